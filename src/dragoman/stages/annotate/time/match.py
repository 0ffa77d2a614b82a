"""From items to times: the longest match at each place, with the words around it.

Takes the items of one sentence; gives what was found in order, without overlap. Rules are indexed
by what they can begin with, so a word of no kind costs one look-up.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.stages.annotate.time.anaphoric_rules import ANAPHORIC
from dragoman.stages.annotate.time.around import apply_effect, effect_before
from dragoman.stages.annotate.time.bare_rules import BARE, BESIDE_WORDS, stands_alone
from dragoman.stages.annotate.time.calendar_rules import CALENDAR
from dragoman.stages.annotate.time.compared_rules import COMPARED
from dragoman.stages.annotate.time.deictic_rules import DEICTIC
from dragoman.stages.annotate.time.distance_rules import AHEAD, DISTANCES
from dragoman.stages.annotate.time.duration_rules import DURATIONS
from dragoman.stages.annotate.time.items import Item
from dragoman.stages.annotate.time.meaning import Meaning
from dragoman.stages.annotate.time.pattern import longest, openings
from dragoman.stages.annotate.time.refuse import is_refused
from dragoman.stages.annotate.time.rule import Rule


@dataclass(frozen=True, slots=True)
class Found:
    """A time found: half-open range of items, and what it means."""

    first: int
    last: int
    meaning: Meaning


# Rules with their order, by the first and second name of what they match; "" where one is all.
Index = dict[str, dict[str, list[tuple[int, Rule]]]]


def index_rules(rules: Iterable[Rule]) -> Index:
    """Return the rules by every pair of names that they can begin with, in their order."""
    found: Index = {}
    for order, rule in enumerate(rules):
        for opening in sorted(openings(rule.pattern, 2)):
            first, second = (*opening, "", "")[:2]
            found.setdefault(first, {}).setdefault(second, []).append((order, rule))
    return found


RULES = (*DEICTIC, *DISTANCES, *COMPARED, *ANAPHORIC, *CALENDAR, *DURATIONS)
_INDEX = index_rules(RULES)
_AHEAD = index_rules(AHEAD)
_BESIDE = index_rules(BESIDE_WORDS)
_BARE = index_rules(BARE)
_STARTS = frozenset({"the", *_INDEX, *_BARE})
"""Words and kinds at which a time may begin: most words are none of them."""


def find_in(items: Sequence[Item]) -> list[Found]:
    """Return the times of a sentence, in order."""
    found: list[Found] = []
    at, floor = 0, 0
    while at < len(items):
        if not items[at].kinds and items[at].low not in _STARTS:
            at += 1
            continue
        hit, at = _at(items, at, floor)
        if hit is not None:
            found.append(hit)
            floor = at
    return found


def _at(items: Sequence[Item], at: int, floor: int) -> tuple[Found | None, int]:
    """Return the time that begins at an item, if one does, and the item to go on at."""
    hit = best_match(_INDEX, items, at)
    effect = effect_before(items, at, floor) if hit or "the" == items[at].low else None
    if hit is None and effect is not None:
        beside = best_match(_BESIDE, items, at)
        hit = _with_effect(items, beside, floor, required=True) if beside else None
        if hit is not None:
            return hit, hit.last
    if hit is None:
        hit = best_match(_BARE, items, at)
        alone = hit is not None and stands_alone(items, at, hit.last)
        return (hit, hit.last) if hit is not None and alone else (None, at + 1)
    hit = _ahead(items, hit) or hit
    if is_refused(items, hit.first, hit.last, hit.meaning):
        return None, hit.last
    return _with_effect(items, hit, floor, required=False), hit.last


def best_match(index: Index, items: Sequence[Item], at: int) -> Found | None:
    """Return the longest match at an item; among equals, that of the earlier rule."""
    best: Found | None = None
    for _, rule in _candidates(index, items, at):
        match = longest(rule.pattern, items, at)
        if match is None or (best is not None and match.last <= best.last):
            continue
        meaning = rule.build(match)
        if meaning is not None:
            best = Found(match.first, match.last, meaning)
    return best


def _candidates(index: Index, items: Sequence[Item], at: int) -> list[tuple[int, Rule]]:
    """Return the rules that can begin with this item and the next, in their order."""
    item = items[at]
    firsts = [index[name] for name in (item.low, *item.kinds) if name in index]
    if not firsts:
        return []
    following = items[at + 1] if at + 1 < len(items) else None
    seconds = ("", following.low, *following.kinds) if following else ("",)
    found = {order: rule for by in firsts for name in seconds for order, rule in by.get(name, ())}
    return sorted(found.items(), key=_order)


def _order(numbered: tuple[int, Rule]) -> int:
    return numbered[0]


def _with_effect(items: Sequence[Item], hit: Found, floor: int, *, required: bool) -> Found | None:
    effect = effect_before(items, hit.first, floor)
    if effect is not None:
        changed = apply_effect(hit.meaning, effect[1], items[hit.last - 1].low)
        if changed is not None:
            return Found(effect[0], hit.last, changed)
    return None if required else hit


def _ahead(items: Sequence[Item], hit: Found) -> Found | None:
    """Read "in two weeks" as what is to come, unless a verb of duration or the past says not."""
    before = items[hit.first - 1].low if hit.first else ""
    if before != "in" or hit.meaning.type != "DURATION" or hit.meaning.rule is not None:
        return None
    if not _looks_ahead(items, hit.first - 1):
        return None
    found = best_match(_AHEAD, items, hit.first)
    return found if found is not None and found.last == hit.last else None


_BACK = frozenset("was were had has have did been for last only most least worst".split())
"""Words of the past, and of a first or most in so long: "the worst drought in ten years"."""


def _looks_ahead(items: Sequence[Item], at: int) -> bool:
    """Tell whether a word of the future stands before, nearer than a word of the past."""
    for item in reversed(items[max(0, at - 12) : at]):
        if item.low in {"will", "shall", "to", "would", "'ll", "’ll", "due", "expected", "may"}:
            return True
        if item.low in _BACK or item.low.endswith("est") or "ORDINAL" in item.kinds:
            return False
    return False
