"""Words with two readings ("last May", "next week", "03/04/2021"): which one others bear out.

A reading is the days that a claim's words come to. Some words have a second one that is as good:
it is kept among the `alternatives`. Others could mean another year or week only if something says
so ("in March", in an article of next spring). Where claims of other articles that are linked to
this one exclude the reading taken, and agree with another, that one is taken and the reason says
so; the former is kept.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.records.claim import AnyClaim, EventClaim, RoundClaim, Status
from dragoman.records.time import Anchor, Direction, TimeRule
from dragoman.records.when import UNKNOWN_TIME, Alternative, Basis, Granularity, When
from dragoman.stages.date.claims import anchor_of
from dragoman.stages.date.clock import Clock
from dragoman.stages.date.evaluate import Interval, evaluate, is_open

_FRAMES = {"weekday": "week", "monthdate": "month"}
_OF_YEARS = frozenset({"monthname", "monthday", "season", "quarter"})
_WHOLE = frozenset({Direction.PRESENT, Direction.NEAREST})
_WEEK = timedelta(days=7)
_SUNDAY = 7
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_MONTHS = 12
# Days from an article to what it tells of "on Thursday": nearer, the day is as good as a date.
_NEAR = timedelta(days=7)
# The widest time, in days, that can tell one reading from another: a month.
_TELLING = timedelta(days=31)
_AHEAD = frozenset({Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL})
_NAMED = {-1: "last", 0: "the same", 1: "next"}

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Reading:
    """Another reading of words: its days, how to say it, and whether it is as good as the first."""

    days: Days
    reason: str
    as_good: bool


def choose_reading(
    clock: Clock, claim: AnyClaim, when: When, others: Iterable[str], known: Mapping[str, When]
) -> When:
    """Return a claim's time in the reading that linked claims of other articles agree with."""
    found = _days(when)
    if claim.until is not None:
        return when
    told = list(_told(clock, claim, others, known))
    if found is None:
        return _in_year_told(clock, claim, when, told)
    readings = list(_readings(clock, claim, when))
    if any(_meet(found, days) for _, days, _ in told):
        return _kept(when, readings)
    agreeing = [(reading, _agreeing(reading, told)) for reading in readings]
    best = max(agreeing, key=lambda one: (len(one[1]), one[0].as_good), default=None)
    if best is None or not best[1]:
        return _kept(when, readings)
    return _switched(when, best[0], best[1], readings)


def _in_year_told(
    clock: Clock, claim: AnyClaim, when: When, told: Iterable[tuple[str, Days, bool]]
) -> When:
    """Return the day of "June 11", in an article of no known date, in the June that others tell."""
    one = clock.readings.time.get(claim.time or "")
    if one is None or one.rule is None or one.rule.day is None or one.rule.number is None:
        return when
    days = {
        day
        for _, (first, last), full in told
        for year in range(first.year, last.year + 1)
        if full and (day := _day_of(year, one.rule.number, one.rule.day)) is not None
        if first <= day <= last
    }
    if len(days) != 1:
        return when
    found = days.pop().isoformat()
    return When(
        start=found,
        end=found,
        granularity=Granularity.DAY,
        text=one.text,
        basis=Basis.RELATIVE,
        reason="of the year that other articles tell",
    )


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _told(
    clock: Clock, claim: AnyClaim, others: Iterable[str], known: Mapping[str, When]
) -> Iterator[tuple[str, Days, bool]]:
    """Yield the documents and days of linked claims, and whether the day is named in full."""
    for other in sorted(others):
        when = known.get(other, UNKNOWN_TIME)
        days, document = _days(when), clock.readings.claim[other].document
        if days is None or document == claim.document or days[1] - days[0] > _TELLING:
            continue
        published = clock.of(document).end
        if when.basis is Basis.EXPLICIT:
            yield document, days, True
        elif when.basis is Basis.RELATIVE and published is not None:
            if abs(date.fromisoformat(published) - days[1]) <= _NEAR:
                yield document, days, False


def _agreeing(reading: Reading, told: Iterable[tuple[str, Days, bool]]) -> list[Days]:
    """Return the days told that a reading agrees with; one that only might be meant asks for more.

    For that one, a date in full, no wider than the reading; or two articles that agree.
    """
    met = [(document, days, full) for document, days, full in told if _meet(reading.days, days)]
    if not reading.as_good:
        width = reading.days[1] - reading.days[0]
        met = [one for one in met if one[1][1] - one[1][0] <= width]
        if not any(full for _, _, full in met) and len({one[0] for one in met}) < 2:
            return []
    return [days for _, days, _ in met]


def _readings(clock: Clock, claim: AnyClaim, when: When) -> Iterator[Reading]:
    """Yield the other readings of a claim's words that fit what is claimed, each once."""
    one = clock.readings.time.get(claim.time or "")
    if one is None or one.rule is None:
        return
    anchor, _ = anchor_of(clock, claim, one)
    seen = {_days(when)}
    published = clock.of(claim.document)
    for reading in _other_days(one.rule, anchor, one.text):
        if reading.days not in seen and _fits(claim, reading.days, published):
            seen.add(reading.days)
            yield reading


