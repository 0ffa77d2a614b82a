"""Measure how well copies of an article are found (stages/resolve/origins.py).

    python benchmarks/reprints.py --data DIR [--limit N]

DIR holds Giveme5W1H's news clusters: real reports, many on one event by different outlets. Near
copies are made of a third of them as agencies' copies arise: another headline, a cut tail, dropped
and swapped paragraphs, changed words, an added paragraph of another article. Gold: a text and the
copies made of it. The collection holds real copies, too (agencies' articles in several papers);
no one has marked them, so pairs found between real articles are counted apart and printed.
"""

import argparse
import json
import random
import time
from itertools import combinations
from pathlib import Path

from dragoman.records.annotated import Annotated
from dragoman.records.document import Genre, Text, Zone, ZoneSpan
from dragoman.stages.resolve.origins import find_origins

SEED = 7


def main() -> None:
    """Print the table and, last, the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    originals = _read(options.data, options.limit)
    texts, gold = _with_copies(originals)
    started = time.process_time()
    found = find_origins([_annotated(id_, words) for id_, words in sorted(texts.items())])
    seconds = time.process_time() - started
    pairs = {p for o in found for p in combinations(sorted(o.documents), 2)}
    made = {p for group in gold.values() for p in combinations(sorted(group), 2)}
    inside = {p for p in pairs if "~" not in p[0] and "~" not in p[1]}
    real = {x.split("~")[0] for p in inside for x in p}
    pairs = {p for p in pairs if p in made or not {x.split("~")[0] for x in p} <= real}
    right = len(pairs & made)
    precision, recall = right / max(1, len(pairs)), right / max(1, len(made))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"{len(originals)} articles, {len(made)} gold pairs, {len(pairs)} found")
    print(f"pairs of real articles taken for copies: {len(inside)}")
    for a, b in sorted(inside)[:40]:
        print("  ", a[:12], b[:12], "|", texts[a][:60].replace("\n", " "), "|", texts[b][:60])
    missed: dict[str, int] = {}
    for a, b in made - pairs:
        kind = " ".join(sorted({x.split("~")[1] if "~" in x else "original" for x in (a, b)}))
        missed[kind] = missed.get(kind, 0) + 1
    print("missed by kind", dict(sorted(missed.items())))
    print(f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    figures = {"pairwise_f1": round(f1, 4), "precision": round(precision, 4)}
    figures |= {"recall": round(recall, 4), "seconds": round(seconds, 2), "documents": len(texts)}
    for size in (1000, 20000):
        if not options.limit:
            figures[f"seconds_{size}"] = round(_speed(list(texts.values()), size), 2)
    print(json.dumps(figures))


def _read(folder: Path, limit: int | None) -> dict[str, str]:
    found, seen = {}, set()
    for path in sorted(folder.glob("*.json"))[:limit]:
        row = json.loads(path.read_text(encoding="utf-8"))
        words = row["text"].strip()
        if len(words.split()) > 120 and words not in seen:
            found[path.stem] = words
            seen.add(words)
    return found


def _with_copies(originals: dict[str, str]) -> tuple[dict[str, str], dict[str, list[str]]]:
    chance = random.Random(SEED)
    texts, gold = dict(originals), {}
    ids = sorted(originals)
    for id_ in chance.sample(ids, len(ids) // 3):
        gold[id_] = [id_]
        for kind in chance.sample(("cut", "edited", "headed", "shuffled", "padded"), 3):
            copy = f"{id_}~{kind}"
            texts[copy] = _copy(kind, originals[id_], originals[chance.choice(ids)], chance)
            gold[id_].append(copy)
    return texts, gold


def _copy(kind: str, words: str, other: str, chance: random.Random) -> str:
    lines = [line for line in words.split("\n") if line.strip()]
    if kind == "cut":
        return words[: int(len(words) * chance.uniform(0.5, 0.8))]
    if kind == "headed":
        return "\n".join(["Wire services report from the scene", *lines[1:]])
    if kind == "shuffled":
        return "\n".join(line for line in chance.sample(lines, len(lines)) if chance.random() > 0.2)
    if kind == "padded":
        return words + "\n" + other[: int(len(words) * chance.uniform(0.2, 0.4))]
    return " ".join(
        w if chance.random() > 0.05 else chance.choice(other.split()) for w in words.split()
    )


def _annotated(id_: str, words: str) -> Annotated:
    text = Text(
        document=id_, source=id_, url=None, media_type="text/plain", words=words, digest="",
        zones=(ZoneSpan(zone=Zone.BODY, start=0, end=len(words)),), language="en",
        genre=Genre.REPORT, title=None, outlet=None, author=None, dates=(),
    )  # fmt: skip
    return Annotated(text=text, sentences=(), mentions=(), times=(), quantities=(), quotations=())


def _speed(texts: list[str], size: int) -> float:
    """Return CPU seconds for `size` articles that are no copies of one another."""
    chance = random.Random(SEED)
    words = " ".join(texts).split()
    documents = [
        _annotated(f"d{i:06}", " ".join(chance.choices(words, k=400))) for i in range(size)
    ]
    started = time.process_time()
    find_origins(documents)
    return time.process_time() - started


if __name__ == "__main__":
    main()
