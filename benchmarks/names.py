"""Measure whether two names are known as one person's or one body's (stages/resolve/names.py).

    python benchmarks/names.py --data DIR [--limit N] [--nomenklatura PYTHON] [--errors N]
    python benchmarks/names.py --texts PAIRS.jsonl --predictions OUT.jsonl

DIR is the folder `names`. Peers in the same run: Jaro-Winkler and WRatio (rapidfuzz), and, where
`--nomenklatura` names an interpreter that has it and DIR/../../scorers holds its runner, logic-v2.

1. `opensanctions-name_bench/cases.csv`, persons and all rows: ours at the fixed threshold of
   `names.ALIKE`, logic-v2 at its own 0.7, every measure also with thresholds cross-validated (five
   folds); gains with a paired bootstrap. The rows were read while the rules were written.
2. `marks/names_own.tsv`: namesakes called one person, spellings of one known; its head says how the
   pairs came about. Peers at the threshold that is best for them on the persons of 1.
3. Spellings of `wikidata-transliteration` that share one Arabic or Russian spelling against near
   ones that share none (`sounds.likeness`).
4. Names that `newswcl50` marks: the forms of one person, and of two.
"""

import argparse
import csv
import json
import subprocess
import tempfile
import time
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from dragoman.stages.resolve import (
    alignment,
    given_names,
    names,
    scripts,
    sounds,
    spelling,
    words,
    written,
)
from dragoman.stages.resolve.names import ALIKE
from dragoman.stages.resolve.organizations import compare_organizations
from name_corpora import coded_names, spelling_pairs
from name_figures import ahead, best_threshold, cross_validated, decided, figures

OWN = Path(__file__).parent / "marks" / "names_own.tsv"
LOGIC = "logic-v2"
LOGIC_AT = 0.7
Row = Mapping[str, str]
Measure = Callable[[str, str], float]


def ours(left: str, right: str) -> float:
    """Return our score of two names of persons."""
    return names.compare(left, right).score


def ours_of(schema: str, left: str, right: str) -> float:
    """Return our score of two names of the kind that a schema of name_bench says."""
    return ours(left, right) if schema == "Person" else compare_organizations(left, right).score


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", " ".join(text.casefold().split()))
    return "".join(c for c in plain if not unicodedata.combining(c))


def _wratio(left: str, right: str) -> float:
    return fuzz.WRatio(_folded(left), _folded(right)) / 100


def _jaro_winkler(left: str, right: str) -> float:
    return JaroWinkler.similarity(_folded(left), _folded(right))


PEERS: dict[str, Measure] = {"WRatio": _wratio, "Jaro-Winkler": _jaro_winkler}


def main() -> None:
    """Print the tables and, last, the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--nomenklatura", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    if options.texts is not None:
        _predict(options.texts, options.predictions)
        return
    with (options.data / "opensanctions-name_bench" / "cases.csv").open(encoding="utf-8") as file:
        rows: Sequence[Row] = list(csv.DictReader(file))[: options.limit]
    runner = options.data.resolve().parents[1] / "scorers" / "run_names.py"
    logic = _logic(rows, options.nomenklatura, runner)
    own = _own_rows()
    own_logic = _logic(own, options.nomenklatura, runner)
    persons = [i for i, row in enumerate(rows) if row["schema"] == "Person"]
    found = _labelled("persons", [rows[i] for i in persons], _picked(logic, persons))
    if options.errors:
        _print_errors(rows, options.errors)
    found["all_rows"] = _labelled("all rows", rows, logic)
    found |= _costs([rows[i] for i in persons])
    found["own"] = _own(own, own_logic, found["peers"])
    found |= _spellings(options.data / "wikidata-transliteration", options.limit)
    found |= _namesakes(options.data / "newswcl50" / "Annotations.csv")
    print(json.dumps(found))


def _predict(texts: Path, predictions: Path) -> None:
    rows = [json.loads(line) for line in texts.read_text(encoding="utf-8").splitlines() if line]
    scored = [
        {"row": r["row"], "score": ours_of(r.get("schema", "Person"), r["name1"], r["name2"])}
        for r in rows
    ]
    predictions.write_text("".join(json.dumps(r) + "\n" for r in scored), encoding="utf-8")
    print(json.dumps({"threshold": ALIKE}))


def _logic(rows: Sequence[Row], python: Path | None, runner: Path) -> list[float] | None:
    """Return the scores of nomenklatura's logic-v2 by the runner that is at hand; none without."""
    if python is None or not runner.exists():
        print(f"{LOGIC}: not at hand (no --nomenklatura PYTHON, or no {runner.name})")
        return None
    with tempfile.TemporaryDirectory() as folder:
        cases = Path(folder) / "cases.csv"
        with cases.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("schema", "name1", "name2"))
            writer.writerows((row["schema"], row["name1"], row["name2"]) for row in rows)
        told = subprocess.run(
            [python, runner, LOGIC, cases], check=True, capture_output=True, text=True
        )
    print(told.stderr.strip().splitlines()[-1])
    return [json.loads(line)["score"] for line in told.stdout.splitlines()]


