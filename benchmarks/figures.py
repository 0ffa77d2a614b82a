"""Figures: `find_figures` against MEANTIME's VALUE mentions and marks of our own.

    python benchmarks/figures.py [--data DIR] [--own DIR] [--part dev|kept] [--model DIR]
                                 [--rules] [--misses]

--data: MEANTIME (meantime_values.py says how its classes are mapped). --own: the folder that holds
clusters/giveme5w1h-news_cluster and ner/re3d, whose texts marks/figures_*.jsonl mark by offsets.
Part dev: texts in even places of their set, whose errors may be read; kept: the others, scored
only.

A figure of ours answers a marked one where their numbers' words overlap. It is right in *value* if
both ends of the range are equal; in *unit* if the unit is the marked one (a count of persons and a
count are kept apart in our marks, not in MEANTIME's QUANTITY, nor are its measures); in *measure*
if the head of the words that say what is counted is the head of some marked ones (MEANTIME: lies
within the entity around the value). Where no words say it ("fell 12 feet") the marks have none and
the measure is not judged. `value_unit_measure`: right in all three; found figures that overlap what
the marks leave open (fractions, "dozens", dimensions in names) count neither way. Prints a table,
and as the last line JSON with fractions.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from attribution import to_text
from dragoman.models.english import English
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.claim import FigureClaim
from dragoman.run.registry import RULES, default_reader, open_reader
from dragoman.stages.annotate import annotate
from dragoman.stages.annotate.reader import SentenceReader
from dragoman.stages.extract.figures import find_figures
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.speech import Speech
from dragoman.stages.extract.statements import find_statements
from meantime_values import read_articles

MARKS = Path(__file__).parent / "marks"
FOLDERS = {"giveme5w1h": "clusters/giveme5w1h-news_cluster", "re3d": "ner/re3d"}
PARTS = ("dev", "kept")
_AFTER_HEAD = frozenset("of in for to on from at by with per between into who that which".split())
_ALIKE = {"ton": "tonne", "metric ton": "tonne"}
"""Units that a text does not tell apart."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """A figure as it should be."""

    number: Span
    value: float
    value_max: float | None
    unit: Callable[[str], bool]
    measure: tuple[Span, ...]
    """Words that say what is counted, any of which will do; none: not judged."""
    within: bool = False
    """What is counted need only lie within the marked words."""
    qualifier: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its figures."""

    name: str
    part: str
    words: str
    marked: tuple[Marked, ...]
    open: tuple[Span, ...]
    read_to: int


@dataclass
class Tally:
    """Counts over pages."""

    marked: int = 0
    made: int = 0
    found: int = 0
    value: int = 0
    unit: int = 0
    measured: int = 0
    measure: int = 0
    qualified: int = 0
    qualifier: int = 0
    right: int = 0
    value_and_unit: int = 0
    lines: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Return fractions."""
        return {
            "marked": self.marked,
            "made": self.made,
            "found_recall": _share(self.found, self.marked),
            "found_precision": _share(self.found, self.made),
            "value": _share(self.value, self.found),
            "unit": _share(self.unit, self.found),
            "measure": _share(self.measure, self.measured),
            "measure_judged": self.measured,
            "qualifier": _share(self.qualifier, self.qualified),
            "value_unit_f1": self._f1(self.value_and_unit),
            "value_unit_measure_f1": self._f1(self.right),
        }

    def _f1(self, right: int) -> float:
        return _share(2 * right, self.marked + self.made)


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def own_pages(folder: Path, part: str) -> Iterator[Page]:
    """Read the texts of our own marks."""
    for line in (MARKS / f"figures_{part}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        words = _words(folder / FOLDERS[row["set"]] / row["file"], row.get("id"))
        if sha256(words.encode()).hexdigest() != row["sha256"]:
            raise SystemExit(f"{row['file']}: not the text that was marked")
        marked = tuple(_own(mark) for mark in row["figures"])
        opened = tuple((s, e) for s, e in row["optional"])
        yield Page(row.get("id") or row["file"], part, words, marked, opened, len(words))


def _words(path: Path, row_id: str | None) -> str:
    if row_id is None:
        return str(json.loads(path.read_text("utf-8"))["text"])
    rows = (json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip())
    return str(next(row["text"] for row in rows if row["_id"] == row_id))


def _own(mark: dict[str, Any]) -> Marked:
    unit = mark["unit"]
    return Marked(
        number=(mark["number"][0], mark["number"][1]),
        value=mark["value"],
        value_max=mark["value_max"],
        unit=lambda made: _ALIKE.get(made, made) == unit,
        measure=() if mark["measure_free"] else tuple((s, e) for s, e in mark["measure"]),
        qualifier=mark["qualifier"],
    )


def meantime_pages(folder: Path, part: str) -> Iterator[Page]:
    """Read MEANTIME; its halves are the articles in even and odd places."""
    for place, article in enumerate(read_articles(folder)):
        if PARTS[place % 2] != part:
            continue
        marked = tuple(
            Marked(
                number=(v.start, v.end),
                value=v.value,
                value_max=v.value_max,
                unit=_meantime_unit(v.unit),
                measure=(v.counted,) if v.counted else (),
                within=True,
            )
            for v in article.values
        )
        yield Page(article.name, part, article.words, marked, article.left_out, article.read_to)


def _meantime_unit(unit: str | None) -> Callable[[str], bool]:
    if unit == "money":
        return lambda made: made != "percent"
    if unit is None:
        return lambda made: made != "percent" and not made.isupper()
    return lambda made: made == unit


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _head(words: str) -> str:
    """Return the last word of a phrase's first part: "rebuilding of schools" is a rebuilding."""
    found = [word.strip("'\"()[].,:;’“”").lower() for word in words.replace("\n", " ").split()]
    found = [w.removesuffix("'s").removesuffix("’s") for w in found if w]
    cut = next((n for n, word in enumerate(found) if n and word in _AFTER_HEAD), len(found))
    return _singular(found[cut - 1]) if found else ""


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") else word


