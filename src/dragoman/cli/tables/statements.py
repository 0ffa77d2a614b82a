"""`show statements`: who said what, in the order of time."""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import Column, Sheet, Wanted, by_time
from dragoman.records.claim import Mode
from dragoman.records.finding import Statement
from dragoman.writers.days import say_when
from dragoman.writers.labels import name_of, said
from dragoman.writers.public import Object

COLUMNS = (
    Column(name="When"),
    Column(name="Who", ratio=1),
    Column(name="Said", ratio=3),
    Column(name="Id"),
)
MOST = 200
"""Characters of a statement shown: two or three lines; `why` shows all."""


def _found(wanted: Wanted) -> list[Statement]:
    found = [s for s in wanted.of("statement") if wanted.means([s.speaker])]
    return sorted(found, key=lambda s: by_time(s.when, s.id))


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield the table."""
    who = wanted.record.identities
    rows = [
        [say_when(s.when), name_of(s.speaker, who), _words(s), wanted.short(s.id)]
        for s in _found(wanted)
    ]
    yield Sheet(title=None, columns=COLUMNS, rows=rows)


def _words(statement: Statement) -> str:
    words = said(statement)
    words = words if len(words) <= MOST else words[: MOST - 1].rsplit(" ", 1)[0] + " …"
    return f"“{words}”" if statement.mode is Mode.DIRECT else words


def objects(wanted: Wanted) -> list[Object]:
    """Return the statements in the order of time."""
    return wanted.public(_found(wanted))
