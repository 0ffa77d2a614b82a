"""Scores of coreference: how alike two partitions of the same mentions are.

Takes the key and the answer as clusters of mentions (any hashable), gives MUC (Vilain and others
1995), B-cubed (Bagga and Baldwin 1998), CEAF-e (Luo 2005) and their mean, the CoNLL F1. Mentions
are given, so that singletons count in B-cubed and CEAF-e and have no link in MUC.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass

Clusters = Sequence[Collection[Hashable]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Recall and precision, and what comes of them."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def conll(key: Clusters, answer: Clusters) -> float:
    """Return the mean F1 of MUC, B-cubed and CEAF-e."""
    return (muc(key, answer).f1 + b_cubed(key, answer).f1 + ceaf_e(key, answer).f1) / 3


def muc(key: Clusters, answer: Clusters) -> Agreement:
    """Return the agreement on links: how few parts a cluster falls into on the other side."""
    return Agreement(_kept_links(key, answer), _kept_links(answer, key))


def b_cubed(key: Clusters, answer: Clusters) -> Agreement:
    """Return the agreement on the company of each mention."""
    return Agreement(_kept_company(key, answer), _kept_company(answer, key))


def ceaf_e(key: Clusters, answer: Clusters) -> Agreement:
    """Return the agreement of the best one-to-one alignment of clusters (Luo's phi-4)."""
    alike: dict[tuple[int, int], float] = {}
    home = _home(answer)
    for number, cluster in enumerate(key):
        for other, common in Counter(home[m] for m in cluster if m in home).items():
            alike[number, other] = 2 * common / (len(cluster) + len(answer[other]))
    total = sum(_best_total(part) for part in _components(alike))
    return Agreement(total / len(key) if key else 0.0, total / len(answer) if answer else 0.0)


def _home(clusters: Clusters) -> dict[Hashable, int]:
    return {m: number for number, cluster in enumerate(clusters) for m in cluster}


def _kept_links(one: Clusters, other: Clusters) -> float:
    home = _home(other)
    kept = every = 0
    for cluster in one:
        parts = {home[m] for m in cluster if m in home}
        alone = sum(m not in home for m in cluster)
        kept += len(cluster) - len(parts) - alone
        every += len(cluster) - 1
    return kept / every if every else 0.0


def _kept_company(one: Clusters, other: Clusters) -> float:
    home = _home(other)
    kept, every = 0.0, 0
    for cluster in one:
        parts = Counter(home[m] for m in cluster if m in home)
        kept += sum(count * count for count in parts.values()) / len(cluster)
        every += len(cluster)
    return kept / every if every else 0.0


def _components(alike: dict[tuple[int, int], float]) -> list[dict[tuple[int, int], float]]:
    """Split a bipartite graph of similarities into its connected parts."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for left, right in alike:
        parent[root(("key", left))] = root(("answer", right))
    parts: dict[tuple[str, int], dict[tuple[int, int], float]] = {}
    for pair, value in alike.items():
        parts.setdefault(root(("key", pair[0])), {})[pair] = value
    return list(parts.values())


def _best_total(alike: dict[tuple[int, int], float]) -> float:
    """Return the greatest sum over one-to-one alignments (Hungarian method)."""
    rows, columns = sorted({a for a, _ in alike}), sorted({b for _, b in alike})
    if len(rows) == 1 or len(columns) == 1:
        return max(alike.values())
    if len(rows) > len(columns):
        return _best_total({(b, a): value for (a, b), value in alike.items()})
    cost = [[-alike.get((a, b), 0.0) for b in columns] for a in rows]
    return -_least_cost(cost)


def _least_cost(cost: list[list[float]]) -> float:
    """Return the least cost of giving each row a column of its own (rows ≤ columns).

    Shortest augmenting paths with potentials, rows and columns counted from 1; 0 stands for none.
    """
    n, m = len(cost), len(cost[0])
    by_row, by_column = [0.0] * (n + 1), [0.0] * (m + 1)
    row_of, before = [0] * (m + 1), [0] * (m + 1)
    for row in range(1, n + 1):
        row_of[0], here = row, 0
        least, used = [float("inf")] * (m + 1), [False] * (m + 1)
        while row_of[here]:
            used[here] = True
            step, following = float("inf"), 0
            for column in range(1, m + 1):
                if used[column]:
                    continue
                value = cost[row_of[here] - 1][column - 1]
                reduced = value - by_row[row_of[here]] - by_column[column]
                if reduced < least[column]:
                    least[column], before[column] = reduced, here
                if least[column] < step:
                    step, following = least[column], column
            for column in range(m + 1):
                if used[column]:
                    by_row[row_of[column]] += step
                    by_column[column] -= step
                else:
                    least[column] -= step
            here = following
        while here:
            row_of[here], here = row_of[before[here]], before[here]
    return sum(cost[row_of[c] - 1][c - 1] for c in range(1, m + 1) if row_of[c])
