"""The table of expressions (`expressions.txt`), and what is read of each of its cases."""

from dataclasses import dataclass
from pathlib import Path

from dragoman.records.time import Anchor, TimeExpression
from dragoman.records.when import When
from dragoman.stages.date.evaluate import evaluate
from dragoman.stages.date.value import timex_value
from tests.stages.annotate.time.given import times_in

_TABLE = Path(__file__).with_name("expressions.txt")
Read = tuple[str, str, str]
"""The words, type and value, first and last day."""


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the table."""

    group: str
    words: str
    published: str
    expected: tuple[Read, ...]


def cases() -> list[Case]:
    """Return the cases of the table, in order."""
    found: list[Case] = []
    group = ""
    for line in _TABLE.read_text("utf-8").split("\n"):
        if line.startswith("##"):
            group = line[2:].strip()
        elif line and not line.startswith("#"):
            found.append(_case(group, line))
    return found


def _case(group: str, line: str) -> Case:
    marked, published, values, days = (part.strip() for part in line.split("|"))
    marked = marked.replace(" // ", "\n")
    texts = [piece.split("]")[0] for piece in marked.split("[")[1:]]
    columns = (texts, *([p.strip() for p in c.split(";") if p.strip()] for c in (values, days)))
    expected = tuple(zip(*columns, strict=True))
    return Case(group, marked.replace("[", "").replace("]", ""), published, expected)


def read(words: str, published: str) -> tuple[Read, ...]:
    """Return what is read of the words of an article of a day, as the table writes it."""
    dated: dict[str, When] = {}
    found: list[Read] = []
    for one in times_in(words):
        dated[one.id] = when = _when(one, dated, published)
        days = "-" if (when.start, when.end) == (None, None) else _days(when)
        found.append((one.text, f"{one.type} {timex_value(one, when)}", days))
    return tuple(found)


def _when(one: TimeExpression, dated: dict[str, When], published: str) -> When:
    if one.rule is None:
        return When()
    if one.rule.anchor is Anchor.EXPRESSION and one.anchor is not None:
        return evaluate(one.rule, (dated[one.anchor].start, dated[one.anchor].end))
    return evaluate(one.rule, (published, published))


def _days(when: When) -> str:
    return f"{when.start or ''}..{when.end or ''}"
