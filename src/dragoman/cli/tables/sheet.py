"""A table before it is printed, and what a table is made from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dragoman.records.codec import kind_of
from dragoman.records.document import Text
from dragoman.records.entity import Reference
from dragoman.records.finding import Finding, Source
from dragoman.records.judgment import Judgment
from dragoman.records.when import When
from dragoman.writers.base import Record
from dragoman.writers.page.decided import decided_of
from dragoman.writers.page.finish import LOW
from dragoman.writers.public import Object, finding_object, known_ids
from dragoman.writers.short_ids import short_ids
from dragoman.writers.tellers import texts_by_document, told_from

LAST = "9999"
"""Sorts what has no day after everything that has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: with a ratio it shares what room is left and wraps; without it fits its words."""

    name: str
    ratio: int | None = None
    number: bool = False
    most: int | None = None
    """Columns of the screen from which on its words wrap."""
    named: bool = False
    """Whether its cells need their heading where they stand in no table."""


WHEN = Column(name="When", most=13)
"""Wide enough for a day; a stretch of days takes two lines."""
ID = Column(name="Id")
SURE = Column(name="Sure", number=True, named=True)
"""How sure a fact is, where that is little; a column that most tables then do without."""
JUDGED = Column(name="Judged", most=12)
"""What a person decided of a fact, and who."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table: title, columns, rows of words."""

    title: str | None
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """The record, and whom a table is to be about."""

    record: Record
    who: str | None

    @cached_property
    def known(self) -> frozenset[str]:
        """Ids of all facts."""
        return known_ids(self.record)

    @cached_property
    def _short(self) -> dict[str, str]:
        return dict(short_ids(self.known | {one.id for one in self.record.suggested}))

    def short(self, id_: str) -> str:
        """Return the short form of an id."""
        return self._short.get(id_, id_)

    @cached_property
    def _judgments(self) -> dict[str, Judgment]:
        return {judgment.id: judgment for judgment in self.record.judgments}

    def judged(self, finding: Finding) -> str:
        """Return what people decided of a fact, and who; nothing of most."""
        return decided_of(finding, self._judgments)

    def sure(self, finding: Finding) -> str:
        """Return how sure a fact is, where that is little and nobody has decided."""
        confidence = float(getattr(finding, "confidence", 1.0))
        return f"{confidence:.2f}" if confidence < LOW and not finding.judged else ""

    def told_from(self, sources: Sequence[Source]) -> str:
        """Return by how many outlets, and from how many sources, a fact is told."""
        return told_from(sources, self.record.identities, self._text)

    @cached_property
    def _text(self) -> dict[str, Text]:
        return texts_by_document(self.record.texts)

    @cached_property
    def _meant(self) -> frozenset[str]:
        """Ids of the entities that --who means: those with a name that holds the words."""
        words = (self.who or "").casefold()
        return frozenset(
            entity.id
            for entity in self.record.identities.entities
            if any(words in form.name.casefold() for form in (*entity.names,))
            or words in entity.name.casefold()
        )

    def means(self, references: Iterable[Reference]) -> bool:
        """Tell whether one of those referred to is whom the table is about."""
        if self.who is None:
            return True
        words = self.who.casefold()
        return any(
            one.entity in self._meant
            or (one.entity is None and one.text is not None and words in one.text.casefold())
            for one in references
        )

    def means_entity(self, id_: str) -> bool:
        """Tell whether an entity is whom the table is about."""
        return self.who is None or id_ in self._meant

    def of(self, kind: str) -> list[Any]:
        """Return the findings of a kind, in the order of ids."""
        return [one for one in self.record.findings if kind_of(one) == kind]

    def public(self, findings: Iterable[Any]) -> list[Object]:
        """Return findings in their public form."""
        return [finding_object(one, self.known) for one in findings]


def by_time(when: When, id_: str) -> tuple[str, str, str]:
    """Return what puts facts in the order of time: begin, end, id; the unknown last."""
    return when.start or when.end or LAST, when.end or LAST, id_
