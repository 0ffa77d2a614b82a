"""Dates of articles whose dates are hidden: how many get an interval, and does it hold the truth?

    python benchmarks/undated.py --data DIR [--limit N] [--hidden SHARE ...] [--model DIR] [--rules]

DIR holds topics, at any depth: folders with articles.jsonl ({"id", "date", "sentences"}). In each
topic a share of the articles, chosen by the digest of their ids, loses its date; then the whole
dossier is read and dated. All hidden articles are in the denominator; near-copies of dated articles
are reported apart. Beside stand two baselines: the latest day mentioned, with the fortnight from it
on, and the latest year mentioned. Then, by the confidence stated, how many true days lie inside.
Reading takes nearly all of the time: some 4 articles of 500 words a second on one core; dating 700
articles takes under half a minute. The last line is JSON with fractions.
"""

import argparse
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as Day
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from dragoman.models.english import English
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.document import Article, DateKind, DateSign, Declared, Text
from dragoman.records.entity import Entity, Origin
from dragoman.records.ids import digest, document_id
from dragoman.records.index import Identities, Readings
from dragoman.records.issue import Issue
from dragoman.records.link import DatedDocument, Link
from dragoman.records.time import Anchor
from dragoman.run.registry import RULES, default_reader, open_reader
from dragoman.stages.annotate import annotate
from dragoman.stages.annotate.reader import SentenceReader
from dragoman.stages.clean import clean
from dragoman.stages.date import date
from dragoman.stages.extract import extract
from dragoman.stages.link import link
from dragoman.stages.resolve import resolve

Row = dict[str, Any]

_FILE = "articles.jsonl"


@dataclass(frozen=True, slots=True)
class Guess:
    """A hidden article: its true day, the interval given, and whether a copy of it is dated."""

    truth: str
    start: str | None
    end: str | None
    copied: bool
    confidence: float | None = None

    @property
    def width(self) -> int | None:
        """Days from the first to the last, both counted; none where a side is open."""
        if self.start is None or self.end is None:
            return None
        return (Day.fromisoformat(self.end) - Day.fromisoformat(self.start)).days + 1

    @property
    def holds(self) -> bool:
        """Tell whether the true day lies inside."""
        return (self.start or "") <= self.truth <= (self.end or "9")


def main() -> None:
    """Hide, read, date, and report each share of hidden dates."""
    options = _options()
    reader: SentenceReader = open_reader(RULES if options.rules else default_reader())
    if options.model is not None:
        reader = English(options.model)
    ontology = load_ontology()
    topics = [(folder.name, _read(folder, options.limit)) for folder in _folders(options.data)]
    read = [_Topic.read(name, rows, reader, ontology) for name, rows in topics if rows]
    figures = {}
    for share in options.hidden:
        _heads()
        made = [topic.guesses(share) for topic in read]
        for topic, (guesses, _, _) in zip(read, made, strict=True):
            if len(read) > 1:
                _report(share, [g for g in guesses if not g.copied], topic.name)
        every = [[g for one in made for g in one[i]] for i in range(3)]
        row = _report(share, [g for g in every[0] if not g.copied], "all")
        copies = [g for g in every[0] if g.copied]
        if copies:
            _report(share, copies, "near-copies of dated articles")
        for name, guesses in zip(_BASELINES, every[1:], strict=True):
            key = name.replace(" ", "_")
            row[key] = _report(share, [g for g in guesses if not g.copied], name)
        row["reliability"] = _reliability([g for g in every[0] if not g.copied])
        figures[str(share)] = row
    print(json.dumps({**figures[str(options.hidden[-1])], "by_share": figures}))


_BASELINES = ("latest day mentioned", "latest year mentioned")
_BINS = (0.0, 0.9, 0.95, 0.96, 0.97, 0.98, 0.99, 1.01)


def _heads() -> None:
    heads = {"hidden": 7, "articles": 9, "dated": 7, "inside": 8, "width": 7, "exact": 7}
    print("".join(f"{head:>{size}}" for head, size in heads.items()) + "  one side (right/all)")


def _reliability(guesses: Sequence[Guess]) -> list[dict[str, float]]:
    """Print and return, by the confidence stated, the share of true days inside."""
    rows = []
    for low, high in pairwise(_BINS):
        there = [g for g in guesses if g.width is not None and low <= (g.confidence or 1.0) < high]
        if there:
            stated = sum(g.confidence or 1.0 for g in there) / len(there)
            held = sum(g.holds for g in there) / len(there)
            rows.append(
                {"stated": round(stated, 3), "inside": round(held, 3), "articles": len(there)}
            )
            print(f"    stated {stated:.3f}  inside {held:.3f}  of {len(there)}")
    return rows


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int, help="articles a topic, the earliest")
    parser.add_argument("--hidden", type=float, nargs="+", default=[0.1, 0.5, 0.9])
    parser.add_argument("--model", type=Path, help="folder of another encoder")
    parser.add_argument("--rules", action="store_true", help="read by rules alone")
    return parser.parse_args()


