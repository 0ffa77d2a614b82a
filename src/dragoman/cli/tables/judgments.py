"""`judge DIR list`: the judgments in the order in which they were given."""

from collections.abc import Iterator, Sequence

from dragoman.cli.tables.sheet import Column, Sheet
from dragoman.records.judgment import Bound, Judgment
from dragoman.writers.public import Object, judgment_object
from dragoman.writers.short_ids import short_ids

COLUMNS = (
    Column(name="Given"),
    Column(name="By"),
    Column(name="Judgment", ratio=1),
    Column(name="Of", ratio=2),
    Column(name="Effect"),
    Column(name="Id"),
)
DAY = 10
MOST = 120
"""Characters of the words judged that are shown."""
NOT_YET = "not built yet"

Judged = Sequence[tuple[Judgment, Bound | None]]


def sheets(judged: Judged) -> Iterator[Sheet]:
    """Yield the table."""
    short = dict(short_ids(one.id for one, _ in judged))
    rows = [
        [one.at[:DAY], one.by, _said(one), _words(one), _effect(bound), short[one.id]]
        for one, bound in judged
    ]
    yield Sheet(title=None, columns=COLUMNS, rows=rows)


def _said(judgment: Judgment) -> str:
    slot = next((a.slot for a in judgment.anchors if a.slot), None)
    words = judgment.verdict.value
    if slot is not None:
        words = f"{words} {slot} = {judgment.value}"
    return f"{words} ({judgment.reason})" if judgment.reason else words


def _words(judgment: Judgment) -> str:
    kinds = dict.fromkeys(anchor.kind for anchor in judgment.anchors)
    said = " / ".join(dict.fromkeys(a.exact for a in judgment.anchors if a.exact))
    said = said if len(said) <= MOST else said[: MOST - 1].rsplit(" ", 1)[0] + " …"
    return f"{', '.join(kinds)}: “{said}”" if said else ", ".join(kinds)


def _effect(bound: Bound | None) -> str:
    if bound is None:
        return NOT_YET
    moved = bound.binding.value == "moved"
    return f"{bound.effect.value}, moved" if moved else bound.effect.value


def objects(judged: Judged) -> list[Object]:
    """Return the judgments as objects."""
    return [judgment_object(one, bound) for one, bound in judged]
