"""Person names: how likely two forms are one person's, by the names alone.

Takes two names as written, gives a `Comparison`: a score from 0 to 1, what was seen, and whether
they contradict each other. Knowing that two names differ is worth as much as knowing that they
agree: different given names with one family name are two people, whatever the score.
"""

from collections.abc import Sequence
from functools import lru_cache

from dragoman.stages.resolve.alignment import EXTRA, UNSURE, Comparison, aligned
from dragoman.stages.resolve.given_names import is_fathers
from dragoman.stages.resolve.sounds import likeness
from dragoman.stages.resolve.syllables import chinese, korean, korean_family
from dragoman.stages.resolve.words import ALIKE, APART, SERVANT, alike, same_word
from dragoman.stages.resolve.written import Name, Word, parse

__all__ = ["ALIKE", "APART", "Comparison", "Name", "Word", "alike", "compare", "parse", "same_word"]

_OTHER_ORDER = 0.03
_TURNED_LONG = 0.93
"""Least likeness of three words and more in another order."""
_BARE = 0.1
"""Taken off where one form is a single word: it says less."""
_JOINED = 0.9
"""Least likeness of two words written as one to that one: Ahmadi-Nejad, Ahmadinezhad."""
_JOINED_LETTERS = 3
_ROMANISED = 0.93
_CACHED = 1 << 15


def compare(left: str, right: str) -> Comparison:
    """Return what two names as written say about being one person's; in either order the same."""
    return _compared(left, right) if left <= right else _compared(right, left)


@lru_cache(maxsize=_CACHED)
def _compared(left: str, right: str) -> Comparison:
    one, other = parse(left), parse(right)
    if not one.words or not other.words:
        return Comparison(0.0, ("no name",))
    if one.number != other.number and (found := _numbers(one, other)) is not None:
        return found
    if one.words == other.words:
        return Comparison(1.0, ("same words",))
    if "".join([w.text for w in one.words]) == "".join([w.text for w in other.words]):
        return Comparison(0.99, ("same letters",))
    if one.bare or other.bare:
        return _with_bare(one, other)
    return _full(one, other)


def _numbers(one: Name, other: Name) -> Comparison | None:
    """Hold two kings' numbers, or a father and the child of his name, apart."""
    if one.number and other.number and one.words == other.words:
        return Comparison(0.3, (f"numbers differ: {one.number} / {other.number}",), True)
    if {"jr", "sr"} & {one.number, other.number} and not (one.bare or other.bare):
        found = _full(one, other) if one.words != other.words else Comparison(1.0, ("same words",))
        score = min(found.score, UNSURE)
        return Comparison(score, (*found.reasons, "one is a junior, or a senior"), found.different)
    return None


def _with_bare(one: Name, other: Name) -> Comparison:
    short, long = (one, other) if one.bare else (other, one)
    family = alike(short.words[0], long.words[-1])
    if long.bare:
        return Comparison(family, (f"{short.key} ~ {long.key} {family}",), family < APART)
    if long.family_first:  # nobody is called Jae-in, or Ki-moon by its second half, in the press
        score = round(max(0.0, family - _BARE), 3)
        return Comparison(score, (f"{short.key} ~ family of {long.key} {family}",), family < APART)
    if short.numbered:  # A king's number stands after a first name, which is nobody's family name.
        given = alike(short.words[0], long.words[0])
        score = round(min(UNSURE, given), 3)
        return Comparison(score, (f"{short.key} ~ first name of {long.key} {given}",))
    joined = likeness(short.key, "".join(word.text for word in long.words))
    if joined >= _JOINED:
        return Comparison(round(joined - 0.02, 3), (f"{short.key} ~ {long.key} {joined}",))
    given = max(alike(short.words[0], word) for word in long.given)
    best = max(family, round(given - 0.05, 3))
    what = "family name" if family == best else "given name"
    score = round(max(0.0, best - _BARE), 3)
    if what == "given name":
        score = min(score, UNSURE)
    return Comparison(score, (f"{short.key} ~ {what} of {long.key} {best}",), best < APART)


