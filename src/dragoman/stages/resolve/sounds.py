"""Sounds: how near two spellings of one word are, as transliterations go.

Takes two words in Latin letters, gives a likeness from 0 to 1. A word is cut into letters and
digraphs (kh, sh, dh, ph, ou, ee ...); an edit between two of them costs the less, the oftener one
stands for the other where names pass from Arabic, Persian, Kurdish, Turkish, Hebrew, Russian,
Serbian, Albanian and the like into English. Vowels weigh less than consonants: half of these
scripts do not write them.

The costs are ordered by general knowledge of romanisation (which letters one source letter is
written with) and checked on names/wikidata-transliteration: Latin spellings that share one Arabic
or Russian spelling against those that do not (benchmarks/names.py prints it).
"""

import unicodedata
from functools import lru_cache

# Letters with a mark that tells their sound; NFKD alone would make them their plain letter.
_MARKED = {
    "ç": "Ç", "č": "Ç", "ć": "Ç", "ş": "Ş", "š": "Ş", "ś": "Ş", "ș": "Ş", "ž": "Ž", "ż": "Ž",
    "ź": "Ž", "ğ": "Ğ", "đ": "Đ", "ı": "i", "ø": "o", "ł": "l", "ð": "dh", "þ": "th", "æ": "e",
    "œ": "e", "ß": "s", "ə": "e",
}  # fmt: skip
_DIGRAPHS = {
    "shch": "sh", "sch": "sh", "tch": "ch", "dzh": "j", "tsh": "ch",
    "kh": "kh", "gh": "gh", "sh": "sh", "ch": "ch", "th": "th", "dh": "dh", "zh": "zh", "ph": "f",
    "ts": "ts", "tz": "ts", "cz": "ch", "dj": "j", "ck": "k", "qu": "k", "ou": "u", "oo": "u",
    "ee": "i", "ie": "i", "ei": "ei", "ey": "ei", "ai": "ei", "ay": "ei", "iy": "i", "ij": "i",
    "yi": "i", "au": "au", "aw": "au", "ow": "u", "uo": "u", "aa": "a", "ii": "i", "uu": "u",
    "iu": "iu", "yu": "iu", "ia": "ia", "ya": "ia", "ye": "e", "yo": "o", "rh": "r", "wh": "w",
    "bh": "b",
}  # fmt: skip
_LONGEST = max(map(len, _DIGRAPHS))
_STARTS = frozenset(run[:2] for run in _DIGRAPHS)
_VOWELS = frozenset({"a", "e", "i", "o", "u", "y", "ei", "au", "iu", "ia"})

# Cost of writing one for the other, out of 1 for two sounds that have nothing to do with another.
_COSTS = {
    0.12: "k-q k-c Ç-ch Ç-c Ş-s Ş-sh Ž-z Ž-zh Ž-j Ğ-g Ğ-gh Đ-d Đ-j v-w z-dh c-ch c-ts i-y ei-i y-e "
    "j-zh y-j iu-u ia-a ei-y Ş-ch",
    0.15: "o-u e-i ei-e au-o au-u ei-a",
    0.25: "k-kh k-g q-g q-gh g-gh q-kh kh-h kh-ch g-j d-dh t-th th-dh th-s th-z d-z s-c Ç-s Ç-sh "
    "h-ch sh-ch ts-s ts-ch w-u w-o v-u w-au s-z f-v k-ch gh-j j-i Ž-s Ğ-y kh-gh c-q ts-z",
    0.3: "a-e y-a iu-i ia-e",
    0.4: "g-h s-sh b-p p-f b-v z-zh j-ch d-t j-z j-s zh-sh w-f t-ts gh-h q-h c-g k-h j-h sh-c x-k "
    "x-s ch-s j-d",
    0.5: "a-o e-o a-u a-i e-u i-u o-ia a-au i-ia",
    0.6: "m-n l-r j-g c-gh b-w n-l b-f th-f",
    0.7: "i-o",
}
# What leaving a sound out costs; other consonants 1.
_DROPPED = {
    "h": 0.3, "y": 0.2, "Ğ": 0.2, "w": 0.5, "gh": 0.6, "j": 0.8, "r": 0.9, "n": 0.9,
    "a": 0.5, "e": 0.45, "i": 0.45, "o": 0.6, "u": 0.6, "ei": 0.7, "au": 0.7, "iu": 0.7, "ia": 0.6,
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
    for left in _VOWELS:
        for right in _VOWELS - {left}:
            found.setdefault(left, {}).setdefault(right, _OTHER_VOWEL)
    return found


_BETWEEN = _table()
_NOTHING: dict[str, float] = {}


@lru_cache(maxsize=_CACHED)
def sounds(word: str) -> tuple[str, ...]:
    """Return the sounds of a word, doubled ones once. Marks and punctuation are left out."""
    letters = _letters(word)
    found: list[str] = []
    at = 0
    while at < len(letters):
        size, sound = _sound_at(letters, at)
        if not found or found[-1] != sound:
            found.append(sound)
        at += size
    return tuple(found)


def _letters(word: str) -> str:
    lower = word.lower()
    if lower.isascii() and lower.isalnum():
        return lower
    kept = []
    for letter in unicodedata.normalize("NFC", lower):
        if letter in _MARKED:
            kept.append(_MARKED[letter])
        else:
            kept.extend(c for c in unicodedata.normalize("NFKD", letter) if c.isalnum())
    return "".join(kept)


def _sound_at(letters: str, at: int) -> tuple[int, str]:
    if letters[at : at + 2] not in _STARTS:
        return 1, letters[at]
    for size in range(min(_LONGEST, len(letters) - at), 1, -1):
        found = _DIGRAPHS.get(letters[at : at + size])
        if found is not None:
            return size, found
    return 1, letters[at]


def likeness(left: str, right: str) -> float:
    """Return how near two spellings are: 1 the same sounds, 0 nothing in common."""
    return _likeness(left, right) if left <= right else _likeness(right, left)


@lru_cache(maxsize=_CACHED)
def _likeness(left: str, right: str) -> float:
    one, other = sounds(left), sounds(right)
    if one == other:
        return 1.0 if one else 0.0
    longer = max(_weight(one), _weight(other))
    return round(max(0.0, 1.0 - _distance(*_trimmed(one, other)) / longer), 3) if longer else 0.0


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


def _weight(word: tuple[str, ...]) -> float:
    vowels = len([sound for sound in word if sound in _VOWELS])
    return len(word) - (1.0 - _VOWEL_WEIGHT) * vowels


def _distance(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Edit distance with the costs above; words are short, so a full table is cheap."""
    dropped_right = [_DROPPED.get(sound, 1.0) for sound in other]
    row = [0.0]
    for cost in dropped_right:
        row.append(row[-1] + cost)
    before: list[float] = []
    for at, left in enumerate(one):
        dropped, between = _DROPPED.get(left, 1.0), _BETWEEN.get(left, _NOTHING)
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
    return tuple(key for key in keys if key) or (_letters(word),)


def _joined(key: str, consonant: str) -> str:
    """Return the key with a consonant more; a full key or a doubled consonant stays as it is."""
    if len(key) >= _SKELETON_MOST:
        return key
    return key if key.endswith(consonant) else key + consonant
