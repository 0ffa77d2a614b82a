"""Numbers with their units as a person writes them: "55.5 billion cubic meters", "up to 20%"."""

from math import isclose

from dragoman.records.finding import Figure

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_DECIMALS = 3
"""Digits after the point with which a number is still said by its scale; else it is written out."""
_BARE = frozenset({"count", "person"})
_ONE_FORM = frozenset({"percent", "hertz", "kilohertz", "megahertz", "gigahertz"})
_IRREGULAR = {"foot": "feet", "inch": "inches", "percentage point": "percentage points"}
_CODE = 3
"""Letters of the code of a currency."""


def amount(figure: Figure) -> str:
    """Return a figure's number as it was meant: "more than 130", "10 million USD"."""
    words = number(figure.value)
    if figure.value_max is not None:
        words = f"{words}–{number(figure.value_max)}"
    if figure.qualifier not in ("exactly", ""):
        words = f"{figure.qualifier} {words}"
    if figure.unit in _BARE:
        return words
    if figure.unit == "percent":
        return f"{words}%"
    one = figure.value == 1 and figure.value_max is None
    return f"{words} {figure.unit if one else _several(figure.unit)}"


def number(value: float) -> str:
    """Return a number: from a million on by its scale, where that leaves nothing out."""
    for scale, name in _SCALES:
        if abs(value) >= scale:
            share = round(value / scale, _DECIMALS)
            if isclose(share * scale, value, rel_tol=1e-12):
                return f"{_digits(share)} {name}"
            break
    return _digits(value)


def _digits(value: float) -> str:
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


def _several(unit: str) -> str:
    """Return a unit in the plural: "cubic meters per second"; a currency's code as it is."""
    if unit in _ONE_FORM or (len(unit) == _CODE and unit.isupper()):
        return unit
    counted, per, rest = unit.partition(" per ")
    before, space, noun = counted.rpartition(" ")
    plural = _IRREGULAR.get(counted) or before + space + _IRREGULAR.get(noun, f"{noun}s")
    return plural + per + rest
