"""Scripts: a name in other letters written in Latin ones.

Takes a name as written, gives it in Latin letters, and whether the script tells the sounds only
loosely: Arabic and Hebrew leave vowels out, syllable scripts put some in, Chinese characters stand
for foreign sounds at a distance. Letters that are not known stay as they are.
"""

import unicodedata
from functools import lru_cache

from dragoman.stages.resolve.letters import ABJADS, ALPHABETS, HANZI

_CACHED = 1 << 14
_SYLLABLES = ("HANGUL SYLLABLE ", "KATAKANA LETTER ", "HIRAGANA LETTER ", "ETHIOPIC SYLLABLE ")
_INDIC = ("DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "TAMIL", "TELUGU", "KANNADA",
          "MALAYALAM", "SINHALA", "KHMER")  # fmt: skip
_DOTS = str.maketrans({"・": " ", "·": " ", "=": " ", "\u200c": "", "\u0640": "", "־": "-"})
_BETWEEN = "·・"
"""Dots between the parts of a foreign name."""
_FOREIGN = 4
"""Chinese characters or Korean syllables of a name in one word: more are a foreign name."""
_GOD = "الله"
"""Written without its doubled letter's vowel, alone and inside names: Abdullah, Nasrallah."""
_DOUBLE_SURNAMES = frozenset(("欧阳", "司马", "诸葛", "上官"))


@lru_cache(maxsize=_CACHED)
def to_latin(text: str) -> tuple[str, bool]:
    """Return a name in Latin letters, and whether its script tells its sounds only loosely."""
    if text.isascii() or not any(map(_is_foreign, text)):
        return text, False
    words, loose = [], False
    plain = unicodedata.normalize("NFC", text)
    foreign = any(dot in plain for dot in _BETWEEN)
    for word in plain.translate(_DOTS).split():
        written, is_loose = _word(word, foreign)
        words.append(written)
        loose = loose or is_loose
    return " ".join(words), loose


def _is_foreign(letter: str) -> bool:
    """Tell whether a letter is of another script; marked Latin letters are not."""
    return letter.isalpha() and ("\u0370" <= letter < "\u1e00" or letter >= "\u1f00")


def _word(word: str, foreign: bool) -> tuple[str, bool]:
    if all(c in HANZI for c in word):
        return (_read(word), True) if foreign else _chinese(word)
    if _is_hangul(word):
        return _korean(word)
    if any(c in ABJADS for c in word):
        return _abjad(word), True
    written = [_letter(c) for c in word]
    return "".join(w for w, _ in written).title(), any(loose for _, loose in written)


def _letter(letter: str) -> tuple[str, bool]:
    low = letter.lower()
    if low in ALPHABETS:
        return ALPHABETS[low], False
    if low < "\u0370":
        return letter, False
    base = unicodedata.normalize("NFD", low)[0]
    if base in ALPHABETS:
        return ALPHABETS[base], False
    if letter in HANZI:
        return HANZI[letter], True
    return _named(letter)


def _named(letter: str) -> tuple[str, bool]:
    """Return what a syllable or letter is called in Unicode, which is how it is read."""
    name = unicodedata.name(letter, "")
    for begin in _SYLLABLES:
        if name.startswith(begin):
            last = name.removeprefix(begin).split()[-1].lower()
            small = name.removeprefix(begin).startswith("SMALL")
            return ("" if small and last == "tu" else last), True
    if name.startswith(_INDIC):
        kind, _, last = name.partition(" ")[2].rpartition(" ")
        if "LETTER" in kind or "VOWEL SIGN" in kind or "CHARACTER" in kind:
            bare = last.lower() if "VOWEL" in kind else last.lower().rstrip("a") or "a"
            return bare, True
        return "", True
    return ("" if unicodedata.combining(letter) else letter), False


def _chinese(word: str) -> tuple[str, bool]:
    if not 2 <= len(word) <= _FOREIGN:
        return _read(word), True
    at = 2 if word[:2] in _DOUBLE_SURNAMES else 1
    family, given = word[:at], word[at:]
    return f"{_read(family)} {_read(given)}".strip(), False


def _read(characters: str) -> str:
    return "".join(HANZI[c] for c in characters).title()


def _is_hangul(word: str) -> bool:
    return all("가" <= c <= "힣" for c in word)


def _korean(word: str) -> tuple[str, bool]:
    """Return a Korean name of two to four syllables with its family name in front."""
    syllables = [_named(c)[0] for c in word]
    if not 2 <= len(word) < _FOREIGN:
        return "".join(syllables).title(), True
    return f"{syllables[0].title()} {'-'.join(syllables[1:]).capitalize()}", False


def _abjad(word: str) -> str:
    """Return a word of Arabic or Hebrew letters; the article and "abd" stand apart."""
    if _GOD in word:
        return "allah".join(_abjad(part).lower() for part in word.split(_GOD)).capitalize()
    if word.startswith("ال") and len(word) > 4:
        return "al-" + _abjad(word[2:])
    written = ""
    for letter in word:
        sound = ABJADS.get(letter, "" if unicodedata.combining(letter) else letter)
        # Two letters alike have a vowel between them; a doubled sound is written once.
        written += f"a{sound}" if sound and written.endswith(sound) else sound
    return written.title()
