"""Numbers read a second time, from nothing but their words, to compare with what was extracted."""

import re

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "bn": 1e9,
    "mn": 1e6,
}
_UNCLEAR = frozenset({"m", "k"})
"""After a number: a scale or a measure of length or weight; such numbers are left alone."""
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_WORDS = re.compile(r"[a-z]+")


def numbers_in(words: str) -> list[float]:
    """Return the numbers that stand in words as digits, each with the scale right after it.

    Words without a digit give the one number that they spell, if they spell one.
    """
    lower = words.lower()
    digits = list(_DIGITS.finditer(lower))
    if not digits:
        spelled = _spelled(_WORDS.findall(lower))
        return [] if spelled is None else [spelled]
    found = []
    for one in digits:
        after = _WORDS.match(lower[one.end() :].lstrip(" -"))
        if after is None or after[0] not in _UNCLEAR:
            scale = _SCALES.get(after[0], 1.0) if after else 1.0
            found.append(float(one[0].replace(",", "")) * scale)
    return found


def _spelled(words: list[str]) -> float | None:
    """Return the number that words spell: "three", "twenty-one", "two hundred and five"."""
    total, part, seen = 0.0, 0.0, False
    for word in words:
        if word in _UNITS or word in _TENS:
            part, seen = part + _UNITS.get(word, 0) + _TENS.get(word, 0), True
        elif word == "hundred" and seen:
            part *= _SCALES[word]
        elif word in _SCALES and seen:
            total, part = total + part * _SCALES[word], 0.0
        elif word != "and" or not seen:
            return None
    return total + part if seen else None


def ordinal_in(words: str) -> int | None:
    """Return the number that an ordinal stands for: "third", "12th", "twenty-first"."""
    lower = words.lower().strip()
    digits = re.fullmatch(r"(?:the )?(\d+)(?:st|nd|rd|th)?", lower)
    if digits:
        return int(digits[1])
    *tens, last = _WORDS.findall(lower.removeprefix("the ")) or [""]
    value = _ORDINALS.get(last)
    if value is None and last.endswith("ieth"):
        value = _TENS.get(last.removesuffix("ieth") + "y")
    if value is None:
        value = _UNITS.get(last.removesuffix("th"))
    if value is None or any(word not in _TENS for word in tens):
        return None
    return value + sum(_TENS[word] for word in tens)
