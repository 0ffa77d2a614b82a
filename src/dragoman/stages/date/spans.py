"""Stretches of the calendar: the week, month, season of a day, and the named ones near it.

Pure arithmetic on days. Weeks run from Monday to Sunday; seasons are the meteorological ones of
the north, and a winter belongs to the year in which it begins.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta

from dragoman.ontology.calendars import UNITS, spans

Span = tuple[date, date]
# Lengths in months of the units that months make up; a season starts in March, June, ...
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120,
           "century": 1200}  # fmt: skip
_DAYS = {"day": 1, "week": 7, "weekend": 7}


def unit_around(day: date, unit: str) -> Span:
    """Return the unit of the calendar that holds a day."""
    if unit == "week":
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=6)
    if unit == "weekend":
        first = day + timedelta(days=5 - day.weekday())
        return first, first + timedelta(days=1)
    if unit not in _MONTHS:
        return day, day
    size = _MONTHS[unit]
    index = day.year * 12 + day.month - 1
    skew = 2 if unit == "season" else 0
    return _months((index - skew) // size * size + skew, size)


def add(day: date, unit: str, count: int) -> date:
    """Return the day so many units on; the 31st becomes the last of a shorter month."""
    if unit in _DAYS:
        return _clamped(day, days=count * _DAYS[unit])
    index = day.year * 12 + day.month - 1 + count * _MONTHS.get(unit, 12)
    year, month = divmod(index, 12)
    if year < MINYEAR:
        return date.min
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def named_near(day: date, unit: str, number: int, days: tuple[int, int] | None) -> list[Span]:
    """Return the stretches of a name around a day, in order: some before it, some after.

    `number` is the weekday, month, quarter, half or season; `days` the days of the month, first
    and last, for monthday and monthdate; both as the calendar says for units of other calendars.
    """
    if unit in UNITS:
        near = range(max(day.year - 2, MINYEAR), min(day.year + 3, MAXYEAR))
        return [span for year in near for span in spans(unit, number, days, year)]
    if unit == "weekday":
        first = day - timedelta(days=day.weekday()) + timedelta(days=number - 1)
        return [(d, d) for d in (_clamped(first, days=7 * i) for i in range(-3, 4))]
    if unit == "monthdate":
        months = (add(day.replace(day=1), "month", i) for i in range(-6, 7))
        return list(_days_of(months, days, clamped=True))
    years = range(max(day.year - 9, MINYEAR), min(day.year + 9, MAXYEAR - 1))
    if unit == "monthday":
        return list(_days_of((date(year, number, 1) for year in years), days))
    size = _MONTHS["month" if unit == "monthname" else unit]
    skew = 2 if unit == "season" else 0
    return [_months(year * 12 + skew + size * (number - 1), size) for year in years]


def third(span: Span, part: str) -> Span:
    """Return the early, middle or late third: of whole months where they divide, else of days."""
    which = {"early": 0, "mid": 1, "late": 2}[part]
    start, end = span
    after = _clamped(end, days=1)
    months = (after.year - start.year) * 12 + after.month - start.month
    if start.day == after.day == 1 and months % 3 == 0:
        return _months(start.year * 12 + start.month - 1 + which * months // 3, months // 3)
    length = (end - start).days + 1
    if length < 3:
        return span
    first = start + timedelta(days=which * length // 3)
    return first, start + timedelta(days=(which + 1) * length // 3 - 1)


def before(day: date) -> date:
    """Return the day before."""
    return _clamped(day, days=-1)


def after(day: date) -> date:
    """Return the day after."""
    return _clamped(day, days=1)


def _days_of(
    months: Iterator[date], days: tuple[int, int] | None, *, clamped: bool = False
) -> Iterator[Span]:
    """Yield the days of each month; clamped, "16 to 31" ends with a shorter month."""
    if days is None:
        return
    for month in months:
        length = monthrange(month.year, month.month)[1]
        if days[0] <= length and (clamped or days[1] <= length):
            yield month.replace(day=days[0]), month.replace(day=min(days[1], length))


def _months(index: int, size: int) -> Span:
    first = _month_start(index)
    following = _month_start(index + size)
    return first, following if following == date.max else following - timedelta(days=1)


def _month_start(index: int) -> date:
    year, month = divmod(index, 12)
    if year < MINYEAR:
        return date.min
    return date.max if year > MAXYEAR else date(year, month + 1, 1)


def _clamped(day: date, *, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
