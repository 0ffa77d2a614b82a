import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.models.trees import best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(-1) != 1:
        return False
    for start in range(len(heads)):
        node, steps = start, 0
        while node >= 0 and steps <= len(heads):
            node, steps = heads[node], steps + 1
        if node >= 0:
            return False
    return True


def best_by_trying_all(scores: np.ndarray) -> float:
    count = len(scores)
    every = itertools.product(range(-1, count), repeat=count)
    return max(
        float(sum(scores[i, head + 1] for i, head in enumerate(heads)))
        for heads in every
        if is_tree(heads)
    )


@given(st.integers(0, 10_000), st.integers(1, 5))
@settings(deadline=None, derandomize=True)
def test_finds_the_best_tree(seed: int, count: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)
    heads = best_tree(scores)
    assert is_tree(heads)
    total = sum(float(scores[i, head + 1]) for i, head in enumerate(heads))
    assert abs(total - best_by_trying_all(scores)) < 1e-4


@given(st.integers(0, 10_000), st.integers(1, 60))
@settings(deadline=None, derandomize=True, max_examples=40)
def test_always_gives_a_tree(seed: int, count: int) -> None:
    scores = np.random.default_rng(seed).integers(0, 3, size=(count, count + 1))
    assert is_tree(best_tree(scores.astype(np.float32)))


def test_no_words() -> None:
    assert best_tree(np.zeros((0, 1), dtype=np.float32)) == ()
