"""What `show` can show: for each word a table for people, and the objects behind it for --json."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dragoman.cli.tables import (
    commitments,
    disagreements,
    documents,
    figures,
    people,
    review,
    rounds,
    statements,
    timeline,
)
from dragoman.cli.tables.sheet import Sheet, Wanted
from dragoman.writers.public import Object


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One part of the record: as tables, and as public objects."""

    sheets: Callable[[Wanted], Iterable[Sheet]]
    objects: Callable[[Wanted], Iterable[Object]]


TABLES: Mapping[str, View] = {
    name: View(sheets=module.sheets, objects=module.objects)
    for name, module in (
        ("rounds", rounds),
        ("timeline", timeline),
        ("people", people),
        ("statements", statements),
        ("commitments", commitments),
        ("figures", figures),
        ("disagreements", disagreements),
        ("documents", documents),
        ("review", review),
    )
}

__all__ = ["TABLES", "Sheet", "View", "Wanted"]
