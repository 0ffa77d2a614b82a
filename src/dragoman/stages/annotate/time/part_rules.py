"""Rules for days and parts picked out of a month or year: "the last Friday of May", "a third".

"The first third of 2021", "the second half of the month", "the last day of February", "the 14th of
next month".
"""

from dataclasses import replace

from dragoman.records.time import Anchor, Direction, TimeRule
from dragoman.stages.annotate.time.festival_rules import by_name, spans_of_year
from dragoman.stages.annotate.time.meaning import (
    Meaning,
    explicit_month,
    explicit_year,
    month_date,
    month_day,
    month_name,
    shifted,
)
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import row

_ANY_DAY, _LAST = 0, 5
_THIRDS = {1: ("early", "START"), 2: ("mid", "MID"), 3: ("late", "END")}
_HALVES = {1: (1, 15), 2: (16, 31)}
_ON = frozenset({"on", "until", "till", "by", "before", "after", "from", "since"})


def _which(match: Match) -> int | None:
    """Return which one is meant, 1 to 5: "first", "3rd", "last"; none beyond."""
    if match.has("ORDINAL"):
        number = match.number("ORDINAL")
        return number if number < _LAST else None
    return _LAST


def _picked(match: Match, weekday: int) -> Meaning | None:
    """Return a weekday, or any day, of a month: of a year, or of the nearest such month."""
    which, month, year = _which(match), match.number("MONTH"), match.maybe("YEAR")
    if which is None:
        return None
    if year is None:
        return by_name("monthweekday", month, (weekday, which))
    return spans_of_year("monthweekday", month, (weekday, which), year)


def _weekday_of_month(match: Match) -> Meaning | None:
    return _picked(match, match.number("WEEKDAY"))


def _day_of_month(match: Match) -> Meaning | None:
    """Read "the first day of May", "the tenth day of June 2020", "the last day of February"."""
    if not match.has("ORDINAL"):
        return _picked(match, _ANY_DAY)
    day, month, year = match.number("ORDINAL"), match.number("MONTH"), match.maybe("YEAR")
    if year is None:
        return month_day(month, day)
    return spans_of_year("monthweekday", month, (_ANY_DAY, day), year) if day < _LAST else None


def _last_of_month(match: Match) -> Meaning | None:
    """Read "the last of May": its last day behind "on", else its last days."""
    if match.follows(_ON):
        return _picked(match, _ANY_DAY)
    return _part(_month_of(match), "late", "END")


def _third(match: Match) -> Meaning | None:
    number = match.maybe("ORDINAL") or 3
    if number not in _THIRDS:
        return None
    return _part(_whole(match), *_THIRDS[number])


def _whole(match: Match) -> Meaning:
    """Return the month, year or relative unit that is parted."""
    if match.has("MONTH"):
        return _month_of(match)
    if match.has("YEAR"):
        return explicit_year(match.number("YEAR"))
    return shifted(match.word("UNIT"), match.maybe("SHIFT") or 0)


def _month_of(match: Match) -> Meaning:
    month, year = match.number("MONTH"), match.maybe("YEAR")
    return explicit_month(year, month) if year else month_name(month, direction=Direction.NEAREST)


def _part(meaning: Meaning, part: str, mod: str) -> Meaning | None:
    rule = meaning.rule
    return replace(meaning, rule=replace(rule, part=part), mod=mod) if rule else None


def _half_of_this_month(match: Match) -> Meaning | None:
    number = match.maybe("ORDINAL") or 2
    return _days_of_month(match, *_HALVES[number]) if number in _HALVES else None


def _days_of_month(match: Match, first: int, last: int) -> Meaning:
    """Return some days of the article's month, or of one beside it."""
    rule = TimeRule(
        anchor=Anchor.DOCUMENT,
        unit="monthdate",
        day=first,
        high=last if last > first else None,
        within="month",
        offset=match.maybe("SHIFT") or 0,
    )
    grain = "range" if last > first else "day"
    return Meaning(type="DATE", value=f"XXXX-XX-{first:02}", granularity=grain, rule=rule)


def _date_of_month(match: Match) -> Meaning | None:
    day = match.number("DAY" if match.has("DAY") else "ORDINAL")
    return _days_of_month(match, day, day) if day <= 31 else None


def _bare_date(match: Match) -> Meaning | None:
    """Read "on the 14th" where nothing behind it is counted: not "on the 14th floor"."""
    item, after = match.all("ORDINAL")[0], match.after()
    alone = after is None or not after.text[:1].isalnum() or after.low in _GOING_ON
    if not item.text[0].isdigit() or not match.follows(_ON) or not alone:
        return None
    if after is not None and after.low in {"-", "/"}:
        return None
    return month_date(match.number("ORDINAL")) if match.number("ORDINAL") <= 31 else None


_GOING_ON = frozenset(
    """at in with when where while but that as who which he she they we it by after before for from
    despite without during because was were is will would had has""".split()
)
PART_RULES = (
    row("the? ORDINAL|last WEEKDAY of|in MONTH (,|of? YEAR)?", _weekday_of_month,
        ("the first Monday of May 2021", "2021-05-03"),
        ("the last Friday of May", "XXXX-XX-XX")),
    row("the? ORDINAL|last|final|closing day of MONTH (,|of? YEAR)?", _day_of_month,
        ("the first day of May", "XXXX-05-01"), ("the last day of February 2020", "2020-02-29")),
    row("the? last|final day of the|this? SHIFT? year", lambda m: _year_end(m),
        ("the last day of the year", "XXXX-12-31")),
    row("the? last|final day of the|this? SHIFT? month", lambda m: _days_of_month(m, 28, 31),
        ("the last day of the month", "XXXX-XX-28")),
    row("the? last of MONTH (,|of? YEAR)?", _last_of_month, ("the last of May", "XXXX-05")),
    row("the? ORDINAL|last|final third of MONTH (,|of? YEAR)?", _third,
        ("the last third of March", "XXXX-03")),
    row("the? ORDINAL|last|final third of YEAR", _third, ("the first third of 2021", "2021")),
    row("the? ORDINAL|last|final third of the|this? SHIFT? UNIT", _third,
        ("the last third of the month", "XXXX-XX")),
    row("the? ORDINAL|last|latter half of the|this? SHIFT? month", _half_of_this_month,
        ("the first half of the month", "XXXX-XX-01")),
    row("the? DAY|ORDINAL of the? SHIFT month", _date_of_month,
        ("the 14th of last month", "XXXX-XX-14")),
    row("the ORDINAL", _bare_date, ("on [the 14th]", "XXXX-XX-14")),
)  # fmt: skip


def _year_end(match: Match) -> Meaning | None:
    found = month_day(12, 31)
    if found is None or found.rule is None:
        return None
    offset = match.maybe("SHIFT") or 0
    rule = replace(found.rule, within="year", offset=offset, direction=Direction.PRESENT)
    return replace(found, rule=rule)
