"""The best tree over a sentence's words, given a score for every head of every word.

Takes an array (words, 1 + words), column 0 the root; gives each word's head, -1 for the root:
exactly one root, no cycle. Greedy choice where it is already a tree, else Chu-Liu-Edmonds.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.intp]

# Larger than any sum of differences of scores: keeps every tree to one root.
_ROOT_COST = 1e6


def best_tree(scores: NDArray[np.float32]) -> tuple[int, ...]:
    """Give the head of each word: the highest-scoring tree with one root."""
    count = scores.shape[0]
    if count == 0:
        return ()
    weights = np.empty((count + 1, count + 1))
    weights[0] = -np.inf
    weights[1:] = scores
    np.fill_diagonal(weights, -np.inf)
    heads = weights.argmax(axis=1)
    if _cycle(heads):
        heads = _arborescence(weights)
    if (heads[1:] == 0).sum() != 1:
        # Rarely needed and slower: with the root so dear, every contraction has to be gone through.
        weights[1:, 0] -= _ROOT_COST
        heads = _arborescence(weights)
    return tuple((heads[1:] - 1).tolist())


def _cycle(heads: Whole) -> list[int]:
    """Give the nodes of one cycle; none if all lead to node 0."""
    above: list[int] = heads.tolist()
    state = [0] * len(above)
    state[0] = 2
    for start in range(1, len(above)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = above[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []


@dataclass(frozen=True, slots=True)
class _Ring:
    """A cycle made one node (the last of the smaller graph), and how to open it again."""

    outside: Whole  # the other nodes, in the numbers of the larger graph
    members: Whole
    heads: Whole  # of the members, round the ring
    enters: Whole  # for each outside node as head of the ring: the member it would govern
    leaves: Whole  # for each outside node governed by the ring: the member that governs it

    def open(self, heads: Whole) -> Whole:
        """Give the heads in the larger graph."""
        ring = len(self.outside)
        full = np.zeros(ring + len(self.members), dtype=np.intp)
        full[self.members] = self.heads
        above = heads[:ring]
        inside = self.outside[np.minimum(above, ring - 1)]
        full[self.outside[1:]] = np.where(above == ring, self.leaves, inside)[1:]
        governor = int(heads[ring])
        full[self.enters[governor]] = self.outside[governor]
        return full


def _arborescence(weights: NDArray[np.float64]) -> Whole:
    """Chu-Liu-Edmonds without recursion; weights[d, h] scores h as the head of d, 0 the root."""
    rings: list[_Ring] = []
    while True:
        heads: Whole = weights.argmax(axis=1)
        cycle = _cycle(heads)
        if not cycle:
            break
        members = np.array(cycle)
        free = np.ones(len(weights), dtype=bool)
        free[members] = False
        outside = np.flatnonzero(free)
        # Into the ring: what is gained by breaking it there. Out of it: its best member.
        gains = weights[members][:, outside] - weights[members, heads[members]][:, None]
        out = weights[outside][:, members]
        size = len(outside)
        smaller = np.full((size + 1, size + 1), -np.inf)
        smaller[:size, :size] = weights[outside][:, outside]
        smaller[size, :size] = gains.max(axis=0)
        smaller[:size, size] = out.max(axis=1)
        enters, leaves = members[gains.argmax(axis=0)], members[out.argmax(axis=1)]
        rings.append(_Ring(outside, members, heads[members], enters, leaves))
        weights = smaller
    for ring in reversed(rings):
        heads = ring.open(heads)
    return heads
