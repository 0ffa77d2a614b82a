"""Is each fact in its passage, and is it sure enough? What does not hold is not shown.

Values were read from words; here the words are looked up again in the stored texts, by nothing
but their offsets, so that no later rule can put words into a passage that does not hold them. What
fails becomes an issue; what holds, but is not sure enough, a suggestion.
"""

from collections.abc import Iterable, Sequence

from dragoman.records.finding import AnyFinding, Suggestion
from dragoman.records.index import Identities, Readings
from dragoman.records.issue import Issue, Severity, make_issue
from dragoman.stages.verify.checks import faults
from dragoman.stages.verify.reach import with_links
from dragoman.stages.verify.sift import sift, without_dangling


def verify(
    findings: Sequence[AnyFinding],
    readings: Readings,
    identities: Identities,
    *,
    least: float = 0.0,
    repeats: frozenset[str] = frozenset(),
) -> Iterable[AnyFinding | Suggestion | Issue]:
    """Yield the findings that stand, with a suggestion for each that is not sure enough for the
    record, and an issue for each that does not stand.

    `least` is the confidence that the record asks for, `repeats` the claims that say again what a
    person rejected.
    """
    standing: list[AnyFinding] = []
    for folded in findings:
        finding = with_links(folded, readings)
        found = faults(finding, readings, identities)
        if found:
            yield _issue(finding, found)
        else:
            standing.append(finding)
    kept, suggestions = sift(standing, least, repeats)
    waiting = {one.finding for one in suggestions}
    yield from without_dangling(kept)
    yield from (finding for finding in standing if finding.id in waiting)
    yield from suggestions


def _issue(finding: AnyFinding, found: Sequence[str]) -> Issue:
    span = finding.evidence[0]
    return make_issue(
        "verify",
        "not-in-passage",
        f"{finding.id}: {'; '.join(found)}",
        document=span.document,
        severity=Severity.WARNING,
    )
