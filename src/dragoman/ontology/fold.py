"""Folding: one key for the spellings of a name.

Takes words as written, gives tuples of atoms: lower case, without accents, apostrophes and stops,
cut at hyphens and other marks. "Côte d’Ivoire" and "Cote d'Ivoire", "U.S." and "US",
"Guinea-Bissau" and "Guinea Bissau" have one key.
"""

import unicodedata
from functools import lru_cache

_SPELLED = {"&": " and ", "+": " plus "}
_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", **_SPELLED}
)
_DROPPED = frozenset(".'’‘ʼʻʿʾ`´·\u0640")
"""Marks inside a word that spellings add or leave out at will (the last is the Arabic tatweel)."""
_CLITICS = frozenset("'’‘ʼ")
_ASCII = str.maketrans(
    {chr(code): " " for code in range(128) if not chr(code).isalnum()}
    | {mark: None for mark in _DROPPED if mark.isascii()}
    | _SPELLED
)

# Words of a text recur: a cache of this size holds the vocabulary of many articles.
_CACHED_WORDS = 1 << 15


@lru_cache(maxsize=_CACHED_WORDS)
def atoms(word: str) -> tuple[str, ...]:
    """Return the atoms of a word or of a whole name; none for bare punctuation."""
    if word.isascii():
        return tuple(word.lower().translate(_ASCII).split())
    plain = word.casefold().translate(_LETTERS)
    kept = [
        letter if letter.isalnum() else " "
        for letter in unicodedata.normalize("NFKD", plain)
        if letter not in _DROPPED and not unicodedata.combining(letter)
    ]
    return tuple("".join(kept).split())


def fold(name: str) -> str:
    """Return the folded form of a name, without a leading "the"."""
    found = atoms(name)
    return " ".join(found[1:] if len(found) > 1 and found[0] == "the" else found)


def is_clitic(word: str) -> bool:
    """Tell whether a word belongs to the one before it: the 's of "People's"."""
    return word[:1] in _CLITICS and 1 < len(word) <= 3 and word[1:].isalpha()


def is_joiner(word: str) -> bool:
    """Tell whether a word is a mark that names have between their words: hyphen, stop, stroke."""
    return word in {"-", "‐", "‑", "–", ".", "/", "'", "’"}
