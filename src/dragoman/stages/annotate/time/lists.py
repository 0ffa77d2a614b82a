"""Lists of days that share a month: "7, 8 and 9 April", "the 3rd and 5th of May", "May 3, 5 and 9".

Takes what `match` found in one sentence; gives it with the days of the lists as times of their own,
each with the month, and the year if there is one, of the day that names them.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.records.time import Anchor
from dragoman.stages.annotate.time.items import Item
from dragoman.stages.annotate.time.match import Found
from dragoman.stages.annotate.time.meaning import Meaning, explicit_day, explicit_month, month_day

_AND = frozenset({"and", "or", "&"})
_LINKS = _AND | {","}
_COUNTING = frozenset({"NOUN", "ADJ", "PROPN", "NUM"})
_MOST = 12
"""So many days at most make a list: a bound, not measured."""


def with_lists(items: Sequence[Item], found: Sequence[Found]) -> list[Found]:
    """Add the days that lists name beside the times found."""
    out: list[Found] = []
    floor = 0
    for i, one in enumerate(found):
        if one.first < floor:
            continue  # The year of "April 7 and 8, 2021", taken with the last day.
        ceiling = found[i + 1].first if i + 1 < len(found) else len(items)
        before = _days_before(items, one, floor)
        after = _days_after(items, one, ceiling)
        year = year_of(after[-1].meaning) if after else None
        if year is not None:
            one = with_year(one, year) or one
        out.extend([*before, one, *after])
        floor = out[-1].last
    return out


def _days_before(items: Sequence[Item], one: Found, floor: int) -> list[Found]:
    month = _month_of(one.meaning)
    start = one.first + (items[one.first].low == "the")
    first = _day_of(items[start])
    if month is None or first is None or "MONTH" in items[start].kinds:
        return []
    added: list[Found] = []
    at = one.first
    while at - 2 >= floor and items[at - 1].low in _LINKS and len(added) < _MOST:
        day = _day_of(items[at - 2])
        meaning = _day_like(one.meaning, month, day) if day is not None else None
        if meaning is None or day is None or day >= first:
            break
        begin = at - 2 - (at - 3 >= floor and items[at - 3].low == "the")
        added.append(Found(begin, at - 1, meaning))
        at, first = begin, day
    return added[::-1]


def _days_after(items: Sequence[Item], one: Found, ceiling: int) -> list[Found]:
    """Return the days behind "May 3": only a list that ends with "and" is one."""
    month, first = _month_of(one.meaning), _day_of(items[one.last - 1])
    if month is None or first is None:
        return []
    places = _listed(items, one.last, first, ceiling)
    if not places:
        return []
    last = places[-1]
    year_at = last + 1 + (last + 1 < len(items) and items[last + 1].low == ",")
    named = year_at < len(items) and "YEAR" in items[year_at].kinds and year_at <= ceiling
    if not named and last + 1 < len(items) and items[last + 1].tag in _COUNTING:
        return []
    year = int(items[year_at].kinds["YEAR"]) if named else year_of(one.meaning)
    added: list[Found] = []
    for place in places:
        day = _day_of(items[place]) or 0
        meaning = month_day(month, day) if year is None else explicit_day(year, month, day)
        if meaning is None:
            return []
        end = year_at + 1 if named and place == last else place + 1
        added.append(Found(place, end, meaning))
    return added


def _listed(items: Sequence[Item], at: int, day: int, ceiling: int) -> list[int]:
    """Return the places of the days of a list that goes on at an item, up to its last "and"."""
    places: list[int] = []
    ended = 0
    while at + 1 < min(len(items), ceiling) and items[at].low in _LINKS and len(places) < _MOST:
        joined = items[at].low in _AND
        at += 1
        if not joined and items[at].low in _AND and at + 1 < len(items):
            joined, at = True, at + 1
        following = _day_of(items[at])
        if following is None or following <= day or at >= ceiling:
            break
        places.append(at)
        ended = len(places) if joined else ended
        at, day = at + 1, following
    return places[:ended]


def _day_of(item: Item) -> int | None:
    """Return the day that an item in figures gives: "5", "5th"."""
    if not item.text[:1].isdigit():
        return None
    day = item.kinds.get("DAY") or item.kinds.get("ORDINAL")
    return day if isinstance(day, int) else None


def _day_like(meaning: Meaning, month: int, day: int) -> Meaning | None:
    year = year_of(meaning)
    return month_day(month, day) if year is None else explicit_day(year, month, day)


def _month_of(meaning: Meaning) -> int | None:
    rule = meaning.rule
    if rule is None or meaning.granularity != "day" or meaning.type != "DATE":
        return None
    if rule.anchor is Anchor.NONE and rule.start:
        return int(rule.start[5:7])
    return rule.number if rule.unit == "monthday" and rule.within is None else None


def year_of(meaning: Meaning) -> int | None:
    """Return the year that a time names."""
    rule = meaning.rule
    return int(rule.start[:4]) if rule and rule.anchor is Anchor.NONE and rule.start else None


def with_year(one: Found, year: int) -> Found | None:
    """Return a month or day without a year as of that year."""
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
