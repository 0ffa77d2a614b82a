"""Rounds: do two claims name the same meeting of one series?"""

from collections.abc import Iterable

from dragoman.records.claim import RoundClaim
from dragoman.stages.link.score import Score, overlap
from dragoman.stages.link.view import View
from dragoman.stages.link.words import Weights


def coarse_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield the keys of a claim: its number, or its place in the series with a side."""
    claim = view.claim
    if not isinstance(claim, RoundClaim):
        return
    if claim.number is not None:
        yield f"number {claim.number}"
    elif claim.order is not None:
        for side in view.sides:
            yield f"{claim.order} {side}"
    for word in weights.telling(view.words, 3):
        yield f"word {word}"


def fine_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield finer keys: sides, the words of the series."""
    yield from (f"side {side}" for side in view.sides)
    if isinstance(view.claim, RoundClaim):
        yield from (f"series {word}" for word in view.claim.series_key.split())
    yield from (f"word {word}" for word in weights.telling(view.words, 3))


def compare_rounds(left: View, right: View, weights: Weights) -> Score | None:
    """Return the score of two round claims; none where they cannot be one meeting."""
    one, other = left.claim, right.claim
    if not isinstance(one, RoundClaim) or not isinstance(other, RoundClaim):
        return None
    if one.number is not None and other.number is not None and one.number != other.number:
        return None
    if left.sides and right.sides and not left.sides & right.sides:
        return None
    score = Score()
    if one.number is not None and one.number == other.number:
        score.add(0.4, f"round {one.number} in both")
    elif one.number is None and other.number is None and one.order == other.order:
        score.add(0.15, f"{one.order or 'a'} round in both")
    _series(score, left, right, one, other)
    shared = weights.shared(left.words, right.words)
    score.add(round(0.25 * shared, 3), f"words shared {shared:.2f}")
    return score


def _series(score: Score, left: View, right: View, one: RoundClaim, other: RoundClaim) -> None:
    sides = overlap(left.sides, right.sides)
    score.add(round(0.3 * sides, 3) if sides else 0.05, f"sides shared {sides:.2f}")
    words = overlap(frozenset(one.series_key.split()), frozenset(other.series_key.split()))
    if words:
        score.add(round(0.2 * words, 3), f"series named alike {words:.2f}")
    elif one.series_key and other.series_key:
        score.add(-0.25, "series named otherwise")
    if left.places & right.places:
        score.add(0.1, "the same place")
    elif left.places and right.places:
        score.add(-0.15, "other places")
