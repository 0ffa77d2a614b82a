"""Lemmas by tag: a table of words, then rules on endings.

Takes `lemmas.json.gz`: `words` maps a tag to lower-case form and lemma; `endings` maps a tag to
ending and (characters to drop, text to add), the longest ending that fits wins.
"""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

LONGEST_ENDING = 5
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


class Lemmas:
    """The lemma table of a model folder."""

    def __init__(self, table: Path) -> None:
        """Read the table."""
        read = json.loads(gzip.decompress(table.read_bytes()))
        self._words: Mapping[str, Mapping[str, str]] = read["words"]
        self._endings: Mapping[str, Mapping[str, tuple[int, str]]] = read["endings"]

    def lemma(self, word: str, tag: str) -> str:
        """Give the lemma of a word read with this tag."""
        plain = word.translate(_APOSTROPHES)
        low = plain.lower()
        known = self._words.get(tag, {}).get(low)
        if known is not None:
            return known
        base = plain if tag == "PROPN" or (tag == "ADJ" and plain[:1].isupper()) else low
        endings = self._endings.get(tag, {})
        for size in range(min(LONGEST_ENDING, len(low) - 1), 0, -1):
            rule = endings.get(low[-size:])
            if rule is not None:
                drop, add = rule
                return base[: len(base) - drop] + add
        return base
