"""Days of the solar calendar of Iran and Afghanistan ("1402/03/14"), to days of ours.

The civil calendar follows the spring equinox; within 1300 to 1500 its leap years are those of the
33-year cycle (Borkowski 1996), and 1 Farvardin 1300 was 21 March 1921.
"""

from datetime import date, timedelta

FIRST, LAST = 1300, 1500
_EPOCH = date(1921, 3, 21)
_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Remainders by 33 of the years with a 30th of Esfand."""


_MONTHS = (
    "farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban", "azar",
    "dey", "bahman", "esfand",
)  # fmt: skip
SOLAR_FORM = "|".join(_MONTHS)


def solar_month(name: str) -> int:
    """Return the number of a month of that calendar."""
    return _MONTHS.index(name.lower()) + 1


def solar_day(year: int, month: int, day: int) -> date | None:
    """Return the day; none if the calendar has no such day or the year is out of bounds."""
    if not FIRST <= year <= LAST or not 1 <= month <= 12 or day < 1:
        return None
    last = 31 if month <= 6 else 30 if month < 12 or _is_leap(year) else 29
    if day > last:
        return None
    leaps = sum(1 for one in range(FIRST, year) if _is_leap(one))
    months = 31 * min(month - 1, 6) + 30 * max(month - 7, 0)
    return _EPOCH + timedelta(days=365 * (year - FIRST) + leaps + months + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP
