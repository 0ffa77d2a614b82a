"""Words before an expression that bear on it: "early", "the end of", "more than".

A table of word sequences, read backwards from the expression. Thirds of a unit become the rule's
`part` and TIMEX3's mod; "earlier" and "later" take the part of the unit before or after the day
of the article; the others are modifiers of a length.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.records.time import Direction
from dragoman.stages.annotate.time.items import Item
from dragoman.stages.annotate.time.meaning import Meaning


@dataclass(frozen=True, slots=True)
class Effect:
    """What the words do: a third of the unit, a side of the anchor, or a TIMEX3 modifier."""

    part: str | None = None
    side: Direction | None = None
    mod: str | None = None
    types: tuple[str, ...] = ("DATE", "TIME")


_EARLY = Effect(part="early", mod="START")
_MIDDLE = Effect(part="mid", mod="MID")
_LATE = Effect(part="late", mod="END")
_ABOUT = Effect(mod="APPROX", types=("DATE", "TIME", "DURATION", "SET"))
_NONE = Effect()
_AWAY = frozenset({"ago", "earlier", "later", "hence"})
_BEFORE_OVER = frozenset("for of in after last lasting than the with lasted a".split())
"""Words behind which "over" is "more than"; else it is the stretch in which something happened."""


def _length(mod: str) -> Effect:
    return Effect(mod=mod, types=("DURATION",))


EFFECTS: dict[tuple[str, ...], Effect] = {
    tuple(words.split()): effect
    for effect, phrases in (
        (_EARLY, ("early", "early in", "early on", "early -", "beginning of", "start of",
                  "early part of", "first days of", "opening days of", "onset of")),
        (_MIDDLE, ("mid", "mid -", "middle of")),
        (_LATE, ("late", "late in", "late on", "late -", "end of", "close of", "last days of",
                 "final days of", "late part of", "latter part of", "tail end of")),
        (Effect(side=Direction.PAST), ("earlier", "earlier in", "earlier on")),
        (Effect(side=Direction.FUTURE), ("later", "later in", "later on", "rest of",
                                         "remainder of")),
        (_ABOUT, ("about", "around", "approximately", "roughly", "some", "circa")),
        (_length("LESS_THAN"), ("nearly", "almost", "less than", "under", "fewer than",
                                "not quite")),
        (_length("MORE_THAN"), ("more than", "over", "well over", "longer than", "much of")),
        (_length("EQUAL_OR_MORE"), ("at least", "no less than", "a minimum of")),
        (_length("EQUAL_OR_LESS"), ("at most", "up to", "no more than", "as much as",
                                    "as long as", "a maximum of")),
        (_NONE, ("sometime", "sometime in", "some time", "some time in", "much of")),
    )
    for words in phrases
}  # fmt: skip
_LONGEST = max(len(words) for words in EFFECTS)


def effect_before(items: Sequence[Item], first: int, floor: int) -> tuple[int, Effect] | None:
    """Return where the longest such phrase before an item begins, and what it does.

    `floor` is the first item that is still free.
    """
    for length in range(min(_LONGEST, first - floor), 0, -1):
        words = tuple(item.low for item in items[first - length : first])
        if words in EFFECTS:
            start = first - length
            if words == ("over",) and not (start and items[start - 1].low in _BEFORE_OVER):
                return None
            if start > floor and items[start - 1].low == "the":
                start -= 1
            return start, EFFECTS[words]
    return None


def apply_effect(meaning: Meaning, effect: Effect, last: str) -> Meaning | None:
    """Return the meaning with the effect, or none where the words do not go with it.

    `last` is the last word: what goes with a length goes with "two years ago" too.
    """
    if meaning.type not in effect.types and not (effect.mod and last in _AWAY):
        return None
    rule = meaning.rule
    if meaning.type == "DURATION" and rule is not None and last not in _AWAY:
        return None  # "Over the next two years": "over" is a preposition there.
    if effect.side is not None:
        if rule is None or rule.offset != 0 or rule.number is not None or rule.unit == "vague":
            return None
        return replace(meaning, rule=replace(rule, direction=effect.side))
    if meaning.value.endswith("_REF") and last not in _AWAY:
        return None  # "Worried about the future".
    if rule is not None and effect.part is not None:
        rule = replace(rule, part=effect.part)
    return replace(meaning, rule=rule, mod=effect.mod or meaning.mod)
