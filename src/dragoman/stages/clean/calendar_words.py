"""Dates as the press writes them, to intervals of days.

Takes text, gives the dates in it with their places. A date that can be read two ways ("03/04/2021")
gives the interval that holds both, with granularity "range"; nothing is guessed.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""A publication date outside is a typing error or an attack."""

MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_MONTH = (
    r"(?P<month{0}>jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<year{0}>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_FORMS = (
    r"(?<!\d)(?P<year1>(?:19|20)\d\d)(?P<part1>[-/.])(?P<number1>[01]?\d)(?P=part1)"
    r"(?P<day1>[0-3]?\d)(?!\d)",
    r"(?<![\d/.-])(?P<first2>[0-3]?\d) ?(?P<part2>[-/.]) ?(?P<second2>[0-3]?\d)"
    r"(?: ?(?P=part2) ?| )(?P<year2>(?:19|20)\d\d)(?!\d)",
    r"\b" + _MONTH.format(3) + r" ?" + _DAY.format(3) + r"(?:,| ,| at|/)? ?" + _YEAR.format(3),
    r"(?<!\d)"
    + _DAY.format(4)
    + r"(?: of)?[ -]"
    + _MONTH.format(4)
    + r"(?:,| of)?[ -]"
    + _YEAR.format(4),
    r"(?<!\d)(?P<year5>(?:19|20)\d\d)(?P<number5>[01]\d)(?P<day5>[0-3]\d)(?=T?\d{0,6}(?!\d))",
    r"\b" + _MONTH.format(6) + r"(?:,| of)? " + _YEAR.format(6),
)
_DATE = re.compile("|".join(_FORMS), re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date in a text: the interval of days, its unit, and half-open offsets."""

    start: str
    end: str
    granularity: str
    at: tuple[int, int]


def find_dates(text: str) -> Iterator[Day]:
    """Yield the dates with a year in a text, in order."""
    for match in _DATE.finditer(text):
        days = _days(match)
        if days is not None:
            first, last, unit = days
            yield Day(
                start=first.isoformat(),
                end=last.isoformat(),
                granularity=unit,
                at=(match.start(), match.end()),
            )


def _days(match: re.Match[str]) -> tuple[date, date, str] | None:
    """Return the first and last day that a match can mean and the unit; none if it is no date."""
    found = {name[:-1]: value for name, value in match.groupdict().items() if value}
    year = int(found["year"])
    if "first" in found:
        return _either(year, int(found["first"]), int(found["second"]))
    number = int(found["number"]) if "number" in found else month_number(found["month"])
    if not 1 <= number <= 12:
        return None
    if "day" not in found:
        return date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month"
    day = make_day(year, number, int(found["day"]))
    return (day, day, "day") if day else None


def _either(year: int, first: int, second: int) -> tuple[date, date, str] | None:
    """Return what two numbers and a year mean: day and month in either order."""
    days = {make_day(year, second, first), make_day(year, first, second)}
    known = sorted(day for day in days if day is not None)
    if not known:
        return None
    return known[0], known[-1], "day" if len(known) == 1 else "range"


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day; none if there is no such day or it is out of bounds."""
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12 or day < 1:
        return None
    return date(year, month, day) if day <= monthrange(year, month)[1] else None


def month_number(name: str) -> int:
    """Return the number of a month by its English name or the beginning of it."""
    return MONTHS.index(name[:3].lower()) + 1
