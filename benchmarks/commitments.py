"""Promises: is there one in a sentence of a party's programme? MiMac pledges, a related measure.

    python benchmarks/commitments.py --data DIR [--limit N] [--part dev] [--rules]

DIR holds share.jsonl of MiMac (https://aclanthology.org/2021.findings-acl.301.pdf): sentences of
election programmes, marked as pledges (binary_pledge 1) or not. No open corpus marks promises in
news, so this tells only whether the forms of promising are known. A programme speaks of its party
as "we"; as our rules bind only those who are known to speak, each sentence is read as a quotation
of the government. MiMac counts as pledges only what can be checked later, and bare headings too
("More funds for courts"): neither precision nor recall can come near one.
Prints precision, recall and F1 of "the sentence makes a promise", then JSON.
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from attribution import to_text
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.claim import Fate
from dragoman.run.registry import RULES, default_reader, open_reader
from dragoman.stages.annotate import annotate
from dragoman.stages.annotate.reader import SentenceReader
from dragoman.stages.extract.commitments import find_commitments
from dragoman.stages.extract.speech import Speech
from dragoman.stages.extract.statements import find_statements

Row = dict[str, str]


def read_rows(data: Path, part: str, limit: int | None) -> list[Row]:
    """Return the English rows of a part, spread evenly over it where they are limited."""
    lines = (data / "share.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line]
    rows = [row for row in rows if row["set"] == part and row["file"].startswith("English")]
    step = max(1, len(rows) // limit) if limit else 1
    return rows[::step][:limit]


def promises(row: Row, reader: SentenceReader, ontology: Ontology) -> bool:
    """Tell whether a promise is found in a row's sentence."""
    words = f"The government said: “{row['text'].strip()}”"
    for doc in annotate([to_text(row["manifesto_id"], words)], reader=reader, ontology=ontology):
        if isinstance(doc, Annotated):
            speech = Speech(find_statements(doc, ontology))
            found = find_commitments(doc, ontology, speech)
            return any(claim.fate in {Fate.MADE, Fate.RESTATED} for claim in found)
    return False


def report(pairs: Iterable[tuple[bool, bool]]) -> None:
    """Print precision, recall and F1 of pairs of (marked, found)."""
    both = list(pairs)
    hits = sum(marked and found for marked, found in both)
    found_ = sum(found for _, found in both)
    marked_ = sum(marked for marked, _ in both)
    precision, recall = hits / max(1, found_), hits / max(1, marked_)
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    print(f"{len(both)} sentences, {marked_} pledges, {found_} found")
    print(f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    figures = {"pledge_precision": precision, "pledge_recall": recall, "pledge_f1": f1}
    print(json.dumps({key: round(value, 4) for key, value in figures.items()}))


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--rules", action="store_true", help="read without the encoder")
    given = parser.parse_args()
    reader = open_reader(RULES if given.rules else default_reader())
    ontology = load_ontology()
    rows = read_rows(given.data, given.part, given.limit)
    report((row["binary_pledge"] == "1", promises(row, reader, ontology)) for row in rows)


if __name__ == "__main__":
    main()
