"""Days of the solar calendar of Iran and Afghanistan ("1402/03/14"), to days of ours.

Only years that the press of our days may write.
"""

from datetime import date

from dragoman.ontology.calendars import solar

FIRST, LAST = 1300, 1500


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
    if not FIRST <= year <= LAST:
        return None
    span = solar(year, month, (day, day))
    return span[0] if span else None
