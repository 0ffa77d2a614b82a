"""Readers of corpora that mark which time holds which event: TimeML and MEANTIME.

Takes a folder of .tml files (TempEval-3), or MEANTIME's folder with its corpus_* folders; gives
documents: the words, the day of writing, the events and time expressions by their offsets, and what
the temporal links say of each event: the times that hold it, and on which side of the day of
writing it lies. Of links between events only those that make two mentions one event are used.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

WRITTEN = ""
"""Stands for the day of writing among the times that hold an event."""
_HOLDING = frozenset(
    "IS_INCLUDED DURING SIMULTANEOUS IDENTITY BEGINS ENDS BEGUN_BY ENDED_BY".split()
)
_HELD = {"INCLUDES": "IS_INCLUDED", "BEGINS": "BEGUN_BY", "BEGUN_BY": "BEGINS", "ENDS": "ENDED_BY",
         "ENDED_BY": "ENDS", "IS_INCLUDED": "INCLUDES", "BEFORE": "AFTER", "AFTER": "BEFORE",
         "IBEFORE": "IAFTER", "IAFTER": "IBEFORE", "DURING": "INCLUDES"}  # fmt: skip
_SIDES = {
    **dict.fromkeys(("BEFORE", "IBEFORE", "ENDED_BY"), "past"),
    **dict.fromkeys(("AFTER", "IAFTER", "BEGUN_BY"), "future"),
    **dict.fromkeys(("IS_INCLUDED", "SIMULTANEOUS", "DURING", "IDENTITY", "INCLUDES"), "now"),
}
_CLOSING = frozenset(", . ; : ! ? ) ] % ' '' ” ’ 's ’s n't 're 've 'll 'd 'm".split())
_OPENING = frozenset("( [ $ # “ ‘ `` ".split())


@dataclass(frozen=True, slots=True)
class Timed:
    """A document as marked; events and times by id, as half-open offsets in the words."""

    name: str
    day: str
    words: str
    events: dict[str, tuple[int, int]]
    times: dict[str, tuple[int, int]]
    values: dict[str, str]
    reporting: frozenset[str]
    """Events that are acts of saying."""
    holders: dict[str, set[str]] = field(default_factory=dict)
    """By event: ids of the times that hold it, WRITTEN for the day of writing."""
    sides: dict[str, str] = field(default_factory=dict)
    """By event: past, now or future, seen from the day of writing."""

    def joined(self, left: str, relation: str, right: str, written: frozenset[str]) -> None:
        """Take in a link between an event and a time, in either order."""
        if left not in self.events:
            left, right, relation = right, left, _HELD.get(relation, relation)
        if left not in self.events or right in self.events:
            return
        if right in written and relation in _SIDES:
            self.sides[left] = _SIDES[relation]
        whole = right in written and relation in {"BEGUN_BY", "ENDED_BY", "BEGINS", "ENDS"}
        if relation in _HOLDING and not whole:
            self.holders.setdefault(left, set()).add(WRITTEN if right in written else right)


def read_timeml(folder: Path) -> Iterator[Timed]:
    """Yield the documents of a folder of TimeML files."""
    for path in sorted(folder.glob("*.tml")):
        root = ElementTree.parse(path).getroot()
        body = root.find("TEXT")
        if body is None:
            continue
        pieces, spans = list[str](), dict[str, tuple[int, int, Element]]()
        _walk(body, pieces, spans)
        created = [t for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME"]
        doc = Timed(
            path.stem,
            created[0].get("value", "")[:10] if created else "",
            "".join(pieces),
            {i: (a, b) for i, (a, b, e) in spans.items() if e.tag == "EVENT"},
            {i: (a, b) for i, (a, b, e) in spans.items() if e.tag == "TIMEX3"},
            {i: e.get("value", "") for i, (_, _, e) in spans.items() if e.tag == "TIMEX3"},
            frozenset(i for i, (_, _, e) in spans.items() if e.get("class") == "REPORTING"),
        )
        event = {m.get("eiid", ""): m.get("eventID", "") for m in root.iter("MAKEINSTANCE")}
        links = [
            (
                event.get(link.get("eventInstanceID") or "", link.get("timeID") or ""),
                link.get("relType", ""),
                event.get(
                    link.get("relatedToEventInstance") or "", link.get("relatedToTime") or ""
                ),
            )
            for link in root.iter("TLINK")
        ]
        yield _linked(doc, links, frozenset(t.get("tid", "") for t in created))


def _walk(element: Element, pieces: list[str], spans: dict[str, tuple[int, int, Element]]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, spans)
        pieces.append(child.tail or "")
    id_ = element.get("eid") or element.get("tid")
    if id_ is not None:
        spans[id_] = (start, sum(map(len, pieces)), element)


def read_meantime(folder: Path) -> Iterator[Timed]:
    """Yield the documents of MEANTIME; its first sentences are title and date line."""
    for path in sorted(folder.glob("corpus_*/*.xml")):
        root = ElementTree.parse(path).getroot()
        words, at = _words(root)
        marked = {m.attrib["m_id"]: m for part in root.iter("Markables") for m in part}
        spans = {
            id_: (at[tokens[0]][0], at[tokens[-1]][1])
            for id_, m in marked.items()
            if (tokens := [a.attrib["t_id"] for a in m.iter("token_anchor")])
        }
        times = {i: s for i, s in spans.items() if marked[i].tag == "TIMEX3"}
        written = frozenset(
            i for i, m in marked.items() if m.get("functionInDocument") == "CREATION_TIME"
        )
        doc = Timed(
            path.stem,
            next((marked[i].get("value", "")[:10] for i in sorted(written)), ""),
            words,
            {i: s for i, s in spans.items() if marked[i].tag == "EVENT_MENTION"},
            {i: s for i, s in times.items() if i not in written},
            {i: marked[i].get("value", "") for i in times},
            frozenset(i for i, m in marked.items() if m.get("class") == "SPEECH_COGNITIVE"),
        )
        links = [
            (a.attrib["m_id"], link.get("reltype", ""), b.attrib["m_id"])
            for link in root.iter("TLINK")
            if (a := link.find("source")) is not None and (b := link.find("target")) is not None
        ]
        yield _linked(doc, links, written)


def _words(root: Element) -> tuple[str, dict[str, tuple[int, int]]]:
    """Return the words, a sentence a paragraph, and the offsets of each token."""
    words, at, last, before = "", dict[str, tuple[int, int]](), "", ""
    for token in root.iter("token"):
        text = (token.text or "").strip() or "-"
        if token.attrib["sentence"] != last:
            words += "\n\n" if words else ""
        elif text not in _CLOSING and before not in _OPENING:
            words += " "
        at[token.attrib["t_id"]] = (len(words), len(words) + len(text))
        words, last, before = words + text, token.attrib["sentence"], text
    return words, at


def _linked(doc: Timed, links: Iterable[tuple[str, str, str]], written: frozenset[str]) -> Timed:
    """Return the document with its links; mentions that are one event share their times."""
    links = list(links)
    for left, relation, right in links:
        doc.joined(left, relation, right, written)
    for left, relation, right in links:
        if relation == "IDENTITY" and left in doc.events and right in doc.events:
            both = doc.holders.get(left, set()) | doc.holders.get(right, set())
            doc.holders[left] = doc.holders[right] = both
    return doc
