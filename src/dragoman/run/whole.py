"""The steps over all documents, one after the other: who is who, what is the same, when, and what
the record says. Pure: readings and judgments in, records out.

Judgments come in three times: what a person added is a claim from the start, what was rejected is
no claim for `reconcile`, what was corrected is laid over what that folded.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dragoman.judgments.bind import Overlay
from dragoman.records.claim import AnyClaim, RoundClaim
from dragoman.records.entity import Entity, Origin
from dragoman.records.finding import (
    AnyFinding,
    Commitment,
    Event,
    Figure,
    Finding,
    Process,
    Statement,
)
from dragoman.records.index import Calendar, Identities, Readings
from dragoman.records.issue import Issue
from dragoman.records.judgment import Judgment
from dragoman.records.link import DatedClaim, DatedDocument, DatedTime, Link
from dragoman.records.when import Basis
from dragoman.run.plan import BIND, DATE, JUDGE, LINK, RECONCILE, RESOLVE, VERIFY, WEIGH, Step
from dragoman.run.registry import load_object

Judgments = Sequence[Judgment]
Tell = Callable[[str], None]
"""Is told the name of each step as it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What people gave beside articles: judgments, and how sure a fact must be."""

    judgments: Judgments = ()
    replaced: Mapping[str, str] = field(default_factory=dict)
    """The document that stands now where another stood when it was judged."""
    least: float = 0.0
    """The confidence below which a fact is only suggested."""


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


def make_whole(readings: Readings, ontology: object, given: Given, tell: Tell) -> WholeRecord:
    """Run all steps over the readings."""
    issues: list[Issue] = []
    overlay = bind(readings, given)
    judgments, readings = overlay.identity, with_added(readings, overlay)
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
    findings = make_findings(readings, settled, view, overlay, given.least)
    judged = (*overlay.bound, *overlay.added, *overlay.issues)
    return WholeRecord(records=(*who, *links, *dates, *findings, *judged, *issues), view=view)


def bind(readings: Readings, given: Given) -> Overlay:
    """Return what the judgments come to; `readings` without what they add."""
    overlay: Overlay = load_object(BIND.function)(readings, given.judgments, given.replaced)
    return overlay


def with_added(readings: Readings, overlay: Overlay) -> Readings:
    """Return the readings with the claims that people added."""
    if not overlay.added:
        return readings
    return Readings(readings.documents, [*readings.claims, *overlay.added])


def make_findings(
    readings: Readings, settled: Settled, view: str | None, overlay: Overlay, least: float
) -> list[Any]:
    """Return the findings that stand, suggestions, and the issues of what does not stand."""
    issues: list[Issue] = []
    rejected = _rejected(readings, overlay)
    findings = _fold(_without(readings, rejected), settled, view, issues)
    repeats = _repeats(_fold(readings, settled, view, []), rejected) if rejected else frozenset()
    beside = (readings, settled.identities, settled.calendar)
    findings = _run(WEIGH, issues, findings, *beside)
    findings = load_object(JUDGE.function)(findings, overlay, settled.identities)
    given = (findings, readings, settled.identities)
    return [*_run(VERIFY, issues, *given, least=least, repeats=repeats), *issues]


def _fold(
    readings: Readings, settled: Settled, view: str | None, issues: list[Issue]
) -> list[AnyFinding]:
    given = (readings, settled.identities, settled.links, settled.calendar)
    return _run(RECONCILE, issues, *given, view=view)


def _rejected(readings: Readings, overlay: Overlay) -> frozenset[str]:
    """Return the claims that people rejected, and the rounds whose meeting they rejected."""
    gone = overlay.rejected
    rounds = (c.id for c in readings.claims if isinstance(c, RoundClaim) and c.event in gone)
    return frozenset([*(id_ for id_ in gone if id_ in readings.claim), *rounds]) if gone else gone


def _without(readings: Readings, rejected: frozenset[str]) -> Readings:
    """Return the readings without the claims rejected, and without references to them."""
    if not rejected:
        return readings
    kept = (_unsaid(c, rejected) for c in readings.claims if c.id not in rejected)
    return Readings(readings.documents, kept)


def _unsaid(claim: AnyClaim, rejected: frozenset[str]) -> AnyClaim:
    return replace(claim, speech=None) if claim.speech in rejected else claim


def _repeats(findings: Iterable[AnyFinding], rejected: frozenset[str]) -> frozenset[str]:
    """Return the claims that would be one with what was rejected: all of its claims then were
    marked, so that these are new."""
    return frozenset(
        claim
        for finding in findings
        if isinstance(finding, Event | Statement | Commitment | Figure)
        and not rejected.isdisjoint(finding.claims)
        for claim in finding.claims
        if claim not in rejected
    )


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
