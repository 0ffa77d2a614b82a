"""Rules for dates so far from the article or from a date before: two weeks ago, recent months."""

from dataclasses import replace

from dragoman.records.time import Direction
from dragoman.stages.annotate.time.lexicon import VAGUE_NUMBERS
from dragoman.stages.annotate.time.meaning import Meaning, duration, shifted, stretched
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import row

_AFTER_ADVERBS = frozenset(
    "in at near inside outside under and but by with from over when while between".split()
)
"""Words that follow "before" where it is an adverb: "freed a year before near the line"."""
_AWAY = {"ago": -1, "earlier": -1, "before": -1, "previously": -1, "prior": -1,
         "later": 1, "after": 1, "afterwards": 1, "hence": 1, "afterward": 1}  # fmt: skip
_BESIDE_ARTICLE = frozenset({"ago", "hence", "from", "time"})
# How far "recent" and "coming" days, weeks, months and years reach, in units: about to where one
# would name the next larger unit. A reading of the words, not measured.
_VICINITY = {"day": 10, "week": 8, "month": 12, "quarter": 4, "year": 10, "decade": 3}


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
    vague = length is None or (match.has("FEW") and not is_couple(match))
    if length is None or vague:
        found = _far(unit, length, sign, beside=beside)
    elif unit in ("second", "minute", "hour"):
        found = replace(shifted("day", 0, anchored=not beside), type="TIME")
    else:
        found = shifted(unit, sign * length[0], anchored=not beside)
    if beside:
        return found
    # TimeML has "three days later" as the length between; its days are counted from those before.
    between = duration(unit, None if vague or length is None else length[0])
    return replace(found, type=between.type, value=between.value)


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
    shift = match.number("SHIFT")
    if shift == 0 or unit == "season":
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


DISTANCES = (
    row(f"a|an|NUMBER|FEW UNIT|UNITS {'|'.join(_AWAY)}", _away,
        ("two weeks ago", "XXXX-WXX"), ("two days later", "P2D"),
        ("a year earlier", "P1Y"), ("a few days ago", "PAST_REF"), ("a month later", "P1M")),
    row("a week|month|year or so|two ago", lambda m: shifted(
        next(n for n, _ in m.caught if n in ("week", "month", "year")), -1),
        ("a week or so ago", "XXXX-WXX")),
    row("a|an|NUMBER|FEW UNIT|UNITS from now", _away, ("two weeks from now", "XXXX-WXX")),
    row("UNITS ago", lambda m: _far(m.word("UNITS"), None, -1, beside=True),
        ("months ago", "PAST_REF")),
    row("UNITS later|earlier", _away,
        ("weeks later", "PXW")),
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
