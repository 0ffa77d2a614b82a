"""Quantities: numbers with their unit and qualifier.

Takes a sentence, gives `Quantity`s in order: counts, persons, percentages, money, measures; ranges
as two values. Years, dates, clock times, ages, durations, ordinals, telephone and model numbers,
and "one" as a pronoun, are none; nor are "dozens", "hundreds" and shares in words ("a third"): they
give no number that could be held against another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.records.annotated import Quantity
from dragoman.records.sentence import Sentence
from dragoman.stages.annotate import measures, money
from dragoman.stages.annotate.counting import DASHES, NumberReading, counts, is_month
from dragoman.stages.annotate.nouns import PEOPLE
from dragoman.stages.annotate.numbers import SCALES, WORDS, Number, number_at, scale_of
from dragoman.stages.annotate.qualifiers import qualifier_after, qualifier_before

LARGEST = 1e18
"""A million million million; the debts of the world are some 1e14 dollars. Larger numbers are
debris, and beyond 1e308 no number at all."""
_PER_CENT = frozenset({"%", "percent", "pct", "percentage"})
_POINTS = frozenset({"point", "points"})
_CHANGES = frozenset(
    (
        "rise rose risen grow grew grown increase increased climb climbed jump jumped surge surged "
        "fall fell fallen drop dropped decline declined decrease decreased shrink shrank shrunk "
        "slip slipped plunge plunged cut reduce reduced lower lowered raise raised go went move "
        "moved change changed expand expanded boost boosted slash slashed up down bring brought "
        "double doubled triple tripled trim trimmed soar soared swell swelled dip dipped revise "
        "revised increasing rising falling growing reducing cutting raising dropping declining"
    ).split()
)
"""Words of change: "rose from 3 to 5" gives two numbers, no range."""
_NEAR = 6
"""Words before "from" in which its verb of change stands."""
_WIDEST_OR = 3
"""Times that the second of "four or five" may be the first; a convention."""
_NO_UNIT = (0, None)
_HALVES = frozenset("½¼¾")


def find_quantities(stored: str, sentence: Sentence) -> list[Quantity]:
    """Return the quantities of a sentence of the stored words, in order."""
    words = _words(sentence)
    # A currency before it takes two words at most ("US $ 5").
    numeric = [*map(_may_begin, words), False, False]
    if True not in numeric:
        return []
    tags = [token.tag for token in sentence.tokens]
    found: list[Quantity] = []
    place = 0
    while place < len(words):
        near = numeric[place] or numeric[place + 1] or numeric[place + 2]
        reading = _reading(words, tags, place) if near else None
        if reading is None:
            place += 1
            continue
        if _is_sane(reading) and counts(sentence, words, reading, again=bool(found)):
            made = _quantity(stored, sentence, words, reading)
            found[-1:] = [_like(before, made, words) for before in found[-1:]]
            found.append(made)
        place = max(reading.last, place + 1)
    return found


def _like(before: Quantity, made: Quantity, words: Sequence[str]) -> Quantity:
    """Give a number the unit of the one it changes to: "from 3 million to 5 million tonnes"."""
    joined = before.last + 1 == made.first and words[before.last].lower() == "to"
    if (
        joined
        and before.unit == "count"
        and "from" in words[max(0, before.first - 2) : before.last]
    ):
        return replace(before, unit=made.unit)
    return before


def _words(sentence: Sentence) -> list[str]:
    """Return the words; an article in small letters: in "A $5 bill" it is no state's "A$"."""
    tokens = sentence.tokens
    words = [token.text for token in tokens]
    for place, word in enumerate(words[:-1]):
        if word == "A" and tokens[place].end != tokens[place + 1].start:
            words[place] = "a"
    return words


def _may_begin(word: str) -> bool:
    """Tell cheaply whether a number may begin with a word."""
    if word.isalpha():
        low = word.lower()
        return low in WORDS or low in SCALES or low == "half"
    return any(c.isdigit() or c in _HALVES for c in word) or word.lower().split("-", 1)[0] in WORDS


def _is_sane(reading: NumberReading) -> bool:
    """Tell whether a number is one that the press gives: neither a code nor beyond all count."""
    return max(reading.value, reading.value_max or 0.0) <= LARGEST


def _reading(words: Sequence[str], tags: Sequence[str], place: int) -> NumberReading | None:
    """Read a number, or two as a range, with the currency before or the unit after."""
    low = _one(words, tags, place)
    if low is None:
        return None
    high = _upper(words, tags, low)
    if high is None:
        return low
    unit = high.unit or low.unit
    return replace(
        low,
        last=high.last,
        value=_same_scale(words, low, high),
        value_max=high.value,
        unit=unit,
        number_last=high.number_last,
    )


def _one(
    words: Sequence[str], tags: Sequence[str], place: int, *, of_money: bool = False
) -> NumberReading | None:
    """Read one number with its unit; `of_money` where the currency was written before another."""
    prefix = money.before(words, place)
    start = place + prefix[0] if prefix else place
    currency = prefix[1] if prefix else None
    if start >= len(words):
        return None
    joined = money.after_sign(words[place], words[start]) if prefix else money.glued(words[start])
    if joined is not None:
        currency, number = joined[0], _split(words, start, joined[1])
    else:
        short = of_money or currency is not None or _is_short_money(words, start)
        number = number_at(words, start, money=short) or _with_symbol(words, start)
    if number is not None and currency is None and words[number.last : number.last + 1] == ["m"]:
        number = _with_m(words, tags, number)
    if number is None:
        return None
    size, unit = (0, currency) if currency else _unit_after(words, tags, number)
    return NumberReading(
        first=place,
        last=number.last + size,
        value=number.value,
        value_max=None,
        unit=unit,
        spelt=number.spelt,
        number_last=number.last,
    )


