"""The first screen: where each negotiation stands, what comes, what went wrong, who disagrees."""

from collections.abc import Iterator, Sequence

from dragoman.records.claim import Status
from dragoman.records.finding import Commitment, Disagreement, Event, Process, Round
from dragoman.records.when import When
from dragoman.writers.days import say_when
from dragoman.writers.page import commitments, disagreements, rounds, timeline
from dragoman.writers.page.desk import Desk, by_time
from dragoman.writers.page.facts import Card, Pointer
from dragoman.writers.page.wording import count, flat, status_of, status_of_round, time_of

MOST = 5
"""Lines of a card: four cards then stand on one screen."""
_AHEAD = frozenset({Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL, Status.POSTPONED})
_TROUBLE = ("broken", "overdue", "contested", "no_evidence")


def cards(desk: Desk) -> tuple[Card, ...]:
    """Return the cards of the first screen."""
    return (
        _card("Where it stands", list(_standing(desk)), "No negotiation was found.", "rounds"),
        _card("Coming up", _coming(desk), "Nothing that these articles tell of.", "timeline"),
        _card("Broken, overdue, no word", _trouble(desk), "Nothing found.", "commitments"),
        _card("Sources disagree", _disputed(desk), "No contradiction found.", "disagreements"),
    )


def _card(title: str, found: Sequence[Pointer], empty: str, rest: str) -> Card:
    shown = tuple(found[:MOST])
    return Card(title=title, pointers=shown, empty=empty, more=len(found) - len(shown), rest=rest)


def _standing(desk: Desk) -> Iterator[Pointer]:
    """Yield the last round held of each negotiation."""
    for process in rounds.processes(desk):
        last = _last_held(process)
        one = last or rounds.in_order(process.rounds)[-1]
        status, tone = status_of_round(one.status)
        many = count(len(process.rounds), "round")
        text = f"{many}; last {rounds.name_of(one).lower()}, {time_of(one.when)}"
        yield Pointer(
            id=rounds.address_of(one),
            lead=rounds.title_of(desk, process),
            text=text,
            status="" if last else status,
            tone=tone,
        )


def _last_held(process: Process) -> Round | None:
    held = [r for r in rounds.in_order(process.rounds) if r.status is Status.OCCURRED]
    return held[-1] if held else None


def _coming(desk: Desk) -> list[Pointer]:
    """Return what is planned or due from the view day on, the next first."""
    found = [(by_time(e.when, e.id), _event(desk, e)) for e in desk.of(Event) if _ahead(desk, e)]
    for one in desk.of(Commitment):
        if one.status == "open" and one.due is not None and _is_ahead(desk, one.due):
            found.append((by_time(one.due, one.id), _promise(desk, one)))
    return [pointer for _, pointer in sorted(found, key=lambda item: item[0])]


def _ahead(desk: Desk, event: Event) -> bool:
    return event.status in _AHEAD and _is_ahead(desk, event.when)


def _is_ahead(desk: Desk, when: When) -> bool:
    """Tell whether a time has an end of its own, on the view day or after it."""
    return when.end is not None and (desk.view is None or when.end >= desk.view)


def _event(desk: Desk, event: Event) -> Pointer:
    status, tone = status_of(event, desk.view)
    who = desk.names(event.participants)
    text = flat(event.label)
    return Pointer(
        id=event.id,
        lead=say_when(event.when),
        text=timeline.text_of(event) if not who or who in text else f"{who}: {text}",
        status=status,
        tone=tone,
    )


def _promise(desk: Desk, found: Commitment) -> Pointer:
    status, tone = commitments.status_of(found)
    text = f"{commitments.who(desk, found)}: {commitments.what(found)}"
    due = say_when(found.due) if found.due else ""
    return Pointer(id=found.id, lead=due, text=text, status=status, tone=tone)


def _trouble(desk: Desk) -> list[Pointer]:
    """Return the promises that were not kept, the worst and then the longest due first."""
    found = [c for c in commitments.in_order(desk.of(Commitment)) if c.status in _TROUBLE]
    found.sort(key=lambda c: _TROUBLE.index(c.status))
    return [_promise(desk, one) for one in found]


def _disputed(desk: Desk) -> list[Pointer]:
    found = disagreements.in_order(desk.of(Disagreement))
    return [
        Pointer(id=d.id, lead=disagreements.lead_of(d), text=disagreements.text_of(d))
        for d in found
        if d.nature == "contradiction"
    ]
