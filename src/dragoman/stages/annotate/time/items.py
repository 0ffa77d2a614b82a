"""Words to items: the units that the grammar reads, each with its kinds.

Takes the words of a sentence; gives items in order. A hyphenated word is parted ("mid-June",
"three-week"), a number of several words is one item ("twenty-five", "nineteen ninety-six"), and so
are names of days ("Eid al-Fitr") and figures that the tokens part ("14-03-2022"). An item knows
the words it came from, so an expression ends up as a range of words and of offsets.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dragoman.records.sentence import Token
from dragoman.stages.annotate.time.day_names import PHRASES
from dragoman.stages.annotate.time.figures import kinds_of_code, kinds_of_figures
from dragoman.stages.annotate.time.lexicon import CARDINALS, KINDS, SCALES, VAGUE_NUMBERS, Kinds

# Years that a bare number of four digits may mean: the press of our time speaks of these.
FIRST_YEAR, LAST_YEAR = 1000, 2100
_PARTS = re.compile(r"[-‐‑–—]|[^-‐‑–—]+")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_DECADE = re.compile(r"(\d{3})0['’]?s")
_SHORT_DECADE = re.compile(r"['’](\d)0s")
_CLOCK = re.compile(r"([01]?\d|2[0-4])([:.])([0-5]\d)(?::[0-5]\d)?")
_HYPHENS = frozenset("-‐‑–—")
_JOINTS = frozenset("-:")
_MOST_FIGURES = 8
"""So many tokens at most make one date in figures: "2022-03-14T18:30:00Z" is seven."""
_DECIMAL = re.compile(r"\d{1,3}\.\d{1,2}")
_HALF = "½"
_OPENERS = frozenset({"a", "an", *CARDINALS, *PHRASES})
"""Words with which a number or a name of several words may begin."""
_CAPITAL_KINDS = ("MONTH", "WEEKDAY", "WEEKDAYS")


class Item(NamedTuple):
    """One unit of the grammar: half-open offsets, the words it came from, and its kinds."""

    text: str
    low: str
    start: int
    end: int
    first: int
    last: int
    tag: str
    kinds: Kinds


NOTHING: Kinds = {}


def items_of(tokens: Sequence[Token], *, month_first: bool = False) -> list[Item]:
    """Return the items of a sentence, in order."""
    found: list[Item] = []
    for place, token in enumerate(tokens):
        found.extend(_items(token, place, month_first=month_first))
    return _joined(found, month_first=month_first)


def _items(token: Token, place: int, *, month_first: bool) -> list[Item]:
    text = token.text
    if text.isalpha():
        low, start = text.lower(), token.start
        return [Item(text, low, start, token.end, place, place + 1, token.tag, kinds_of(text))]
    digits = text[:1].isdigit()
    numeric = kinds_of_figures(text, month_first=month_first) if digits else NOTHING
    if numeric or len(text) == 1 or not _HYPHENS.intersection(text):
        kinds = numeric or kinds_of(text)
        return [_item(text, token, place, token.start, kinds)]
    return [
        _item(part[0], token, place, token.start + part.start(), kinds_of(part[0]))
        for part in _PARTS.finditer(text)
    ]


def _item(text: str, token: Token, place: int, start: int, kinds: Kinds) -> Item:
    low = "-" if text in _HYPHENS else text.lower().replace("’", "'")
    return Item(text, low, start, start + len(text), place, place + 1, token.tag, kinds)


def kinds_of(text: str) -> Kinds:
    """Return the kinds of one word, as written."""
    low = text.lower()
    known = KINDS.get(low)
    if known is not None:
        if not text[0].isupper() and any(kind in known for kind in _CAPITAL_KINDS):
            return NOTHING
        return known
    if text[0].isdigit() or (text[0] in "'’" and len(text) > 1):
        return _digit_kinds(low)
    return kinds_of_code(low) if text[-1].isdigit() and text[0] in "QqHhF" else NOTHING


def _digit_kinds(low: str) -> Kinds:
    if low.isdecimal():
        return _plain_number(low)
    ordinal = _ORDINAL.fullmatch(low)
    if ordinal:
        return {"ORDINAL": int(ordinal[1])}
    decade = _DECADE.fullmatch(low)
    if decade:
        return {"DECADE": int(decade[1])}
    short = _SHORT_DECADE.fullmatch(low)
    if short:
        return {"DECADE": 190 + int(short[1])}
    if low[0] in "'’" and low[1:].isdecimal() and len(low) == 3:
        year = int(low[1:])
        return {"SHORTYEAR": 1900 + year if year > 30 else 2000 + year}
    plain = low.replace(",", "")
    if plain.isdecimal() and len(plain) < 19:  # more digits count nothing in time
        return {"NUMBER": int(plain)}
    if low[-1] == _HALF and (low[:-1] or "0").isdecimal() and len(low) < 4:
        return {"DECIMAL": f"{int(low[:-1] or 0)}.5"}
    decimal: Kinds = {"DECIMAL": f"{float(low):g}"} if _DECIMAL.fullmatch(low) else NOTHING
    clock = _CLOCK.fullmatch(low)
    if clock is None:
        return decimal
    # "10.30" is a time only with a.m. or p.m. behind it.
    kind = "CLOCK" if clock[2] == ":" else "DOTCLOCK"
    return decimal | {kind: int(clock[1]) * 100 + int(clock[3])}


def _plain_number(low: str) -> Kinds:
    value = int(low) if len(low) < 10 else 0
    kinds: Kinds = {"NUMBER": value}
    if 1 <= value <= 31 and len(low) <= 2:
        kinds["DAY"] = value
    if len(low) == 4 and FIRST_YEAR <= value <= LAST_YEAR:
        kinds["YEAR"] = value
    return kinds


def _joined(items: list[Item], *, month_first: bool) -> list[Item]:
    """Make one item of a number in several words, of a name of a day, of parted figures."""
    found: list[Item] = []
    i = 0
    while i < len(items):
        item = items[i]
        tied = i + 1 < len(items) and items[i + 1].low in _JOINTS and item.text[0].isdigit()
        if item.low not in _OPENERS and not tied:
            found.append(item)
            i += 1
            continue
        (last, kinds), glue = _number_at(items, i), " "
        if item.low in PHRASES:
            last, kinds = _name_at(items, i) or (last, kinds)
        elif tied:
            figures = _figures_at(items, i, month_first=month_first)
            if figures is not None:
                (last, kinds), glue = figures, ""
        one = item if kinds is item.kinds else item._replace(kinds=kinds)
        found.append(_merge(items[i:last], kinds, glue) if last > i + 1 else one)
        i = max(last, i + 1)
    return found


def _name_at(items: list[Item], at: int) -> tuple[int, Kinds] | None:
    """Return where a day or month with a name ends, and its kinds; names have capitals."""
    if not items[at].text[0].isupper():
        return None
    for words, kinds in PHRASES[items[at].low]:
        last = at + len(words)
        if last <= len(items) and all(
            item.low == word for item, word in zip(items[at:last], words, strict=True)
        ):
            return last, kinds
    return None


def _figures_at(items: list[Item], at: int, *, month_first: bool) -> tuple[int, Kinds] | None:
    """Return where a date ends that the tokens part ("14", "-", "03", "-", "2022")."""
    last = at + 1
    while last < len(items) and last < at + _MOST_FIGURES:
        item = items[last]
        if item.start != items[last - 1].end or not (item.low in _JOINTS or item.text[0].isdigit()):
            break
        last += 1
    for end in range(last, at + 2, -1):
        text = "".join(item.text for item in items[at:end])
        kinds = kinds_of_figures(text, month_first=month_first)
        if kinds:
            return end, kinds
    return None


def _merge(parts: Sequence[Item], kinds: Kinds, glue: str) -> Item:
    text = glue.join(p.text for p in parts)
    first, last = parts[0], parts[-1]
    return Item(text, text.lower(), first.start, last.end, first.first, last.last, first.tag, kinds)


def _number_at(items: list[Item], at: int) -> tuple[int, Kinds]:
    """Return where a number in words ends, and its kinds."""
    item = items[at]
    if item.low in {"a", "an"}:
        return _after_article(items, at)
    if item.low not in CARDINALS:
        return at + 1, item.kinds
    values, last = [CARDINALS[item.low]], at + 1
    while last < len(items):
        step = 2 if items[last].low in _HYPHENS and last + 1 < len(items) else 1
        word = items[last + step - 1]
        ordinal = word.kinds.get("ORDINAL")
        if isinstance(ordinal, int) and ordinal < 10 and values[-1] in range(20, 100, 10):
            return last + step, {"ORDINAL": values[-1] + ordinal}
        if word.low in SCALES:
            values.append(-SCALES[word.low])
        elif word.low in CARDINALS and _continues(values, CARDINALS[word.low]):
            values.append(CARDINALS[word.low])
        else:
            break
        last += step
    return last, _number_kinds(values)


def _continues(values: list[int], value: int) -> bool:
    """Tell whether a number word goes on with the number: "twenty five", "nineteen ninety"."""
    before = values[-1]
    if before < 0:
        return True
    if before in range(20, 100, 10) and 0 < value < 10:
        return True
    return len(values) == 1 and before in {18, 19, 20} and value >= 10


def _number_kinds(values: list[int]) -> Kinds:
    if len(values) >= 2 and values[0] in {18, 19, 20} and values[1] >= 10:
        return {"YEAR": values[0] * 100 + sum(values[1:])}
    total = 0
    for value in values:
        total = max(total, 1) * -value if value < 0 else total + value
    kinds: Kinds = {"NUMBER": total}
    if -1000 in values and 1900 < total < 2100:
        kinds["YEAR"] = total
    return kinds


def _after_article(items: list[Item], at: int) -> tuple[int, Kinds]:
    """Read "a few", "a couple of", "a hundred", "a dozen"."""
    following = items[at + 1].low if at + 1 < len(items) else ""
    if following == "couple":
        of = at + 2 < len(items) and items[at + 2].low == "of"
        return at + (3 if of else 2), {"FEW": VAGUE_NUMBERS["couple"][0], "COUPLE": 2}
    if following == "few":
        return at + 2, {"FEW": VAGUE_NUMBERS["few"][0]}
    if following in SCALES:
        return at + 2, {"NUMBER": SCALES[following]}
    if following == "dozen":
        return at + 2, {"NUMBER": 12}
    return at + 1, items[at].kinds
