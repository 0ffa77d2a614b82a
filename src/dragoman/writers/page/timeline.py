"""The timeline: events year by year, those without a day at the end."""

import re
from collections.abc import Iterator, Sequence

from dragoman.records.claim import Status
from dragoman.records.finding import Event, Process
from dragoman.writers.cast import cast_of, level_of
from dragoman.writers.days import UNKNOWN, say_day, say_when
from dragoman.writers.page.desk import Desk, by_time, most_told, time_notes
from dragoman.writers.page.facts import Fact, Group, Section
from dragoman.writers.page.rounds import title_of
from dragoman.writers.page.wording import (
    channel_of,
    code_of,
    count,
    flat,
    kind_of_event,
    status_of,
    topics_of,
)

FOLD_FROM = 150
"""Events of a record from which on all years but the last are folded: some ten screens."""
MONTHS_FROM = 200
"""Events of a year from which on it is told month by month."""
AHEAD = frozenset({Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL, Status.POSTPONED})
"""The states of what has not happened yet."""
_JOINING = re.compile(r"^(?:and|but|or)\s+", re.IGNORECASE)


def section(desk: Desk) -> Section:
    """Return the events in the order of their days."""
    found = sorted(desk.of(Event), key=lambda e: by_time(e.when, e.id))
    shown = most_told(found)
    return Section(
        key="timeline",
        title="Timeline",
        hint="what happened, is planned, was called off",
        groups=tuple(_groups(desk, shown)),
        total=len(found),
    )


def _groups(desk: Desk, events: Sequence[Event]) -> Iterator[Group]:
    stretches: dict[str, list[Event]] = {}
    for event in events:
        stretches.setdefault(_year(event), []).append(event)
    none = stretches.pop("", [])
    last = max(stretches, default="")
    for year, found in stretches.items():
        folded = len(events) > FOLD_FROM and year != last
        yield from _year_groups(desk, year, found, folded)
    if none:
        yield _group(desk, "No day known", none, folded=True)


def _year_groups(desk: Desk, year: str, events: Sequence[Event], folded: bool) -> Iterator[Group]:
    if len(events) <= MONTHS_FROM:
        yield _group(desk, year, events, folded)
        return
    months: dict[str, list[Event]] = {}
    for event in events:
        months.setdefault((event.when.start or event.when.end or "")[:7], []).append(event)
    for month, found in months.items():
        yield _group(desk, _month(month), found, folded=True)


def _group(desk: Desk, title: str, events: Sequence[Event], folded: bool) -> Group:
    facts = tuple(_event(desk, event) for event in events)
    return Group(title=title, note=count(len(facts), "event"), facts=facts, folded=folded)


def _year(event: Event) -> str:
    return (event.when.start or event.when.end or "")[:4]


def _month(month: str) -> str:
    """Return "Mar 2021" of "2021-03"."""
    return say_day(f"{month}-01").split(" ", 1)[1]


def text_of(desk: Desk, event: Event) -> str:
    """Return what to call an event: the round that it is, else its label with a capital."""
    process = desk.finding.get(event.process or "")
    number = desk.numbers.get(event.round or "")
    if isinstance(process, Process) and number is not None:
        return f"Round {number}, {title_of(desk, process)}"
    label = _JOINING.sub("", flat(event.label))
    return label[:1].upper() + label[1:]


def day_of(event: Event) -> str:
    """Return the day of an event; of a plan without an end "after" the day it was told of."""
    day = say_when(event.when)
    ahead = event.when.end is None and event.status in AHEAD
    return day.replace("since ", "after ") if ahead else day


def _event(desk: Desk, event: Event) -> Fact:
    status, tone = status_of(event, desk.view)
    day = day_of(event)
    return Fact(
        id=event.id,
        lead="" if day == UNKNOWN else day,
        text=text_of(desk, event),
        below=below(desk, event),
        status=status,
        tone=tone,
        notes=(_grounds(desk, event), *desk.history(event.history), *time_notes(event.when)),
        parts=desk.parts(event),
        topics=topics_of(event.contexts),
    )


def _grounds(desk: Desk, event: Event) -> str:
    return f"{desk.told_from(event.sources)} Code: {code_of(event)} (PLOVER).".strip()


def below(desk: Desk, event: Event) -> str:
    """Return what kind of event it is, who took part, where and how."""
    parts = (
        kind_of_event(event),
        cast_of(event, desk.identities),
        desk.names(event.locations),
        level_of(event),
        channel_of(event),
    )
    return " · ".join(part for part in parts if part)


def kind_and_status(desk: Desk, event: Event) -> str:
    """Return what kind of event it is, and how real: "Talks or meeting, planned"."""
    status, _ = status_of(event, desk.view)
    return f"{kind_of_event(event)}, {status}" if status else kind_of_event(event)
