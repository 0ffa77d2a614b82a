"""Stored words to blocks: the lines and hard-wrapped paragraphs that zones are decided for.

Takes the words, gives blocks in order; every character that is not white space lies in one.
"""

import re
from dataclasses import dataclass
from functools import cached_property

WRAP_FROM, WRAP_TO = 50, 90
"""Length of a full line in hard-wrapped text: mail and wire copy wrap at 60 to 80 characters."""
WRAP_SHARE = 0.8
"""Share of lines of that length (among those directly followed by another) in wrapped text."""
WRAP_PAIRS = 4
"""Fewer such lines prove nothing."""

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
    wrapped = is_wrapped(words, lines)
    merged: list[tuple[int, int]] = []
    for start, end in lines:
        if merged and _goes_on(words, merged[-1], (start, end), wrapped):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return [Block(start=start, end=end, text=words[start:end]) for start, end in merged]


def is_wrapped(words: str, lines: list[tuple[int, int]]) -> bool:
    """Tell whether paragraphs are broken into lines of one width."""
    lengths = [
        before[1] - before[0]
        for before, after in zip(lines, lines[1:], strict=False)
        if words.count("\n", before[1], after[0]) == 1
    ]
    full = sum(1 for length in lengths if WRAP_FROM <= length <= WRAP_TO)
    longest = max((end - start for start, end in lines), default=0)
    return full >= WRAP_PAIRS and full >= WRAP_SHARE * len(lengths) and longest <= WRAP_TO + 10


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


def _goes_on(words: str, before: tuple[int, int], after: tuple[int, int], wrapped: bool) -> bool:
    """Tell whether a line goes on with the sentence or paragraph of the line directly above."""
    if words.count("\n", before[1], after[0]) != 1:
        return False
    last = words[max(before[0], before[1] - 12) : before[1]].rstrip(CLOSERS)
    if wrapped:
        above = words.rfind("\n", before[0], before[1]) + 1 or before[0]
        return before[1] - above >= WRAP_FROM
    open_end = bool(last) and last[-1] not in STOPS + ":"
    return open_end and before[1] - before[0] >= WRAP_FROM and words[after[0]].islower()
