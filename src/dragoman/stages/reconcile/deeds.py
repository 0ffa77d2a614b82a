"""Deeds: events that do what was promised.

Takes commitment claims and the groups of event claims; gives for each claim the event claims, of
later articles, by which its action took place. What was promised is itself an event claim, one
planned ("agreed to release the men"); where its group holds one that occurred, and whoever is
bound took part, that is the deed.
"""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.records.claim import CommitmentClaim, EventClaim, Fate, PartyRole, Status
from dragoman.stages.reconcile.desk import Desk

Deeds = Mapping[str, Sequence[EventClaim]]
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
