"""Time expressions (TIMEX3), and the rule by which each gives days.

A relative expression ("last Thursday") cannot be worked out before its document is dated, and an
undated document may owe its date to other articles. So an expression carries a `TimeRule`, small
data that `evaluate` (stages/date) turns into an interval once the anchor is known.
"""

from dataclasses import dataclass
from enum import StrEnum


class Anchor(StrEnum):
    """What a time is counted from."""

    NONE = "none"
    DOCUMENT = "document"
    EXPRESSION = "expression"


class Direction(StrEnum):
    """On which side of the anchor the time lies."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NEAREST = "nearest"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRule:
    """How an expression gives days.

    With anchor NONE: `start`, `end` are days (YYYY-MM-DD), and `direction` is the side on which
    the governing verb puts them ("was signed on": past), open where no verb does.
    Else, from the anchor: `unit` (day, week, weekend, month, quarter, half, season, year, decade,
    century, weekday, monthday, monthname, monthdate, vague, and those of `ontology.calendars`) and
    `offset` in that unit ("last week" = week, -1), or `number`: the weekday (Monday 1), the month,
    the quarter or the season (spring 1) that is named, with `day` where month and day are ("July
    15"), in `direction`; there an `offset` of -1 or 1 asks for one wholly before or after the
    anchor's ("last June", "next Tuesday"). With `within` the `offset` counts that larger unit
    instead: "July last year" = monthname 7 within year, -1. `part` takes a third of the unit
    (early, mid, late); `low` and `high` the length in units of a vague or counted stretch ("in the
    next three weeks", "in a few days"). With offset 0, PAST and FUTURE take the part of the unit
    before and after the anchor ("earlier this week"). A vague unit is all before, at or after the
    anchor.
    """

    anchor: Anchor
    unit: str
    direction: Direction = Direction.PRESENT
    start: str | None = None
    end: str | None = None
    offset: int = 0
    number: int | None = None
    day: int | None = None
    part: str | None = None
    low: int | None = None
    high: int | None = None
    throughout: bool = False
    open_start: bool = False
    """"By 12 March": no start."""
    open_end: bool = False
    """"Since June": no end."""
    excluded: bool = False
    """"Before Friday", "after Friday": the open stretch leaves the named one out."""
    soft: bool = False
    """The direction is only that of a verb near by, and gives way where the other side is far
    nearer."""
    sure: bool = False
    """It hangs on the verb in the past itself ("was held on April 21"): that side does not give
    way."""
    planned: bool = False
    """Words of planning govern it ("planned for Tuesday"; "was due on Tuesday", then NEAREST): its
    side is theirs, whatever became of the plan and whatever the clause tells."""
    weekday: int | None = None
    """The weekday named beside a day of a month: "Tuesday, 26 March" is of a year where it is."""
    within: str | None = None
    until: "TimeRule | None" = None
    """The other end of a range: "from Monday to Friday"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time expression: its words, its TIMEX3 attributes, and its rule.

    `value` is the TIMEX3 value where it does not depend on an anchor, else what can be said
    without one ("XXXX-07-15", "XXXX-WXX-4", "PAST_REF", "P3D").
    """

    id: str
    sentence: int
    first: int
    last: int
    start: int
    end: int
    text: str
    type: str
    """DATE, TIME, DURATION or SET."""
    value: str
    mod: str | None
    quant: str | None
    freq: str | None
    granularity: str
    rule: TimeRule | None
    """None for durations and sets that name no stretch of the calendar."""
    anchor: str | None
    """Id of the expression it is counted from, where `rule.anchor` is EXPRESSION; with DOCUMENT, of
    one in its sentence that it goes on from if that leaves it before the article ("signed on 5
    March 2015 and ratified in June")."""
