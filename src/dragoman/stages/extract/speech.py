"""Speech: which statement, if any, holds a place of the text.

Takes a document's statements; tells for any offset the innermost statement whose content covers
it. Contents may nest and, in badly quoted texts, overlap; the shortest that covers counts.
"""

from bisect import bisect_right
from collections.abc import Iterable

from dragoman.records.claim import StatementClaim


class Speech:
    """The contents of a document's statements, laid out along the text."""

    def __init__(self, statements: Iterable[StatementClaim]) -> None:
        pieces = [
            (words.start, words.end, claim.id, claim)
            for claim in statements
            for words in claim.content
        ]
        pieces.sort(key=lambda p: p[:3])
        self._edges: list[int] = sorted({edge for p in pieces for edge in p[:2]})
        self._inner: list[StatementClaim | None] = []
        open_: list[tuple[int, int, str, StatementClaim]] = []
        waiting = 0
        for edge in self._edges:
            open_ = [p for p in open_ if p[1] > edge]
            while waiting < len(pieces) and pieces[waiting][0] == edge:
                open_.append(pieces[waiting])
                waiting += 1
            best = min(open_, key=lambda p: (p[1] - p[0], p[2])) if open_ else None
            self._inner.append(best[3] if best else None)

    def innermost(self, offset: int) -> StatementClaim | None:
        """Return the innermost statement whose content covers an offset, if any."""
        place = bisect_right(self._edges, offset) - 1
        return self._inner[place] if place >= 0 else None
