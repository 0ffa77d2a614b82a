"""Commitments, what became of them first: broken, without word, open, kept."""

from collections.abc import Iterator, Sequence

from dragoman.records.finding import Commitment, CommitmentSaid
from dragoman.records.when import UNKNOWN_TIME
from dragoman.writers import labels
from dragoman.writers.days import UNKNOWN, say_when
from dragoman.writers.page.desk import Desk, by_time, most_told, time_notes
from dragoman.writers.page.facts import Fact, Group, Section
from dragoman.writers.page.wording import PROMISES, capital, count, flat

_REFRAINING = ("not ", "never ", "no ", "neither ", "refrain", "abstain", "avoid", "stop", "cease")
"""Beginnings of an action that say themselves that something is not to be done."""
_TITLES = (
    ("Broken, overdue or contested", ("broken", "overdue", "contested")),
    ("The day is past, and no article tells what became of it", ("no_evidence",)),
    ("Open", ("open", "partly")),
    ("Kept or withdrawn", ("kept", "withdrawn")),
)


def section(desk: Desk) -> Section:
    """Return the commitments by what became of them, each group the next due first."""
    found = in_order(desk.of(Commitment))
    return Section(
        key="commitments",
        title="Commitments",
        hint="who promised what to whom, by when, and what became of it",
        groups=tuple(_groups(desk, most_told(found))),
        total=len(found),
    )


def in_order(found: Sequence[Commitment]) -> list[Commitment]:
    """Return commitments, the next due first, those without a term last."""
    return sorted(found, key=lambda c: by_time(c.due or UNKNOWN_TIME, c.id))


def status_of(found: Commitment) -> tuple[str, str]:
    """Return a commitment's status in words and its tone."""
    return PROMISES.get(found.status, (found.status, ""))


def who(desk: Desk, found: Commitment) -> str:
    """Return who promised, and to whom."""
    by = dict.fromkeys(map(desk.name, found.by))
    to = [name for name in dict.fromkeys(map(desk.name, found.to)) if name not in by]
    return (", ".join(by) or labels.NOBODY) + (f" to {', '.join(to)}" if to else "")


def what(found: Commitment) -> str:
    """Return what was promised."""
    action = flat(found.action)
    said = not found.negative or action.casefold().startswith(_REFRAINING)
    return action if said else f"not to: {action}"


def _groups(desk: Desk, found: Sequence[Commitment]) -> Iterator[Group]:
    for title, statuses in _TITLES:
        here = [one for one in found if one.status in statuses]
        if here:
            yield Group(title=title, facts=tuple(_commitment(desk, one) for one in here))


def _commitment(desk: Desk, found: Commitment) -> Fact:
    status, tone = status_of(found)
    due = say_when(found.due) if found.due else UNKNOWN
    below = [f"due {due}" if due != UNKNOWN else "", found.strength.value]
    below.append(f"if {flat(found.condition)}" if found.condition else "")
    notes = [f"Status: {found.basis}. {desk.told_from(found.sources)}".strip()]
    notes += _history(desk, found.history)
    notes += time_notes(found.due, "Term") if found.due else []
    return Fact(
        id=found.id,
        lead=capital(who(desk, found)),
        text=what(found),
        below=" · ".join(part for part in below if part),
        status=status,
        tone=tone,
        notes=tuple(notes),
        parts=desk.parts(found),
    )


def _history(desk: Desk, told: Sequence[CommitmentSaid]) -> Iterator[str]:
    """Yield what the articles said of it one after another."""
    if len(told) < 2:
        return
    said = []
    for one in told:
        day = say_when(desk.record.calendar.published(one.said))
        what_ = "made again" if one.restated else one.status.replace("_", " ")
        said.append(f"{'undated' if day == UNKNOWN else day}: {what_}")
    shown = list(dict.fromkeys(said))
    rest = f"; and {count(len(shown) - 12, 'more')}" if len(shown) > 12 else ""
    yield "As told: " + "; ".join(shown[:12]) + rest + "."
