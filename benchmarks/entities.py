"""Named entities of `annotate` against CrossNER politics, GUM and re3d.

    python benchmarks/entities.py --data DIR [--limit N] [--model DIR] [--errors]

DIR holds crossner/politics/dev.txt, gum/open/dev/*.conllu and re3d/*/. Types are made coarse: PER,
ORG (organizations, parties, groups), LOC (countries, places, facilities), OTHER. Adjectives of
nations are left out on both sides. Prints a table and, as the last line, JSON with fractions.

Exact: same words and type. Overlap: a word in common and the same type. In re3d the gold takes
titles into persons' names and has nested marks, so its overlap figure is the one to read; its gold
here are marks that at least half of the annotators made and that begin with a capital.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.models.english import English
from dragoman.models.rules import Rules
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated, EntityType, Form
from dragoman.records.document import Genre, Text, Zone, ZoneSpan
from dragoman.records.ids import digest
from dragoman.stages.annotate import annotate

Span = tuple[int, int, str]
COARSE = {
    EntityType.PERSON: "PER",
    EntityType.ORGANIZATION: "ORG",
    EntityType.GROUP: "ORG",
    EntityType.COUNTRY: "LOC",
    EntityType.PLACE: "LOC",
    EntityType.FACILITY: "LOC",
    EntityType.OTHER: "OTHER",
}
CROSSNER = {
    "politician": "PER",
    "person": "PER",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "country": "LOC",
    "location": "LOC",
    "election": "OTHER",
    "event": "OTHER",
    "misc": "OTHER",
}
GUM = {"person": "PER", "organization": "ORG", "place": "LOC"}
RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
CERTAIN = 0.5


@dataclass(frozen=True)
class Marked:
    """A text with its gold spans; `types` are those that the gold has."""

    words: str
    gold: tuple[Span, ...]
    types: frozenset[str]


def main() -> None:
    """Read the sets, annotate them, score."""
    options = _options()
    reader = English(options.model) if options.model else Rules()
    ontology = load_ontology()
    results: dict[str, dict[str, float]] = {}
    for name, all_marked in _sets(options.data).items():
        documents = all_marked[: options.limit]
        started = time.process_time()
        texts = [_text(m.words) for m in documents]
        read = [
            a for a in annotate(texts, reader=reader, ontology=ontology) if isinstance(a, Annotated)
        ]
        seconds = time.process_time() - started
        tokens = sum(len(s.tokens) for a in read for s in a.sentences)
        marked = [_without_adjectives(m, ontology) for m in documents]
        pairs = [(_found(a, m.types), m) for a, m in zip(read, marked, strict=True)]
        if options.errors:
            _show(pairs)
        results[name] = _scores(pairs) | {"words_per_second": round(tokens / seconds)}
        print(name, json.dumps(results[name]))
    print(json.dumps(results))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--errors", action="store_true")
    return parser.parse_args()


def _sets(data: Path) -> dict[str, list[Marked]]:
    return {
        "crossner_politics": list(_crossner(data / "crossner/politics/dev.txt")),
        "gum": [_gum(path) for path in sorted((data / "gum/open/dev").glob("*.conllu"))],
        "re3d": [m for folder in sorted((data / "re3d").iterdir()) for m in _re3d(folder)],
    }


def _crossner(path: Path) -> Iterator[Marked]:
    for block in path.read_text("utf-8").strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n")]
        words, offsets = _joined([(row[0], True) for row in rows])
        labels = [row[1] for row in rows]
        gold = []
        for place, label in enumerate(labels):
            if label.startswith("B-"):
                last = place + 1
                while last < len(labels) and labels[last] == "I-" + label[2:]:
                    last += 1
                gold.append((offsets[place][0], offsets[last - 1][1], CROSSNER[label[2:]]))
        yield Marked(words, tuple(gold), frozenset(CROSSNER.values()))


def _joined(words: Iterable[tuple[str, bool]]) -> tuple[str, list[tuple[int, int]]]:
    text, offsets = "", []
    for word, space in words:
        offsets.append((len(text), len(text) + len(word)))
        text += word + (" " if space else "")
    return text.rstrip(), offsets


def _gum(path: Path) -> Marked:
    """Entities that are linked to Wikipedia and whose head is a proper noun."""
    rows: list[tuple[str, bool]] = []
    tags: list[str] = []
    opened: list[tuple[str, int, str, bool, int]] = []
    closed: list[tuple[int, int, str, int]] = []
    for line in path.read_text("utf-8").splitlines():
        columns = line.split("\t")
        if line.startswith("# newpar") and rows:
            rows[-1] = (rows[-1][0] + "\n\n", False)
        if len(columns) < 10 or not columns[0].isdigit():
            continue
        place = len(rows)
        rows.append((columns[1], "SpaceAfter=No" not in columns[9]))
        tags.append(columns[3])
        entity = next((v[7:] for v in columns[9].split("|") if v.startswith("Entity=")), "")
        _brackets(entity, place, opened, closed)
    words, offsets = _joined([(word.replace("\n\n", ""), space) for word, space in rows])
    gold = []
    for first, last, type_, head in closed:
        if tags[min(first + head, last - 1)] == "PROPN" and type_ in GUM:
            start = first + (rows[first][0].lower() in ("the", "a"))
            gold.append((offsets[start][0], offsets[last - 1][1], GUM[type_]))
    return Marked(words, tuple(gold), frozenset(GUM.values()))


def _brackets(
    entity: str,
    place: int,
    opened: list[tuple[str, int, str, bool, int]],
    closed: list[tuple[int, int, str, int]],
) -> None:
    """Read GUM's bracketed entities: "(9-place-new-nssns-cf7-1-sgl-Sydney", "9)", "5)(6-…)"."""
    for part in entity.replace("(", " (").replace(")", ") ").split():
        if part.startswith("("):
            fields = part.strip("()").split("-", 7)
            head = int(fields[5].split(",")[0]) - 1
            opened.append((fields[0], place, fields[1], len(fields) > 7, head))
        if part.endswith(")"):
            id_ = part.strip("()").split("-")[0]
            for at in range(len(opened) - 1, -1, -1):
                if opened[at][0] == id_:
                    _, first, type_, linked, head = opened.pop(at)
                    if linked:
                        closed.append((first, place + 1, type_, head))
                    break


