"""Rules for days and months of the calendar, with and without a year, in every order.

The whole calendar's rules are put together here, with those of years, named days, parts and clocks.
"""

from calendar import monthrange
from dataclasses import replace

from dragoman.records.time import Direction
from dragoman.stages.annotate.time.clock_rules import CLOCK_RULES
from dragoman.stages.annotate.time.festival_rules import FESTIVAL_RULES
from dragoman.stages.annotate.time.figures import full_year
from dragoman.stages.annotate.time.fraction_rules import FRACTION_RULES
from dragoman.stages.annotate.time.meaning import (
    Meaning,
    explicit_day,
    explicit_days,
    explicit_month,
    is_day,
    month_date,
    month_day,
    month_name,
)
from dragoman.stages.annotate.time.part_rules import PART_RULES
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import row
from dragoman.stages.annotate.time.shift_rules import SHIFT_RULES
from dragoman.stages.annotate.time.year_rules import STATING, YEAR_RULES

_COMMON_YEAR = 2001
"""A year without a 29 February, where the words name none."""
_LEAP_YEAR = 2000
_DATING = frozenset("on dated until".split())


def _stands_alone(match: Match) -> bool:
    """Tell whether no impossible day stands beside a month ("31 February")."""
    month = match.number("MONTH")
    at = match.first - 1
    if at >= 1 and match.items[at].low == "of":
        at -= 1
    beside = [match.items[i] for i in (at, match.last) if 0 <= i < len(match.items)]
    days = [item.kinds.get("DAY") or item.kinds.get("ORDINAL") for item in beside]
    if _is_part_of_name(match):
        return False
    return all(is_day(_LEAP_YEAR, month, day) for day in days if isinstance(day, int) and 28 < day)


def _is_part_of_name(match: Match) -> bool:
    """Tell whether a month begins a name in one word: "Mar-a-Lago"."""
    rest = match.items[match.last : match.last + 2]
    if len(rest) < 2 or rest[0].low != "-" or rest[0].start != match.items[match.last - 1].end:
        return False
    return rest[1].text.isalpha() and not rest[1].kinds and rest[1].low not in _HYPHENED


_HYPHENED = frozenset("to through long end early mid late based".split())
"""Words that a month may be tied to: "a May-long truce", "June-to-August"."""


