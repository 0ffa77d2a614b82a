"""The desk at which the sections are written: one record with what all of them look up in it."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from dragoman.records.document import Text
from dragoman.records.entity import Reference
from dragoman.records.finding import (
    Disagreement,
    EventSaid,
    Finding,
    Participant,
    Process,
    Source,
)
from dragoman.records.span import Span
from dragoman.records.when import When
from dragoman.writers import labels
from dragoman.writers.base import Record
from dragoman.writers.days import UNKNOWN, say_day, say_when
from dragoman.writers.page.facts import Part
from dragoman.writers.page.marks import Marks, marks_of
from dragoman.writers.page.passages import Passages
from dragoman.writers.page.wording import days_in, flat, reason_of, told_as
from dragoman.writers.public import known_ids
from dragoman.writers.short_ids import short_ids
from dragoman.writers.tellers import texts_by_document, told_from

MOST_FACTS = 2000
"""Facts of a section that stand on the page: some megabytes, which a mail and a phone still take.
How many there are is said; the export has them all."""

ROW = "row-"
"""Stands before the id of a round where it is a row of the table of rounds."""

F = TypeVar("F", bound=Finding)
Key = tuple[str, str, str]


class Desk:
    """Looks things up in one record, and says them."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.view = record.view
        self.identities = record.identities
        self.passages = Passages(record)
        self.texts = frozenset(text.document for text in record.texts)
        self.finding = {finding.id: finding for finding in record.findings}
        self.waiting = {finding.id: finding for finding in record.suggested}
        self.judgments = {judgment.id: judgment for judgment in record.judgments}
        self.short = short_ids(known_ids(record) | self.waiting.keys())
        """The ids by which the command line knows facts, people and articles."""
        self.short_judgment = short_ids(self.judgments)
        self._meetings = {
            f"{ROW}{one.id}": one.event or process.id
            for process in self.of(Process)
            for one in process.rounds
        }
        self.numbers = {
            one.id: one.number for process in self.of(Process) for one in process.rounds
        }
        """Numbers of the rounds, by their ids."""

    def behind(self, address: str) -> Finding | None:
        """Return the finding that a line of the page tells of: of a round's row, its meeting."""
        id_ = self._meetings.get(address, address)
        return self.finding.get(id_) or self.waiting.get(id_)

    def holders(self, claims: Iterable[str]) -> list[Finding]:
        """Return the findings that hold one of the claims, processes and disagreements apart."""
        found = {
            self._holder[claim].id: self._holder[claim] for claim in claims if claim in self._holder
        }
        return [found[id_] for id_ in sorted(found)]

    @cached_property
    def _text(self) -> dict[str, Text]:
        return texts_by_document(self.record.texts)

    @cached_property
    def _holder(self) -> dict[str, Finding]:
        """The finding that each claim belongs to."""
        every: tuple[Finding, ...] = (*self.record.findings, *self.record.suggested)
        return {
            claim: finding
            for finding in every
            if not isinstance(finding, Process | Disagreement)
            for claim in finding.claims
        }

    def of(self, type_: type[F]) -> list[F]:
        """Return the findings of a type."""
        return [one for one in self.record.findings if isinstance(one, type_)]

    def name(self, reference: Reference | Participant) -> str:
        """Return the name of what a reference means, or its words, on one line."""
        one = Reference(entity=reference.entity, text=reference.text)
        return flat(labels.name_of(one, self.identities))

    def told_from(self, sources: Sequence[Source]) -> str:
        """Return by how many outlets, and from how many sources, as a sentence; nothing of none."""
        words = told_from(sources, self.identities, self._text)
        return f"Told by {words}." if words else ""

    def names(self, references: Iterable[Reference | Participant]) -> str:
        """Return the names of several references, each once."""
        return ", ".join(dict.fromkeys(self.name(one) for one in references))

    def part(self, spans: Sequence[Span], claims: Iterable[str], title: str = "") -> Part:
        """Return passages under a heading, marked with the words of the claims."""
        return self.marked(spans, marks_of(self.record.readings, claims), title)

    def marked(self, spans: Sequence[Span], marks: Marks, title: str = "") -> Part:
        """Return passages under a heading, with the words to be marked."""
        shown, more = self.passages.of(spans, marks)
        return Part(title=title, passages=shown, more=more)

    def parts(self, finding: Finding) -> tuple[Part, ...]:
        """Return a finding's passages, as the one part that most facts have."""
        return (self.part(finding.evidence, finding.claims),)

    def history(self, told: Sequence[EventSaid]) -> list[str]:
        """Return what the articles told one after another, where they told different things."""
        said: dict[str, str] = {}
        for one in told:
            when = say_when(one.when)
            what = told_as(one.status) + (f" ({when})" if when != UNKNOWN else "")
            said.setdefault(what, self._day(one.said))
        if len(said) < 2:
            return []
        return ["As told: " + "; ".join(f"{day}: {what}" for what, day in said.items()) + "."]

    def _day(self, document: str) -> str:
        day = say_when(self.record.calendar.published(document))
        return "an undated article" if day == UNKNOWN else day


def by_time(when: When, id_: str) -> Key:
    """Return the key by which facts follow each other: their day, the unknown last."""
    return (when.start or when.end or "9999", when.end or "9999", id_)


def time_notes(when: When, label: str = "Date") -> list[str]:
    """Return how a time is known and how else it could be read."""
    reason = reason_of(when)
    notes = [f"{label}: {reason}."] if reason else []
    for other in when.alternatives:
        stretch = " to ".join(dict.fromkeys(say_day(d) for d in (other.start, other.end) if d))
        notes.append(f"Otherwise {stretch or 'no day'}: {days_in(other.reason)}.")
    return notes


def most_told(found: Sequence[F]) -> list[F]:
    """Return as many facts as the page takes, those told most often, in their order."""
    if len(found) <= MOST_FACTS:
        return list(found)
    told = sorted(found, key=lambda one: (-len(one.evidence), one.id))
    kept = {one.id for one in told[:MOST_FACTS]}
    return [one for one in found if one.id in kept]
