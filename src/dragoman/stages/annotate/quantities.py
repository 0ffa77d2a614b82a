"""Quantities: numbers with their unit and qualifier.

Takes a sentence, gives `Quantity`s in order: counts, persons, percentages, money; ranges as two
values. Years, dates, clock times, ages, durations, ordinals, telephone and model numbers, and "one"
as a pronoun, are none.
"""

import re
from collections.abc import Iterator, Sequence

from dragoman.records.annotated import Quantity
from dragoman.records.sentence import Sentence
from dragoman.stages.annotate.counting import DASHES, NumberReading, counts
from dragoman.stages.annotate.nouns import CURRENCIES, PEOPLE
from dragoman.stages.annotate.numbers import SCALES, Number, number_at

_QUALIFIERS = {
    "more than": "more than",
    "over": "more than",
    "upwards of": "more than",
    "above": "more than",
    "in excess of": "more than",
    "exceeding": "more than",
    "at least": "at least",
    "no fewer than": "at least",
    "no less than": "at least",
    "not less than": "at least",
    "a minimum of": "at least",
    "nearly": "about",
    "almost": "about",
    "about": "about",
    "around": "about",
    "some": "about",
    "approximately": "about",
    "roughly": "about",
    "an estimated": "about",
    "estimated": "about",
    "close to": "about",
    "up to": "up to",
    "as many as": "up to",
    "as much as": "up to",
    "at most": "up to",
    "a maximum of": "up to",
    "no more than": "up to",
    "not more than": "up to",
    "less than": "less than",
    "fewer than": "less than",
    "under": "less than",
    "below": "less than",
    "exactly": "exactly",
    "precisely": "exactly",
}
_LONGEST_QUALIFIER = 3
LARGEST = 1e18
"""A million million million; the debts of the world are some 1e14 dollars. Larger numbers are
debris, and beyond 1e308 no number at all."""
_AFTER = {"or more": "at least", "or so": "about", "or fewer": "up to", "or less": "up to"}
_SIGNS = {
    "$": "USD",
    "US$": "USD",
    "C$": "CAD",
    "A$": "AUD",
    "HK$": "HKD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₪": "ILS",
    "₩": "KRW",
    "₴": "UAH",
    "₦": "NGN",
}
_CODE = re.compile(r"USD|EUR|GBP|JPY|CNY|RUB|CHF|IQD|IRR|SAR|AED|TRY|ILS|EGP|SYP|LBP|UAH|INR|PKR")
_PER_CENT = frozenset({"%", "percent", "pct", "percentage"})
_WHOLE = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)


def find_quantities(stored: str, sentence: Sentence) -> list[Quantity]:
    """Return the quantities of a sentence of the stored words, in order."""
    words = [token.text for token in sentence.tokens]
    found: list[Quantity] = []
    place = 0
    while place < len(words):
        reading = _reading(words, place)
        if reading is None:
            place += 1
            continue
        if _is_sane(reading) and counts(sentence, words, reading):
            found.append(_quantity(stored, sentence, words, reading))
        place = max(reading.last, place + 1)
    return found


def _is_sane(reading: NumberReading) -> bool:
    """Tell whether a number is one that the press gives: neither a code nor beyond all count."""
    return max(reading.value, reading.value_max or 0.0) <= LARGEST


def _reading(words: Sequence[str], place: int) -> NumberReading | None:
    """Read a number, or two as a range, with the currency before or the unit after."""
    first, currency = place, None
    sign = words[place]
    if sign.upper() in _SIGNS or _CODE.fullmatch(sign):
        currency, place = _SIGNS.get(sign.upper(), sign), place + 1
    elif sign in ("US", "U.S.") and place + 1 < len(words) and words[place + 1] == "$":
        currency, place = "USD", place + 2
    money = currency is not None or _is_short_money(words, place)
    number = number_at(words, place, money=money) if place < len(words) else None
    if number is None:
        return None
    upper = _upper(words, number, money)
    last, low, high = number.last, number.value, None
    if upper is not None:
        last, high = upper.last, upper.value
        low = _same_scale(words, number, upper)
    unit = currency
    if unit is None:
        last, unit = _unit_after(words, last)
    return NumberReading(first, last, low, high, unit, number.spelt)


