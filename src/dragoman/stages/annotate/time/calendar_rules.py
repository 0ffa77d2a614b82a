"""Rules for dates of the calendar: with and without a year, in every order; parts of years."""

from calendar import monthrange
from dataclasses import replace

from dragoman.records.time import Direction
from dragoman.stages.annotate.time.festival_rules import FESTIVAL_RULES
from dragoman.stages.annotate.time.meaning import (
    Meaning,
    explicit_day,
    explicit_days,
    explicit_month,
    explicit_year,
    explicit_years,
    month_date,
    month_day,
    month_name,
    named,
)
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import row

_COMMON_YEAR = 2001
"""A year without a 29 February, where the words name none."""


def _figures(match: Match) -> Meaning | None:
    date = match.number("DATE")
    return explicit_day(date // 10000, date // 100 % 100, date % 100)


def _short_figures(match: Match) -> Meaning | None:
    month, day = divmod(match.number("DAYMONTH"), 100)
    return explicit_day(match.number("YEAR"), month, day)


def _day(match: Match) -> Meaning | None:
    kind = "DAY" if match.has("DAY") else "ORDINAL"
    month, day = match.number("MONTH"), match.number(kind)
    year = match.maybe("YEAR") or match.maybe("SHORTYEAR")
    if year is not None:
        return explicit_day(year, month, day)
    found = month_day(month, day)
    if found is None or found.rule is None:
        return found
    return replace(found, rule=replace(found.rule, weekday=match.maybe("WEEKDAY")))


def _days(match: Match) -> Meaning | None:
    kind = "DAY" if match.has("DAY") else "ORDINAL"
    month, first, last = match.number("MONTH"), match.number(kind), match.number(kind, -1)
    year = match.maybe("YEAR")
    if year is None:
        return month_day(month, first, last=last)
    return explicit_days(year, month, (first, last))


def _week_of_month(match: Match) -> Meaning | None:
    """Read "the third week of April" by sevens of days, as months have no weeks of their own."""
    month = match.number("MONTH")
    last = monthrange(match.maybe("YEAR") or _COMMON_YEAR, month)[1]
    number = match.maybe("ORDINAL")
    if number is None:
        return _part_of_month(match, last - 6, last)
    return _part_of_month(match, 7 * number - 6, 7 * number) if number <= 4 else None


def _half_of_month(match: Match) -> Meaning | None:
    number = match.maybe("ORDINAL") or 2
    last = monthrange(match.maybe("YEAR") or _COMMON_YEAR, match.number("MONTH"))[1]
    days = {1: (1, 15), 2: (16, last)}
    return _part_of_month(match, *days[number]) if number in days else None


def _part_of_month(match: Match, first: int, last: int) -> Meaning | None:
    """Return some days of a month, on one of which a thing took place."""
    month, year = match.number("MONTH"), match.maybe("YEAR")
    found = (
        month_day(month, first, last=last)
        if year is None
        else explicit_days(year, month, (first, last))
    )
    if found is None or found.rule is None:
        return None
    return replace(found, rule=replace(found.rule, throughout=False))


def _month(match: Match) -> Meaning:
    return explicit_month(match.maybe("YEAR") or match.number("SHORTYEAR"), match.number("MONTH"))


def _bare_month(match: Match) -> Meaning:
    return month_name(match.number("MONTH"), direction=Direction.NEAREST)


def _year(match: Match) -> Meaning:
    return explicit_year(match.maybe("YEAR") or match.number("SHORTYEAR"))


def _year_pair(match: Match) -> Meaning | None:
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


def _season(match: Match) -> Meaning:
    return named("season", match.number("SEASON"), year=match.maybe("YEAR"))


CALENDAR = (
    row("DATE", _figures, ("2021-07-15", "2021-07-15"), ("27/6/2021", "2021-06-27"),
        ("6/27/2021", "2021-06-27"), ("27.6.2021", "2021-06-27"), ("11/02/89", "1989-02-11")),
    row("(WEEKDAY ,?)? DAYMONTH ,? YEAR", _short_figures, ("Sunday 27/6 2021", "2021-06-27"),
        ("14/3 2022", "2022-03-14")),
    row("(WEEKDAY ,? the?)? MONTH DAY|ORDINAL (,|of? YEAR|SHORTYEAR)?", _day,
        ("Thursday, July 15, 2021", "2021-07-15"), ("July 15 2021", "2021-07-15"),
        ("Nov. 7", "XXXX-11-07"), ("March 8th", "XXXX-03-08"), ("March eighth", "XXXX-03-08")),
    row("(WEEKDAY ,?)? the? DAY|ORDINAL -? of? MONTH (,|-|of? YEAR|SHORTYEAR)?", _day,
        ("15 July 2021", "2021-07-15"), ("the 7 of February of 2017", "2017-02-07"),
        ("the 2nd of June 2020", "2020-06-02"),
        ("Monday 2 June", "XXXX-06-02"), ("the fourth of July", "XXXX-07-04")),
    row("MONTH DAY -|to|through DAY (,? YEAR)?", _days, ("June 9–17", "XXXX-06-09"),
        ("June 9-17, 2020", "2020-06-09")),
    row("the? DAY -|to|through the? DAY of? MONTH (,|of? YEAR)?", _days,
        ("9-17 June 2020", "2020-06-09"), ("9 to 17 June", "XXXX-06-09")),
    row("MONTH ,|of? YEAR|SHORTYEAR", _month, ("March 2019", "2019-03"), ("July, 1998", "1998-07")),
    row("month of MONTH ,|of? YEAR", _month, ("month of March 2019", "2019-03")),
    row("the? ORDINAL|last|final week of|in MONTH (,|of? YEAR)?", _week_of_month,
        ("the third week of April", "XXXX-04-15"), ("the last week of May 2021", "2021-05-25")),
    row("the? ORDINAL|latter half of MONTH (,|of? YEAR)?", _half_of_month,
        ("the second half of September 2024", "2024-09-16"),
        ("the first half of May", "XXXX-05-01")),
    row("MONTH", _bare_month, ("June", "XXXX-06"), ("Sept.", "XXXX-09")),
    row("month of MONTH", _bare_month, ("month of June", "XXXX-06")),
    row("(the|fiscal? year)? YEAR", _year, ("2020", "2020"), ("the year 2000", "2000")),
    row("fiscal|calendar YEAR", _year, ("fiscal 1988", "1988")),
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
    row("the? SEASON (,|of? YEAR)?", _season, ("the summer", "XXXX-SU"),
        ("spring 2020", "2020-SP"), ("the winter of nineteen ninety-four", "1994-WI")),
    row("the ORDINAL of? the|this month", lambda m: month_date(m.number("ORDINAL")),
        ("the 15th of this month", "XXXX-XX-15")),
    *FESTIVAL_RULES,
)  # fmt: skip