def _picked(scores: list[float] | None, places: Sequence[int]) -> list[float] | None:
    return None if scores is None else [scores[i] for i in places]


def _labelled(what: str, rows: Sequence[Row], logic: list[float] | None) -> dict[str, Any]:
    """Print every measure at its threshold and cross-validated; return ours and the peers'."""
    gold = [row["is_match"] == "true" for row in rows]
    print(f"\nname_bench, {what}: {len(rows)} pairs, {sum(gold)} the same")
    scores = {"dragoman": [ours_of(r["schema"], r["name1"], r["name2"]) for r in rows]}
    if logic is not None:
        scores[LOGIC] = logic
    for name, measure in PEERS.items():
        scores[name] = [measure(r["name1"], r["name2"]) for r in rows]
    fixed = {"dragoman": ALIKE, LOGIC: LOGIC_AT}
    table, chosen = {}, {}
    for name, found in scores.items():
        at = fixed.get(name, best_threshold(gold, found))
        chosen[name] = cross_validated(gold, found)
        table[name] = figures(gold, found, at)
        table[name]["cross_validated_f1"] = decided(gold, chosen[name])["f1"]
        table[name]["cross_validated_accuracy"] = decided(gold, chosen[name])["accuracy"]
        _print(name, table[name])
    us = table.pop("dragoman")
    result: dict[str, Any] = {f"name_bench_{key}": value for key, value in us.items()}
    result["threshold"] = ALIKE
    result["peers"] = table
    if logic is not None:
        same = [score >= ALIKE for score in scores["dragoman"]]
        result["gain_fixed"] = ahead(gold, same, [score >= LOGIC_AT for score in logic])
        result["gain_cross_validated"] = ahead(gold, chosen["dragoman"], chosen[LOGIC])
        print(f"ahead of {LOGIC}, fixed: {result['gain_fixed']}")
        print(f"ahead of {LOGIC}, cross-validated: {result['gain_cross_validated']}")
    return result


def _print(name: str, row: Mapping[str, float]) -> None:
    print(f"{name:18s}" + "".join(f"  {key} {value:.3f}" for key, value in row.items()))


def _print_errors(rows: Sequence[Row], most: int) -> None:
    wrong = []
    for row in rows:
        score = ours_of(row["schema"], row["name1"], row["name2"])
        if (score >= ALIKE) != (row["is_match"] == "true"):
            wrong.append((abs(score - ALIKE), score, row))
    for _, score, row in sorted(wrong, key=lambda w: -w[0])[:most]:
        what = "missed" if score < ALIKE else "wrong "
        print(f"  {what} {score:.3f} {row['name1']} | {row['name2']}")


def _forget(*modules: ModuleType) -> None:
    """Empty the caches of modules, so that their names and words are met as new ones."""
    for module in modules:
        for found in vars(module).values():
            own = getattr(found, "__module__", None) == module.__name__
            if own and hasattr(found, "cache_clear") and found.__wrapped__.__code__.co_argcount:
                found.cache_clear()


