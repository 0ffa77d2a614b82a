"""What the language of a text says: sentences, mentions, times, quantities, quotations."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from dragoman.records import timing
from dragoman.records.document import Text
from dragoman.records.sentence import Sentence
from dragoman.records.time import TimeExpression


class EntityType(StrEnum):
    """What a name or noun names."""

    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    PLACE = "place"
    GROUP = "group"
    FACILITY = "facility"
    OTHER = "other"


class Form(StrEnum):
    """How something is mentioned."""

    NAME = "name"
    DEMONYM = "demonym"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Ground(StrEnum):
    """Why words are taken to mean an entity (record.md, rule 3)."""

    SAME_FORM = "same_form"
    COREFERENCE = "coreference"
    METONYM = "metonym"
    ALIAS = "alias"
    DATE = "date"
    RELAY = "relay"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """An office as written with a name: "Deputy Foreign Minister", of whom, and in what state."""

    text: str
    start: int
    end: int
    of: str | None
    """Id of the mention that the office is of ("Iraqi", "the United Nations"), if one is."""
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name or mean somebody or something.

    `first`, `last` are a half-open range of places in the sentence; `start`, `end` offsets in the
    stored words. `antecedent` is the id of the mention whose entity this one shares in the same
    document (never itself a mention with an antecedent: chains are followed to their end). Words
    for several ("the two sides") have `members` instead, never themselves mentions with an
    antecedent or members.
    """

    id: str
    sentence: int
    first: int
    last: int
    head: int
    start: int
    end: int
    text: str
    type: EntityType
    form: Form
    actor: str | None
    """Id of the entry of the ontology that the words name, if one does."""
    metonym: bool
    """A place's name that here means its government ("Washington agreed")."""
    antecedent: str | None
    ground: Ground
    titles: tuple[Title, ...] = ()
    members: tuple[str, ...] = ()
    """Ids of the mentions of those that words for several stand for ("the two sides")."""
    of: str | None = None
    """Id of the mention of the state whose body this is, where only the text round it tells
    ("the parliament", in an article on one state)."""


def _sentence_of(item: Mention | TimeExpression) -> int:
    return item.sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit: "more than 130", "$10 million", "three"."""

    sentence: int
    first: int
    last: int
    start: int
    end: int
    text: str
    value: float
    value_max: float | None
    qualifier: str
    unit: str
    """count, person, percent, percentage point, an ISO 4217 currency code, or a unit of measure by
    its CLDR name in the singular ("kilometer", "cubic meter per second")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words inside quotation marks: offsets of the words, without the marks."""

    start: int
    end: int
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A text with what its language says. Only sentences of READ_ZONES are here.

    Mentions are in the order of (sentence, first), times and quantities likewise.
    """

    text: Text
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    """In the order of the text."""
    quantities: tuple[Quantity, ...]
    quotations: tuple[Quotation, ...]

    @property
    def document(self) -> str:
        """The document's id."""
        return self.text.document

    @property
    def words(self) -> str:
        """The stored words."""
        return self.text.words

    def mentions_in(self, sentence: int) -> tuple[Mention, ...]:
        """Return the mentions of a sentence, in order."""
        low = bisect_left(self.mentions, sentence, key=_sentence_of)
        return self.mentions[low : bisect_right(self.mentions, sentence, key=_sentence_of)]

    def mention_at(self, sentence: int, place: int) -> Mention | None:
        """Return the longest mention whose words cover a place in a sentence, if any."""
        here = [m for m in self.mentions_in(sentence) if m.first <= place < m.last]
        return max(here, key=lambda m: (m.last - m.first, m.id)) if here else None

    def times_in(self, sentence: int) -> tuple[TimeExpression, ...]:
        """Return the time expressions of a sentence, in order."""
        low = bisect_left(self.times, sentence, key=_sentence_of)
        return self.times[low : bisect_right(self.times, sentence, key=_sentence_of)]

    def time_of(self, sentence: int, place: int) -> TimeExpression | None:
        """Return the expression that dates the word at a place by the syntax, if there is one.

        It is the event's own modifier, else its clause's; never the nearest date, and never that
        of a clause that says or thinks the one the word stands in (`records.timing`).
        """
        times = self.times_in(sentence)
        found = timing.time_of(self.sentences[sentence], times, place) if times else None
        return next((t for t in times if t.id == found), None)

    def joined_time(self, time: TimeExpression) -> TimeExpression | None:
        """Return the expression that a time is joined with by "and" or a dash, if just one is.

        "On 19 and 20 February", "on Tuesday and Wednesday": the two ends of one stretch.
        """
        tokens = self.sentences[time.sentence].tokens
        after = [t for t in self.times_in(time.sentence) if t.first > time.first][:2]
        gaps = [
            [t.text.lower() for t in tokens[one.last : other.first]]
            for one, other in pairwise([time, *after])
        ]
        listed = len(gaps) > 1 and gaps[1] in (["and"], [","], [",", "and"])
        return after[0] if gaps[:1] == [["and"]] and not listed else None
