"""Positions: where each actor stands on what."""

from dragoman.records.finding import Position
from dragoman.writers.page.desk import Desk, by_time, most_told, time_notes
from dragoman.writers.page.facts import Fact, Group, Section
from dragoman.writers.page.wording import flat, time_of


def section(desk: Desk) -> Section:
    """Return the positions, actor by actor."""
    found = sorted(
        desk.of(Position), key=lambda p: (desk.name(p.actor), p.topic, *by_time(p.when, p.id))
    )
    facts = tuple(_position(desk, one) for one in most_told(found))
    return Section(
        key="positions",
        title="Positions",
        hint="who supports, opposes, demands or offers what",
        groups=(Group(title="", facts=facts),) if facts else (),
        total=len(found),
    )


def _position(desk: Desk, found: Position) -> Fact:
    return Fact(
        id=found.id,
        lead=desk.name(found.actor),
        text=f"{found.stance} {flat(found.topic)}",
        below=time_of(found.when),
        notes=tuple(time_notes(found.when)),
        parts=desk.parts(found),
    )
