"""What to call a fact in one line, and whom a reference means, for people."""

from collections.abc import Iterable

from dragoman.records.entity import Entity, Reference
from dragoman.records.finding import (
    Commitment,
    Disagreement,
    Event,
    Figure,
    Finding,
    Position,
    Process,
    Statement,
)
from dragoman.records.index import Identities
from dragoman.writers.amounts import amount

NOBODY = "somebody"
"""Where no words and no identity say who."""


def name_of(reference: Reference, identities: Identities) -> str:
    """Return the name of what a reference means, or its words."""
    known = identities.entity.get(reference.entity) if reference.entity else None
    return known.name if known else reference.text or NOBODY


def names_of(references: Iterable[Reference], identities: Identities) -> str:
    """Return the names of several references, each once."""
    return ", ".join(dict.fromkeys(name_of(one, identities) for one in references))


def participants_of(event: Event, identities: Identities) -> str:
    """Return the names of those who took part in an event."""
    found = [Reference(entity=p.entity, text=p.text) for p in event.participants]
    return names_of(found, identities)


def said(statement: Statement) -> str:
    """Return the words of a statement, its parts joined."""
    return " … ".join(" ".join(part.text.split()) for part in statement.content)


def label_of(fact: Finding | Entity, identities: Identities) -> str:
    """Return one line that names a finding or entity."""
    if isinstance(fact, Entity | Process):
        return fact.name
    if isinstance(fact, Event):
        return fact.label
    if isinstance(fact, Statement):
        return f"{name_of(fact.speaker, identities)}: {said(fact)}"
    if isinstance(fact, Commitment):
        return f"{names_of(fact.by, identities) or NOBODY}: {fact.action}"
    if isinstance(fact, Figure):
        return f"{amount(fact)} {fact.measure}"
    if isinstance(fact, Position):
        return f"{name_of(fact.actor, identities)} {fact.stance} {fact.topic}"
    return fact.subject if isinstance(fact, Disagreement) else fact.id