def _folders(data: Path) -> list[Path]:
    """Return the folders of topics, those that are links too."""
    walked = os.walk(data, followlinks=True)
    found = sorted(Path(folder) for folder, _, files in walked if _FILE in files)
    if not found:
        raise SystemExit(f"{data}: no folder here holds {_FILE}")
    return found


def _read(folder: Path, limit: int | None) -> list[Text]:
    path = folder / _FILE
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows.sort(key=lambda row: (row["date"], str(row["id"])))
    return [text for row in rows[:limit] for text in _texts(row)]


def _texts(row: dict[str, object]) -> Iterator[Text]:
    """Read a row as a page without metadata, then declare its date beside what signs it has."""
    sentences = row["sentences"]
    assert isinstance(sentences, list)
    raw = "\n".join(str(s) for s in sentences).encode()
    article = Article(
        document=document_id(str(row["id"]), raw),
        url=None,
        source=str(row["id"]),
        media_type="text/plain",
        raw=raw,
        declared=Declared(),
    )
    day = str(row["date"])[:10]
    sign = DateSign(kind=DateKind.DECLARED, start=day, end=day, granularity="day", text=day)
    for text in clean([article]):
        if isinstance(text, Text):
            yield replace(text, dates=(sign, *text.dates))


@dataclass(frozen=True, slots=True)
class _Topic:
    """One dossier, read and linked once: none of that looks at dates."""

    name: str
    readings: Readings
    links: tuple[Link, ...]
    origins: tuple[Origin, ...]

    @classmethod
    def read(
        cls, name: str, texts: Sequence[Text], reader: SentenceReader, ontology: Ontology
    ) -> "_Topic":
        """Read, link and resolve a topic's articles."""
        made = annotate(texts, reader=reader, ontology=ontology)
        docs = [d for d in made if isinstance(d, Annotated)]
        claims = [c for c in extract(docs, ontology=ontology) if not isinstance(c, Issue)]
        readings = Readings(docs, claims)
        found = list(resolve(readings, ontology=ontology))
        origins = [o for o in found if isinstance(o, Origin)]
        people = Identities([e for e in found if isinstance(e, Entity)], origins)
        links = [one for one in link(readings, people) if isinstance(one, Link)]
        return cls(name, readings, tuple(links), tuple(origins))

    def guesses(self, share: float) -> tuple[list[Guess], list[Guess], list[Guess]]:
        """Return what is made of each hidden article, and what the two baselines make of it."""
        hidden = {
            d.document: d.text.dates[0].start
            for d in self.readings.documents
            if int(digest("hidden", d.document)[:8], 16) / 16**8 < share
        }
        shown = [_undated(d) if d.document in hidden else d for d in self.readings.documents]
        readings = Readings(shown, self.readings.claims)
        copied = {
            d
            for o in self.origins
            if any(x not in hidden for x in o.documents)
            for d in o.documents
        }
        made: tuple[list[Guess], list[Guess], list[Guess]] = ([], [], [])
        for one in date(readings, self.links, origins=self.origins):
            if isinstance(one, DatedDocument) and one.document in hidden:
                when, copy = one.published, one.document in copied
                truth = hidden[one.document]
                made[0].append(Guess(truth, when.start, when.end, copy, when.confidence))
                by_day, by_year = _baselines(self.readings.document[one.document])
                made[1].append(Guess(truth, *by_day, copy))
                made[2].append(Guess(truth, *by_year, copy))
        return made


Days = tuple[str | None, str | None]


def _baselines(document: Annotated) -> tuple[Days, Days]:
    """Return the fortnight from the latest day mentioned on, and the latest year mentioned."""
    found = [
        (t.rule.start, t.granularity)
        for t in document.times
        if t.rule is not None and t.rule.anchor is Anchor.NONE and t.rule.start is not None
    ]
    day = max((start for start, grain in found if grain == "day"), default=None)
    year = max((start[:4] for start, _ in found), default=None)
    fortnight: Days = (None, None)
    if day is not None:
        fortnight = (day, (Day.fromisoformat(day) + timedelta(days=13)).isoformat())
    return fortnight, ((f"{year}-01-01", f"{year}-12-31") if year else (None, None))


def _undated(doc: Annotated) -> Annotated:
    return replace(doc, text=replace(doc.text, dates=doc.text.dates[1:]))


def _report(share: float, guesses: Sequence[Guess], note: str = "") -> Row:
    given = [g for g in guesses if g.width is not None]
    widths = [g.width for g in given if g.width is not None]
    count = len(guesses) or 1
    row: Row = {
        "dated": round(len(given) / count, 4),
        "inside": round(sum(g.holds for g in given) / (len(given) or 1), 4),
        "median_width_days": float(median(widths)) if widths else 0.0,
        "day_exact": round(sum(g.holds and g.width == 1 for g in guesses) / count, 4),
    }
    sided = [g for g in guesses if g.width is None and (g.start or g.end)]
    right = sum(g.holds for g in sided)
    print(
        f"{share:7.0%}{len(guesses):9}{row['dated']:7.1%}{row['inside']:8.1%}"
        f"{row['median_width_days']:7.0f}{row['day_exact']:7.1%}{right:6}/{len(sided)}  {note}"
    )
    return row


if __name__ == "__main__":
    main()
