"""Claims: what an article says, before it is known who is who and which day is meant.

A claim names its parties and places by mention ids and its times by ids of time expressions. It
never changes later: resolving, dating and reconciling make records of their own beside it.
"""

from dataclasses import dataclass
from enum import StrEnum

from dragoman.errors import EvidenceError
from dragoman.records.span import Span


class Status(StrEnum):
    """How real an event is, as claimed."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    PROPOSED = "proposed"
    CONDITIONAL = "conditional"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"
    UNKNOWN = "unknown"


class PartyRole(StrEnum):
    """On which side of an event a participant stands (PLOVER)."""

    ACTOR = "actor"
    RECIPIENT = "recipient"


class Part(StrEnum):
    """What a participant of a meeting is there."""

    HOST = "host"
    GUEST = "guest"
    CHAIR = "chair"
    HEAD = "head"
    MEMBER = "member"
    MEDIATOR = "mediator"
    OBSERVER = "observer"


class SpeakerType(StrEnum):
    """What kind of source speaks."""

    NAMED = "named"
    OFFICE = "office"
    ANONYMOUS = "anonymous"
    COLLECTIVE = "collective"
    DOCUMENT = "document"


class Mode(StrEnum):
    """Whether a statement is given in the speaker's words."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Wording(StrEnum):
    """Whether quoted words are the speaker's own or came through another language."""

    ORIGINAL = "original"
    TRANSLATED = "translated"
    UNKNOWN = "unknown"


class Strength(StrEnum):
    """How firmly something was promised."""

    AGREED = "agreed"
    PLEDGED = "pledged"
    INTENDS = "intends"


class Fate(StrEnum):
    """What a claim says has become of a promise."""

    MADE = "made"
    RESTATED = "restated"
    KEPT = "kept"
    PARTLY = "partly"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"
    PENDING = "pending"
    """Not done yet, as the article says: of itself neither broken nor a promise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of the document as a value: half-open offsets in the stored words."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody or some place in a claim: the words, and the mention that they are, if one is."""

    words: Words
    mention: str | None
    role: PartyRole | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anonymity:
    """What is told of a source without a name."""

    side: Party | None = None
    """The state, body or camp that it speaks from: "Western", "Sudanese"."""
    rank: str | None = None
    """senior, junior or former."""
    nearness: str | None = None
    """close, informed, present or inside."""
    on_condition: bool = False
    """Whether it asked not to be named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """One station of an attribution chain: who passed it on, and by which words."""

    party: Party
    cue: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What every claim has. `evidence` is the clause or sentence that says it; never empty."""

    id: str
    document: str
    sentence: int
    head: int
    """Place of the head word in the sentence."""
    evidence: tuple[Span, ...]
    time: str | None
    """Id of the time expression that dates it, if the syntax gives one."""
    speech: str | None
    """Id of the statement claim inside which it is said; none: in the article's own voice."""
    confidence: float
    until: str | None = None
    """Id of the expression that ends the time, where two are joined ("on 19 and 20 February",
    "on Tuesday and Wednesday")."""

    def __post_init__(self) -> None:
        if not self.evidence:
            raise EvidenceError(f"{self.id}: a claim needs a passage")
        if any(span.document != self.document for span in self.evidence):
            raise EvidenceError(f"{self.id}: a claim's passages stand in its own document")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim(Claim):
    """An event that an article tells of (types and modes: PLOVER)."""

    type: str
    mode: str | None
    contexts: tuple[str, ...]
    status: Status
    trigger: Words
    parties: tuple[Party, ...]
    places: tuple[Party, ...]
    level: str | None
    channel: str | None
    nominal: bool
    """Told by a noun ("the visit") rather than a verb."""
    phase: str | None = None
    """begin or end, where only that is told of ("the talks ended on Wednesday")."""
    generic: bool = False
    """No particular event ("talks have often failed"): gives no finding of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundClaim(Claim):
    """A meeting named as one of a series: "the third round of the strategic dialogue"."""

    event: str | None
    """Id of the event claim that tells of the same meeting, if one does."""
    number: int | None
    number_words: Words | None
    order: str | None
    """first, next, previous, last, new: a place in the series that is no number."""
    series: Words
    """The words that name the series ("strategic dialogue", "peace talks")."""
    series_key: str
    """Their head nouns and modifiers, lemmatised, lower case, without party names."""
    parties: tuple[Party, ...]
    places: tuple[Party, ...]
    status: Status
    body: bool = False
    """A standing body's own meeting ("the commission's 40th session"): a series of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementClaim(Claim):
    """Something that somebody is reported to have said."""

    speaker: Party | None
    speaker_type: SpeakerType
    chain: tuple[ChainLink, ...]
    """Outermost first, without the outlet, which the document gives; ends with the speaker."""
    cue: Words | None
    mode: Mode
    wording: Wording
    content: tuple[Words, ...]
    addressee: Party | None
    occasion: Words | None
    topics: tuple[str, ...]
    within: str | None
    """Id of the statement claim that holds this one."""
    anonymity: Anonymity | None = None
    """What is told of a speaker without a name."""
    speakers: tuple[Party, ...] = ()
    """Who a speaker for several is: "the two sides", "Norway and Denmark"; else empty."""

    def __post_init__(self) -> None:
        Claim.__post_init__(self)
        if not self.content:
            raise EvidenceError(f"{self.id}: a statement needs content")


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentClaim(Claim):
    """A promise, or word of what became of one."""

    by: tuple[Party, ...]
    to: tuple[Party, ...]
    action: Words
    due: str | None
    """Id of the time expression that sets the term."""
    condition: Words | None
    negative: bool
    procedural: bool
    strength: Strength
    fate: Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureClaim(Claim):
    """A number that an article gives of something."""

    value: float
    value_max: float | None
    qualifier: str
    unit: str
    number: Words
    measure: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleClaim(Claim):
    """An office that somebody holds or held."""

    holder: Party
    title: Words
    of: Party | None
    former: bool


AnyClaim = EventClaim | RoundClaim | StatementClaim | CommitmentClaim | FigureClaim | RoleClaim
