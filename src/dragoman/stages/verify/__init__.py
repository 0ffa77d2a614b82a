"""Is each fact in its passage? What does not hold becomes an issue, and is not shown.

Values were read from words; here the words are looked up again in the stored texts, by nothing
but their offsets, so that no later rule can put words into a passage that does not hold them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.records.finding import AnyFinding, Event, Process, Statement
from dragoman.records.index import Identities, Readings
from dragoman.records.issue import Issue, Severity, make_issue
from dragoman.stages.verify.checks import faults


def verify(
    findings: Sequence[AnyFinding], readings: Readings, identities: Identities
) -> Iterable[AnyFinding | Issue]:
    """Yield the findings that stand, and an issue for each that does not."""
    standing: list[AnyFinding] = []
    for finding in findings:
        found = faults(finding, readings, identities)
        if found:
            yield _issue(finding, found)
        else:
            standing.append(finding)
    yield from _whole(standing)


def _issue(finding: AnyFinding, found: Sequence[str]) -> Issue:
    span = finding.evidence[0]
    return make_issue(
        "verify",
        "not-in-passage",
        f"{finding.id}: {'; '.join(found)}",
        document=span.document,
        severity=Severity.WARNING,
    )


def _whole(findings: Sequence[AnyFinding]) -> Iterable[AnyFinding]:
    """Yield findings without references to what did not stand."""
    ids = {f.id for f in findings}
    for finding in findings:
        if isinstance(finding, Process):
            rounds = tuple(r for r in finding.rounds if r.event is None or r.event in ids)
            if rounds:
                yield replace(finding, rounds=rounds)
        elif isinstance(finding, Event) and finding.process not in {None, *ids}:
            yield replace(finding, process=None, round=None)
        elif isinstance(finding, Statement) and finding.within not in {None, *ids}:
            yield replace(finding, within=None)
        else:
            yield finding
