"""Figures of a measure of names on labelled pairs (benchmarks/names.py).

Takes labels and scores, gives precision, recall, F1, accuracy, AUC and recall at precision .97; the
threshold chosen on some folds and used on another; and how often a paired bootstrap has one measure
ahead of another.
"""

import random
from collections.abc import Sequence
from itertools import pairwise

SEED = 11
FOLDS = 5
RESAMPLED = 2000
WANTED = 0.97
"""Precision at which recall is asked for: a wrong merge is the dearer error."""

Figures = dict[str, float]


def decided(gold: Sequence[bool], found: Sequence[bool]) -> Figures:
    """Return precision, recall, F1 and accuracy of yes-or-no answers."""
    hits = sum(g and f for g, f in zip(gold, found, strict=True))
    wrong = sum(f and not g for g, f in zip(gold, found, strict=True))
    missed = sum(gold) - hits
    return {
        "precision": round(hits / max(1, hits + wrong), 4),
        "recall": round(hits / max(1, sum(gold)), 4),
        "f1": round(2 * hits / max(1, 2 * hits + wrong + missed), 4),
        "accuracy": round((len(gold) - wrong - missed) / max(1, len(gold)), 4),
    }


def figures(gold: Sequence[bool], scores: Sequence[float], at: float) -> Figures:
    """Return a measure's figures at a threshold, and those that need none."""
    found = decided(gold, [score >= at for score in scores])
    return {
        "threshold": round(at, 4),
        **found,
        "auc": auc(gold, scores),
        "recall_at_97": recall_at(gold, scores, WANTED),
    }


def auc(gold: Sequence[bool], scores: Sequence[float]) -> float:
    """Return the chance that a pair of one person scores above a pair of two; ties count half."""
    right = [s for g, s in zip(gold, scores, strict=True) if g]
    other = [s for g, s in zip(gold, scores, strict=True) if not g]
    above = sum((a > b) + (a == b) / 2 for a in right for b in other)
    return round(above / max(1, len(right) * len(other)), 4)


def recall_at(gold: Sequence[bool], scores: Sequence[float], precision: float) -> float:
    """Return the most recall at any threshold where precision is no less than asked."""
    best = hits = 0
    seen = 0
    ranked = sorted(zip(scores, gold, strict=True), reverse=True)
    for place, (score, is_same) in enumerate(ranked):
        hits, seen = hits + is_same, seen + 1
        last = place + 1 == len(ranked) or ranked[place + 1][0] < score
        if last and hits / seen >= precision:
            best = max(best, hits)
    return round(best / max(1, sum(gold)), 4)


def best_threshold(gold: Sequence[bool], scores: Sequence[float]) -> float:
    """Return the threshold with the best F1, half way between two scores; of ties the highest."""
    values = sorted(set(scores))
    cuts = [values[0], *((a + b) / 2 for a, b in pairwise(values))]
    return max(cuts, key=lambda at: (decided(gold, [s >= at for s in scores])["f1"], at))


def cross_validated(gold: Sequence[bool], scores: Sequence[float]) -> list[bool]:
    """Return answers whose thresholds were each chosen on the other folds."""
    places = list(range(len(gold)))
    random.Random(SEED).shuffle(places)
    found = [False] * len(gold)
    for fold in range(FOLDS):
        held = set(places[fold::FOLDS])
        rest = [i for i in places if i not in held]
        at = best_threshold([gold[i] for i in rest], [scores[i] for i in rest])
        for i in held:
            found[i] = scores[i] >= at
    return found


def ahead(gold: Sequence[bool], ours: Sequence[bool], theirs: Sequence[bool]) -> Figures:
    """Return the gain in F1, its 95 % interval with pairs drawn again, and how often it is one."""
    chance = random.Random(SEED)
    gains = []
    for _ in range(RESAMPLED):
        drawn = chance.choices(range(len(gold)), k=len(gold))
        labels = [gold[i] for i in drawn]
        mine, other = (decided(labels, [answers[i] for i in drawn]) for answers in (ours, theirs))
        gains.append(mine["f1"] - other["f1"])
    gains.sort()
    edge = RESAMPLED // 40
    return {
        "gain": round(decided(gold, ours)["f1"] - decided(gold, theirs)["f1"], 4),
        "low": round(gains[edge], 4),
        "high": round(gains[-1 - edge], 4),
        "ahead": round(sum(gain > 0 for gain in gains) / RESAMPLED, 4),
    }
