"""Measure a model folder on the dev sets: the int8 model as it ships, one sentence at a time.

Prints tags, trees, lemmas and names from gold words, and the same from raw text (our own words,
scored by offsets), the tokenizer alone, and words per CPU second.
"""

import argparse
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from data import BIT, Sentence, load_crossner, load_ewt
from dragoman.models.encoder import Encoder, Reading
from dragoman.models.tokens import tokenize
from gum import load_gum

NAME_OF = {bit: label for label, bit in BIT.items()}


@dataclass
class Count:
    """Right, given and expected."""

    right: int = 0
    given: int = 0
    expected: int = 0

    def add(self, given: Iterable[object], expected: Iterable[object]) -> None:
        """Count two collections of like things."""
        ours, gold = set(given), set(expected)
        self.right += len(ours & gold)
        self.given += len(ours)
        self.expected += len(gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(self.given + self.expected, 1)

    def __str__(self) -> str:
        precision = self.right / max(self.given, 1)
        recall = self.right / max(self.expected, 1)
        return f"{self.f1:.4f} (p {precision:.3f} r {recall:.3f} n {self.expected})"


@dataclass
class Counts:
    """One count a thing measured."""

    by_name: dict[str, Count] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Count:
        return self.by_name.setdefault(name, Count())


Offsets = list[tuple[int, int]]


def gold_offsets(sentence: Sentence) -> Offsets:
    """Where the gold words are in the sentence's text; their numbers where there is none."""
    if not sentence.text:
        return [(place, place + 1) for place in range(len(sentence.words))]
    offsets, position = Offsets(), 0
    for word in sentence.words:
        start = sentence.text.index(word, position)
        position = start + len(word)
        offsets.append((start, position))
    return offsets


def names_of(sentence: Sentence, types: frozenset[str]) -> list[tuple[int, int, str]]:
    """Gold names; a word whose label is open belongs to none."""
    spans: list[tuple[int, int, str]] = []
    for place, mask in enumerate(sentence.labels):
        label = NAME_OF.get(mask, "O")
        if label.startswith("B-"):
            spans.append((place, place + 1, label[2:]))
        elif label.startswith("I-") and spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1, spans[-1][2])
    return [span for span in spans if span[2] in types]


def count_syntax(
    counts: Counts, sentence: Sentence, reading: Reading, gold: Offsets, ours: Offsets
) -> None:
    """Tags, lemmas, attachments: a thing is right with its word's offsets."""
    root = (-1, -1)

    def arcs(heads: tuple[int, ...], at: Offsets) -> Offsets:
        return [at[head] if head >= 0 else root for head in heads]

    theirs, mine = arcs(sentence.heads, gold), arcs(reading.heads, ours)
    counts["words"].add(ours, gold)
    counts["UPOS"].add(zip(ours, reading.tags, strict=True), zip(gold, sentence.tags, strict=True))
    counts["UAS"].add(zip(ours, mine, strict=True), zip(gold, theirs, strict=True))
    counts["LAS"].add(
        zip(ours, mine, reading.relations, strict=True),
        zip(gold, theirs, sentence.relations, strict=True),
    )
    scored = [
        (at, lemma.lower()) for at, lemma in zip(gold, sentence.lemmas, strict=True) if lemma != "_"
    ]
    wanted = {at for at, _ in scored}
    lemmas = zip(ours, reading.lemmas, strict=True)
    counts["lemma"].add([(at, x.lower()) for at, x in lemmas if at in wanted], scored)


def measure(
    encoder: Encoder, sentences: list[Sentence], types: frozenset[str], *, raw: bool
) -> Counts:
    """Read every sentence, from its gold words or from its text."""
    counts = Counts()
    for number, sentence in enumerate(sentences):
        gold = gold_offsets(sentence)
        ours = tokenize(sentence.text) if raw else gold
        words = [sentence.text[a:b] for a, b in ours] if raw else list(sentence.words)
        reading = encoder.read(words)
        if sentence.heads:
            count_syntax(counts, sentence, reading, gold, ours)
        expected = [
            (number, gold[a][0], gold[b - 1][1], kind) for a, b, kind in names_of(sentence, types)
        ]
        found = [
            (number, ours[a][0], ours[b - 1][1], kind)
            for a, b, kind in reading.entities
            if kind in types and not _open(sentence, gold, ours[a][0], ours[b - 1][1])
        ]
        counts["names"].add(found, expected)
        for kind in sorted(types):
            counts[f"  {kind}"].add(
                [span for span in found if span[3] == kind],
                [span for span in expected if span[3] == kind],
            )
    return counts


def _open(sentence: Sentence, gold: Offsets, start: int, end: int) -> bool:
    """Whether the data leave this stretch open, so that a name there is neither right nor wrong."""
    touched = [
        mask for mask, (a, b) in zip(sentence.labels, gold, strict=True) if a < end and b > start
    ]
    return any(mask not in NAME_OF for mask in touched)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    options = parser.parse_args()
    encoder = Encoder(options.model)
    size = (options.model / "encoder.onnx").stat().st_size
    print(f"{encoder.name} {encoder.version} {encoder.digest} {size / 1e6:.1f} MB")
    three = frozenset({"PER", "ORG", "LOC"})
    five = three | {"MISC", "EVENT"}
    sets = [
        ("EWT dev", load_ewt(options.data, "dev"), three),
        ("GUM open dev", load_gum(options.data, "dev"), three),
        ("CrossNER politics dev", load_crossner(options.data, "politics", "dev"), five),
    ]
    began, words = time.process_time(), 0
    for title, sentences, types in sets:
        counts = measure(encoder, sentences, types, raw=False)
        words += sum(len(sentence.words) for sentence in sentences)
        print(f"{title}, gold words")
        for name, count in counts.by_name.items():
            print(f"  {name:8} {count}")
    spent = time.process_time() - began
    print(f"{words / spent:.0f} words per CPU second")
    for title, sentences, types in sets[:2]:
        counts = measure(encoder, sentences, types, raw=True)
        print(f"{title}, raw sentences")
        for name, count in counts.by_name.items():
            print(f"  {name:8} {count}")


if __name__ == "__main__":
    main()
