"""Fit the weights by which features become confidences, and say how well they are calibrated.

    python training/confidence/fit.py --dossier DOSSIER --dossier SAMPLES [--write]

DOSSIER is built of the articles that corpus.py writes, SAMPLES of samples/articles. labels.jsonl
says of facts in them, by the offsets of the words that say what each is, whether a reader called
them right, right in part (counts half) or wrong. What is reported is cross-validated: an article's
facts are scored by weights fitted on other articles.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from dragoman.dossier import Dossier, open_dossier
from dragoman.judgments.facts import said_words
from dragoman.records.claim import EventClaim
from dragoman.records.codec import kind_of
from dragoman.records.finding import Commitment, Event, Figure, Statement
from dragoman.records.ids import digest
from dragoman.stages import weigh
from dragoman.stages.weigh.view import View

HERE = Path(__file__).resolve().parent
LABELS = HERE / "labels.jsonl"
WEIGHTS = Path(weigh.__file__).parent / "weights.json"
MARKS = {"right": 1.0, "partly": 0.5, "wrong": 0.0}
FOLDS = 10
PENALTY = 4.0
"""Of squared weights: chosen of 0.5, 1, 2, 4 and 8 by the cross-validated Brier score."""
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A labelled fact: its article, its features, its mark."""

    article: str
    features: dict[str, float]
    mark: float


Labels = dict[tuple[str, str, str | None], list[dict[str, Any]]]


def read_labels() -> Labels:
    """Return the labels by article, kind and type."""
    found: Labels = {}
    for line in LABELS.read_text("utf-8").splitlines():
        label = json.loads(line)
        found.setdefault((label["article"], label["kind"], label["type"]), []).append(label)
    return found


def collect(dossier: Dossier, marks: Labels, found: dict[str, list[Example]]) -> None:
    """Add the labelled facts of a dossier by kind, and take their labels away."""
    record = dossier.record()
    names = {text.document: Path(text.source).stem for text in record.texts}
    view = View(readings=record.readings, identities=record.identities, calendar=record.calendar)
    for finding in (*record.findings, *record.suggested):
        if not isinstance(finding, Event | Statement | Commitment | Figure):
            continue
        for claim, features in weigh.weighed(view, finding):
            words, kind = said_words(claim), kind_of(finding)
            type_ = claim.type if isinstance(claim, EventClaim) else None
            here = marks.get((names[claim.document], kind, type_), [])
            for label in here:
                if label["start"] < words.end and words.start < label["end"]:
                    article, mark = names[claim.document], MARKS[label["mark"]]
                    example = Example(article=article, features=features, mark=mark)
                    found.setdefault(kind, []).append(example)
                    here.remove(label)
                    break


def matrix(given: Sequence[Example], names: Sequence[str]) -> tuple[Array, Array]:
    """Return features and marks; the first column is the bias."""
    rows = [[1.0, *(one.features.get(name, 0.0) for name in names)] for one in given]
    return np.array(rows), np.array([one.mark for one in given])


def fit(rows: Array, marks: Array, penalty: float = PENALTY) -> Array:
    """Return the weights of a logistic regression with a penalty on all but the bias (Newton)."""
    weights = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], penalty)
    ridge[0] = 1e-6
    for _ in range(50):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chance - marks) + ridge * weights
        bend = (rows.T * (chance * (1 - chance))) @ rows + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def crossed(given: Sequence[Example], names: Sequence[str], penalty: float) -> tuple[Array, Array]:
    """Return the confidence of each fact by weights of other articles, and by their mean mark."""
    rows, marks = matrix(given, names)
    fold = np.array([int(digest(one.article), 16) % FOLDS for one in given])
    scored, constant = np.zeros(len(given)), np.zeros(len(given))
    for number in range(FOLDS):
        here = fold == number
        if here.any():
            weights = fit(rows[~here], marks[~here], penalty)
            scored[here] = 1 / (1 + np.exp(-rows[here] @ weights))
            constant[here] = marks[~here].mean()
    return scored, constant


def brier(scored: Array, marks: Array) -> float:
    """Return the mean squared difference of confidence and mark."""
    return float(np.mean((scored - marks) ** 2))


def bins(scored: Array, marks: Array) -> list[tuple[float, float, int, float, float]]:
    """Return the reliability table: from, to, facts, mean confidence, mean mark."""
    table = []
    for low, high in pairwise(BINS):
        here = (scored >= low) & (scored < high)
        if here.any():
            row = (int(here.sum()), float(scored[here].mean()), float(marks[here].mean()))
            table.append((low, min(high, 1.0), *row))
    return table


def report(kind: str, scored: Array, constant: Array, marks: Array) -> None:
    """Print how well confidences are calibrated."""
    table = bins(scored, marks)
    ece = sum(n * abs(said - was) for _, _, n, said, was in table) / len(marks)
    write = sys.stdout.write
    write(f"\n{kind}: {len(marks)} facts, mean mark {marks.mean():.2f}, ")
    write(f"Brier {brier(scored, marks):.3f} (a constant: {brier(constant, marks):.3f}), ")
    write(f"ECE {ece:.3f}\n")
    for low, high, number, said, was in table:
        write(f"  {low:.1f}-{high:.1f}  {number:4} facts  said {said:.2f}  were {was:.2f}\n")


def main() -> None:
    """Fit, report, and with --write put the weights in their place."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--dossier", type=Path, action="append", required=True)
    options.add_argument("--penalty", type=float, default=PENALTY)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    found: dict[str, list[Example]] = {}
    labels = read_labels()
    for folder in given.dossier:
        with open_dossier(folder) as dossier:
            collect(dossier, labels, found)
    lost = sum(len(rest) for rest in labels.values())
    sys.stdout.write(f"{lost} labels have no fact any more\n")
    weights: dict[str, dict[str, float]] = {}
    every: list[tuple[Array, Array, Array]] = []
    for kind in sorted(found):
        here = found[kind]
        seen = {name for one in here for name in one.features}
        names = sorted(n for n in seen if len({one.features[n] for one in here}) > 1)
        rows, marks = matrix(here, names)
        scored, constant = crossed(here, names, given.penalty)
        report(kind, scored, constant, marks)
        every.append((scored, constant, marks))
        fitted = fit(rows, marks, given.penalty)
        weights[kind] = {
            name: round(float(w), 2) for name, w in zip(["bias", *names], fitted, strict=True)
        }
    report("all", *(np.concatenate(part) for part in zip(*every, strict=True)))
    if given.write:
        counts = {kind: len(found[kind]) for kind in sorted(found)}
        made = {"recipe": "training/confidence/fit.py", "labels": counts, "weights": weights}
        WEIGHTS.write_text(json.dumps(made, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