def _figures(match: Match) -> Meaning | None:
    date = match.number("DATE")
    return explicit_day(date // 10000, date // 100 % 100, date % 100)


def _bare_figures(match: Match) -> Meaning | None:
    """Read "14/3" where it can be no share: after "on", a weekday or "the date of"."""
    named = match.has("WEEKDAY") or match.has("date")
    month, day = divmod(match.number("DAYMONTH"), 100)
    after = match.after()
    if (month, day) in _NAMES_IN_FIGURES or (after is not None and after.low == "of"):
        return None
    if not named and not match.follows(_DATING):
        return None
    found = month_day(month, day)
    if found is None or found.rule is None:
        return None
    return replace(found, rule=replace(found.rule, weekday=match.maybe("WEEKDAY")))


_NAMES_IN_FIGURES = frozenset({(9, 11), (11, 9), (7, 7)})
"""Attacks that are known by their days."""


def _compact(match: Match) -> Meaning | None:
    date = match.number("COMPACT")
    if not match.follows(STATING | _DATING):
        return None
    return explicit_day(date // 10000, date // 100 % 100, date % 100)


def _month_year(match: Match) -> Meaning | None:
    year, month = divmod(match.number("MONTHYEAR"), 100)
    return explicit_month(year, month) if match.follows(STATING) and 1900 < year else None


def _parted_day(match: Match) -> Meaning | None:
    """Read "14-Mar-22"; "14-May-5" is a range or a slip."""
    number = match.all("NUMBER")[-1]
    if len(number.text) not in (2, 4):
        return None
    year = full_year(match.number("NUMBER", -1))
    return explicit_day(year, match.number("MONTH"), match.number("DAY"))


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


def _month(match: Match) -> Meaning | None:
    if not _stands_alone(match):
        return None
    return explicit_month(match.maybe("YEAR") or match.number("SHORTYEAR"), match.number("MONTH"))


def _bare_month(match: Match) -> Meaning | None:
    if not _stands_alone(match):
        return None
    return month_name(match.number("MONTH"), direction=Direction.NEAREST)


_WEEKDAY = "(WEEKDAY .? ,?)?"
CALENDAR = (
    row("DATE", _figures, ("2021-07-15", "2021-07-15"), ("27/6/2021", "2021-06-27"),
        ("6/27/2021", "2021-06-27"), ("27.6.2021", "2021-06-27"), ("11/02/89", "1989-02-11")),
    row("(WEEKDAY ,?)? DAYMONTH ,? YEAR", _short_figures, ("Sunday 27/6 2021", "2021-06-27"),
        ("14/3 2022", "2022-03-14")),
    row(f"{_WEEKDAY} DAYMONTH", _bare_figures, ("Monday 14/3", "XXXX-03-14"),
        ("on [14/3]", "XXXX-03-14")),
    row("the? date|day of DAYMONTH", _bare_figures, ("the date of 14/3", "XXXX-03-14")),
    row("COMPACT", _compact, ("of [20220314]", "2022-03-14")),
    row("MONTHYEAR", _month_year, ("in [03/2022]", "2022-03")),
    row("DAY - MONTH - NUMBER", _parted_day, ("14-Mar-22", "2022-03-14")),
    row("MONTH - DAY - NUMBER", _parted_day, ("Mar-14-2022", "2022-03-14")),
    row("this (WEEKDAY ,?)? MONTH DAY|ORDINAL ,|of? YEAR", _day,
        ("this Dec. 28, 2017", "2017-12-28"), ("this Thursday, Dec. 28, 2017", "2017-12-28")),
    row("YEAR MONTH DAY|ORDINAL", _day, ("2022 March 14", "2022-03-14")),
    row("(WEEKDAY .? ,? the?)? MONTH the? DAY|ORDINAL (,|of? YEAR|SHORTYEAR)?", _day,
        ("Thursday, July 15, 2021", "2021-07-15"), ("July 15 2021", "2021-07-15"),
        ("Nov. 7", "XXXX-11-07"), ("March 8th", "XXXX-03-08"), ("March eighth", "XXXX-03-08")),
    row(f"(the? date|day of)? {_WEEKDAY} the? DAY|ORDINAL -? of? MONTH (,|-|of? YEAR|SHORTYEAR)?",
        _day,
        ("15 July 2021", "2021-07-15"), ("the 7 of February of 2017", "2017-02-07"),
        ("the 2nd of June 2020", "2020-06-02"),
        ("Monday 2 June", "XXXX-06-02"), ("the fourth of July", "XXXX-07-04")),
    row("MONTH DAY -|to|through DAY (,? YEAR)?", _days, ("June 9–17", "XXXX-06-09"),
        ("June 9-17, 2020", "2020-06-09")),
    row("the? DAY -|to|through the? DAY of? MONTH (,|of? YEAR)?", _days,
        ("9-17 June 2020", "2020-06-09"), ("9 to 17 June", "XXXX-06-09")),
    row("MONTH ,|of? YEAR|SHORTYEAR", _month, ("March 2019", "2019-03"), ("July, 1998", "1998-07")),
    row("the? month of MONTH ,|of? YEAR", _month, ("month of March 2019", "2019-03")),
    row("the? ORDINAL|last|final week of|in MONTH (,|of? YEAR)?", _week_of_month,
        ("the third week of April", "XXXX-04-15"), ("the last week of May 2021", "2021-05-25")),
    row("the? ORDINAL|latter half of MONTH (,|of? YEAR)?", _half_of_month,
        ("the second half of September 2024", "2024-09-16"),
        ("the first half of May", "XXXX-05-01")),
    row("MONTH", _bare_month, ("June", "XXXX-06"), ("Sept.", "XXXX-09")),
    row("the? month of MONTH", _bare_month, ("month of June", "XXXX-06")),
    *YEAR_RULES,
    row("the ORDINAL of? the|this month", lambda m: month_date(m.number("ORDINAL")),
        ("the 15th of this month", "XXXX-XX-15")),
    *FESTIVAL_RULES,
    *PART_RULES,
    *SHIFT_RULES,
    *FRACTION_RULES,
    *CLOCK_RULES,
)  # fmt: skip
