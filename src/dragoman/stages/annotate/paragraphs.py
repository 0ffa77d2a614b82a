"""Paragraphs: the stretches of the read zones in which sentences are looked for.

Takes the stored words and the zones, gives (zone, start, end) in order. A blank line ends a
paragraph; a single line break does so where lines are paragraphs, and not where they are wrapped.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.records.document import READ_ZONES, Zone, ZoneSpan

# Wrapped text is set to at most about 100 columns (e-mail 72, terminals 80, lists 100).
WRAP_COLUMN = 100
# A line broken by wrapping leaves no room for another word: it is nearly as long as the longest.
FULL_LINE = 0.7

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_ENDS = tuple(".!?:;\"”»)’'…")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the stored words inside one zone."""

    zone: Zone
    start: int
    end: int


def find_paragraphs(words: str, zones: Sequence[ZoneSpan]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the zones that are read, in order, outer white space left out."""
    for zone in zones:
        if zone.zone in READ_ZONES:
            for start, end in _blocks(words, zone.start, zone.end):
                for first, last in _lines(words, start, end):
                    yield Paragraph(zone.zone, first, last)


def _blocks(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    here = start
    for blank in _BLANK.finditer(words, start, end):
        yield from _trimmed(words, here, blank.start())
        here = blank.end()
    yield from _trimmed(words, here, end)


def _trimmed(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretch without outer white space, if anything remains."""
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _lines(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a block at its line breaks, unless they only wrap it."""
    lines = []
    here = start
    for part in words[start:end].split("\n"):
        lines.append((here, here + len(part)))
        here += len(part) + 1
    first = lines[0][0]
    longest = max(last - begin for begin, last in lines)
    for (begin, last), (following, _) in pairwise(lines):
        if not _wraps(words, begin, last, following, longest):
            yield from _trimmed(words, first, last)
            first = following
    yield from _trimmed(words, first, end)


def _wraps(words: str, begin: int, last: int, following: int, longest: int) -> bool:
    """Tell whether the break at the end of a line is inside a paragraph."""
    text = words[begin:last].rstrip()
    if not text:
        return True
    after = words[following : following + 1]
    if after.islower() and not text.endswith(_ENDS[:3]):
        return True
    return longest <= WRAP_COLUMN and len(text) >= FULL_LINE * longest and _is_running(text)


def _is_running(text: str) -> bool:
    """Tell whether a line is prose rather than a heading or a row of a list."""
    return len(text.split()) >= 6
