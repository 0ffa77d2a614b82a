"""Alignment: which word of one name stands for which of the other, and what that says.

Takes the words of two names, the family's last, gives a `Comparison`: families with families, given
names with given names, extra words allowed. Knows what contradicts: other given names, another
order of fathers' names, other middle initials, a father and his child.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.stages.resolve.given_names import is_fathers, stands_before_others
from dragoman.stages.resolve.sounds import likeness
from dragoman.stages.resolve.words import ALIKE, APART, ONE_NAME, alike, same_word
from dragoman.stages.resolve.written import Word

_DOUBT = 0.84
"""Most that names come to which contain a word neither alike nor apart: office and state decide."""
UNSURE = 0.78
"""Most of a name and its namesake's child's, and of a first name alone: less than alike."""
EXTRA = (0.0, 0.04, 0.08, 0.22)
"""Taken off for so many words that one form has more."""
_GIVEN_TURNED = 0.4
"""Where fathers' names follow, another order is another person: Omar, son of Abdullah."""
_MIDDLE_TURNED = 0.05
_SLIP = 0.08
"""Taken off where the family names are not quite alike."""
_LEAST_CUT_OFF = 3
"""Words of a name whose last may be cut off in the other."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the names of two forms say."""

    score: float
    """Three decimals."""
    reasons: tuple[str, ...]
    different: bool = False
    """They contradict each other: two people."""


