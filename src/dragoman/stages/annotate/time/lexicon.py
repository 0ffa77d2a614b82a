"""The words of time: what kind each is, and its number or name.

`kinds_of(word)` gives for a lower-cased word its kinds with their values; a word may be of several
("second" is a unit and an ordinal, "may" only a month here: `refuse.py` tells it from the verb).
"""

from collections.abc import Iterator, Mapping

MONTHS = (
    "january february march april may june july august september october november december"
).split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_SHORT_WEEKDAYS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4,
    "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
SEASONS = {"spring": 1, "springtime": 1, "summer": 2, "summertime": 2, "autumn": 3, "fall": 3,
           "winter": 4, "wintertime": 4}  # fmt: skip
DAYPARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO",
    "daybreak": "MO", "dusk": "EV", "nighttime": "NI", "daytime": "DT", "midday": "MI",
}  # fmt: skip
UNITS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "night",
    "week": "week", "fortnight": "fortnight", "weekend": "weekend", "month": "month",
    "quarter": "quarter", "semester": "half", "season": "season", "year": "year",
    "decade": "decade", "century": "century", "millennium": "millennium",
    "generation": "generation",
}  # fmt: skip
_PLURALS = {"centuries": "century", "millennia": "millennium"}
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
CARDINALS = {word: i for i, word in enumerate(_ONES)}
CARDINALS |= {word: 10 * i for i, word in enumerate(_TENS, start=2)}
SCALES = {"hundred": 100, "thousand": 1000}
ORDINALS = {
    word: i
    for i, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
            "twentieth"
        ).split(),
        start=1,
    )
} | {"thirtieth": 30}
# Numbers that words leave open, as (least, most). "A few days" before a meeting may be one day and
# may be ten; "several" is never one. These are readings of the words, not measured.
VAGUE_NUMBERS = {
    "few": (1, 10), "several": (2, 10), "couple": (2, 3), "some": (2, 10), "many": (3, 20),
    "numerous": (3, 20), "multiple": (2, 10),
}  # fmt: skip
DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip
SETS = {
    "annually": "P1Y", "yearly": "P1Y", "daily": "P1D", "weekly": "P1W", "biweekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M",
    "hourly": "PT1H", "nightly": "P1D",
}  # fmt: skip
# Words by which the unit before, of, or after the anchor is named.
SHIFTS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1,
    "latest": -1,
    "this": 0, "current": 0, "present": 0,
    "next": 1, "coming": 1, "upcoming": 1, "following": 1, "forthcoming": 1,
}  # fmt: skip

Kinds = dict[str, int | str]


def _names() -> Iterator[tuple[str, str, int | str]]:
    """Yield words with their kind and value: months, weekdays, units, in all their forms."""
    for i, month in enumerate(MONTHS, start=1):
        yield month, "MONTH", i
    for i, weekday in enumerate(WEEKDAYS, start=1):
        yield weekday, "WEEKDAY", i
        yield weekday + "s", "WEEKDAYS", i
    for table, kind in ((_SHORT_MONTHS, "MONTH"), (_SHORT_WEEKDAYS, "WEEKDAY")):
        for word, number in table.items():
            yield word, kind, number
            yield word + ".", kind, number
    for part in ("morning", "afternoon", "evening", "night"):
        yield part + "s", "DAYPARTS", DAYPARTS[part]
    for word, unit in UNITS.items():
        yield word, "UNIT", unit
        yield word + "s", "UNITS", unit
    for word, unit in _PLURALS.items():
        yield word, "UNITS", unit
    for word, (low, _) in VAGUE_NUMBERS.items():
        yield word, "FEW", low


def _table() -> dict[str, Kinds]:
    found: dict[str, Kinds] = {}
    for word, kind, value in _names():
        found.setdefault(word, {})[kind] = value
    plain: tuple[tuple[Mapping[str, int | str], str], ...] = (
        (SEASONS, "SEASON"),
        (DECADES, "NINETIES"),
        (CARDINALS, "NUMBER"),
        (SCALES, "SCALE"),
        (ORDINALS, "ORDINAL"),
        (SHIFTS, "SHIFT"),
        (DAYPARTS, "DAYPART"),
        (SETS, "OFTEN"),
    )
    for table, kind in plain:
        for word, value in table.items():
            found.setdefault(word, {})[kind] = value
    return found


KINDS = _table()
