"""Annotated texts for tests, read without a model: `parsed("Norway and Denmark agreed.")`.

The trees stand in trees.conllu beside this file, as the encoder read them; everything else
(sentences, words, mentions, times, quotation marks) is the real `annotate` stage. After writing a
test with a new sentence, read it once with the encoder, and look its tree through:

    python tests/parsed.py --model DIR TEXT...   prints the trees that are not there yet
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.models.english import English
from dragoman.models.sentences import split_sentences
from dragoman.models.tokens import tokenize
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.document import Genre, Text, Zone, ZoneSpan
from dragoman.records.ids import digest
from dragoman.stages.annotate import annotate
from dragoman.stages.annotate.reader import Reading, SentenceReader

TREES = Path(__file__).parent / "trees.conllu"


@dataclass(frozen=True)
class Tree:
    """One sentence's reading."""

    tags: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    entities: tuple[tuple[int, int, str], ...]


class Treebank:
    """A reader that knows the sentences of trees.conllu and no other."""

    digest = "trees"

    def split(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        return list(split_sentences(text, start, end))

    def tokenize(self, sentence: str) -> list[tuple[int, int]]:
        return tokenize(sentence)

    def read(self, words: Sequence[str]) -> Reading:
        found = trees().get(tuple(words))
        assert found is not None, f"no tree in trees.conllu for: {' '.join(words)}"
        return found


@cache
def trees() -> dict[tuple[str, ...], Tree]:
    """Return the recorded trees by their words."""
    blocks = TREES.read_text("utf-8").split("\n\n")
    return dict(_tree(block) for block in blocks if block.strip())


def _tree(block: str) -> tuple[tuple[str, ...], Tree]:
    rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
    entities = []
    for place, row in enumerate(rows):
        if row[6].startswith("B-"):
            end = place + 1
            while end < len(rows) and rows[end][6].startswith("I-"):
                end += 1
            entities.append((place, end, row[6][2:]))
    return tuple(r[1] for r in rows), Tree(
        lemmas=tuple(r[2] for r in rows),
        tags=tuple(r[3] for r in rows),
        heads=tuple(int(r[4]) - 1 for r in rows),
        relations=tuple(r[5] for r in rows),
        entities=tuple(entities),
    )


@cache
def ontology() -> Ontology:
    """Return dragoman's own ontology, loaded once."""
    return load_ontology()


def parsed(
    words: str,
    *,
    headline: int = 0,
    reader: SentenceReader | None = None,
    known: Ontology | None = None,
) -> Annotated:
    """Return a text as `annotate` gives it; its first `headline` characters are the headline."""
    zones = [ZoneSpan(zone=Zone.BODY, start=headline, end=len(words))]
    if headline:
        zones.insert(0, ZoneSpan(zone=Zone.HEADLINE, start=0, end=headline))
    text = Text(
        document="document-test",
        source="test.txt",
        url=None,
        media_type="text/plain",
        words=words,
        digest=digest(words),
        zones=tuple(zones),
        language="en",
        genre=Genre.REPORT,
        title=None,
        outlet=None,
        author=None,
        dates=(),
    )
    made = annotate([text], reader=reader or Treebank(), ontology=known or ontology())
    return next(doc for doc in made if isinstance(doc, Annotated))


class Recorder(Treebank):
    """Reads with the encoder what has no tree yet, and keeps it."""

    def __init__(self, model: Path) -> None:
        self.model = English(model)
        self.new: dict[tuple[str, ...], Reading] = {}

    def read(self, words: Sequence[str]) -> Reading:
        known = trees().get(tuple(words))
        if known is not None:
            return known
        self.new[tuple(words)] = found = self.model.read(words)
        return found


def as_conllu(words: Sequence[str], reading: Reading) -> Iterator[str]:
    """Yield a reading's lines in the form of trees.conllu."""
    marks = ["O"] * len(words)
    for first, last, label in reading.entities:
        marks[first:last] = [f"B-{label}"] + [f"I-{label}"] * (last - first - 1)
    for i, word in enumerate(words):
        row = (reading.lemmas[i], reading.tags[i], reading.heads[i] + 1, reading.relations[i])
        yield "\t".join([str(i + 1), word, *map(str, row), marks[i]])


def main() -> None:
    """Print the trees of texts that are not recorded yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("texts", nargs="+")
    given = parser.parse_args()
    recorder = Recorder(given.model)
    for text in given.texts:
        parsed(text, reader=recorder)
    for words, reading in recorder.new.items():
        lines = ["# " + " ".join(words), *as_conllu(words, reading), "", ""]
        sys.stdout.write("\n".join(lines))


if __name__ == "__main__":
    main()
