"""Days that other calendars and rules give: Hijri, Solar Hijri, Easter, "the last Friday of May".

Each is a unit with a number, and days for some:

- hijrimonth, hijriday: `number` the month, `days` the first and last day of it. By the Umm al-Qura
  calendar; where the moon is sighted a month may begin a day earlier or later, so a day is given on
  either side (`SLACK`);
- solarmonth, solarday: of the Solar Hijri calendar, as in Iran;
- easter, orthodoxeaster: `number` the days from Easter;
- monthweekday: `number` the month, `days` the weekday (Monday 1, 0 for any day) and which one of
  the month it is (1 to 5, 5 being the last).

`spans(unit, number, days, year)` gives those that begin in a year of the common calendar, in order.
Bounded by the calendars' tables: Hijri 1343 to 1500 (1924 to 2077); outside there are none.
"""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from dateutil.easter import EASTER_ORTHODOX, easter
from hijridate import Hijri
from persiantools.jdatetime import JalaliDate

Span = tuple[date, date]
Days = tuple[int, int] | None

UNITS = frozenset(
    "hijrimonth hijriday solarmonth solarday easter orthodoxeaster monthweekday".split()
)
SLACK = {"hijrimonth": 1, "hijriday": 1}
"""How many days the beginning and the end may lie beside those of the table."""
_FIRST_HIJRI, _LAST_HIJRI = 1343, 1500
_FIRST_SOLAR, _LAST_SOLAR = 1, 3178
# Easter as it is reckoned since 1583; dateutil's own upper bound.
_FIRST_EASTER, _LAST_EASTER = 1583, 4099
_LAST_OF_MONTH = 5


def spans(unit: str, number: int, days: Days, year: int) -> list[Span]:
    """Return the stretches of a name that begin in a year, in order."""
    if not MINYEAR < year < MAXYEAR:
        return []
    if unit.startswith("hijri"):
        # A Hijri year is some 354 days: 33 of them are 32 of ours.
        about = (year - 622) * 33 // 32
        found = [hijri(y, number, days) for y in range(about - 1, about + 4)]
    elif unit.startswith("solar"):
        found = [solar(y, number, days) for y in (year - 622, year - 621)]
    elif unit == "monthweekday" and days is not None:
        found = [_which_of_month(year, number, *days)]
    else:
        found = [_easter(year, number, orthodox=unit == "orthodoxeaster")]
    return [span for span in found if span is not None and _year_of(unit, span) == year]


def hijri(year: int, month: int, days: Days = None) -> Span | None:
    """Return a Hijri month, or days of it, with a day of slack on either side."""
    if not _FIRST_HIJRI <= year <= _LAST_HIJRI or not 1 <= month <= 12:
        return None
    start = Hijri(year, month, 1)
    length = start.month_length()
    first, last = days or (1, length)
    if not 1 <= first <= last <= length:
        return None
    day = start.to_gregorian()
    begin = date(day.year, day.month, day.day)
    slack = SLACK["hijriday"]
    return begin + timedelta(days=first - 1 - slack), begin + timedelta(days=last - 1 + slack)


def solar(year: int, month: int, days: Days = None) -> Span | None:
    """Return a month of the Solar Hijri calendar, or days of it."""
    if not _FIRST_SOLAR <= year <= _LAST_SOLAR or not 1 <= month <= 12:
        return None
    length = JalaliDate.days_in_month(month, year)
    first, last = days or (1, length)
    if not 1 <= first <= last <= length:
        return None
    begin: date = JalaliDate(year, month, 1).to_gregorian()  # type: ignore[no-untyped-call]
    return begin + timedelta(days=first - 1), begin + timedelta(days=last - 1)


def _easter(year: int, offset: int, *, orthodox: bool) -> Span | None:
    if not _FIRST_EASTER <= year <= _LAST_EASTER:
        return None
    sunday = easter(year, EASTER_ORTHODOX) if orthodox else easter(year)
    day = sunday + timedelta(days=offset)
    return day, day


def _which_of_month(year: int, month: int, weekday: int, which: int) -> Span | None:
    length = monthrange(year, month)[1]
    fitting = [
        day
        for day in (date(year, month, number) for number in range(1, length + 1))
        if weekday in (0, day.isoweekday())
    ]
    if which == _LAST_OF_MONTH:
        return fitting[-1], fitting[-1]
    return (fitting[which - 1], fitting[which - 1]) if 1 <= which <= len(fitting) else None


def _year_of(unit: str, span: Span) -> int:
    """Return the year in which the stretch begins by the table."""
    return (span[0] + timedelta(days=SLACK.get(unit, 0))).year
