"""Days against the words that they were read from: a year or a day that is named must be there."""

import re

from dragoman.records.when import Basis, Granularity, When

STATED = frozenset({Basis.EXPLICIT, Basis.RELATIVE})
_YEAR = re.compile(r"(?<![\d,.$€£/-])(?:1[89]|20)\d\d(?![\d,%/-])")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = "|".join(_MONTHS)
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})[a-z]*", re.IGNORECASE)
_MONTH_DAY = re.compile(
    rf"\b({_MONTH})[a-z]*\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)", re.IGNORECASE
)


def date_faults(when: When) -> list[str]:
    """Return what of a time does not agree with the words that say it."""
    if when.basis not in STATED or when.text is None or when.start is None or when.end is None:
        return []
    found = []
    years = {int(year) for year in _YEAR.findall(when.text)}
    if len(years) == 1 and not int(when.start[:4]) <= min(years) <= int(when.end[:4]):
        found.append(f"{when.text!r} names another year than {when.start}")
    days = _days(when.text)
    inside = {f"{month:02}-{day:02}" for month, day in days}
    if when.granularity is Granularity.DAY and len(inside) == 1 and when.start == when.end:
        if when.start[5:] not in inside:
            found.append(f"{when.text!r} names another day than {when.start}")
    return found


def _days(words: str) -> list[tuple[int, int]]:
    """Return the days that words name, as (month, day)."""
    found = [(_month(m), int(d)) for d, m in _DAY_MONTH.findall(words)]
    return found or [(_month(m), int(d)) for m, d in _MONTH_DAY.findall(words)]


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1