def _full(one: Name, other: Name) -> Comparison:
    straight = aligned(one.words, other.words)
    if one.family_first and other.family_first:
        return _by_whole_given(one, other, straight)
    if straight.score >= ALIKE:
        return straight
    others = (
        *_rejoined(one.words, other.words),
        *_turned(one.words, other.words),
        *_served(one.words, other.words),
    )
    return max((straight, *others), key=lambda found: found.score) if others else straight


def _rejoined(one: Sequence[Word], other: Sequence[Word]) -> list[Comparison]:
    """Compare the names again with two neighbours of one of them taken as one word."""
    found = []
    for long, short in ((one, other), (other, one)):
        if len(long) < 3:
            continue
        for first, second, place in zip(long, long[1:], range(len(long)), strict=False):
            near = [word for word in short if _may_be_joined(first.text, second.text, word.text)]
            if not near:
                continue
            joined = Word(first.text + second.text, loose=first.loose)
            if any(alike(joined, word) >= _JOINED for word in near):
                words = (*long[:place], joined, *long[place + 2 :])
                found.append(aligned(words, short))
    return found


def _may_be_joined(first: str, second: str, word: str) -> bool:
    """Tell whether a word may be two neighbours written as one, and neither of them alone."""
    if first[0] != word[0] or abs(len(first) + len(second) - len(word)) > _JOINED_LETTERS:
        return False
    return likeness(first, word) < ALIKE and likeness(second, word) < ALIKE


def _served(one: Sequence[Word], other: Sequence[Word]) -> list[Comparison]:
    """Compare two names of as many words, "abd" left out where one of them has it: Abdul Hanif."""
    if len(one) != len(other):
        return []
    if not any([w.text.startswith(SERVANT) for w in (*one, *other)]):
        return []
    pairs = [_without_servant(a, b) for a, b in zip(one, other, strict=True)]
    found = aligned([a for a, _ in pairs], [b for _, b in pairs])
    return [Comparison(round(found.score - EXTRA[1], 3), found.reasons, found.different)]


def _without_servant(left: Word, right: Word) -> tuple[Word, Word]:
    if left.text.startswith(SERVANT) == right.text.startswith(SERVANT):
        return left, right
    cut = (Word(w.text.removeprefix(SERVANT) or w.text, w.article, w.loose) for w in (left, right))
    return next(cut), next(cut)


def _turned(one: Sequence[Word], other: Sequence[Word]) -> list[Comparison]:
    """Compare two names of as many words with the family name of one in front."""
    if len(one) != len(other):
        return []
    found = []
    orders = [(*other[1:], other[0])]
    if len(other) > 2:
        orders.append((other[-1], *other[:-1]))
    for order in orders:
        if alike(one[-1], order[-1]) < ALIKE:
            continue
        turned = aligned(one, order)
        score = round(turned.score - _OTHER_ORDER, 3)
        if score >= (ALIKE if len(one) == 2 else _TURNED_LONG):
            reasons = (*turned.reasons, "other order of names")
            if all(is_fathers(word.text) for word in one):
                score = min(score, UNSURE)
                reasons = (*reasons, "either may be the other's child")
            found.append(Comparison(score, reasons, turned.different))
    return found


def _by_whole_given(one: Name, other: Name, found: Comparison) -> Comparison:
    """Hold two syllables as one given name: Yong-hyun and Jong-un are two people."""
    left, right = ("".join(w.text for w in name.given) for name in (one, other))
    near = likeness(left, right)
    if left == right and found.score >= ALIKE:
        return found
    if _romanised(one.family, left, other.family, right, len(one.words) != len(other.words)):
        reason = f"{left} {one.family}, {right} {other.family}: two romanisations"
        return Comparison(_ROMANISED, (reason,))
    if near >= ALIKE:
        return found if found.score < UNSURE else Comparison(UNSURE, found.reasons)
    reason = f"given names differ: {left} / {right}"
    return Comparison(min(found.score, round(0.5 * near, 3)), (*found.reasons, reason), True)


def _romanised(family: str, given: str, other: str, other_given: str, two_ways: bool) -> bool:
    """Tell whether two names, family and given, are one in two romanisations."""
    korean_one = korean_family(family)
    if korean_one is not None and korean_one == korean_family(other):
        return korean(given) == korean(other_given)
    return (
        (two_ways or family != other)
        and chinese(family) == chinese(other)
        and chinese(given) == chinese(other_given)
    )
