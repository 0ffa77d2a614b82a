"""Deeds: events that do what was promised, and promises known again by the deed.

Takes commitment claims and the groups of event claims; gives for each claim the event claims, of
later articles, by which its action took place. What was promised is itself an event claim, one
planned ("agreed to release the men"); where its group holds one that occurred, and whoever is
bound took part, that is the deed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from dragoman.records.claim import CommitmentClaim, EventClaim, Fate, PartyRole, Status
from dragoman.records.link import Link
from dragoman.stages.reconcile.desk import Desk

Deeds = Mapping[str, Sequence[EventClaim]]
_ONE_DEED = 0.6
"""Score of two claims on one promise by the deed: just enough to merge."""
_MOST = 50
"""Claims of one party on deeds of one kind that are compared with each other."""
_AHEAD = frozenset({Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL})


def deeds_of(
    desk: Desk, claims: Iterable[CommitmentClaim], groups: Iterable[Sequence[EventClaim]]
) -> Deeds:
    """Return the deeds of promises by the id of the claim that tells of the promise."""
    here: dict[tuple[str, int], list[tuple[EventClaim, Sequence[EventClaim]]]] = {}
    for group in groups:
        for event in group:
            here.setdefault((event.document, event.sentence), []).append((event, group))
    found: dict[str, list[EventClaim]] = {}
    for claim in claims:
        if claim.fate not in {Fate.MADE, Fate.RESTATED} or claim.negative:
            continue
        for event, group in here.get((claim.document, claim.sentence), ()):
            inside = claim.action.start <= event.trigger.start < claim.action.end
            if inside and desk.status(event) in _AHEAD:
                done = [e for e in group if _does(desk, claim, e)]
                found.setdefault(claim.id, []).extend(done)
    return found


def _does(desk: Desk, claim: CommitmentClaim, event: EventClaim) -> bool:
    """Tell whether an event claim tells, later than the promise, that its action took place."""
    promised = desk.calendar.published(claim.document).end
    told = desk.calendar.published(event.document).start
    if desk.status(event) is not Status.OCCURRED or not (promised and told and told > promised):
        return False
    when = desk.calendar.when(event.id)
    if when.end is not None and (since := desk.calendar.published(claim.document).start):
        if when.end < since:
            return False
    actors = {desk.side(p) for p in event.parties if p.role is PartyRole.ACTOR}
    return not actors or bool(actors & {desk.side(p) for p in claim.by})


def links_by_deed(
    desk: Desk, claims: Iterable[CommitmentClaim], groups: Iterable[Sequence[EventClaim]]
) -> Iterator[Link]:
    """Yield links of a promise with word on what became of it, where both name one deed.

    "Agreed to free 40 prisoners" and "forty detainees were handed over, as promised": the same
    party, the same kind of event, the same number.
    """
    acts: dict[tuple[str, int], list[EventClaim]] = {}
    for event in (e for group in groups for e in group):
        acts.setdefault((event.document, event.sentence), []).append(event)
    kinds: dict[tuple[str, str, str, float], list[CommitmentClaim]] = {}
    for claim in claims:
        for event in acts.get((claim.document, claim.sentence), ()):
            inside = claim.action.start <= event.trigger.start < claim.action.end
            if inside and event.mode is not None:
                for side in sorted({desk.side(p) for p in claim.by}):
                    for number in _numbers(desk, claim):
                        kinds.setdefault((side, event.type, event.mode, number), []).append(claim)
    for key in sorted(kinds):
        for left, right in combinations(sorted(kinds[key], key=lambda c: c.id)[:_MOST], 2):
            if _made(left) != _made(right) and left.document != right.document:
                reason = f"one deed of one party, {key[3]:g} in both"
                yield Link(left=left.id, right=right.id, score=_ONE_DEED, reasons=(reason,))


def _made(claim: CommitmentClaim) -> bool:
    return claim.fate in {Fate.MADE, Fate.RESTATED}


def _numbers(desk: Desk, claim: CommitmentClaim) -> list[float]:
    """Return the numbers of people and things in the words of an action."""
    document = desk.readings.document[claim.document]
    action = claim.action
    found = {
        q.value for q in document.quantities if action.start <= q.start and q.end <= action.end
    }
    return sorted(found)
