"""Commitments: what was promised, restated, kept or broken, as seen from the view day."""

from collections.abc import Sequence

from dragoman.records.claim import CommitmentClaim, Fate, Strength
from dragoman.records.entity import Reference
from dragoman.records.finding import Commitment, CommitmentSaid
from dragoman.records.ids import group_id
from dragoman.records.when import When
from dragoman.stages.reconcile import times
from dragoman.stages.reconcile.desk import Desk, unique_links, unique_spans
from dragoman.stages.reconcile.groups import groups
from dragoman.stages.reconcile.sources import sources

FATES = {
    Fate.KEPT: "kept",
    Fate.PARTLY: "partly",
    Fate.BROKEN: "broken",
    Fate.WITHDRAWN: "withdrawn",
}
FIRMNESS = {Strength.AGREED: 2, Strength.PLEDGED: 1, Strength.INTENDS: 0}


def fold_commitments(desk: Desk) -> list[Commitment]:
    """Return the commitments of the record. Word of a promise that nothing made gives one too."""
    claims = [c for c in desk.readings.claims if isinstance(c, CommitmentClaim)]

    def may_join(left: Sequence[CommitmentClaim], right: Sequence[CommitmentClaim]) -> bool:
        return len({c.negative for c in (*left, *right)}) == 1

    return [_fold(desk, group) for group in groups(claims, desk.links, may_join)]


def _fold(desk: Desk, claims: Sequence[CommitmentClaim]) -> Commitment:
    ordered = sorted(claims, key=lambda c: (desk.published_key(c.document), c.sentence, c.head))
    made = [c for c in ordered if c.fate in {Fate.MADE, Fate.RESTATED}] or ordered
    lead = max(made, key=lambda c: (FIRMNESS[c.strength], c.due is not None, len(c.to), c.id))
    due = _due(desk, ordered)
    status, basis, deciding = _status(desk, ordered, due)
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
        confidence=round(max(c.confidence for c in claims), 2),
    )


def _references(desk: Desk, claim: CommitmentClaim, slot: str) -> tuple[Reference, ...]:
    parties = claim.by if slot == "by" else claim.to
    found: dict[str, Reference] = {}
    for party in parties:
        reference = desk.reference(party)
        found.setdefault(reference.entity or (reference.text or "").lower(), reference)
    return tuple(found.values())


def _due(desk: Desk, ordered: Sequence[CommitmentClaim]) -> When | None:
    """Return the term: the latest that was set, as terms are extended."""
    terms = [due for c in ordered if (due := desk.calendar.due(c.id)) is not None]
    return terms[-1] if terms else None


def _status(
    desk: Desk, ordered: Sequence[CommitmentClaim], due: When | None
) -> tuple[str, str, Sequence[CommitmentClaim]]:
    """Return status, what it rests on in words, and the claims that decide it.

    No coverage is never "broken": past its term without word, a promise is "no_evidence".
    """
    told = [c for c in ordered if c.fate in FATES]
    if told:
        latest = desk.published_key(told[-1].document)[0]
        last = [c for c in told if desk.published_key(c.document)[0] == latest]
        fates = sorted({FATES[c.fate] for c in last})
        if len(fates) > 1:
            return "contested", "articles of the same day tell different things of it", last
        return fates[0], "the coverage says so", last
    if due is not None and due.end is not None and desk.day is not None and due.end < desk.day:
        return "no_evidence", "the term is past on the view day, and no coverage tells more", ()
    return "open", "promised; no later word of it", ()


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
