"""Figures: those told more than once first, then the others by what they count."""

from collections.abc import Iterator, Sequence

from dragoman.records.finding import Figure, Statement
from dragoman.writers.amounts import amount
from dragoman.writers.days import UNKNOWN, say_when
from dragoman.writers.page.desk import Desk, by_time, most_told
from dragoman.writers.page.facts import Fact, Group, Reading, Section
from dragoman.writers.page.wording import count, flat
from dragoman.writers.voices import UNKNOWN_SPEAKER, said_as, said_by

OPEN_TO = 12
"""Figures told once up to which they are shown without unfolding: a screen."""


def section(desk: Desk) -> Section:
    """Return the figures."""
    found = sorted(desk.of(Figure), key=lambda f: (flat(f.measure).casefold(), *_by_day(f)))
    return Section(
        key="figures",
        title="Figures",
        hint="numbers, of what, and in whose mouth",
        groups=tuple(_groups(desk, most_told(found))),
        total=len(found),
    )


def _by_day(found: Figure) -> tuple[str, str, str]:
    return by_time(found.as_of, found.id)


def _groups(desk: Desk, found: Sequence[Figure]) -> Iterator[Group]:
    told: dict[str, set[str]] = {}
    for one in found:
        told.setdefault(_of(one), set()).update(span.document for span in one.evidence)
    often = [one for one in found if len(told[_of(one)]) > 1]
    once = [one for one in found if len(told[_of(one)]) == 1]
    if often:
        facts = tuple(_figure(desk, one) for one in often)
        yield Group(title="Told by several articles", facts=facts)
    if once:
        folded = len(once) > OPEN_TO
        facts = tuple(_figure(desk, one) for one in once)
        title = "Told by one article"
        yield Group(title=title, facts=facts, note=count(len(once), "figure"), folded=folded)


def _of(found: Figure) -> str:
    return flat(found.measure).casefold()


def _as_of(when: str) -> str:
    """Return "as of 7 Feb 2021", but "by 30 Apr 2021" as it is."""
    if when == UNKNOWN:
        return ""
    return when if when.startswith(("by ", "since ")) else f"as of {when}"


def _figure(desk: Desk, found: Figure) -> Fact:
    saying = desk.finding.get(found.attributed_to or "")
    by = said_by(saying, desk.identities) if isinstance(saying, Statement) else ""
    when = say_when(found.as_of)
    told = len({span.document for span in found.evidence})
    below = (
        _as_of(when),
        f"said by {by}" if by and by != UNKNOWN_SPEAKER else "",
        count(told, "article") if told > 1 else "",
    )
    return Fact(
        id=found.id,
        lead=amount(found),
        text=flat(found.measure),
        below=" · ".join(part for part in below if part),
        notes=() if by else ("In the article's own voice.",),
        parts=desk.parts(found),
        see=(
            (Reading(id=saying.id, title="Given in", text=said_as(saying)),)
            if isinstance(saying, Statement)
            else ()
        ),
    )
