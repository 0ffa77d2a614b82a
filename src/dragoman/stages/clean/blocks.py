"""Stored words to blocks: the lines and hard-wrapped paragraphs that zones are decided for.

Takes the words, gives blocks in order; every character that is not white space lies in one.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

MAX_WIDTH = 100
"""Widest column of hard-wrapped text: mail and wire copy wrap at 45 to 80 characters."""
MIN_WIDTH = 35
"""Narrower lines are a list or verses."""
WRAP_SHARE = 0.6
"""Share of lines directly followed by another that are full: the next word would not fit. The
last lines of paragraphs without a blank line between them are not."""
WRAP_LINES = 4
"""Fewer full lines prove nothing."""
SLACK = 10
"""By how much a line that stays open may fall short of the width."""
OPEN_LENGTH = 40
"""Shortest line that a line in lower case may go on: below are labels and menus."""

_HOUR = re.compile(
    r"\d[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: \(?[A-Z]{2,5}(?:[+-]\d{1,2})?\)?)?\Z", re.IGNORECASE
)
HOUR_LENGTH = 20
"""A line that ends in an hour and its zone is a page's stamp, and below it are buttons."""

STOPS = ".!?…。！？؟।۔"
CLOSERS = "\"'”’»)]*_ \u200e\u200f\u00a0"
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")


@dataclass(frozen=True, kw_only=True)  # no slots: the cached features live in the instance
class Block:
    """A paragraph or line: half-open offsets in the stored words, without outer white space."""

    start: int
    end: int
    text: str

    @cached_property
    def count(self) -> int:
        """Number of words."""
        return sum(1 for _ in _WORD.finditer(self.text))

    @cached_property
    def stops(self) -> bool:
        """Whether it ends as a sentence does, closing marks looked through."""
        tail = self.text[-12:].rstrip(CLOSERS)
        return bool(tail) and tail[-1] in STOPS

    @cached_property
    def key(self) -> str:
        """Its words in lower case, parted by one space: for comparing with phrases."""
        return words_of(self.text)


def words_of(text: str) -> str:
    """Return the words of a text in lower case, parted by one space, apostrophes made plain."""
    return " ".join(_WORD.findall(text.replace("’", "'").lower()))


def blocks_of(words: str) -> list[Block]:
    """Return the blocks of a text: its lines, hard-wrapped ones joined into paragraphs."""
    lines = _lines(words)
    width = wrap_width(words, lines)
    merged: list[tuple[int, int]] = []
    for start, end in lines:
        if merged and _goes_on(words, merged[-1], (start, end), width):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return [Block(start=start, end=end, text=words[start:end]) for start, end in merged]


def wrap_width(words: str, lines: list[tuple[int, int]]) -> int:
    """Return the width at which paragraphs are broken into lines; 0 where they are not."""
    pairs = [(a, b) for a, b in pairwise(lines) if words.count("\n", a[1], b[0]) == 1]
    width = max((a[1] - a[0] for a, _ in pairs), default=0)
    if not MIN_WIDTH <= width <= MAX_WIDTH:
        return 0
    full = sum(1 for a, b in pairs if is_full(words, a, b, width))
    return width if full >= WRAP_LINES and full >= WRAP_SHARE * len(pairs) else 0


def is_full(words: str, line: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Tell whether the next line's first word would not have fitted."""
    space = words.find(" ", after[0], after[1])
    first = (space if space >= 0 else after[1]) - after[0]
    return line[1] - line[0] + 1 + first > width


def _lines(words: str) -> list[tuple[int, int]]:
    """Return the offsets of the lines that are not blank, without outer white space."""
    found, start = list[tuple[int, int]](), 0
    for line in words.split("\n"):
        text = line.strip()
        if text:
            begin = start + len(line) - len(line.lstrip())
            found.append((begin, begin + len(text)))
        start += len(line) + 1
    return found


def _goes_on(words: str, before: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Tell whether a line goes on with the sentence or paragraph of the line directly above."""
    if words.count("\n", before[1], after[0]) != 1:
        return False
    above = (words.rfind("\n", before[0], before[1]) + 1 or before[0], before[1])
    last = words[max(above[0], above[1] - 12) : above[1]].rstrip(CLOSERS)
    is_open = bool(last) and last[-1] not in STOPS + ":"
    if width and is_full(words, above, after, width):
        return True
    if width and is_open and is_full(words, above, after, width - SLACK):
        return True
    least = 0 if width else OPEN_LENGTH
    stamped = _HOUR.search(words, max(above[0], above[1] - HOUR_LENGTH), above[1]) is not None
    lower = words[after[0]].islower() and not stamped
    return is_open and above[1] - above[0] >= least and lower
