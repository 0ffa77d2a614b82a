"""Commitments: do two claims tell of the same promise (its making, its keeping, its breaking)?"""

from collections.abc import Iterable

from dragoman.records.claim import CommitmentClaim
from dragoman.stages.link.score import Score, overlap, same_sentence
from dragoman.stages.link.view import View
from dragoman.stages.link.words import Weights

_TELLING = 5


def coarse_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield the keys of a claim: the words of the action that say most."""
    yield from weights.telling(view.core, _TELLING)


def fine_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield finer keys: sides, pairs of telling words."""
    words = sorted(weights.telling(view.core, _TELLING))
    yield from (f"{a} {b}" for i, a in enumerate(words) for b in words[i + 1 :])
    yield from (f"side {side}" for side in view.sides)


def compare_commitments(left: View, right: View, weights: Weights) -> Score | None:
    """Return the score of two commitment claims; none where other sides promise."""
    one, other = left.claim, right.claim
    if not isinstance(one, CommitmentClaim) or not isinstance(other, CommitmentClaim):
        return None
    if same_sentence(one, other):  # Two promises in one breath.
        return None
    shared = overlap(left.sides, right.sides)
    if left.sides and right.sides and not shared:
        return None
    alike = max(
        weights.shared(left.core, right.core),
        round(0.85 * weights.contained(left.core, right.core), 3),
    )
    around = weights.shared(left.words, right.words)
    score = Score()
    score.add(round(0.3 * shared, 3) if shared else 0.1, f"sides shared {shared:.2f}")
    score.add(round(0.55 * alike, 3), f"action shared {alike:.2f}")
    score.add(round(0.15 * around, 3), f"words shared {around:.2f}")
    if one.procedural != other.procedural:
        score.add(-0.1, "one is procedural")
    return score
