"""How alike two clusterings of the same things are: pairwise and B-cubed.

Takes, for each document, the cluster of each thing as marked and as found; gives precision, recall
and F1 over all documents.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Clusters:
    """The things of one document: by their place, the cluster as marked and as found."""

    pairs: Mapping[Place, tuple[str, str]]

    def unlike(self) -> dict[str, list[tuple[Place, str]]]:
        """Return the marked clusters that are split or joined to others, with what was found."""
        gold, ours = self._groups(0), self._groups(1)
        found: dict[str, list[tuple[Place, str]]] = {}
        for name, places in gold.items():
            names = {self.pairs[p][1] for p in places}
            if len(names) > 1 or any(set(ours[n]) - set(places) for n in names):
                found[name] = [(p, self.pairs[p][1]) for p in sorted(places)]
        return found

    def _groups(self, side: int) -> dict[str, list[Place]]:
        groups: dict[str, list[Place]] = defaultdict(list)
        for place, names in self.pairs.items():
            groups[names[side]].append(place)
        return groups


def figures(documents: Iterable[Clusters]) -> dict[str, float]:
    """Return the pairwise and B-cubed figures over documents, to three decimals."""
    things = [
        (f"{i} {gold}", f"{i} {ours}")
        for i, one in enumerate(documents)
        for gold, ours in one.pairs.values()
    ]
    gold = Counter(g for g, _ in things)
    ours = Counter(o for _, o in things)
    both = Counter(things)
    right = _links(both)
    found = {
        "mentions": float(len(things)),
        **_named("pairwise", right / max(1, _links(ours)), right / max(1, _links(gold))),
        **_named(
            "bcubed",
            sum(both[t] / ours[t[1]] for t in things) / max(1, len(things)),
            sum(both[t] / gold[t[0]] for t in things) / max(1, len(things)),
        ),
    }
    return {name: round(value, 3) for name, value in found.items()}


def _links(sizes: Counter[Hashable] | Counter[str] | Counter[tuple[str, str]]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes.values())


def _named(name: str, precision: float, recall: float) -> dict[str, float]:
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {f"{name}_precision": precision, f"{name}_recall": recall, f"{name}_f1": f1}
