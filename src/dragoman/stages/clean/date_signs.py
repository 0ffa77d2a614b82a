"""Signs of the day of publication, each with where it was found, the most trusted first."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dragoman.records.document import (
    DateKind,
    DateSign,
    Declared,
    YearlessDay,
    Zone,
    ZoneSpan,
)
from dragoman.stages.clean.calendar_words import (
    Day,
    find_dates,
    find_yearless,
    make_day,
    order_of_numbers,
)
from dragoman.stages.clean.declared_dates import declared_day
from dragoman.stages.clean.year_signs import with_years

_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_.-]?)(\d\d)\2(\d\d)(?!\d)")
_URL_SHORT = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-])(\d\d?)\2(\d\d?)(?!\d)")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])(?=/)")
_LINES = (Zone.BYLINE, Zone.DATELINE)
_LABEL = re.compile(
    r"(?P<changed>\b(?:updated?|modified|edited|revised)\b)|\b(?:published|posted|created|issued)\b",
    re.IGNORECASE,
)
_COPIED = re.compile(
    r"\b(?:(?:retrieved|accessed|archived|printed|downloaded|captured|crawled|saved|fetched|visited"
    r"|viewed|cached)\b|today(?: is\b|:|['’]s date))[^\d\n]*\Z",
    re.IGNORECASE,
)
"""What stands before the day on which a page was got, or the day that the page shows its reader."""
COPIED_LENGTH = 60
GLUED_LENGTH = 30
"""Longest zone that is a date set before the first sentence."""


def date_signs(
    words: str, zones: Sequence[ZoneSpan], declared: Declared, page: Declared, url: str | None
) -> tuple[DateSign, ...]:
    """Return the signs of when a document was published, sorted by kind and place."""
    signs = list[DateSign]()
    for kind, text in ((DateKind.DECLARED, declared.published), (DateKind.PAGE, page.published)):
        day = declared_day(text) if text else None
        if day is not None and text is not None:
            signs.append(_sign(kind, day, text, None))
    signs.extend(_in_url(url or ""))
    posted, changed = _in_lines(words, zones)
    signs.extend(posted)
    if not any(sign.granularity == "day" for sign in signs):
        signs.extend(changed)
    days = yearless_days(words, zones)
    return (*signs, *with_years(words, zones, days, signs, declared.retrieved))


def after_it_was_got(signs: Sequence[DateSign], retrieved: str | None) -> tuple[DateSign, ...]:
    """Return the signs of days after the article was got: they cannot be of its publication.

    A day later is none: it may be that of a place further east.
    """
    got = declared_day(retrieved) if retrieved else None
    if got is None:
        return ()
    last = (date.fromisoformat(got.end) + timedelta(days=1)).isoformat()
    return tuple(sign for sign in signs if sign.start > last)


def yearless_days(words: str, zones: Sequence[ZoneSpan]) -> tuple[YearlessDay, ...]:
    """Return the days without a year of bylines and datelines; those of a change come last."""
    found = list[tuple[bool, YearlessDay]]()
    for zone, after in zip(zones, [*zones[1:], None], strict=True):
        if _kind(zone, after) is None:
            continue
        text = words[zone.start : zone.end]
        for day in find_yearless(text):
            at = (zone.start + day.at[0], zone.start + day.at[1])
            made = YearlessDay(month=day.month, day=day.day, weekday=day.weekday, at=at)
            found.append((_is_change(text, day.at[0]), made))
    return tuple(day for _, day in sorted(found, key=lambda pair: (pair[0], pair[1].at)))


def _in_url(url: str) -> Iterator[DateSign]:
    """Yield the date that an address holds (/2021/07/15/), or its month."""
    for match in [*_URL.finditer(url), *_URL_SHORT.finditer(url)]:
        day = make_day(int(match[1]), int(match[3]), int(match[4]))
        if day is not None:
            found = Day(start=day.isoformat(), end=day.isoformat(), granularity="day", at=(0, 0))
            yield _sign(DateKind.URL, found, match.group().strip("/=_.-"), None)
            return
    month = _URL_MONTH.search(url)
    whole = declared_day(f"{month[1]}-{int(month[2]):02}") if month else None
    if month and whole is not None:
        yield _sign(DateKind.URL, whole, month.group().strip("/"), None)


def _in_lines(words: str, zones: Sequence[ZoneSpan]) -> tuple[list[DateSign], list[DateSign]]:
    """Return the dates of bylines, datelines and glued prefixes: of posting, and of changes.

    What was changed on a day was published before: those count only where nothing else does.
    """
    posted, changed = list[DateSign](), list[DateSign]()
    lines = [words[zone.start : zone.end] for zone in zones if zone.zone in _LINES]
    order = order_of_numbers("\n".join(lines))
    for zone, after in zip(zones, [*zones[1:], None], strict=True):
        kind = _kind(zone, after)
        if kind is None:
            continue
        text = words[zone.start : zone.end]
        for day in find_dates(text, order):
            if _is_of_copy(text, day.at[0]):
                continue
            at = (zone.start + day.at[0], zone.start + day.at[1])
            sign = _sign(kind, day, words[at[0] : at[1]], at)
            (changed if _is_change(text, day.at[0]) else posted).append(sign)
    return posted, changed


def _is_of_copy(text: str, at: int) -> bool:
    """Tell whether a date is that on which somebody got, saved or printed the page."""
    return _COPIED.search(text, max(0, at - COPIED_LENGTH), at) is not None


def _is_change(text: str, at: int) -> bool:
    """Tell whether the last label before a date says that something was changed then."""
    labels = list(_LABEL.finditer(text, 0, at))
    return bool(labels) and labels[-1]["changed"] is not None


def _kind(zone: ZoneSpan, after: ZoneSpan | None) -> DateKind | None:
    """Return what kind of sign a zone holds: a byline directly before words is a glued date."""
    if zone.zone is Zone.DATELINE:
        return DateKind.DATELINE
    if zone.zone is not Zone.BYLINE:
        return None
    glued = (
        after is not None
        and after.zone in (Zone.BODY, Zone.DATELINE)
        and after.start - zone.end <= 1
        and zone.end - zone.start <= GLUED_LENGTH
    )
    return DateKind.GLUED if glued else DateKind.BYLINE


def _sign(kind: DateKind, day: Day, text: str, at: tuple[int, int] | None) -> DateSign:
    return DateSign(
        kind=kind, start=day.start, end=day.end, granularity=day.granularity, text=text, at=at
    )
