"""Scores: evidence for and against two claims telling of one thing, summed up with its reasons."""

from dataclasses import dataclass, field

from dragoman.records.claim import AnyClaim

LEAST = 0.5
"""Least score of a link. Weights are set so that equal sides and type alone come to it: a
suggestion, which dates, places, numbers or words must bear out before findings merge (0.6)."""


@dataclass
class Score:
    """A sum in the making; of one comparison, seen by nobody else."""

    value: float = 0.0
    reasons: list[str] = field(default_factory=list)

    def add(self, weight: float, reason: str) -> None:
        """Add a weight, positive or negative; weights below a hundredth are not worth a reason."""
        self.value += weight
        if abs(weight) >= 0.01:
            self.reasons.append(f"{reason} {weight:+.2f}")

    @property
    def total(self) -> float:
        """The sum between 0 and 1, three decimals."""
        return round(min(1.0, max(0.0, self.value)), 3)


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Return how much of two sets is shared, 0 to 1 (Dice); 0 where one is empty."""
    both = len(left) + len(right)
    return 2 * len(left & right) / both if left and right else 0.0


def same_sentence(left: AnyClaim, right: AnyClaim) -> bool:
    """Tell whether two claims stand in one sentence of one document."""
    return left.document == right.document and left.sentence == right.sentence
