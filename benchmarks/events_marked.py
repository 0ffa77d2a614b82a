"""Events on sentences marked by hand: meetings found, statuses right, types and parties.

Takes the timeline corpus T17 (articles whose text is their sentences joined by a line feed) and a
file of marks (offsets alone), gives counts. An event that is read meets a mark where its trigger
lies in the mark's words, or else in the mark's clause and of one of its types; each meets one. What
is not particular (`generic`) gives no event of the record and is not counted as found.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.records.claim import EventClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An event that a reader marked; several types or statuses are all right."""

    start: int
    end: int
    clause: tuple[int, int]
    types: frozenset[str]
    statuses: frozenset[str]
    generic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An article with its marks, which cover it up to `read_to`."""

    topic: str
    article: str
    read_to: int
    marks: tuple[Mark, ...]


def read_marks(path: Path) -> list[Marked]:
    """Return the marked articles of a file, in its order."""
    ends: dict[tuple[str, str], int] = {}
    marks: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        key = (row["topic"], row["article"])
        if "read_to" in row:
            ends[key] = row["read_to"]
            continue
        marks[key].append(
            Mark(
                start=row["start"],
                end=row["end"],
                clause=(row["clause"][0], row["clause"][1]),
                types=frozenset(row["type"]),
                statuses=frozenset(row["status"]),
                generic=row["generic"],
            )
        )
    return [
        Marked(topic=key[0], article=key[1], read_to=end, marks=tuple(marks[key]))
        for key, end in ends.items()
    ]


def texts_of(data: Path, marked: list[Marked]) -> Iterator[tuple[Marked, str]]:
    """Yield the marked articles with their texts."""
    for topic in sorted({m.topic for m in marked}):
        wanted = {m.article: m for m in marked if m.topic == topic}
        for line in (data / topic / "articles.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["id"] in wanted:
                yield wanted[row["id"]], "\n".join(row["sentences"])


def pairs(marked: Marked, claims: list[EventClaim]) -> list[tuple[EventClaim, Mark | None]]:
    """Return the events that are read in the marked part, each with the mark that it meets."""
    free = list(marked.marks)
    found: list[tuple[EventClaim, Mark | None]] = []
    left: list[EventClaim] = []
    for claim in claims:
        if claim.trigger.start >= marked.read_to:
            continue
        here = [m for m in free if m.start <= claim.trigger.start < m.end]
        best = max(here, key=lambda m: (claim.type in m.types, -m.start), default=None)
        if best is None:
            left.append(claim)
            continue
        free.remove(best)
        found.append((claim, best))
    for claim in left:
        near = [m for m in free if m.clause[0] <= claim.trigger.start < m.clause[1]]
        near = [m for m in near if claim.type in m.types]
        best = min(near, key=lambda m: abs(m.start - claim.trigger.start), default=None)
        if best is not None:
            free.remove(best)
        found.append((claim, best))
    return found


def count(marked: Marked, claims: list[EventClaim]) -> Counter[str]:
    """Return what is right and wrong in one article."""
    met = pairs(marked, claims)
    counts: Counter[str] = Counter()
    for claim, mark in met:
        if mark is not None:
            counts["status"] += 1
            counts["status right"] += claim.status in mark.statuses
        if claim.generic:
            continue
        right = mark is not None and not mark.generic and claim.type in mark.types
        counts["read"] += 1
        counts["read right"] += right
        if claim.type == "CONSULT":
            counts["consult read"] += 1
            counts["consult right"] += right
    met_marks = {id(m) for c, m in met if m is not None and not c.generic and c.type in m.types}
    for mark in marked.marks:
        if not mark.generic:
            counts["marked"] += 1
            counts["marked found"] += id(mark) in met_marks
        if not mark.generic and next(iter(mark.types), "") == "CONSULT" and len(mark.types) == 1:
            counts["consult marked"] += 1
            counts["consult found"] += id(mark) in met_marks
    return counts


def figures(counts: Counter[str]) -> dict[str, float | int]:
    """Return the figures of all articles."""

    def share(part: str, whole: str) -> float:
        return round(counts[part] / counts[whole], 4) if counts[whole] else 0.0

    return {
        "consult_precision": share("consult right", "consult read"),
        "consult_read": counts["consult read"],
        "consult_recall": share("consult found", "consult marked"),
        "consult_marked": counts["consult marked"],
        "status_accuracy": share("status right", "status"),
        "status_n": counts["status"],
        "event_precision": share("read right", "read"),
        "event_recall": share("marked found", "marked"),
        "events_read": counts["read"],
        "events_marked": counts["marked"],
    }
