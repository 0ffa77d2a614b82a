"""Periods that results are told of and compared with: "from $4 million a year ago".

What is told of a quarter is compared with the same quarter a year before, of September with the
September before: "a year ago" and "the year-earlier period" mean that quarter or month there, not
the whole year. "The quarter" and "the latest period" are those told last. Takes an expression with
its sentence and the expressions before it; gives it counted from the period that it goes with.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.records.sentence import Sentence
from dragoman.records.time import Anchor, Direction, TimeExpression, TimeRule
from dragoman.stages.annotate.time.meaning import BLANKS, named
from dragoman.stages.annotate.time.tense import direction_of

_YEAR_AGO = re.compile(
    r"\byear(?:\s*-\s*|\s+)(?:ago|earlier)"
    r"|(?:period|quarter|month|time)\b.*\b(?:last|previous|prior) year"
    r"|last year's (?:quarter|period)",
    re.IGNORECASE | re.DOTALL,
)
_THAT = re.compile(r"\b(?:that|the\s+(?:very\s+)?same)\b", re.IGNORECASE)
_SAME = re.compile(r"\b(?:period|quarter|month|time)\b", re.IGNORECASE)
_MONTHS = re.compile(r"P(?:[2-9]|1[01])M")
_FIGURES = frozenset(
    "$ # £ € ¥ % percent per cent cents million billion trillion compared comparable versus".split()
)
_OF_YEAR = re.compile(r"the\s+\d{4}\s+(?:period|quarter)", re.IGNORECASE)
_THAN = frozenset("from than with against versus".split())
_STEPS = {"quarter": ("quarter", 4), "half": ("half", 2), "month": ("month", 12)}
"""Units of periods, each with the unit to count in and how many of it make a year."""
# So many sentences before may tell of which quarter the results are: an article on results has few.
_REACH = 12


def compared(
    made: TimeExpression, sentence: Sentence, times: Sequence[TimeExpression]
) -> TimeExpression:
    """Return an expression of a year before as the period a year before the one told of."""
    if _is_told_last(made):
        return _as_told(made, sentence, times)
    if _OF_YEAR.fullmatch(made.text):
        return _of_that_year(made, times)
    if not _YEAR_AGO.search(made.text):
        return made
    before = sentence.tokens[made.first - 1].text.lower() if made.first else ""
    if not (before in _THAN or _SAME.search(made.text) or _tells_figures(sentence)):
        return made
    told = _period_before(made, times)
    unit = _unit(told) if told is not None else None
    if told is None or unit is None:
        return _of_article(made, times)
    counted, steps = _STEPS[unit]
    rule = TimeRule(anchor=Anchor.EXPRESSION, unit=counted, offset=-steps, direction=Direction.PAST)
    return replace(
        made, type="DATE", value=BLANKS[unit], granularity=unit, rule=rule, anchor=told.id
    )


def _of_that_year(made: TimeExpression, times: Sequence[TimeExpression]) -> TimeExpression:
    """Return "the 1988 period" as the quarter told of in that year; else as the whole year."""
    told = _period_before(made, times)
    if told is not None and told.anchor is not None:  # "The quarter", itself told of before.
        told = next((one for one in times if one.id == told.anchor), told)
    number = told.rule.number if told is not None and told.rule is not None else None
    if told is None or number is None or _unit(told) != "quarter":
        return made
    of_year = named("quarter", number, year=int(made.value))
    return replace(made, value=of_year.value, granularity="quarter", rule=of_year.rule)


def _of_article(made: TimeExpression, times: Sequence[TimeExpression]) -> TimeExpression:
    """Return "a year earlier" as counted from the article, unless its sentence names a year."""
    beside = [one for one in times if one.sentence == made.sentence and one.rule is not None]
    rule = made.rule
    if rule is None or any(_names_year(one.rule) for one in beside if one.rule is not None):
        return made
    of_article = replace(rule, anchor=Anchor.DOCUMENT)
    return replace(made, type="DATE", value=BLANKS["year"], rule=of_article)


def _names_year(rule: TimeRule) -> bool:
    return rule.anchor is Anchor.NONE and rule.unit != "day"


def _is_told_last(made: TimeExpression) -> bool:
    """Tell whether it is "the quarter", "the month": the one that was told last."""
    rule = made.rule
    if rule is None or rule.anchor is not Anchor.EXPRESSION or rule.offset != 0:
        return False
    return rule.unit in {"quarter", "month"} and not _THAT.search(made.text)


def _as_told(
    made: TimeExpression, sentence: Sentence, times: Sequence[TimeExpression]
) -> TimeExpression:
    """Return "the quarter" as the last told; else, of results, as the last that is over."""
    rule = made.rule
    assert rule is not None
    told = _period_before(made, times, frozenset({rule.unit}))
    if told is not None:
        return replace(made, anchor=told.id)
    past = direction_of(sentence, made.first) is Direction.PAST or _tells_figures(sentence)
    over = -1 if rule.unit == "quarter" and past else 0
    return replace(made, rule=replace(rule, anchor=Anchor.DOCUMENT, offset=over))


def _period_before(
    made: TimeExpression, times: Sequence[TimeExpression], units: frozenset[str] | None = None
) -> TimeExpression | None:
    """Return the quarter, half or month that was told of last; none where months or a year were.

    With units named, whatever else was told is passed over.
    """
    for one in reversed(times):
        if one.sentence < made.sentence - _REACH:
            return None
        if _YEAR_AGO.search(one.text) or _is_ahead(one):
            continue
        beside = one.sentence == made.sentence
        unit = _unit(one)
        if units is not None:
            if unit in units:
                return one
            continue
        if _MONTHS.fullmatch(one.value):
            return None
        if unit in {"quarter", "half"} or (unit == "month" and beside):
            return one
        if beside and one.granularity == "year":
            return None
    return None


def _is_ahead(one: TimeExpression) -> bool:
    return one.rule is not None and one.rule.direction is Direction.FUTURE


def _unit(one: TimeExpression) -> str | None:
    rule = one.rule
    if rule is None or one.type != "DATE":
        return None
    unit = rule.unit if rule.anchor is not Anchor.NONE else one.granularity
    unit = {"monthname": "month"}.get(unit, unit)
    return unit if unit in _STEPS else None


def _tells_figures(sentence: Sentence) -> bool:
    return any(
        token.text.lower() in _FIGURES or token.text.endswith(("$", "%"))
        for token in sentence.tokens
    )
