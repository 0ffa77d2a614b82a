"""Rules for units that "the" alone names: "over the weekend", "in the quarter".

Which week "the week" is, the article's day tells, or for a quarter or month what was told before
(`compared`). Such words are a time only where a preposition of time leads up to them and nothing
behind says which is meant: not "the week of the vote".
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.records.time import Anchor, Direction, TimeRule
from dragoman.stages.annotate.time.items import Item
from dragoman.stages.annotate.time.meaning import BLANKS, Meaning, duration, shifted
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import Build, row

_LEADING = frozenset(
    "for in during over throughout since until till by before through into within".split()
)
_TELLING = frozenset(
    """of that when after before since to from in which who he she it they we you i preceding
    following leading prior until between""".split()
)
"""Words behind a unit that go on to say which one is meant."""
_FREE = frozenset({"quarter", "weekend", "period"})
"""Units that mean a stretch of the calendar in news wherever they stand."""


def _current(unit: str, direction: Direction = Direction.PRESENT) -> Build:
    def build(match: Match) -> Meaning:
        found = shifted(unit, 0)
        assert found.rule is not None
        return replace(found, rule=replace(found.rule, direction=direction))

    return build


def _year(match: Match) -> Meaning:
    """Read "the year" as the article's, but as a length in "the year ended March 31"."""
    following = match.items[match.last].low if match.last < len(match.items) else ""
    return duration("year", 1) if following in {"ended", "ending"} else _current("year")(match)


def _told(unit: str) -> Build:
    """Make a unit that is the one told last."""
    rule = TimeRule(anchor=Anchor.EXPRESSION, unit=unit, direction=Direction.PRESENT)
    meaning = Meaning(type="DATE", value=BLANKS[unit], granularity=unit, rule=rule, anchored=True)
    return lambda match: meaning


BARE = (
    row("the week", _current("week"), ("the week", "XXXX-WXX")),
    row("the weekend", _current("weekend", Direction.NEAREST), ("the weekend", "XXXX-WXX-WE")),
    row("the fiscal? year", _year, ("the year", "XXXX")),
    row("the month", _told("month"), ("the month", "XXXX-XX")),
    row("the fiscal? quarter", _told("quarter"), ("the quarter", "XXXX-QX")),
    row("the latest period", _told("quarter"), ("the latest period", "XXXX-QX")),

)  # fmt: skip


BESIDE_WORDS = (
    row("the UNIT", lambda m: shifted(m.word("UNIT"), 0), ("the year", "XXXX")),
)  # fmt: skip
"""What stands only behind "the end of", "later in" and the like."""


def stands_alone(items: Sequence[Item], first: int, last: int) -> bool:
    """Tell whether a bare unit is a time where it stands."""
    after = items[last].low if last < len(items) else ""
    free = items[last - 1].low in _FREE
    if after in _TELLING - ({"in", "to", "from"} if free else set()):
        return False
    if last < len(items) and "NUMBER" in items[last].kinds:
        return False
    if free or after in {"'s", "’s"}:
        return True
    before = [item.low for item in items[max(0, first - 2) : first]]
    counted = before[-1:] == ["of"] and "UNITS" in items[first - 2].kinds
    return counted or (bool(before) and before[-1] in _LEADING)
