"""Lemmas by tag: a table of words, then rules on endings.

Takes `lemmas.json.gz`: `words` maps a tag to lower-case form and lemma; `endings` maps a tag to
ending and (characters to drop, text to add), the longest ending that fits wins. A form that the
table does not have is tried against known words (the encoder's vocabulary, where it is given), so
that "rioted" comes of "riot" and "initialled" of "initial" though neither was in the training text.
"""

import gzip
import json
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from dragoman.models.irregular import irregular_base

LONGEST_ENDING = 5
# Words recur: a cache of this size holds the vocabulary of many articles.
_CACHED_WORDS = 1 << 15
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


SINGULAR = frozenset(
    "news series species politics economics physics mathematics means headquarters crossroads "
    "barracks ethics logistics gas bus lens canvas chaos atlas bias tennis alias corps analysis "
    "basis crisis status process access press congress progress business address loss mass".split()
)
"""Nouns in -s that are no plurals, or whose stem would be another word."""


def stems(low: str, tag: str) -> Iterator[str]:
    """Yield what a regular form may come of, the likeliest first: riot of rioted, bus of buses."""
    if tag == "NOUN":
        if low.endswith("s") and low not in SINGULAR and not low.endswith(("ss", "us", "is")):
            yield from _without(low, "ies", "y")
            yield low[:-1]
            yield from _without(low, "es", "")
        return
    for ending in ("ed", "ing"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            stem = low.removesuffix(ending)
            yield from _without(low, "i" + ending, "y")
            if stem[-1] == stem[-2]:
                yield stem
                yield stem[:-1]
            else:
                yield from (stem + "e", stem) if stem[-1] in "vcsguz" else (stem, stem + "e")
    if low.endswith("s") and not low.endswith("ss"):
        yield from _without(low, "ies", "y")
        yield low[:-1]
        yield from _without(low, "es", "")


def _without(low: str, ending: str, instead: str) -> Iterator[str]:
    if low.endswith(ending) and len(low) > len(ending) + 1:
        yield low.removesuffix(ending) + instead


class Lemmas:
    """The lemma table of a model folder."""

    def __init__(self, table: Path, known: Collection[str] = frozenset()) -> None:
        """Read the table; `known` are words of the language, lower case."""
        self._known = known
        read = json.loads(gzip.decompress(table.read_bytes()))
        self._words: Mapping[str, Mapping[str, str]] = read["words"]
        self._endings: Mapping[str, Mapping[str, tuple[int, str]]] = read["endings"]
        self._cached = lru_cache(maxsize=_CACHED_WORDS)(self._lemma)

    def lemma(self, word: str, tag: str) -> str:
        """Give the lemma of a word read with this tag."""
        return self._cached(word, tag)

    def _lemma(self, word: str, tag: str) -> str:
        plain = word.translate(_APOSTROPHES)
        low = plain.lower()
        known = self._words.get(tag, {}).get(low)
        if known is not None:
            return known
        if tag == "VERB" and (base := irregular_base(low)) is not None:
            return base
        if tag in {"VERB", "NOUN"}:
            found = next((stem for stem in stems(low, tag) if stem in self._known), None)
            if found is not None:
                return found
        base = plain if tag == "PROPN" or (tag == "ADJ" and plain[:1].isupper()) else low
        endings = self._endings.get(tag, {})
        for size in range(min(LONGEST_ENDING, len(low) - 1), 0, -1):
            rule = endings.get(low[-size:])
            if rule is not None:
                drop, add = rule
                return base[: len(base) - drop] + add
        return base
