"""Units of measure: how long, wide, heavy, strong, warm or fast.

Takes the words after a number, gives how many of them name a unit and its name: the singular that
the Unicode CLDR gives it in American English ("kilometer", "square mile", "cubic meter per
second"), whatever the spelling or symbol. Units of time are none: durations are no figures.
"""

from collections.abc import Mapping, Sequence

_UNITS: Mapping[str, str] = {
    "kilometer": "kilometer kilometre km kms",
    "meter": "meter metre",
    "centimeter": "centimeter centimetre cm",
    "millimeter": "millimeter millimetre mm",
    "mile": "mile mi",
    "yard": "yard yd",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "hectare": "hectare ha",
    "acre": "acre",
    "kilogram": "kilogram kilogramme kilo kg kgs",
    "gram": "gram gramme",
    "milligram": "milligram mg",
    "tonne": "tonne",
    "ton": "ton",
    "pound": "lb lbs",
    "ounce": "ounce oz",
    "liter": "liter litre",
    "gallon": "gallon",
    "barrel": "barrel bbl bpd",
    "bushel": "bushel",
    "watt": "watt",
    "kilowatt": "kilowatt kw",
    "megawatt": "megawatt mw",
    "gigawatt": "gigawatt gw",
    "kilowatt-hour": "kwh",
    "megawatt-hour": "mwh",
    "gigawatt-hour": "gwh",
    "kiloton": "kiloton",
    "megaton": "megaton",
    "knot": "knot",
    "degree": "degree",
    "kilometer per hour": "kph km/h kmh",
    "mile per hour": "mph",
    "square meter": "m2 m² sqm",
    "square kilometer": "km2 km²",
    "cubic meter": "m3 m³",
    "kilonewton": "kilonewton",
    "bit": "bit",
    "byte": "byte",
    "kilobyte": "kilobyte kb",
    "megabyte": "megabyte mb",
    "gigabyte": "gigabyte gb",
    "terabyte": "terabyte tb",
    "megabit": "megabit",
    "gigabit": "gigabit",
    "megabit per second": "mbps mbit/s",
    "gigabit per second": "gbps gbit/s",
    "hertz": "hertz hz",
    "kilohertz": "kilohertz khz",
    "megahertz": "megahertz mhz",
    "gigahertz": "gigahertz ghz",
    "megapixel": "megapixel",
    "volt": "volt",
    "basis point": "",
}
_NAMES: Mapping[str, str] = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_SYMBOLS = frozenset(
    "km cm mm kg mph kph lb lbs ft mw kw gw mi kb mb gb tb khz mhz ghz mbps gbps".split()
)
"""Symbols that are also written onto the number: "250mph"."""
_SQUARE = {"square": "square", "sq": "square", "sq.": "square", "cubic": "cubic", "cu": "cubic"}
_COMPOUND = {
    ("nautical", "mile"): "nautical mile",
    ("light", "year"): "light year",
    ("metric", "ton"): "tonne",
    ("metric", "tonne"): "tonne",
    ("basis", "point"): "basis point",
    ("degree", "celsius"): "degree Celsius",
    ("degree", "fahrenheit"): "degree Fahrenheit",
    ("°", "c"): "degree Celsius",
    ("°", "f"): "degree Fahrenheit",
    ("kilowatt", "hour"): "kilowatt-hour",
    ("megawatt", "hour"): "megawatt-hour",
    ("sea", "mile"): "nautical mile",
}
_TIMES = {
    **{"second": "second", "sec": "second", "s": "second", "minute": "minute", "hour": "hour"},
    **{"h": "hour", "hr": "hour", "day": "day", "week": "week", "month": "month", "year": "year"},
}
_SHORT = 3
"""Letters of the longest word that is a symbol and takes no s."""
_PER = frozenset("per a an each / every".split())
_WAYS = frozenset(
    (
        "deep high long wide tall thick away down up from above below off north south east west "
        "underground offshore inland apart across in into race sprint hurdles freestyle final "
        "x by dash relay breaststroke backstroke butterfly"
    ).split()
)
"""Words after "40 m" that make it metres, not millions."""


def unit_at(words: Sequence[str], place: int) -> tuple[int, str] | None:
    """Return how many words from a place on name a unit, and its name."""
    low = [w.lower() for w in words[place : place + 3]]
    if not low:
        return None
    found = _plain(low)
    if found is None:
        return None
    size, unit = found
    if words[place].lower() == "bpd":
        return size, "barrel per day"
    rate = _rate(words, place + size)
    return (size + rate[0], f"{unit} per {rate[1]}") if rate is not None else found


def m_means(words: Sequence[str], place: int, tags: Sequence[str]) -> str | None:
    """Tell whether the "m" at a place means metres or millions, if its neighbours show it.

    "A 40 m well", "13 m down" are metres; "1.2 m people" are millions; "a rise to 70 m" is neither.
    """
    low = [w.lower() for w in words[place + 1 : place + 4]]
    if low[:1] and (low[0] in _WAYS or low[0] in ("-", "(")):
        return "meter"
    for word, tag in zip(low, tags[place + 1 : place + 4], strict=False):
        if tag == "NOUN":
            many = word.endswith("s") or word in ("people", "men", "women", "children")
            return "million" if many else "meter"
        if tag not in ("ADJ", "PROPN"):
            break
    return None


def split_symbol(word: str) -> tuple[str, str] | None:
    """Split a symbol written onto its number: "250mph" is "250" and "mph"."""
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    symbol = word[len(digits) :]
    known = digits[:1].isdigit() and symbol.lower() in _SYMBOLS
    return (digits, symbol) if known else None


def _plain(low: Sequence[str]) -> tuple[int, str] | None:
    """Read a unit without a rate."""
    first = _singular(low[0])
    if len(low) > 1:
        both = _COMPOUND.get((first, _singular(low[1])))
        if both is not None:
            return 2, both
        power, name = _SQUARE.get(low[0]), _NAMES.get(_singular(low[1]))
        if power is not None and name is None and low[1] == "m":
            name = "meter"
        if power is not None and name is not None:
            return 2, f"{power} {name}"
    name = _NAMES.get(first)
    return (1, name) if name is not None else None


def _singular(word: str) -> str:
    # "kms" is listed; "has" is no hectare.
    return word[:-1] if len(word) > _SHORT and word[:-1] in _SINGULARS and word[-1] == "s" else word


_SINGULARS = frozenset(_NAMES) | {w for pair in _COMPOUND for w in pair} | set(_TIMES)


def _rate(words: Sequence[str], place: int) -> tuple[int, str] | None:
    """Read what a unit is counted over: "per day", "an hour", "/ s"."""
    if place + 1 >= len(words) or words[place].lower() not in _PER:
        return None
    time = _TIMES.get(words[place + 1].lower())
    return (2, time) if time is not None else None
