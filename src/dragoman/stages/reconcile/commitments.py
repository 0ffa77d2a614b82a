"""Commitments: what was promised, restated, kept or broken, as seen from the view day."""

from collections.abc import Sequence

from dragoman.records.claim import AnyClaim, CommitmentClaim, EventClaim, Fate, Strength
from dragoman.records.entity import Reference
from dragoman.records.finding import Commitment, CommitmentSaid
from dragoman.records.ids import group_id
from dragoman.records.when import When
from dragoman.stages.reconcile import times
from dragoman.stages.reconcile.deeds import deeds_of, links_by_deed
from dragoman.stages.reconcile.desk import Desk, unique_links, unique_spans
from dragoman.stages.reconcile.groups import groups
from dragoman.stages.reconcile.sources import sources

FATES = {
    Fate.KEPT: "kept",
    Fate.PARTLY: "partly",
    Fate.BROKEN: "broken",
    Fate.WITHDRAWN: "withdrawn",
}
DEED = 0.6
"""A commitment that only an event shows kept: the event may be another of the same kind. Set, not
measured: the least score at which claims merge."""
FIRMNESS = {Strength.AGREED: 2, Strength.PLEDGED: 1, Strength.INTENDS: 0}


def fold_commitments(desk: Desk, events: Sequence[Sequence[EventClaim]] = ()) -> list[Commitment]:
    """Return the commitments of the record. Word of a promise that nothing made gives one too.

    `events` are the event claims in groups of one act. That something is not done yet is word
    only on a promise that something else tells of.
    """
    claims = [c for c in desk.readings.claims if isinstance(c, CommitmentClaim)]
    deeds = deeds_of(desk, claims, events)
    links = [*desk.links, *links_by_deed(desk, claims, events)]

    def may_join(left: Sequence[CommitmentClaim], right: Sequence[CommitmentClaim]) -> bool:
        return len({c.negative for c in (*left, *right)}) == 1

    return [
        _fold(desk, group, [d for c in group for d in deeds.get(c.id, ())])
        for group in groups(claims, links, may_join)
        if any(c.fate is not Fate.PENDING for c in group)
    ]


def _fold(desk: Desk, claims: Sequence[CommitmentClaim], deeds: Sequence[EventClaim]) -> Commitment:
    ordered = sorted(claims, key=lambda c: (desk.published_key(c.document), c.sentence, c.head))
    made = [c for c in ordered if c.fate in {Fate.MADE, Fate.RESTATED}]
    made = made or [c for c in ordered if c.fate is not Fate.PENDING]
    lead = max(made, key=lambda c: (FIRMNESS[c.strength], c.due is not None, len(c.to), c.id))
    due = _due(desk, ordered)
    status, basis, deciding = _status(desk, ordered, due, deeds)
    roots = sources(desk, claims, [desk.side(p) for p in lead.by])
    links = [x for c in claims for x in desk.slot_links("by", c, c.by)]
    links += [x for c in claims for x in desk.slot_links("to", c, c.to)]
    return Commitment(
        id=group_id("commitment", (c.id for c in claims)),
        claims=tuple(c.id for c in claims),
        evidence=unique_spans(s for c in claims for s in c.evidence),
        links=unique_links(links),
        by=_references(desk, lead, "by"),
        to=_references(desk, next((c for c in made if c.to), lead), "to"),
        action=" ".join(lead.action.text.split()),
        due=due,
        condition=next((c.condition.text for c in ordered if c.condition), None),
        negative=lead.negative,
        procedural=lead.procedural,
        strength=lead.strength,
        status=status,
        level=3 if status == "kept" else None,
        basis=basis,
        rests_on=unique_spans(s for c in deciding for s in c.evidence),
        history=tuple(_said(desk, c) for c in ordered),
        sources=roots,
        sources_at_least=len(roots),
        confidence=_confidence(claims, deciding),
    )


def _confidence(claims: Sequence[CommitmentClaim], deciding: Sequence[AnyClaim]) -> float:
    """Return how sure a commitment is: of one kept by a mere event, no surer than that."""
    sure = max(c.confidence for c in claims)
    by_deed = any(isinstance(c, EventClaim) for c in deciding)
    return round(min(sure, DEED) if by_deed else sure, 2)


def _references(desk: Desk, claim: CommitmentClaim, slot: str) -> tuple[Reference, ...]:
    parties = claim.by if slot == "by" else claim.to
    found: dict[str, Reference] = {}
    for party in parties:
        reference = desk.reference(party)
        found.setdefault(reference.entity or (reference.text or "").lower(), reference)
    return tuple(found.values())


def _due(desk: Desk, ordered: Sequence[CommitmentClaim]) -> When | None:
    """Return the term: the latest that was set, as terms are extended; else the latest told of."""
    terms = [(c, due) for c in ordered if (due := desk.calendar.due(c.id)) is not None]
    made = [due for c, due in terms if c.fate is Fate.MADE]
    return next(iter([*made[-1:], *(due for _, due in terms[-1:])]), None)


def _status(
    desk: Desk,
    ordered: Sequence[CommitmentClaim],
    due: When | None,
    deeds: Sequence[EventClaim],
) -> tuple[str, str, Sequence[AnyClaim]]:
    """Return status, what it rests on in words, and the claims that decide it.

    Word on what became of it goes before events, events before silence. No coverage is never
    "broken": past its term without word, a promise is "no_evidence"; "overdue" where coverage
    after the term says that it is not done. "Still not done" before the term leaves it open.
    """
    told = [c for c in ordered if c.fate in FATES]
    if told:
        latest = desk.published_key(told[-1].document)[0]
        last = [c for c in told if desk.published_key(c.document)[0] == latest]
        fates = sorted({FATES[c.fate] for c in last})
        if len(fates) > 1:
            return "contested", "articles of the same day tell different things of it", last
        return fates[0], "the coverage says so", last
    if deeds:
        return "kept", "an event that does what was promised", deeds
    pending = [c for c in ordered if c.fate is Fate.PENDING]
    if due is not None and due.end is not None and desk.day is not None and due.end < desk.day:
        late = [c for c in pending if _told_after(desk, c, due.end)]
        if late:
            return "overdue", "the term is past, and the coverage says that it is not done", late
        return "no_evidence", "the term is past on the view day, and no coverage tells more", ()
    if pending:
        return "open", "the coverage says that it is not done yet", pending
    return "open", "promised; no later word of it", ()


def _told_after(desk: Desk, claim: CommitmentClaim, day: str) -> bool:
    published = desk.calendar.published(claim.document).start
    return published is not None and published > day


def _said(desk: Desk, claim: CommitmentClaim) -> CommitmentSaid:
    return CommitmentSaid(
        said=claim.document,
        status=FATES.get(claim.fate, "open"),
        restated=claim.fate is Fate.RESTATED,
        when=desk.calendar.when(claim.id)
        if times.is_known(desk.calendar.when(claim.id))
        else desk.calendar.published(claim.document),
        evidence=claim.evidence,
    )
