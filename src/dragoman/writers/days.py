"""Times as a person writes them: "7 Apr 2021", "Jul 2021", "9–17 Jun 2020", "by 12 Mar 2021"."""

from datetime import date, timedelta

from dragoman.records.when import Basis, Granularity, When

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
UNKNOWN = "?"
INFERRED = "≈"
"""Stands before a time that no passage gives, only reasoning."""


def say_when(when: When) -> str:
    """Return a time in words; "?" where nothing is known of it."""
    words = _say(when)
    return f"{INFERRED}{words}" if words != UNKNOWN and when.basis is Basis.INFERRED else words


def _say(when: When) -> str:
    if when.start is None and when.end is None:
        return UNKNOWN
    if when.start is None:
        return f"by {say_day(when.end)}"
    if when.end is None:
        return f"since {say_day(when.start)}"
    start, end = date.fromisoformat(when.start), date.fromisoformat(when.end)
    return _calendar_unit(start, end, when.granularity) or _stretch(start, end)


def say_day(day: str | None) -> str:
    """Return a day (YYYY-MM-DD) in words."""
    if day is None:
        return UNKNOWN
    found = date.fromisoformat(day)
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def _calendar_unit(start: date, end: date, granularity: Granularity) -> str | None:
    """Return "Jul 2021", "2021", "Q2 2021" where the stretch is just that."""
    if start.day != 1 or end == date.max:
        return None
    after = end + timedelta(days=1)
    if after.day != 1:
        return None
    months = (after.year - start.year) * 12 + after.month - start.month
    if months == 1:
        return f"{_MONTHS[start.month - 1]} {start.year}"
    if months == 12 and start.month == 1:
        return str(start.year)
    if months == 3 and granularity is Granularity.QUARTER:
        return f"Q{(start.month + 2) // 3} {start.year}"
    return None


def _stretch(start: date, end: date) -> str:
    last = f"{end.day} {_MONTHS[end.month - 1]} {end.year}"
    if start == end:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    if start.year == end.year:
        return f"{start.day} {_MONTHS[start.month - 1]} – {last}"
    return f"{start.day} {_MONTHS[start.month - 1]} {start.year} – {last}"
