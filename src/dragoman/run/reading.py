"""What the steps over the whole dossier read: all annotated texts and claims, out of the store.

This is the one place that decides in what form they are held in memory.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from dragoman.records.annotated import Annotated
from dragoman.records.claim import AnyClaim, Claim
from dragoman.records.document import Text
from dragoman.records.entity import Entity, Origin
from dragoman.records.finding import Finding, Suggestion
from dragoman.records.index import Calendar, Identities, Readings
from dragoman.records.issue import Issue
from dragoman.records.judgment import Bound
from dragoman.records.link import DatedClaim, DatedDocument, DatedTime, Link
from dragoman.run.packing import record_of, rejoin
from dragoman.stores.base import Row, Store


def texts(store: Store) -> dict[str, Text]:
    """Return the stored texts by document id."""
    found = (record_of(row) for row in store.outputs("clean") if row.kind == "text")
    return {text.document: text for text in found if isinstance(text, Text)}


class StoredReadings(Readings):
    """Readings that are taken out of the store when they are first looked at."""

    def __init__(self, store: Store, added: Sequence[AnyClaim] = ()) -> None:
        self._store = store
        self._added = added
        """Claims that people added."""

    @cached_property
    def documents(self) -> Sequence[Annotated]:  # type: ignore[override]
        """Documents in the order of ids."""
        found = _annotated(self._store, texts(self._store))
        return sorted(found, key=lambda document: document.document)

    @cached_property
    def claims(self) -> Sequence[AnyClaim]:  # type: ignore[override]
        """Claims in the order of ids."""
        return sorted([*_claims(self._store), *self._added], key=lambda claim: claim.id)


def _annotated(store: Store, words: dict[str, Text]) -> Iterator[Annotated]:
    for row in store.outputs("annotate"):
        if row.kind == "annotated" and row.id in words:
            hollow = record_of(row)
            if isinstance(hollow, Annotated):
                yield rejoin(hollow, words[row.id])


def _claims(store: Store) -> Iterator[Any]:
    return (record_of(row) for row in store.outputs("extract") if row.kind.startswith("claim."))


def issues(store: Store) -> list[Issue]:
    """Return all issues, of sources, steps and the whole, one an id, in the order of ids."""
    rows = list(store.source_issues())
    for step in ("clean", "annotate", "extract"):
        rows += [row for row in store.outputs(step) if row.kind == "issue"]
    rows += store.whole("issue")
    found = {issue.id: issue for issue in map(record_of, rows) if isinstance(issue, Issue)}
    return [found[id_] for id_ in sorted(found)]


class Kept:
    """The present whole, sorted by what its records are."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._records = [record_of(row) for row in rows]

    def identities(self) -> Identities:
        """Return who is who."""
        return Identities(self.of(Entity), self.of(Origin))

    def calendar(self) -> Calendar:
        """Return when."""
        return Calendar(self.of(DatedDocument), self.of(DatedClaim), self.of(DatedTime))

    def links(self) -> list[Link]:
        """Return the links between claims, in the order of their ends."""
        return sorted(self.of(Link), key=lambda link: (link.left, link.right))

    def findings(self) -> list[Any]:
        """Return the findings, suggested ones too, in the order of ids."""
        return sorted(self.of(Finding), key=lambda finding: finding.id)

    def suggestions(self) -> list[Suggestion]:
        """Return which findings are only suggested, and why, in the order of their ids."""
        return sorted(self.of(Suggestion), key=lambda one: one.finding)

    def added(self) -> list[AnyClaim]:
        """Return the claims that people added."""
        return self.of(Claim)

    def bound(self) -> dict[str, Bound]:
        """Return what became of each judgment, by its id."""
        return {one.judgment: one for one in self.of(Bound)}

    def of(self, type_: type[Any]) -> list[Any]:
        """Return the records of a type."""
        return [record for record in self._records if isinstance(record, type_)]
