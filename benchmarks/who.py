"""Who is who inside an article: clusters of persons and of organizations; cities as governments.

    python benchmarks/who.py --data DIR [--part dev|kept] [--model DIR] [--errors]

DIR holds timeline, ner/re3d and clusters/giveme5w1h-news_cluster. marks/who.jsonl marks twenty
passages of T17 and Entities and six articles of our own: offsets of what names, describes or (for
persons) stands for somebody, and the number of the one it means; marks/metonyms.jsonl marks names
of capitals as a government or a place; marks/merges.jsonl holds what a reader said of clusters of
persons drawn by merges.py. All marks were made before any answer was seen; errors of the part
"kept" are not shown.

A passage is read and resolved alone. A mention of ours answers the mark that its head lies in; a
mark without one is alone in its cluster; what is ours alone and joined to a marked one counts as
one of its own. Optional marks (titles in apposition, agencies of photographs) count neither way.
Prints pairwise and B-cubed figures, and as the last line JSON.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from attribution import to_text
from clusters import Clusters, figures
from dragoman.models.english import English
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated, EntityType, Form, Mention
from dragoman.records.claim import RoleClaim
from dragoman.records.entity import Entity
from dragoman.records.index import Identities, Readings
from dragoman.stages.annotate import annotate
from dragoman.stages.annotate.reader import SentenceReader
from dragoman.stages.extract import extract
from dragoman.stages.resolve import resolve
from meant import ENGLISH, words_of
from merges import rate

HERE = Path(__file__).parent
MARKS = HERE / "marks"
BODIES = (EntityType.ORGANIZATION, EntityType.GROUP, EntityType.FACILITY)
KINDS = ("person", "organization")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that mean a person or an organization, and which."""

    start: int
    end: int
    cluster: int
    type: str
    optional: bool = False


