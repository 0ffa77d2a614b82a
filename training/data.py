"""Training and dev sentences from the open data sets, in one form.

Takes the data folder (see README.md for the sets and their licences), gives lists of Sentence.
A sentence carries what its set annotates and no more: syntax may be absent, and a word's entity
label is a set of labels still possible (a bit mask), so that a set that does not mark a type
says nothing about it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from dragoman.models.tokens import tokenize

_T = TypeVar("_T")

TYPES = ("PER", "ORG", "LOC", "MISC", "EVENT")
LABELS = ("O", *(f"{part}-{name}" for name in TYPES for part in "BI"))
BIT = {label: 1 << place for place, label in enumerate(LABELS)}
ANY = (1 << len(LABELS)) - 1


def either(*types: str) -> int:
    """Every label of these types, and O."""
    return BIT["O"] | sum(BIT[f"{part}-{name}"] for name in types for part in "BI")


# Only a capitalised word of these tags may be a name that its set does not mark.
NAMING = frozenset({"PROPN", "ADJ", "NOUN"})

# Relations too rare to learn, and what they are folded into.
FOLDED = {
    "csubj:pass": "csubj",
    "csubj:outer": "csubj",
    "dislocated": "dep",
    "orphan": "dep",
    "advcl:relcl": "advcl",
    "cc:preconj": "cc",
}
_PARTICLES = re.compile(
    r"(?i)(?:al|el|ad|an|ar|as|ash|at|ath|az|adh|ul|ud|abd|abdul|abdel|abdal|abu|abou|umm|ibn|bin"
    r"|ben|bint)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Words of one sentence with what is known of them."""

    words: tuple[str, ...]
    labels: tuple[int, ...]
    tags: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()
    text: str = ""
    source: str = ""
    notes: tuple[str, ...] = field(default=(), repr=False)


def remove(sentence: Sentence, gone: set[int]) -> Sentence:
    """Drop words on which nothing depends; the tree and the names close over the gap."""
    if sentence.heads:
        gone = gone - set(sentence.heads) - {sentence.heads.index(-1)}
    kept = [i for i in range(len(sentence.words)) if i not in gone]
    place = {old: new for new, old in enumerate(kept)} | {-1: -1}
    labels = list(sentence.labels)
    for i in sorted(gone, reverse=True):
        after = labels[i + 1] if i + 1 < len(labels) else 0
        for name in TYPES:
            if labels[i] == BIT[f"B-{name}"] and after == BIT[f"I-{name}"]:
                labels[i + 1] = labels[i]
    return replace(
        sentence,
        words=tuple(sentence.words[i] for i in kept),
        labels=tuple(labels[i] for i in kept),
        tags=tuple(sentence.tags[i] for i in kept) if sentence.tags else (),
        lemmas=tuple(sentence.lemmas[i] for i in kept) if sentence.lemmas else (),
        relations=tuple(sentence.relations[i] for i in kept) if sentence.relations else (),
        heads=tuple(place[sentence.heads[i]] for i in kept) if sentence.heads else (),
        notes=(),
    )


def read_conllu(path: Path) -> Iterator[tuple[str, Sentence]]:
    """Give (sentence id, sentence) of a treebank file; entity labels unknown."""
    identity, text = "", ""
    rows: list[list[str]] = []
    for line in [*path.read_text("utf-8").split("\n"), ""]:
        if line.startswith("# sent_id ="):
            identity = line[11:].strip()
        elif line.startswith("# text ="):
            text = line[8:].strip()
        elif line and not line.startswith("#"):
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
        elif not line and rows:
            yield (
                identity,
                Sentence(
                    words=tuple(row[1] for row in rows),
                    labels=(ANY,) * len(rows),
                    lemmas=tuple(row[2] for row in rows),
                    tags=tuple(row[3] for row in rows),
                    heads=tuple(int(row[6]) - 1 for row in rows),
                    relations=tuple(FOLDED.get(row[7], row[7]) for row in rows),
                    text=text,
                    notes=tuple(row[9] for row in rows),
                ),
            )
            rows = []


def join_names(sentence: Sentence) -> Sentence:
    """Join al - Ramadhani, three words in the treebanks, into one, as our tokenizer has it."""
    words, position, found = sentence.words, 0, []
    while position < len(words) - 2:
        triple = "".join(words[position : position + 3])
        if (
            _PARTICLES.match(words[position])
            and words[position + 1] == "-"
            and triple in sentence.text
            and len(tokenize(triple)) == 1
        ):
            found.append(position)
            position += 2
        position += 1
    for start in reversed(found):
        sentence = _join(sentence, start)
    return sentence


