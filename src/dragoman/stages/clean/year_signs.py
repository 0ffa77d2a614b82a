"""The year of a day that a byline or dateline names without one, where other signs tell it.

"Posted: 9 March" on a page with `/2021/03/` in its address; "Tuesday 9 March" above a notice of
rights of 2021, in which 9 March was a Tuesday; a page got on 1 April 2021, since pages leave out
the year that is running. Takes the days, the signs and the words; gives signs of whole days.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dragoman.records.document import DateKind, DateSign, YearlessDay, Zone, ZoneSpan
from dragoman.stages.clean.calendar_words import find_dates, make_day

_RIGHTS = re.compile(r"(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)[^\n]{0,60}?\b((?:19|20)\d\d)\b")
_RIGHTS_AFTER = re.compile(r"\b((?:19|20)\d\d)\b[^\n]{0,30}?(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)")


def with_years(
    words: str,
    zones: Sequence[ZoneSpan],
    days: Sequence[YearlessDay],
    signs: Sequence[DateSign],
    retrieved: str | None,
) -> tuple[DateSign, ...]:
    """Return the sign of the first day without a year whose year is told; none if none is.

    Where a sign of a whole day stands already nothing is added.
    """
    if any(sign.granularity == "day" for sign in signs):
        return ()
    for one in days:
        byline = _zone_of(zones, one) is Zone.BYLINE
        for found in (
            _inside(one, signs),
            _of_rights(one, words, zones),
            _before(one, retrieved) if byline else None,
        ):
            if found is not None:
                return (_sign(words, one, found, byline=byline),)
    return ()


def _inside(one: YearlessDay, signs: Sequence[DateSign]) -> date | None:
    """Return the only day in a coarser sign that it can be."""
    for sign in signs:
        first, last = date.fromisoformat(sign.start), date.fromisoformat(sign.end)
        fitting = [
            day for year in range(first.year, last.year + 1) if (day := _of(one, year)) is not None
        ]
        inside = [day for day in fitting if first <= day <= last]
        if len(inside) == 1:
            return inside[0]
    return None


def _of_rights(one: YearlessDay, words: str, zones: Sequence[ZoneSpan]) -> date | None:
    """Return the day in the year of a notice of rights, where it is on the weekday named."""
    if one.weekday is None:
        return None
    years = sorted({year for zone in zones for year in _years(words, zone)})
    fitting = [day for year in years if (day := _of(one, year)) is not None]
    return fitting[0] if len(fitting) == 1 else None


def _years(words: str, zone: ZoneSpan) -> Iterator[int]:
    if zone.zone in (Zone.BOILERPLATE, Zone.CAPTION, Zone.BYLINE):
        for shape in (_RIGHTS, _RIGHTS_AFTER):
            for match in shape.finditer(words, zone.start, zone.end):
                yield int(match[1])


def _before(one: YearlessDay, retrieved: str | None) -> date | None:
    """Return the last such day before the page was got."""
    got = next(find_dates(retrieved or ""), None)
    if got is None:
        return None
    last = date.fromisoformat(got.end) + timedelta(days=1)
    days = [_of(one, year) for year in (last.year, last.year - 1)]
    return next((day for day in days if day is not None and day <= last), None)


def _of(one: YearlessDay, year: int) -> date | None:
    day = make_day(year, one.month, one.day)
    return day if day and one.weekday in (None, day.isoweekday()) else None


def _zone_of(zones: Sequence[ZoneSpan], one: YearlessDay) -> Zone:
    here = (z.zone for z in zones if z.start <= one.at[0] < z.end)
    return next(here, Zone.BOILERPLATE)


def _sign(words: str, one: YearlessDay, day: date, *, byline: bool) -> DateSign:
    return DateSign(
        kind=DateKind.BYLINE if byline else DateKind.DATELINE,
        start=day.isoformat(),
        end=day.isoformat(),
        granularity="day",
        text=words[one.at[0] : one.at[1]],
        at=one.at,
    )
