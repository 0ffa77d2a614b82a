"""Sounds: how near two spellings of one word are, as transliterations go.

Takes two words in Latin letters, gives a likeness from 0 to 1. A word is cut into its
sounds (spelling.py); an edit between two of them costs the less, the oftener one
stands for the other where names pass from Arabic, Persian, Kurdish, Turkish, Hebrew, Russian,
Serbian, Albanian and the like into English. Vowels weigh less than consonants: half of these
scripts do not write them.

The costs are ordered by general knowledge of romanisation (which letters one source letter is
written with) and checked on names/wikidata-transliteration: Latin spellings that share one Arabic
or Russian spelling against those that do not (benchmarks/names.py prints it).
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from dragoman.stages.resolve.spelling import VOWELS, letters_of, sounds

__all__ = ["likeness", "loose_likeness", "skeletons", "sounds"]

# Cost of writing one for the other, out of 1 for two sounds that have nothing to do with another.
_COSTS = {
    0.12: "k-q k-c Ç-ch Ç-c Ş-s Ş-sh Ž-z Ž-zh Ž-j Ğ-g Ğ-gh Đ-d Đ-j v-w z-dh c-ch c-ts i-y ei-i y-e "
    "j-zh y-j  ei-y Ş-ch",
    0.15: "o-u e-i ei-e ei-a",
    0.25: "x-h x-kh k-kh k-g q-g q-gh g-gh q-kh kh-h kh-ch g-j d-dh t-th th-dh th-s th-z d-z "
    "s-c Ç-s Ç-sh "
    "h-ch sh-ch ts-s ts-ch w-u w-o v-u s-z f-v k-ch gh-j j-i Ž-s Ğ-y kh-gh c-q ts-z",
    0.3: "a-e y-a",
    0.4: "g-h s-sh b-p p-f b-v z-zh j-ch d-t j-z j-s zh-sh w-f t-ts gh-h q-h c-g k-h j-h sh-c x-k "
    "x-s ch-s j-d",
    0.5: "a-o e-o a-u a-i e-u i-u",
    0.6: "m-n l-r j-g c-gh b-w n-l b-f th-f",
    0.7: "i-o",
}
# What leaving a sound out costs; other consonants 1.
_DROPPED = {
    "h": 0.3, "y": 0.2, "Ğ": 0.2, "w": 0.5, "gh": 0.6, "j": 0.8, "r": 0.9, "n": 0.9,
    "a": 0.5, "e": 0.45, "i": 0.45, "o": 0.6, "u": 0.6, "ei": 0.7,
}  # fmt: skip
_TURNED = 0.6
"""Two neighbours in the other order: a slip of typing."""
_VOWEL_WEIGHT = 0.6
_OTHER_VOWEL = 0.8
"""Cost between two vowels that no row joins."""
_CACHED = 1 << 16


def _table() -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for cost in sorted(_COSTS, reverse=True):
        for pair in _COSTS[cost].split():
            left, right = pair.split("-")
            found.setdefault(left, {})[right] = cost
            found.setdefault(right, {})[left] = cost
    for left in VOWELS:
        for right in VOWELS - {left}:
            found.setdefault(left, {}).setdefault(right, _OTHER_VOWEL)
    return found


def _loosely() -> dict[str, dict[str, float]]:
    """Return the costs where a script tells sounds loosely: nearly nothing between readings."""
    found = {left: dict(row) for left, row in _BETWEEN.items()}
    for pair in _ONE_LETTER.split():
        left, right = pair.split("-")
        found.setdefault(left, {})[right] = _READING
        found.setdefault(right, {})[left] = _READING
    for left in VOWELS:
        for right in VOWELS - {left}:
            found.setdefault(left, {})[right] = _READING
    return found


_BETWEEN = _table()
_BROAD = {
    sound: letter
    for letter, group in {
        "K": "k q kh gh g x c ch j sh zh ts s z th dh Ç Ž Ş",
        "T": "t d Đ",
        "P": "b p f v",
        "N": "m n",
        "L": "l r",
    }.items()
    for sound in group.split()
}
"""Consonants by class; h, y and w are left out at will. Words whose classes differ much are no
spellings of one: of 2,035 that Wikidata spells alike in Arabic or Russian one is lost so, and half
of all comparisons need no more."""
_UNLIKE = 0.6
"""Below it two words are no spellings of one, whatever else: under every threshold in use."""
# What one letter of Arabic, Hebrew, Chinese, Korean or a syllable script is read as.
_ONE_LETTER = (
    "b-v b-p p-f s-sh s-z k-kh t-th d-dh d-t g-j g-k q-g q-gh q-k dh-z h-kh w-u w-o w-v y-i "
    "y-e j-zh l-r ch-kh ts-z ch-k gh-g z-dh s-th y-ei"
)
_READING = 0.08
_LOOSELY_BETWEEN = _loosely()
_LOOSELY_DROPPED = _DROPPED | dict.fromkeys(VOWELS, _READING) | {"y": _READING, "h": 0.15, "w": 0.3}
_NOTHING: dict[str, float] = {}


def likeness(left: str, right: str) -> float:
    """Return how near two spellings are: 1 the same sounds, 0 nothing in common."""
    return _likeness(left, right) if left <= right else _likeness(right, left)


def loose_likeness(left: str, right: str) -> float:
    """Return how near two spellings are where one is from a script that tells sounds loosely.

    Vowels that the other has more cost next to nothing there, and few consonants are sure.
    """
    return _loose(left, right) if left <= right else _loose(right, left)


class _Heard(NamedTuple):
    """A word's sounds and what tells quickly that another word is none of its spellings."""

    sounds: tuple[str, ...]
    weight: float
    consonants: int
    classes: str
    """Its consonants by broad class, those that are dropped at will left out."""


