"""Rules for times of day with zones: "0900 GMT on Tuesday", "18:30 local time on 5 July 2022"."""

from dragoman.records.time import Direction
from dragoman.stages.annotate.time.meaning import (
    Meaning,
    at_time,
    explicit_day,
    month_day,
    shifted,
    weekday,
)
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import row

_NAMED_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_AFTERNOON = frozenset({"pm", "p.m", "p.m."})
_MORNING = frozenset({"am", "a.m", "a.m."})
_LEADING = frozenset({"at", "by", "around", "from"})
_QUARTER, _HALF, _HOUR, _NOON = 15, 30, 60, 12


def day_named(match: Match) -> Meaning | None:
    """Return the day that a time of day belongs to; where none is named, that told before."""
    for name, offset in _NAMED_DAYS.items():
        if match.has(name):
            return shifted("day", offset)
    if match.has("MONTH"):
        kind = "DAY" if match.has("DAY") else "ORDINAL"
        month, day, year = match.number("MONTH"), match.number(kind), match.maybe("YEAR")
        return explicit_day(year, month, day) if year else month_day(month, day)
    if match.has("WEEKDAY"):
        offset = match.maybe("SHIFT") or 0
        direction = (Direction.NEAREST, Direction.FUTURE, Direction.PAST)[offset]
        return weekday(match.number("WEEKDAY"), direction=direction, offset=offset)
    return shifted("day", 0, anchored=not match.has("this") and not match.has("last"))


def _at(match: Match, hour: int, minute: int) -> Meaning | None:
    day = day_named(match)
    words = {item.low for _, item in match.caught}
    if words & _AFTERNOON and hour < _NOON:
        hour += _NOON
    if words & _MORNING and hour == _NOON:
        hour = 0
    if day is None or hour > 24 or minute >= _HOUR:
        return None
    return at_time(day, f"T{hour % 24:02}:{minute:02}")


def _clock(match: Match) -> Meaning | None:
    for kind in ("CLOCK", "DOTCLOCK"):
        if match.has(kind):
            return _at(match, *divmod(match.number(kind), 100))
    return _at(match, match.number("NUMBER"), 0)


def _noon(match: Match) -> Meaning | None:
    day = day_named(match)
    return at_time(day, "T12:00" if match.has("noon") else "T24:00") if day else None


def _four_figures(match: Match) -> Meaning | None:
    """Read "0900 GMT", and "1830 hours" where "at" leads up to it."""
    item = match.all("NUMBER")[0]
    if len(item.text) != 4 or (match.has("hours") and not match.follows(_LEADING)):
        return None
    return _at(match, *divmod(match.number("NUMBER"), 100))


def _half_past(match: Match) -> Meaning | None:
    """Read "half past six", "a quarter to seven"."""
    minutes = _HALF if match.has("half") else _QUARTER
    hour = match.number("NUMBER")
    if not 1 <= hour <= 12:
        return None
    return _at(match, hour, minutes) if match.has("past") else _at(match, hour - 1, _HOUR - minutes)


def _early_hours(match: Match) -> Meaning | None:
    """Read "the early hours of Tuesday": the night that belongs to that day."""
    day = day_named(match)
    return at_time(day, "TNI") if day else None


def _stamp(match: Match) -> Meaning | None:
    date, clock = divmod(match.number("STAMP"), 10000)
    day = explicit_day(date // 10000, date // 100 % 100, date % 100)
    return at_time(day, f"T{clock // 100:02}:{clock % 100:02}") if day else None


_AMPM = "am|pm|a.m.|p.m.|a.m|p.m|o'clock"
_ZONE = "gmt|utc|est|edt|et|cet|cest|eet|bst|pst|pdt|pt|ct|msk|ist|jst|z"
_PLACE = f"({_ZONE}|local|moscow|tehran|baghdad|london|paris|beijing|jerusalem|eastern time?)?"
_ON = "(,|on|of? today|yesterday|tomorrow)? (,|on|of? SHIFT? WEEKDAY)?"
_DATE = "(,|on? the? DAY|ORDINAL of? MONTH (,|of? YEAR)?)?"
_MONTH_DATE = "(,|on? MONTH DAY|ORDINAL (,? YEAR)?)?"

CLOCK_RULES = (
    row(f"NUMBER {_ZONE}|hours|hrs {_ON} {_DATE}", _four_figures,
        ("0900 UTC", "XXXX-XX-XXT09:00"), ("0900 GMT on Tuesday", "XXXX-WXX-2T09:00")),
    row(f"CLOCK {_AMPM}? {_PLACE} {_ON} {_DATE}", _clock,
        ("18:30 local time on 5 July 2022", "2022-07-05T18:30"),
        ("12:15 a.m.", "XXXX-XX-XXT00:15")),
    row(f"CLOCK {_AMPM}? {_PLACE} {_ON} {_MONTH_DATE}", _clock,
        ("18:30 GMT on July 5, 2022", "2022-07-05T18:30")),
    row(f"NUMBER|DOTCLOCK {_AMPM} {_PLACE} {_ON} {_DATE}", _clock,
        ("6 p.m. on 5 July", "XXXX-07-05T18:00"), ("12.15 a.m.", "XXXX-XX-XXT00:15")),
    row(f"NUMBER|DOTCLOCK {_AMPM} {_PLACE} {_ON} {_MONTH_DATE}", _clock,
        ("7 p.m. Wednesday", "XXXX-WXX-3T19:00"), ("5 p.m. EST, Nov. 6", "XXXX-11-06T17:00")),
    row(f"WEEKDAY ,? at? NUMBER|DOTCLOCK {_AMPM} {_PLACE}", _clock,
        ("Wednesday at 7 p.m.", "XXXX-WXX-3T19:00")),
    row(f"noon|midnight {_ON} {_MONTH_DATE}", _noon, ("noon Thursday", "XXXX-WXX-4T12:00"),
        ("midnight on May 5", "XXXX-05-05T24:00")),
    row(f"WEEKDAY ,? at? CLOCK {_AMPM}? {_PLACE}", _clock,
        ("Tuesday at 18:30", "XXXX-WXX-2T18:30")),
    row("half|quarter past NUMBER", _half_past, ("half past six", "XXXX-XX-XXT06:30")),
    row("a? quarter to NUMBER", _half_past, ("a quarter to seven", "XXXX-XX-XXT06:45")),
    row("the? early|small hours of WEEKDAY|today|yesterday DAYPART?", _early_hours,
        ("the early hours of Tuesday", "XXXX-WXX-2TNI")),
    row("the? early|small hours of MONTH DAY|ORDINAL (,? YEAR)?", _early_hours,
        ("the early hours of July 5", "XXXX-07-05TNI")),
    row("the? early|small hours of the? DAY|ORDINAL of? MONTH (,? YEAR)?", _early_hours,
        ("the small hours of 5 July", "XXXX-07-05TNI")),
    row("STAMP", _stamp, ("2022-03-14T18:30", "2022-03-14T18:30")),
)  # fmt: skip
