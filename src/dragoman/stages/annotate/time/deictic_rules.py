"""Rules for dates told from the article's day, or from a date before: yesterday, last June."""

from dataclasses import replace

from dragoman.records.time import Anchor, Direction, TimeRule
from dragoman.stages.annotate.time.meaning import (
    Meaning,
    beside_another,
    month_day,
    month_name,
    named,
    shifted,
    stretched,
    vague,
    weekday,
)
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import Build, row

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
_BESIDE_ANOTHER = frozenset({"following", "preceding", "previous", "prior"})


def _by_name(match: Match) -> Meaning:
    return shifted("day", next(_DAYS[name] for name, _ in match.caught if name in _DAYS))


def _days_off(offset: int) -> Build:
    return lambda match: shifted("day", offset)


def _vague(value: str) -> Build:
    return lambda match: vague(value)


def _past(match: Match) -> Meaning | None:
    """Read "the past"; "the past five" is of something counted."""
    after = match.items[match.last : match.last + 1]
    counted = bool(after) and bool(after[0].kinds.keys() & {"NUMBER", "FEW", "UNIT", "UNITS"})
    return None if counted else vague("PAST_REF")


def _shift(match: Match) -> int:
    return match.number("SHIFT")


def _is_anchored(match: Match) -> bool:
    """Tell whether the words count from an expression before, not from the article."""
    return bool(_BESIDE_ANOTHER & {item.low for item in match.all("SHIFT")})


def _unit(match: Match) -> Meaning | None:
    unit = match.word("UNIT")
    if unit in ("second", "minute", "hour", "season", "generation"):
        return None
    if unit in ("day", "night"):
        return _next_day(match)
    found = shifted(unit, _shift(match), anchored=_is_anchored(match))
    if not match.has("SHIFT") or match.all("SHIFT")[0].low != "past" or unit == "weekend":
        return found
    # "The past year" is the year up to now, though TimeML writes the one that it begins in.
    return replace(found, rule=replace(stretched(unit, (0, 1), Direction.PAST), throughout=True))


def _next_day(match: Match) -> Meaning | None:
    """Read "the next day", "the previous day"; "the last day" is one of a series."""
    word = match.all("SHIFT")[0].low
    if word in {"last", "latest", "coming", "upcoming", "forthcoming"}:
        return None
    offset = _shift(match)
    return shifted("day", offset, anchored=offset != 0)


def _unit_beside(match: Match) -> Meaning | None:
    return shifted(match.word("UNIT"), 1 if match.has("coming") else -1)


def _same(match: Match) -> Meaning | None:
    unit = match.word("UNIT")
    return (
        None if unit in ("second", "minute", "hour", "night") else shifted(unit, 0, anchored=True)
    )


def _weekday(match: Match) -> Meaning:
    if not match.has("SHIFT"):
        return weekday(match.number("WEEKDAY"))
    offset = _shift(match)
    directions = {-1: Direction.PAST, 0: Direction.PRESENT, 1: Direction.FUTURE}
    found = weekday(match.number("WEEKDAY"), direction=directions[offset], offset=offset)
    return beside_another(found) if _is_anchored(match) else found


def _weekday_of_week(match: Match) -> Meaning:
    number = match.number("WEEKDAY")
    rule = TimeRule(
        anchor=Anchor.DOCUMENT, unit="weekday", number=number, within="week", offset=_shift(match)
    )
    return Meaning(type="DATE", value=f"XXXX-WXX-{number}", granularity="day", rule=rule)


def _month(match: Match) -> Meaning:
    offset = _shift(match)
    directions = {-1: Direction.PAST, 0: Direction.PRESENT, 1: Direction.FUTURE}
    found = month_name(match.number("MONTH"), direction=directions[offset], offset=offset)
    return beside_another(found) if _is_anchored(match) else found


def _day_of_month(match: Match) -> Meaning | None:
    """Read "the tenth of last January": a day of the year wholly before or after the article."""
    found = month_day(match.number("MONTH"), match.number("DAY" if match.has("DAY") else "ORDINAL"))
    if found is None:
        return None
    offset = _shift(match)
    directions = {-1: Direction.PAST, 0: Direction.PRESENT, 1: Direction.FUTURE}
    rule = replace(_rule(found), direction=directions[offset], offset=offset)
    found = replace(found, rule=rule)
    return beside_another(found) if _is_anchored(match) else found


def _month_of_year(match: Match) -> Meaning:
    found = month_name(match.number("MONTH"), direction=Direction.PRESENT)
    return _within_year(found, _shift(match))


def _day_of_year(match: Match) -> Meaning | None:
    found = month_day(match.number("MONTH"), match.number("DAY"))
    return _within_year(found, _shift(match)) if found else None


def _within_year(meaning: Meaning, offset: int) -> Meaning:
    if meaning.rule is None:
        return meaning
    rule = replace(meaning.rule, within="year", offset=offset, direction=Direction.PRESENT)
    return replace(meaning, rule=rule)


def _season(match: Match) -> Meaning:
    found = named("season", match.number("SEASON"))
    offset = _shift(match)
    directions = {-1: Direction.PAST, 0: Direction.PRESENT, 1: Direction.FUTURE}
    if match.has("past"):
        offset = -1
    rule = replace(_rule(found), direction=directions[offset], offset=offset)
    return replace(found, rule=rule)


def _season_of_year(match: Match) -> Meaning:
    return named("season", match.number("SEASON"), offset=_shift(match))


def _quarter_of_year(match: Match) -> Meaning | None:
    number = match.number("ORDINAL")
    return named("quarter", number, offset=_shift(match)) if number <= 4 else None


def _half_of_year(match: Match) -> Meaning | None:
    number = match.maybe("ORDINAL") or 2
    offset = match.maybe("SHIFT") or 0
    return named("half", number, offset=offset) if number <= 2 else None


