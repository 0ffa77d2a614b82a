"""Readers of corpora with events marked across articles: ECB+ and MEANTIME.

Takes the folder of a corpus as published (CAT/CROMER XML), gives documents: a topic, sentences of
tokens, and the mentions of events with the chains they belong to. A mention without a chain is one
of its own.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

DEV = frozenset("2 5 12 18 21 23 34 35".split())
TEST = frozenset(str(number) for number in range(36, 46))
"""The usual parts of ECB+; what is in neither is for training."""
_ACTIONS = ("ACTION_", "NEG_ACTION_")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that tell of an event: its sentence, the places of its tokens there, its chain."""

    id: str
    sentence: int
    places: tuple[int, ...]
    chain: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A document as marked."""

    name: str
    topic: str
    sentences: dict[int, tuple[str, ...]]
    mentions: tuple[Mention, ...]


def read_ecbplus(folder: Path, part: str) -> Iterator[Marked]:
    """Yield the documents of a part (dev, train, test), mentions of validated sentences alone."""
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8") as file:
        valid = {(r["Topic"], r["File"], int(r["Sentence Number"])) for r in csv.DictReader(file)}
    for path in sorted((folder / "ECB+").glob("*/*.xml")):
        topic, _, name = path.stem.partition("_")
        if part_of(topic) != part:
            continue
        kept = frozenset(s for t, f, s in valid if (t, f) == (topic, name))
        skipped = frozenset({0}) if name.endswith("ecbplus") else frozenset[int]()  # its address
        yield _read(path, topic, skipped, kept)


def part_of(topic: str) -> str:
    """Return the part of ECB+ that a topic belongs to."""
    return "dev" if topic in DEV else "test" if topic in TEST else "train"


def read_meantime(folder: Path) -> Iterator[Marked]:
    """Yield the documents of MEANTIME, a topic for each of its corpora."""
    for path in sorted(folder.glob("corpus_*/*.xml")):
        yield _read(path, path.parent.name.removeprefix("corpus_"), frozenset(), None)


def _read(path: Path, topic: str, skipped: frozenset[int], kept: frozenset[int] | None) -> Marked:
    root = ElementTree.parse(path).getroot()
    sentences: dict[int, list[str]] = {}
    place: dict[str, tuple[int, int]] = {}
    for token in root.iter("token"):
        number = int(token.attrib["sentence"])
        words = sentences.setdefault(number, [])
        place[token.attrib["t_id"]] = (number, len(words))
        words.append((token.text or "").strip() or "-")
    mentions = [
        mention
        for mention in _mentions(root, f"{topic}/{path.stem}", place)
        if mention.sentence not in skipped and (kept is None or mention.sentence in kept)
    ]
    shown = {n: tuple(words) for n, words in sorted(sentences.items()) if n not in skipped}
    return Marked(f"{topic}/{path.stem}", topic, shown, tuple(mentions))


def _mentions(root: Element, name: str, place: dict[str, tuple[int, int]]) -> Iterator[Mention]:
    markables = root.find("Markables")
    items = list(markables) if markables is not None else []
    instance = {m.attrib["m_id"]: m.attrib.get("instance_id") for m in items}
    chain = _chains(root, name, instance)
    for item in items:
        is_event = item.tag.startswith(_ACTIONS) or item.tag == "EVENT_MENTION"
        at = sorted(place[a.attrib["t_id"]] for a in item.iter("token_anchor"))
        if is_event and at:
            id_ = f"{name}#{item.attrib['m_id']}"
            places = tuple(p for s, p in at if s == at[0][0])
            yield Mention(id_, at[0][0], places, chain.get(item.attrib["m_id"], id_))


def _chains(root: Element, name: str, instance: dict[str, str | None]) -> dict[str, str]:
    """Return the chain of each mention that has one: of the corpus where named, else its own."""
    found = {}
    relations = root.find("Relations")
    for relation in list(relations) if relations is not None else []:
        if relation.tag not in {"CROSS_DOC_COREF", "INTRA_DOC_COREF", "REFERS_TO"}:
            continue
        target = relation.find("target")
        if target is None:
            continue
        own = f"{name}@{target.attrib['m_id']}"
        called = relation.attrib.get("note") if relation.tag == "CROSS_DOC_COREF" else None
        chain = called or instance.get(target.attrib["m_id"]) or own
        found.update({s.attrib["m_id"]: chain for s in relation.findall("source")})
    return found
