"""Clustering: greedy, constrained, and the same in any order of input."""

import random

from dragoman.stages.resolve.blocking import MOST, pairs_of
from dragoman.stages.resolve.clustering import Groups, Pair, merge


def pair(left: str, right: str, score: float) -> Pair:
    return Pair(left=left, right=right, score=score, reasons=())


def test_the_likeliest_comes_first_and_bars_the_weaker() -> None:
    groups = Groups("abc")
    pairs = [pair("a", "b", 0.9), pair("b", "c", 0.95)]
    taken = merge(groups, pairs, lambda x, y: {x, y} == {"a", "c"})
    assert [(p.left, p.right) for p in taken] == [("b", "c")]
    assert groups.members() == [["a"], ["b", "c"]]


def test_order_of_pairs_changes_nothing() -> None:
    ids = [f"{n:02}" for n in range(20)]
    chance = random.Random(3)
    pairs = [pair(a, b, round(chance.random(), 1)) for a in ids for b in ids if a < b]
    found = []
    for _ in range(3):
        chance.shuffle(pairs)
        groups = Groups(ids)
        merge(groups, pairs, lambda x, y: (int(x) + int(y)) % 3 == 0)
        found.append(groups.members())
    assert found[0] == found[1] == found[2]


def test_a_large_block_is_not_compared_all_with_all() -> None:
    ids = {f"{n:05}": ["key"] for n in range(5 * MOST)}
    finer = {id_: id_[:4] for id_ in ids}
    pairs = list(pairs_of(ids, finer))
    assert 0 < len(pairs) < 10 * len(ids)
    assert len(pairs) == len(set(pairs))
