"""`show statements`: who said what, in the order of time."""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import ID, JUDGED, SURE, WHEN, Column, Sheet, Wanted, by_time
from dragoman.records.claim import Mode
from dragoman.records.entity import Reference
from dragoman.records.finding import Statement
from dragoman.records.index import Identities
from dragoman.writers.days import say_when
from dragoman.writers.labels import said
from dragoman.writers.public import Object
from dragoman.writers.voices import cue_of, said_by, told_by, way_of

COLUMNS = (
    WHEN,
    Column(name="Who", ratio=1),
    Column(name="Said", ratio=3),
    Column(name="Through", ratio=1),
    SURE,
    JUDGED,
    ID,
)
MOST = 200
"""Characters of a statement shown: two or three lines; `why` shows all."""


def _found(wanted: Wanted) -> list[Statement]:
    found = [s for s in wanted.of("statement") if wanted.means(_speaking(s))]
    return sorted(found, key=lambda s: by_time(s.when, s.id))


def _speaking(statement: Statement) -> list[Reference]:
    """Return who speaks, and whom a nameless speaker is of."""
    side = statement.anonymity.side if statement.anonymity else None
    return [statement.speaker, *([side] if side else [])]


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield the table."""
    who = wanted.record.identities
    every = {s.id: s for s in wanted.of("statement")}
    rows = [
        [
            say_when(s.when),
            said_by(s, who),
            _words(s),
            _through(s, every.get(s.within or ""), who),
            wanted.sure(s),
            wanted.judged(s),
            wanted.short(s.id),
        ]
        for s in _found(wanted)
    ]
    yield Sheet(title=None, columns=COLUMNS, rows=rows)


def _through(statement: Statement, outer: Statement | None, who: Identities) -> str:
    """Return who told of it, and by which way it came."""
    told = told_by(outer, who) if outer else ""
    return ", ".join(part for part in (told, way_of(statement, who)) if part)


def _words(statement: Statement) -> str:
    words = said(statement)
    words = words if len(words) <= MOST else words[: MOST - 1].rsplit(" ", 1)[0] + " …"
    words = f"“{words}”" if statement.mode is Mode.DIRECT else words
    cue = cue_of(statement)
    return f"{cue}: {words}" if cue else words


def objects(wanted: Wanted) -> list[Object]:
    """Return the statements in the order of time."""
    return wanted.public(_found(wanted))
