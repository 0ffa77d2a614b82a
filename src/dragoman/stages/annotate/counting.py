"""Numbers that say how many or how much, and those that do not.

Takes the words of a sentence and a number read in them, tells whether it counts: years, dates,
clock times, ages, durations, ordinals, telephone and model numbers, entries of lists, and "one" as
a pronoun do not.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.records.sentence import Sentence

DASHES = frozenset("-–—‑")
_MONTHS = frozenset(
    (
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec"
    ).split()
)
_YEARS = range(1000, 2100)
# Nouns that a bare number names a member of, rather than counts: "Resolution 1701", "page 3".
_NUMBERED = frozenset(
    (
        "resolution article chapter page section annex flight route highway camp unit brigade "
        "division regiment battalion line phase round number no no. nos nos. figure table part "
        "act paragraph clause item room gate block tel phone fax version protocol law order decree"
    ).split()
)
_UNITS_OF_TIME = frozenset(
    (
        "second minute hour day week weekend fortnight month quarter year decade century "
        "generation season night morning evening afternoon"
    ).split()
)
_CLOCK = frozenset(
    "am pm a.m. p.m. a.m p.m gmt utc bst cet cest eet est edt ist et o'clock o’clock hrs".split()
)


@dataclass(frozen=True, slots=True)
class NumberReading:
    """What was read from a number on: where it ends, its values, its unit."""

    first: int
    last: int
    value: float
    value_max: float | None
    unit: str | None
    spelt: bool


def counts(sentence: Sentence, words: Sequence[str], reading: NumberReading) -> bool:
    """Tell whether a number says how many or how much."""
    if reading.unit is not None:
        return True
    before = words[reading.first - 1].lower() if reading.first else ""
    after = words[reading.last].lower() if reading.last < len(words) else ""
    if before in _MONTHS or after in _MONTHS or before in _NUMBERED:
        return False
    if reading.first == 0 and after in (".", ")"):
        # The number of an entry of a list.
        return False
    if after in ("and", "or", "to") and _is_day(words, reading.last + 1):
        return False
    if _is_digits(before) or _is_digits(after):
        # Telephone numbers and the like: figures side by side.
        return False
    if after in DASHES or before in DASHES or before in ("/", "#", ":", "+"):
        return _compound_counts(words, reading)
    if _is_year(words, reading, sentence) or _is_time(words, reading):
        return False
    if reading.value == 1 and reading.value_max is None and reading.spelt:
        return sentence.tokens[reading.first].relation == "nummod" and after not in (
            "of",
            "another",
        )
    if words[reading.first - 1 : reading.first] and _is_name(sentence, reading):
        return False
    return True


def _is_day(words: Sequence[str], place: int) -> bool:
    """Tell whether a day of a month stands at a place: "19 and 20 February"."""
    after = [w.lower() for w in words[place : place + 2]]
    return len(after) > 1 and after[0].isdigit() and after[1] in _MONTHS


def _is_digits(word: str) -> bool:
    return word.isdigit() and not (len(word) == 4 and int(word) in _YEARS)


def _compound_counts(words: Sequence[str], reading: NumberReading) -> bool:
    """A number joined by a hyphen counts where a noun follows: "130-strong", not "F-16"."""
    return words[reading.last : reading.last + 2][1:] == ["strong"]


def _is_year(words: Sequence[str], reading: NumberReading, sentence: Sentence) -> bool:
    if reading.value_max is not None and int(reading.value_max) in _YEARS:
        return int(reading.value) in _YEARS and "," not in words[reading.first]
    bare = words[reading.first].isdigit() and len(words[reading.first]) == 4
    if not bare or reading.last - reading.first > 1 or int(reading.value) not in _YEARS:
        return False
    token = sentence.tokens[reading.first]
    head = sentence.tokens[token.head] if token.head >= 0 else None
    counted = head is not None and token.relation == "nummod" and head.tag == "NOUN"
    return not (counted and token.head == reading.last and head is not None and _plural(head.text))


def _plural(word: str) -> bool:
    return word.lower().endswith("s") or word.lower() in ("people", "men", "women", "children")


def _is_time(words: Sequence[str], reading: NumberReading) -> bool:
    """Tell whether a number is of a time, a duration or an age."""
    here = words[reading.last : reading.last + 3]
    low = [w.lower() for w in here]
    if not low:
        return False
    unit = low[1] if low[0] in DASHES and len(low) > 1 else low[0]
    if low[0] in ("more", "further", "consecutive", "straight", "full", "other", "working"):
        unit = low[1] if len(low) > 1 else unit
    if unit in _UNITS_OF_TIME or unit.removesuffix("s") in _UNITS_OF_TIME:
        return True
    if unit in _CLOCK:
        return True
    age = low[0] in (",", ")") and reading.first and words[reading.first - 1] in (",", "(")
    return bool(age) and reading.value < 120 and reading.value_max is None


def _is_name(sentence: Sentence, reading: NumberReading) -> bool:
    """Tell whether a number is the last part of a name: "Euro 2012", "Channel 4"."""
    before, here = sentence.tokens[reading.first - 1], sentence.tokens[reading.first]
    if before.tag != "PROPN" or reading.spelt or not before.text[:1].isupper():
        return False
    counted = here.relation == "nummod" and here.head >= reading.last
    return not counted
