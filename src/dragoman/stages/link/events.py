"""Events: do two event claims tell of one act?

Type and mode must go together; sides, people, places, the round's number and the words speak for
or against. Different round numbers, places of a visit, channels or victims forbid.
"""

from collections.abc import Iterable

from dragoman.records.claim import EventClaim, Status
from dragoman.stages.link.score import Score, overlap, same_sentence
from dragoman.stages.link.view import View
from dragoman.stages.link.words import Weights

AHEAD = frozenset({Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL})
FOLDED = frozenset({"CONCEDE", "RETREAT", "COOPERATE", "AID", "CONSULT"})
"""Types that PLOVER counts as AGREE while they lie ahead."""
VIOLENT = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
TWO_SIDES = 0.3
ONE_SIDE = 0.15
"""What a side in common says: of one alone there are many acts."""
SAME_COUNT = 0.25
"""What the same number of the same people says: as much as the number of a round."""
_TELLING = 4
"""Words of a claim by which it is looked for where it names no side, and in large blocks."""


def family_of(view: View) -> list[str]:
    """Return the types by which a claim is looked for."""
    claim = view.claim
    if not isinstance(claim, EventClaim):
        return []
    ahead = claim.type in FOLDED and claim.status in AHEAD
    return [claim.type, "AGREE"] if ahead else [claim.type]


def coarse_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield the keys of a claim: its type with a side, a number, or a telling word."""
    for type_ in family_of(view):
        for side in view.sides:
            yield f"{type_} side {side}"
        if view.number is not None:
            yield f"{type_} number {view.number}"
        for count in sorted(view.counts):
            yield f"{type_} count {count}"
        for word in weights.telling(view.words, _TELLING):
            yield f"{type_} word {word}"


def fine_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield finer keys: two sides, a place, people, telling words."""
    sides = sorted(view.sides)
    yield from (f"{a} {b}" for i, a in enumerate(sides) for b in sides[i + 1 :])
    yield from (f"at {place}" for place in view.places)
    yield from sorted(view.counts)
    yield from (f"with {person}" for person in view.people)
    yield from (f"word {word}" for word in weights.telling(view.words, _TELLING))


def compare_events(left: View, right: View, weights: Weights) -> Score | None:
    """Return the score of two event claims; none where they cannot be one act."""
    one, other = left.claim, right.claim
    if not isinstance(one, EventClaim) or not isinstance(other, EventClaim):
        return None
    if one.generic or other.generic or _forbidden(left, right, one, other):
        return None
    score = Score()
    score.add(0.2 if one.type == other.type else 0.12, f"{one.type} and {other.type}")
    _sides(score, left, right)
    _places(score, left, right)
    if left.number is not None and left.number == right.number:
        known = bool(left.sides and right.sides)
        score.add(0.25 if known else 0.15, f"round {left.number} in both")
    if left.counts & right.counts:
        score.add(SAME_COUNT, f"{min(left.counts & right.counts)} in both")
    if left.head == right.head:
        score.add(0.08, f"the same word, {left.head}")
    if one.mode is not None and one.mode == other.mode:
        score.add(0.05, f"mode {one.mode}")
    elif one.mode is not None and other.mode is not None:
        score.add(-0.1, f"modes {one.mode} and {other.mode}")
    if same_sentence(one, other):
        score.add(-0.1, "two words of one sentence")  # Its other words tell of both.
    else:
        shared = weights.shared(left.words, right.words)
        score.add(round(0.4 * shared, 3), f"words shared {shared:.2f}")
    return score


def _forbidden(left: View, right: View, one: EventClaim, other: EventClaim) -> bool:
    if not set(family_of(left)) & set(family_of(right)):
        return True
    if left.number is not None and right.number is not None and left.number != right.number:
        return True
    if one.channel and other.channel and (one.channel == "phone") != (other.channel == "phone"):
        return True
    apart = bool(left.places and right.places) and not left.places & right.places
    if apart and one.mode == "visit" and other.mode == "visit":
        return True
    victims = bool(left.victims and right.victims) and not left.victims & right.victims
    return victims and one.type in VIOLENT


def _sides(score: Score, left: View, right: View) -> None:
    shared = overlap(left.sides, right.sides)
    if left.sides and right.sides and not shared:
        score.add(-0.3, "no side in common")
    elif shared:
        pairs = len(left.sides & right.sides) > 1
        weight = TWO_SIDES if pairs else ONE_SIDE
        score.add(round(weight * shared, 3), f"sides shared {shared:.2f}")
    people = overlap(left.people, right.people)
    if people:
        pairs = len(left.people & right.people) > 1
        score.add(round((0.2 if pairs else 0.1) * people, 3), f"people shared {people:.2f}")
    elif len(left.people) > 1 and len(right.people) > 1:
        score.add(-0.2, "other people")


def _places(score: Score, left: View, right: View) -> None:
    if left.places & right.places:
        score.add(0.12, "the same place")
    elif left.places and right.places:
        score.add(-0.15, "other places")
