"""`show timeline`: the events in the order of time."""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import ID, JUDGED, SURE, WHEN, Column, Sheet, Wanted, by_time
from dragoman.records.entity import Reference
from dragoman.records.finding import Event
from dragoman.writers.cast import cast_of
from dragoman.writers.days import say_when
from dragoman.writers.public import Object

COLUMNS = (
    WHEN,
    Column(name="What", ratio=2),
    Column(name="Who", ratio=1),
    Column(name="Status"),
    Column(name="Told by", ratio=1),
    SURE,
    JUDGED,
    ID,
)


def _found(wanted: Wanted) -> list[Event]:
    found = [e for e in wanted.of("event") if wanted.means(_who(e))]
    return sorted(found, key=lambda e: by_time(e.when, e.id))


def _who(event: Event) -> list[Reference]:
    return [Reference(entity=p.entity, text=p.text) for p in event.participants]


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield the table."""
    rows = [
        [
            say_when(event.when),
            " ".join(event.label.split()),
            cast_of(event, wanted.record.identities),
            event.status.value,
            wanted.told_from(event.sources),
            wanted.sure(event),
            wanted.judged(event),
            wanted.short(event.id),
        ]
        for event in _found(wanted)
    ]
    yield Sheet(title=None, columns=COLUMNS, rows=rows)


def objects(wanted: Wanted) -> list[Object]:
    """Return the events in the order of time."""
    return wanted.public(_found(wanted))
