from itertools import pairwise, product

import numpy as np

from dragoman.models.names import best_labels, spans_of, transitions

LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
STEPS = transitions(LABELS, np.zeros((5, 5), dtype=np.float32))


def test_an_inner_label_never_follows_another_type() -> None:
    scores = np.array([[0, 0, 9, 0, 0], [0, 0, 0, 0, 9], [9, 0, 0, 0, 0]], dtype=np.float32)
    labels = best_labels(scores, STEPS, LABELS)
    before = "O"
    for label in labels:
        assert not label.startswith("I-") or before[1:] == label[1:]
        before = label


def test_spans() -> None:
    assert spans_of(["B-PER", "I-PER", "O", "B-LOC", "B-LOC"]) == (
        (0, 2, "PER"),
        (3, 4, "LOC"),
        (4, 5, "LOC"),
    )
    assert spans_of([]) == ()


def test_no_words() -> None:
    assert best_labels(np.zeros((0, 5), dtype=np.float32), STEPS, LABELS) == []


def test_the_best_sequence_is_that_of_all_sequences() -> None:
    numbers = np.random.default_rng(3)
    scores = numbers.normal(size=(4, 5)).astype(np.float32)
    steps = transitions(LABELS, numbers.normal(size=(5, 5)).astype(np.float32))

    def value(states: tuple[int, ...]) -> float:
        told = sum(float(scores[place, state]) for place, state in enumerate(states))
        return told + sum(float(steps[a, b]) for a, b in pairwise((0, *states)))

    best = max(product(range(5), repeat=4), key=value)
    assert best_labels(scores, steps, LABELS) == [LABELS[state] for state in best]
