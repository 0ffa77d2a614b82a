"""Holds an export of the sample to samples/expected.yaml: facts, never ids.

`compare(rows, expected)` gives, for each section, the facts that were found and those missed, and
for the rounds those that should not be there.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

Row = Mapping[str, Any]


@dataclass
class Score:
    """What was found of a section."""

    hits: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, held: bool, name: str) -> None:
        """Count one fact."""
        (self.hits if held else self.misses).append(name)

    @property
    def recall(self) -> float:
        """Share of the facts that were found; 1 where none was asked for."""
        total = len(self.hits) + len(self.misses)
        return len(self.hits) / total if total else 1.0


def fold(words: str | None) -> str:
    """Fold case, white space, accents and quotation marks."""
    text = html.unescape(words or "").translate(str.maketrans("“”’‘", "\"\"''"))
    text = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(c for c in text if not unicodedata.combining(c)).split())


def as_list(value: object) -> list[Any]:
    """Return a value as a list of the values that count as right."""
    return list(value) if isinstance(value, list) else [value]


def day(value: object) -> str | None:
    """Return a day as it stands in an export."""
    return value.isoformat() if isinstance(value, date) else (str(value) if value else None)


class Record:
    """An export, by kind, with the ways of finding things in it that a reader has."""

    def __init__(self, rows: Iterable[Row], expected: Row) -> None:
        self.rows = list(rows)
        self.expected = expected
        self.kinds: dict[str, list[Row]] = {}
        for row in self.rows:
            self.kinds.setdefault(str(row["kind"]), []).append(row)
        self.documents = {d["id"]: d for d in self.kinds.get("document", [])}
        self.entities = {e["id"]: e for e in self.kinds.get("entity", [])}
        self.of_file = self._of_file()

    def of(self, kind: str) -> list[Row]:
        """Return the objects of a kind."""
        return self.kinds.get(kind, [])

    def _of_file(self) -> dict[str, Row]:
        found = {}
        for document in self.documents.values():
            source = str(document["source"])
            found[source.replace("#", "#")] = document
        for wanted in self.expected["documents"]:
            for document in self.documents.values():
                if document["source"] in {wanted["file"], wanted.get("url")}:
                    found[wanted["file"]] = document
        return found

    def names(self, reference: Row | None) -> set[str]:
        """Return every folded name of a reference: its words, its entity's, its state's.

        A person's state is the one that an office of theirs is of: the president of Tassony acts
        for Tassony.
        """
        if not reference:
            return set()
        found = {fold(reference.get("text"))}
        entity = self.entities.get(str(reference.get("entity")))
        states = [(entity or {}).get("acts_for")]
        states += [role["of"]["entity"] for role in (entity or {}).get("roles", [])]
        for one in (entity, *(self.entities.get(str(state)) for state in states)):
            if one:
                found |= {fold(one["name"]), *(fold(n["name"]) for n in one["names"])}
        return found - {""}

    def is_named(self, reference: Row | None, name: str) -> bool:
        """Tell whether a reference bears a name, or its words hold it."""
        wanted = fold(name)
        return any(
            wanted == n or re.search(rf"\b{re.escape(wanted)}\b", n) for n in self.names(reference)
        )

    def rests_on(self, row: Row, file: str, quote: str) -> bool:
        """Tell whether an object's evidence meets a quotation in a file."""
        document = self.of_file.get(file)
        if document is None:
            return False
        wanted = fold(quote)
        for span in row.get("evidence", []):
            words = fold(span["quote"])
            if span["document"] == document["id"] and (wanted in words or words in wanted):
                return True
        return False


def inside(when: Row | None, wanted: Row | None) -> bool:
    """Tell whether a time is the one wanted; ends that the wanted time leaves open are free."""
    if wanted is None:
        return True
    when = when or {}
    readings = [wanted, *as_list(wanted.get("or") or [])]
    return any(
        all(
            name not in reading or reading[name] is None or when.get(name) == day(reading[name])
            for name in ("start", "end")
        )
        for reading in readings
    )


def about(when: Row | None, wanted: Row | None) -> bool:
    """Tell whether a time is the one wanted, or lies inside it.

    A time that only the article's day gives (basis document) may be two days late: the press
    tells today of what was agreed the day before, and says so by its basis.
    """
    if wanted is None or inside(when, wanted):
        return True
    when = when or {}
    start, end = when.get("start"), when.get("end")
    low, high = day(wanted.get("start")), day(wanted.get("end"))
    if not (start and end and low and high):
        return False
    if when.get("basis") == "document":
        high = (date.fromisoformat(high) + timedelta(days=2)).isoformat()
    return bool(low <= start and end <= high)


