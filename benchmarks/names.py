"""Measure whether two names are known as one person's (stages/resolve/names.py).

    python benchmarks/names.py --data DIR [--limit N]
    python benchmarks/names.py --texts PAIRS.jsonl --predictions OUT.jsonl

DIR is the folder `names`. The first table scores the labelled pairs of
`opensanctions-name_bench/cases.csv` beside WRatio and Jaro-Winkler (rapidfuzz); each measure's
threshold is the one with its best F1 on these pairs, which flatters all alike; ours is also given
at the fixed threshold of `names.ALIKE`, which is not fitted to them. The second asks, on Latin
spellings of `wikidata-transliteration` that share one Arabic or Russian spelling against near ones
that share none, how well `sounds.likeness` tells them apart. The third takes the full names of
`newswcl50`: forms of one person, and of two.
"""

import argparse
import csv
import json
import random
import time
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from dragoman.stages.resolve import names, sounds
from dragoman.stages.resolve.names import ALIKE

SEED = 11
Measure = Callable[[str, str], float]


def ours(left: str, right: str) -> float:
    """Return our score of two names."""
    return names.compare(left, right).score


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", " ".join(text.casefold().split()))
    return "".join(c for c in plain if not unicodedata.combining(c))


def _wratio(left: str, right: str) -> float:
    return fuzz.WRatio(_folded(left), _folded(right)) / 100


def _jaro_winkler(left: str, right: str) -> float:
    return JaroWinkler.similarity(_folded(left), _folded(right))


MEASURES: dict[str, Measure] = {"dragoman": ours, "WRatio": _wratio, "Jaro-Winkler": _jaro_winkler}


