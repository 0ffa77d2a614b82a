"""Spelling: the sounds that the letters of a word are read as.

Takes a word in Latin letters, gives its sounds: letters, digraphs of several languages' press (kh,
sch, ou, szcz), letters with marks that tell their sound; doubled ones once.
"""

import re
import unicodedata
from functools import lru_cache

# Letters with a mark that tells their sound; NFKD alone would make them their plain letter.
_MARKED = {
    "ç": "Ç", "č": "Ç", "ć": "Ç", "ş": "Ş", "š": "Ş", "ś": "Ş", "ș": "Ş", "ž": "Ž", "ż": "Ž",
    "ź": "Ž", "ğ": "Ğ", "đ": "Đ", "ı": "i", "ø": "o", "ł": "l", "ð": "dh", "þ": "th", "æ": "e",
    "œ": "e", "ß": "s", "ə": "e",
}  # fmt: skip
_DIGRAPHS = {
    "schtsch": "sh", "chtch": "sh", "shch": "sh", "szcz": "sh", "tsch": "ch", "dsch": "j",
    "sch": "sh", "tch": "ch", "dzh": "j", "tsh": "ch",
    "kh": "kh", "gh": "gh", "sh": "sh", "ch": "ch", "th": "th", "dh": "dh", "zh": "zh", "ph": "f",
    "ts": "ts", "tz": "ts", "cz": "ch", "dj": "j", "ck": "k", "qu": "k", "ou": "u", "oo": "u",
    "ee": "i", "ie": "i", "ei": "ei", "ey": "ei", "ai": "ei", "ay": "ei", "iy": "i",
    "ij": "i", "yi": "i", "yy": "i", "uo": "u", "aa": "a", "ii": "i",
    "uu": "u", "rh": "r", "wh": "w", "bh": "b",
}  # fmt: skip
_ENDINGS = {"ej": "ei", "yj": "i", "aj": "ei"}
"""Read so at the end of a word alone: Alexej, Selenskyj."""
_READ = _DIGRAPHS | _ENDINGS


def _pattern() -> re.Pattern[str]:
    """Return the pattern of the runs of letters that are one sound, the longest first.

    Runs are grouped by their first letter, which makes the search twice as fast.
    """
    rests: dict[str, list[str]] = {}
    for run in sorted(_DIGRAPHS, key=lambda run: (-len(run), run)):
        rests.setdefault(run[0], []).append(run[1:])
    endings = [f"{end}$" for end in _ENDINGS]
    groups = [f"{first}(?:{'|'.join(rests[first])})" for first in sorted(rests)]
    return re.compile("|".join([*groups, *endings, "."]))


_RUNS = _pattern()
VOWELS = frozenset({"a", "e", "i", "o", "u", "y", "ei"})
_CACHED = 1 << 16


@lru_cache(maxsize=_CACHED)
def sounds(word: str) -> tuple[str, ...]:
    """Return the sounds of a word, doubled ones once. Marks and punctuation are left out."""
    found: list[str] = []
    last = ""
    for run in _RUNS.findall(letters_of(word)):
        sound = _READ.get(run, run)
        if sound != last:
            found.append(sound)
            last = sound
    return tuple(found)


def letters_of(word: str) -> str:
    """Return a word in lower case, its letters with marks as one sign for their sound."""
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
