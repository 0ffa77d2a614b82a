"""Times that share words: a year, a month, the two ends of a range; and times open to one side.

"In March and May 2019" names two months of one year, "on 7 and 8 April" two days of one month,
"from Monday to Friday" a range; "since June" has no end and "by Friday" no start. Takes and gives
what `match` found in one sentence.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.records.time import Anchor, Direction, TimeRule
from dragoman.stages.annotate.time.items import Item
from dragoman.stages.annotate.time.match import Found
from dragoman.stages.annotate.time.meaning import (
    Meaning,
    explicit_day,
    explicit_month,
    month_day,
)

_AND = frozenset({"and", "or", ",", "&"})
_TO = frozenset({"to", "-", "until", "till", "through", "thru"})
_PREPOSITIONS = frozenset({"in", "on", "of", "the"})
_OPEN = {
    "since": (False, True, False), "until": (True, False, False), "till": (True, False, False),
    "by": (True, False, False), "before": (True, False, True), "after": (False, True, True),
    "through": (True, False, False), "starting": (False, True, False),
    "beginning": (False, True, False), "effective": (False, True, False),
}  # fmt: skip
_ONWARD = frozenset({"on", "onward", "onwards", "forward"})
_CLOSE = frozenset({"end", "close", "out"})
_WORDS_APART = 3


def join(items: Sequence[Item], found: Sequence[Found]) -> list[Found]:
    """Return the times with what they share told apart, and their open sides marked."""
    listed = _with_lists(items, found)
    dated = _with_years(items, listed)
    opened = [_opened(items, one) for one in dated]
    return _with_ranges(items, opened)


def _with_lists(items: Sequence[Item], found: Sequence[Found]) -> list[Found]:
    """Add the days of "7, 8 and 9 April" and of "April 7 and 8"."""
    out: list[Found] = []
    floor = 0
    for i, one in enumerate(found):
        if one.first < floor:
            continue  # The year of "April 7 and 8, 2021", taken with the second day.
        ceiling = found[i + 1].first if i + 1 < len(found) else len(items)
        before = _days_before(items, one, floor)
        after = _day_after(items, one, ceiling)
        year = _year_of(after.meaning) if after else None
        if after is not None and year is not None:
            one = _with_year(one, year) or one
        out.extend([*before, one, *([after] if after else [])])
        floor = out[-1].last
    return out


def _days_before(items: Sequence[Item], one: Found, floor: int) -> list[Found]:
    month = _month_of(one.meaning)
    start = one.first + (items[one.first].low == "the")
    if month is None or "DAY" not in items[start].kinds or "MONTH" in items[start].kinds:
        return []
    added: list[Found] = []
    at, first = one.first, int(items[start].kinds["DAY"])
    while at - 2 >= floor and items[at - 1].low in _AND and "DAY" in items[at - 2].kinds:
        day = int(items[at - 2].kinds["DAY"])
        meaning = _day_like(one.meaning, month, day)
        if meaning is None or day >= first:
            break
        added.append(Found(at - 2, at - 1, meaning))
        at, first = at - 2, day
    return added[::-1]


def _day_after(items: Sequence[Item], one: Found, ceiling: int) -> Found | None:
    month, last = _month_of(one.meaning), items[one.last - 1]
    at = one.last
    if month is None or "DAY" not in last.kinds or one.meaning.granularity != "day":
        return None
    if at + 1 >= len(items) or items[at].low not in {"and", "or", "&"}:
        return None
    day = items[at + 1].kinds.get("DAY")
    if not isinstance(day, int) or day <= int(last.kinds["DAY"]):
        return None
    year_at = at + 2 + (at + 2 < len(items) and items[at + 2].low == ",")
    if year_at < len(items) and "YEAR" in items[year_at].kinds and year_at <= ceiling:
        meaning = explicit_day(int(items[year_at].kinds["YEAR"]), month, day)
        return Found(at + 1, year_at + 1, meaning) if meaning else None
    if at + 2 < len(items) and items[at + 2].tag in {"NOUN", "ADJ", "PROPN", "NUM"}:
        return None
    meaning = _day_like(one.meaning, month, day)
    return Found(at + 1, at + 2, meaning) if meaning and at + 2 <= ceiling else None


def _day_like(meaning: Meaning, month: int, day: int) -> Meaning | None:
    year = _year_of(meaning)
    return month_day(month, day) if year is None else explicit_day(year, month, day)


def _month_of(meaning: Meaning) -> int | None:
    rule = meaning.rule
    if rule is None or meaning.granularity != "day" or meaning.type != "DATE":
        return None
    if rule.anchor is Anchor.NONE and rule.start:
        return int(rule.start[5:7])
    return rule.number if rule.unit == "monthday" and rule.within is None else None


def _year_of(meaning: Meaning) -> int | None:
    rule = meaning.rule
    return int(rule.start[:4]) if rule and rule.anchor is Anchor.NONE and rule.start else None


def _with_years(items: Sequence[Item], found: Sequence[Found]) -> list[Found]:
    """Give "March" the year of the "May 2019" that it is joined to."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        this, following = out[i], out[i + 1]
        year, month = _year_of(following.meaning), _named_month(this.meaning)
        grain = following.meaning.granularity
        if year is None or month is None or grain not in {"month", "day", "range"}:
            continue
        if not _are_joined(items, this, following):
            continue
        shared = _with_year(this, year if month <= _start_month(following) else year - 1)
        out[i] = shared or this
    return out


