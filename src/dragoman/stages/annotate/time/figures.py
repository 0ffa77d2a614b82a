"""Dates in figures: "14/3/2022", "2022.03.14", "20220314", "2022-03-14T18:30", "FY2021", "Q3".

Takes a word as written; gives its kinds. Where day and month may be either, the outlet's region
says which comes first (`region`). Arabic-Indic and Persian digits count as digits.
"""

import re

from dragoman.stages.annotate.time.lexicon import Kinds

NOTHING: Kinds = {}
_DATE = re.compile(
    r"(?P<iso>(\d{4})[-/.](\d{1,2})[-/.](\d{1,2}))"
    r"|(?P<full>(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d))"
    r"|(?P<short>(\d{1,2})/(\d{1,2}))"
)
# "10.4.11" may be a version or a clause: dots and two digits of a year need two of day and month.
_LOOSE = re.compile(r"\d{1,2}\.\d\.\d\d|\d\.\d{1,2}\.\d\d")
_MONTH_YEAR = re.compile(r"(\d{1,2})/(\d{4})")
_YEAR_PAIR = re.compile(r"(\d{4})/(\d\d)")
_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_STAMP = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?"
)
_CODE = re.compile(r"(?:q([1-4])|h([12])|fy'?(\d{4}|\d\d))")
_CENTURY_TURNS = 50
"""Two digits of a year up to here are of this century."""


def kinds_of_figures(text: str, *, month_first: bool) -> Kinds:
    """Return the kinds of a word that begins with a digit, if it is a date in figures."""
    match = _DATE.fullmatch(text)
    if match is not None:
        return NOTHING if _LOOSE.fullmatch(text) else _date(match, month_first=month_first)
    month_year = _MONTH_YEAR.fullmatch(text)
    if month_year is not None:
        month, year = int(month_year[1]), int(month_year[2])
        return {"MONTHYEAR": year * 100 + month} if 1 <= month <= 12 else NOTHING
    pair = _YEAR_PAIR.fullmatch(text)
    if pair is not None and int(pair[2]) == (int(pair[1]) + 1) % 100:
        return {"YEARPAIR": int(pair[1])}
    compact = _COMPACT.fullmatch(text)
    if compact is not None:
        return {"COMPACT": int(text)}
    stamp = _STAMP.fullmatch(text)
    if stamp is None:
        return NOTHING
    year, month, day, hour, minute = (int(group) for group in stamp.groups())
    return {"STAMP": (year * 10000 + month * 100 + day) * 10000 + hour * 100 + minute}


def kinds_of_code(low: str) -> Kinds:
    """Return the kinds of "Q3", "H1" and "FY2021"."""
    match = _CODE.fullmatch(low)
    if match is None:
        return NOTHING
    if match[3]:
        return {"FISCALYEAR": full_year(int(match[3]))}
    return {"QUARTER": int(match[1])} if match[1] else {"HALFYEAR": int(match[2])}


def full_year(number: int) -> int:
    """Return the year that two digits mean; a number of more stays."""
    if number > 99:
        return number
    return number + (1900 if number > _CENTURY_TURNS else 2000)


def _date(match: re.Match[str], *, month_first: bool) -> Kinds:
    groups = [int(group) for group in match.groups() if group and group.isdecimal()]
    if match["iso"]:
        year, month, day = groups
    else:
        first, second = groups[:2]
        month, day = (first, second) if month_first else (second, first)
        if month > 12 >= day:
            month, day = day, month
        year = full_year(groups[2]) if match["full"] else 0
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return NOTHING
    if match["short"]:
        return {"DAYMONTH": month * 100 + day}
    return {"DATE": year * 10000 + month * 100 + day}
