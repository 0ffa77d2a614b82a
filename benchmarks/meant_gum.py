"""Antecedents of definite descriptions and pronouns against GUM's coreference.

    python benchmarks/meant_gum.py --data DIR [--genres news,interview,bio]

DIR holds gum/open/{train,dev}. An answer is right if the mention that ours leads to is of the same
entity in the gold. Counted are mentions of ours: how many are of an entity that was mentioned
before, were answered, and rightly. Prints a table and JSON. No rule was fitted to these texts, but
their errors were looked at.
"""

import argparse
import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from dragoman.models.english import English
from dragoman.ontology import load_ontology
from dragoman.records.annotated import Annotated, EntityType, Form, Mention
from dragoman.stages.annotate import annotate
from entities import _text

ENGLISH = Path(__file__).parents[1] / "packages/dragoman-en/src/dragoman_en/model"
TYPES = {
    EntityType.PERSON: {"person"},
    EntityType.COUNTRY: {"place", "organization"},
    EntityType.PLACE: {"place"},
    EntityType.ORGANIZATION: {"organization", "place"},
    EntityType.GROUP: {"person", "organization"},
}
MOST = 12
"""Words of the longest gold mention that may be taken for one of ours inside it."""


@dataclass(frozen=True)
class Gold:
    """A mention of the gold: its entity, type, offsets, and the offset of its head."""

    entity: str
    type: str
    start: int
    end: int
    head: int
    words: int


def main() -> None:
    """Read the genres, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--genres", default="news,interview,bio")
    parser.add_argument("--model", type=Path, default=ENGLISH)
    options = parser.parse_args()
    reader, ontology = English(options.model), load_ontology()
    counts = Counter[tuple[str, str]]()
    for genre in options.genres.split(","):
        for path in sorted((options.data / "gum" / "open").glob(f"*/GUM_{genre}_*.conllu")):
            words, gold = read(path)
            (doc,) = annotate([_text(words)], reader=reader, ontology=ontology)
            assert isinstance(doc, Annotated)
            counts += _compared(doc, gold)
    figures = {}
    for kind in sorted({kind for kind, _ in counts}):
        targets, answered, right = (counts[kind, x] for x in ("target", "answered", "right"))
        figures[kind] = {
            "answered": answered,
            "precision": round(right / max(1, answered), 3),
            "recall": round(right / max(1, targets), 3),
        }
        print(f"{kind:12} targets {targets} answered {answered} right {right}")
    print(json.dumps(figures))


def _compared(doc: Annotated, gold: list[Gold]) -> Counter[tuple[str, str]]:
    counts = Counter[tuple[str, str]]()
    known = {m.id: m for m in doc.mentions}
    first: dict[str, int] = {}
    for one in sorted(gold, key=lambda g: (g.start, -g.end)):
        first.setdefault(one.entity, one.start)
    for mention in doc.mentions:
        kind = _kind(mention)
        if kind is None:
            continue
        entities = _entities(doc, mention, gold)
        counts[kind, "target"] += any(first[e] < mention.start for e in entities)
        if mention.antecedent is not None:
            counts[kind, "answered"] += 1
            counts[kind, "right"] += bool(
                entities & _entities(doc, known[mention.antecedent], gold)
            )
    return counts


def _kind(mention: Mention) -> str | None:
    """Return what sort of words a mention is; none if it is neither definite nor a pronoun."""
    low = mention.text.lower()
    if mention.form is Form.PRONOUN:
        third = low in "he him his himself she her hers herself".split()
        return "he, she" if third else None
    definite = low.split(" ", 1)[0] in "the this that these his her".split()
    return str(mention.type) if mention.form is Form.NOMINAL and definite else None


def _entities(doc: Annotated, mention: Mention, gold: list[Gold]) -> set[str]:
    """Return the gold's entities with the same head; else the least that covers a mention."""
    head = doc.sentences[mention.sentence].tokens[mention.head].start
    same = {g.entity for g in gold if g.head == head}
    inside = {g.entity for g in gold if g.start <= mention.start <= g.head < mention.end}
    if same or inside:
        return same or inside
    types = TYPES.get(mention.type, set())
    around = [
        g
        for g in gold
        if g.start <= mention.start and mention.end <= g.end and g.words <= MOST and g.type in types
    ]
    return {min(around, key=lambda g: g.words).entity} if around else set()


def read(path: Path) -> tuple[str, list[Gold]]:
    """Return the words of a document and the mentions of its gold."""
    words, starts, ends = "", list[int](), list[int]()
    opened: dict[str, list[tuple[int, list[str]]]] = {}
    gold: list[Gold] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newpar") and words:
            words = words.rstrip(" ") + "\n"
        row = line.split("\t")
        if len(row) < 10 or not row[0].isdigit():
            continue
        place = len(starts)
        starts.append(len(words))
        words += row[1]
        ends.append(len(words))
        words += "" if "SpaceAfter=No" in row[9] else " "
        marked = next((v[7:] for v in row[9].split("|") if v.startswith("Entity=")), "")
        for begins, body, finishes in re.findall(r"(\()?([^()]+)(\))?", marked):
            fields = body.split("-")
            if begins:
                opened.setdefault(fields[0], []).append((place, fields))
            if finishes:
                first, fields = opened[fields[0]].pop()
                head = first + int(fields[5].split(",")[0]) - 1 if fields[5][0].isdigit() else first
                gold.append(
                    Gold(
                        entity=fields[0],
                        type=fields[1],
                        start=starts[first],
                        end=ends[place],
                        head=starts[head],
                        words=place + 1 - first,
                    )
                )
    return words, gold


if __name__ == "__main__":
    main()
