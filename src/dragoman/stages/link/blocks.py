"""Blocks: which claims are compared at all.

Takes views with coarse and fine keys, gives pairs that share a key, each once. A block above MOST
is cut by the fine keys of its members; what is still above is cut into runs in the order of ids.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from dragoman.stages.link.view import View

MOST = 200
"""Claims of a block compared all with all: 20,000 comparisons, a fraction of a second."""
Keys = Callable[[View], Iterable[str]]


def pairs_of(views: Sequence[View], coarse: Keys, fine: Keys) -> Iterator[tuple[View, View]]:
    """Yield the pairs to compare, the smaller id on the left, in the order of the keys."""
    ordered = sorted(views, key=lambda v: v.claim.id)
    seen = set[tuple[str, str]]()
    for block in _blocks(ordered, coarse):
        for part in _cut(block, fine):
            for left, right in combinations(part, 2):
                pair = left.claim.id, right.claim.id
                if pair not in seen:
                    seen.add(pair)
                    yield left, right


def _blocks(views: Sequence[View], keys: Keys) -> list[list[View]]:
    found: dict[str, list[View]] = {}
    for view in views:
        for key in sorted(set(keys(view))):
            found.setdefault(key, []).append(view)
    return [found[key] for key in sorted(found) if len(found[key]) > 1]


def _cut(block: list[View], fine: Keys) -> Iterator[Sequence[View]]:
    if len(block) <= MOST:
        yield block
        return
    for part in _blocks(block, fine):
        for at in range(0, len(part), MOST):
            yield part[at : at + MOST]
