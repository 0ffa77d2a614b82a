"""Disagreements: the values that stand against each other, each with its own passages."""

from dragoman.records.finding import Disagreement
from dragoman.writers.page.desk import Desk, most_told
from dragoman.writers.page.facts import Fact, Group, Part, Section
from dragoman.writers.page.wording import BAD, count, flat, value_of

_NATURES = {
    "contradiction": "contradiction",
    "change_over_time": "changed over time",
    "different_precision": "more and less exact",
    "different_scope": "of different things",
}


def section(desk: Desk) -> Section:
    """Return the disagreements, contradictions first."""
    found = in_order(desk.of(Disagreement))
    facts = tuple(_disagreement(desk, one) for one in most_told(found))
    return Section(
        key="disagreements",
        title="Disagreements",
        hint="where independent sources do not agree",
        groups=(Group(title="", facts=facts),) if facts else (),
        total=len(found),
    )


def in_order(found: list[Disagreement]) -> list[Disagreement]:
    """Return disagreements, contradictions first, those of most articles first."""
    return sorted(
        found, key=lambda d: (d.nature != "contradiction", -len(d.evidence), d.subject, d.id)
    )


def text_of(found: Disagreement) -> str:
    """Return the values against each other."""
    said = (
        f"{value_of(found, v.value)} ({count(len(v.documents), 'article')})" for v in found.values
    )
    return " — ".join(said)


def lead_of(found: Disagreement) -> str:
    """Return what it is about."""
    subject = flat(found.subject)
    attribute = "date" if found.attribute == "when" else found.attribute
    return f"{subject[:1].upper()}{subject[1:]}: {attribute}"


def _disagreement(desk: Desk, found: Disagreement) -> Fact:
    nature = _NATURES.get(found.nature, found.nature)
    reason = flat(found.reason)
    notes = [f"{reason[:1].upper()}{reason[1:]}."]
    notes += [flat(found.conclusion)] if found.conclusion else []
    return Fact(
        id=found.id,
        lead=lead_of(found),
        text=text_of(found),
        status=nature,
        tone=BAD if found.nature == "contradiction" else "",
        notes=tuple(notes),
        parts=_parts(desk, found) or desk.parts(found),
    )


def _parts(desk: Desk, found: Disagreement) -> tuple[Part, ...]:
    return tuple(
        desk.part(value.evidence, found.claims, value_of(found, value.value))
        for value in found.values
    )
