"""Speed and memory: articles a second and core by stage, what 1 % more costs, what nothing costs.

    python benchmarks/speed.py --data DIR [--limit N] [--reader NAME]

DIR holds one folder a topic with articles.jsonl ({"id", "date", "sentences"}). N of its articles
(200), spread over the topics and cut at 500 words, are read stage by stage in this process, and
then by `dragoman build` in processes of its own, which find all modules compiled, as an installed
package has them. Times are CPU seconds, memory is the sum over the process tree. The last line is
JSON.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise, zip_longest
from pathlib import Path
from typing import TypeVar

from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.document import Article, Text
from dragoman.records.index import Readings
from dragoman.records.issue import Issue
from dragoman.run.packing import record_of, rows_of
from dragoman.run.registry import default_reader, open_reader
from dragoman.run.whole import Given, make_whole
from dragoman.sources.rows import read_row
from dragoman.stages.annotate import SentenceReader, annotate
from dragoman.stages.clean import clean
from dragoman.stages.extract import extract

WORDS = 500
PAGE = os.sysconf("SC_PAGE_SIZE")
Row = dict[str, str]
T = TypeVar("T")


def main() -> None:
    """Measure, print a table, and the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=200)
    parser.add_argument("--reader", default=default_reader())
    options = parser.parse_args()
    rows = list(islice(articles(options.data), options.limit))
    seconds = by_stage(rows, options.reader)
    rates = {name: round(len(rows) / spent, 2) for name, spent in seconds.items() if spent}
    rates["all"] = round(len(rows) / sum(seconds.values()), 2)
    whole = by_builds(rows, options.reader)
    words = sum(len(row["text"].split()) for row in rows)
    print(f"{len(rows)} articles, {words // max(1, len(rows))} words each, by {options.reader}")
    for name, rate in rates.items():
        spent = seconds.get(name, sum(seconds.values()))
        print(f"{name:10} {rate:9.2f} articles a second and core  {spent:8.2f} s")
    for name, value in whole.items():
        print(f"{name:24} {value}")
    print(json.dumps({"articles_per_second_core": rates, **whole}))


def articles(data: Path) -> Iterator[Row]:
    """Yield rows of about 500 words, one of each topic in turn; shorter articles are left out."""
    topics = [_topic(path) for path in sorted(data.glob("*/articles.jsonl"))]
    return (row for row in chain.from_iterable(zip_longest(*topics)) if row is not None)


def _topic(path: Path) -> Iterator[Row]:
    for line in path.read_text("utf-8").splitlines():
        given = json.loads(line)
        taken, count = list[str](), 0
        for sentence in given["sentences"]:
            taken.append(sentence if isinstance(sentence, str) else sentence["text"])
            count += len(taken[-1].split())
            if count >= WORDS:
                yield {"text": "\n\n".join(taken), "published": given["date"][:10]}
                break


def by_stage(rows: Sequence[Row], reader_name: str) -> dict[str, float]:
    """Return the CPU seconds of each stage, with reading what it gives into rows and back."""
    reader, ontology = open_reader(reader_name), load_ontology()
    given = [a for n, row in enumerate(rows) for a in read_row(row, f"a#{n}")]
    found = [article for article in given if isinstance(article, Article)]
    _warm(found[:1], reader, ontology)
    texts, cleaning = _timed(lambda: _records(clean(found), Text))
    read, annotating = _timed(
        lambda: _records(annotate(texts, reader=reader, ontology=ontology), Annotated)
    )
    claims, extracting = _timed(
        lambda: [c for c in extract(read, ontology=ontology) if not isinstance(c, Issue)]
    )
    packed, packing = _timed(lambda: [rows_of([one])[0] for one in chain(texts, read, claims)])
    _, unpacking = _timed(lambda: [record_of(row) for one in packed for row in one])
    seconds = {"clean": cleaning, "annotate": annotating, "extract": extracting}
    seconds["store"] = packing + unpacking
    marks: list[tuple[str, float]] = []
    readings = Readings(read, claims)
    make_whole(readings, ontology, Given(), lambda name: marks.append((name, time.process_time())))
    marks.append(("", time.process_time()))
    for (name, begin), (_, end) in pairwise(marks):
        seconds[name] = end - begin
    return seconds


def _warm(found: Sequence[Article], reader: SentenceReader, ontology: Ontology) -> None:
    """Read one article, so that what is loaded when first needed is not counted."""
    texts = _records(clean(found), Text)
    read = _records(annotate(texts, reader=reader, ontology=ontology), Annotated)
    list(extract(read, ontology=ontology))


def _records(found: Iterable[object], type_: type[T]) -> list[T]:
    return [one for one in found if isinstance(one, type_)]


def _timed(work: Callable[[], list[T]]) -> tuple[list[T], float]:
    begin = time.process_time()
    return work(), time.process_time() - begin


def by_builds(rows: Sequence[Row], reader: str) -> dict[str, float]:
    """Return what whole builds cost: all, nothing new, and 1 % of new articles."""
    more = max(1, len(rows) // 100)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        _compile(Path(folder) / "first", rows[0], reader)
        place = Path(folder) / "dossier"
        _run("new", str(place))
        _add(place, "most.jsonl", rows[:-more])
        first, peak = _build(place, reader)
        second, _ = _build(place, reader)
        _add(place, "more.jsonl", rows[-more:])
        third, _ = _build(place, reader)
        size = (place / "dossier.sqlite").stat().st_size
    return {
        "build_seconds": round(first, 2),
        "build_articles_per_second_core": round((len(rows) - more) / first, 2),
        "second_build_share": round(second / first, 3),
        "increment_share": round(third / first, 3),
        "peak_mb": round(peak / 1e6),
        "kilobytes_an_article": round(size / 1e3 / len(rows)),
    }


def _compile(place: Path, row: Row, reader: str) -> None:
    """Build once, so that every module is compiled."""
    _run("new", str(place))
    _add(place, "first.jsonl", [row])
    _build(place, reader)


def _add(place: Path, name: str, rows: Sequence[Row]) -> None:
    path = place.parent / name
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    _run("add", str(place), str(path))


def _build(place: Path, reader: str) -> tuple[float, int]:
    return _run("build", str(place), "--reader", reader)


def _run(*arguments: str) -> tuple[float, int]:
    """Run a command; return its CPU seconds, and the most memory of its process tree in bytes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(
        [sys.executable, "-m", "dragoman", *arguments], stderr=subprocess.DEVNULL
    )
    peak = 0
    while process.poll() is None:
        peak = max(peak, _tree_memory(process.pid))
        time.sleep(0.05)
    if process.returncode:
        raise SystemExit(f"dragoman {' '.join(arguments)} failed")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak


def _tree_memory(root: int) -> int:
    """Return the resident memory of a process and all below it."""
    parents, sizes = dict[int, int](), dict[int, int]()
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit():
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
                parents[int(entry.name)] = int(fields[1])
                sizes[int(entry.name)] = int(fields[21]) * PAGE
        except OSError:
            continue
    return sum(size for pid, size in sizes.items() if _is_below(pid, root, parents))


def _is_below(pid: int, root: int, parents: dict[int, int]) -> bool:
    while pid and pid != root:
        pid = parents.get(pid, 0)
    return pid == root


if __name__ == "__main__":
    main()
