"""Dates as the press writes them, to intervals of days.

Takes text, gives the dates in it with their places. A date that can be read two ways ("03/04/2021")
gives the interval that holds both, with granularity "range"; nothing is guessed. With points
between ("03.04.2021") the day comes first: no country writes the month so. A weekday beside, an
hour written "09h17", digits of Arabic or Persian, or a date beside that can be read one way alone
settles the order of others, and so does the day of the Muslim calendar beside
("25 Rajab 1442 - 09/03/2021").
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.stages.clean.digits import plain_digits
from dragoman.stages.clean.hijri_calendar import SLACK as HIJRI_SLACK
from dragoman.stages.clean.hijri_calendar import hijri_days
from dragoman.stages.clean.month_names import ANY_FORM, ENGLISH_FORM, month_number
from dragoman.stages.clean.solar_calendar import SOLAR_FORM, solar_day, solar_month

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""A publication date outside is a typing error or an attack."""

_MONTH = rf"(?P<month{{0}}>{ENGLISH_FORM})\.?(?![a-z])"
_ANY_MONTH = rf"(?P<month{{0}}>{ANY_FORM})\.?(?![a-z])"
_YEAR = r"(?P<year{0}>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))"
_DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_FORMS = (
    r"(?<!\d)(?P<year1>(?:19|20)\d\d)(?P<part1>[-/.])(?P<number1>[01]?\d)(?P=part1)"
    r"(?P<day1>[0-3]?\d)(?!\d)",
    r"(?<![\d/.-])(?P<first2>[0-3]?\d) ?(?P<part2>[-/.]) ?(?P<second2>[0-3]?\d)"
    r"(?: ?(?P=part2) ?| )(?P<year2>(?:19|20)\d\d)(?!\d)",
    r"\b"
    + _ANY_MONTH.format(3)
    + r"[ -]?"
    + _DAY.format(3)
    + r"(?:[,./-]| ,| at| of| del?)? ?"
    + _YEAR.format(3),
    r"(?<!\d)(?<!\bNo\. )(?<!\bno\. )"
    + _DAY.format(4)
    + r"(?: of|,| de|\.)?[ /-]?"
    + _ANY_MONTH.format(4)
    + r"(?:,| of| del?)?[ /-]?"
    + _YEAR.format(4),
    r"(?<!\d)(?P<year5>(?:19|20)\d\d)(?P<number5>[01]\d)(?P<day5>[0-3]\d)(?=T?\d{0,6}(?!\d))",
    r"\b" + _MONTH.format(6) + r"(?:,| of)? " + _YEAR.format(6),
    r"(?<!\d)(?P<solar7>1[34]\d\d)[-/](?P<number7>[01]?\d)[-/](?P<day7>[0-3]?\d)(?!\d)",
    r"(?<![\d/-])(?P<dayg>[0-3]?\d)[-/](?P<numberg>[01]?\d)[-/](?P<solarg>13[5-9]\d|140\d)(?!\d)",
    rf"(?<!\d)(?P<day8>[0-3]?\d)(?:st|nd|rd|th)? (?P<name8>{SOLAR_FORM}),?"
    r" (?P<solar8>1[34]\d\d)(?!\d)",
    r"(?<!\d)(?P<year9>(?:19|20)\d\d) ?年 ?(?P<number9>[01]?\d) ?月 ?(?P<day9>[0-3]?\d) ?日",
    r"(?<!\d)"
    + _YEAR.format("a")
    + r",? "
    + _MONTH.format("a")
    + " "
    + _DAY.format("a")
    + r"(?!\d)",
    r"(?<!\d)(?P<dayb>[0-3]?\d) ?[-–] ?(?P<tob>[0-3]?\d) "
    + _MONTH.format("b")
    + r",? ?"
    + _YEAR.format("b"),
    r"\b"
    + _MONTH.format("c")
    + r" (?P<dayc>[0-3]?\d) ?[-–] ?(?P<toc>[0-3]?\d),? "
    + _YEAR.format("c"),
    r"\b"
    + _MONTH.format("d")
    + r" {1,2}(?P<dayd>[0-3]?\d) \d\d:\d\d(?::\d\d)?(?: [A-Z]{2,5})? "
    + _YEAR.format("d"),
    r"(?<![\w/.-])(?P<firste>[0-3]?\d)(?P<parte>[/.])(?P<seconde>[0-3]?\d)(?P=parte)"
    r"(?P<shorte>\d\d)(?![\d/.]\d|\d)",
    r"(?<!\d)(?P<dayf>[0-3]?\d)[ -]"
    + _MONTH.format("f")
    + r",?[ -]['’]?(?P<shortf>\d\d)(?![\d:.])",
)
_DATE = re.compile("|".join(_FORMS), re.IGNORECASE)
_DIGIT = re.compile(r"\d")
"""What every date has: most lines have none, and need no look for one."""
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
_WEEKDAY = re.compile(WEEKDAY, re.IGNORECASE)
_FRENCH_HOUR = re.compile(r"\b\d{1,2} ?h ?\d\d\b")
BESIDE = 14
"""Characters from a date in which its weekday stands: "Wednesday, the", "(Wednesday)"."""
_YEARLESS = re.compile(
    r"(?:(?<![\w/.-])(?P<day1>[0-3]?\d)(?:st|nd|rd|th)?(?: of| de|\.)?[ -]?"
    rf"(?P<month1>{ANY_FORM})\b"
    rf"|(?<![\w.-])(?P<month2>{ENGLISH_FORM})\.?[ -]?(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)"
    r"(?!\d|[ ,./-]{1,2}(?:19|20)\d\d|[-–]\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date in a text: the interval of days, its unit, and half-open offsets."""

    start: str
    end: str
    granularity: str
    at: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearless:
    """A day without a year: month, day, the weekday beside it (Monday 1), half-open offsets."""

    month: int
    day: int
    weekday: int | None
    at: tuple[int, int]


def find_dates(text: str, order: str | None = None) -> Iterator[Day]:
    """Yield the dates with a year in a text, in order.

    `order` says whether numbers put the day or the month first, where the text itself does not.
    """
    if _DIGIT.search(text) is None:
        return
    plain = plain_digits(text)
    matches = list(_DATE.finditer(plain))
    lunar = hijri_days(plain)
    order = "day" if plain != text else _order(text, matches) or order
    found = 0
    for match in matches:
        days = _days(match, order, weekday_beside(text, match.span()))
        if days is not None:
            found += 1
            first, last, unit = _with_lunar(days, lunar)
            yield _day(first, last, unit, match.span())
    for day, at in lunar if not found else ():
        yield _day(day - timedelta(HIJRI_SLACK), day + timedelta(HIJRI_SLACK), "range", at)


def _day(first: date, last: date, unit: str, at: tuple[int, int]) -> Day:
    return Day(start=first.isoformat(), end=last.isoformat(), granularity=unit, at=at)


def _with_lunar(
    days: tuple[date, date, str], lunar: Sequence[tuple[date, tuple[int, int]]]
) -> tuple[date, date, str]:
    """Return the one of two readings of numbers that a day of the Muslim calendar is beside."""
    first, last, unit = days
    if unit != "range" or first.day != last.month or first.month != last.day:
        return days
    near = [day for day in (first, last) if any(abs(day - one) <= _NEAR for one, _ in lunar)]
    return (near[0], near[0], "day") if len(near) == 1 else days


_NEAR = timedelta(days=HIJRI_SLACK + 1)


def find_yearless(text: str) -> Iterator[Yearless]:
    """Yield the days of a text that are named by month and day alone, in order."""
    for match in _YEARLESS.finditer(text):
        month = month_number(match["month1"] or match["month2"])
        day = int(match["day1"] or match["day2"])
        if make_day(_LEAP, month, day) is not None:
            beside = weekday_beside(text, match.span())
            yield Yearless(month=month, day=day, weekday=beside, at=match.span())


_LEAP = 2000
"""A year that has every day."""


def weekday_beside(text: str, at: tuple[int, int]) -> int | None:
    """Return the weekday (Monday 1) that stands beside a date, before it or after."""
    before = [m for m in _WEEKDAY.finditer(text, max(0, at[0] - BESIDE), at[0])]
    after = _WEEKDAY.search(text, at[1], at[1] + BESIDE)
    found = before[-1] if before else after
    return _WEEKDAYS.index(found.group()[:3].lower()) + 1 if found else None


def order_of_numbers(text: str) -> str | None:
    """Return whether the numbers in a text put the day or the month first; none if it is open."""
    plain = plain_digits(text)
    return "day" if plain != text else _order(plain, list(_DATE.finditer(plain)))


def _order(text: str, matches: Sequence[re.Match[str]]) -> str | None:
    """Return whether numbers put the day or the month first; none if the text does not say."""
    for match in matches:
        if "." in (match["part2"], match["parte"]):
            continue
        first, second = match["first2"] or match["firste"], match["second2"] or match["seconde"]
        if first and int(first) > 12 >= int(second):
            return "day"
        if first and int(second) > 12 >= int(first):
            return "month"
    return "day" if _FRENCH_HOUR.search(text) else _nearer(matches)


def _nearer(matches: Sequence[re.Match[str]]) -> str | None:
    """Return the order in which dates that can be read both ways lie together.

    "Updated 10/03/2021, published 09/03/2021": days apart in one order, a month in the other.
    """
    found = [(m["year2"], int(m["first2"]), int(m["second2"])) for m in matches if m["first2"]]
    by_day = [day for year, a, b in found if (day := make_day(int(year), b, a)) is not None]
    by_month = [day for year, a, b in found if (day := make_day(int(year), a, b)) is not None]
    if len(found) < 2 or len(by_day) < len(found) or len(by_month) < len(found):
        return None
    spread, other = (max(days) - min(days) for days in (by_day, by_month))
    if spread == other:
        return None
    near, far, order = min((spread, other, "day"), (other, spread, "month"))
    return order if near <= _TOGETHER and far > _TOGETHER else None


_TOGETHER = timedelta(days=14)
"""A change follows what it changes within days, not a month."""


def _days(
    match: re.Match[str], order: str | None, weekday: int | None
) -> tuple[date, date, str] | None:
    """Return the first and last day that a match can mean and the unit; none if it is no date."""
    found = {name[:-1]: value for name, value in match.groupdict().items() if value}
    if "solar" in found:
        month = solar_month(found["name"]) if "name" in found else int(found["number"])
        solar = solar_day(int(found["solar"]), month, int(found["day"]))
        return (solar, solar, "day") if solar else None
    year = int(found["year"]) if "year" in found else _whole_year(int(found["short"]))
    if "first" in found:
        order = "day" if found["part"] == "." else order
        return _either(year, int(found["first"]), int(found["second"]), order, weekday)
    number = int(found["number"]) if "number" in found else month_number(found["month"])
    if not 1 <= number <= 12:
        return None
    if "day" not in found:
        return date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month"
    day = make_day(year, number, int(found["day"]))
    if day and "to" in found:
        last = make_day(year, number, int(found["to"]))
        return (day, last, "range") if last and last > day else None
    return (day, day, "day") if day else None


def _whole_year(short: int) -> int:
    """Return the year that two digits mean: those of POSIX, 1969 to 2068."""
    return 2000 + short if short < _POSIX else 1900 + short


_POSIX = 69


def _either(
    year: int, first: int, second: int, order: str | None, weekday: int | None
) -> tuple[date, date, str] | None:
    """Return what two numbers and a year mean: day and month in either order."""
    by_day, by_month = make_day(year, second, first), make_day(year, first, second)
    known = sorted({day for day in (by_day, by_month) if day is not None})
    named = [day for day in known if day.isoweekday() == weekday]
    said = named if len(named) == 1 else [by_day if order == "day" else by_month] if order else []
    if len(known) > 1 and said and said[0] is not None:
        return said[0], said[0], "day"
    if not known:
        return None
    return known[0], known[-1], "day" if len(known) == 1 else "range"


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day; none if there is no such day or it is out of bounds."""
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12 or day < 1:
        return None
    return date(year, month, day) if day <= monthrange(year, month)[1] else None
