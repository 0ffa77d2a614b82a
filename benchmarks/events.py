"""Events on the public PLOVER records: type, actor, recipient, by the independent scorer.

    python benchmarks/events.py --data DIR [--limit N]
    python benchmarks/events.py --data T17 --marks benchmarks/marks/events_dev.jsonl
    python benchmarks/events.py --texts FILE --predictions OUT

PLOVER's foldings (`plover.py`) are applied before scoring. The gold marks one event a sentence, so
the event of the topmost trigger is sent. With marks (`events_marked.py`) the articles of T17 that a
person marked are read, and meetings and statuses scored.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from dragoman.ontology import load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.claim import EventClaim
from dragoman.records.document import Article, Declared, Text
from dragoman.records.ids import document_id
from dragoman.run.registry import load, weights
from dragoman.stages.annotate import annotate
from dragoman.stages.clean import clean
from dragoman.stages.extract import extract
from events_marked import count, figures, read_marks, texts_of
from plover import answer


def main_event(doc: Annotated, claims: list[EventClaim]) -> EventClaim | None:
    """Return the event with the highest trigger in the first sentence that has one."""

    def depth(claim: EventClaim) -> tuple[int, int, int]:
        sentence = doc.sentences[claim.sentence]
        return claim.sentence, len(list(sentence.ancestors(claim.head))), claim.head

    return min(claims, key=depth, default=None)


Reader = Callable[[str, str], list[tuple[Annotated, list[EventClaim]]]]


def make_reader() -> Reader:
    """Return a function that reads a text under a name, and gives its documents with events."""
    ontology = load_ontology()
    reader = load("readers", "english.v1")(weights("english.v1"))

    def read(name: str, words: str) -> list[tuple[Annotated, list[EventClaim]]]:
        raw = words.encode()
        article = Article(
            document=document_id(name, raw),
            url=name,
            source=name,
            media_type="text/plain",
            raw=raw,
            declared=Declared(),
        )
        text = next(t for t in clean([article]) if isinstance(t, Text))
        docs = [
            d
            for d in annotate([text], reader=reader, ontology=ontology)
            if isinstance(d, Annotated)
        ]
        return [
            (doc, [c for c in extract([doc], ontology=ontology) if isinstance(c, EventClaim)])
            for doc in docs
        ]

    return read


def predictions(texts: Path) -> Iterator[dict[str, object]]:
    """Yield an answer for each text of the scorer's file."""
    read = make_reader()
    for line in texts.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        events = []
        for doc, claims in read(row["id"], str(row["text"])):
            best = main_event(doc, claims)
            if best is not None:
                events.append(answer(doc, best))
        yield {"id": row["id"], "events": events}


def score_marks(data: Path, marks: Path) -> dict[str, float | int]:
    """Return the figures on the marked articles."""
    read = make_reader()
    counts: Counter[str] = Counter()
    for marked, words in texts_of(data, read_marks(marks)):
        claims = [c for _, found in read(f"{marked.topic}/{marked.article}", words) for c in found]
        counts += count(marked, claims)
    return figures(counts)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--scorers", type=Path, default=Path("../shared/scorers"))
    parser.add_argument("--limit", type=int)
    parser.add_argument("--marks", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--predictions", type=Path)
    args = parser.parse_args()
    if args.marks:
        found = score_marks(args.data, args.marks)
        for name, value in found.items():
            print(f"{name:20} {value}")
        print(json.dumps(found))
        return
    if args.texts:
        args.predictions.write_text(
            "".join(json.dumps(row) + "\n" for row in predictions(args.texts)), encoding="utf-8"
        )
        print(json.dumps({}))
        return
    scorer = [sys.executable, str(args.scorers / "score_plover.py")]
    with tempfile.TemporaryDirectory() as folder:
        texts, out = Path(folder) / "texts.jsonl", Path(folder) / "pred.jsonl"
        made = subprocess.run([*scorer, "--texts", args.data], capture_output=True, check=True)
        lines = made.stdout.decode().splitlines()[: args.limit]
        texts.write_text("\n".join(lines) + "\n", encoding="utf-8")
        out.write_text("".join(json.dumps(row) + "\n" for row in predictions(texts)))
        subprocess.run([*scorer, args.data, out, "--errors", "0"], check=True)


if __name__ == "__main__":
    main()