def compare(rows: Iterable[Row], expected: Row) -> dict[str, Score]:
    """Return the score of each section of the expected facts."""
    record = Record(rows, expected)
    return {
        "documents": _documents(record),
        "undated": _undated(record),
        "rounds": _rounds(record),
        "events": _events(record),
        "statements": _statements(record),
        "commitments": _commitments(record),
        "figures": _figures(record),
        "disagreements": _disagreements(record),
        "people": _people(record),
        "origins": _origins(record),
        "furniture": _furniture(record),
    }


def _must(record: Record, section: str) -> Iterator[Row]:
    return (item for item in record.expected[section] if item.get("must"))


def _documents(record: Record) -> Score:
    score = Score()
    for item in _must(record, "documents"):
        document = record.of_file.get(item["file"])
        if document is None:
            score.misses.append(f"{item['file']}: not in the record")
            continue
        outlet = item["outlet"]
        score.add(fold(document["title"]) == fold(item["title"]), f"{item['file']}: title")
        score.add(
            (document["outlet"] is None)
            if outlet is None
            else record.is_named(document["outlet"], outlet),
            f"{item['file']}: outlet {outlet}",
        )
        if item["published"]["basis"] == "explicit":
            score.add(inside(document["published"], item["published"]), f"{item['file']}: day")
    return score


def _undated(record: Record) -> Score:
    score = Score()
    for item in _must(record, "undated"):
        when = record.of_file[item["file"]]["published"]
        low, high = (day(d) for d in item["within"])
        held = when["start"] and when["end"] and low and high
        fits = held and low <= when["start"] <= str(item["day"]) <= when["end"] <= high
        score.add(bool(fits), f"{item['file']}: {when['start']}..{when['end']}")
    return score


def _process(record: Record, name: str) -> list[Row]:
    wanted = next(p for p in record.expected["processes"] if p["id"] == name)
    return [
        p
        for p in record.of("process")
        if all(any(record.is_named(x, side) for x in p["parties"]) for side in wanted["parties"])
    ]


def _rounds(record: Record) -> Score:
    score = Score()
    taken = set[str]()
    for item in _must(record, "rounds"):
        rounds = [r for p in _process(record, item["process"]) for r in p["rounds"]]
        name = f"{item['process']} {item['number']}"
        found = next((r for r in rounds if r["number"] == item["number"]), None)
        if found is None:
            score.misses.append(f"{name}: missing")
            continue
        taken.add(found["id"])
        problems = []
        if found["status"] not in as_list(item["status"]):
            problems.append(f"status {found['status']}")
        if not inside(found["when"], item):
            problems.append(f"when {found['when']['start']}..{found['when']['end']}")
        score.add(not problems, f"{name}: {', '.join(problems)}")
    for process in record.of("process"):
        for one in process["rounds"]:
            if one["id"] not in taken:
                quote = one["evidence"][0]["quote"][:80]
                score.wrong.append(f"{process['name']} {one['number']}: {quote}")
    return score


def _events(record: Record) -> Score:
    score = Score()
    for item in _must(record, "events"):
        found = False
        for event in record.of("event"):
            types = as_list(item["types"])
            if types != ["*"] and event["type"] not in types:
                continue
            if not any(record.rests_on(event, m["file"], m["quote"]) for m in item["mentions"]):
                continue
            people = all(
                any(record.is_named(p, name) for p in event["participants"])
                for name in item["participants"]
            )
            right = event["status"] in as_list(item["status"])
            found = found or (people and right and about(event["when"], item.get("when")))
        score.add(found, f"{item['label']} {item['types']}")
    return score


def _statements(record: Record) -> Score:
    score = Score()
    for item in _must(record, "statements"):
        found = False
        for statement in record.of("statement"):
            content = fold(" ".join(c["text"] for c in statement["content"]))
            document = record.of_file.get(item["file"])
            here = document and any(e["document"] == document["id"] for e in statement["evidence"])
            if not here or fold(item["content"]) not in content:
                continue
            said = fold(statement["speaker"]["text"])
            speaker = statement["speaker"]
            right = fold(item["speaker"]) in said or (said and said in fold(item["speaker"]))
            if item.get("is"):
                right = right or record.is_named(speaker, item["is"])
            found = found or bool(right)
        score.add(found, f"{item['file']}: {item['speaker']}: {item['content'][:60]}")
    return score


