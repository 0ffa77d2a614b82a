"""`show commitments`: who promised what, by when, and what became of it."""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import ID, JUDGED, SURE, Column, Sheet, Wanted, by_time
from dragoman.records.finding import Commitment
from dragoman.records.index import Identities
from dragoman.records.when import UNKNOWN_TIME
from dragoman.writers.days import say_when
from dragoman.writers.labels import names_of
from dragoman.writers.public import Object

COLUMNS = (
    Column(name="Who", ratio=1),
    Column(name="What", ratio=2),
    Column(name="Due", most=13, named=True),
    Column(name="Status"),
    SURE,
    JUDGED,
    ID,
)


def _found(wanted: Wanted) -> list[Commitment]:
    found = [c for c in wanted.of("commitment") if wanted.means((*c.by, *c.to))]
    return sorted(found, key=lambda c: by_time(c.due or UNKNOWN_TIME, c.id))


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield the table, the next due first."""
    who = wanted.record.identities
    rows = [
        [
            _who(c, who),
            " ".join(c.action.split()),
            say_when(c.due) if c.due else "",
            c.status.replace("_", " "),
            wanted.sure(c),
            wanted.judged(c),
            wanted.short(c.id),
        ]
        for c in _found(wanted)
    ]
    yield Sheet(title=None, columns=COLUMNS, rows=rows)


def _who(promise: Commitment, who: Identities) -> str:
    """Return who promised, and to whom."""
    to = names_of((one for one in promise.to if one not in promise.by), who)
    return names_of(promise.by, who) + (f" to {to}" if to else "")


def objects(wanted: Wanted) -> list[Object]:
    """Return the commitments, the next due first."""
    return wanted.public(_found(wanted))
