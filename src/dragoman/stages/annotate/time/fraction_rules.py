"""Rules for lengths with fractions: "a year and a half", "2.5 hours", "a quarter of a century"."""

from dragoman.stages.annotate.time.meaning import LETTERS, Meaning
from dragoman.stages.annotate.time.pattern import Match
from dragoman.stages.annotate.time.rule import row

_TIMES = {"fortnight": 2}
# A unit and a half in whole smaller ones: "a year and a half" is 18 months.
_SMALLER = {"day": ("PT{}H", 24), "year": ("P{}M", 12), "decade": ("P{}Y", 10),
            "century": ("P{}Y", 100)}  # fmt: skip
_MOST_IN_SMALLER = 5
_BESIDE = {"hour": "PT{}H30M", "minute": "PT{}M30S"}
# A quarter of a unit in whole smaller ones.
_QUARTERS = {"hour": ("PT{}M", 15), "day": ("PT{}H", 6), "year": ("P{}M", 3),
             "century": ("P{}Y", 25), "millennium": ("P{}Y", 250)}  # fmt: skip
_MOST_QUARTERS = 3


def _length(number: str, unit: str) -> Meaning | None:
    if unit in ("season", "half", "generation", "weekend", "quarter"):
        return None
    whole, _, part = number.partition(".")
    if part == "5" and unit in _SMALLER and int(whole) <= _MOST_IN_SMALLER:
        form, size = _SMALLER[unit]
        return _made(form.format(int(whole) * size + size // 2))
    if part == "5" and unit in _BESIDE:
        return _made(_BESIDE[unit].format(whole))
    count = f"{float(number) * _TIMES.get(unit, 1):g}"
    letter = LETTERS[unit]
    return _made(f"PT{count}{letter[1:]}" if letter.startswith("T") else f"P{count}{letter}")


def _made(value: str) -> Meaning:
    return Meaning(type="DURATION", value=value, granularity="unknown")


def _unit(match: Match) -> str:
    return match.word("UNITS") if match.has("UNITS") else match.word("UNIT")


def _and_a_half(match: Match) -> Meaning | None:
    number = match.maybe("NUMBER")
    return _length(f"{1 if number is None else number}.5", _unit(match))


def _decimal(match: Match) -> Meaning | None:
    return _length(match.word("DECIMAL"), _unit(match))


def _quarters(match: Match) -> Meaning | None:
    number, unit = match.maybe("NUMBER") or 1, match.all("UNIT")[-1].kinds["UNIT"]
    if unit not in _QUARTERS or number > _MOST_QUARTERS:
        return None
    form, size = _QUARTERS[str(unit)]
    return _made(form.format(number * size))


FRACTION_RULES = (
    row("a|an|one|1|NUMBER UNIT|UNITS and a half", _and_a_half, ("a year and a half", "P18M"),
        ("an hour and a half", "PT1H30M"), ("two years and a half", "P30M")),
    row("NUMBER -? and -? a -? half -? UNITS|UNIT", _and_a_half,
        ("two and a half hours", "PT2H30M"),
        ("one-and-a-half years", "P18M")),
    row("DECIMAL -? UNITS|UNIT", _decimal, ("1.5 years", "P18M"), ("2½ hours", "PT2H30M")),
    row("a|one quarter of a|an UNIT", _quarters, ("a quarter of an hour", "PT15M"),
        ("a quarter of a century", "P25Y")),
    row("NUMBER quarters of a|an UNIT", _quarters, ("three quarters of an hour", "PT45M")),
)  # fmt: skip
