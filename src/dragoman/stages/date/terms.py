"""Terms that are lengths of time: "within 30 days", "for two months".

Takes a length (the value of a TIMEX3 duration) and the day from which it counts: that of the
promise, where the article tells it, else the article's own. Gives the last day of the term.
"""

import re
from dataclasses import replace
from datetime import date

from dragoman.records.time import TimeExpression
from dragoman.records.when import UNKNOWN_TIME, Basis, Granularity, When
from dragoman.stages.date.spans import add

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
_HOURS = re.compile(r"PT(\d{1,4})H")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def term_from(time: TimeExpression, made: When, published: When) -> When:
    """Return the term that a length sets, counted from a promise's day or its article's."""
    unknown = replace(UNKNOWN_TIME, text=time.text, reason="the words name no stretch of days")
    length = _length(time.value)
    if length is None:
        return unknown
    own = made.end is not None and made.granularity is Granularity.DAY
    start = made if own else published
    if start.end is None:
        return replace(unknown, reason="the day it is counted from is not known")
    end = add(date.fromisoformat(start.end), *length)
    what = "the day of the promise" if own else "the article's day"
    return When(
        start=None,
        end=end.isoformat(),
        granularity=Granularity.RANGE,
        text=time.text,
        basis=Basis.RELATIVE,
        rests_on=start.rests_on,
        reason=f"counted from {what}, {start.end}",
    )


def _length(value: str) -> tuple[str, int] | None:
    """Return the unit and number of a duration: P30D, P2M; hours as the days that they begin."""
    found = _LENGTH.fullmatch(value)
    if found is not None:
        return _UNITS[found[2]], int(found[1])
    hours = _HOURS.fullmatch(value)
    return ("day", -(-int(hours[1]) // 24)) if hours is not None else None
