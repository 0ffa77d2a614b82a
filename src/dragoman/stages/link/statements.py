"""Statements: do two claims report the same words, or the same content of the same speaker?"""

from collections.abc import Iterable

from dragoman.records.claim import StatementClaim
from dragoman.stages.link.score import Score, same_sentence
from dragoman.stages.link.view import View
from dragoman.stages.link.words import Weights

SAME_WORDS = 0.8
"""From here, contents are the same words: what a copy or another translation keeps."""
LEAST_WORDS = 5
"""Content words that a content must have to be known again without its speaker."""
_TELLING = 6


def coarse_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield the keys of a claim: the words of its content that say most."""
    yield from weights.telling(view.core, _TELLING)


def fine_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield finer keys: the speaker's side, pairs of telling words."""
    words = sorted(weights.telling(view.core, _TELLING))
    yield from (f"{a} {b}" for i, a in enumerate(words) for b in words[i + 1 :])
    yield from (f"side {side}" for side in view.sides)


def compare_statements(left: View, right: View, weights: Weights) -> Score | None:
    """Return the score of two statement claims; none where they stand together or nothing fits."""
    one, other = left.claim, right.claim
    if not isinstance(one, StatementClaim) or not isinstance(other, StatementClaim):
        return None
    if one.within == other.id or other.within == one.id or same_sentence(one, other):
        return None
    few = min(len(left.core), len(right.core))
    alike = max(
        weights.shared(left.core, right.core),
        round(0.9 * weights.contained(left.core, right.core), 3) if few >= LEAST_WORDS else 0.0,
    )
    score = Score()
    same = _speakers(left, right)
    if same is None and not (alike >= SAME_WORDS and few >= LEAST_WORDS):
        return None
    if same is not None:
        score.add(same, "the same speaker" if same >= 0.2 else "speakers of one side or unknown")
    score.add(round((0.8 if same is not None else 0.65) * alike, 3), f"content shared {alike:.2f}")
    return score


def _speakers(left: View, right: View) -> float | None:
    """Return the weight of who speaks; none where two speakers are known to differ."""
    if left.people and right.people:
        return 0.2 if left.people & right.people else None
    if left.sides and right.sides:
        return (0.2 if left.sides == right.sides else 0.1) if left.sides & right.sides else None
    return 0.05
