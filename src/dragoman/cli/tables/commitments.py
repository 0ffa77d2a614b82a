"""`show commitments`: who promised what, by when, and what became of it."""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import Column, Sheet, Wanted, by_time
from dragoman.records.finding import Commitment
from dragoman.records.when import UNKNOWN_TIME
from dragoman.writers.days import say_when
from dragoman.writers.labels import names_of
from dragoman.writers.public import Object

COLUMNS = (
    Column(name="Who", ratio=2),
    Column(name="What", ratio=4),
    Column(name="Due"),
    Column(name="Status"),
    Column(name="Id"),
)


def _found(wanted: Wanted) -> list[Commitment]:
    found = [c for c in wanted.of("commitment") if wanted.means((*c.by, *c.to))]
    return sorted(found, key=lambda c: by_time(c.due or UNKNOWN_TIME, c.id))


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield the table, the next due first."""
    who = wanted.record.identities
    rows = [
        [
            names_of(c.by, who),
            " ".join(c.action.split()),
            say_when(c.due) if c.due else "",
            c.status.replace("_", " "),
            wanted.short(c.id),
        ]
        for c in _found(wanted)
    ]
    yield Sheet(title=None, columns=COLUMNS, rows=rows)


def objects(wanted: Wanted) -> list[Object]:
    """Return the commitments, the next due first."""
    return wanted.public(_found(wanted))
