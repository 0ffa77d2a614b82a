"""Clustering: groups made by joining, and greedy joining that respects what is known to differ.

Takes ids, scored pairs and pairs that differ; gives groups. Pairs are taken in the order
(-score, smaller id, larger id), so the order of input changes nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


class Groups:
    """Disjoint groups of ids (union by size, members kept)."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._members = {id_: [id_] for id_ in ids}
        self._home = {id_: id_ for id_ in self._members}

    def home(self, id_: str) -> str:
        """Return the id under which a member's group is kept."""
        return self._home[id_]

    def joined(self, left: str, right: str) -> bool:
        """Tell whether two ids are in one group."""
        return self._home[left] == self._home[right]

    def of(self, id_: str) -> Sequence[str]:
        """Return the members of an id's group."""
        return self._members[self._home[id_]]

    def join(self, left: str, right: str) -> None:
        """Make the groups of two ids one."""
        one, other = self._home[left], self._home[right]
        if one == other:
            return
        if (len(self._members[one]), other) < (len(self._members[other]), one):
            one, other = other, one
        for id_ in self._members[other]:
            self._home[id_] = one
        self._members[one].extend(self._members.pop(other))

    def members(self) -> list[list[str]]:
        """Return the groups, each sorted, in the order of their least ids."""
        return sorted(sorted(group) for group in self._members.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two ids that may be one, how likely, and why; `left` < `right`."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]


def merge(groups: Groups, pairs: Iterable[Pair], differ: Callable[[str, str], bool]) -> list[Pair]:
    """Join the groups of the pairs, the likeliest first; return the pairs that were joined.

    A pair is left out when any member of the one group is known to differ from any of the other:
    two namesakes never come together through a weak link.
    """
    taken = []
    for pair in sorted(pairs, key=lambda p: (-p.score, p.left, p.right)):
        if groups.joined(pair.left, pair.right):
            continue
        one, other = groups.of(pair.left), groups.of(pair.right)
        if any(differ(left, right) for left in one for right in other):
            continue
        groups.join(pair.left, pair.right)
        taken.append(pair)
    return taken