def _other_days(rule: TimeRule, anchor: Interval | None, text: str) -> Iterator[Reading]:
    if rule.anchor is Anchor.NONE:
        yield from _turned(text)
        return
    if rule.open_start or rule.open_end or rule.within is not None or rule.weekday is not None:
        return
    if anchor is None or anchor[0] is None or anchor[0] != anchor[1]:
        return
    day = date.fromisoformat(anchor[0])
    if rule.unit == "week" and rule.high is None and (rule.offset or rule.direction in _WHOLE):
        yield from _other_weeks(rule, day)
    elif (rule.number is not None or rule.unit == "monthdate") and rule.part is None:
        yield from _other_frames(rule, anchor, day)


def _turned(text: str) -> Iterator[Reading]:
    """Yield the other order of day and month: 03/04/2021 is 3 April or March 4."""
    match = _NUMERIC.fullmatch(text.strip())
    first, second = (int(match[1]), int(match[3])) if match else (0, 0)
    if match is None or first == second or not 0 < max(first, second) <= _MONTHS:
        return
    if min(first, second) < 1:
        return
    for month, number in ((first, second), (second, first)):
        day = date(int(match[4]), month, number)
        yield Reading((day, day), "with the day and the month the other way round", as_good=True)


def _other_weeks(rule: TimeRule, day: date) -> Iterator[Reading]:
    """Yield the week that begins on Sunday, and for "last" and "next" the seven days themselves."""
    if day.isoweekday() == _SUNDAY:
        first = day + rule.offset * _WEEK
        yield Reading((first, first + timedelta(days=6)), "of a week from Sunday on", as_good=True)
    if rule.offset == -1:
        days = (day - _WEEK, day - timedelta(days=1))
        yield Reading(days, "the seven days before", as_good=True)
    if rule.offset == 1:
        days = (day + timedelta(days=1), day + _WEEK)
        yield Reading(days, "the seven days after", as_good=True)


def _other_frames(rule: TimeRule, anchor: Interval, day: date) -> Iterator[Reading]:
    """Yield the named day, month or season of the year (week, month) before, of this, and after.

    "Last May" of an article of July is as well that of last year; a bare "in May" only if
    something else says so.
    """
    frame = _FRAMES.get(rule.unit) or ("year" if rule.unit in _OF_YEARS else None)
    strict = rule.offset != 0
    if frame is None or not (strict or is_open(rule)):
        return
    for offset in (-1, 0, 1):
        other = replace(rule, within=frame, offset=offset, direction=Direction.PRESENT)
        days = _days(evaluate(other, anchor))
        if days is None or (strict and (days[1] < day) is not (rule.offset < 0)):
            continue
        reason = f"of {_NAMED[offset]} {frame}, if the words mean that"
        yield Reading(days, reason, as_good=strict and offset == rule.offset)


def _fits(claim: AnyClaim, days: Days, published: When) -> bool:
    """Tell whether days may be those of what is claimed: past, or to come."""
    if not isinstance(claim, EventClaim | RoundClaim):
        return True
    if claim.status is Status.OCCURRED and published.end is not None:
        return days[0].isoformat() <= published.end
    if claim.status in _AHEAD and published.start is not None:
        return days[1].isoformat() >= published.start
    return True


def _days(when: When) -> Days | None:
    if when.start is None or when.end is None:
        return None
    return date.fromisoformat(when.start), date.fromisoformat(when.end)


def _meet(left: Days, right: Days) -> bool:
    return left[0] <= right[1] and right[0] <= left[1]


def _kept(when: When, readings: Iterable[Reading]) -> When:
    """Return a time with the readings that are as good among its alternatives."""
    known = {(a.start, a.end) for a in when.alternatives}
    more = [_alternative(r) for r in readings if r.as_good]
    more = [a for a in more if (a.start, a.end) not in known]
    return replace(when, alternatives=(*when.alternatives, *more)) if more else when


def _alternative(reading: Reading) -> Alternative:
    start, end = (day.isoformat() for day in reading.days)
    return Alternative(start=start, end=end, reason=reading.reason)


def _switched(when: When, taken: Reading, told: list[Days], readings: list[Reading]) -> When:
    kept = _kept(when, readings)
    start, end = (day.isoformat() for day in taken.days)
    left = [a for a in kept.alternatives if (a.start, a.end) != (start, end)]
    former = Alternative(
        start=when.start, end=when.end, reason="as the words are mostly meant; others exclude it"
    )
    named = " to ".join(dict.fromkeys(day.isoformat() for day in min(told)))
    others = "another article dates" if len(told) == 1 else "other articles date"
    reason = f"{taken.reason}; {others} the same to {named}"
    return replace(when, start=start, end=end, reason=reason, alternatives=(former, *left))
