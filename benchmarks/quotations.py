"""Quotations and their speakers: `find_statements` against marks of our own.

    python benchmarks/quotations.py --data DIR [--part dev|kept] [--model DIR] [--rules] [--misses]

DIR holds the raw articles that marks/quotations.jsonl names (file, field of its text, digest of
that text). A mark is a stretch in double quotation marks that reports what somebody said or wrote,
of two words or more, with the words that name its speaker: those nearest to it and, where they are
a pronoun or a short form, the fullest name. Names, titles, terms and captions are not marked.

A quotation is *found* when some statement's content covers nine tenths of it (its marks and stops
aside). The speaker of the shortest such statement is *right* when the words for it, or the mention
that they go back to, share a word with the marked ones. Where textacy is installed, its direct
quotations over the same parse are scored the same way; else a line says why not. Prints a table
and, as the last line, JSON with fractions.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from attribution import to_text
from dragoman.models.english import English
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.claim import StatementClaim
from dragoman.run.registry import RULES, default_reader, open_reader
from dragoman.stages.annotate import annotate
from dragoman.stages.annotate.reader import SentenceReader
from dragoman.stages.extract.statements import find_statements
from textacy_quotations import Quoted, direct_quotations, why_not

MARKS = Path(__file__).parent / "marks" / "quotations.jsonl"
# What of a quotation a statement's content must cover: all but a word or a stop at its edge.
COVERED = 0.9

Range = tuple[int, int]
Said = tuple[list[Range], list[Range]]
"""Content, and the words that name or lead to its speaker."""


def read_marks(part: str | None) -> list[dict[str, Any]]:
    """Return the marked articles of one part, or all."""
    rows = [json.loads(line) for line in MARKS.read_text("utf-8").splitlines() if line]
    return [row for row in rows if part in (None, row["part"])]


def ours(doc: Annotated, ontology: Ontology) -> list[Said]:
    """Return the contents of a document's statements with their speakers' words."""
    mentions = {m.id: m for m in doc.mentions}
    return [_said(claim, mentions) for claim in find_statements(doc, ontology)]


def _said(claim: StatementClaim, mentions: dict[str, Any]) -> Said:
    content = [(w.start, w.end) for w in claim.content]
    party = claim.speaker
    if party is None:
        return content, []
    spans = [(party.words.start, party.words.end)]
    mention = mentions.get(party.mention or "")
    root = mentions.get(mention.antecedent or "") if mention else None
    return content, spans + [(m.start, m.end) for m in (mention, root) if m]


def theirs(found: Iterable[Quoted]) -> list[Said]:
    """Return another tool's quotations in the same form."""
    return [([one.content], [one.speaker] if one.speaker else []) for one in found]


def _shared(one: Range, other: Range) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _holder(quote: Range, said: Iterable[Said]) -> Said | None:
    """Return the shortest statement whose content covers a quotation, if one does."""
    size = quote[1] - quote[0]
    holding = [
        one for one in said if sum(_shared(quote, piece) for piece in one[0]) >= COVERED * size
    ]
    return min(holding, key=lambda one: sum(e - s for s, e in one[0]), default=None)


def _same_name(words: str, one: Range, other: Range) -> bool:
    """Tell whether two stretches overlap, are the same words or end in the same name."""
    if _shared(one, other):
        return True
    left, right = (words[s:e].split() for s, e in (one, other))
    alike = len(left) > 1 and left == right
    return alike or (left[-1:] == right[-1:] and left[-1][:1].isupper())


def judge(words: str, marks: Iterable[dict[str, Any]], said: list[Said]) -> Iterator[list[Any]]:
    """Yield for each mark whether it is found, whether its speaker is right, and what holds it."""
    for mark in marks:
        quote, speakers = tuple(mark["quote"]), [tuple(s) for s in mark["speaker"]]
        held = _holder((quote[0], quote[1]), said)
        right = held is not None and any(
            _same_name(words, one, (s[0], s[1])) for one in held[1] for s in speakers
        )
        yield [held is not None, right, mark, held]


def _figures(verdicts: list[list[Any]]) -> dict[str, float]:
    total, found = len(verdicts), sum(v[0] for v in verdicts)
    right = sum(v[1] for v in verdicts)
    return {
        "quotations": total,
        "quotation_found": round(found / total, 4) if total else 0.0,
        "speaker_right": round(right / found, 4) if found else 0.0,
        "found_and_right": round(right / total, 4) if total else 0.0,
    }


def _show_misses(words: str, verdicts: list[list[Any]]) -> None:
    for found, right, mark, held in verdicts:
        if found and right:
            continue
        start, end = mark["quote"]
        speaker = words[slice(*mark["speaker"][0])]
        got = [words[s:e] for s, e in held[1]] if held else []
        print(f"  {'speaker' if found else 'missed'}: {words[start:end][:70]!r} {speaker!r} {got}")


def run(
    data: Path, marked: list[dict[str, Any]], reader: SentenceReader, *, misses: bool
) -> dict[str, list[list[Any]]]:
    """Return the verdicts on the marks of articles, by tool."""
    ontology = load_ontology()
    verdicts = dict[str, list[list[Any]]](dragoman=[], textacy=[])
    for row in marked:
        words = json.loads((data / row["file"]).read_text("utf-8"))[row["field"]]
        if sha256(words.encode()).hexdigest() != row["sha256"]:
            raise SystemExit(f"{row['file']}: not the text that was marked")
        for doc in annotate([to_text(row["file"], words)], reader=reader, ontology=ontology):
            if not isinstance(doc, Annotated):
                continue
            made = list(judge(words, row["quotations"], ours(doc, ontology)))
            verdicts["dragoman"] += made
            if misses and row["part"] == "dev":
                _show_misses(words, made)
            if why_not() is None:
                found = theirs(direct_quotations(doc))
                verdicts["textacy"] += judge(words, row["quotations"], found)
    return verdicts


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--part", choices=("dev", "kept"))
    parser.add_argument("--model", type=Path)
    parser.add_argument("--rules", action="store_true", help="read without the encoder")
    parser.add_argument("--misses", action="store_true", help="show misses of the dev part")
    given = parser.parse_args()
    reader: SentenceReader = open_reader(RULES if given.rules else default_reader())
    if given.model is not None:
        reader = English(given.model)
    verdicts = run(given.data, read_marks(given.part), reader, misses=given.misses)
    missing = why_not()
    if missing is not None:
        print(f"textacy not run: {missing}")
    made_all = {name: _figures(rows) for name, rows in verdicts.items() if rows}
    for name, figures in made_all.items():
        print(f"{name:10s} " + "  ".join(f"{k} {v}" for k, v in figures.items()))
    result: dict[str, Any] = dict(made_all["dragoman"])
    result["textacy"] = made_all.get("textacy", {"skipped": missing})
    print(json.dumps(result))


if __name__ == "__main__":
    main()
