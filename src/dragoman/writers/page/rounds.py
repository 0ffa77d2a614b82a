"""Rounds: each negotiation as a table of its meetings."""

from collections.abc import Iterable, Iterator

from dragoman.records.finding import Event, Process, Round
from dragoman.writers.cast import cast_of, level_of
from dragoman.writers.page.decided import notes_of
from dragoman.writers.page.desk import ROW, Desk, by_time, time_notes
from dragoman.writers.page.facts import Fact, Group, Section
from dragoman.writers.page.marks import Marks, marks_of
from dragoman.writers.page.wording import (
    channel_of,
    count,
    flat,
    status_of_round,
    time_of,
    topics_of,
)

COLUMNS = ("Round", "When", "Where", "Told by", "")
_NAMED = 3
"""Parties named in a title; the others are counted."""
_PLAIN = {"round", "rounds", "meeting", "meetings", ""}
"""Names of a series that say nothing of it."""


def section(desk: Desk) -> Section:
    """Return the negotiations, those with most rounds first."""
    groups = tuple(_group(desk, process) for process in processes(desk))
    return Section(
        key="rounds",
        title="Rounds",
        hint="each negotiation, meeting by meeting",
        groups=groups,
        total=sum(len(group.facts) for group in groups),
    )


def processes(desk: Desk) -> list[Process]:
    """Return the processes, those with most rounds first."""
    return sorted(desk.of(Process), key=lambda p: (-len(p.rounds), p.name, p.id))


def title_of(desk: Desk, process: Process) -> str:
    """Return the name of a process with its parties: "Serbia – Kosovo dialogue"."""
    name = flat(process.name)
    name = "talks" if name.casefold() in _PLAIN else name
    parties = list(dict.fromkeys(desk.name(party) for party in process.parties))
    if not parties:
        return name[:1].upper() + name[1:]
    if len(parties) > _NAMED:
        return f"{', '.join(parties[:_NAMED])} and {len(parties) - _NAMED} more: {name}"
    return f"{' – '.join(parties)} {name}"


def name_of(one: Round) -> str:
    """Return what a round is called in a table."""
    return f"Round {one.number}" if one.number is not None else "Meeting"


def in_order(rounds: Iterable[Round]) -> list[Round]:
    """Return rounds by their numbers, then those without one by their days."""
    return sorted(
        rounds,
        key=lambda r: (r.number if r.number is not None else 10**6, *by_time(r.when, r.id)),
    )


def address_of(one: Round) -> str:
    """Return the id under which a round stands on the page."""
    return f"{ROW}{one.id}"


def _group(desk: Desk, process: Process) -> Group:
    rounds = in_order(process.rounds)
    marks = marks_of(desk.record.readings, process.claims)
    return Group(
        title=title_of(desk, process),
        note=", ".join(topics_of(process.topics)),
        columns=COLUMNS,
        facts=tuple(_round(desk, process, one, marks) for one in rounds),
        after=" ".join(part for part in _after(desk, process, rounds) if part),
    )


def _after(desk: Desk, process: Process, rounds: Iterable[Round]) -> Iterator[str]:
    """Yield what is told of a negotiation as a whole: rounds missing, judgments."""
    yield _gaps([one.number for one in rounds if one.number is not None])
    yield from notes_of(process, desk.judgments)


def _gaps(numbers: list[int]) -> str:
    """Say which numbers between the first and the last no article tells of."""
    if not numbers:
        return ""
    known = frozenset(numbers)
    missing = [str(n) for n in range(1, max(known)) if n not in known]
    if not missing or len(missing) > len(known):
        return ""
    rounds = f"rounds {', '.join(missing[:-1])} and {missing[-1]}" if len(missing) > 1 else ""
    return f"No article here tells of {rounds or f'round {missing[0]}'}."


def _met(desk: Desk, event: Event) -> Iterator[str]:
    """Yield who met, at what level, and how."""
    yield f"Who: {cast_of(event, desk.identities)}"
    yield from filter(None, (level_of(event), channel_of(event)))


def _round(desk: Desk, process: Process, one: Round, marks: Marks) -> Fact:
    event = desk.finding.get(one.event or "")
    event = event if isinstance(event, Event) else None
    status, tone = status_of_round(one.status)
    notes = [f"Number: {one.basis}."] if one.number is not None else []
    notes += [f"{'; '.join(_met(desk, event))}."] if event and event.participants else []
    notes += desk.history(event.history) if event else []
    notes += time_notes(one.when)
    notes += [desk.told_from(event.sources)] if event and event.sources else []
    notes += [f"Id of the whole negotiation: {desk.short[process.id]}."] if event else []
    own = marks_of(desk.record.readings, event.claims) if event else {}
    spans = (*one.evidence, *(event.evidence if event else ()))
    both = {s.document: [*marks.get(s.document, ()), *own.get(s.document, ())] for s in spans}
    told = count(len({span.document for span in spans}), "article")
    return Fact(
        id=address_of(one),
        lead=name_of(one) + (f" ({one.track})" if one.track else ""),
        text="",
        cells=(
            time_of(one.when),
            desk.names(event.locations) if event else "",
            told,
        ),
        status=status,
        tone=tone,
        notes=tuple(notes),
        parts=(desk.marked(spans, both),),
    )
