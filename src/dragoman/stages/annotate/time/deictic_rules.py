"""Rules for dates told from the article's day, or from a date before: yesterday, last June."""

from dataclasses import replace

from dragoman.records.time import Anchor, Direction, TimeRule
from dragoman.stages.annotate.time.lexicon import VAGUE_NUMBERS
from dragoman.stages.annotate.time.meaning import (
    Meaning,
    beside_another,
    duration,
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
_AFTER_ADVERBS = frozenset(
    "in at near inside outside under and but by with from over when while between".split()
)
"""Words that follow "before" where it is an adverb: "freed a year before near the line"."""
_AWAY = {"ago": -1, "earlier": -1, "before": -1, "previously": -1, "prior": -1,
         "later": 1, "after": 1, "afterwards": 1, "hence": 1, "afterward": 1}  # fmt: skip
_BESIDE_ANOTHER = frozenset({"following", "preceding", "previous", "prior"})
_BESIDE_ARTICLE = frozenset({"ago", "hence", "from", "time"})
# How far "recent" and "coming" days, weeks, months and years reach, in units: about to where one
# would name the next larger unit. A reading of the words, not measured.
_VICINITY = {"day": 10, "week": 8, "month": 12, "quarter": 4, "year": 10, "decade": 3}
_ONE_YEAR_AGO = -1


def _by_name(match: Match) -> Meaning:
    return shifted("day", next(_DAYS[name] for name, _ in match.caught if name in _DAYS))


def _days_off(offset: int) -> Build:
    return lambda match: shifted("day", offset)


def _vague(value: str) -> Build:
    return lambda match: vague(value)


def _shift(match: Match) -> int:
    return match.number("SHIFT")


def _is_anchored(match: Match) -> bool:
    """Tell whether the words count from an expression before, not from the article."""
    return bool(_BESIDE_ANOTHER & {item.low for item in match.all("SHIFT")})


def _unit(match: Match) -> Meaning | None:
    unit = match.word("UNIT")
    if unit in ("second", "minute", "hour", "generation"):
        return None
    if unit in ("day", "night"):
        return _next_day(match)
    return shifted(unit, _shift(match), anchored=_is_anchored(match))


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
    return None if unit in ("second", "minute", "hour") else shifted(unit, 0, anchored=True)


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


def length_of(match: Match) -> tuple[int, int] | None:
    """Return the least and most number that the words give; none where they give none."""
    if match.has("NUMBER"):
        values = [match.number("NUMBER", i) for i in range(len(match.all("NUMBER")))]
        return min(values), max(values)
    if match.has("FEW"):
        item = match.all("FEW")[0]
        word = next((w for w in VAGUE_NUMBERS if w in item.low.split()), "several")
        return VAGUE_NUMBERS[word]
    return (1, 1) if match.has("a") or match.has("an") else None


def is_couple(match: Match) -> bool:
    """Tell whether the number is "a couple", which is about two."""
    return any("COUPLE" in item.kinds for item in match.all("FEW"))


def unit_of(match: Match) -> str:
    """Return the unit of a match, in the singular or plural."""
    return match.word("UNITS") if match.has("UNITS") else match.word("UNIT")


def _away(match: Match) -> Meaning | None:
    """Read "two weeks ago", "three days later", "a year earlier", "two weeks from now"."""
    words = {name for name, _ in match.caught}
    if words & {"before", "after"} and _goes_on(match):
        return None  # "Two days before the vote" is counted from the vote.
    beside = bool(words & _BESIDE_ARTICLE)
    sign = 1 if words & {"from", "time", "hence"} else next(_AWAY[w] for w in _AWAY if w in words)
    unit, length = unit_of(match), length_of(match)
    if length is None or (match.has("FEW") and not is_couple(match)):
        return _far(unit, length, sign, beside=beside)
    if unit in ("second", "minute", "hour"):
        return replace(shifted("day", 0, anchored=not beside), type="TIME")
    return shifted(unit, sign * length[0], anchored=not beside)


def _goes_on(match: Match) -> bool:
    """Tell whether a word follows the match, no mark and none that an adverb may stand before."""
    if match.last >= len(match.items):
        return False
    word = match.items[match.last].low
    return word[:1].isalnum() and word not in _AFTER_ADVERBS


def _far(unit: str, length: tuple[int, int] | None, sign: int, *, beside: bool) -> Meaning:
    """Return a time some units away: the words leave open how many."""
    direction = Direction.FUTURE if sign > 0 else Direction.PAST
    reach = length or (2, _VICINITY.get(unit, 10))
    rule = stretched(unit, reach, direction, anchored=not beside)
    return Meaning(
        type="DATE",
        value="FUTURE_REF" if sign > 0 else "PAST_REF",
        granularity="range",
        rule=rule,
        anchored=not beside,
    )


def _year_ago_part(match: Match) -> Meaning | None:
    """Read "the year-earlier quarter", "the year-ago period"."""
    return shifted("year", _ONE_YEAR_AGO)


def _vicinity(match: Match) -> Meaning | None:
    """Read "recent months", "the coming days": about so far as one would not name a larger unit."""
    unit = unit_of(match)
    if unit not in _VICINITY:
        return None
    after = bool(
        {"coming", "next", "ahead", "future", "upcoming"} & {w.low for _, w in match.caught}
    )
    rule = stretched(unit, (0, _VICINITY[unit]), Direction.FUTURE if after else Direction.PAST)
    value = "FUTURE_REF" if after else "PAST_REF"
    return Meaning(type="DATE", value=value, granularity="range", rule=rule)


def _beside(match: Match) -> Meaning | None:
    """Read "the last three weeks", "the next two years": a stretch that touches the article."""
    unit, length = unit_of(match), length_of(match) or (2, 10)
    shift = _shift(match)
    if shift == 0:
        return None
    direction = Direction.FUTURE if shift > 0 else Direction.PAST
    rule = replace(stretched(unit, (0, length[1]), direction), throughout=True)
    number = None if match.has("FEW") and not is_couple(match) else length[1]
    return duration(unit, number, rule=rule)


def _ahead(match: Match) -> Meaning | None:
    """Read "in a few days", "in two weeks", of what is to come; without "in" it is a length."""
    unit, length = unit_of(match), length_of(match)
    if length is None or unit in ("second", "minute", "hour"):
        return None
    if match.has("FEW") and not is_couple(match):
        return _far(unit, length, 1, beside=True)
    return shifted(unit, length[0])


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
    row("the recent|distant? past", _vague("PAST_REF"), ("the past", "PAST_REF")),
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
    row("WEEKDAY ,|of? SHIFT week", _weekday_of_week, ("Monday of last week", "XXXX-WXX-1"),
        ("Tuesday next week", "XXXX-WXX-2")),
    row("the? year -? 's? end", lambda m: _part_of(shifted("year", 0), "late"),
        ("year-end", "XXXX")),
    row("the? month|quarter|week 's end", lambda m: _part_of(shifted(m.caught[-3][0], 0), "late"),
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
    row(f"a|an|NUMBER|FEW UNIT|UNITS {'|'.join(_AWAY)}", _away,
        ("two weeks ago", "XXXX-WXX"), ("two days later", "XXXX-XX-XX"),
        ("a year earlier", "XXXX"), ("a few days ago", "PAST_REF"), ("a month later", "XXXX-XX")),
    row("a week|month|year or so|two ago", lambda m: shifted(
        next(n for n, _ in m.caught if n in ("week", "month", "year")), -1),
        ("a week or so ago", "XXXX-WXX")),
    row("a|an|NUMBER|FEW UNIT|UNITS from now", _away, ("two weeks from now", "XXXX-WXX")),
    row("UNITS ago", lambda m: _far(m.word("UNITS"), None, -1, beside=True),
        ("months ago", "PAST_REF")),
    row("UNITS later|earlier", lambda m: _far(
        m.word("UNITS"), None, 1 if m.has("later") else -1, beside=False),
        ("weeks later", "FUTURE_REF")),
    row("the|a? comparable? year - ago|earlier (UNIT|period)?", _year_ago_part,
        ("the year-earlier quarter", "XXXX"), ("year-ago", "XXXX")),
    row("the|a? year - ago|earlier ORDINAL quarter", lambda m: named(
        "quarter", m.number("ORDINAL"), offset=_ONE_YEAR_AGO) if m.number("ORDINAL") < 5 else None,
        ("the year-ago third quarter", "XXXX-Q3")),
    row("the? recent|coming|next|future|upcoming UNITS (and|or UNITS)?", _vicinity,
        ("recent months", "PAST_REF"), ("the coming days", "FUTURE_REF")),
    row("the UNITS ahead", _vicinity, ("the weeks ahead", "FUTURE_REF")),
    row("the past|last UNITS", _vicinity, ("the past years", "PAST_REF")),
    row("the|these? SHIFT|first? SHIFT NUMBER|FEW UNITS|UNIT (or so)?", lambda m: _beside(m),
        ("the last three weeks", "P3W"), ("the next few days", "PXD")),
    row("the? SHIFT NUMBER to|or|- NUMBER UNITS", _beside, ("the next two to three weeks", "P3W")),
)  # fmt: skip

AHEAD = (
    row("a|an|NUMBER|FEW UNIT|UNITS", _ahead, ("a few days", "FUTURE_REF"),
        ("two weeks", "XXXX-WXX")),
    row("NUMBER to|or|- NUMBER UNITS", lambda m: _far(
        unit_of(m), length_of(m), 1, beside=True), ("two to three weeks", "FUTURE_REF")),
)  # fmt: skip
"""What "in" before a length means where the verb speaks of what is to come."""

BESIDE_WORDS = (
    row("the UNIT", lambda m: shifted(m.word("UNIT"), 0), ("the year", "XXXX")),
)  # fmt: skip
"""What stands only behind "the end of", "later in" and the like."""
