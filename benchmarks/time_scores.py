"""Scores of times, by text, by class of error, and between two taggers.

Pairs and sums are the independent scorer's (`score_timex.pair`, `prf`): TempEval-3, task A.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import comb
from pathlib import Path
from typing import Any

MEASURES = ("strict", "relaxed", "type", "value")
CLASSES = ("spurious", "missed", "extent", "type", "value")
Doubts = Mapping[tuple[str, int], str]
Time = tuple[int, int, str, str]
"""Half-open offsets, type (empty where the corpus has none) and value."""


@dataclass(frozen=True, slots=True)
class Error:
    """One error: its class, the marked time and the answer, as far as there are both."""

    kind: str
    gold: Time | None
    given: Time | None

    @property
    def start(self) -> int:
        """Where it stands: the marked time's place, else the answer's."""
        return (self.gold or self.given or (0,))[0]


def counts_of(scorer: Any, marked: Sequence[Time], given: Sequence[Time]) -> Counter[str]:  # noqa: ANN401
    """Return how many times of a text are marked, given, and alike by each measure."""
    found = Counter(gold=len(marked), given=len(given))
    for i, j in scorer.pair(list(marked), list(given)):
        mark, answer = marked[i], given[j]
        found["relaxed"] += 1
        found["strict"] += mark[:2] == answer[:2]
        found["type"] += mark[2] == answer[2]
        found["value"] += mark[3] == answer[3]
    return found


def figures_of(scorer: Any, counts: Counter[str]) -> dict[str, float]:  # noqa: ANN401
    """Return the F1 of each measure, as fractions."""
    return {
        f"{name}_f1": round(
            scorer.prf(counts[name], counts["given"], counts["gold"])["f1"] / 100, 4
        )
        for name in MEASURES
    }


def errors_of(scorer: Any, marked: Sequence[Time], given: Sequence[Time]) -> Iterator[Error]:  # noqa: ANN401
    """Yield the errors of a text; a pair may have several."""
    pairs = scorer.pair(list(marked), list(given))
    for i, j in sorted(pairs):
        mark, answer = marked[i], given[j]
        for kind, at in (("extent", slice(0, 2)), ("type", slice(2, 3)), ("value", slice(3, 4))):
            if mark[at] != answer[at] and not (kind == "type" and not mark[2]):
                yield Error(kind, mark, answer)
    paired, answered = {i for i, _ in pairs}, {j for _, j in pairs}
    yield from (Error("missed", t, None) for i, t in enumerate(marked) if i not in paired)
    yield from (Error("spurious", None, t) for j, t in enumerate(given) if j not in answered)


def read_doubts(path: Path) -> dict[tuple[str, int], str]:
    """Read the list of doubtful marks: document, offset, reason."""
    if not path.exists():
        return {}
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    return {(row["doc"], row["start"]): row["reason"] for row in rows}


def sign_test(ours: Sequence[float], theirs: Sequence[float]) -> dict[str, float | int]:
    """Compare two taggers text by text: how often each is ahead, and how likely by chance."""
    better = sum(a > b for a, b in zip(ours, theirs, strict=True))
    worse = sum(a < b for a, b in zip(ours, theirs, strict=True))
    total = better + worse
    tail = sum(comb(total, n) for n in range(min(better, worse) + 1))
    return {"better": better, "worse": worse, "p": min(1.0, 2 * tail / 2**total)}


def value_f1(counts: Counter[str]) -> float:
    """Return the value F1 of one text; of a text without times on either side, 1."""
    total = counts["given"] + counts["gold"]
    return 2 * counts["value"] / total if total else 1.0
