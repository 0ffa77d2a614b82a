"""What the time words of an undated article make likely of its day, though none settles it.

News names the weekday of what happened in the last days, days without their year of the last
weeks, months of the last year; and the latest day, month or year that it tells of lies before it,
mostly not by much. Takes a document and a window; gives a curve for each kind of words, with the
passage. The tables are rounded shares, seen on T17 (mj, egypt, h1n1) and Entities (Charles Taylor,
Hu Jintao); nothing finer is taken from them.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from dragoman.records.annotated import Annotated
from dragoman.records.document import Zone
from dragoman.records.span import cite
from dragoman.records.time import Anchor, Direction, TimeExpression, TimeRule
from dragoman.stages.date.evidence import Evidence
from dragoman.stages.date.window import Curve, Window, ordinal

# How many sentences of the body are the lead.
LEAD = 3
# In how many sentences from the top a page's stamp of the day may stand.
_TOP = 2
# Of articles by the weekday that they name as past, the share published 0, 1, ... 6 days after it:
# in the lead, further down, and where the paper says "yesterday" for the day before.
_WEEKDAYS = {
    "lead": (0.52, 0.22, 0.06, 0.05, 0.04, 0.04, 0.07),
    "body": (0.38, 0.26, 0.11, 0.07, 0.05, 0.05, 0.08),
    "print": (0.14, 0.12, 0.28, 0.17, 0.11, 0.13, 0.05),
    "ahead": (0.22, 0.06, 0.05, 0.09, 0.13, 0.17, 0.28),
}
# How much of its say each further weekday keeps: those of one article hang together.
_FURTHER = 0.6
_MOST_WEEKDAYS = 4
# Of days without a year: how many lie on the side that the verb puts them, and how many days off
# the likelihood has fallen to half of the day's own.
_SIDED, _DAY_HALF = 0.9, 8.0
_YEAR = 365.25
# Of the latest stretch of the calendar told of: how many articles are from before it, from within
# it, and how many days behind it the likelihood has fallen to half.
_LATEST = {
    "stamp": (0.10, 0.75, 5.0),
    "day": (0.06, 0.08, 20.0),
    "month": (0.04, 0.10, 200.0),
    "year": (0.08, 0.05, 500.0),
}
_MONTHS = {
    Direction.PAST: (0.14, 0.19, 0.12, 0.10, 0.08, 0.07, 0.06, 0.06, 0.05, 0.05, 0.04, 0.04),
    Direction.FUTURE: (0.12, 0.03, 0.03, 0.03, 0.04, 0.05, 0.06, 0.08, 0.10, 0.12, 0.15, 0.19),
}


def hints(document: Annotated, window: Window) -> Iterator[Evidence]:
    """Yield what the time words of a document say of the days of a window."""
    lead = {s.index for s in [s for s in document.sentences if s.zone is Zone.BODY][:LEAD]}
    latest = latest_stretch(document)
    if latest is not None:
        curve = _after_stretch(window, latest, stamped=_is_stamp(document, latest))
        yield _evidence(
            document, latest, curve, f"the latest {latest.granularity} it tells of is {_q(latest)}"
        )
    yield from _weekdays(document, window, lead)
    yield from _days_of_year(document, window)
    yield from _months(document, window)


def latest_stretch(document: Annotated) -> TimeExpression | None:
    """Return the expression of the latest day, month or year told of, but not as to come."""
    found = [t for t in document.times if _is_stretch(t)]
    return max(found, key=lambda t: (_rule(t).start or "", -_length(t), -t.start), default=None)


def _is_stretch(one: TimeExpression) -> bool:
    rule = one.rule
    if rule is None or rule.anchor is not Anchor.NONE or rule.start is None or rule.end is None:
        return False
    past = rule.direction is Direction.PAST
    if rule.open_start or rule.open_end or not (past or one.granularity == "day"):
        return False
    return (
        rule.direction is not Direction.FUTURE and one.type == "DATE" and one.granularity in _LATEST
    )


def _is_stamp(document: Annotated, one: TimeExpression) -> bool:
    """Tell whether a day stands in the first lines by no verb and no preposition."""
    if one.granularity != "day" or one.sentence >= _TOP:
        return False
    before = document.sentences[one.sentence].tokens[max(one.first - 1, 0) : one.first]
    named = any(token.tag in {"ADP", "SCONJ"} for token in before)
    return _rule(one).direction is Direction.NEAREST and not named


def _rule(one: TimeExpression) -> TimeRule:
    assert one.rule is not None
    return one.rule


def _length(one: TimeExpression) -> int:
    rule = _rule(one)
    return ordinal(rule.end or "") - ordinal(rule.start or "")


def _after_stretch(window: Window, one: TimeExpression, *, stamped: bool) -> Curve:
    """Return how likely days are after the latest stretch told of: the nearer the likelier."""
    rule = _rule(one)
    before, inside, half = _LATEST["stamp" if stamped else one.granularity]
    here = window.slice(rule.start, rule.end)
    behind = window.days() - ordinal(rule.end or "")
    density = np.where(behind > 0, 1 / (np.maximum(behind, 0) + half), 0.0)
    density *= (1 - before - inside) / (density.sum() or 1.0)
    density[: here.start] += before / max(here.start, 1)
    if here.stop > here.start:
        density[here] += inside / (here.stop - here.start)
    return np.asarray(np.log(np.maximum(density, 1e-9) * window.count))


def _weekdays(document: Annotated, window: Window, lead: set[int]) -> Iterator[Evidence]:
    """Yield what the weekdays named say: of each day of the week, how likely an article names them.

    The first that a lead names counts in full, further ones less.
    """
    named: dict[tuple[int, str], TimeExpression] = {}
    print_ = any(_is_yesterday(t) for t in document.times)
    for one in document.times:
        rule = one.rule
        if rule is None or rule.unit != "weekday" or rule.number is None or rule.offset:
            continue
        if rule.anchor is not Anchor.DOCUMENT or one.anchor is not None:
            continue
        kind = _kind(rule, one.sentence in lead, print_)
        if kind is not None:
            named.setdefault((rule.number, kind), one)
    places = (np.arange(window.first, window.last + 1) - 1) % 7
    for nth, ((number, kind), one) in enumerate(_ranked(named)):
        shares = np.asarray(_WEEKDAYS[kind])
        curve = np.log(shares * 7)[(places - (number - 1)) % 7] * _FURTHER**nth
        side = "to come" if kind == "ahead" else "past"
        made = _evidence(document, one, curve, f"it tells of {_q(one)} as {side}")
        yield replace(made, about=f"weekday {number}")


def _ranked(
    named: dict[tuple[int, str], TimeExpression],
) -> list[tuple[tuple[int, str], TimeExpression]]:
    order = list(_WEEKDAYS)
    ranked = sorted(named.items(), key=lambda item: (order.index(item[0][1]), item[1].start))
    return ranked[:_MOST_WEEKDAYS]


def _kind(rule: TimeRule, in_lead: bool, print_: bool) -> str | None:
    if rule.direction is Direction.PAST:
        return "print" if print_ else "lead" if in_lead else "body"
    if rule.direction is Direction.NEAREST and not print_:
        return "body"
    return "ahead" if rule.direction is Direction.FUTURE else None


def _is_yesterday(one: TimeExpression) -> bool:
    rule = one.rule
    if rule is None or rule.unit != "day" or rule.offset != -1:
        return False
    return rule.anchor is Anchor.DOCUMENT and one.text.lower() == "yesterday"


def _days_of_year(document: Annotated, window: Window) -> Iterator[Evidence]:
    """Yield what days without a year say: the one nearest to the article's lead, on each side."""
    sides = {Direction.PAST: _SIDED, Direction.FUTURE: 1 - _SIDED, Direction.NEAREST: 0.5}
    seen: dict[Direction, int] = {}
    for one in document.times:
        rule = one.rule
        if rule is None or rule.unit != "monthday" or rule.anchor is not Anchor.DOCUMENT:
            continue
        if rule.offset or rule.within or not rule.number or not rule.day or one.anchor:
            continue
        if rule.direction not in sides or rule.open_start or rule.open_end:
            continue
        nth = seen[rule.direction] = seen.get(rule.direction, -1) + 1
        if nth > 2:
            continue
        curve = _round_the_year(window, rule, sides[rule.direction]) * _FURTHER**nth
        yield _evidence(document, one, curve, f"it names {_q(one)} without the year")