def _is_short_money(words: Sequence[str], place: int) -> bool:
    """Tell whether a number, a short scale and a currency follow: "200 m euros"."""
    after = words[place + 1 : place + 3]
    if len(after) < 2 or after[0].lower() not in ("m", "k", "b"):
        return False
    return CURRENCIES.get(after[1].lower()) is not None


def _upper(words: Sequence[str], number: Number, money: bool) -> Number | None:
    """Return the upper end of a range: "10 to 15", "10-15", "between 10 and 15"."""
    place = number.last
    if place + 1 >= len(words):
        return None
    joint = words[place].lower()
    between = joint == "and" and "between" in (
        words[number.first - 1].lower() if number.first else "",
        words[number.first - 2].lower() if number.first > 1 else "",
    )
    if joint not in DASHES and joint != "to" and not between:
        return None
    after = place + 1 + (words[place + 1] in _SIGNS)
    upper = number_at(words, after, money=money) if after < len(words) else None
    if upper is None or upper.value < number.value or (upper.spelt != number.spelt):
        return None
    return upper


def _same_scale(words: Sequence[str], number: Number, upper: Number) -> float:
    """Give the lower end the scale that is written once: "2 to 3 million"."""
    last = words[upper.last - 1].lower()
    alone = number.last - number.first == 1 and words[number.first].lower() not in SCALES
    if last in SCALES and alone and number.value * SCALES[last] <= upper.value:
        return number.value * SCALES[last]
    return number.value


def _unit_after(words: Sequence[str], place: int) -> tuple[int, str | None]:
    """Read a currency or per cent after a number."""
    low = [w.lower() for w in words[place : place + 3]]
    if low[:2] in (["per", "cent"], ["percentage", "points"], ["percentage", "point"]):
        return place + 2, "percent"
    if low[:1] and low[0] in _PER_CENT:
        return place + 1, "percent"

    for size in (2, 1):
        code = CURRENCIES.get(" ".join(low[:size])) if len(low) >= size else None
        if code is not None:
            return place + size, code
    if low and _CODE.fullmatch(words[place]):
        return place + 1, words[place]
    return place, None


def _quantity(
    stored: str, sentence: Sentence, words: Sequence[str], reading: NumberReading
) -> Quantity:
    first, qualifier = _qualifier(words, reading)
    last, qualifier = _qualifier_after(words, reading.last, qualifier)
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    return Quantity(
        sentence=sentence.index,
        first=first,
        last=last,
        start=start,
        end=end,
        text=stored[start:end],
        value=reading.value,
        value_max=reading.value_max,
        qualifier=qualifier,
        unit=reading.unit or ("person" if _persons(sentence, reading) else "count"),
    )


def _qualifier(words: Sequence[str], reading: NumberReading) -> tuple[int, str]:
    low = [w.lower() for w in words[max(0, reading.first - _LONGEST_QUALIFIER) : reading.first]]
    for size in range(len(low), 0, -1):
        found = _QUALIFIERS.get(" ".join(low[-size:]))
        if found is not None:
            return reading.first - size, found
    return reading.first, "exactly"


def _qualifier_after(words: Sequence[str], last: int, qualifier: str) -> tuple[int, str]:
    found = _AFTER.get(" ".join(w.lower() for w in words[last : last + 2]))
    return (last + 2, found) if found is not None else (last, qualifier)


def _persons(sentence: Sentence, reading: NumberReading) -> bool:
    """Tell whether what is counted are people."""
    return any(lemma in PEOPLE for lemma in _counted(sentence, reading))


def _counted(sentence: Sentence, reading: NumberReading) -> Iterator[str]:
    """Yield the lemmas of what a number may count: its head noun, or the deed after it."""
    for place in range(reading.first, reading.last):
        head = sentence.tokens[place].head
        if not (reading.first <= head < reading.last) and head >= 0:
            yield sentence.tokens[head].lemma.lower()
    if reading.last < len(sentence.tokens):
        yield sentence.tokens[reading.last].lemma.lower()
