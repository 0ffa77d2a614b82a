"""The year of an undated article that names its days without one.

"VIENNA, Dec 17" and "broke off on Friday", "this Friday, May 19": a day of the year falls on a
weekday named with it in one of five or six years only. Which year it is, the latest year that the
article tells of as past says, or the days of the other articles of the dossier. Takes a document
and the first and last day on which the dated ones were published; gives bounds on its own.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.records.annotated import Annotated
from dragoman.records.document import Zone
from dragoman.records.span import Span, cite
from dragoman.records.time import Anchor, Direction, TimeExpression, TimeRule
from dragoman.stages.date.evidence import Bound

# Within so many years no day of the year comes on one weekday twice; and three in four articles of
# T17 that name a year as past name one of the last so many.
_YEARS = 5
# How many words, none of them a verb, may part a weekday from its day: "Sunday's talks in the city,
# on May 14".
_APART = 8
# How many days off the press names a day by its weekday: to a week.
_WEEK = 7
# How many sentences of the body are the lead, and within how many days of the others' span an
# article of a dossier lies.
_LEAD, _SLACK = 3, 90

# How likely a bound is to hold that rests on such a year: as likely as one that names it, or less.
_CLOSED, _OPEN = 0.96, 0.9

Years = tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of the year that the article names, with the weekday told with it, if one is."""

    text: str
    passage: Span
    rule: TimeRule | None
    month: int
    day: int
    weekday: int | None
    near: bool
    """The words put it into the week of the article: in the lead, or as "this Friday"."""

    def of(self, year: int) -> date | None:
        """Return the day in a year, if it has it and it is the weekday."""
        try:
            found = date(year, self.month, self.day)
        except ValueError:
            return None
        return found if self.weekday in (None, found.isoweekday()) else None


def bounds_by_year(document: Annotated, span: Years) -> Iterator[Bound]:
    """Yield the bounds that days without a year give, once their year is found."""
    stamp, named = _stamp(document), [d for d in _days(document) if d.weekday is not None]
    stamps = _variants(document, stamp) if stamp else [None]
    years = [(_year(document, [s, *named] if s else named, span), s) for s in stamps if s or named]
    year, stamp = min(
        ((year, s) for year, s in years if year is not None),
        key=lambda found: found[0],
        default=(None, None),
    )
    if year is None:
        return
    if stamp is not None and (day := stamp.of(year)) is not None:
        yield _bound(stamp, (day, day), f"its dateline says {_told(stamp, day)}")
    for one in named:
        bound = _around(one, one.of(year))
        if bound is not None:
            yield bound


def _around(one: _Day, day: date | None) -> Bound | None:
    """Return what a day says by the side on which it is told; "until May 6" may be on either."""
    rule = one.rule
    if rule is None or day is None or rule.open_start or rule.open_end:
        return None
    if rule.planned or rule.direction not in (Direction.PAST, Direction.FUTURE):
        return None
    week = timedelta(days=_WEEK)
    if rule.direction is Direction.FUTURE:
        ends = (day - week if one.near else None, day)
        return _bound(one, ends, f"it tells of {_told(one, day)} as to come")
    ends_past = (day, day + week if one.near else None)
    return _bound(one, ends_past, f"it tells of {_told(one, day)} as past")


def _told(one: _Day, day: date) -> str:
    weekday = ", when that was the weekday named with it" if one.weekday else ""
    return f"“{one.text}” ({day.year}{weekday})"


def _bound(one: _Day, ends: tuple[date | None, date | None], reason: str) -> Bound:
    start, end = (day.isoformat() if day else None for day in ends)
    sure = _CLOSED if start and end else _OPEN
    return Bound(start=start, end=end, sure=sure, reason=reason, passages=(one.passage,))


def _stamp(document: Annotated) -> _Day | None:
    """Return the day of the byline or dateline, with the weekday that stands in it."""
    for day in document.text.yearless:
        text, passage = document.words[day.at[0] : day.at[1]], cite(document, *day.at)
        return _Day(text, passage, None, day.month, day.day, day.weekday, near=True)
    for one in document.times:
        sentence = document.sentences[one.sentence]
        if sentence.zone is Zone.DATELINE and _is_day(one) and one.rule is not None:
            return _named(document, one, one.rule.weekday, near=True)
    return None


def _variants(document: Annotated, stamp: _Day) -> list[_Day]:
    """Return a stamp with its weekday; where it has none, with each that the lead's news is of."""
    if stamp.weekday is not None:
        return [stamp]
    return [replace(stamp, weekday=n) for n in _weekdays_of_news(document)] or [stamp]