@dataclass(slots=True)
class Passage:
    """The beginning of a document, with its marks."""

    document: str
    end: int
    part: str
    marks: list[Mark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage as read and resolved alone."""

    doc: Annotated
    identities: Identities

    def cluster(self, mention: Mention) -> str:
        """Return what stands for the one a mention means."""
        found = self.identities.of_mention.get(mention.id)
        return found.id if found is not None else mention.antecedent or mention.id

    def head(self, mention: Mention) -> int:
        """Return the offset at which a mention's head begins."""
        return self.doc.sentences[mention.sentence].tokens[mention.head].start


def main() -> None:
    """Read the marked passages and sentences, compare."""
    options = _options()
    reader, ontology = English(options.model), load_ontology()
    clusters: Mapping[str, list[Clusters]] = {kind: [] for kind in KINDS}
    for passage in read_passages(options.part):
        reading = read(_words(options.data, passage), reader, ontology)
        for kind in KINDS:
            found = compared(reading, passage.marks, kind)
            clusters[kind].append(found)
            if options.errors and passage.part == "dev":
                _show(reading, passage, found, kind)
    results: dict[str, Any] = {}
    for kind, documents in clusters.items():
        for name, value in figures(documents).items():
            results[f"{kind}_{name}"] = value
    results |= _metonyms(options, reader, ontology) | rate(MARKS / "merges.jsonl")
    for name, value in results.items():
        print(f"{name:34} {value}")
    print(json.dumps(results))


def read_passages(part: str | None) -> list[Passage]:
    """Return the marked passages of one part, or all."""
    found: dict[str, Passage] = {}
    for line in (MARKS / "who.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        name = row.pop("document")
        if "part" in row:
            found[name] = Passage(name, row["end"], row["part"])
        else:
            found[name].marks.append(Mark(**row))
    return [p for p in found.values() if part in (None, p.part)]


def read(words: str, reader: SentenceReader, ontology: Ontology) -> Reading:
    """Return a text as read and resolved alone."""
    (doc,) = annotate([to_text("passage", words)], reader=reader, ontology=ontology)
    assert isinstance(doc, Annotated)
    claims = [c for c in extract([doc], ontology=ontology) if isinstance(c, RoleClaim)]
    found = list(resolve(Readings([doc], claims), ontology=ontology))
    return Reading(doc, Identities([e for e in found if isinstance(e, Entity)], []))


def compared(reading: Reading, marks: Sequence[Mark], kind: str) -> Clusters:
    """Return what each marked mention is in, as marked and as found."""
    of_kind = [m for m in marks if m.type == kind]
    answers = _answers(reading, of_kind)
    pairs = {
        (m.start, m.end): (str(m.cluster), _found(reading, answers.get(m), m))
        for m in of_kind
        if not m.optional
    }
    known = {found for _, found in pairs.values()}
    for mention in _others(reading, kind, {m.id for m in answers.values()}):
        if reading.cluster(mention) in known:
            here = mention.start, mention.end
            pairs.setdefault(here, (f"none of the marked {here}", reading.cluster(mention)))
    return Clusters(pairs)


def _found(reading: Reading, answer: Mention | None, mark: Mark) -> str:
    return reading.cluster(answer) if answer is not None else f"not found {mark.start}"


def _answers(reading: Reading, marks: Sequence[Mark]) -> dict[Mark, Mention]:
    """Return the mention that answers each mark: the likest first, each once."""
    pairs = [
        (_shared(mark, mention), mark.start, mark.end, mention.id, mark, mention)
        for mark in marks
        for mention in reading.doc.mentions
        if mark.start <= reading.head(mention) < mark.end
    ]
    found: dict[Mark, Mention] = {}
    used: set[str] = set()
    for *_, mark, mention in sorted(pairs, key=lambda p: (-p[0], *p[1:4])):
        if mark not in found and mention.id not in used:
            found[mark] = mention
            used.add(mention.id)
    return found


def _shared(mark: Mark, mention: Mention) -> float:
    common = min(mark.end, mention.end) - max(mark.start, mention.start)
    return common / (max(mark.end, mention.end) - min(mark.start, mention.start))


def _others(reading: Reading, kind: str, answered: set[str]) -> Iterator[Mention]:
    """Yield the mentions of a kind that answer no mark."""
    for mention in reading.doc.mentions:
        person = mention.type is EntityType.PERSON and not mention.members
        body = mention.type in BODIES and mention.form in (Form.NAME, Form.NOMINAL)
        if mention.id not in answered and (person if kind == "person" else body):
            yield mention


def _show(reading: Reading, passage: Passage, found: Clusters, kind: str) -> None:
    """Print the clusters that are not as marked."""
    for name, members in sorted(found.unlike().items()):
        print(f"{passage.document} {kind} {name}", file=sys.stderr)
        for (start, end), other in members:
            context = reading.doc.words[max(0, start - 60) : end + 20].replace("\n", " ")
            print(f"    {other:60} {context!r}", file=sys.stderr)


def _metonyms(
    options: argparse.Namespace, reader: SentenceReader, ontology: Ontology
) -> dict[str, Any]:
    """Return how often a capital's name is rightly read as a government or as a place."""
    marks: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (MARKS / "metonyms.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if options.part in (None, row["part"]):
            marks[row["document"]].append(row)
    right = {"government": 0, "place": 0}
    count = dict(right)
    for name, rows in sorted(marks.items()):
        words = _source(options.data, name)
        for row in rows:
            means = _meaning(words, row, reader, ontology)
            count[row["means"]] += 1
            right[row["means"]] += means == row["means"]
            if options.errors and row["part"] == "dev" and means != row["means"]:
                context = words[max(0, row["start"] - 150) : row["end"] + 80]
                print(f"{row['means']} ({means}): {context!r}", file=sys.stderr)
    shares = {f"metonym_{k}_right": round(right[k] / max(1, count[k]), 3) for k in right}
    accuracy = sum(right.values()) / max(1, sum(count.values()))
    return {"metonym_accuracy": round(accuracy, 3), "metonyms": sum(count.values()), **shares}


def _meaning(words: str, row: Mapping[str, Any], reader: SentenceReader, ontology: Ontology) -> str:
    """Return how a name is read in the paragraph that it stands in."""
    first = words.rfind("\n", 0, row["start"]) + 1
    last = words.find("\n", row["end"])
    paragraph = words[first : last if last >= 0 else len(words)]
    (doc,) = annotate([to_text("p", paragraph)], reader=reader, ontology=ontology)
    assert isinstance(doc, Annotated)
    start, end = row["start"] - first, row["end"] - first
    here = [
        m for m in doc.mentions if m.start < end and start < m.end and m.form is not Form.NOMINAL
    ]
    return "government" if any(m.metonym for m in here) else "place"


def _words(data: Path, passage: Passage) -> str:
    own = HERE.parent / passage.document
    text = own.read_text("utf-8") if own.exists() else words_of(data, passage.document)
    return text[: passage.end]


def _source(data: Path, name: str) -> str:
    path, _, row = name.partition("#")
    if not path.endswith("documents.json"):
        return words_of(data, name)
    rows = map(json.loads, (data / path).open(encoding="utf-8"))
    return str(next(r["text"] for r in rows if r["_id"] == row))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=ENGLISH)
    parser.add_argument("--part", choices=["dev", "kept"])
    parser.add_argument("--errors", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
