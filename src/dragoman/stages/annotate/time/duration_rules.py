"""Rules for lengths of time, sets of times, and times of day."""

from dataclasses import replace

from dragoman.stages.annotate.time.clock_rules import day_named
from dragoman.stages.annotate.time.distance_rules import is_couple, length_of, unit_of
from dragoman.stages.annotate.time.lexicon import SETS
from dragoman.stages.annotate.time.meaning import (
    LETTERS,
    Meaning,
    at_time,
    duration,
    repeated,
    shifted,
)
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import Build, row


def _length(match: Match) -> Meaning | None:
    length = length_of(match)
    if is_couple(match):
        length = (2, 2)
    elif match.has("FEW"):
        length = None
    unit = unit_of(match)
    if unit == "season":
        return None  # Of sport or of television: they last as long as they last.
    if unit == "second" and not match.has("UNITS"):
        return None
    if match.has("NUMBER") and "YEAR" in match.all("NUMBER")[0].kinds and not match.has("UNITS"):
        return None  # "The 1988 quarter".
    return duration(unit, length[1] if length else None)


def _half(match: Match) -> Meaning:
    unit, letter = match.word("UNIT"), LETTERS[match.word("UNIT")]
    whole = {"year": "P6M", "hour": "PT30M", "day": "PT12H", "century": "P50Y", "decade": "P5Y"}
    return Meaning(type="DURATION", value=whole.get(unit, f"P0.5{letter}"), granularity="unknown")


def _every(match: Match) -> Meaning | None:
    number = match.maybe("NUMBER") or match.maybe("ORDINAL") or (2 if match.has("other") else 1)
    quant = "EVERY" if match.has("every") else "EACH"
    found = duration(unit_of(match), number)
    return replace(found, type="SET", quant=quant)


def _every_named(match: Match) -> Meaning:
    quant = "EVERY" if match.has("every") else "EACH"
    if match.has("WEEKDAY"):
        return repeated(f"XXXX-WXX-{match.number('WEEKDAY')}", quant=quant)
    if match.has("MONTH"):
        return repeated(f"XXXX-{match.number('MONTH'):02}", quant=quant)
    if match.has("SEASON"):
        return repeated(f"XXXX-{('SP', 'SU', 'FA', 'WI')[match.number('SEASON') - 1]}", quant=quant)
    return repeated(f"XXXX-XX-XXT{match.word('DAYPART')}", quant=quant)


def _weekdays(match: Match) -> Meaning:
    part = f"T{match.word('DAYPARTS')}" if match.has("DAYPARTS") else ""
    kind = "WEEKDAYS" if match.has("WEEKDAYS") else "WEEKDAY"
    return repeated(f"XXXX-WXX-{match.number(kind)}{part}")


def _often(match: Match) -> Meaning:
    return repeated(SETS[match.all("OFTEN")[0].low])


def _times_a(match: Match) -> Meaning:
    number = 1 if match.has("once") else 2 if match.has("twice") else match.number("NUMBER")
    found = duration(match.word("UNIT"), 1)
    return replace(found, type="SET", freq=f"{number}X")


def _part(match: Match) -> Meaning | None:
    day, code = day_named(match), match.word("DAYPART")
    if code == "NI" and match.has("last"):
        day = shifted("day", -1)
    clock = "T12:00" if code == "MI" else f"T{code}"
    return at_time(day, clock) if day else None


def _tonight(match: Match) -> Meaning:
    return at_time(shifted("day", 0), "TNI")


def _the_part(code: str) -> Build:
    return lambda match: (day := day_named(match)) and at_time(day, code)


DURATIONS = (
    row("a|an|NUMBER|FEW -? more|additional|full|straight|consecutive|whole|entire? UNIT|UNITS",
        _length,
        ("three weeks", "P3W"), ("three-week", "P3W"), ("a few days", "PXD"), ("a year", "P1Y"),
        ("a couple of years", "P2Y"), ("48 hours", "PT48H"), ("fifteen minutes", "PT15M")),
    row("the|a? NUMBER|FEW - UNIT -? period", _length, ("the two-year period", "P2Y")),
    row("the|first|final|last? NUMBER|FEW UNITS", _length, ("the four days", "P4D")),
    row("the first|final|last|other NUMBER|FEW UNITS", _length, ("the first nine months", "P9M")),
    row("NUMBER to|or|- NUMBER -? UNITS|UNIT", _length, ("two to three weeks", "P3W")),
    row("half a|an UNIT", _half, ("half a year", "P6M")),
    row("a? half - UNIT", _half, ("half-hour", "PT30M")),
    row("the|its|their whole|entire|full UNIT", lambda m: duration(m.word("UNIT"), 1),
        ("the whole year", "P1Y")),
    row("every|each NUMBER|ORDINAL|other? UNIT|UNITS", _every, ("every week", "P1W"),
        ("every two years", "P2Y"), ("each year", "P1Y")),
    row("every|each WEEKDAY|MONTH|SEASON|DAYPART", _every_named, ("every Monday", "XXXX-WXX-1"),
        ("each July", "XXXX-07")),
    row("WEEKDAYS", _weekdays, ("Mondays", "XXXX-WXX-1")),
    row("WEEKDAY DAYPARTS", _weekdays, ("Monday nights", "XXXX-WXX-1TNI")),
    row("OFTEN", _often, ("annually", "P1Y"), ("daily", "P1D")),
    row("once|twice a|per|every UNIT", _times_a, ("twice a year", "P1Y")),
    row("NUMBER times a|per|every UNIT", _times_a, ("three times a week", "P1W")),
    row("tonight", _tonight, ("tonight", "XXXX-XX-XXTNI")),
    row("overnight", _the_part("TNI"), ("overnight", "XXXX-XX-XXTNI")),
    row("this|last DAYPART", _part, ("this morning", "XXXX-XX-XXTMO"),
        ("last night", "XXXX-XX-XXTNI")),
    row("the|early|late? DAYPART (,|on|of? today|yesterday|tomorrow)?", lambda m: (
        _part(m) if len(m.caught) > 1 else None), ("the morning", "XXXX-XX-XXTMO")),
    row("the|early|late? DAYPART on|of|, SHIFT? WEEKDAY ,? (MONTH DAY|ORDINAL (,? YEAR)?)?", _part,
        ("the evening of Tuesday", "XXXX-WXX-2TEV")),
    row("the? DAYPART of|on MONTH DAY|ORDINAL (,? YEAR)?", _part,
        ("the night of June 9", "XXXX-06-09TNI")),
    row("the? DAYPART of|on the? DAY|ORDINAL of? MONTH (,|of? YEAR)?", _part,
        ("the evening of 13 March", "XXXX-03-13TEV")),
    row("today|yesterday|tomorrow|WEEKDAY late|early? DAYPART (,? MONTH DAY|ORDINAL (,? YEAR)?)?",
        _part, ("Tuesday evening, June 29, 2021", "2021-06-29TEV"),
        ("yesterday morning", "XXXX-XX-XXTMO")),
    row("SHIFT WEEKDAY DAYPART", _part, ("last Friday night", "XXXX-WXX-5TNI")),
)  # fmt: skip
