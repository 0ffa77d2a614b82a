"""What is sure enough for the record, and what waits in the review queue.

Takes the findings that hold, the least confidence (dossier.toml), and the claims that repeat what
a person rejected; gives the findings of the record and a `Suggestion` for each that is none. What
a person accepted, corrected or added is in the record, however unsure the machine.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.records.finding import (
    AnyFinding,
    Disagreement,
    Event,
    Finding,
    Process,
    Statement,
    Suggestion,
)

UNSURE, REPEATS, RESTS = "unsure", "repeats-rejected", "rests-on-suggestion"
DECIDED = frozenset({"accepted", "corrected", "added"})
SIDES = 2
"""Claims that it takes to disagree."""


def sift(
    findings: Sequence[AnyFinding], least: float, repeats: frozenset[str]
) -> tuple[list[AnyFinding], list[Suggestion]]:
    """Return the findings of the record, and the suggestions among those given.

    Who accepts a process accepts its meetings.
    """
    sure = {f.id for f in findings if isinstance(f, Process) and _is_decided(f)}
    found = {
        f.id: doubt
        for f in findings
        if not (isinstance(f, Event) and f.process in sure)
        and (doubt := _doubt(f, least, repeats)) is not None
    }
    unsure = {claim for f in findings if f.id in found for claim in f.claims}
    for finding in findings:
        if finding.id not in found and _rests(finding, found, unsure):
            found[finding.id] = Suggestion(
                finding=finding.id, code=RESTS, reason="what it rests on is only suggested"
            )
    kept = [f for f in findings if f.id not in found]
    return kept, [found[id_] for id_ in sorted(found)]


def _doubt(finding: AnyFinding, least: float, repeats: frozenset[str]) -> Suggestion | None:
    """Return why a finding is no more than a suggestion, if it is one."""
    if _is_decided(finding):
        return None
    if repeats and repeats.issuperset(finding.claims):
        reason = "repeats a rejected fact"
        return Suggestion(finding=finding.id, code=REPEATS, reason=reason)
    confidence = getattr(finding, "confidence", None)
    if confidence is not None and confidence < least:
        reason = f"confidence {confidence:.2f} is below {least:.2f}"
        return Suggestion(finding=finding.id, code=UNSURE, reason=reason)
    return None


def _is_decided(finding: Finding) -> bool:
    return any(one.effect in DECIDED for one in finding.judged)


def _rests(finding: Finding, found: dict[str, Suggestion], unsure: set[str]) -> bool:
    """Tell whether a finding has nothing left to rest on but suggestions."""
    if isinstance(finding, Process):
        return all(r.event in found for r in finding.rounds)
    if isinstance(finding, Disagreement):
        if finding.about is not None:
            return finding.about in found
        return len([c for c in finding.claims if c not in unsure]) < SIDES
    return False


def without_dangling(findings: Iterable[AnyFinding]) -> Iterator[AnyFinding]:
    """Yield findings without references to what is not among them."""
    every = list(findings)
    ids = {f.id for f in every}
    for finding in every:
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
