"""Rules for days with names and for other calendars: "Good Friday 1998", "22 Bahman".

The names are those of `day_names`; what they come to in a year is `ontology.calendars`' to say.
"""

from datetime import date, timedelta

from dragoman.ontology.calendars import SLACK, Days, Span, hijri, solar, spans
from dragoman.records.time import Anchor, Direction, TimeRule
from dragoman.stages.annotate.time.items import Item
from dragoman.stages.annotate.time.meaning import Meaning, explicit_day, month_day
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import row

_SIDES = {-1: Direction.PAST, 0: Direction.PRESENT, 1: Direction.FUTURE}
# Years of the Hijri calendars that the press writes; from 1700 on a year is a common one.
_FIRST_HIJRI, _FIRST_SOLAR, _FIRST_COMMON = 1300, 1200, 1700
_BEFORE = frozenset(
    """in on at of the during before after since until till by from to through throughout for
    holy blessed sacred this last next every each month and or fasting muslim christian late
    early mid - ( , celebrate celebrating mark marking marks marked observe observing""".split()
)
"""Words that stand before a day or month that a person might be named by as well."""
_MONTHS_ALONE = frozenset({1, 7, 8, 9})
"""Hijri months that the press speaks of without a day: Muharram, Rajab, Shaban, Ramadan."""


def explicit_span(span: Span, granularity: str, slack: int = 0) -> Meaning:
    """Return a stretch of known days; its value is its first day by the calendar's table."""
    start, end = (day.isoformat() for day in span)
    rule = TimeRule(anchor=Anchor.NONE, unit=granularity, start=start, end=end)
    value = (span[0] + timedelta(days=slack)).isoformat()
    return Meaning(type="DATE", value=value, granularity=granularity, rule=rule)


def by_name(unit: str, number: int, days: Days, offset: int = 0) -> Meaning:
    """Return a named day or month of no year: the nearest, or that before or after the anchor."""
    rule = TimeRule(
        anchor=Anchor.DOCUMENT,
        unit=unit,
        number=number,
        day=days[0] if days else None,
        high=days[1] if days else None,
        direction=_SIDES[offset] if offset else Direction.NEAREST,
        offset=offset,
    )
    return Meaning(type="DATE", value="XXXX-XX-XX", granularity="day", rule=rule)


def _festival(match: Match) -> Meaning | None:
    if not _may_be_named(match):
        return None
    unit, number, days = _meant(match.word("FESTIVAL"))
    year, offset = match.maybe("YEAR"), match.maybe("SHIFT") or 0
    if unit == "monthday":
        return _fixed(number, (days or (1, 1))[0], year, offset)
    if year is None:
        return by_name(unit, number, days, offset)
    found = spans(unit, number, days, year)
    slack = SLACK.get(unit, 0)
    return explicit_span(found[0], "range" if slack else "day", slack) if found else None


def _meant(words: str) -> tuple[str, int, Days]:
    unit, number, *days = words.split()
    numbers = [int(day) for day in days]
    return unit, int(number), (numbers[0], numbers[-1]) if numbers else None


def _fixed(month: int, day: int, year: int | None, offset: int) -> Meaning | None:
    if year is not None:
        return explicit_day(year, month, day)
    return by_name("monthday", month, (day, day), offset) if offset else month_day(month, day)


def _may_be_named(match: Match) -> bool:
    """Tell whether it is the day and no part of a name: "Easter Island", "Taha Ramadan"."""
    before = match.before()
    after = match.after()
    if after is not None and _is_name(after):
        return False
    return before is None or before.low in _BEFORE or not _is_name(before)


def _is_name(item: Item) -> bool:
    return item.text[:1].isupper() and item.text.isalpha() and not item.kinds


def _hijri(match: Match) -> Meaning | None:
    if not _may_be_named(match):
        return None
    month, days = match.number("HIJRI"), _days(match)
    year = match.maybe("YEAR")
    if year is None:
        if days is None and (month not in _MONTHS_ALONE or not _is_after_preposition(match)):
            return None
        return by_name("hijriday" if days else "hijrimonth", month, days, match.maybe("SHIFT") or 0)
    slack = SLACK["hijriday"]
    if year >= _FIRST_COMMON:
        found = spans("hijriday" if days else "hijrimonth", month, days, year)
        return explicit_span(found[0], "range", slack) if found else None
    span = hijri(year, month, days) if year >= _FIRST_HIJRI else None
    return explicit_span(span, "range", slack) if span else None


