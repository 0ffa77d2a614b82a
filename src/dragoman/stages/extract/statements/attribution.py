"""What the steps of finding statements pass on: a cue with its source and content, as offsets."""

from dataclasses import dataclass, field
from enum import StrEnum

from dragoman.ontology.speech import CueEntry

Range = tuple[int, int]

LEARNING = frozenset({"learn", "hear"})
"""Verbs of being told: who told it stands behind "from"."""


class Shape(StrEnum):
    """How an attribution is worded."""

    VERB = "verb"
    NOUN = "noun"
    PREPOSITION = "preposition"
    COLON = "colon"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks: sentence, head word and words (half-open offsets)."""

    sentence: int
    head: int
    span: Range


@dataclass(slots=True, kw_only=True)
class Attribution:
    """A cue with its source and content, as found so far: later steps add pieces of content."""

    sentence: int
    place: int
    """The cue's head word; where there is no cue, the content's first word."""
    shape: Shape
    entry: CueEntry | None = None
    cue: Range | None = None
    source: Source | None = None
    source_cue: Range | None = None
    """The speaker's own cue where the statement's is another's: "reported, citing the envoy"."""
    outer: list[tuple[Source, Range | None]] = field(default_factory=list)
    """Who passed it on, outermost first, each with its cue."""
    addressee: Source | None = None
    occasion: Range | None = None
    content: list[Range] = field(default_factory=list)
    actual: bool = True
    """Whether it was really said: not denied, asked, supposed or only to come."""
    passive: bool = False
    """Whether the cue is a passive with a clause, which may leave its speaker out."""
    after_colon: bool = False
    """Whether the content stands behind a colon."""
    awaits: bool = False
    """A cue that ends in a colon and whose content is still to come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The content's words, the entry by which they were found, and what belongs to the cue."""

    entry: CueEntry
    words: frozenset[int]
    prep: int | None = None
    """Place of the preposition that brings the content, part of the cue."""
    exact: bool = False
    """Whether the words were laid out by the order of words, and nothing else belongs to them."""
    noun: int | None = None
    """Place of the noun that makes the cue together with its light verb."""
