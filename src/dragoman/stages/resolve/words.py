"""Words of names: how near two of them are, by sound, by the given names known, by short forms.

Takes two words of parsed names, gives a likeness from 0 to 1.
"""

from rapidfuzz.distance import Levenshtein

from dragoman.stages.resolve.given import same_given, short_form
from dragoman.stages.resolve.given_names import rows_of
from dragoman.stages.resolve.sounds import likeness, loose_likeness
from dragoman.stages.resolve.written import Word

ALIKE = 0.8
"""From here two words may be spellings of one. On the kept-back Arabic part of
wikidata-transliteration, 80 % of near pairs above it share an Arabic spelling, of Russian 84 %."""
APART = 0.72
"""Below it two given names are two names: Tariq and Tahir."""
ONE_NAME = 0.95
"""Likeness of two spellings that given_names.txt has in one row."""
_TWO_NAMES = 0.6
"""Most that two names come to which it has in two rows."""
_INITIAL = 0.9
_SHORTENED = 0.9
_STUCK = ("al", "el", "ben")
_LONGEST_WITHOUT = 5
"""Longer words may begin with an article or particle: ElBaradei, not Elias; Benkirane."""
_ARTICLE = 0.02
_LEAST_FEMININE = 3
_SAME_SOUNDS = 0.97
_SHORT = 2
"""Words so short are one name only where they sound the same: Wu and Woo, not Li and Lei."""
SERVANT = "abd"
"""How names of God's servants begin, in the one spelling that written.py gives them."""
_ENDINGS = (
    "shvili",
    "dottir",
    "dóttir",
    "enko",
    "ovich",
    "evich",
    "ovych",
    "oğlu",
    "oglu",
    "zadeh",
)
"""What many family names of a people end in, and fathers' names."""
_ENDING = 0.06
_PATRONYMIC = (
    "ovich",
    "ovych",
    "evich",
    "evych",
    "ovna",
    "ivna",
    "evna",
    "ovitch",
    "evitch",
    "sson",
    "ov",
)


def alike(left: Word, right: Word) -> float:
    """Return how near two words of names are; an article or "abd" may stick to one of them."""
    one, other = left.text, right.text
    if one == other:
        return 1.0
    loose = left.loose != right.loose
    rows = rows_of(one)
    if rows and (others := rows_of(other)):
        if rows & others:
            return ONE_NAME
        if not loose:
            return round(_TWO_NAMES * Levenshtein.normalized_similarity(one, other), 3)
    best = loose_likeness(one, other) if loose else _spelt(one, other)
    if best < ALIKE:
        for text, whole in ((one, other), (other, one)):
            if text.startswith(_STUCK) and len(text) > _LONGEST_WITHOUT:
                cut = text[3:] if text[0] == "b" else text[2:]
                best = max(best, round(likeness(cut, whole) - _ARTICLE, 3))
    return best


def _spelt(one: str, other: str) -> float:
    """Return how near two spellings are; what both have as a matter of course says nothing."""
    if one[:3] == other[:3] == SERVANT:
        return likeness(one[3:], other[3:])
    near = likeness(one, other)
    if near < 1.0 and min(len(one), len(other)) <= _SHORT:
        return min(near, _TWO_NAMES)
    if near >= ALIKE and one[-3:] == other[-3:]:
        for ending in _ENDINGS:
            if one.endswith(ending) and other.endswith(ending):
                size = len(ending)
                return min(near, round(likeness(one[:-size], other[:-size]) + _ENDING, 3))
    return near


def same_word(left: Word, right: Word) -> float:
    """Return how near two given names are: spelling, initial, short form."""
    if left.text == right.text:
        return 1.0
    if left.initial or right.initial:
        one, other = (left.text, right.text) if left.initial else (right.text, left.text)
        return _INITIAL if likeness(one, other[: len(one)]) >= ALIKE else 0.0
    if short_form(left.text, right.text):
        return _SHORTENED
    near = alike(left, right)
    if _feminine(left.text, right.text) and near < 1.0 and not _one_name(left.text, right.text):
        return _TWO_NAMES
    if near < _SHORTENED and left.text[:2] == right.text[:2] and same_given(left.text, right.text):
        return near if _two_names(left.text, right.text) else _SHORTENED
    return near


def _one_name(left: str, right: str) -> bool:
    return bool(rows_of(left) & rows_of(right))


def _feminine(left: str, right: str) -> bool:
    """Tell whether one given name is the other's with an a: Ivan, Ivana; Asif, Aseefa."""
    if len(left) == len(right):
        return left[:-1] == right[:-1] and {left[-1], right[-1]} == {"a", "o"}
    short, long = sorted((left, right), key=len)
    if len(short) < _LEAST_FEMININE or long[-1] != "a" or short[-1] == "a":
        return False
    return likeness(long[:-1], short) >= _SAME_SOUNDS


def _two_names(left: str, right: str) -> bool:
    """Tell whether a name is no short form: of two rows, or a father's name made of the other."""
    rows, others = rows_of(left), rows_of(right)
    if rows and others and not rows & others:
        return True
    short, long = sorted((left, right), key=len)
    return long.startswith(short) and long[len(short) :] in _PATRONYMIC
