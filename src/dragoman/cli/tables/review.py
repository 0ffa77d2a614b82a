"""`show review`: facts that are not sure enough for the record, and those that are contested.

The likeliest come first: accepting them mends most for the least reading.
"""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import Column, Sheet, Wanted
from dragoman.records.codec import kind_of
from dragoman.records.finding import Event, Finding
from dragoman.writers.labels import label_of, participants_of
from dragoman.writers.public import Object, finding_object, suggestion_objects

COLUMNS = (
    Column(name="Kind"),
    Column(name="Fact", ratio=3),
    Column(name="Why it waits", ratio=1),
    Column(name="Id"),
)
MOST = 160
"""Characters of a fact shown; `why` shows all."""
CONTESTED = "judged differently by two people"


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield the tables: what waits for a first judgment, and what two people judged differently."""
    record = wanted.record
    reasons = {one.finding: one.reason for one in record.suggestions}
    waiting = sorted(record.suggested, key=lambda one: (-_confidence(one), one.id))
    yield _sheet(wanted, "Suggestions", [(one, reasons[one.id]) for one in waiting])
    yield _sheet(wanted, "Contested", [(one, CONTESTED) for one in contested(wanted)])


def contested(wanted: Wanted) -> list[Finding]:
    """Return the facts of the record about which judgments contradict each other."""
    found: list[Finding] = list(wanted.record.findings)
    return [one for one in found if any(j.effect == "contested" for j in one.judged)]


def _sheet(wanted: Wanted, title: str, found: list[tuple[Finding, str]]) -> Sheet:
    rows = [[kind_of(one), _words(wanted, one), why, wanted.short(one.id)] for one, why in found]
    return Sheet(title=title, columns=COLUMNS, rows=rows)


def _confidence(finding: Finding) -> float:
    found = getattr(finding, "confidence", 0.0)
    return float(found)


def _words(wanted: Wanted, finding: Finding) -> str:
    who = wanted.record.identities
    words = " ".join(label_of(finding, who).split())
    if isinstance(finding, Event):
        words = f"{finding.type} ({participants_of(finding, who)}): {words}"
    return words if len(words) <= MOST else words[: MOST - 1].rsplit(" ", 1)[0] + " …"


def objects(wanted: Wanted) -> list[Object]:
    """Return suggestions, and contested facts of the record as such."""
    held = [
        {
            "kind": "suggestion",
            "id": one.id,
            "code": "contested",
            "reason": CONTESTED,
            "fact": finding_object(one, wanted.known),
        }
        for one in contested(wanted)
    ]
    return [*suggestion_objects(wanted.record), *held]
