"""`show rounds`: a table a negotiation, a row a round."""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import ID, JUDGED, Column, Sheet, Wanted, by_time
from dragoman.records.finding import Process, Round
from dragoman.writers.days import say_when
from dragoman.writers.labels import names_of
from dragoman.writers.public import Object

COLUMNS = (
    Column(name="Round", number=True, named=True),
    Column(name="When", most=20),
    Column(name="Where", ratio=1),
    Column(name="Status"),
    Column(name="Articles", number=True, named=True),
    JUDGED,
    ID,
)


def _found(wanted: Wanted) -> list[Process]:
    return [one for one in wanted.of("process") if wanted.means(one.parties)]


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield a table a negotiation, those with most rounds first."""
    for process in sorted(_found(wanted), key=lambda p: (-len(p.rounds), p.name, p.id)):
        parties = names_of(process.parties, wanted.record.identities)
        title = f"{process.name} ({parties})" if parties else process.name
        title = f"{title} · {wanted.short(process.id)}"
        rounds = sorted(process.rounds, key=_order)
        rows = [_row(wanted, process, one) for one in rounds]
        yield Sheet(title=title, columns=COLUMNS, rows=rows)


def _order(one: Round) -> tuple[str, int, tuple[str, str, str]]:
    number = one.number if one.number is not None else 10_000
    return one.track or "", number, by_time(one.when, one.id)


def _row(wanted: Wanted, process: Process, one: Round) -> list[str]:
    event = next((e for e in wanted.of("event") if e.id == one.event), None)
    where = names_of(event.locations, wanted.record.identities) if event else ""
    number = str(one.number) if one.number is not None else "–"
    derived = "*" if one.number is not None and one.number_basis == "derived" else ""
    articles = len({span.document for span in one.evidence})
    return [
        number + derived,
        say_when(one.when),
        where,
        one.status.value,
        str(articles),
        wanted.judged(event or process),
        wanted.short(event.id if event else process.id),
    ]


def objects(wanted: Wanted) -> list[Object]:
    """Return the negotiations, each with its rounds."""
    return wanted.public(_found(wanted))
