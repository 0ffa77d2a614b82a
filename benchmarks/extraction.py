"""Benchmark: the article's words and date, from pages and from plain copies of pages.

    python benchmarks/extraction.py --data DIR [--limit N] [--half write|report]

DIR holds `article-extraction-benchmark` (pages with the article's body) and
`trafilatura-htmldate` (pages with segments that belong or do not belong to the article, and
dates). Pages are split in two by the digest of their names: rules are written on one half, figures
reported on the other (the default).

Three readings are measured: `page`, our words for an HTML page; `trafilatura`, its text alone;
`plain`, all visible lines of the page as one plain text, which the zones alone must sort. The
gold bodies hold no headline, so the words counted are those of datelines and body.
"""

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from htmldate import find_date
from trafilatura import extract

from dragoman.records.document import Article, DateKind, Declared, Text, Zone
from dragoman.records.ids import document_id
from dragoman.stages.clean import clean
from dragoman.stages.clean.decode import decode
from dragoman.stages.clean.html import charset_of, parse
from dragoman.stages.clean.page_dates import EARLIEST, LATEST
from dragoman.stages.clean.visible import visible_text

COUNTED = (Zone.DATELINE, Zone.BODY)
READINGS = ("page", "trafilatura", "plain", "everything")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page with what is known of it."""

    name: str
    url: str | None
    raw: bytes
    body: str | None = None
    inside: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    date: str | None = None


def in_half(name: str, half: str) -> bool:
    """Tell whether a page belongs to a half: by its name alone, for good."""
    return half == "all" or (sha256(name.encode()).digest()[0] % 2 == 0) == (half == "write")


def load(folder: Path, half: str) -> Iterator[Page]:
    """Yield the pages of both sets that belong to a half."""
    zyte = folder / "article-extraction-benchmark"
    gold = json.loads((zyte / "ground-truth.json").read_text("utf-8"))
    for name in sorted(gold):
        if in_half(name, half):
            raw = gzip.decompress((zyte / "html" / f"{name}.html.gz").read_bytes())
            yield Page(
                name=name, url=gold[name].get("url"), raw=raw, body=gold[name]["articleBody"]
            )
    other = folder / "trafilatura-htmldate"
    for line in (other / "gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        path = other / "html" / row["file"]
        if path.exists() and in_half(row["file"], half):
            marks = row.get("trafilatura") or {}
            yield Page(
                name=row["file"],
                url=row.get("url"),
                raw=gzip.decompress(path.read_bytes()),
                inside=tuple(marks.get("with") or ()),
                outside=tuple(marks.get("without") or ()),
                date=_gold_date(row),
            )


def _gold_date(row: dict[str, object]) -> str | None:
    for value in row.values():
        if isinstance(value, dict) and isinstance(value.get("date"), str):
            return value["date"] or None
    return None


def readings(page: Page) -> tuple[dict[str, str], Text | None]:
    """Return the words that each reading takes for the article's, and our text of the page."""
    source = decode(page.raw, charset_of(page.raw)).text
    tree = parse(source)
    plain = visible_text(tree) if tree is not None else ""
    ours = _text(page.raw, page.url, "text/html")
    of_plain = _text(plain.encode(), None, "text/plain")
    words = {
        "page": _body(ours),
        "trafilatura": extract(source, url=page.url, include_comments=False) or "",
        "plain": _body(of_plain),
        "everything": plain,
    }
    return words, ours


def _text(raw: bytes, url: str | None, media_type: str) -> Text | None:
    article = Article(
        document=document_id(url, raw),
        url=url if media_type == "text/html" else None,
        source="page",
        media_type=media_type,
        raw=raw,
        declared=Declared(),
    )
    return next((text for text in clean([article]) if isinstance(text, Text)), None)


def _body(text: Text | None) -> str:
    if text is None:
        return ""
    return "\n".join(text.words[z.start : z.end] for z in text.zones if z.zone in COUNTED)


def overlap(found: str, gold: str) -> tuple[float, float]:
    """Return precision and recall of the words found, as multisets."""
    ours, theirs = (Counter(_WORD.findall(text.lower())) for text in (found, gold))
    shared = (ours & theirs).total()
    return shared / max(1, ours.total()), shared / max(1, theirs.total())


def mean(values: Iterable[float]) -> float:
    """Return the mean, rounded to four decimals; 0 of none."""
    listed = list(values)
    return round(sum(listed) / len(listed), 4) if listed else 0.0


def _flat(text: str) -> str:
    return " ".join(text.split())


def measure(pages: Iterable[Page]) -> dict[str, object]:
    """Return the figures of all readings over the pages."""
    scores: dict[str, list[tuple[float, float]]] = {name: [] for name in READINGS}
    kept: dict[str, list[bool]] = {name: [] for name in READINGS}
    left: dict[str, list[bool]] = {name: [] for name in READINGS}
    ours, theirs, wrong = list[bool](), list[bool](), list[bool]()
    for page in pages:
        words, text = readings(page)
        for name in READINGS:
            if page.body is not None:
                scores[name].append(overlap(words[name], page.body))
            flat = _flat(words[name])
            kept[name].extend(_flat(segment) in flat for segment in page.inside)
            left[name].extend(_flat(segment) not in flat for segment in page.outside)
        if page.date is not None:
            signs = text.dates if text else ()
            day = next((s.start for s in signs if s.kind is DateKind.PAGE), None)
            ours.append(day == page.date)
            wrong.append(day not in (None, page.date))
            source = decode(page.raw, charset_of(page.raw)).text
            theirs.append(_htmldate(source, page.url) == page.date)
    figures: dict[str, object] = {}
    for name in READINGS:
        precision, recall = (mean(s[i] for s in scores[name]) for i in (0, 1))
        figures[f"{name}_precision"], figures[f"{name}_recall"] = precision, recall
        figures[f"{name}_f1"] = mean(2 * p * r / (p + r) if p + r else 0 for p, r in scores[name])
        figures[f"{name}_inside_kept"] = mean(kept[name])
        figures[f"{name}_outside_left"] = mean(left[name])
    figures.update(date=mean(ours), date_wrong=mean(wrong), htmldate=mean(theirs))
    figures.update(bodies=len(scores["page"]), segments=len(kept["page"]), dates=len(ours))
    return figures


def _htmldate(source: str, url: str | None) -> str | None:
    return find_date(source, url=url, original_date=True, min_date=EARLIEST, max_date=LATEST)


def main() -> None:
    """Print the table and, last, one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--half", choices=["write", "report", "all"], default="report")
    options = parser.parse_args()
    pages = list(load(options.data, options.half))[: options.limit]
    begin = time.process_time()
    figures = measure(pages)
    figures["pages_per_second"] = round(len(pages) / (time.process_time() - begin), 2)
    columns = ("precision", "recall", "f1", "inside_kept", "outside_left")
    print(f"{'':14}" + "".join(f"{column:>14}" for column in columns))
    for name in READINGS:
        print(f"{name:14}" + "".join(f"{figures[f'{name}_{c}']:>14}" for c in columns))
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
