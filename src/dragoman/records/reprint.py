"""Reprints, as later stages ask for them: who shares which sentence, and whose text a text is.

A read-only index over origins; it holds no state of its own.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from dragoman.records.entity import Carried, Credit, Origin


class Reprints:
    """Origins by document, and the sentences that stand in several of them."""

    def __init__(self, origins: Iterable[Origin]) -> None:
        self.origins: Sequence[Origin] = sorted(origins, key=lambda o: o.id)

    @cached_property
    def of(self) -> dict[str, Origin]:
        """Origins by document."""
        return {document: origin for origin in self.origins for document in origin.documents}

    @cached_property
    def carried(self) -> dict[str, list[Carried]]:
        """The sentences of a document that stand elsewhere, too, in the order of the text."""
        found: dict[str, list[Carried]] = {}
        for origin in self.origins:
            for one in origin.carried:
                found.setdefault(one.document, []).append(one)
        return {id_: sorted(every, key=lambda c: c.start) for id_, every in found.items()}

    @cached_property
    def places(self) -> dict[str, list[Carried]]:
        """Where a carried-over sentence stands, in the order of documents and places."""
        found: dict[str, list[Carried]] = {}
        for one in (c for origin in self.origins for c in origin.carried):
            found.setdefault(one.passage, []).append(one)
        return {
            id_: sorted(every, key=lambda c: (c.document, c.start)) for id_, every in found.items()
        }

    @cached_property
    def credits(self) -> dict[str, list[Credit]]:
        """Whose text a document says that it is."""
        found: dict[str, list[Credit]] = {}
        for one in (c for origin in self.origins for c in origin.credits):
            found.setdefault(one.document, []).append(one)
        return found

    def passage_at(self, document: str, offset: int) -> str | None:
        """Return the carried-over sentence at a place of a document, if one stands there."""
        every = self.carried.get(document, [])
        place = bisect_right(every, offset, key=lambda c: c.start) - 1
        return every[place].passage if place >= 0 and offset < every[place].end else None

    def shared_with(self, document: str) -> dict[str, int]:
        """Return how many characters a document shares with each document of another origin.

        What its copies share with that document, too, is theirs together and does not count.
        """
        found: dict[str, int] = {}
        own = set(self.of[document].documents) if document in self.of else {document}
        for one in self.carried.get(document, []):
            others = {p.document for p in self.places[one.passage]} - {document}
            if not others & own:
                for other in sorted(others):
                    found[other] = found.get(other, 0) + one.end - one.start
        return found

    def length_carried(self, document: str) -> int:
        """Return how many characters of a document stand elsewhere, too."""
        return sum(one.end - one.start for one in self.carried.get(document, []))
