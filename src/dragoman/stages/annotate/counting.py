"""Numbers that say how many or how much, and those that do not.

Takes the words of a sentence and a number read in them, tells whether it counts: years, dates,
clock times, ages, durations, ordinals, telephone and model numbers, notes, coordinates, entries of
lists, parts of names, and "one" as a pronoun do not.
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
_ERAS = frozenset({"bc", "b.c.", "b.c", "ad", "a.d.", "a.d", "bce", "ce"})
# Nouns that a bare number names a member of, rather than counts: "Resolution 1701", "page 3".
_NUMBERED = frozenset(
    (
        "resolution article chapter page section annex flight route highway camp unit brigade "
        "division regiment battalion line phase round number no no. nos nos. figure table part "
        "act paragraph clause item room gate block tel phone fax version protocol law order decree "
        "update release model type class grade group zone area district ward pier exit box volume "
        "issue episode season lot platform channel level step stage tier category footnote note "
        "appendix schedule rule case bill proposition measure amendment directive regulation "
        "building apartment floor terminal runway track lane bus train berth shaft reactor day week"
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
_OF_PLACE = frozenset("°º′″'\"")
"""Signs of degrees and minutes beside the numbers of a position on the globe."""
_AGES = frozenset({"aged", "age", "ages"})
_AGED = frozenset("turn turns turned turning".split())
_PAST_AGE = frozenset("over under above below".split())
OLDEST = 120
"""No age is greater."""
_INVARIANT = frozenset(
    (
        "people police aircraft spacecraft hovercraft helicopter-aircraft personnel staff crew "
        "offspring series species sheep fish deer swine cattle troops dead wounded injured "
        "missing media headquarters barracks means crossroads men women children feet teeth "
        "mice geese oxen criteria phenomena data bacteria fungi percent"
    ).split()
)
"""Nouns whose plural is no form of its own, or ends in no s."""
_MORE = frozenset(
    (
        "more further consecutive straight full other working additional extra another long "
        "whole solid business calendar"
    ).split()
)
_TALLIES = frozenset("toll total tally count number sum average".split())
"""Nouns after which a bare number counts: "the toll: 77"."""
_SHORTEST = 2
"""Letters of what is a symbol rather than a noun: "10-K"."""
_LEAST_COMPOUND = 10
"""Below it "six-party" and the like name a kind of talks more often than they count; a guess."""
_BEFORE_COUNT = frozenset(
    (
        "additional another further extra other last next first past previous remaining final "
        "only some all total estimated record whopping staggering full mere top latest same"
    ).split()
)
"""Adjectives that may stand before a number that counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberReading:
    """What was read from a number on: where it ends, its values, its unit."""

    first: int
    last: int
    number_last: int
    """Where the number itself ends, its unit left out."""
    value: float
    value_max: float | None
    unit: str | None
    spelt: bool


def counts(
    sentence: Sentence, words: Sequence[str], reading: NumberReading, *, again: bool = False
) -> bool:
    """Tell whether a number says how many or how much; `again` where one before it did."""
    if reading.unit is not None:
        return True
    before = words[reading.first - 1].lower() if reading.first else ""
    after = words[reading.last].lower() if reading.last < len(words) else ""
    if is_month(before) or is_month(after) or before == "+":
        return False
    if before in _NUMBERED and sentence.tokens[reading.first - 1].tag != "VERB":
        return False
    if _is_code(words, reading, before, after):
        return False
    if _tied(sentence, reading.first - 1):
        return False
    if _tied(sentence, reading.last):
        return _compound_counts(sentence, reading)
    if _is_year(words, reading, sentence) or after in _ERAS or _is_time(words, reading):
        return False
    if _is_age(sentence, words, reading):
        return False
    if reading.value == 1 and reading.value_max is None and reading.spelt:
        return sentence.tokens[reading.first].relation == "nummod" and after not in (
            "of",
            "another",
        )
    return (again and _is_gapped(words, reading)) or not _is_name(sentence, reading)


def _is_gapped(words: Sequence[str], reading: NumberReading) -> bool:
    """Tell whether a number closes a clause without a verb: "..., and Denmark 950."."""
    joint = [w.lower() for w in words[max(0, reading.first - 2) : reading.first - 1]]
    after = words[reading.last : reading.last + 1]
    return joint in (["and"], ["while"], [","], [";"]) and after in ([], ["."], [","], [";"])


def is_month(word: str) -> bool:
    """Tell whether a word in small letters is a month: "dec."."""
    return word.removesuffix(".") in _MONTHS


def _is_code(words: Sequence[str], reading: NumberReading, before: str, after: str) -> bool:
    """Tell whether a number is an entry of a list, a note, a position, a day or a telephone's."""
    if reading.first == 0 and after in (".", ")"):
        return True
    if (before, after) in (("[", "]"), ("/", "/")) or {before, after} & _OF_PLACE:
        return True
    if after in ("and", "or", "to") and _is_day(words, reading.last + 1):
        return True
    if _is_day(words, reading.first):
        return True
    # Telephone numbers and the like: figures side by side.
    return _is_digits(before) or _is_digits(after)


def _tied(sentence: Sentence, place: int) -> bool:
    """Tell whether a dash, slash or the like stands at a place without a space on one side."""
    if not 0 <= place < len(sentence.tokens):
        return False
    token = sentence.tokens[place]
    if token.text in ("#", "/"):
        return True
    if token.text not in DASHES and token.text not in (":", "+"):
        return False
    left = place > 0 and sentence.tokens[place - 1].end == token.start
    right = place + 1 < len(sentence.tokens) and sentence.tokens[place + 1].start == token.end
    return (left and right) or (token.text == "-" and (left or right))