def _re3d(folder: Path) -> Iterator[Marked]:
    if not folder.is_dir():
        return
    rows = [json.loads(line) for line in (folder / "entities.json").read_text("utf-8").splitlines()]
    for line in (folder / "documents.json").read_text("utf-8").splitlines():
        document = json.loads(line)
        gold = []
        for row in rows:
            if row["documentId"] != document["_id"] or row["type"] not in RE3D:
                continue
            start = row["begin"] + 4 * row["value"].lower().startswith("the ")
            capital = document["text"][start : start + 1].isupper()
            if row["confidence"] >= CERTAIN and capital:
                gold.append((start, row["end"], RE3D[row["type"]]))
        yield Marked(document["text"], tuple(gold), frozenset(RE3D.values()))


def _without_adjectives(marked: Marked, ontology: Ontology) -> Marked:
    kept = [span for span in marked.gold if not ontology.demonym(marked.words[span[0] : span[1]])]
    return Marked(marked.words, tuple(kept), marked.types)


def _text(words: str) -> Text:
    return Text(
        document=f"document-{digest(words)}",
        source="benchmark",
        url=None,
        media_type="text/plain",
        words=words,
        digest=digest(words),
        zones=(ZoneSpan(zone=Zone.BODY, start=0, end=len(words)),),
        language="en",
        genre=Genre.REPORT,
        title=None,
        outlet=None,
        author=None,
        dates=(),
    )


def _found(annotated: Annotated, types: frozenset[str]) -> list[Span]:
    """The outermost names, adjectives of nations left out."""
    names = [m for m in annotated.mentions if m.form is Form.NAME and COARSE[m.type] in types]
    outer = [
        m
        for m in names
        if not any(
            o is not m and o.start <= m.start and m.end <= o.end and o.text != m.text for o in names
        )
    ]
    return [(m.start, m.end, COARSE[m.type]) for m in outer]


def _scores(pairs: Sequence[tuple[list[Span], Marked]]) -> dict[str, float]:
    count: Counter[str] = Counter()
    for found, marked in pairs:
        exact = set(marked.gold)
        count["found"] += len(found)
        count["gold"] += len(marked.gold)
        count["exact"] += sum(span in exact for span in found)
        count["spans"] += sum(any(span[:2] == g[:2] for g in marked.gold) for span in found)
        count["right"] += sum(any(_meets(span, g) for g in marked.gold) for span in found)
        count["seen"] += sum(any(_meets(g, span) for span in found) for g in marked.gold)
    precision, recall = count["exact"] / count["found"], count["exact"] / count["gold"]
    near, seen = count["right"] / count["found"], count["seen"] / count["gold"]
    return {
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(_f1(precision, recall), 3),
        "span_f1": round(_f1(count["spans"] / count["found"], count["spans"] / count["gold"]), 3),
        "overlap_f1": round(_f1(near, seen), 3),
    }


def _meets(one: Span, other: Span) -> bool:
    return one[2] == other[2] and one[0] < other[1] and other[0] < one[1]


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _show(pairs: Sequence[tuple[list[Span], Marked]]) -> None:
    for found, marked in pairs:
        for start, end, type_ in sorted(set(found) - set(marked.gold)):
            print(
                "+", type_, repr(marked.words[start:end]), repr(marked.words[start - 30 : end + 20])
            )
        for start, end, type_ in sorted(set(marked.gold) - set(found)):
            print(
                "-", type_, repr(marked.words[start:end]), repr(marked.words[start - 30 : end + 20])
            )


if __name__ == "__main__":
    main()
