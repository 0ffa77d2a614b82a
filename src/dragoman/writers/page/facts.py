"""What a page is made of: a page has sections, a section groups, a group facts, a fact passages."""

from dataclasses import dataclass

from dragoman.writers.page.passages import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Passages under one heading: all of a fact's, or those of one of its values."""

    title: str = ""
    passages: tuple[Passage, ...] = ()
    more: int = 0
    """How many passages there are beside those shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Another line of the page, to which one leads."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of the page, and what it unfolds to."""

    id: str
    lead: str
    """What stands first: a day, a number, a name."""
    text: str
    below: str = ""
    """Small print under the text: who took part, through whom it came."""
    cells: tuple[str, ...] = ()
    """The further columns, where the group is a table; `text` and `below` are not shown then."""
    status: str = ""
    tone: str = ""
    """good, bad, wait or nothing: how the status is coloured."""
    notes: tuple[str, ...] = ()
    """Lines of small print inside: how it is known, what else is claimed."""
    parts: tuple[Part, ...] = ()
    quoted: bool = False
    cue: str = ""
    """The words that report a statement, where they change what it says: "denied"."""
    topics: tuple[str, ...] = ()
    """Small labels: what it is about."""
    decided: str = ""
    """What people decided of it, and who."""
    contested: bool = False
    """Whether people decided differently."""
    corrected: frozenset[str] = frozenset()
    """What of the line a person set: lead, text, below, status, or the number of a cell."""
    see: tuple[Reading, ...] = ()
    """Lines of the page that it hangs together with."""
    commands: tuple[str, ...] = ()
    """What to type to decide on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Facts of a section that belong together: of a year, of a speaker, of a negotiation."""

    title: str
    facts: tuple[Fact, ...]
    note: str = ""
    columns: tuple[str, ...] = ()
    """Headings, where the group is a table."""
    folded: bool = False
    after: str = ""
    """A line that stands below the facts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A headed part of the page."""

    key: str
    title: str
    hint: str
    groups: tuple[Group, ...]
    total: int
    """How many facts of its kind the record has."""

    @property
    def shown(self) -> int:
        """How many of them stand on the page."""
        return sum(len(group.facts) for group in self.groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A line of the first screen, with the address of its fact on the page."""

    id: str
    lead: str
    text: str
    status: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A box of the first screen: what a reader asks first."""

    title: str
    pointers: tuple[Pointer, ...]
    empty: str
    """What is said where there is nothing to point at."""
    more: int = 0
    rest: str = ""
    """Key of the section where the others are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole report."""

    title: str
    view: str
    dragoman: str
    made_of: str
    cards: tuple[Card, ...]
    sections: tuple[Section, ...]

    @property
    def judged(self) -> bool:
        """Whether a person set something that stands on the page."""
        return any(f.corrected for s in self.sections for g in s.groups for f in g.facts)

    @property
    def review(self) -> bool:
        """Whether the page tells what to type."""
        return any(f.commands for s in self.sections for g in s.groups for f in g.facts)
