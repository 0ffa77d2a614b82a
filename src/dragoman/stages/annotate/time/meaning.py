"""What a time expression means: its TIMEX3 attributes and the rule by which it gives days.

The makers here are what the rules of the grammar are written with. A value that depends on the
day of the document has X for what is not known yet ("XXXX-WXX-4"); `timex_value` (stages/date)
fills it in.
"""

from calendar import monthrange
from dataclasses import dataclass, replace

from dragoman.records.time import Anchor, Direction, TimeRule

SEASON_CODES = ("SP", "SU", "FA", "WI")
LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W",
    "fortnight": "W", "weekend": "W", "month": "M", "quarter": "Q", "half": "M", "season": "M",
    "year": "Y", "decade": "Y", "century": "C", "millennium": "L", "generation": "Y",
}  # fmt: skip
# What stands for a unit of a relative date until its anchor is known.
BLANKS = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "season": "XXXX-XX", "year": "XXXX",
    "decade": "XXX", "century": "XX",
}  # fmt: skip
# Units of the calendar that others are counted in: a fortnight is two weeks, a night a day.
COUNTED = {
    "night": ("day", 1), "fortnight": ("week", 2), "weekend": ("weekend", 1), "half": ("month", 6),
    "millennium": ("century", 10), "generation": ("year", 30), "quarter": ("quarter", 1),
}  # fmt: skip


