"""Numbers as rounds bear them: "third", "22nd", "forty-first", "Round 3", "Geneva II"."""

import re

_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = {word: number for number, word in enumerate([*_UNITS, *_TEENS], start=1)}
ORDINALS |= {ten.removesuffix("y") + "ieth": 10 * n for n, ten in enumerate(_TENS, start=2)}
ORDINALS |= {
    f"{ten}-{unit}": 10 * n + one
    for n, ten in enumerate(_TENS, start=2)
    for one, unit in enumerate(_UNITS, start=1)
}
CARDINALS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8}
DIGITS = re.compile(r"(\d{1,3})(st|nd|rd|th)?", re.IGNORECASE)


def ordinal(text: str) -> int | None:
    """Return the number that an ordinal says: a word, or digits with their ending."""
    match = DIGITS.fullmatch(text)
    if match:
        return int(match[1]) if match[2] else None
    return ORDINALS.get(text.lower())


def label(text: str) -> int | None:
    """Return the number that stands after a noun as its name: "Round 3", "Geneva II"."""
    match = DIGITS.fullmatch(text)
    if match:
        return int(match[1])
    return CARDINALS.get(text.lower(), ROMAN.get(text))


def cardinal(text: str) -> int | None:
    """Return how many a number says, up to 99."""
    if text.isdecimal():
        return int(text) if len(text) < 3 else None
    return CARDINALS.get(text.lower())


def joined_ordinal(words: list[str], place: int) -> int | None:
    """Return the ordinal that ends at a place, its tens before it: "twenty - first"."""
    number = ordinal(words[place])
    if number is None or number > 9:
        return number
    before = [w.lower() for w in words[max(0, place - 2) : place] if w not in {"-", "‐", "–"}][-1:]
    tens = _TENS.index(before[0]) + 2 if before and before[0] in _TENS else 0
    return 10 * tens + number