def _named(document: Annotated, one: TimeExpression, weekday: int | None, *, near: bool) -> _Day:
    """Return the day that an expression of the text names."""
    rule, sentence = one.rule, document.sentences[one.sentence]
    month, day = (rule.number or 0, rule.day or 0) if rule else (0, 0)
    passage = cite(document, sentence.start, sentence.end)
    return _Day(one.text, passage, rule, month, day, weekday, near=near)


def _weekdays_of_news(document: Annotated) -> list[int]:
    """Return the weekdays, all as frequent, on which most that is told as past took place.

    Only those that the lead names: of the articles of T17 whose lead names a weekday half are of
    that day, but nearly all that keep to it further on.
    """
    counts = Counter[int]()
    lead = set[int]()
    body = [s.index for s in document.sentences if s.zone is Zone.BODY]
    for one in document.times:
        rule = one.rule
        if rule is None or rule.unit != "weekday" or rule.number is None or rule.offset:
            continue
        if rule.direction is Direction.PAST:
            counts[rule.number] += 1
            if one.sentence in body[:_LEAD]:
                lead.add(rule.number)
    most = max(counts.values(), default=0)
    return sorted(number for number in lead if counts[number] == most)


def _days(document: Annotated) -> Iterator[_Day]:
    """Yield the days without a year that the text names, with the weekdays beside them."""
    lead = {s.index for s in [s for s in document.sentences if s.zone is Zone.BODY][:_LEAD]}
    for i, one in enumerate(document.times):
        rule = one.rule
        if rule is None or not _is_day(one):
            continue
        beside = _weekday_beside(document, i)
        weekday = rule.weekday or (beside.rule.number if beside and beside.rule else None)
        this = beside is not None and beside.rule is not None and _is_this(beside)
        near = this or one.sentence in lead
        yield _named(document, one, weekday, near=near)


def _is_this(one: TimeExpression) -> bool:
    return one.rule is not None and one.rule.direction is Direction.PRESENT


def _is_day(one: TimeExpression) -> bool:
    rule = one.rule
    if rule is None or rule.unit != "monthday" or rule.anchor is not Anchor.DOCUMENT:
        return False
    return rule.high is None and rule.offset == 0 and rule.within is None and one.anchor is None


def _weekday_beside(document: Annotated, at: int) -> TimeExpression | None:
    """Return the weekday that stands just before or after a day, with no verb between."""
    one = document.times[at]
    for other in (*document.times[max(0, at - 1) : at], *document.times[at + 1 : at + 2]):
        rule = other.rule
        if rule is None or rule.unit != "weekday" or other.sentence != one.sentence:
            continue
        tokens = document.sentences[one.sentence].tokens
        first, last = sorted((one, other), key=lambda t: t.first)
        between = tokens[first.last : last.first]
        verbs = any(token.tag in {"VERB", "AUX", "CCONJ"} for token in between)
        if len(between) <= _APART and not verbs:
            return other
    return None


def _year(document: Annotated, known: Sequence[_Day], span: Years) -> int | None:
    """Return the one year in which all the days fall on their weekdays, if it can be told."""
    least = _latest_past(document)
    weekdays = any(one.weekday is not None for one in known)
    if span is not None:
        near = [y for y in _of_span(span) if least is None or y >= least.year]
        fitting = [y for y in near if _fits(known, y, least) and _is_near(known, y, span)]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            return None
    if least is None or not weekdays:
        return None
    years = range(least.year, least.year + _YEARS)
    return next((y for y in years if _fits(known, y, least)), None)


def _of_span(span: tuple[str, str]) -> range:
    return range(int(span[0][:4]) - 1, int(span[1][:4]) + 2)


def _is_near(known: Sequence[_Day], year: int, span: tuple[str, str]) -> bool:
    slack = timedelta(days=_SLACK)
    first, last = (date.fromisoformat(day) for day in span)
    days = (one.of(year) for one in known)
    return any(day is not None and first - slack <= day <= last + slack for day in days)


def _fits(known: Sequence[_Day], year: int, least: date | None) -> bool:
    days = [one.of(year) for one in known]
    if None in days:
        return False
    return least is None or any(day is not None and day >= least for day in days)


def _latest_past(document: Annotated) -> date | None:
    """Return the first day of the latest stretch of the calendar that is told as past."""
    starts = (
        one.rule.start
        for one in document.times
        if one.rule is not None
        and one.rule.anchor is Anchor.NONE
        and one.rule.direction is Direction.PAST
        and one.rule.start is not None
        and not one.rule.open_start
    )
    latest = max(starts, default=None)
    return date.fromisoformat(latest) if latest else None
