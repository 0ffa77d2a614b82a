"""Denied: disagreements over whether something is so, and over who did it.

Takes the desk with events and statements, gives one disagreement for each charge and each
statement that another side denies (denials.py), however many articles tell of it.
"""

from collections.abc import Iterable, Sequence

from dragoman.records.claim import EventClaim, PartyRole, StatementClaim
from dragoman.records.finding import Disagreement, DisputedValue, Event, Statement
from dragoman.records.ids import digest
from dragoman.stages.reconcile.denials import Denial, denials
from dragoman.stages.reconcile.desk import Desk, unique_spans
from dragoman.stages.reconcile.sources import sources

REASON = "one side says what another denies"
LONGEST = 120
"""Letters of a statement's words that are shown as what is held."""


def find_denied(
    desk: Desk, events: Iterable[Event], statements: Iterable[Statement]
) -> list[Disagreement]:
    """Return the disagreements over what is denied, in the order of the findings' ids."""
    home = {claim: found.id for found in (*events, *statements) for claim in found.claims}
    by_finding: dict[str, list[Denial]] = {}
    for denial in denials(desk):
        if denial.held.id in home:
            by_finding.setdefault(home[denial.held.id], []).append(denial)
    return [_disagreement(desk, about, by_finding[about]) for about in sorted(by_finding)]


def _disagreement(desk: Desk, about: str, found: Sequence[Denial]) -> Disagreement:
    held = {d.held.id: d.held for d in found}
    claims = [held[id_] for id_ in sorted(held)]
    first = claims[0]
    attribute = "initiator" if isinstance(first, EventClaim) else "status"
    own = unique_spans(s for c in claims for s in c.evidence)
    against = unique_spans(d.passage for d in found)
    values = (
        DisputedValue(
            value=_held(desk, first),
            documents=tuple(sorted({c.document for c in claims})),
            sources_at_least=len(sources(desk, claims, ())),
            evidence=own,
        ),
        DisputedValue(
            value=f"denied by {min(d.name for d in found)}",
            documents=tuple(sorted({d.passage.document for d in found})),
            sources_at_least=len({d.by for d in found}),
            evidence=against,
        ),
    )
    return Disagreement(
        id="disagreement-" + digest("denied", first.id),
        claims=tuple(c.id for c in claims),
        evidence=unique_spans((*own, *against)),
        links=(),
        about=about,
        subject=_held(desk, first),
        attribute=attribute,
        nature="contradiction",
        values=values,
        conclusion=None,
        reason=REASON,
    )


def _held(desk: Desk, claim: EventClaim | StatementClaim) -> str:
    """Return what is held: whom a charge names, the words of a statement."""
    if isinstance(claim, EventClaim):
        accused = (p.words.text for p in claim.parties if p.role is PartyRole.RECIPIENT)
        return " ".join(next(accused, claim.trigger.text).split())
    fullest = max(claim.content, key=lambda words: (len(words.text), -words.start))
    words = " ".join(fullest.text.split())
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
