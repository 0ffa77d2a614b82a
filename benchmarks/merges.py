"""Person clusters that hold two people: draw clusters to look at, and the rate of those judged.

    python benchmarks/merges.py --data DIR --topics t17/iraq t17/egypt --articles 60 [--draw 300]

DIR is the folder `timeline`: topics hold articles.jsonl ({"id", "sentences"}). Each topic's
articles, the first by the digest of their ids after those of `--skip`, are read as one dossier; of
the persons with two mentions or more, `--draw` are chosen by the digest of their ids, and printed
with every form of the name and its words round it, for a reader to judge.

marks/merges.jsonl holds what was judged: by sample, the place of a cluster's first name in up to
eight of its articles, and whether its names are of two people (or of nobody). What pronouns and
descriptions lead to is not judged here but in who.py. The samples are of the code before the rules
on bare names, of that after them ("first"), and of other clusters after the errors of "first" had
been read ("second").
"""

import argparse
import json
from collections import Counter
from hashlib import sha256
from math import sqrt
from pathlib import Path
from typing import Any

from attribution import to_text
from dragoman.models.english import English
from dragoman.ontology import load_ontology
from dragoman.records.annotated import Annotated, EntityType, Form
from dragoman.records.entity import Entity
from dragoman.records.index import Readings
from dragoman.stages.annotate import annotate
from dragoman.stages.resolve import resolve
from meant import ENGLISH, words_of

LAST = "second"
AROUND = 40
FORMS = 6


def rate(path: Path) -> dict[str, Any]:
    """Return the share of wrong clusters of the last sample, its interval, and all samples."""
    count, wrong = Counter[str](), Counter[str]()
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        count[row["sample"]] += 1
        wrong[row["sample"]] += row["two"]
    low, high = interval(wrong[LAST], count[LAST])
    return {
        "wrong_merge_rate": round(wrong[LAST] / count[LAST], 4),
        "wrong_merge_interval": [round(low, 4), round(high, 4)],
        "wrong_merges": {name: f"{wrong[name]} of {total}" for name, total in count.items()},
    }


def interval(right: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson)."""
    z = 1.96
    share, wide = right / of, 1 + z * z / of
    middle = share + z * z / (2 * of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, (middle - half) / wide), (middle + half) / wide


def main() -> None:
    """Read dossiers, print persons drawn from them."""
    options = _options()
    reader, ontology = English(options.model), load_ontology()
    found: list[tuple[str, list[str]]] = []
    for topic in options.topics:
        path = options.data / topic / "articles.jsonl"
        rows = (json.loads(line)["id"] for line in path.open(encoding="utf-8"))
        chosen = sorted(rows, key=_digest)[options.skip : options.skip + options.articles]
        names = (f"{topic}/articles.jsonl#{id_}" for id_ in chosen)
        texts = [to_text(name, words_of(options.data, name)) for name in names]
        docs = annotate(texts, reader=reader, ontology=ontology)
        readings = Readings([d for d in docs if isinstance(d, Annotated)], [])
        for one in resolve(readings, ontology=ontology):
            if isinstance(one, Entity) and one.type is EntityType.PERSON and len(one.mentions) > 1:
                found.append((one.id, _shown(one, readings)))
    for id_, lines in sorted(found, key=lambda f: _digest(f[0]))[: options.draw]:
        print(id_, *lines, sep="\n    ")


def _digest(name: str) -> str:
    return sha256(name.encode()).hexdigest()


def _shown(entity: Entity, readings: Readings) -> list[str]:
    """Return each form of a name with the words round it, and why they are taken for one."""
    lines: dict[str, str] = {}
    for id_ in entity.mentions:
        mention, document = readings.mention[id_], readings.document[readings.home[id_]]
        if mention.form is Form.NAME:
            begin, end = max(0, mention.start - AROUND), mention.end + AROUND
            lines.setdefault(mention.text, " ".join(document.words[begin:end].split()))
    return [*list(lines.values())[:FORMS], *entity.merges]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--topics", nargs="+", required=True)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--draw", type=int, default=300)
    parser.add_argument("--model", type=Path, default=ENGLISH)
    return parser.parse_args()


if __name__ == "__main__":
    main()