_DAY = 24
"""Hours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """The attributes of a time expression, before it has a place in a document."""

    type: str
    value: str
    granularity: str
    rule: TimeRule | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    anchored: bool = False
    """Counted from an expression before it ("two days later", "the same month")."""


def explicit_day(year: int, month: int, day: int) -> Meaning | None:
    """Return a day of the calendar; none where the calendar has no such day."""
    if not is_day(year, month, day):
        return None
    text = f"{year:04}-{month:02}-{day:02}"
    return _explicit(text, "day", text, text)


def explicit_days(year: int, month: int, days: tuple[int, int]) -> Meaning | None:
    """Return several days of a month, first to last ("June 9-17, 2020")."""
    first, last = days
    if first >= last or not is_day(year, month, last) or first < 1:
        return None
    start, end = (f"{year:04}-{month:02}-{day:02}" for day in days)
    found = _explicit(start, "range", start, end)
    return replace(found, rule=replace(_rule(found), throughout=True))


def explicit_month(year: int, month: int) -> Meaning:
    """Return a month of a year."""
    last = monthrange(year, month)[1]
    text = f"{year:04}-{month:02}"
    return _explicit(text, "month", f"{text}-01", f"{text}-{last:02}")


def explicit_year(year: int) -> Meaning:
    """Return a year."""
    return _explicit(f"{year:04}", "year", f"{year:04}-01-01", f"{year:04}-12-31")


def explicit_years(first: int, last: int, value: str, granularity: str) -> Meaning:
    """Return a stretch of whole years: a decade, a century, "2015-16"."""
    found = _explicit(value, granularity, f"{first:04}-01-01", f"{last:04}-12-31")
    return replace(found, rule=replace(_rule(found), throughout=True))


def named(unit: str, number: int, *, year: int | None = None, offset: int | None = None) -> Meaning:
    """Return a named quarter, half or season: of a year, of a year counted, or the nearest."""
    code = {"quarter": f"Q{number}", "half": f"H{number}"}.get(unit) or SEASON_CODES[number - 1]
    if year is not None:
        start, end = stretch(unit, number, year)
        return _explicit(f"{year:04}-{code}", unit, start, end)
    rule = TimeRule(anchor=Anchor.DOCUMENT, unit=unit, number=number, direction=Direction.NEAREST)
    if offset is not None:
        rule = replace(rule, within="year", offset=offset)
    return Meaning(type="DATE", value=f"XXXX-{code}", granularity=unit, rule=rule)


def stretch(unit: str, number: int, year: int) -> tuple[str, str]:
    """Return the first and last day of a quarter, half or season of a year.

    Seasons are the meteorological ones of the north: spring is March to May, and the winter of a
    year begins in December of that year.
    """
    length, first = {"quarter": (3, 3 * number - 2), "half": (6, 6 * number - 5)}.get(
        unit, (3, 3 * number)
    )
    last = first + length - 1
    last_year, last_month = (year, last) if last <= 12 else (year + 1, last - 12)
    days = monthrange(last_year, last_month)[1]
    return f"{year:04}-{first:02}-01", f"{last_year:04}-{last_month:02}-{days:02}"


def month_name(month: int, *, direction: Direction, offset: int = 0) -> Meaning:
    """Return a month without a year ("June", "last June")."""
    rule = TimeRule(
        anchor=Anchor.DOCUMENT, unit="monthname", number=month, direction=direction, offset=offset
    )
    return Meaning(type="DATE", value=f"XXXX-{month:02}", granularity="month", rule=rule)


def month_day(month: int, day: int, *, last: int | None = None) -> Meaning | None:
    """Return a day, or several, of a month without a year ("July 15", "June 9-17")."""
    if not is_day(2000, month, last or day) or (last is not None and last <= day):
        return None
    rule = TimeRule(
        anchor=Anchor.DOCUMENT,
        unit="monthday",
        number=month,
        day=day,
        high=last,
        direction=Direction.NEAREST,
        throughout=last is not None,
    )
    grain = "day" if last is None else "range"
    return Meaning(type="DATE", value=f"XXXX-{month:02}-{day:02}", granularity=grain, rule=rule)


def month_date(day: int) -> Meaning:
    """Return a day of a month that is not named ("the 15th")."""
    rule = TimeRule(anchor=Anchor.DOCUMENT, unit="monthdate", day=day, direction=Direction.NEAREST)
    return Meaning(type="DATE", value=f"XXXX-XX-{day:02}", granularity="day", rule=rule)


def weekday(number: int, *, direction: Direction = Direction.NEAREST, offset: int = 0) -> Meaning:
    """Return a day of the week ("Thursday", "last Thursday")."""
    rule = TimeRule(
        anchor=Anchor.DOCUMENT, unit="weekday", number=number, direction=direction, offset=offset
    )
    return Meaning(type="DATE", value=f"XXXX-WXX-{number}", granularity="day", rule=rule)


def shifted(unit: str, offset: int, *, anchored: bool = False) -> Meaning:
    """Return the unit that lies so many units from the anchor ("last week", "two years ago")."""
    counted, times = COUNTED.get(unit, (unit, 1))
    if counted in ("second", "minute", "hour"):
        counted, offset = "day", 0
    direction = (Direction.PRESENT, Direction.FUTURE, Direction.PAST)[(offset > 0) - (offset < 0)]
    rule = TimeRule(
        anchor=Anchor.EXPRESSION if anchored else Anchor.DOCUMENT,
        unit=counted,
        offset=offset * times,
        direction=direction,
    )
    blank = BLANKS.get(counted, "XXXX-XX-XX")
    return Meaning(
        type="DATE", value=blank, granularity=_grain(counted), rule=rule, anchored=anchored
    )


def stretched(
    unit: str, length: tuple[int, int], direction: Direction, *, anchored: bool = False
) -> TimeRule:
    """Return the rule of a stretch of units next to the anchor, or so far from it."""
    counted, times = COUNTED.get(unit, (unit, 1))
    if counted in ("second", "minute"):
        counted, length = "day", (0, 0)
    elif counted == "hour":  # hours that are begun reach into the next day
        counted, length = "day", (length[0] // _DAY, max(1, -(-length[1] // _DAY)))
    elif counted == "weekend":
        counted = "week"
    return TimeRule(
        anchor=Anchor.EXPRESSION if anchored else Anchor.DOCUMENT,
        unit=counted,
        direction=direction,
        low=length[0] * times,
        high=length[1] * times,
    )


def vague(value: str) -> Meaning:
    """Return a reference that names no stretch: PAST_REF, PRESENT_REF, FUTURE_REF."""
    direction = {
        "PAST_REF": Direction.PAST,
        "PRESENT_REF": Direction.PRESENT,
        "FUTURE_REF": Direction.FUTURE,
    }[value]
    rule = TimeRule(anchor=Anchor.DOCUMENT, unit="vague", direction=direction)
    return Meaning(type="DATE", value=value, granularity="unknown", rule=rule)


def duration(unit: str, number: int | None, *, rule: TimeRule | None = None) -> Meaning:
    """Return a length of time; the number is none where the words leave it open."""
    letter = LETTERS[unit]
    times = {"fortnight": 2, "half": 6, "season": 3, "decade": 10, "generation": 30}.get(unit, 1)
    count = "X" if number is None else str(number * times)
    if letter.startswith("T"):
        value = f"PT{count}{letter[1:]}"
    else:
        value = f"P{count}{letter}"
    grain = "range" if rule is not None else "unknown"
    return Meaning(type="DURATION", value=value, granularity=grain, rule=rule)


def repeated(value: str, *, quant: str | None = None, freq: str | None = None) -> Meaning:
    """Return a set of times ("every week", "annually")."""
    return Meaning(type="SET", value=value, granularity="unknown", quant=quant, freq=freq)


def at_time(day: Meaning, clock: str) -> Meaning:
    """Return a time of a day: the day's rule, with "TMO" or "T10:30" behind its value."""
    return replace(day, type="TIME", value=day.value + clock)


def beside_another(meaning: Meaning) -> Meaning:
    """Return a meaning counted from an expression before it, instead of from the article."""
    rule = replace(_rule(meaning), anchor=Anchor.EXPRESSION)
    return replace(meaning, rule=rule, anchored=True)


def is_day(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has a day."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _explicit(value: str, granularity: str, start: str, end: str) -> Meaning:
    rule = TimeRule(anchor=Anchor.NONE, unit=granularity, start=start, end=end)
    return Meaning(type="DATE", value=value, granularity=granularity, rule=rule)


def _rule(meaning: Meaning) -> TimeRule:
    assert meaning.rule is not None
    return meaning.rule


def _grain(unit: str) -> str:
    if unit == "weekend":
        return "week"
    return "decade" if unit == "century" else "range" if unit == "half" else unit
