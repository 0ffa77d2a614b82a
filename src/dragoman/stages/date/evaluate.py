"""A time rule to days: deterministic arithmetic of the calendar, once the anchor is known.

Takes a rule and the interval of its anchor (the document's days of publication, or another
expression's); gives a `When`. With an interval as anchor every day of it is a possible anchor, so
the answer is the hull. All rules move forward when the anchor does, so its two ends give it.
"""

from dataclasses import replace
from datetime import date

from dragoman.records.time import Anchor, Direction, TimeRule
from dragoman.records.when import UNKNOWN_TIME, Alternative, Basis, Extent, Granularity, When
from dragoman.stages.date.spans import Span, add, after, before, named_near, third, unit_around

Interval = tuple[str | None, str | None]
Open = tuple[date | None, date | None]

# "Declared a dividend payable Dec. 7", written in October, is ahead though the verb is past: the
# other side is taken when it is so many times nearer. Chosen on TimeBank (3 to 5 do alike).
_FAR_NEARER = 4
# News tells more of what was than of what will be: without a verb to go by, a time ahead counts as
# so many times farther. Chosen on TimeBank (1.5 to 3 do alike).
_AHEAD = 2
# Up to Wednesday, three days off, the weekend before is nearer than the next.
_MIDWEEK = 2
_GRAINS = {
    "weekday": Granularity.DAY,
    "monthday": Granularity.DAY,
    "monthdate": Granularity.DAY,
    "monthname": Granularity.MONTH,
    "weekend": Granularity.WEEK,
    "half": Granularity.RANGE,
    "century": Granularity.RANGE,
    "vague": Granularity.RANGE,
    "solarday": Granularity.DAY,
    "easter": Granularity.DAY,
    "orthodoxeaster": Granularity.DAY,
    "monthweekday": Granularity.DAY,
}


def evaluate(
    rule: TimeRule,
    anchor: Interval | None,
    *,
    text: str | None = None,
    direction: Direction | None = None,
) -> When:
    """Return the days that a rule comes to.

    `direction` settles for certain a weekday, month or day whose side the words leave open
    ("Thursday", "June"); the rule's own is only that of the verb, and gives way where the other
    side is far nearer. Without an anchor that it needs, the time is unknown; the words are kept.
    """
    if direction is not None and is_open(rule) and not rule.planned:
        rule = replace(rule, direction=direction)
    elif is_open(rule):
        rule = replace(rule, soft=True)
    if rule.anchor is not Anchor.NONE and (anchor is None or anchor == (None, None)):
        return replace(UNKNOWN_TIME, text=text, reason="the day it is counted from is not known")
    start, end = _hull(rule, anchor)
    if start is None and end is None:
        return replace(UNKNOWN_TIME, text=text, reason="the words leave both ends open")
    return When(
        start=_text(start),
        end=_text(end),
        extent=Extent.THROUGHOUT if rule.throughout else Extent.WITHIN,
        granularity=_granularity(rule, anchor),
        text=text,
        basis=_basis(rule),
        reason=_reason(rule, anchor),
        alternatives=_alternatives(rule, anchor),
    )


def _hull(rule: TimeRule, anchor: Interval | None) -> Open:
    if rule.anchor is Anchor.NONE or anchor is None:
        return _of_day(rule, date.min)
    if rule.anchor is Anchor.EXPRESSION:
        anchor = (anchor[0] or anchor[1], anchor[1] or anchor[0])  # "since May": from that May
    first, last = (date.fromisoformat(day) if day else None for day in anchor)
    start = _of_day(rule, first)[0] if first else None
    end = _of_day(rule, last)[1] if last else None
    if start is not None and end is not None and start > end:
        return min(start, end), max(start, end)
    return start, end


def _of_day(rule: TimeRule, day: date) -> Open:
    """Return the days of a rule for one day as anchor."""
    start, end = _closed(rule, day)
    if rule.until is not None and start is not None:
        # "From Monday to Friday": the Friday after that Monday, not after the article.
        named = rule.until.number is not None and rule.until.within is None
        other = _closed(rule.until, start if named else day)[1]
        end = other if other is None or other >= start else end
    if rule.open_start:
        return None, (before(start) if rule.excluded and start else end)
    if rule.open_end:
        return (after(end) if rule.excluded and end else start), None
    return start, end