def _is_day(words: Sequence[str], place: int) -> bool:
    """Tell whether a day of a month stands at a place: "19 and 20 February", "the 9 of June"."""
    after = [w.lower() for w in words[place : place + 3] if w.lower() != "of"]
    return len(after) > 1 and after[0].isdigit() and is_month(after[1])


def _is_digits(word: str) -> bool:
    return word.isdigit() and not (len(word) == 4 and int(word) in _YEARS)


def _compound_counts(sentence: Sentence, reading: NumberReading) -> bool:
    """Tell whether a number counts the noun joined to it: "130-strong", "a 200-page report".

    Small ones name a kind ("six-party talks", "a two-state solution").
    """
    ahead = sentence.tokens[reading.last + 1 : reading.last + 2]
    if not ahead or sentence.tokens[reading.last].text not in DASHES:
        return False
    word = ahead[0].text.lower()
    if word == "strong":
        return True
    counted = ahead[0].tag == "NOUN" and len(word) > _SHORTEST and word.isalpha()
    timed = word.removesuffix("s") in _UNITS_OF_TIME
    return counted and not timed and not reading.spelt and reading.value >= _LEAST_COMPOUND


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
    low = word.lower()
    return low.endswith("s") or low in _INVARIANT or low.endswith(("men", "women", "people"))


def _is_time(words: Sequence[str], reading: NumberReading) -> bool:
    """Tell whether a number is of a time or a duration."""
    low = [w.lower() for w in words[reading.last : reading.last + 3]]
    if not low:
        return False
    unit = low[1] if low[0] in DASHES and len(low) > 1 else low[0]
    if low[0] in _MORE:
        unit = low[1] if len(low) > 1 else unit
    return unit in _UNITS_OF_TIME or unit.removesuffix("s") in _UNITS_OF_TIME or unit in _CLOCK


def _is_age(sentence: Sentence, words: Sequence[str], reading: NumberReading) -> bool:
    """Tell whether a number is an age: "Holm, 54, leads", "Holm (54)", "aged 54", "turned 18"."""
    before = [w.lower() for w in words[max(0, reading.first - 3) : reading.first]]
    after = words[reading.last].lower() if reading.last < len(words) else ""
    if before[-1:] == ["turns"] and not _noun_after(sentence, reading.last):
        return True
    if (reading.value_max or reading.value) >= OLDEST:
        return False
    if _AGES.intersection(before) or (before[-1:] and before[-1] in _AGED):
        return not _noun_after(sentence, reading.last)
    if before[-1:] and before[-1] in _PAST_AGE and reading.first > 1:
        # "Those over 65", "people under 20".
        who = sentence.tokens[reading.first - 2].tag in ("NOUN", "PRON", "DET")
        return who and not reading.spelt and not _noun_after(sentence, reading.last)
    if before[-1:] not in ([","], ["("]) or reading.first < 2 or reading.value_max is not None:
        return False
    if after in (",", ")"):
        return True
    named = sentence.tokens[reading.first - 2].tag == "PROPN" and not reading.spelt
    closed = after in ("", ".", ";", "of", "from", "and") or after in DASHES
    return named and closed and before[-1] == ","


def _noun_after(sentence: Sentence, place: int) -> bool:
    ahead = sentence.tokens[place] if place < len(sentence.tokens) else None
    return ahead is not None and ahead.tag in ("NOUN", "ADJ") and ahead.text[:1].islower()


def _is_name(sentence: Sentence, reading: NumberReading) -> bool:
    """Tell whether a number is a name's part, or names: "Euro 2012", "Channel 4", "the 737 jet"."""
    size = 1 if reading.value_max is None else 3
    here = sentence.tokens[reading.first]
    if reading.spelt or reading.last - reading.first > size or "," in here.text:
        return False
    if size > 1 and not _tied(sentence, reading.first + 1):
        return False
    head = sentence.tokens[here.head] if here.head >= 0 else None
    noun = head if head is not None and here.head >= reading.last else None
    if noun is not None and noun.tag == "NOUN" and here.relation in ("nummod", "compound"):
        return _names_kind(sentence, reading, noun.text, here.head)
    before = sentence.tokens[reading.first - 1] if reading.first else None
    if before is None:
        return False
    if before.tag == "PROPN" and before.text[:1].isupper():
        return not (here.relation == "nummod" and noun is not None)
    if before.text == ")" and here.relation in ("nummod", "flat", "appos", "dep"):
        return here.head < reading.first
    ahead = here.relation == "nummod" and 0 <= here.head == reading.first - 1
    if before.tag == "NOUN" and noun is None and here.relation in ("nummod", "appos", "compound"):
        return not _plural(before.text) and before.lemma.lower() not in _TALLIES
    mixed = any(c.isupper() for c in before.text[1:]) and any(c.islower() for c in before.text)
    return mixed or (ahead and before.tag in ("NOUN", "PROPN"))


def _names_kind(sentence: Sentence, reading: NumberReading, noun: str, head: int) -> bool:
    """Tell whether a number before a noun names its kind: "a 737 jet", "iPhone 4 buyers"."""
    if reading.value != 1 and not _plural(noun) and not _exempt(sentence, head):
        return True
    before = reading.first - 1
    if before < 0 or sentence.tokens[before].head != head:
        return False
    kind = sentence.tokens[before]
    if kind.relation in ("compound", "flat"):
        return True
    others = [i for i in sentence.children_by(head, "nummod") if i < before]
    return kind.relation == "amod" and bool(others) and kind.text.lower() not in _BEFORE_COUNT


def _exempt(sentence: Sentence, place: int) -> bool:
    """Tell whether a noun may be counted in its singular: after a dash, or of its own plural."""
    token = sentence.tokens[place]
    return token.lemma.lower() != token.text.lower() or token.text.isupper()
