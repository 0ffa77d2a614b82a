"""Groups of claims that tell of one thing: greedy merging along links, under constraints."""

from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush
from typing import TypeVar

from dragoman.records.claim import AnyClaim
from dragoman.records.link import Link

C = TypeVar("C", bound=AnyClaim)
MERGE_AT = 0.6
"""Links below this suggest, they do not merge: set where, on the sample, distinct visits and
attacks of the same parties still stay apart."""


def groups(
    claims: Sequence[C],
    links: Iterable[Link],
    may_join: Callable[[Sequence[C], Sequence[C]], bool],
    *,
    least: float = MERGE_AT,
) -> list[list[C]]:
    """Return claims in groups, each sorted by id, the groups by their least id.

    Links are taken in the order (−score, left, right); two groups join only if `may_join` holds
    for them as wholes, so that no weak link chains what must stay apart.
    """
    home: dict[str, list[C]] = {claim.id: [claim] for claim in claims}
    order = sorted(links, key=lambda link: (-link.score, link.left, link.right))
    for link in order:
        left, right = home.get(link.left), home.get(link.right)
        if link.score < least or left is None or right is None or left is right:
            continue
        if may_join(left, right):
            joined = sorted(left + right, key=lambda c: c.id)
            for claim in joined:
                home[claim.id] = joined
    seen = {id(group): group for group in home.values()}
    return sorted(seen.values(), key=lambda group: group[0].id)


def cohesive_groups(
    claims: Sequence[C],
    links: Iterable[Link],
    may_join: Callable[[Sequence[C], Sequence[C]], bool],
    *,
    least: float,
    whole: Iterable[Sequence[C]] = (),
) -> list[list[C]]:
    """Return claims in groups whose members go together on the average.

    `whole` are claims that are one group from the outset. Those two groups join next whose links
    weigh most: the mean of the scores of all pairs of members, nought where there is no link; ties
    fall to the smaller ids. Below `least` nothing joins, nor where `may_join` does not hold.
    Linear in the links but for a logarithm.
    """
    members: dict[str, list[C]] = {claim.id: [claim] for claim in claims}
    weight: dict[str, dict[str, int]] = {claim.id: {} for claim in claims}
    for link in links:
        if link.left in members and link.right in members:
            score = round(link.score * 1000)  # Whole thousandths: sums in any order are the same.
            weight[link.left][link.right] = weight[link.right][link.left] = score
    for group in whole:
        first, *others = sorted(claim.id for claim in group)
        for other in others:
            _absorb(members, weight, first, other)

    def rank(one: str, other: str) -> tuple[float, str, str]:
        pairs = len(members[one]) * len(members[other])
        low, high = sorted((one, other))
        return -weight[one][other] / (1000 * pairs), low, high

    heap = [rank(one, other) for one in weight for other in weight[one] if one < other]
    heapify(heap)
    while heap and -heap[0][0] >= least:
        mean, one, other = heappop(heap)
        if other not in weight.get(one, {}) or rank(one, other)[0] != mean:
            continue  # One of them has grown or gone since.
        if not may_join(members[one], members[other]):
            continue
        _absorb(members, weight, one, other)
        for near in sorted(weight[one]):
            heappush(heap, rank(one, near))
    return sorted(
        (sorted(group, key=lambda c: c.id) for group in members.values()), key=lambda g: g[0].id
    )


def _absorb(
    members: dict[str, list[C]], weight: dict[str, dict[str, int]], one: str, other: str
) -> None:
    """Put a group into another one; the smaller id names it."""
    members[one] = members[one] + members.pop(other)
    for near, score in weight.pop(other).items():
        del weight[near][other]
        if near != one:
            weight[one][near] = weight[one].get(near, 0) + score
            weight[near][one] = weight[one][near]