def _round_the_year(window: Window, rule: TimeRule, after: float) -> Curve:
    """Return how likely each day is, so many days after or before the nearest such day."""
    days = window.days()
    nth = ordinal(f"2001-{rule.number:02}-{min(rule.day or 1, 28):02}") - ordinal("2001-01-01")
    years = np.floor((days - 1) / _YEAR)
    since = (days - 1 - years * _YEAR - nth) % _YEAR
    until = _YEAR - since
    likely = after / (since + _DAY_HALF) + (1 - after) / (np.maximum(until, 0) + _DAY_HALF)
    return np.asarray(np.log(likely / likely.mean()))


def _months(document: Annotated, window: Window) -> Iterator[Evidence]:
    """Yield what the first month named without a year says, on each side."""
    seen = set[Direction]()
    months = _months_of(window)
    for one in document.times:
        rule = one.rule
        if rule is None or rule.unit != "monthname" or rule.anchor is not Anchor.DOCUMENT:
            continue
        if rule.offset or rule.within or not rule.number or rule.until or one.anchor:
            continue
        if rule.direction not in _MONTHS or rule.direction in seen:
            continue
        seen.add(rule.direction)
        shares = np.asarray(_MONTHS[rule.direction])
        curve = np.log(shares * 12)[(months - rule.number) % 12]
        yield _evidence(document, one, curve, f"it names {_q(one)} without the year")


def _months_of(window: Window) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    base = ordinal("1970-01-01")
    days = np.arange(window.first - base, window.last - base + 1).astype("datetime64[D]")
    return np.asarray(days.astype("datetime64[M]").astype(np.int64) % 12 + 1)


def _q(one: TimeExpression) -> str:
    return f"“{one.text}”"


def _evidence(document: Annotated, one: TimeExpression, curve: Curve, reason: str) -> Evidence:
    sentence = document.sentences[one.sentence]
    passage = cite(document, sentence.start, sentence.end)
    return Evidence(curve=curve, reason=reason, passages=(passage,))
