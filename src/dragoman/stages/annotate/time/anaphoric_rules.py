"""Rules for dates told from words before them: "that evening", "the 6 of that month"."""

from dataclasses import replace

from dragoman.records.time import Direction
from dragoman.stages.annotate.time.meaning import (
    Meaning,
    at_time,
    beside_another,
    month_date,
    month_day,
    month_name,
    named,
    shifted,
)
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import row

_BESIDE_ANOTHER = frozenset({"next", "following", "preceding", "previous", "prior"})
_LONGEST_MONTH = 31


def _of_that(meaning: Meaning | None, within: str) -> Meaning | None:
    """Return a named day or month of the year or month that was told of before."""
    if meaning is None or meaning.rule is None:
        return None
    rule = replace(meaning.rule, within=within, offset=0, direction=Direction.PRESENT)
    return beside_another(replace(meaning, rule=rule))


def _date_of_that_month(match: Match) -> Meaning | None:
    day = match.number("DAY" if match.has("DAY") else "ORDINAL")
    return _of_that(month_date(day), "month") if day <= _LONGEST_MONTH else None


def _day_of_that_year(match: Match) -> Meaning | None:
    day = match.number("DAY" if match.has("DAY") else "ORDINAL")
    return _of_that(month_day(match.number("MONTH"), day), "year")


def _part_of_that_day(match: Match) -> Meaning | None:
    """Read "the same evening", "that night", "the following morning"."""
    words = {item.low for item in match.all("SHIFT")}
    if words - _BESIDE_ANOTHER:
        return None
    offset = match.maybe("SHIFT") or 0
    code = match.word("DAYPART")
    clock = "T12:00" if code == "MI" else f"T{code}"
    return at_time(shifted("day", offset, anchored=True), clock)


def _points_back(match: Match) -> bool:
    return match.has("that") or match.has("same")


ANAPHORIC = (
    row("the? DAY|ORDINAL of the|that same? month", lambda m: (
        _date_of_that_month(m) if _points_back(m) else None),
        ("the 6 of that month", "XXXX-XX-06")),
    row("MONTH ,|of? the|that same? year", lambda m: (
        _of_that(month_name(m.number("MONTH"), direction=Direction.PRESENT), "year")
        if _points_back(m) else None), ("October of that year", "XXXX-10"),
        ("May the same year", "XXXX-05")),
    row("the? DAY|ORDINAL of? MONTH ,|of? the|that same? year", lambda m: (
        _day_of_that_year(m) if _points_back(m) else None),
        ("21 September of the same year", "XXXX-09-21")),
    row("MONTH DAY|ORDINAL ,|of? the|that same? year", lambda m: (
        _day_of_that_year(m) if _points_back(m) else None),
        ("September 21 of that year", "XXXX-09-21")),
    row("that|the same? MONTH", lambda m: _of_that(month_name(
        m.number("MONTH"), direction=Direction.PRESENT), "year")
        if _points_back(m) else None, ("that June", "XXXX-06")),
    row("that|the same? SEASON", lambda m: _of_that(named(
        "season", m.number("SEASON")), "year") if _points_back(m) else None,
        ("that summer", "XXXX-SU")),
    row("that|the very? same|SHIFT? DAYPART", lambda m: _part_of_that_day(m)
        if _points_back(m) or m.has("SHIFT") else None,
        ("the same evening", "XXXX-XX-XXTEV"), ("that evening", "XXXX-XX-XXTEV"),
        ("the following morning", "XXXX-XX-XXTMO"), ("the next morning", "XXXX-XX-XXTMO")),
)  # fmt: skip