def _join(sentence: Sentence, start: int) -> Sentence:
    """Make one word of three; its head is that of the one whose head is outside."""
    trio = range(start, start + 3)
    top = next((i for i in reversed(trio) if sentence.heads[i] not in trio), start + 2)

    def place(i: int) -> int:
        return start if i in trio else i if i < start else i - 2

    def cut(items: tuple[_T, ...], joined: _T) -> tuple[_T, ...]:
        return (*items[:start], joined, *items[start + 3 :]) if items else ()

    heads = cut(sentence.heads, sentence.heads[top])
    return replace(
        sentence,
        words=cut(sentence.words, "".join(sentence.words[start : start + 3])),
        lemmas=cut(sentence.lemmas, "".join(sentence.lemmas[start : start + 3])),
        labels=cut(sentence.labels, sentence.labels[start]),
        tags=cut(sentence.tags, sentence.tags[top]),
        relations=cut(sentence.relations, sentence.relations[top]),
        heads=tuple(place(head) if head >= 0 else -1 for head in heads),
        notes=(),
    )


def _blocks(path: Path, column: int) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Give (sentence id, [(word, label)]) of a column file."""
    identity, rows = "", list[tuple[str, str]]()
    for line in [*path.read_text("utf-8").split("\n"), ""]:
        if line.startswith("# sent_id ="):
            identity = line[11:].strip()
        elif line.startswith("# ") and "\t" not in line:
            continue
        elif line.strip():
            cells = line.split()
            if column == 1 or cells[0].isdigit():
                rows.append((cells[column - 1], cells[column]))
        elif rows:
            yield identity, rows
            rows = []


def load_ewt(data: Path, part: str) -> list[Sentence]:
    """EWT syntax with UNER names: PER ORG LOC; OTH of the early labels may be MISC or EVENT."""
    name = "train.early" if part == "train" else part
    named = dict(_blocks(data / f"ner/uner-ewt/en_ewt-ud-{name}.iob2", 2))
    sentences = []
    for identity, sentence in read_conllu(data / f"syntax/ud-ewt/en_ewt-ud-{part}.conllu"):
        rows = named.get(identity, [])
        labels = sentence.labels
        if [word for word, _ in rows] == list(sentence.words):
            labels = tuple(
                _uner(word, label, part, tag)
                for (word, label), tag in zip(rows, sentence.tags, strict=True)
            )
        sentences.append(join_names(replace(sentence, labels=labels, source="ewt")))
    return sentences


def _uner(word: str, label: str, part: str, tag: str) -> int:
    if label in BIT:
        if label == "O" and part == "train" and word[:1].isupper() and tag in NAMING:
            return either("MISC", "EVENT")
        return BIT[label]
    if label in ("B-OTH", "I-OTH", "B-O", "I-O"):
        return BIT[f"{label[0]}-MISC"] | BIT[f"{label[0]}-EVENT"]
    return BIT["O"]


_CROSSNER = {
    "politician": "PER", "person": "PER", "scientist": "PER", "writer": "PER",
    "politicalparty": "ORG", "organisation": "ORG", "university": "ORG",
    "country": "LOC", "location": "LOC", "election": "EVENT", "event": "EVENT",
    "misc": "MISC", "award": "MISC", "book": "MISC", "poem": "MISC",
}  # fmt: skip


def load_crossner(data: Path, domain: str, part: str) -> list[Sentence]:
    """CrossNER; types of a domain that have no like here leave their words open."""
    sentences = []
    for _, rows in _blocks(data / f"ner/crossner/{domain}/{part}.txt", 1):
        labels = []
        for _, label in rows:
            head, _, kind = label.partition("-")
            if label == "O":
                labels.append(BIT["O"] if domain == "politics" else either("MISC"))
            elif kind in _CROSSNER:
                labels.append(BIT[f"{head}-{_CROSSNER[kind]}"])
            else:
                labels.append(ANY)
        sentences.append(_named([word for word, _ in rows], labels, f"crossner-{domain}"))
    return sentences


def load_wikigold(data: Path) -> list[Sentence]:
    """WikiGold: IO labels; MISC may be an event."""
    path = data / "ner/wikigold/CONLL-format/data/wikigold.conll.txt"
    sentences = []
    for _, rows in _blocks(path, 1):
        labels, before = [], "O"
        for _, label in rows:
            kind = label.partition("-")[2]
            part = "I" if label == before else "B"
            if label == "O":
                labels.append(BIT["O"])
            elif kind == "MISC":
                labels.append(BIT[f"{part}-MISC"] | BIT[f"{part}-EVENT"])
            else:
                labels.append(BIT[f"{part}-{kind}"])
            before = label
        if rows[0][0] != "-DOCSTART-":
            sentences.append(_named([word for word, _ in rows], labels, "wikigold"))
    return sentences


def _named(words: list[str], labels: list[int], source: str) -> Sentence:
    """Cut the words as our tokenizer does; the pieces of a B word go on with I."""
    pieces: list[str] = []
    masks: list[int] = []
    inner = {BIT[f"B-{name}"]: BIT[f"I-{name}"] for name in TYPES}
    inner[BIT["B-MISC"] | BIT["B-EVENT"]] = BIT["I-MISC"] | BIT["I-EVENT"]
    for word, mask in zip(words, labels, strict=True):
        for place, (start, end) in enumerate(tokenize(word)):
            pieces.append(word[start:end])
            masks.append(inner.get(mask, mask) if place else mask)
    return Sentence(words=tuple(pieces), labels=tuple(masks), source=source)
