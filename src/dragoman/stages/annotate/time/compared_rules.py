"""Rules for the periods that results are told of and compared with: the year-earlier quarter.

Which period is meant, what stands before tells (`compared`).
"""

from dragoman.stages.annotate.time.meaning import Meaning, explicit_year, named, shifted
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import row

_LAST_YEAR = -1
_YEAR_AGO = "year -? ago|earlier"


def _year_ago(match: Match) -> Meaning:
    """Read "the year-earlier quarter", "the year-ago period"."""
    return shifted("year", _LAST_YEAR)


def _quarter_of_year_ago(match: Match) -> Meaning | None:
    number = match.number("ORDINAL")
    return named("quarter", number, offset=_LAST_YEAR) if number <= 4 else None


COMPARED = (
    row(f"the|a? comparable? {_YEAR_AGO} (UNIT|period)?", _year_ago,
        ("the year-earlier quarter", "XXXX"), ("year-ago", "XXXX")),
    row(f"the|a? {_YEAR_AGO} ORDINAL quarter", _quarter_of_year_ago,
        ("the year-ago third quarter", "XXXX-Q3")),
    row("the? same|corresponding|comparable|like|equivalent period|quarter|month|time of|in|a?"
        f" the? (last|previous|prior year)? (a {_YEAR_AGO})?", lambda m: (
            _year_ago(m) if m.has("year") else None),
        ("the same period last year", "XXXX"), ("the comparable quarter a year ago", "XXXX")),
    row(f"the period|quarter a {_YEAR_AGO}", _year_ago, ("the quarter a year ago", "XXXX")),
    row("the YEAR period|quarter", lambda m: explicit_year(m.number("YEAR")),
        ("the 1988 quarter", "1988")),
    row("last year 's period|quarter", _year_ago, ("last year's quarter", "XXXX")),
)  # fmt: skip
