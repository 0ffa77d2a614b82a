"""Shingles: the runs of words by which copies of a text are known.

Takes the words of some zones of a text, gives the set of their shingles as numbers. Case, accents
and punctuation do not count.
"""

import re
from hashlib import blake2b

from dragoman.records.document import Text, Zone

SHINGLE = 5
"""Words a shingle: long enough that set phrases of news are rare, short enough to survive edits."""
_WORD = re.compile(r"\w+")


def words_of(text: Text, zones: frozenset[Zone]) -> tuple[str, ...]:
    """Return the words of a text's zones, in lower case."""
    found: list[str] = []
    for span in text.zones:
        if span.zone in zones:
            found.extend(_WORD.findall(text.words[span.start : span.end].lower()))
    return tuple(found)


def shingles(words: tuple[str, ...]) -> frozenset[int]:
    """Return the shingles of the words as 64-bit numbers that every run makes the same."""
    coded = [word.encode() for word in words]
    runs = [b" ".join(coded[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)]
    return frozenset([int.from_bytes(blake2b(run, digest_size=8).digest(), "big") for run in runs])
