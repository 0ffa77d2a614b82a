"""Where quotation marks stand, and how a content's ends sit with them.

Takes a document's quotations; gives for offsets the outermost quotation around them, and settles
a stretch of content: its edges are freed of commas, stops and of marks that enclose it whole, and
pulled out to the ends of a quotation that it cuts.
"""

from bisect import bisect_right
from collections.abc import Sequence

from dragoman.records.annotated import Annotated, Quotation
from dragoman.stages.extract.statements.attribution import Range

MARKS = frozenset("\"“”„‟«»'‘’‚`‹›")
_EDGE = frozenset(" \t\n\r\u00a0,;:–—-…")
_STOP = frozenset(".!?,;:…")


class Layout:
    """The outermost quotations of a document, in order, none overlapping."""

    def __init__(self, doc: Annotated) -> None:
        self.words = doc.words
        self.quotes: list[Quotation] = []
        for quote in sorted(doc.quotations, key=lambda q: (q.start, -q.end)):
            if not self.quotes or quote.start >= self.quotes[-1].end:
                self.quotes.append(quote)
        self._starts = [q.start for q in self.quotes]

    def at(self, offset: int) -> Quotation | None:
        """Return the outermost quotation that holds an offset, if any."""
        place = bisect_right(self._starts, offset) - 1
        if place >= 0 and self.quotes[place].start <= offset < self.quotes[place].end:
            return self.quotes[place]
        return None

    def between(self, start: int, end: int) -> Sequence[Quotation]:
        """Return the quotations that overlap a stretch, in order."""
        place = max(bisect_right(self._starts, start) - 1, 0)
        found = []
        for quote in self.quotes[place:]:
            if quote.start >= end:
                break
            if quote.end > start:
                found.append(quote)
        return found

    def after_mark(self, quote: Quotation) -> int:
        """Return the offset behind a quotation's closing mark, or its end if it has none."""
        end = quote.end
        while self.words[end : end + 1] == " ":
            end += 1
        size = _twin(self.words[end : end + 2])
        return end + size if size else quote.end

    def before_mark(self, quote: Quotation) -> int:
        """Return the offset of a quotation's opening mark, or its start if it has none."""
        start = quote.start
        while start > 0 and self.words[start - 1] == " ":
            start -= 1
        size = _twin(self.words[max(0, start - 2) : start][::-1])
        return start - size if size else quote.start

    def settle(self, start: int, end: int, cue: Range | None) -> Range | None:
        """Return a stretch of content with its edges put right; nothing if nothing is left."""
        for quote in self.between(start, end):
            if cue is None or not quote.start <= cue[0] < quote.end:
                start, end = min(start, quote.start), max(end, quote.end)
        start, end = self._trim(start, end)
        if start >= end:
            return None
        first, last = self.at(start), self._ending(start, end)
        if first is not None and first is last and first.start == start:
            return start, end
        if first is not None and first.start == start and first.end < end:
            start = self.before_mark(first)
        if last is not None:
            end = self.after_mark(last)
        return start, end

    def _ending(self, start: int, end: int) -> Quotation | None:
        """Return the quotation, begun inside a stretch, with which the stretch ends, if any."""
        last = self.at(end - 1)
        if last is None or last.start < start:
            return None
        rest = self.words[end : last.end]
        return last if all(c in _STOP or c in _EDGE for c in rest) else None

    def _trim(self, start: int, end: int) -> Range:
        words = self.words
        while start < end and (words[start] in _EDGE or words[start] in MARKS):
            start += 1
        while start < end and (
            words[end - 1] in _EDGE or self._is_mark(end - 1) or self._bare_stop(end - 1)
        ):
            end -= 1
        return start, end

    def _is_mark(self, offset: int) -> bool:
        """Tell whether a quotation mark, not an apostrophe, stands at an offset."""
        mark = self.words[offset]
        return mark in MARKS and (mark not in "'’" or self._ends_quote(offset))

    def _ends_quote(self, offset: int) -> bool:
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and self.quotes[place].end <= offset <= self.quotes[place].end + 1

    def _bare_stop(self, offset: int) -> bool:
        """Tell whether a full stop ends a sentence rather than an abbreviation or a quotation."""
        if self.words[offset] != "." or self.at(offset) is not None:
            return False
        word = self.words[max(0, offset - 8) : offset].rsplit(" ", 1)[-1].rsplit("\n", 1)[-1]
        return "." not in word and len(word) > 1 and word not in _ABBREVIATED


_ABBREVIATED = frozenset(
    "Mr Mrs Ms Dr Gov Sen Rep Gen Col Lt Maj Capt St Inc Corp Co Jr Sr".split()
)


def _twin(marks: str) -> int:
    """Return how many characters the mark takes: two for one written as two single ones."""
    if not marks or marks[0] not in MARKS:
        return 0
    return 2 if len(marks) == 2 and marks[0] == marks[1] and marks[0] in "'`’‘" else 1
