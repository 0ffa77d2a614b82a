"""`show figures`: the numbers that were given, of what, and by whom."""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import ID, JUDGED, SURE, Column, Sheet, Wanted, by_time
from dragoman.records.entity import Reference
from dragoman.records.finding import Figure, Statement
from dragoman.writers.amounts import amount
from dragoman.writers.days import say_when
from dragoman.writers.public import Object
from dragoman.writers.voices import said_by

COLUMNS = (
    Column(name="Figure", ratio=1),
    Column(name="Of", ratio=2),
    Column(name="As of", most=13, named=True),
    Column(name="Given by", ratio=1, named=True),
    SURE,
    JUDGED,
    ID,
)
ARTICLE = "the article"
"""Gives a figure that nobody is quoted for."""


def _statements(wanted: Wanted) -> dict[str, Statement]:
    return {statement.id: statement for statement in wanted.of("statement")}


def _found(wanted: Wanted) -> list[Figure]:
    said = _statements(wanted)
    found = [figure for figure in wanted.of("figure") if wanted.means(_givers(figure, said))]
    return sorted(found, key=lambda f: by_time(f.as_of, f.id))


def _givers(figure: Figure, said: dict[str, Statement]) -> list[Reference]:
    known = said.get(figure.attributed_to or "")
    return [known.speaker] if known else []


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield the table in the order of time."""
    who, said = wanted.record.identities, _statements(wanted)
    rows = []
    for figure in _found(wanted):
        giver = said.get(figure.attributed_to or "")
        rows.append(
            [
                amount(figure),
                " ".join(figure.measure.split()),
                say_when(figure.as_of),
                said_by(giver, who) if giver else ARTICLE,
                wanted.sure(figure),
                wanted.judged(figure),
                wanted.short(figure.id),
            ]
        )
    yield Sheet(title=None, columns=COLUMNS, rows=rows)


def objects(wanted: Wanted) -> list[Object]:
    """Return the figures in the order of time."""
    return wanted.public(_found(wanted))
