"""Measure how well copies of an article are found (stages/resolve/reprints.py), and at what cost.

    python benchmarks/reprints.py --data ../shared/data/timeline/t17 [--limit N] [--show N]

DIR holds the topics of Timeline17 (articles.jsonl: id, date, sentences); a folder `entities` beside
it adds articles. Copies of T17's are made as the press makes them (made_copies.py): cut, under
another title, in other paragraphs, a fifth of the sentences changed, two agencies' put together.
Gold: the pairs of an article and its copies, of those with each other, and of a piece put together
with both that it was made of. Among the articles stand follow-ups: two fifths carried over from an
article, the rest another report on the topic. They are no copies, but what they carry over is to be
found (carried_recall), and nothing else (carried_precision). Pairs of T17's own articles are not
marked: they are counted apart, and --show prints some, and some sentences carried over. CPU seconds
are of 1,000 and of 20,000 articles; the words of those that T17 and Entities do not have are
theirs, shuffled. Peak memory is the process's after the larger.
"""

import argparse
import json
import random
import resource
import time
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from dragoman.records.annotated import Annotated
from dragoman.records.document import Genre, Text, Zone, ZoneSpan
from dragoman.records.ids import digest
from dragoman.records.reprint import Reprints
from dragoman.records.sentence import Sentence
from dragoman.stages.annotate.paragraphs import Paragraph
from dragoman.stages.annotate.quotations import find_quotations
from dragoman.stages.resolve.reprints import find_reprints
from made_copies import Article, Collection, make_collection

SEED = 7
SIZES = (1000, 20000)
TIMES = 3
"""Runs of the smaller size, the quickest of which counts: one is too short to be measured alone."""
MOSTLY = 0.7
"""The share of a piece that stands in others, from which it is put together from them ..."""
PART = 0.2
"""... and what each must have given."""


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 of pairs."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def main() -> None:
    """Print the tables and, last, the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int, help="only this many articles, once")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    own = _read(options.data)
    more = _read(options.data.parent / "entities")
    figures: dict[str, float] = {}
    for size in (options.limit,) if options.limit else SIZES:
        collection = make_collection(own, more, size, random.Random(SEED))
        figures |= _measured(collection, size, options.show)
    figures["pairwise_f1"] = min(v for k, v in figures.items() if k.startswith("pairwise_f1_"))
    figures["peak_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    if not options.limit:
        small, large = (figures[f"milliseconds_an_article_{size}"] for size in SIZES)
        words = [figures[f"words_an_article_{size}"] for size in SIZES]
        figures["growth"] = round(large / small, 3)
        figures["growth_a_word"] = round(large / words[1] / (small / words[0]), 3)
    print(json.dumps(figures))


def _measured(collection: Collection, size: int, show: int) -> dict[str, float]:
    documents = [_annotated(one) for one in collection.articles]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = float("inf")
    for _ in range(TIMES if size == min(SIZES) else 1):
        started = time.process_time()
        reprints = Reprints(find_reprints(documents, None))
        seconds = min(seconds, time.process_time() - started)
    by_id = {one.id: one for one in collection.articles}
    found = _pairs(reprints, by_id)
    unmarked = {p for p in found if all(by_id[i].is_own for i in p)}
    whole = _score(found - unmarked - _echoes(found, unmarked), collection.gold)
    print(f"{size} articles: {len(collection.gold)} gold pairs, {len(found)} found, "
          f"{len(unmarked)} of them pairs of unmarked articles")  # fmt: skip
    print(f"  pairs: precision {whole.precision:.3f} recall {whole.recall:.3f} F1 {whole.f1:.3f}")
    for kind, gold in sorted(collection.by_kind().items()):
        print(f"  {kind}: {len(gold & found)} of {len(gold)} found")
    carried = _carried(collection, reprints)
    print(f"  carried over: precision {carried.precision:.3f} recall {carried.recall:.3f}")
    if show:
        for a, b in sorted(collection.gold ^ (found - unmarked))[:show]:
            print("MISSED" if (a, b) in collection.gold else "WRONG ", a, b)
        _show(reprints, by_id, unmarked, show)
    return {
        f"pairwise_f1_{size}": round(whole.f1, 4),
        f"precision_{size}": round(whole.precision, 4),
        f"recall_{size}": round(whole.recall, 4),
        f"carried_precision_{size}": round(carried.precision, 4),
        f"carried_recall_{size}": round(carried.recall, 4),
        f"follow_ups_called_copies_{size}": len(found & collection.follow_ups),
        f"seconds_{size}": round(seconds, 2),
        f"mb_of_articles_{size}": round(before / 1024),
        f"milliseconds_an_article_{size}": round(1000 * seconds / len(documents), 3),
        f"words_an_article_{size}": round(sum(a.size for a in collection.articles) / size),
    }


def _score(found: set[tuple[str, str]], gold: set[tuple[str, str]]) -> Score:
    right = len(found & gold)
    return Score(right / max(1, len(found)), right / max(1, len(gold)))


def _pairs(reprints: Reprints, by_id: dict[str, Article]) -> set[tuple[str, str]]:
    """Return the pairs of one origin, and of a piece with those that it was put together from."""
    found = {p for o in reprints.origins for p in combinations(sorted(o.documents), 2)}
    for id_ in sorted(by_id):
        length = sum(len(s) + 1 for s in by_id[id_].sentences)
        alone = len(reprints.of[id_].documents) == 1
        if alone and reprints.length_carried(id_) < MOSTLY * length:
            continue
        for other, shared in reprints.shared_with(id_).items():
            if shared >= PART * length:
                found.add((min(id_, other), max(id_, other)))
    return found


def _echoes(found: set[tuple[str, str]], unmarked: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return found pairs of copies of two of T17's own articles that are taken for copies."""
    known = {frozenset(p) for p in unmarked}
    roots = {p: [i.split("~")[0] for i in p] for p in found}
    return {p for p, (a, b) in roots.items() if frozenset((a, b)) in known}