def _costs(rows: Sequence[Row]) -> dict[str, float]:
    """Return microseconds a pair: names never seen before, WRatio with folding, and without."""
    folded = [(_folded(r["name1"]), _folded(r["name2"])) for r in rows]
    started = time.process_time()
    for left, right in folded:
        fuzz.WRatio(left, right)
    bare = time.process_time() - started
    names.compare("A B", "C D")  # the tables of given names are read at first use
    cold, known, ratio = float("inf"), float("inf"), float("inf")
    for _ in range(5):
        _forget(names, words, alignment, written, sounds, spelling, scripts, given_names)
        started = time.process_time()
        for row in rows:
            ours(row["name1"], row["name2"])
        cold = min(cold, time.process_time() - started)
        _forget(names)
        started = time.process_time()
        for row in rows:
            ours(row["name1"], row["name2"])
        known = min(known, time.process_time() - started)
        started = time.process_time()
        for row in rows:
            _wratio(row["name1"], row["name2"])
        ratio = min(ratio, time.process_time() - started)
    result = {
        "micros_a_pair": cold,
        "micros_words_known": known,
        "micros_wratio": ratio,
        "micros_wratio_folded_before": bare,
    }
    result = {key: round(value / len(rows) * 1e6, 1) for key, value in result.items()}
    _print("\ncost", result)
    return result


def _own_rows() -> list[Row]:
    lines = [row for row in OWN.read_text(encoding="utf-8").splitlines() if row[:1] != "#"]
    cut = [line.split("\t") for line in lines]
    return [
        {"schema": "Person", "half": half, "label": label, "name1": left, "name2": right}
        for half, label, _, left, right in cut
    ]


def _own(
    rows: Sequence[Row], logic: list[float] | None, peers: Mapping[str, Mapping[str, float]]
) -> dict[str, dict[str, float]]:
    """Print the share of namesakes called one person and of spellings known, by half."""
    print("\nown list: namesakes called one person, spellings of one person known")
    scores = {"dragoman": [ours(r["name1"], r["name2"]) for r in rows]}
    scores |= {name: [m(r["name1"], r["name2"]) for r in rows] for name, m in PEERS.items()}
    if logic is not None:
        scores[LOGIC] = logic
    result = {}
    for name, found in scores.items():
        at = ALIKE if name == "dragoman" else peers[name]["threshold"]
        result[name] = {"threshold": at}
        for half in ("dev", "kept"):
            for label, key in (("other", "namesakes_joined"), ("same", "spellings_known")):
                picked = [
                    score >= at
                    for row, score in zip(rows, found, strict=True)
                    if row["half"] == half and row["label"] == label
                ]
                result[name][f"{half}_{key}"] = sum(picked) / len(picked)
        _print(name, result[name])
    return result


def _spellings(folder: Path, limit: int | None) -> dict[str, object]:
    """Tell spellings of one word from near ones of two, on slices that nothing is tuned on."""
    result: dict[str, object] = {}
    for script in ("arabic", "russian"):
        same, other = spelling_pairs(folder / f"wd_{script}_16", limit or 3000)
        gold = [True] * len(same) + [False] * len(other)
        print(f"\n{script}: {len(same)} pairs of one spelling, {len(other)} near pairs of two")
        for name, measure in (("sounds", sounds.likeness), ("Jaro-Winkler", _jaro_winkler)):
            scores = [measure(a, b) for a, b in (*same, *other)]
            at = ALIKE if name == "sounds" else best_threshold(gold, scores)
            result[f"{script}_{name}"] = row = figures(gold, scores, at)
            _print(f"{script} {name}", row)
    return result


def _namesakes(path: Path) -> dict[str, object]:
    """Compare the names that NewsWCL50 marks: one person's forms, and two persons'."""
    forms = coded_names(path)
    full = [pair for pair in forms if len(names.parse(pair[0]).words) > 1]
    result = {}
    for what, some in (("full names", full), ("all forms", forms)):
        pairs = [(a, b) for i, a in enumerate(some) for b in some[i + 1 :]]
        gold = [a[1] == b[1] for a, b in pairs]
        row = figures(gold, [ours(a[0], b[0]) for a, b in pairs], ALIKE)
        people_of = len({who for _, who in some})
        print(f"\nnewswcl50: {len(some)} {what} of {people_of} people, {sum(gold)} pairs the same")
        _print("newswcl50", row)
        result[what] = row
    return {
        "namesake_precision": result["full names"]["precision"],
        "newswcl50_recall": result["full names"]["recall"],
        "newswcl50_f1": result["full names"]["f1"],
        "newswcl50_all_forms_f1": result["all forms"]["f1"],
    }


if __name__ == "__main__":
    main()