def _start_month(one: Found) -> int:
    rule = one.meaning.rule
    return int(rule.start[5:7]) if rule is not None and rule.start else 12


def _named_month(meaning: Meaning) -> int | None:
    rule = meaning.rule
    if rule is None or rule.unit not in {"monthname", "monthday"} or rule.within or rule.offset:
        return None
    return rule.number


def _are_joined(items: Sequence[Item], left: Found, right: Found) -> bool:
    between = [item.low for item in items[left.last : right.first]]
    if not 1 <= len(between) <= _WORDS_APART or not set(between) & (_AND | _TO):
        return False
    return set(between) <= _AND | _TO | _PREPOSITIONS


def _with_year(one: Found, year: int) -> Found | None:
    rule = one.meaning.rule
    if rule is None or rule.number is None:
        return None
    if rule.unit == "monthname":
        made: Meaning | None = explicit_month(year, rule.number)
    elif rule.unit == "monthday" and rule.day is not None and rule.high is None:
        made = explicit_day(year, rule.number, rule.day)
    else:
        return None
    if made is None or made.rule is None:
        return None
    part = replace(made.rule, part=rule.part)
    return replace(one, meaning=replace(made, rule=part, mod=one.meaning.mod))


def _opened(items: Sequence[Item], one: Found) -> Found:
    rule = one.meaning.rule
    if rule is None or one.first == 0 or rule.unit == "vague" or one.meaning.type == "DURATION":
        return one
    sides = _sides(items, one)
    after = items[one.last] if one.last < len(items) else None
    if sides is None or (after is not None and after.low in {"'s", "’s"}):
        return one
    if sides[2] and after is not None and after.tag in {"NOUN", "PROPN", "ADJ"}:
        return one
    start, end, excluded = sides
    if start and any(item.low in _CLOSE for item in items[one.first : one.last]):
        excluded = False  # "before the end of the year" may be on its last day
    changed = replace(rule, open_start=start, open_end=end, excluded=excluded)
    if rule.direction is Direction.NEAREST and items[one.first - 1].low == "since":
        changed = replace(changed, direction=Direction.PAST)
    if rule.direction is Direction.NEAREST and items[one.first - 1].low == "effective":
        changed = replace(changed, direction=Direction.FUTURE)
    return replace(one, meaning=replace(one.meaning, rule=changed))


def _sides(items: Sequence[Item], one: Found) -> tuple[bool, bool, bool] | None:
    if one.last < len(items) and items[one.last].low in _ONWARD - {"on"}:
        return False, True, False
    at = one.first - 1
    if items[at].low in {"the", "in", "on", "from", "at"} and at > 0 and items[at - 1].low in _OPEN:
        at -= 1
    words = items[at].low
    if words == "from" and one.last < len(items) and items[one.last].low in _ONWARD:
        return False, True, False
    return _OPEN.get(words)


def _with_ranges(items: Sequence[Item], found: Sequence[Found]) -> list[Found]:
    """Give the first of "from Monday to Friday" its other end."""
    out = list(found)
    for i in range(len(out) - 1):
        left, right = out[i], out[i + 1]
        ends = _ends(items, left, right)
        if ends is not None:
            out[i] = replace(left, meaning=replace(left.meaning, rule=ends, granularity="range"))
    return out


def _ends(items: Sequence[Item], left: Found, right: Found) -> TimeRule | None:
    start, end = left.meaning.rule, right.meaning.rule
    between = [item.low for item in items[left.last : right.first]]
    if start is None or end is None or not between or len(between) > 2:
        return None
    if "vague" in (start.unit, end.unit) or left.meaning.type == "DURATION":
        return None
    before = items[left.first - 1].low if left.first else ""
    paired = before == "between" and between[0] == "and"
    spanned = between[0] in _TO - {"-"} and before in {"from", "(", ",", "running", "lasting"}
    dashed = between[0] == "-"
    if not (paired or spanned or dashed) or set(between[1:]) - _PREPOSITIONS:
        return None
    closed = replace(end, open_start=False, open_end=False, excluded=False)
    if closed.direction is Direction.NEAREST and closed.anchor is Anchor.DOCUMENT:
        closed = replace(closed, direction=Direction.FUTURE)
    return replace(
        start, until=closed, throughout=True, open_start=False, open_end=False, excluded=False
    )
