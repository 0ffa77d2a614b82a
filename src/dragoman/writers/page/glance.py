"""The first screen: where each negotiation stands, what comes, what went wrong, who disagrees."""

from collections.abc import Iterator, Sequence

from dragoman.records.claim import Status
from dragoman.records.finding import Commitment, Disagreement, Event, Round
from dragoman.records.when import When
from dragoman.writers.cast import cast_of
from dragoman.writers.days import say_when
from dragoman.writers.page import commitments, disagreements, rounds, timeline
from dragoman.writers.page.desk import Desk, by_time
from dragoman.writers.page.facts import Card, Pointer
from dragoman.writers.page.wording import count, status_of, status_of_round, time_of

MOST = 4
"""Lines of a card: the cards then stand on about one screen."""
_TROUBLE = ("broken", "overdue", "contested", "no_evidence")


def cards(desk: Desk) -> tuple[Card, ...]:
    """Return the cards of the first screen."""
    return (
        _card("Where it stands", list(_standing(desk)), "No negotiation was found.", "rounds"),
        _card("Latest", _latest(desk), "Nothing that these articles date.", "timeline"),
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
        ordered = rounds.in_order(process.rounds)
        held = [one for one in ordered if one.status is Status.OCCURRED]
        others = ordered[ordered.index(held[-1]) + 1 :] if held else ordered
        told = [count(len(process.rounds), "round")]
        told += [f"last held: {_said(held[-1])}"] if held else []
        told += [f"{status_of_round(one.status)[0]}: {_said(one)}" for one in others[:2]]
        yield Pointer(
            id=rounds.address_of((held or others)[-1]),
            lead=rounds.title_of(desk, process),
            text="; ".join(told),
        )


def _said(one: Round) -> str:
    name = "one without a number" if one.number is None else f"round {one.number}"
    return f"{name}, {time_of(one.when)}"


def _latest(desk: Desk) -> list[Pointer]:
    """Return what happened last before the view day, where somebody is known to have done it."""
    past = [
        e
        for e in desk.of(Event)
        if e.status is Status.OCCURRED
        and e.participants
        and e.when.start is not None
        and not _is_after(desk, e.when)
    ]
    past.sort(key=lambda e: (e.when.end or e.when.start or "", len(e.evidence), e.id))
    return [_event(desk, event) for event in past[::-1]]


def _is_after(desk: Desk, when: When) -> bool:
    return desk.view is not None and (when.end or "9999") > desk.view


def _coming(desk: Desk) -> list[Pointer]:
    """Return what is planned or due from the view day on, the next first."""
    found = [(by_time(e.when, e.id), _event(desk, e)) for e in desk.of(Event) if _ahead(desk, e)]
    for one in desk.of(Commitment):
        if one.status == "open" and one.due is not None and _is_ahead(desk, one.due):
            found.append((by_time(one.due, one.id), _promise(desk, one)))
    return [pointer for _, pointer in sorted(found, key=lambda item: item[0])]


def _ahead(desk: Desk, event: Event) -> bool:
    return (
        event.status in timeline.AHEAD and bool(event.participants) and _is_ahead(desk, event.when)
    )


def _is_ahead(desk: Desk, when: When) -> bool:
    """Tell whether a time has an end of its own, on the view day or after it."""
    return when.end is not None and (desk.view is None or when.end >= desk.view)


def _event(desk: Desk, event: Event) -> Pointer:
    status, tone = status_of(event, desk.view)
    names = [desk.name(one) for one in event.participants]
    text = timeline.text_of(desk, event)
    told = desk.numbers.get(event.round or "") is not None or all(
        name.casefold() in text.casefold() for name in names
    )
    return Pointer(
        id=event.id,
        lead=timeline.day_of(event),
        text=text if told else f"{cast_of(event, desk.identities)}: {text}",
        status=status,
        tone=tone,
    )


def _promise(desk: Desk, found: Commitment) -> Pointer:
    status, tone = commitments.status_of(found)
    text = f"{commitments.who(desk, found)}: {commitments.what(found)}"
    due = say_when(found.due) if found.due else "no day set"
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