def _measure_right(page: Page, mark: Marked, made: FigureClaim) -> bool:
    here = (made.measure.start, made.measure.end)
    if mark.within:
        return any(_overlap(here, there) for there in mark.measure)
    head = _head(page.words[here[0] : here[1]])
    return any(_head(page.words[s:e]) == head for s, e in mark.measure)


def judge(page: Page, made: Sequence[FigureClaim], tally: Tally) -> None:
    """Count what is right on a page."""
    left = [claim for claim in made if claim.number.start < page.read_to]
    for mark in page.marked:
        tally.marked += 1
        answer = next(
            (c for c in left if _overlap((c.number.start, c.number.end), mark.number)), None
        )
        if answer is None:
            tally.lines.append(_line(page, "missed", mark.number, None))
            continue
        left.remove(answer)
        _count(page, mark, answer, tally)
    spurious = [
        c for c in left if not any(_overlap((c.number.start, c.number.end), o) for o in page.open)
    ]
    tally.made += len(spurious)
    for claim in spurious:
        tally.lines.append(_line(page, "extra", (claim.number.start, claim.number.end), claim))


def _count(page: Page, mark: Marked, answer: FigureClaim, tally: Tally) -> None:
    tally.made += 1
    tally.found += 1
    value = (answer.value, answer.value_max) == (mark.value, mark.value_max)
    unit = mark.unit(answer.unit)
    measure = not mark.measure or _measure_right(page, mark, answer)
    tally.value += value
    tally.unit += unit
    tally.measured += bool(mark.measure)
    tally.measure += bool(mark.measure) and measure
    tally.value_and_unit += value and unit
    tally.right += value and unit and measure
    if mark.qualifier is not None:
        tally.qualified += 1
        tally.qualifier += answer.qualifier == mark.qualifier
        if answer.qualifier != mark.qualifier:
            tally.lines.append(_line(page, f"qualifier {mark.qualifier}", mark.number, answer))
    for name, right in (("value", value), ("unit", unit), ("measure", measure)):
        if not right:
            tally.lines.append(_line(page, name, mark.number, answer))


def _line(page: Page, what: str, at: Span, made: FigureClaim | None) -> str:
    around = page.words[max(0, at[0] - 50) : at[0]] + "[" + page.words[slice(*at)] + "]"
    around = " ".join((around + page.words[at[1] : at[1] + 40]).split())
    got = made and (made.value, made.value_max, made.qualifier, made.unit, made.measure.text[:40])
    return f"  {what}: {around} {got or ''}"


def ours(page: Page, reader: SentenceReader, ontology: Ontology) -> Sequence[FigureClaim]:
    """Return the figures that are found in a text."""
    for doc in annotate([to_text(page.name, page.words)], reader=reader, ontology=ontology):
        if isinstance(doc, Annotated):
            scene = Scene(doc, ontology, Speech(find_statements(doc, ontology)))
            return find_figures(scene)
    return []


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="MEANTIME")
    parser.add_argument("--own", type=Path, help="folder of the texts of our own marks")
    parser.add_argument("--part", choices=PARTS)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--rules", action="store_true", help="read without the encoder")
    parser.add_argument("--misses", action="store_true", help="show misses of the dev part")
    given = parser.parse_args()
    if given.data is None and given.own is None:
        parser.error("nothing to read: --data, --own or both")
    reader: SentenceReader = open_reader(RULES if given.rules else default_reader())
    if given.model is not None:
        reader = English(given.model)
    ontology = load_ontology()
    sets = {"meantime": (given.data, meantime_pages), "own": (given.own, own_pages)}
    result: dict[str, dict[str, float]] = {}
    for name, (folder, pages) in sets.items():
        for part in PARTS if folder is not None else ():
            if given.part in (None, part):
                tally = Tally()
                for page in pages(folder, part):
                    judge(page, ours(page, reader, ontology), tally)
                result[f"{name}_{part}"] = tally.figures()
                if given.misses and part == "dev":
                    print("\n".join(tally.lines))
    for name, figures in result.items():
        print(f"{name:14s}" + "  ".join(f"{k} {v}" for k, v in figures.items()))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
