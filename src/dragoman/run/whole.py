"""The steps over all documents, one after the other: who is who, what is the same, when, and what
the record says. Pure: readings and judgments in, records out.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.records.entity import Entity, Origin
from dragoman.records.finding import Finding, Process
from dragoman.records.index import Calendar, Identities, Readings
from dragoman.records.issue import Issue
from dragoman.records.judgment import Judgment
from dragoman.records.link import DatedClaim, DatedDocument, DatedTime, Link
from dragoman.records.when import Basis
from dragoman.run.plan import DATE, LINK, RECONCILE, RESOLVE, VERIFY, Step
from dragoman.run.registry import load_object

Judgments = Sequence[Judgment]
Tell = Callable[[str], None]
"""Is told the name of each step as it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeRecord:
    """Everything that the steps over all documents gave."""

    records: tuple[object, ...]
    view: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What a view takes as given: who is who, what is linked, when."""

    identities: Identities
    links: Sequence[Link]
    calendar: Calendar


def make_whole(
    readings: Readings, ontology: object, judgments: Judgments, tell: Tell
) -> WholeRecord:
    """Run all steps over the readings."""
    issues: list[Issue] = []
    tell(RESOLVE.name)
    who = _run(RESOLVE, issues, readings, ontology=ontology, judgments=judgments)
    identities = Identities(_of(who, Entity), _of(who, Origin))
    tell(LINK.name)
    links = _run(LINK, issues, readings, identities, judgments=judgments)
    links.sort(key=lambda link: (link.left, link.right))
    tell(DATE.name)
    dates = _run(DATE, issues, readings, links, origins=identities.origins, judgments=judgments)
    calendar = Calendar(_of(dates, DatedDocument), _of(dates, DatedClaim), _of(dates, DatedTime))
    view = view_day(calendar)
    settled = Settled(identities=identities, links=links, calendar=calendar)
    tell(RECONCILE.name)
    findings = make_findings(readings, settled, view, judgments)
    return WholeRecord(records=(*who, *links, *dates, *findings, *issues), view=view)


def make_findings(
    readings: Readings, settled: Settled, view: str | None, judgments: Judgments
) -> list[Any]:
    """Return the findings that stand, and the issues of those that do not."""
    issues: list[Issue] = []
    identities, links, calendar = settled.identities, settled.links, settled.calendar
    given = (readings, identities, links, calendar)
    findings = _run(RECONCILE, issues, *given, view=view, judgments=judgments)
    return [*_run(VERIFY, issues, findings, readings, identities), *issues]


def _run(step: Step, issues: list[Issue], *given: object, **named: object) -> list[Any]:
    """Run a step; put its issues aside and return its records."""
    found: Iterable[object] = load_object(step.function)(*given, **named)
    records = []
    for record in found:
        if isinstance(record, Issue):
            issues.append(record)
        else:
            records.append(record)
    return records


def _of(records: Iterable[object], type_: type[Any]) -> list[Any]:
    return [record for record in records if isinstance(record, type_)]


def view_day(calendar: Calendar) -> str | None:
    """Return the day from which the record is seen: the latest end of an explicit date."""
    ends = [w.end for w in calendar.documents.values() if w.basis is Basis.EXPLICIT and w.end]
    return max(ends, default=None)


def restrict(readings: Readings, calendar: Calendar, day: str) -> Readings:
    """Return the readings of the documents that were published by a day, and their claims."""
    known = {
        d.document
        for d in readings.documents
        if (end := calendar.published(d.document).end) is not None and end <= day
    }
    documents = [d for d in readings.documents if d.document in known]
    return Readings(documents, [c for c in readings.claims if c.document in known])


def restrict_links(links: Sequence[Link], readings: Readings) -> list[Link]:
    """Return the links both of whose ends are in the readings."""
    claims = readings.claim
    return [link for link in links if link.left in claims and link.right in claims]


def members_of(records: Iterable[object]) -> dict[str, list[str]]:
    """Return the ids that lead to each entity and finding: mentions, claims, rounds."""
    found: dict[str, list[str]] = {}
    for record in records:
        if isinstance(record, Entity):
            found[record.id] = list(record.mentions)
        elif isinstance(record, Finding):
            rounds = [r.id for r in record.rounds] if isinstance(record, Process) else []
            found[record.id] = [*record.claims, *rounds]
    return found