def _commitments(record: Record) -> Score:
    score = Score()
    for item in _must(record, "commitments"):
        problems = ["no commitment there"]
        for found in record.of("commitment"):
            if not any(record.rests_on(found, m["file"], m["quote"]) for m in item["mentions"]):
                continue
            own = []
            if not all(any(record.is_named(b, n) for b in found["by"]) for n in item["by"]):
                own.append("by")
            if item.get("due") and not inside(found["due"], item["due"]):
                own.append(f"due {found['due']}")
            if found["status"] not in [
                *as_list(item["status"]),
                *(["no_evidence"] if "open" in as_list(item["status"]) and item.get("due") else []),
            ]:
                own.append(f"status {found['status']}")
            problems = min(problems, own, key=len)
        score.add(not problems, f"{item['id']}: {', '.join(problems)}")
    return score


def _figures(record: Record) -> Score:
    score = Score()
    for item in _must(record, "figures"):
        found = any(
            record.rests_on(f, item["file"], item["quote"])
            and f["value"] == item["value"]
            and f["unit"] in as_list(item["unit"])
            and f["qualifier"] in as_list(item["qualifier"])
            and any(fold(stem) in fold(f["measure"]) for stem in item["measure"])
            for f in record.of("figure")
        )
        score.add(found, f"{item['file']}: {item['value']} {item['measure']}")
    return score


def _disagreements(record: Record) -> Score:
    score = Score()
    for item in _must(record, "disagreements"):
        wanted = [v["files"][0] for v in item["values"]]
        documents = [record.of_file[f]["id"] for f in wanted if f in record.of_file]
        found = any(
            d["attribute"] in item["attribute"]
            and all(any(doc in v["documents"] for v in d["values"]) for doc in documents)
            and d["nature"] == item["nature"]
            for d in record.of("disagreement")
        )
        score.add(found, str(item["subject"]))
    return score


def _people(record: Record) -> Score:
    score = Score()
    persons = [e for e in record.of("entity") if e["type"] == "person"]
    seen = {fold(n["name"]) for e in persons for n in e["names"]}
    for item in _must(record, "people"):
        spellings = {fold(s) for s in item["spellings"]}
        of = [e for e in persons if spellings & {fold(n["name"]) for n in e["names"]}]
        missing = sorted(spellings - seen)
        note = f"{len(of)} entities" + (f", never seen: {missing}" if missing else "")
        score.add(len(of) == 1 and not missing, f"{item['name']}: {note}")
        for entity in of:
            others = [
                p["name"]
                for p in record.expected["people"]
                if p["name"] != item["name"]
                and {fold(s) for s in p["spellings"]} & {fold(n["name"]) for n in entity["names"]}
            ]
            score.wrong.extend(f"{item['name']} with {other}" for other in others)
    return score


def _origins(record: Record) -> Score:
    score = Score()
    groups: dict[str, list[str]] = {}
    for document in record.documents.values():
        groups.setdefault(str(document["origin"]), []).append(document["id"])
    wanted = [
        sorted(record.of_file[f]["id"] for f in item["files"]) for item in _must(record, "origins")
    ]
    for group in wanted:
        score.add(group in [sorted(g) for g in groups.values()], str(group))
    for group in groups.values():
        if len(group) > 1 and sorted(group) not in wanted:
            sources = sorted(str(record.documents[d]["source"]) for d in group)
            score.wrong.append(" = ".join(sources))
    return score


def _furniture(record: Record) -> Score:
    score = Score()
    kinds = ("event", "process", "commitment", "figure", "statement")
    for item in record.expected["furniture"]:
        resting = [
            f"{kind} {row['id']}"
            for kind in kinds
            for row in record.of(kind)
            if record.rests_on(row, item["file"], item["quote"])
        ]
        score.add(not resting, f"{item['quote'][:50]}: {resting}")
    return score


def report(scores: Mapping[str, Score], *, details: bool = True) -> Sequence[str]:
    """Return lines that a person reads: the recall of each section, and what was missed."""
    lines = []
    for section, score in scores.items():
        total = len(score.hits) + len(score.misses)
        lines.append(
            f"{section}: {len(score.hits)} of {total}"
            + (f", {len(score.wrong)} that should not be there" if score.wrong else "")
        )
        if details:
            lines += [f"  miss  {name}" for name in score.misses]
            lines += [f"  wrong {name}" for name in score.wrong]
    return lines
