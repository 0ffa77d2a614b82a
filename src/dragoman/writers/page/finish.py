"""The last touch on every line: what people decided of it, how sure it is, and its short id.

Takes a section as it was made of findings; gives it with what is the same for all kinds.
"""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.records.finding import Finding
from dragoman.writers.page import decided
from dragoman.writers.page.desk import Desk
from dragoman.writers.page.facts import Fact, Section
from dragoman.writers.page.wording import WAIT

LOW = 0.6
"""Confidence below which a line says that it is not sure: of facts like it four in ten or more are
wrong (training/confidence/README.md). Other lines tell their confidence when unfolded."""
UNSURE = "unsure"


def finished(desk: Desk, section: Section) -> Section:
    """Return a section with what people decided of its facts, and how sure these are."""
    groups = (
        replace(group, facts=tuple(_fact(desk, fact, bool(group.columns)) for fact in group.facts))
        for group in section.groups
    )
    return replace(section, groups=tuple(groups))


def _fact(desk: Desk, fact: Fact, in_table: bool) -> Fact:
    finding = desk.behind(fact.id)
    if finding is None:
        return replace(fact, notes=(*fact.notes, *_id(desk, fact.id, None)))
    confidence = getattr(finding, "confidence", None)
    said = decided.decided_of(finding, desk.judgments)
    unsure = not said and not fact.status and confidence is not None and confidence < LOW
    again = decided.repeated(finding, desk.judgments)
    kept = (note for note in fact.notes if note not in again)
    notes = (*kept, *decided.notes_of(finding, desk.judgments))
    return replace(
        fact,
        decided=said,
        contested=decided.is_contested(finding),
        corrected=decided.places_of(finding, in_table=in_table),
        status=UNSURE if unsure else fact.status,
        tone=WAIT if unsure else fact.tone,
        notes=(*notes, *_id(desk, finding.id, finding)),
    )


def _id(desk: Desk, id_: str, finding: Finding | None) -> Iterator[str]:
    """Yield the id by which the command line knows a fact, with its confidence."""
    confidence = getattr(finding, "confidence", None)
    short = desk.short.get(id_)
    if short is not None:
        sure = f" · confidence {confidence:.2f}" if confidence is not None else ""
        yield f"Id {short}{sure}"