def _closed(rule: TimeRule, day: date) -> Open:
    if rule.anchor is Anchor.NONE:
        start = date.fromisoformat(rule.start) if rule.start else None
        end = date.fromisoformat(rule.end) if rule.end else None
        if start and end and rule.part:
            return third((start, end), rule.part)
        return start, end
    if rule.unit == "vague":
        sides: dict[Direction, Open] = {
            Direction.PAST: (None, day),
            Direction.FUTURE: (day, None),
        }
        return sides.get(rule.direction, (day, day))
    if rule.high is not None and not _is_named(rule):
        return _stretch(rule, day)
    span = _named(rule, day) if _is_named(rule) else _counted(rule, day)
    return third(span, rule.part) if rule.part else span


def _is_named(rule: TimeRule) -> bool:
    return rule.number is not None or rule.unit == "monthdate"


def _stretch(rule: TimeRule, day: date) -> Span:
    low, high = rule.low or 0, rule.high or 0
    if rule.direction is Direction.PAST:
        return add(day, rule.unit, -high), add(day, rule.unit, -low)
    return add(day, rule.unit, low), add(day, rule.unit, high)


def _counted(rule: TimeRule, day: date) -> Span:
    start, end = unit_around(add(day, rule.unit, rule.offset), rule.unit)
    if rule.unit == "weekend" and rule.offset == 0 and _is_over(rule, start, day):
        return add(start, "week", -1), add(end, "week", -1)
    if rule.offset == 0 and start <= day <= end:
        if rule.direction is Direction.PAST:
            return start, day
        if rule.direction is Direction.FUTURE:
            return day, end
    return start, end


def _is_over(rule: TimeRule, start: date, day: date) -> bool:
    """Tell whether "the weekend" is the last one: told as past, or nearer than the next."""
    near = rule.direction is Direction.NEAREST and (start - day).days > _MIDWEEK
    return day < start and (rule.direction is Direction.PAST or near)


def _named(rule: TimeRule, day: date) -> Span:
    days = (rule.day, rule.high or rule.day) if rule.day is not None else None
    spans = named_near(day, rule.unit, rule.number or 0, days)
    if not spans:
        return day, day
    fitting = _of_weekday(rule, spans, day)
    if fitting is not None:
        return fitting
    if rule.within is not None:
        return _within(spans, unit_around(add(day, rule.within, rule.offset), rule.within))
    if rule.offset < 0:
        earlier = [s for s in spans if s[1] < day]
        return earlier[-min(-rule.offset, len(earlier))] if earlier else spans[0]
    if rule.offset > 0:
        later = [s for s in spans if s[0] > day]
        return later[min(rule.offset, len(later)) - 1] if later else spans[-1]
    if rule.direction in (Direction.PAST, Direction.FUTURE):
        return _on_side(rule, spans, day)
    if rule.direction is Direction.PRESENT:
        holding = next((s for s in spans if s[0] <= day <= s[1]), None)
        if holding is not None:  # "this winter", in January, is that of the year before
            return holding
        return _within(spans, unit_around(day, "week" if rule.unit == "weekday" else "year"))
    ahead = 1 if rule.planned else _AHEAD
    return min(spans, key=lambda s: (_gap(s, day) * (ahead if s[0] > day else 1), s[0]))


def _of_weekday(rule: TimeRule, spans: list[Span], day: date) -> Span | None:
    """Return the last or the next of a day of the year that falls on the weekday named with it.

    Where neither or both do, the weekday decides nothing (a slip of the writer's).
    """
    if rule.weekday is None:
        return None
    beside = [max((s for s in spans if s[0] <= day), default=spans[0])]
    beside.append(min((s for s in spans if s[0] > day), default=spans[-1]))
    fitting = [s for s in beside if s[0].isoweekday() == rule.weekday]
    return fitting[0] if len(fitting) == 1 else None


