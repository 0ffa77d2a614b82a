"""Findings: what the record says. Each is a fold over claims and holds at least one."""

from dataclasses import dataclass

from dragoman.errors import EvidenceError
from dragoman.records.annotated import Ground
from dragoman.records.claim import Mode, Part, PartyRole, SpeakerType, Status, Strength, Wording
from dragoman.records.entity import Reference
from dragoman.records.span import Span
from dragoman.records.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotLink:
    """Ground of a field that does not rest on the evidence's own words (record.md, rule 3)."""

    slot: str
    how: Ground
    document: str | None
    start: int | None
    end: int | None
    quote: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A root of the sources of a fact: who it goes back to."""

    root: Reference
    self: bool
    documents: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a person's judgment did to a finding."""

    judgment: str
    effect: str
    """accepted, corrected, added or contested."""
    slot: str | None
    """The field that was corrected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """That a finding is not sure enough for the record, and stands in the review queue."""

    finding: str
    code: str
    """unsure, repeats-rejected or rests-on-suggestion."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What every finding has."""

    id: str
    claims: tuple[str, ...]
    """Ids of the members, sorted."""
    evidence: tuple[Span, ...]
    links: tuple[SlotLink, ...]
    judged: tuple[Judged, ...] = ()
    """What people decided of it."""

    def __post_init__(self) -> None:
        if not self.claims or not self.evidence:
            raise EvidenceError(f"{self.id}: a finding needs a claim and a passage")


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who took part in an event, and as what."""

    entity: str | None
    text: str | None
    role: PartyRole | None
    part: Part | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSaid:
    """What one document said of an event."""

    said: str
    status: Status
    when: When
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Finding):
    """An event, as an analyst would log it."""

    type: str
    mode: str | None
    contexts: tuple[str, ...]
    label: str
    status: Status
    participants: tuple[Participant, ...]
    level: str | None
    locations: tuple[Reference, ...]
    channel: str | None
    when: When
    process: str | None
    round: str | None
    history: tuple[EventSaid, ...]
    sources: tuple[Source, ...]
    sources_at_least: int
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainStation:
    """One station of a statement's way to the reader, outermost first."""

    entity: str | None
    text: str | None
    cue: str | None
    basis: str
    """words, or metadata where no passage names it."""
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nameless:
    """What is told of a speaker without a name."""

    side: Reference | None
    rank: str | None
    """senior, junior or former."""
    nearness: str | None
    """close, informed, present or inside."""
    on_condition: bool
    """Whether the speaker asked not to be named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A stretch of what was said."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Finding):
    """Something that somebody said, with the way by which it came to us."""

    speaker: Reference
    speaker_type: SpeakerType
    chain: tuple[ChainStation, ...]
    within: str | None
    cue: str | None
    mode: Mode
    wording: Wording
    content: tuple[Content, ...]
    variants: tuple[str, ...]
    addressee: Reference | None
    occasion: str | None
    when: When
    topics: tuple[str, ...]
    sources: tuple[Source, ...]
    sources_at_least: int
    confidence: float
    anonymity: Nameless | None = None
    speakers: tuple[Reference, ...] = ()
    """Who a speaker for several is, one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentSaid:
    """What one document said of a commitment."""

    said: str
    status: str
    restated: bool
    when: When
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Finding):
    """What was promised, by whom, to whom, by when, and what became of it."""

    by: tuple[Reference, ...]
    to: tuple[Reference, ...]
    action: str
    due: When | None
    condition: str | None
    negative: bool
    procedural: bool
    strength: Strength
    status: str
    """open, kept, partly, broken, overdue, no_evidence, withdrawn or contested."""
    level: int | None
    """Peace Accords Matrix implementation, 0 to 3; none without evidence."""
    basis: str
    """What status and level rest on, in words."""
    rests_on: tuple[Span, ...]
    history: tuple[CommitmentSaid, ...]
    sources: tuple[Source, ...]
    sources_at_least: int
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Finding):
    """A number that was given of something."""

    value: float
    value_max: float | None
    qualifier: str
    unit: str
    measure: str
    as_of: When
    attributed_to: str | None
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One meeting of a process."""

    id: str
    number: int | None
    number_basis: str | None
    """stated or derived."""
    track: str | None
    event: str | None
    when: When
    status: Status
    basis: str
    rests_on: tuple[Span, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Process(Finding):
    """A negotiation: its parties, its topics, its rounds."""

    name: str
    parties: tuple[Reference, ...]
    topics: tuple[str, ...]
    rounds: tuple[Round, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Finding):
    """Where an actor stands on a topic."""

    actor: Reference
    topic: str
    stance: str
    when: When
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedValue:
    """One of the values that the sources give."""

    value: str
    documents: tuple[str, ...]
    sources_at_least: int
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement(Finding):
    """Where the sources do not agree."""

    about: str | None
    subject: str
    attribute: str
    nature: str
    """contradiction, change_over_time, different_precision or different_scope."""
    values: tuple[DisputedValue, ...]
    conclusion: str | None
    reason: str


AnyFinding = Event | Statement | Commitment | Figure | Process | Position | Disagreement
