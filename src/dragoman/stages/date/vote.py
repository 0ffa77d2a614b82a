"""What linked claims say of a document's date, put to the vote.

Two articles that seem to tell of one meeting may tell of two: a single link is weak evidence, and
wrong ones contradict each other. So every day gets the weight of the links that allow it, and the
stretch with the most is taken, if it stands out; else nothing is said.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import fsum

from dragoman.stages.date.evidence import Bound

# The winning stretch must have this weight, and so much more than any stretch apart from it: about
# one sure link. Chosen on the T17 timelines with half of the dates hidden (benchmarks/undated.py).
LEAST_WEIGHT = 0.6
LEAST_LEAD = 0.3
_FIRST, _LAST = "0001-01-01", "9999-12-31"


def elect(bounds: Sequence[Bound], within: tuple[str | None, str | None]) -> list[Bound]:
    """Return the bounds that agree on the stretch of days with the most weight, if it stands out.

    `within` is the interval that firmer evidence leaves; days outside it do not stand.
    """
    usable = [clipped for b in bounds if (clipped := _clipped(b, within)) is not None]
    segments = _segments(usable)
    if not segments:
        return []
    weights = [_weight(usable, segment[0]) for segment in segments]
    best = max(range(len(segments)), key=lambda i: (weights[i], -i))
    agreeing = [b for b in usable if _allows(b, segments[best][0])]
    rivals = [
        weights[i]
        for i, segment in enumerate(segments)
        if not all(_allows(b, segment[0]) for b in agreeing)
        and not all(_allows(b, segments[best][0]) for b in usable if _allows(b, segment[0]))
    ]
    lead = round(weights[best] - max(rivals, default=0.0), 3)
    if weights[best] < LEAST_WEIGHT or lead < LEAST_LEAD:
        return []
    return agreeing


def _clipped(bound: Bound, within: tuple[str | None, str | None]) -> Bound | None:
    start = max(bound.start or _FIRST, within[0] or _FIRST)
    end = min(bound.end or _LAST, within[1] or _LAST)
    return bound if start <= end else None


def _segments(bounds: Sequence[Bound]) -> list[tuple[str, str]]:
    """Return the stretches between which the set of allowing bounds changes."""
    cuts = {b.start or _FIRST for b in bounds} | {_next(b.end) for b in bounds if b.end}
    edges = sorted(cuts - {_LAST})
    return [(edge, edges[i + 1] if i + 1 < len(edges) else _LAST) for i, edge in enumerate(edges)]


def _next(day: str) -> str:
    return day if day == _LAST else (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _allows(bound: Bound, day: str) -> bool:
    return (bound.start or _FIRST) <= day <= (bound.end or _LAST)


def _weight(bounds: Sequence[Bound], day: str) -> float:
    """Return the weight of the voters that allow a day; each counts once."""
    votes: dict[str, float] = {}
    for bound in bounds:
        if _allows(bound, day):
            votes[bound.voter] = max(votes.get(bound.voter, 0.0), bound.weight)
    return round(fsum(sorted(votes.values())), 3)


def weighed(bound: Bound, weight: float, voter: str) -> Bound:
    """Return a bound as the vote of one voter."""
    return replace(bound, weight=round(weight, 3), voter=voter)
