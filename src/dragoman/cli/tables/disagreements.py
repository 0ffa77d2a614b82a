"""`show disagreements`: where the sources contradict each other."""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import Column, Sheet, Wanted
from dragoman.records.finding import Disagreement
from dragoman.writers.page.wording import value_of
from dragoman.writers.public import Object

COLUMNS = (
    Column(name="About", ratio=1),
    Column(name="What"),
    Column(name="Values (articles)", ratio=2),
    Column(name="Id"),
)
CONTRADICTION = "contradiction"
"""Only these are shown: a plan that slipped is a change over time, and stands in its event."""


def _found(wanted: Wanted) -> list[Disagreement]:
    words = (wanted.who or "").casefold()
    return [
        one
        for one in wanted.of("disagreement")
        if one.nature == CONTRADICTION and words in one.subject.casefold()
    ]


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield the table."""
    rows = [
        [one.subject, one.attribute.replace("_", " "), _values(one), wanted.short(one.id)]
        for one in _found(wanted)
    ]
    yield Sheet(title=None, columns=COLUMNS, rows=rows)


def _values(one: Disagreement) -> str:
    return "; ".join(
        f"{value_of(one, value.value)} ({len(value.documents)})" for value in one.values
    )


def objects(wanted: Wanted) -> list[Object]:
    """Return the contradictions in the order of ids."""
    return wanted.public(_found(wanted))
