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
_LASTING = frozenset(
    "for within in after follow follows followed take takes took last lasted lasting".split()
)
_AFTER_COUNT = frozenset("ago later earlier old before ahead hence on".split())
_COMPARING = frozenset("most more less so as too how".split())
_FREE = frozenset({"quarter", "weekend", "period"})
"""Units that mean a stretch of the calendar in news wherever they stand."""


def _now(unit: str, direction: Direction = Direction.PRESENT) -> Meaning:
    """Return the unit that holds the article's day; a weekend on the side that the verb gives."""
    found = shifted(unit, 0)
    assert found.rule is not None
    return replace(found, rule=replace(found.rule, direction=direction))


def _current(unit: str, direction: Direction = Direction.PRESENT) -> Build:
    meaning = _now(unit, direction)
    return lambda match: meaning


def _year(match: Match) -> Meaning:
    """Read "the year" as the article's, but as a length in "the year ended March 31"."""
    following = match.items[match.last].low if match.last < len(match.items) else ""
    return duration("year", 1) if following in {"ended", "ending"} else _now("year")


def _told(unit: str) -> Build:
    """Make a unit that is the one told last."""
    rule = TimeRule(anchor=Anchor.EXPRESSION, unit=unit, direction=Direction.PRESENT)
    meaning = Meaning(type="DATE", value=BLANKS[unit], granularity=unit, rule=rule, anchored=True)
    return lambda match: meaning


def _recent(match: Match) -> Meaning:
    """Read "recent" before a noun: past, but no stretch that would date anything."""
    return Meaning(type="DATE", value="PAST_REF", granularity="unknown")


BARE = (
    row("recent", _recent, ("recent", "PAST_REF")),
    row("UNITS", lambda m: duration(m.word("UNITS"), None), ("weeks", "PXW")),
    row("the UNITS", lambda m: duration(m.word("UNITS"), None), ("the years", "PXY")),
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
    word = items[last - 1]
    if word.low == "recent":
        return first == 0 or items[first - 1].low not in _COMPARING
    if "UNITS" in word.kinds:
        return _is_length(items, first, last)
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


def _is_length(items: Sequence[Item], first: int, last: int) -> bool:
    """Tell whether plural units are a length: "for years", "over the years"; not "years of war"."""
    before = items[first - 1].low if first else ""
    after = items[last].low if last < len(items) else ""
    if after in _AFTER_COUNT or first + 1 < last:
        return before in {"over", "through", "throughout"} and after not in _TELLING
    return before in _LASTING