def _carried(collection: Collection, reprints: Reprints) -> Score:
    """Score the sentences that follow-ups carry over, among all sentences of follow-ups."""
    right = found = 0
    for id_, kept in collection.kept.items():
        for one in reprints.carried.get(id_, []):
            if any(p.document == id_.split("~")[0] for p in reprints.places[one.passage]):
                found += 1
                right += one.start in kept
    every = sum(len(kept) for kept in collection.kept.values())
    return Score(right / max(1, found), right / max(1, every))


def _show(
    reprints: Reprints, by_id: dict[str, Article], unmarked: set[tuple[str, str]], number: int
) -> None:
    chance = random.Random(SEED)
    for a, b in chance.sample(sorted(unmarked), min(number, len(unmarked))):
        print(f"PAIR {a} {b}")
        for id_ in (a, b):
            print("    ", by_id[id_].date, len(by_id[id_].sentences), by_id[id_].words[:160])
    every = sorted(
        id_ for id_, places in reprints.places.items()
        if all(by_id[p.document].is_own for p in places)
    )  # fmt: skip
    print(len(every), "sentences carried over among unmarked articles")
    for id_ in chance.sample(every, min(number, len(every))):
        places = reprints.places[id_]
        print(f"SENTENCE in {len(places)}:", sorted({p.document for p in places})[:6])
        for p in places[:2]:
            print("    ", by_id[p.document].words[p.start : p.end][:300])


def _read(folder: Path) -> list[Article]:
    found, seen = list[Article](), set[str]()
    for path in sorted(folder.glob("*/articles.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            sentences = tuple(" ".join(s.split()) for s in row["sentences"] if s.strip())
            key = digest(" ".join(sentences))
            if len(sentences) > 7 and key not in seen:
                found.append(Article(id=row["id"], date=row["date"], sentences=sentences))
                seen.add(key)
    return found


def _annotated(article: Article) -> Annotated:
    words = article.words
    text = Text(
        document=article.id, source=article.id, url=None, media_type="text/plain", words=words,
        digest="", zones=(ZoneSpan(zone=Zone.BODY, start=0, end=len(words)),), language="en",
        genre=Genre.REPORT, title=None, outlet=None, author=None, dates=(),
    )  # fmt: skip
    sentences, start, seen = list[Sentence](), 0, dict[str, int]()
    for index, one in enumerate(article.sentences):
        times = seen[one] = seen.get(one, 0) + 1
        sentences.append(Sentence(index=index, start=start, end=start + len(one), zone=Zone.BODY,
                                  paragraph=0, key=digest(one, times), tokens=()))  # fmt: skip
        start += len(one) + 1
    paragraphs = [Paragraph(start=s.start, end=s.end, zone=Zone.BODY) for s in sentences]
    quotations = tuple(find_quotations(words, paragraphs))
    return Annotated(text=text, sentences=tuple(sentences), mentions=(), times=(), quantities=(),
                     quotations=quotations)  # fmt: skip


if __name__ == "__main__":
    main()
