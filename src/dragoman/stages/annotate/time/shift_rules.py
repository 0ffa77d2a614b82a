"""Rules for dates counted in steps: "the week before last", "a week from Monday", "next 5 June"."""

from dataclasses import replace

from dragoman.records.time import Direction
from dragoman.stages.annotate.time.meaning import Meaning, month_day, shifted, weekday
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import row

_NAMED_DAYS = {"today": 0, "tomorrow": 1, "yesterday": -1}
_SIDES = {-1: Direction.PAST, 0: Direction.PRESENT, 1: Direction.FUTURE}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MOST_WEEKS = 2
_ADVERB_BEFORE = frozenset("in at near by with from and but over when while".split())
"""Words that may follow "the day before" where it is an adverb."""


def _two_off(match: Match) -> Meaning | None:
    if match.has("WEEKDAY"):
        side = Direction.PAST if match.has("before") else Direction.FUTURE
        offset = -2 if match.has("before") else 2
        return weekday(match.number("WEEKDAY"), direction=side, offset=offset)
    unit = match.word("UNIT")
    if unit in ("second", "minute", "hour", "generation", "season"):
        return None
    return shifted(unit, -2 if match.has("before") else 2)


def _from_day(match: Match) -> Meaning | None:
    """Read "a week from Monday", "two days from tomorrow"."""
    unit = match.word("UNITS") if match.has("UNITS") else match.word("UNIT")
    number = match.maybe("NUMBER") or 1
    if unit not in _DAYS:
        return None
    if match.has("WEEKDAY"):
        weeks, rest = divmod(number * _DAYS[unit], 7)
        if rest or weeks > _MOST_WEEKS:
            return None
        return weekday(match.number("WEEKDAY"), direction=Direction.FUTURE, offset=weeks + 1)
    start = next(_NAMED_DAYS[name] for name, _ in match.caught if name in _NAMED_DAYS)
    return shifted("day", start + number * _DAYS[unit])


def _weekday_week(match: Match) -> Meaning | None:
    """Read "Monday week", as the British press writes the Monday after next."""
    after = match.after()
    if after is not None and (after.low == "-" or after.text[:1].isalnum()):
        return None
    return weekday(match.number("WEEKDAY"), direction=Direction.FUTURE, offset=2)


def _this_time(match: Match) -> Meaning | None:
    unit = match.word("UNIT")
    return shifted(unit, match.number("SHIFT")) if unit in ("week", "month", "year") else None


def _sided_day(match: Match) -> Meaning | None:
    """Read "next 5 June", "last 14th of March": of the year wholly before or after the article."""
    found = month_day(match.number("MONTH"), match.number("DAY" if match.has("DAY") else "ORDINAL"))
    if found is None or found.rule is None:
        return None
    offset = match.number("SHIFT")
    rule = replace(found.rule, direction=_SIDES[offset], offset=offset)
    return replace(found, rule=rule)


def _beside_told(match: Match) -> Meaning | None:
    """Read "the day after", "the week before" where they end what is said of the time."""
    after = match.after()
    if after is not None and after.text[:1].isalnum() and after.low not in _ADVERB_BEFORE:
        return None
    unit = match.word("UNIT")
    if unit in ("second", "minute", "hour", "generation"):
        return None
    return shifted(unit, -1 if match.has("before") else 1, anchored=True)


def _weekday_of(match: Match) -> Meaning:
    return weekday(match.number("WEEKDAY"))


SHIFT_RULES = (
    row("the? UNIT before last", _two_off, ("the year before last", "XXXX"),
        ("the week before last", "XXXX-WXX")),
    row("the? UNIT after next", _two_off, ("the month after next", "XXXX-XX")),
    row("the? WEEKDAY before last", _two_off, ("the Friday before last", "XXXX-WXX-5")),
    row("the? WEEKDAY after next", _two_off, ("the Friday after next", "XXXX-WXX-5")),
    row("a|one|NUMBER UNIT|UNITS from|after WEEKDAY|today|tomorrow|yesterday", _from_day,
        ("a week from Monday", "XXXX-WXX-1"), ("two days from tomorrow", "XXXX-XX-XX")),
    row("WEEKDAY week", _weekday_week, ("Monday week", "XXXX-WXX-1")),
    row("this|the same? time SHIFT UNIT", _this_time, ("this time next year", "XXXX")),
    row("the? SHIFT DAY|ORDINAL of? MONTH", _sided_day, ("next 5 June", "XXXX-06-05")),
    row("the UNIT before|after", _beside_told, ("the day after", "XXXX-XX-XX"),
        ("the year before", "XXXX")),
    row("the? day|date of WEEKDAY", _weekday_of, ("the day of Thursday", "XXXX-WXX-4")),
)  # fmt: skip
