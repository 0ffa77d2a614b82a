"""Dates as a source declares them: ISO with a time and zone, RFC 822, seconds, words."""

import re
from datetime import UTC, datetime, timedelta

from dragoman.stages.clean.calendar_words import Day, find_dates, make_day

_SECONDS = re.compile(r"[1-9]\d{8,9}(?:\.\d{1,9})?|[1-9]\d{11,12}")
"""Seconds since 1970 from 1973 on, or milliseconds."""
_MONTH = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])")
_YEAR = re.compile(r"(?:19|20)\d\d")
MONTH_DAYS = 31


def declared_day(text: str) -> Day | None:
    """Return what a declared date says; none where it says nothing that can be believed.

    The day is that of the place of publication, as written: no zone is converted. Seconds have no
    zone but UTC. "A minute ago" says nothing without a clock.
    """
    text = text.strip()
    if _SECONDS.fullmatch(text):
        return _from_seconds(float(text))
    for day in find_dates(text):
        return day
    month = _MONTH.fullmatch(text)
    if month:
        first = datetime(int(month[1]), int(month[2]), 1, tzinfo=UTC)
        last = (first + timedelta(days=MONTH_DAYS)).replace(day=1) - timedelta(days=1)
        return _day(first, last, "month", text)
    if _YEAR.fullmatch(text):
        year = int(text)
        return _day(datetime(year, 1, 1), datetime(year, 12, 31), "year", text)
    return None


def _from_seconds(value: float) -> Day | None:
    seconds = value / 1000 if value >= 1e11 else value
    day = datetime.fromtimestamp(seconds, tz=UTC)
    if make_day(day.year, day.month, day.day) is None:
        return None
    return _day(day, day, "day", str(value))


def _day(first: datetime, last: datetime, unit: str, text: str) -> Day:
    return Day(
        start=first.date().isoformat(),
        end=last.date().isoformat(),
        granularity=unit,
        at=(0, len(text)),
    )
