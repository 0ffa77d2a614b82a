"""Numbers: digits and number words to values.

Takes the words of a sentence and a place, gives the number that begins there: how many words it
takes and its value. "1,250", "13.5 billion", "$10m", "two dozen", "a hundred", "half a million",
"twenty-one".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS: Mapping[str, float] = {
    **{word: float(value) for value, word in enumerate(_ONES)},
    **{word: 10.0 * (place + 2) for place, word in enumerate(_TENS)},
}
SCALES: Mapping[str, float] = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
# Letters after digits; "m" and "k" need a currency or they are metres and model names.
_SUFFIXES = {"bn": 1e9, "mn": 1e6, "mln": 1e6, "tn": 1e12, "trn": 1e12}
_MONEY_SUFFIXES = {"m": 1e6, "k": 1e3, "b": 1e9, "t": 1e12}
_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+|[½¼¾])?([A-Za-z]{0,3})")
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


@dataclass(frozen=True, slots=True)
class Number:
    """A number that takes the words from `first` to `last`."""

    first: int
    last: int
    value: float
    spelt: bool
    """Written in words alone."""


def number_at(words: Sequence[str], place: int, *, money: bool = False) -> Number | None:
    """Return the number that begins at a word, if one does.

    After a currency sign (`money`) the short suffixes m, k, b and t count too.
    """
    value = _digits(words[place], money)
    if value is not None:
        after, scaled = _scale(words, place + 1, value, money)
        return Number(place, after, scaled, False)
    return _spelt(words, place)


_LONGEST = 40
"""Characters of a number, its commas among them: what is longer is a code or no number at all."""


def _digits(word: str, money: bool) -> float | None:
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    match = _DIGITS.fullmatch(word)
    # A leading zero is of clock times, codes and telephone numbers.
    if match is None or (len(match[1]) > 1 and match[1][0] == "0"):
        return None
    if len(match[1]) > _LONGEST:
        return None
    suffix = match[3].lower()
    factor = _SUFFIXES.get(suffix) or (_MONEY_SUFFIXES.get(suffix) if money else None)
    if suffix and factor is None:
        return None
    whole, part = float(match[1].replace(",", "")), match[2] or ""
    # Written in decimals once more: a sum of floats would leave a tail of digits.
    read = whole + _FRACTIONS[part] if part in _FRACTIONS else float(f"{int(whole)}{part}")
    return _exact(read, factor or 1.0)


def _scale(
    words: Sequence[str], place: int, value: float, money: bool = False
) -> tuple[int, float]:
    """Multiply by the scales that follow: "2.5 million", "3 hundred thousand", "4 bn"."""
    while place < len(words):
        hyphen = words[place] == "-" and _is_scale(words, place + 1)
        factor = scale_of(words[place + hyphen], money=money)
        if factor is None or words[place][:1].isdigit():
            break
        value, place = _exact(value, factor), place + 1 + hyphen
    return place, value


def scale_of(word: str, *, money: bool = False) -> float | None:
    """Return the scale that a word is, or that is written onto its digits: "million", "2bn"."""
    low = word.lower().lstrip("0123456789.,")
    factor = SCALES.get(low) or SCALES.get(low.removesuffix("s")) or _SUFFIXES.get(low)
    return factor or (_MONEY_SUFFIXES.get(low) if money else None)


def _exact(value: float, factor: float) -> float:
    """Multiply in decimals: 0.1 and the like would leave a tail of digits."""
    return round(value * factor, 6)


def _spelt(words: Sequence[str], place: int) -> Number | None:
    """Read number words: groups below a thousand, each times its scale, added up."""
    half = _half(words, place)
    if half is not None:
        return half
    first, sum_ = place, _Sum()
    if words[place].lower() == "a" and _is_scale(words, place + 1):
        sum_.add("one")
        place += 1
    last = place
    while place < len(words) and sum_.add(words[place].lower()):
        last = place + 1
        place = last + _glue(words, last)
    return Number(first, last, sum_.value, True) if last > first else None


class _Sum:
    """A number under way: what is summed up, and the group below a thousand."""

    def __init__(self) -> None:
        self._total = 0.0
        self._group = 0.0
        self._read = False

    @property
    def value(self) -> float:
        """What was read so far."""
        return self._total + self._group

    def add(self, word: str) -> bool:
        """Take in a word ("twenty-one" is two); tell whether it is part of a number."""
        parts = word.split("-")
        known = [part in WORDS or (part in SCALES and self._read) for part in parts]
        if not known[0] or not all(part in WORDS or part in SCALES for part in parts):
            return False
        for part in parts:
            if part in WORDS:
                self._group += WORDS[part]
            else:
                self._group = _exact(self._group or 1.0, SCALES[part])
                if SCALES[part] >= SCALES["thousand"]:
                    self._total, self._group = self.value, 0.0
        self._read = True
        return True


def _glue(words: Sequence[str], place: int) -> int:
    """Return 1 where a hyphen or an "and" inside a number stands: "twenty - one"."""
    if place + 1 >= len(words):
        return 0
    hyphen = words[place] == "-" and words[place + 1].lower() in WORDS
    return int(hyphen or (words[place] == "and" and _joins(words, place)))


def _joins(words: Sequence[str], place: int) -> bool:
    """Tell whether "and" stands inside a number: "two hundred and five"."""
    after = words[place + 1].lower().split("-")[0]
    return words[place - 1].lower() in ("hundred", "thousand") and after in WORDS


def _is_scale(words: Sequence[str], place: int) -> bool:
    return place < len(words) and words[place].lower() in SCALES


def _half(words: Sequence[str], place: int) -> Number | None:
    """Read "half a million", "half a dozen", "a half-million"."""
    if words[place].lower() != "half" or place + 2 >= len(words):
        return None
    if words[place + 1].lower() not in ("a", "-") or not _is_scale(words, place + 2):
        return None
    after, value = _scale(words, place + 2, 0.5)
    return Number(place, after, value, True)