@lru_cache(maxsize=_CACHED)
def _heard(word: str) -> _Heard:
    found = sounds(word)
    vowels = len([sound for sound in found if sound in VOWELS])
    return _Heard(
        found,
        len(found) - (1.0 - _VOWEL_WEIGHT) * vowels,
        len(found) - vowels,
        "".join([_BROAD.get(sound, "") for sound in found]),
    )


@lru_cache(maxsize=_CACHED)
def _loose(left: str, right: str) -> float:
    one, other = _heard(left), _heard(right)
    longer = max(one.consonants, other.consonants)
    if not longer:
        return 0.0
    found = _distance(
        *_trimmed(one.sounds, other.sounds), _LOOSELY_BETWEEN, _LOOSELY_DROPPED, longer
    )
    return round(max(0.0, 1.0 - found / longer), 3)


@lru_cache(maxsize=_CACHED)
def _likeness(left: str, right: str) -> float:
    one, other = _heard(left), _heard(right)
    if one.sounds == other.sounds:
        return 1.0 if one.sounds else 0.0
    longer = max(one.weight, other.weight)
    if not longer:
        return 0.0
    most = (1.0 - _UNLIKE) * longer
    if Levenshtein.distance(one.classes, other.classes) > most:
        return _far(left, right)
    found = _distance(*_trimmed(one.sounds, other.sounds), _BETWEEN, _DROPPED, most)
    return _far(left, right) if found > most else round(1.0 - found / longer, 3)


def _far(left: str, right: str) -> float:
    """Return a likeness for two words that are no spellings of one: by the letters they share."""
    return round(_UNLIKE * Levenshtein.normalized_similarity(left, right), 3)


def _trimmed(
    one: tuple[str, ...], other: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sounds without the beginning and end that both have; these cost nothing."""
    first, most = 0, min(len(one), len(other))
    while first < most and one[first] == other[first]:
        first += 1
    last = 0
    while last < most - first and one[-1 - last] == other[-1 - last]:
        last += 1
    return one[first : len(one) - last], other[first : len(other) - last]


def _distance(
    one: tuple[str, ...],
    other: tuple[str, ...],
    costs: Mapping[str, Mapping[str, float]],
    drops: Mapping[str, float],
    most: float,
) -> float:
    """Return the edit distance with the costs above; beyond `most` it stops at what is sure."""
    dropped_right = [drops.get(sound, 1.0) for sound in other]
    row = [0.0]
    for cost in dropped_right:
        row.append(row[-1] + cost)
    before: list[float] = []
    for at, left in enumerate(one):
        dropped, between = drops.get(left, 1.0), costs.get(left, _NOTHING)
        last, row = row, [row[0] + dropped]
        for place, right in enumerate(other):
            best = last[place] if left == right else last[place] + between.get(right, 1.0)
            left_out, put_in = last[place + 1] + dropped, row[-1] + dropped_right[place]
            if left_out < best:
                best = left_out
            if put_in < best:
                best = put_in
            if at and place and left == other[place - 1] and right == one[at - 1] != left:
                best = min(best, before[place - 1] + _TURNED)
            row.append(best)
        if min(row) > most:
            return min(row)
        before = last
    return row[-1]


# Classes of consonants for blocking: what one source letter may be written with falls into one,
# or the letter has two.
_CLASSES = {
    **dict.fromkeys(("k", "q", "kh", "gh", "x"), ("K",)),
    **dict.fromkeys(("g", "j"), ("K", "T")),
    **dict.fromkeys(("c", "ch"), ("T", "K")),
    **dict.fromkeys(
        ("t", "d", "th", "dh", "s", "z", "sh", "zh", "ts", "Ç", "Ş", "Ž", "Đ"), ("T",)
    ),
    **dict.fromkeys(("b", "p", "f", "v"), ("P",)),
    "w": ("P", ""), "h": ("", "K"), "Ğ": ("K", ""), "m": ("M",), "n": ("N",), "l": ("L",),
    "r": ("R",),
}  # fmt: skip
_SKELETON_MOST = 4
_KEYS_MOST = 16
"""Four consonants of two classes each."""


@lru_cache(maxsize=_CACHED)
def skeletons(word: str) -> tuple[str, ...]:
    """Return the keys under which a word's other spellings are looked for, sorted.

    They are its first consonants by class; a word without consonants has its letters as key.
    """
    keys = [""]
    for sound in sounds(word):
        classes = _CLASSES.get(sound)
        if classes is not None:
            keys = sorted({_joined(key, c) for key in keys for c in classes})[:_KEYS_MOST]
    return tuple(key for key in keys if key) or (letters_of(word),)


def _joined(key: str, consonant: str) -> str:
    """Return the key with a consonant more; a full key or a doubled consonant stays as it is."""
    if len(key) >= _SKELETON_MOST:
        return key
    return key if key.endswith(consonant) else key + consonant
