"""GUM's open genres: syntax, and names drawn from its mentions.

GUM brackets every mention, common or proper. A name here is the proper part round the head of a
mention, titles off; what cannot be told is left open.
"""

import re
from dataclasses import replace
from pathlib import Path

from data import ANY, BIT, NAMING, Sentence, either, join_names, read_conllu

TITLES = frozenset(
    "president mr mr. mrs mrs. ms ms. dr dr. prime minister king queen prince princess senator "
    "sen sen. rep rep. gov gov. governor general gen gen. sir lord lady pope saint st. professor "
    "prof. chancellor secretary judge justice captain colonel mayor chief ambassador "
    "emperor".split()
)
_GUM = {
    "person": (BIT["B-PER"], BIT["I-PER"]),
    "place": (BIT["B-LOC"], BIT["I-LOC"]),
    "organization": (BIT["B-ORG"], BIT["I-ORG"]),
    "event": (BIT["B-EVENT"], BIT["I-EVENT"]),
    "time": (BIT["O"], BIT["O"]),
}
_GUM_OTHER = (
    BIT["O"] | BIT["B-MISC"] | BIT["B-EVENT"],
    BIT["O"] | BIT["I-MISC"] | BIT["I-EVENT"],
)


def load_gum(data: Path, part: str) -> list[Sentence]:
    """GUM's open genres; names are the proper part round the head of each mention."""
    sentences = []
    for path in sorted((data / "ner/gum/open" / part).glob("*.conllu")):
        for _, sentence in read_conllu(path):
            labels = _gum_labels(sentence)
            sentences.append(join_names(replace(sentence, labels=labels, source="gum")))
    return sentences


def mentions(notes: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """Give the (start, end, type) of GUM's bracketed mentions."""
    found, open_ = [], list[tuple[str, int, str]]()
    for place, note in enumerate(notes):
        marks = next((x[7:] for x in note.split("|") if x.startswith("Entity=")), "")
        for mark in re.findall(r"\([^()]+|[^()]*\)", marks):
            if mark.startswith("("):
                parts = mark[1:].split("-")
                open_.append((parts[0], place, parts[1] if len(parts) > 1 else ""))
                continue
            identity = mark[:-1]
            for at in range(len(open_) - 1, -1, -1):
                if not identity or open_[at][0] == identity:
                    _, start, kind = open_.pop(at)
                    found.append((start, place + 1, kind))
                    break
    return found


def _gum_labels(sentence: Sentence) -> tuple[int, ...]:
    words, tags = sentence.words, sentence.tags
    labels = [
        BIT["O"]
        if not word[:1].isupper() or tag not in NAMING
        else ANY
        if tag == "PROPN"
        else either("MISC", "EVENT")
        for word, tag in zip(words, tags, strict=True)
    ]
    taken: set[int] = set()
    for start, end, kind in sorted(mentions(sentence.notes), key=lambda m: m[0] - m[1]):
        span = _proper(sentence, start, end)
        if span is None or taken & set(range(*span)):
            continue
        taken |= set(range(*span))
        first, inner = _GUM.get(kind, _GUM_OTHER)
        labels[span[0] : span[1]] = [first, *[inner] * (span[1] - span[0] - 1)]
    return tuple(labels)


def _proper(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """The stretch of proper nouns round the head of a mention, titles off; None if common."""
    span = range(start, end)
    head = next((i for i in span if sentence.heads[i] not in span), start)
    if sentence.tags[head] != "PROPN":
        return None
    first, last = head, head + 1

    def bridge(i: int) -> bool:
        word = sentence.words[i]
        return word in ("of", "for", "-", "–", "&", "the", "'s", "’s", "de", ".", "in") or (
            sentence.tags[i] in ("ADJ", "NOUN", "NUM", "VERB") and word[:1].isupper()
        )

    def proper(i: int) -> bool:
        return sentence.tags[i] == "PROPN"

    while last < end and (proper(last) or (bridge(last) and any(map(proper, range(last, end))))):
        last += 1
    while first > start and (proper(first - 1) or sentence.words[first - 1] in ("-", "&", ".")):
        first -= 1
    while last > first and not proper(last - 1):
        last -= 1
    if sentence.words[first].lower() in TITLES:
        while first < last and sentence.words[first].lower() in TITLES:
            first += 1
        if first < last and sentence.words[first] in ("of", "for"):
            return None
    return (first, last) if first < last else None
