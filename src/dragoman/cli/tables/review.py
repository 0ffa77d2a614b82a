"""`show review`: facts that are not sure enough for the record, and those that are contested.

The likeliest come first: accepting them mends most for the least reading.
"""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.cli.tables.judgments import sheets as judged
from dragoman.cli.tables.sheet import ID, Column, Sheet, Wanted
from dragoman.records.codec import kind_of
from dragoman.records.entity import Entity, Maybe
from dragoman.records.finding import Event, Finding, Statement, Suggestion
from dragoman.records.judgment import Bound, Effect, Judgment
from dragoman.writers.base import Record
from dragoman.writers.cast import cast_of
from dragoman.writers.days import UNKNOWN, say_when
from dragoman.writers.labels import label_of
from dragoman.writers.public import Object, finding_object, suggestion_objects
from dragoman.writers.voices import told_of

COLUMNS = (
    Column(name="Kind"),
    Column(name="Fact", ratio=3),
    Column(name="Why it waits", most=16),
    ID,
)
WHO = (
    Column(name="Who", ratio=1),
    Column(name="May be", ratio=1),
    Column(name="Why it is asked", ratio=2),
    ID,
    Column(name="Id of the other"),
)
MOST = 160
"""Characters of a fact shown; `why` shows all."""
LOST = (Effect.ORPHANED, Effect.REFUSED)
CONTESTED = "judged differently by two people"


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield the tables: what waits for a first judgment, what two people judged differently, and
    judgments that could not be applied."""
    record = wanted.record
    reasons = {one.finding: _why(one) for one in record.suggestions}
    waiting = sorted(record.suggested, key=lambda one: (-_confidence(one), one.id))
    yield _sheet(wanted, "Suggestions", [(one, reasons[one.id]) for one in waiting])
    yield _sheet(wanted, "Contested", [(one, CONTESTED) for one in contested(wanted)])
    yield Sheet(title="Who is who", columns=WHO, rows=_doubts(wanted))
    yield from (replace(sheet, title="Judgments not applied") for sheet in judged(_lost(record)))


def _doubts(wanted: Wanted) -> list[list[str]]:
    """Return the pairs of persons that may be one: `judge DIR same` or `different` decides."""
    known = wanted.record.identities.entity
    return [
        [one.name, known[maybe.entity].name, maybe.reason]
        + [wanted.short(id_) for id_ in (one.id, maybe.entity)]
        for one, maybe in _asked(wanted)
    ]


def _asked(wanted: Wanted) -> Iterator[tuple[Entity, Maybe]]:
    """Yield the persons that may be others, with whom; as of a day both must be known by then."""
    known = wanted.record.identities
    for one in known.entities:
        yield from ((one, maybe) for maybe in one.maybe if maybe.entity in known.entity)


def _why(one: Suggestion) -> str:
    """Return why a fact waits: of an unsure one how sure it is, in as few words."""
    return one.reason.split(" is below ")[0]


def _lost(record: Record) -> list[tuple[Judgment, Bound | None]]:
    """Return the judgments whose thing is not found any more, or whose value does not suit."""
    given = [(one, record.bound.get(one.id)) for one in record.judgments]
    return [(one, bound) for one, bound in given if bound and bound.effect in LOST]


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
        day, cast = say_when(finding.when), cast_of(finding, who)
        words = "; ".join(part for part in (words, cast, day) if part and part != UNKNOWN)
    elif isinstance(finding, Statement):
        words = told_of(finding, who)
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
    asked = [
        {"kind": "suggestion", "id": one.id, "code": "may-be", "reason": maybe.reason}
        | {"fact": {"kind": "entity", "id": one.id, "other": maybe.entity}}
        for one, maybe in _asked(wanted)
    ]
    return [*suggestion_objects(wanted.record), *held, *asked]
