"""`show figures`: the numbers that were given, of what, and by whom."""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import Column, Sheet, Wanted, by_time
from dragoman.records.entity import Reference
from dragoman.records.finding import Figure
from dragoman.writers.days import say_when
from dragoman.writers.amounts import amount
from dragoman.writers.labels import name_of
from dragoman.writers.public import Object

COLUMNS = (
    Column(name="Figure", ratio=2),
    Column(name="Of", ratio=3),
    Column(name="As of"),
    Column(name="Given by", ratio=2),
    Column(name="Id"),
)
ARTICLE = "the article"
"""Gives a figure that nobody is quoted for."""


def _speakers(wanted: Wanted) -> dict[str, Reference]:
    return {statement.id: statement.speaker for statement in wanted.of("statement")}


def _found(wanted: Wanted) -> list[Figure]:
    speakers = _speakers(wanted)
    found = [figure for figure in wanted.of("figure") if wanted.means(_givers(figure, speakers))]
    return sorted(found, key=lambda f: by_time(f.as_of, f.id))


def _givers(figure: Figure, speakers: dict[str, Reference]) -> list[Reference]:
    known = speakers.get(figure.attributed_to or "")
    return [known] if known else []


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield the table in the order of time."""
    who, speakers = wanted.record.identities, _speakers(wanted)
    rows = []
    for figure in _found(wanted):
        givers = [name_of(one, who) for one in _givers(figure, speakers)]
        rows.append(
            [
                amount(figure),
                " ".join(figure.measure.split()),
                say_when(figure.as_of),
                givers[0] if givers else ARTICLE,
                wanted.short(figure.id),
            ]
        )
    yield Sheet(title=None, columns=COLUMNS, rows=rows)


def objects(wanted: Wanted) -> list[Object]:
    """Return the figures in the order of time."""
    return wanted.public(_found(wanted))