def _part_of(meaning: Meaning, part: str) -> Meaning:
    return replace(meaning, rule=replace(_rule(meaning), part=part), mod="END")


def _rule(meaning: Meaning) -> TimeRule:
    assert meaning.rule is not None
    return meaning.rule


DEICTIC = (
    row("today|yesterday|tomorrow", _by_name, ("today", "XXXX-XX-XX")),
    row("the? day before yesterday", _days_off(-2), ("the day before yesterday", "XXXX-XX-XX")),
    row("the? day after tomorrow", _days_off(2), ("the day after tomorrow", "XXXX-XX-XX")),
    row("now|currently|presently|nowadays", _vague("PRESENT_REF"), ("now", "PRESENT_REF")),
    row("right now", _vague("PRESENT_REF"), ("right now", "PRESENT_REF")),
    row("at present", _vague("PRESENT_REF"), ("at present", "PRESENT_REF")),
    row("current", _vague("PRESENT_REF"), ("current", "PRESENT_REF")),
    row("these days", _vague("PRESENT_REF"), ("these days", "PRESENT_REF")),
    row("the? present (day|time)?", lambda m: vague("PRESENT_REF") if m.has("the") else None,
        ("the present", "PRESENT_REF")),
    row("this moment", _vague("PRESENT_REF"), ("this moment", "PRESENT_REF")),
    row("more? recently|lately", _vague("PAST_REF"), ("recently", "PAST_REF")),
    row("the recent|distant? past", _past, ("the past", "PAST_REF")),
    row("soon|shortly", _vague("FUTURE_REF"), ("soon", "FUTURE_REF")),
    row("as soon as possible", _vague("FUTURE_REF"), ("as soon as possible", "FUTURE_REF")),
    row("the foreseeable|near|immediate|distant? future", _vague("FUTURE_REF"),
        ("the near future", "FUTURE_REF"), ("the future", "FUTURE_REF")),
    row("the? SHIFT UNIT", _unit, ("last week", "XXXX-WXX"), ("the following month", "XXXX-XX"),
        ("this year", "XXXX"), ("next decade", "XXX"), ("the current quarter", "XXXX-QX")),
    row("the? SHIFT fiscal|calendar|academic UNIT", _unit, ("the current fiscal year", "XXXX")),
    row("this past|coming UNIT", _unit_beside, ("this past year", "XXXX"),
        ("this coming weekend", "XXXX-WXX-WE")),
    row("the|that very? same? UNIT", lambda m: _same(m) if m.has("same") or m.has("that") else None,
        ("the same day", "XXXX-XX-XX"), ("that year", "XXXX")),
    row("(the? SHIFT)? WEEKDAY", _weekday, ("Thursday", "XXXX-WXX-4"),
        ("last Thursday", "XXXX-WXX-4"), ("the following Monday", "XXXX-WXX-1")),
    row("this coming|past WEEKDAY", lambda m: weekday(
        m.number("WEEKDAY"), offset=1 if m.has("coming") else -1,
        direction=Direction.FUTURE if m.has("coming") else Direction.PAST),
        ("this coming Sunday", "XXXX-WXX-7")),
    row("this past|coming MONTH", lambda m: month_name(
        m.number("MONTH"), offset=1 if m.has("coming") else -1,
        direction=Direction.FUTURE if m.has("coming") else Direction.PAST),
        ("this past October", "XXXX-10")),
    row("WEEKDAY ,|of? SHIFT week", _weekday_of_week, ("Monday of last week", "XXXX-WXX-1"),
        ("Tuesday next week", "XXXX-WXX-2")),
    row("the? year -? end", lambda m: month_day(12, 31), ("year-end", "XXXX-12-31")),
    row("the full year", lambda m: shifted("year", 0), ("the full year", "XXXX")),
    row("the? year|month|quarter|week 's end", lambda m: _part_of(
        shifted(m.caught[-3][0], 0), "late"),
        ("month's end", "XXXX-XX")),
    row("the UNIT is|was|'s out", lambda m: shifted(m.word("UNIT"), 0),
        ("the year was out", "XXXX")),
    row("the? SHIFT MONTH", _month, ("last June", "XXXX-06"), ("this September", "XXXX-09"),
        ("the following September", "XXXX-09")),
    row("the? DAY|ORDINAL of the? SHIFT MONTH", _day_of_month,
        ("the tenth of last January", "XXXX-01-10")),
    row("MONTH ,|of? SHIFT year", _month_of_year, ("July last year", "XXXX-07"),
        ("January of this year", "XXXX-01")),
    row("MONTH DAY ,|of? SHIFT year", _day_of_year, ("July 9 last year", "XXXX-07-09")),
    row("the? DAY|ORDINAL of? MONTH ,|of? SHIFT year", lambda m: (
        found := month_day(m.number("MONTH"), m.number("DAY" if m.has("DAY") else "ORDINAL"))
        ) and _within_year(found, _shift(m)), ("9 July of last year", "XXXX-07-09")),
    row("the? SHIFT past? SEASON", _season, ("last spring", "XXXX-SP"),
        ("this past spring", "XXXX-SP"), ("this summer", "XXXX-SU")),
    row("SEASON ,|of? SHIFT year", _season_of_year, ("summer of last year", "XXXX-SU")),
    row("the? ORDINAL -? quarter of? SHIFT year", _quarter_of_year,
        ("the first quarter of next year", "XXXX-Q1")),
    row("SHIFT year 's ORDINAL -? quarter", _quarter_of_year,
        ("next year's first quarter", "XXXX-Q1")),
    row("the? ORDINAL|latter half of the|SHIFT year", _half_of_year,
        ("the second half of this year", "XXXX-H2")),
)  # fmt: skip
