"""Shingles: the runs of words by which copies of a text are known.

Takes texts, gives the shingles of each as 64-bit numbers that every run makes the same. Case and
punctuation do not count.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dragoman.records.document import Text, Zone

Marks = NDArray[np.uint64]
Places = NDArray[np.int64]
SHINGLE = 5
"""Words a shingle: long enough that set phrases of news are rare, short enough to survive edits."""
_WORD = re.compile(r"(\w+)")
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
        return _distinct(_runs(self.words))

    def between(self, first: int, end: int) -> Marks:
        """Return the shingles of the words from one place to another, sorted, each once."""
        return _distinct(_runs(self.words[first:end]))

    def places(self, offsets: Sequence[int]) -> list[int]:
        """Return for each offset the place of the first word that begins there or after it."""
        found: list[int] = np.searchsorted(self.starts, np.array(offsets, dtype=np.int32)).tolist()
        return found

    def least(self, spans: Sequence[tuple[int, int]], most: int) -> tuple[Marks, Places]:
        """Return the least shingles of spans of words, so many of each; and whose each is."""
        runs = _runs(self.words)
        own = [runs[first : max(first, end - SHINGLE + 1)] for first, end in spans]
        marks = np.concatenate([runs[:0], *own])
        whose = np.repeat(np.arange(len(own), dtype=np.int64), list(map(len, own)))
        order = np.lexsort((marks, whose))
        marks = marks[order]
        once = is_new(marks) | is_new(whose)
        marks, whose = marks[once], whose[once]
        kept = np.arange(len(whose)) - np.searchsorted(whose, whose) < most
        return marks[kept], whose[kept]


class Shingler:
    """Makes the shingles of texts; each different word is coded once."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}

    def of(self, text: Text, zones: frozenset[Zone]) -> Shingles:
        """Return the shingles of the words in some zones of a text."""
        # What parts two words, a word, what parts two words ...
        pieces = _WORD.split(_only(text, zones))
        ends = np.fromiter(accumulate(map(len, pieces)), dtype=np.int32, count=len(pieces))
        found, known = pieces[1::2], self._codes
        for word in found:
            if word not in known:
                known[word] = _code(word.lower())
        codes = np.array([known[word] for word in found], dtype=np.uint64)
        return Shingles(words=codes, starts=ends[:-1:2])


def _only(text: Text, zones: frozenset[Zone]) -> str:
    """Return a text with white space for what is not in some zones."""
    kept, end = [], 0
    for span in text.zones:
        if span.zone in zones:
            kept.append(" " * (span.start - end))
            kept.append(text.words[span.start : span.end])
            end = span.end
    return "".join(kept)


def _code(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")


def is_new(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Tell of each value whether it differs from the one before it."""
    found = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


def _distinct(marks: Marks) -> Marks:
    """Return marks sorted, each once (numpy's own way loads masked arrays first)."""
    marks = np.sort(marks)
    return marks[is_new(marks)]


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