def main() -> None:
    """Print the tables and, last, the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    if options.texts is not None:
        _predict(options.texts, options.predictions)
        return
    figures = _labelled(options.data / "opensanctions-name_bench" / "cases.csv", options)
    figures |= _spellings(options.data / "wikidata-transliteration", options.limit)
    figures |= _namesakes(options.data / "newswcl50" / "Annotations.csv")
    print(json.dumps(figures))


def _predict(texts: Path, predictions: Path) -> None:
    rows = [json.loads(line) for line in texts.read_text(encoding="utf-8").splitlines() if line]
    scored = [{"row": r["row"], "score": ours(r["name1"], r["name2"])} for r in rows]
    predictions.write_text("".join(json.dumps(r) + "\n" for r in scored), encoding="utf-8")
    print(json.dumps({"threshold": ALIKE}))


def _labelled(path: Path, options: argparse.Namespace) -> dict[str, object]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if r["schema"] == "Person"][: options.limit]
    gold = [r["is_match"] == "true" for r in rows]
    print(f"{len(rows)} labelled pairs of persons, {sum(gold)} the same")
    table: dict[str, dict[str, float]] = {}
    for name, measure in MEASURES.items():
        started = time.process_time()
        scores = [measure(r["name1"], r["name2"]) for r in rows]
        micros = (time.process_time() - started) / len(rows) * 1e6
        table[name] = {**_figures(gold, scores, _best(gold, scores)), "micros": round(micros, 1)}
        _print(name, table[name])
        if name == "dragoman":
            table["dragoman, fixed"] = _figures(gold, scores, ALIKE)
            _print("dragoman, fixed", table["dragoman, fixed"])
            _print_errors(rows, gold, scores, options.errors)
    us = table["dragoman, fixed"]
    return {
        "name_bench_f1": us["f1"], "name_bench_precision": us["precision"],
        "name_bench_recall": us["recall"], "name_bench_accuracy": us["accuracy"],
        "name_bench_best_f1": table["dragoman"]["f1"],
        "name_bench_best_accuracy": table["dragoman"]["accuracy"], "auc": table["dragoman"]["auc"],
        "micros_a_pair": table["dragoman"]["micros"], "threshold": ALIKE,
        "peers": {k: v for k, v in table.items() if not k.startswith("dragoman")},
    }  # fmt: skip


def _figures(gold: Sequence[bool], scores: Sequence[float], at: float) -> dict[str, float]:
    hits = sum(g and s >= at for g, s in zip(gold, scores, strict=True))
    wrong = sum(not g and s >= at for g, s in zip(gold, scores, strict=True))
    missed = sum(gold) - hits
    right = [s for g, s in zip(gold, scores, strict=True) if g]
    other = [s for g, s in zip(gold, scores, strict=True) if not g]
    auc = sum((a > b) + (a == b) / 2 for a in right for b in other) / max(
        1, len(right) * len(other)
    )
    figures = {
        "threshold": at,
        "precision": hits / max(1, hits + wrong),
        "recall": hits / max(1, sum(gold)),
        "f1": 2 * hits / max(1, 2 * hits + wrong + missed),
        "accuracy": (len(gold) - wrong - missed) / len(gold),
        "auc": auc,
    }
    return {name: round(value, 4) for name, value in figures.items()}


def _best(gold: Sequence[bool], scores: Sequence[float]) -> float:
    return max(sorted(set(scores)), key=lambda at: _figures_f1(gold, scores, at))


def _figures_f1(gold: Sequence[bool], scores: Sequence[float], at: float) -> float:
    hits = sum(g and s >= at for g, s in zip(gold, scores, strict=True))
    found = sum(s >= at for s in scores)
    return 2 * hits / (sum(gold) + found)


def _print(name: str, row: dict[str, float]) -> None:
    print(f"{name:18s}" + "".join(f"  {key} {value:.3f}" for key, value in row.items()))


def _print_errors(
    rows: Sequence[dict[str, str]], gold: Sequence[bool], scores: Sequence[float], most: int
) -> None:
    wrong = [
        (abs(s - ALIKE), g, s, r)
        for r, g, s in zip(rows, gold, scores, strict=True)
        if (s >= ALIKE) != g
    ]
    for _, g, s, r in sorted(wrong, key=lambda w: -w[0])[:most]:
        print("  missed" if g else "  wrong ", f"{s:.3f}", r["name1"], "|", r["name2"])


def _spellings(folder: Path, limit: int | None) -> dict[str, object]:
    """Tell spellings of one word from near ones of two, on slices that nothing is tuned on."""
    found: dict[str, object] = {}
    for script in ("arabic", "russian"):
        same, other = _pairs(folder / f"wd_{script}_16", limit or 3000)
        gold = [True] * len(same) + [False] * len(other)
        print(f"{script}: {len(same)} pairs of one spelling, {len(other)} near pairs of two")
        for name, measure in (("sounds", sounds.likeness), ("Jaro-Winkler", _jaro_winkler)):
            scores = [measure(a, b) for a, b in (*same, *other)]
            result = _figures(gold, scores, ALIKE if name == "sounds" else _best(gold, scores))
            _print(f"{script} {name}", result)
            found[f"{script}_{name}"] = result
    return found


def _pairs(path: Path, most: int) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return pairs of Latin words that share a spelling in the script, and near ones that do not.

    Near: they share the first letter and at least half of their two-letter runs, or the skeleton.
    """
    by_source: dict[str, set[str]] = {}
    sources: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, source, *_ = line.split("\t")
        if latin.isalpha() and len(latin) > 2:
            by_source.setdefault(source, set()).add(latin)
            sources.setdefault(latin, set()).add(source)
    same = {
        (a, b)
        for words in by_source.values()
        for a in sorted(words)
        for b in sorted(words)
        if a < b
    }
    chance = random.Random(SEED)
    blocks: dict[str, list[str]] = {}
    for word in sorted(sources):
        for key in sounds.skeletons(word):
            blocks.setdefault(key, []).append(word)
    near = set[tuple[str, str]]()
    for key in sorted(blocks):
        words = chance.sample(blocks[key], min(12, len(blocks[key])))
        near |= {(min(a, b), max(a, b)) for a in words for b in words if a != b}
    other = [p for p in sorted(near) if not sources[p[0]] & sources[p[1]]]
    return _some(sorted(same), most, chance), _some(other, most, chance)


def _some(pairs: list[tuple[str, str]], most: int, chance: random.Random) -> list[tuple[str, str]]:
    return pairs if len(pairs) <= most else chance.sample(pairs, most)


def _namesakes(path: Path) -> dict[str, object]:
    """Compare the full names that NewsWCL50 marks: one person's forms, and two persons'."""
    people: dict[str, set[str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code, _, who = row["code_name"].partition("\\")
            mention = row["code_mention"].removesuffix("'s").removesuffix("’s")
            if row["code_type"] == "ACTOR" and who and _is_full_name(mention, who):
                people.setdefault(f"{code}\\{who}", set()).add(mention)
    forms = [(form, who) for who in sorted(people) for form in sorted(people[who])]
    pairs = [(a, b) for i, a in enumerate(forms) for b in forms[i + 1 :]]
    gold = [a[1] == b[1] for a, b in pairs]
    result = _figures(gold, [ours(a[0], b[0]) for a, b in pairs], ALIKE)
    print(f"newswcl50: {len(forms)} full names of {len(people)} people, {sum(gold)} pairs the same")
    _print("newswcl50", result)
    return {"namesake_precision": result["precision"], "newswcl50_recall": result["recall"]}


def _is_full_name(mention: str, who: str) -> bool:
    words = mention.split()
    capitals = all(word[0].isupper() for word in words)
    return 2 <= len(words) <= 4 and capitals and words[-1].lower() == who.split()[-1].lower()


if __name__ == "__main__":
    main()
