"""Who said what: `find_attributions` against PolNeAR, by the shared scorer.

    python benchmarks/attribution.py --data DIR [--limit N] [--model DIR] [--rules]
    python benchmarks/attribution.py --texts FILE --predictions OUT [--model DIR] [--rules]

DIR is a split of PolNeAR (text/, attributions/). FILE has {"doc", "text"} lines, OUT gets the
scorer's {"doc", "attributions"} lines. Prints the scorer's table and, as the last line, JSON with
fractions.

PolNeAR marks thoughts and judgments too, so everything that `find_attributions` finds is given, not
statements alone. Its guidelines differ from the record's in form, and the answer is put into
theirs: "that" and the quotation marks belong to the content, and no word is in two attributions,
so what is said inside another's content is left out. Where textacy is installed, its direct
quotations over the same parse are scored beside; `*_quoted` compares quoted attributions alone.
"""

import argparse
import importlib.util
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from dragoman.models.english import English
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.document import Genre, Text, Zone, ZoneSpan
from dragoman.records.ids import digest
from dragoman.run.registry import RULES, default_reader, open_reader
from dragoman.stages.annotate import annotate
from dragoman.stages.annotate.reader import SentenceReader
from dragoman.stages.extract.statements import find_attributions
from dragoman.stages.extract.statements.attribution import Attribution
from textacy_quotations import direct_quotations, why_not

SCORER = Path(__file__).parents[2] / "shared" / "scorers" / "score_attribution.py"
MARKS = "\"“”'‘’`«»„"
_THAT = re.compile(r"\bthat,?\s+$", re.IGNORECASE)
_CLOSING = re.compile(r"[.,!?;]*\s?(?:''|[\"”’'»])")
KEYS = {
    "source_exact_f1": ("source", "exact"),
    "cue_exact_f1": ("cue", "exact"),
    "content_exact_f1": ("content", "exact"),
    "source_overlap_f1": ("source", "overlap"),
    "cue_overlap_f1": ("cue", "overlap"),
    "content_overlap_f1": ("content", "overlap"),
    "pair_f1": ("link", "pair"),
    "linked_f1": ("link", "triple"),
    "pair_quoted_f1": ("link", "pair_quoted"),
    "linked_quoted_f1": ("link", "triple_quoted"),
}

Row = dict[str, Any]


def load_scorer(path: Path) -> ModuleType:
    """Return the scorer as a module."""
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def to_text(name: str, words: str) -> Text:
    """Return running words as a text of body alone."""
    return Text(
        document="document-" + digest(name),
        source=name,
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


def widened(words: str, start: int, end: int) -> list[int]:
    """Return content with its quotation marks and its "that", as PolNeAR marks it."""
    first = start
    for size in (2, 1):
        mark = words[max(0, first - size) : first]
        if mark and all(c in MARKS for c in mark):
            first -= len(mark)
            closing = _CLOSING.match(words, end, end + 5)
            end = closing.end() if closing else end
            break
    that = _THAT.search(words, max(0, first - 7), first)
    return [that.start() if that else first, end]


def is_nested(one: Attribution, found: list[Attribution]) -> bool:
    """Tell whether an attribution's cue stands in another's content."""
    if one.cue is None:
        return False
    at = one.cue[0]
    return any(s <= at < e for other in found if other is not one for s, e in other.content)


def answer(doc: Annotated, ontology: Ontology) -> list[Row]:
    """Return a document's attributions in the scorer's form."""
    found = find_attributions(doc, ontology.speech)
    return [
        {
            "source": [list(one.source.span)] if one.source else [],
            "cue": [list(one.cue)] if one.cue else [],
            "content": [widened(doc.words, *piece) for piece in one.content],
        }
        for one in found
        if not is_nested(one, found)
    ]


def answers(texts: dict[str, str], reader: SentenceReader) -> Iterator[tuple[str, list[Row]]]:
    """Yield each document's name and attributions."""
    ontology = load_ontology()
    for name, doc in annotated(texts, reader, ontology):
        yield name, answer(doc, ontology)


def annotated(
    texts: dict[str, str], reader: SentenceReader, ontology: Ontology
) -> Iterator[tuple[str, Annotated]]:
    """Yield each document's name and what its language says."""
    for name, words in texts.items():
        for doc in annotate([to_text(name, words)], reader=reader, ontology=ontology):
            if isinstance(doc, Annotated):
                yield name, doc


def peer_answer(doc: Annotated) -> list[Row]:
    """Return textacy's direct quotations of a document in the scorer's form, with their marks."""
    return [
        {
            "source": [list(one.speaker)] if one.speaker else [],
            "cue": [list(one.cue)] if one.cue else [],
            "content": [widened(doc.words, *one.content)],
        }
        for one in direct_quotations(doc)
    ]


def table(result: Row) -> None:
    """Print the scorer's figures as a table."""
    for role in ("source", "cue", "content", "link"):
        for name, figures in result.get(role, {}).items():
            print(
                f"{role:8s} {name:18s} P {figures['p']:6.2f}  R {figures['r']:6.2f}  "
                f"F1 {figures['f1']:6.2f}"
            )


def figures_of(result: Row) -> Row:
    """Return the scorer's figures as fractions."""
    made: Row = {
        key: round(result[role][name]["f1"] / 100, 4) for key, (role, name) in KEYS.items()
    }
    made["content_overlap_precision"] = round(result["content"]["overlap"]["p"] / 100, 4)
    return made


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--rules", action="store_true", help="read without the encoder")
    parser.add_argument("--scorer", type=Path, default=SCORER)
    given = parser.parse_args()
    reader: SentenceReader = open_reader(RULES if given.rules else default_reader())
    if given.model is not None:
        reader = English(given.model)
    start = time.process_time()
    if given.texts is not None and given.predictions is not None:
        rows = [json.loads(line) for line in given.texts.read_text("utf-8").splitlines() if line]
        with given.predictions.open("w", encoding="utf-8") as out:
            for name, made in answers({r["doc"]: r["text"] for r in rows}, reader):
                out.write(json.dumps({"doc": name, "attributions": made}) + "\n")
        print(json.dumps({"documents": len(rows)}))
        return
    if given.data is None:
        parser.error("either --data, or --texts and --predictions")
    scorer = load_scorer(given.scorer)
    gold = dict(list(scorer.read_gold(given.data).items())[: given.limit])
    texts = {name: entry[0] for name, entry in gold.items()}
    ontology = load_ontology()
    docs = list(annotated(texts, reader, ontology))
    result = scorer.score(gold, {name: answer(doc, ontology) for name, doc in docs})
    seconds = time.process_time() - start
    table(result)
    figures = figures_of(result)
    figures["words_per_second"] = round(sum(len(t.split()) for t in texts.values()) / seconds)
    missing = why_not()
    if missing is None:
        print("textacy, direct quotations over the same parse")
        peer = scorer.score(gold, {name: peer_answer(doc) for name, doc in docs})
        table(peer)
        figures["textacy"] = figures_of(peer)
    else:
        print(f"textacy not run: {missing}")
        figures["textacy"] = {"skipped": missing}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
