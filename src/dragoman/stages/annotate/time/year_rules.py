"""Rules for years and what is named within or above them: quarters, seasons, decades, centuries.

Fiscal years count as the years they are called by: whose they are, and when they begin, the words
do not say.
"""

from dragoman.stages.annotate.time.meaning import (
    Meaning,
    explicit_year,
    explicit_years,
    named,
)
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import row

STATING = frozenset("in of since until till by from for between dated before after and".split())
"""Words behind which figures and codes are a time: "in 03/2022", "in Q3"."""
_LEAST_BC, _MOST_BC = 1, 9999


def _year(match: Match) -> Meaning:
    return explicit_year(match.maybe("YEAR") or match.number("SHORTYEAR"))


def _year_pair(match: Match) -> Meaning | None:
    if match.has("YEARPAIR"):
        first = match.number("YEARPAIR")
        return explicit_years(first, first + 1, f"{first}", "range")
    first, last = match.number("YEAR"), match.number("NUMBER")
    if len(match.all("NUMBER")[0].text) == 2 and last == (first + 1) % 100:
        return explicit_years(first, first + 1, f"{first}", "range")
    return None


def _decade(match: Match) -> Meaning:
    decade = match.maybe("DECADE") or 190 + match.number("NINETIES")
    return explicit_years(decade * 10, decade * 10 + 9, str(decade), "decade")


def _century(match: Match) -> Meaning | None:
    number = match.number("ORDINAL") - 1
    if not 9 <= number <= 21:
        return None
    return explicit_years(number * 100, number * 100 + 99, f"{number}", "decade")


def _quarter(match: Match) -> Meaning | None:
    number = match.number("ORDINAL") if match.has("ORDINAL") else 4
    return named("quarter", number, year=match.maybe("YEAR")) if number <= 4 else None


def _half(match: Match) -> Meaning | None:
    number = match.maybe("ORDINAL") or 2
    return named("half", number, year=match.maybe("YEAR")) if number <= 2 else None


def _code(match: Match) -> Meaning | None:
    """Read "Q3 2021", "2021 H1"; alone only behind a preposition: "in Q3"."""
    unit, kind = ("quarter", "QUARTER") if match.has("QUARTER") else ("half", "HALFYEAR")
    year = match.maybe("YEAR")
    if year is None and not match.follows(STATING):
        return None
    return named(unit, match.number(kind), year=year)


def _fiscal(match: Match) -> Meaning:
    return explicit_year(match.number("FISCALYEAR"))


def _before_christ(match: Match) -> Meaning | None:
    number = match.maybe("YEAR") or match.number("NUMBER")
    if not _LEAST_BC <= number <= _MOST_BC:
        return None
    return Meaning(type="DATE", value=f"BC{number:04}", granularity="year")


def _century_before(match: Match) -> Meaning | None:
    number = match.number("ORDINAL") - 1
    return Meaning(type="DATE", value=f"BC{number:02}", granularity="unknown")


def _of_our_era(match: Match) -> Meaning | None:
    item = match.all("ad" if match.has("ad") else "a.d.")[0]
    number = match.maybe("YEAR") or match.number("NUMBER")
    return explicit_year(number) if item.text.isupper() and 1 <= number <= _MOST_BC else None


def _season(match: Match) -> Meaning:
    return named("season", match.number("SEASON"), year=match.maybe("YEAR"))


YEAR_RULES = (
    row("(the? fiscal|financial? year)? YEAR", _year, ("2020", "2020"), ("the year 2000", "2000")),
    row("fiscal|calendar YEAR", _year, ("fiscal 1988", "1988")),
    row("the? (fiscal|financial|academic year)? YEARPAIR", _year_pair, ("2021/22", "2021")),
    row("the? fiscal|financial|academic|school? year YEAR - NUMBER", _year_pair,
        ("the financial year 2021-22", "2021")),
    row("the? YEAR - NUMBER fiscal|financial|academic|school year|season", _year_pair,
        ("the 2020-21 fiscal year", "2020")),
    row("the? YEARPAIR fiscal|financial|academic|school year|season", _year_pair,
        ("the 2020/21 fiscal year", "2020")),
    row("the? FISCALYEAR", _fiscal, ("FY2021", "2021"), ("FY21", "2021")),
    row("fy YEAR", _year, ("FY 2021", "2021")),
    row("QUARTER|HALFYEAR (,|of|in? YEAR)?", _code, ("Q3 2021", "2021-Q3")),
    row("YEAR -? QUARTER|HALFYEAR", _code, ("2021 H1", "2021-H1")),
    row("(the? year)? NUMBER|YEAR bc|b.c.|bce|b.c.e.", _before_christ, ("350 BC", "BC0350")),
    row("the? ORDINAL -? century bc|b.c.|bce", _century_before, ("the 5th century BC", "BC04")),
    row("ad|a.d. NUMBER|YEAR", _of_our_era, ("AD 70", "0070")),
    row("(the? year)? NUMBER|YEAR ad|a.d.", _of_our_era, ("70 AD", "0070")),
    row("SHORTYEAR", _year, ("'89", "1989")),
    row("YEAR - NUMBER", _year_pair, ("2015-16", "2015")),
    row("the? DECADE", _decade, ("the 1990s", "199"), ("the '90s", "199")),
    row("the NINETIES", _decade, ("the nineties", "199")),
    row("the? ORDINAL -? century", _century, ("the 19th century", "18")),
    row("the? fiscal? -? ORDINAL -? quarter (of|in? YEAR)?", _quarter,
        ("third-quarter", "XXXX-Q3"), ("the fourth quarter of 1998", "1998-Q4")),
    row("the? YEAR 's? ORDINAL -? quarter", _quarter, ("the 1988 third quarter", "1988-Q3")),
    row("the? last|final quarter of YEAR", _quarter, ("the last quarter of 2020", "2020-Q4")),
    row("the? ORDINAL|last|latter half of YEAR", _half, ("the first half of 2021", "2021-H1"),
        ("the last half of 1989", "1989-H2")),
    row("the? SEASON of? YEAR - NUMBER", _season, ("the winter of 2020-21", "2020-WI")),
    row("the? SEASON (,|of? YEAR)?", _season, ("the summer", "XXXX-SU"),
        ("spring 2020", "2020-SP"), ("the winter of nineteen ninety-four", "1994-WI")),
)  # fmt: skip
