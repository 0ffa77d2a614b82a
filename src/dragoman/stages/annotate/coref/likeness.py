"""Likeness of names inside one article: the same name in two spellings.

Takes names, gives their parts without particles, and tells whether parts may be one. Presses that
translate write one name in several ways in one article (al-Ramazani, al-Ramadhani): consonants
decide, vowels and doubled letters come and go.
"""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from dragoman.ontology.family import family_last
from dragoman.ontology.fold import atoms

# Of two spellings with one skeleton the letters, like sounds as one, still agree this much
# (Golestani and Gulistani do; Haider and Hadar, 73, and Hassan and Hussein, 55, do not).
SKELETON_LEAST = 75.0
# Without one skeleton: a slip of the pen in a long name.
RATIO_LEAST = 90.0
SHORTEST = 4

PARTICLES = frozenset(
    "al el ad an ar as ash at ath az bin ibn bint abu abd van von de da di del la le du dos".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv junior senior".split())
_SOUNDS = (
    (re.compile(r"dh|zh|th"), "z"),
    (re.compile(r"kh|ck|q|c"), "k"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"sh|tsch|ch"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_VOWELS = re.compile(r"[aeiouyhw]")


@lru_cache(maxsize=4096)
def parts_of(name: str) -> tuple[str, ...]:
    """Return the folded parts of a person's name, the surname last.

    Particles and suffixes are left out.
    """
    found = atoms(name)
    kept = tuple(p for p in found if p not in PARTICLES and p not in _SUFFIXES)
    return family_last(name, kept) or found


@lru_cache(maxsize=4096)
def sounds(part: str) -> str:
    """Return a name's part with like sounds written as one."""
    for pattern, sound in _SOUNDS:
        part = pattern.sub(sound, part)
    return part


def skeleton(part: str) -> str:
    """Return the first letter and the consonants of a name's part as sounds."""
    heard = sounds(part)
    return heard[:1] + _VOWELS.sub("", heard[1:])


def is_alike(one: str, other: str) -> bool:
    """Tell whether two parts may be spellings of one."""
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST:
        return False
    if skeleton(one) == skeleton(other):
        return fuzz.ratio(sounds(one), sounds(other)) >= SKELETON_LEAST
    return one[0] == other[0] and fuzz.ratio(one, other) >= RATIO_LEAST


def is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether a name may be a shorter or equal form of another: its last part, or all.

    A first name alone is no form of a name.
    """
    if not short or len(short) > len(full):
        return False
    if not is_alike(short[-1], full[-1]):
        return False
    rest = iter(full[:-1])
    return all(any(_fits(part, other) for other in rest) for part in short[:-1])


def _fits(part: str, other: str) -> bool:
    """Tell whether a given name or its initial fits a given name."""
    if len(part) == 1 or len(other) == 1:
        return part[0] == other[0]
    return is_alike(part, other)