def aligned(one: Sequence[Word], other: Sequence[Word]) -> Comparison:
    """Compare families with families and given names with given names, extra words allowed."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    family, rest_short, rest_long = alike(short[-1], long[-1]), short[:-1], long[:-1]
    reason = f"{short[-1].text} ~ {long[-1].text} {family}"
    if family < ALIKE:
        found = _family_elsewhere(short, long)
        if found is None:
            return _other_family(one, other, family)
        family, rest_long, reason = found
    given, different, words = _given(rest_short, rest_long)
    extra = min(len(rest_long) - len(rest_short), len(EXTRA) - 1)
    score = round(max(0.0, 0.5 * (family + given) - EXTRA[extra]), 3)
    if different:
        score = min(score, round(0.5 * given + 0.1, 3))
    elif any(word.startswith("given names differ") for word in words):
        score = min(score, UNSURE)
    elif _is_child(short, long):
        score = min(score, UNSURE)
        words = (*words, f"{long[0].text} may be the child of {short[0].text}")
    return Comparison(score, (reason, *words), different)


def _is_child(short: Sequence[Word], long: Sequence[Word]) -> bool:
    """Tell whether the longer name is a name before the shorter: Uday Saddam Hussein."""
    if len(long) != len(short) + 1 or stands_before_others(long[0].text):
        return False
    return (
        not long[0].initial
        and is_fathers(short[0].text)
        and same_word(short[0], long[1]) >= ALIKE > same_word(short[0], long[0])
    )


def _other_family(one: Sequence[Word], other: Sequence[Word], family: float) -> Comparison:
    """Compare names whose family names are too far apart to be spellings: perhaps a slip."""
    if (cut := _cut_off(one, other)) is not None:
        return cut
    reason = f"family names differ: {one[-1].text} / {other[-1].text}"
    if family < APART or len(one) != len(other):
        return Comparison(min(family, 0.6), (reason,), family < APART)
    given, _, words = _given(one[:-1], other[:-1])
    if given < 0.9:
        return Comparison(min(family, 0.6), (reason, *words))
    score = min(_DOUBT, 0.5 * (family + given) - _SLIP)
    return Comparison(round(score, 3), (reason, *words))


def _cut_off(one: Sequence[Word], other: Sequence[Word]) -> Comparison | None:
    """Compare names of many words one of which breaks off in the last."""
    if len(one) != len(other) or len(one) < _LEAST_CUT_OFF:
        return None
    short, long = sorted((one[-1].text, other[-1].text), key=len)
    if not long.startswith(short):
        return None
    given, different, words = _given(one[:-1], other[:-1])
    if different or given < ONE_NAME:
        return None
    return Comparison(_DOUBT, (f"{short} breaks off {long}", *words))


def _family_elsewhere(
    short: Sequence[Word], long: Sequence[Word]
) -> tuple[float, Sequence[Word], str] | None:
    """Find the short form's family name before the long form's last word (two family names).

    Gives its likeness, the long form's other words, and the reason.
    """
    for place in range(len(long) - 2, 0, -1):
        near = alike(short[-1], long[place])
        if near >= ALIKE and len(long) > len(short):
            rest = [w for i, w in enumerate(long) if i != place]
            words = f"{short[-1].text} ~ {long[place].text} {near}, {long[-1].text} left out"
            return round(near - EXTRA[1], 3), rest, words
    return None


def _given(short: Sequence[Word], long: Sequence[Word]) -> tuple[float, bool, tuple[str, ...]]:
    """Compare given names: how near, whether they contradict, what was seen.

    Each of the fewer takes the nearest of the more, in order of nearness; the first names decide
    whether two people are meant, the middle ones weigh less.
    """
    if not short or not long:
        return 0.8, False, ("one has no given name",)
    if len(short) != len(long) and (_joined(short, long) >= 0.9 or _run_together(short, long)):
        return 0.97, False, ()
    if len(short) == len(long) == 1:
        return _one_given(short[0], long[0])
    few, many = (short, long) if len(short) <= len(long) else (long, short)
    left = list(enumerate(many))
    scores, reasons, places, different = [], [], list[int](), False
    for place, word in enumerate(few):
        best, near = _nearest(word, place, left)
        left.remove(best)
        places.append(best[0])
        scores.append(near)
        if near < ALIKE:
            reasons.append(f"given names differ: {word.text} / {best[1].text}")
            different = different or near < APART
        elif word.text != best[1].text:
            reasons.append(f"{word.text} ~ {best[1].text} {near}")
    score = min(scores) * 0.6 + sum(scores) / len(scores) * 0.4
    if places != sorted(places):
        turned = places[0] != 0
        score -= _GIVEN_TURNED if turned else _MIDDLE_TURNED
        different = different or turned
        reasons.append("given names in another order")
    if _initials_differ(few, many):
        score -= _GIVEN_TURNED
        reasons.append("middle initials differ")
        different = True
    return round(max(0.0, score), 3), different, tuple(reasons)


def _nearest(
    word: Word, place: int, left: Sequence[tuple[int, Word]]
) -> tuple[tuple[int, Word], float]:
    """Return the word with its place that is nearest to another in its place, and how near."""
    best, near, off = left[0], -1.0, 0
    for item in left:
        found, away = _in_place(word, item, place), abs(item[0] - place)
        if found > near or (found == near and away < off):
            best, near, off = item, found, away
        if near == 1.0 and not off:
            break
    return best, near


def _one_given(left: Word, right: Word) -> tuple[float, bool, tuple[str, ...]]:
    near = same_word(left, right)
    if near < ALIKE:
        return near, near < APART, (f"given names differ: {left.text} / {right.text}",)
    return near, False, () if left.text == right.text else (f"{left.text} ~ {right.text} {near}",)


def _run_together(short: Sequence[Word], long: Sequence[Word]) -> bool:
    """Tell whether one has the other's initials in one word: JC for Jean-Claude."""
    few, many = (short, long) if len(short) < len(long) else (long, short)
    return len(few) == 1 and few[0].text == "".join(w.text[0] for w in many)


def _initials_differ(few: Sequence[Word], many: Sequence[Word]) -> bool:
    """Tell whether the first middle names, one of them an initial, begin otherwise."""
    if len(few) < 2 or len(many) < 2 or not (few[1].initial or many[1].initial):
        return False
    return likeness(few[1].text[0], many[1].text[0]) < ALIKE


def _in_place(word: Word, other: tuple[int, Word], place: int) -> float:
    """Return how near two given names are; a first name is no other's middle initial."""
    if other[1].initial and not word.initial and (other[0] == 0) != (place == 0):
        return 0.0
    return same_word(word, other[1])


def _joined(short: Sequence[Word], long: Sequence[Word]) -> float:
    if any(word.initial for word in (*short, *long)):
        return 0.0
    return likeness("".join(w.text for w in short), "".join(w.text for w in long))