def _on_side(rule: TimeRule, spans: list[Span], day: date) -> Span:
    past = max((s for s in spans if s[0] <= day), default=spans[0])
    ahead = min((s for s in spans if s[1] >= day), default=spans[-1])
    taken, other = (past, ahead) if rule.direction is Direction.PAST else (ahead, past)
    # "Expects to report a loss for the third quarter"; but "will meet in June" is next year's.
    sure = "weekday" if rule.direction is Direction.PAST else "weekday monthname season"
    gives_way = rule.planned or not (rule.sure or rule.unit in sure.split())
    if rule.soft and gives_way and _gap(other, day) * _FAR_NEARER < _gap(taken, day):
        return other
    return taken


def is_open(rule: TimeRule) -> bool:
    """Tell whether the words name a day, month or quarter without saying on which side it lies."""
    sided = rule.offset != 0 or rule.within is not None or rule.direction is Direction.PRESENT
    return _is_named(rule) and rule.anchor is not Anchor.NONE and not sided


def _within(spans: list[Span], frame: Span) -> Span:
    """Return the span that begins in a frame."""
    return next((s for s in spans if frame[0] <= s[0] <= frame[1]), spans[len(spans) // 2])


def _gap(span: Span, day: date) -> int:
    if day < span[0]:
        return (span[0] - day).days
    return max((day - span[1]).days, 0)


def _alternatives(rule: TimeRule, anchor: Interval | None) -> tuple[Alternative, ...]:
    """Return the other reading of "last May": of last year, where this year has had one too.

    The reading taken is the most recent one before the anchor's own month (for a weekday: day).
    """
    strict = rule.offset and rule.within is None and _is_named(rule)
    if not strict or anchor is None or rule.unit not in {"monthname", "weekday", "season"}:
        return ()
    frame = "week" if rule.unit == "weekday" else "year"
    other = replace(rule, within=frame, direction=Direction.PRESENT)
    taken, found = _hull(rule, anchor), _hull(other, anchor)
    if found == taken or found[0] is None:
        return ()
    side = "last" if rule.offset < 0 else "next"
    reason = f"of {side} {frame}, if the words mean that"
    return (Alternative(start=_text(found[0]), end=_text(found[1]), reason=reason),)


def _granularity(rule: TimeRule, anchor: Interval | None) -> Granularity:
    if rule.open_start or rule.open_end or rule.until is not None:
        return Granularity.RANGE
    if rule.high is not None and rule.unit != "monthweekday":
        return Granularity.RANGE
    grain = _GRAINS.get(rule.unit)
    if grain is None:
        grain = Granularity(rule.unit) if rule.unit in set(Granularity) else Granularity.RANGE
    fine = grain in {Granularity.DAY, Granularity.WEEK}
    if rule.anchor is not Anchor.NONE and fine and anchor and anchor[0] != anchor[1]:
        return Granularity.RANGE
    return grain


def _basis(rule: TimeRule) -> Basis:
    if rule.anchor is Anchor.NONE:
        return Basis.EXPLICIT
    same_day = rule.unit in {"day", "vague"} and rule.offset == 0 and rule.high is None
    if same_day and rule.anchor is Anchor.DOCUMENT and rule.direction is Direction.PRESENT:
        return Basis.DOCUMENT
    return Basis.RELATIVE


def _reason(rule: TimeRule, anchor: Interval | None) -> str | None:
    if rule.anchor is Anchor.NONE or anchor is None:
        return None
    days = anchor[0] if anchor[0] == anchor[1] else f"{anchor[0] or '…'} to {anchor[1] or '…'}"
    whose = "the article's day" if rule.anchor is Anchor.DOCUMENT else "the time named before"
    side = {
        Direction.PAST: "; taken as past",
        Direction.FUTURE: "; taken as to come",
        Direction.NEAREST: "; taken as the nearest",
    }
    return f"counted from {whose}, {days}" + (side.get(rule.direction, "") if rule.number else "")


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