def _solar(match: Match) -> Meaning | None:
    month, days = match.number("SOLAR"), _days(match)
    year = match.maybe("YEAR")
    if year is None:
        return by_name("solarday", month, days) if days and _may_be_named(match) else None
    span = solar(year, month, days) if _FIRST_SOLAR <= year < _FIRST_COMMON else None
    return explicit_span(span, "day" if days else "range") if span else None


def _days(match: Match) -> Days:
    for kind in ("DAY", "ORDINAL"):
        if match.has(kind):
            return match.number(kind), match.number(kind)
    return None


def _is_after_preposition(match: Match) -> bool:
    if match.has("month") or match.has("SHIFT"):
        return True
    before = match.before()
    return before is not None and before.low in _BEFORE - {"and", "or", "(", ",", "-", "to", "for"}


def _hijri_year(match: Match) -> Meaning | None:
    """Read "1442 AH": from the first day of its first month to the last of its last."""
    first, last = hijri(match.number("YEAR"), 1), hijri(match.number("YEAR"), 12)
    if first is None or last is None:
        return None
    return explicit_span((first[0], last[1]), "range", SLACK["hijrimonth"])


def _solar_year(match: Match) -> Meaning | None:
    year = match.number("YEAR")
    if not _FIRST_SOLAR <= year < _FIRST_COMMON:
        return None
    first, last = solar(year, 1), solar(year, 12)
    return explicit_span((first[0], last[1]), "range") if first and last else None


def spans_of_year(unit: str, number: int, days: Days, year: int) -> Meaning | None:
    """Return the day of a name in a year of the common calendar, if it has one."""
    found = spans(unit, number, days, year)
    day: date | None = found[0][0] if found else None
    return explicit_day(day.year, day.month, day.day) if day else None


_ERA = "(ah|a.h.|a.h|hijri|hegira)?"
FESTIVAL_RULES = (
    row("(the|this? SHIFT)? FESTIVAL (,|of|in? YEAR)?", _festival,
        ("Christmas 2020", "2020-12-25"), ("Good Friday 1998", "1998-04-10"),
        ("New Year's Eve", "XXXX-12-31"), ("Easter Monday", "XXXX-XX-XX"),
        ("Iraq's Independence Day", "XXXX-10-03"), ("Eid al-Fitr 2021", "2021-05-13")),
    row(f"the? DAY|ORDINAL of? HIJRI (,? YEAR {_ERA})?", _hijri,
        ("15 Shaban 1442", "2021-03-28"), ("the 10th of Muharram", "XXXX-XX-XX")),
    row(f"HIJRI DAY|ORDINAL (,? YEAR {_ERA})?", _hijri, ("Muharram 10, 1444", "2022-08-08")),
    row(f"(the? holy|blessed|fasting? month of)? HIJRI (,|of? YEAR {_ERA})?", _hijri,
        ("Ramadan 2021", "2021-04-13"), ("the holy month of Ramadan", "XXXX-XX-XX"),
        ("Rabi al-Awwal 1443", "2021-10-07")),
    row("the? SHIFT HIJRI", _hijri, ("last Ramadan", "XXXX-XX-XX")),
    row("the? DAY|ORDINAL of? SOLAR (,? YEAR)?", _solar, ("22 Bahman 1399", "2021-02-10"),
        ("22 Bahman", "XXXX-XX-XX")),
    row("SOLAR DAY|ORDINAL ,? YEAR", _solar, ("Mehr 5, 1400", "2021-09-27")),
    row("(the? month of)? SOLAR ,|of? YEAR", _solar, ("Bahman 1399", "2021-01-20")),
    row("YEAR ah|a.h.|a.h|hijri|hegira", _hijri_year, ("1442 AH", "2020-08-20")),
    row("the? iranian|persian|solar|afghan calendar|hijri? year YEAR", _solar_year,
        ("the Iranian year 1400", "2021-03-21")),
)  # fmt: skip
