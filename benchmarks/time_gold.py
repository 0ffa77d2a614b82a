"""Texts with marked times, from the three forms in which corpora keep them.

TimeML (.tml: TempEval-3), CAT XML (MEANTIME) and TEI dates over CoNLL-like lines (GUM): detected by
what a folder holds. A folder of folders is read as several sets. Texts of MEANTIME and GUM are
running words, one sentence a line. What a corpus does not mark is left out on both sides: MEANTIME
marks the first sentences alone and its date line is the document's own date; GUM marks days of the
calendar, without types, and neither lengths nor "recently".
"""

import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LAST = 5
"""The last sentence of an article that MEANTIME marks."""
Time = tuple[int, int, str, str]
"""Half-open offsets, type and value."""


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text with its marked times."""

    doc: str
    group: str
    created: str
    words: str
    times: tuple[Time, ...]
    read_to: int
    left_out: tuple[tuple[int, int], ...] = ()
    dates_alone: bool = False

    def judged(self, answers: Sequence[Mapping[str, Any]]) -> list[Time]:
        """Return the answers that the corpus can judge, in order."""
        found = [
            (int(a["start"]), int(a["end"]), a.get("type") or "", a.get("value") or "")
            for a in answers
        ]
        if self.dates_alone:
            found = [t for t in found if t[2] in {"DATE", "TIME"} and t[3][:1].isdigit()]
        return sorted(
            t
            for t in found
            if t[0] < self.read_to and not any(t[0] < b and a < t[1] for a, b in self.left_out)
        )


def read_gold(folder: Path, scorers: Path) -> list[GoldText]:
    """Read every text below a folder, in the order of their names."""
    if str(scorers) not in sys.path:
        sys.path.insert(0, str(scorers))
    scorer = __import__("score_timex")
    found: list[GoldText] = []
    for path in sorted(folder.rglob("*.tml")):
        created, words, times = scorer.read_tml(path)
        found.append(
            GoldText(path.name, path.parent.name, created, words, tuple(times), len(words))
        )
    for path in sorted(folder.rglob("*.xml")):
        root = ET.parse(path).getroot()
        made = _of_cat(root, path) if root.tag == "Document" else _of_tei(root, path)
        if made is not None:
            found.append(made)
    return found


def _of_cat(root: ET.Element, path: Path) -> GoldText | None:
    tokens = list(root.iter("token"))
    sentences = [int(token.get("sentence") or 0) for token in tokens]
    words, spans = _running([token.text or "" for token in tokens], sentences)
    place = {token.get("t_id"): n for n, token in enumerate(tokens)}
    created, times, left_out = "", [], []
    for one in root.iter("TIMEX3"):
        at = sorted(place[a.get("t_id")] for a in one.iter("token_anchor"))
        if one.get("functionInDocument") == "CREATION_TIME":
            created = one.get("value") or created
            left_out += [(spans[at[0]][0], spans[at[-1]][1])] if at else []
        elif at:
            span = (spans[at[0]][0], spans[at[-1]][1])
            times.append((*span, one.get("type") or "", one.get("value") or ""))
    if not created:
        return None
    ends = (end for (_, end), n in zip(spans, sentences, strict=True) if n <= LAST)
    read_to = max(ends, default=0)
    kept = tuple(sorted(t for t in times if t[0] < read_to))
    return GoldText(path.stem, path.parent.name, created, words, kept, read_to, tuple(left_out))


def _of_tei(root: ET.Element, path: Path) -> GoldText | None:
    created = root.get("dateCreated") or root.get("dateCollected") or ""
    tokens: list[str] = []
    sentences: list[int] = []
    marks: list[tuple[int, int, str]] = []
    count = 0

    def take(text: str | None) -> None:
        for line in (text or "").split("\n"):
            if "\t" in line:
                tokens.append(line.split("\t")[0])
                sentences.append(count)

    def walk(node: ET.Element) -> None:
        nonlocal count
        count += node.tag == "s"
        first = len(tokens)
        take(node.text)
        for child in node:
            walk(child)
            take(child.tail)
        if node.tag == "date" and len(tokens) > first:
            marks.append((first, len(tokens) - 1, _value(node)))

    walk(root)
    if len(created) < len("2000") or not tokens:
        return None
    words, spans = _running(tokens, sentences)
    times = tuple(sorted((spans[a][0], spans[b][1], "", value) for a, b, value in marks))
    day = (created + "-01-01")[:10] if len(created) < len("2000-01") else (created + "-01")[:10]
    return GoldText(path.stem, path.parent.name, day, words, times, len(words), (), True)


def _value(node: ET.Element) -> str:
    """Return a TEI date as TIMEX3 writes it: of a stretch only where it is a unit."""
    when, start, end = node.get("when"), node.get("from"), node.get("to")
    if when:
        return f"BC{when[1:]}" if when.startswith("-") else when
    if not start or not end:
        return ""
    first, last = start[:4], end[:4]
    whole = start[4:] in {"", "-01", "-01-01"} and end[4:] in {"", "-12", "-12-31"}
    if whole and first.isdecimal() and last.isdecimal():
        for zeros, length in ((0, 1), (1, 10), (2, 100)):
            if int(last) - int(first) == length - 1 and int(first) % length == 0:
                return first[: 4 - zeros]
    return f"{start}/{end}"


def _running(tokens: Sequence[str], sentences: Sequence[int]) -> tuple[str, list[tuple[int, int]]]:
    """Return the words as a text, one sentence a line, and the offsets of each."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for gap, token in zip(_gaps(sentences), tokens, strict=True):
        parts += [gap, token]
        spans.append((at + len(gap), at + len(gap) + len(token)))
        at = spans[-1][1]
    return "".join(parts), spans


def _gaps(sentences: Sequence[int]) -> Iterator[str]:
    before: int | None = None
    for number in sentences:
        yield "" if before is None else " " if number == before else "\n"
        before = number