def _split(words: Sequence[str], start: int, amount: str) -> Number | None:
    """Read a number whose first word had a currency on it; "6", ",", "500" is one number."""
    last, text = start + 1, amount
    while last + 1 < len(words) and words[last] == "," and _is_group(words[last + 1]):
        text, last = text + words[last + 1], last + 2
    rest = [text, *words[last : last + 2]]
    number = number_at(rest, 0, money=True)
    return Number(start, last + number.last - 1, number.value, False) if number else None


def _is_group(word: str) -> bool:
    return len(word) == 3 and word.isdigit()


def _with_symbol(words: Sequence[str], place: int) -> Number | None:
    """Read a number with a unit's symbol written on: "250mph"."""
    parts = measures.split_symbol(words[place])
    number = number_at([parts[0]], 0) if parts is not None else None
    return replace(number, first=place, last=place + 1) if number is not None else None


def _with_m(words: Sequence[str], tags: Sequence[str], number: Number) -> Number | None:
    """Read an "m" after a number: metres stay its unit, millions its scale, else it is unclear."""
    meaning = measures.m_means(words, number.last, tags)
    if meaning == "million":
        return replace(number, last=number.last + 1, value=round(number.value * 1e6, 6))
    return number if meaning == "meter" else None


def _is_short_money(words: Sequence[str], place: int) -> bool:
    """Tell whether a number, a short scale and a currency follow: "200 m euros"."""
    after = words[place + 1 : place + 2]
    if not after or after[0].lower() not in ("m", "k", "b"):
        return False
    return money.after(words, place + 2) is not None


def _unit_after(
    words: Sequence[str], tags: Sequence[str], number: Number
) -> tuple[int, str | None]:
    """Read per cent, a currency or a unit of measure after a number; a hyphen may join them."""
    place = number.last
    glued = measures.split_symbol(words[place - 1])
    if glued is not None and number.last - number.first == 1:
        return 0, (measures.unit_at([glued[1]], 0) or _NO_UNIT)[1]
    joint = int(words[place : place + 1] == ["-"])
    low = [w.lower() for w in words[place + joint : place + joint + 2]]
    if not low:
        return _NO_UNIT
    if low == ["per", "cent"] or low[0] in _PER_CENT:
        size = 2 if low[0] == "per" else 1
        if words[place + joint + size : place + joint + size + 1] and (
            words[place + joint + size].lower() in _POINTS
        ):
            return joint + size + 1, "percentage point"
        return joint + size, "percent"
    if low[0] == "m":
        return joint + 1, "meter"
    found = money.after(words, place + joint) or measures.unit_at(words, place + joint)
    return (joint + found[0], found[1]) if found is not None else _NO_UNIT


def _upper(words: Sequence[str], tags: Sequence[str], low: NumberReading) -> NumberReading | None:
    """Return the upper end of a range: "10 to 15", "10-15", "between 10 and 15", "two or three"."""
    if low.last + 1 >= len(words):
        return None
    joint, ahead = words[low.last].lower(), low.last + 1
    if not _joins(words, low, joint):
        return None
    of_money = low.unit is not None and low.unit.isupper()
    high = _one(words, tags, ahead, of_money=of_money)
    if high is None or high.value < low.value or high.spelt != low.spelt:
        return None
    if (
        low.unit is not None
        and high.unit != low.unit
        and not (of_money and high.unit is None and tags[high.last : high.last + 1] != ["NOUN"])
    ):
        return None
    if joint == "or" and high.value > _WIDEST_OR * low.value:
        return None
    return high


def _joins(words: Sequence[str], low: NumberReading, joint: str) -> bool:
    """Tell whether a word between two numbers makes them a range."""
    before = [w.lower() for w in words[max(0, low.first - _NEAR) : low.first]]
    if before[-1:] and is_month(before[-1]):
        return False
    if joint == "and":
        return "between" in before[-3:]
    if joint == "or":
        return True
    if joint in DASHES:
        return True
    if joint != "to" or "by" in before[-3:]:
        return False
    return "from" not in before[-3:] or not _CHANGES.intersection(before)


def _same_scale(words: Sequence[str], low: NumberReading, high: NumberReading) -> float:
    """Give the lower end the scale that is written once: "2 to 3 million", "$1.5-2bn"."""
    scale = scale_of(words[high.number_last - 1], money=bool(low.unit or high.unit))
    own = scale_of(words[low.number_last - 1], money=bool(low.unit or high.unit))
    if own is None and scale is not None and low.value * scale <= high.value:
        return round(low.value * scale, 6)
    return low.value


def _quantity(
    stored: str, sentence: Sentence, words: Sequence[str], reading: NumberReading
) -> Quantity:
    unit = reading.unit or ("person" if _persons(sentence, reading) else "count")
    first, qualifier = qualifier_before(words, reading.first, length=reading.unit is not None)
    last, qualifier = qualifier_after(words, reading.last, qualifier)
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
        unit=unit,
    )


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
