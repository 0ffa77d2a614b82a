"""Groups of claims that tell of one thing: greedy merging along links, under constraints."""

from collections.abc import Callable, Iterable, Sequence
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
