"""Shingles: the runs of words by which copies of a text are known.

Takes texts, gives the shingles of each as 64-bit numbers that every run makes the same. Case and
punctuation do not count.
"""

import re
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from dragoman.records.document import Text, Zone

Marks = NDArray[np.uint64]
SHINGLE = 5
"""Words a shingle: long enough that set phrases of news are rare, short enough to survive edits."""
_WORD = re.compile(r"\w+")
_BASE = np.uint64(0x9E3779B97F4A7C15)
"""An odd number with its bits spread (2**64 over the golden mean): the base of the polynomial in
which the words of a shingle are the coefficients."""


@dataclass(frozen=True, slots=True, eq=False)
class Shingles:
    """A text's words, of which its shingles are made when they are asked for."""

    words: Marks
    starts: NDArray[np.int32]
    """Where each word begins in the stored words."""

    def every(self) -> Marks:
        """Return the shingles, sorted, each once."""
        return np.unique(_runs(self.words))

    def within(self, start: int, end: int) -> Marks:
        """Return the shingles of the words that begin between two offsets, sorted, each once."""
        return np.unique(_runs(self.words_within(start, end)))

    def words_within(self, start: int, end: int) -> Marks:
        """Return the words that begin between two offsets, in order."""
        low, high = np.searchsorted(self.starts, (start, end))
        return self.words[low:high]


class Shingler:
    """Makes the shingles of texts; each different word is coded once."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}

    def of(self, text: Text, zones: frozenset[Zone]) -> Shingles:
        """Return the shingles of the words in some zones of a text."""
        found = [
            (match.start(), match.group().lower())
            for span in text.zones
            if span.zone in zones
            for match in _WORD.finditer(text.words, span.start, span.end)
        ]
        known = self._codes
        codes = [known[word] if word in known else self._code(word) for _, word in found]
        places = np.array([start for start, _ in found], dtype=np.int32)
        return Shingles(words=np.array(codes, dtype=np.uint64), starts=places)

    def _code(self, word: str) -> int:
        code = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")
        self._codes[word] = code
        return code


def shared(left: Marks, right: Marks) -> int:
    """Return how many shingles two sorted sets of them share."""
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    if not len(small):
        return 0
    places = np.searchsorted(large, small)
    places[places == len(large)] = 0
    return int(np.count_nonzero(large[places] == small))


def _runs(words: Marks) -> Marks:
    """Return a number for each run of words, from the words' own (wrapping at 64 bits)."""
    number = len(words) - SHINGLE + 1
    found = np.zeros(max(0, number), dtype=np.uint64)
    for place in range(SHINGLE if number > 0 else 0):
        found = found * _BASE + words[place : place + number]
    return found
