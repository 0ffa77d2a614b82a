"""`show timeline`: the events in the order of time."""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import Column, Sheet, Wanted, by_time
from dragoman.records.entity import Reference
from dragoman.records.finding import Event
from dragoman.writers.days import say_when
from dragoman.writers.public import Object

COLUMNS = (
    Column(name="When"),
    Column(name="What", ratio=1),
    Column(name="Status"),
    Column(name="Sources", number=True),
    Column(name="Id"),
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
            event.label,
            event.status.value,
            str(event.sources_at_least),
            wanted.short(event.id),
        ]
        for event in _found(wanted)
    ]
    yield Sheet(title=None, columns=COLUMNS, rows=rows)


def objects(wanted: Wanted) -> list[Object]:
    """Return the events in the order of time."""
    return wanted.public(_found(wanted))
