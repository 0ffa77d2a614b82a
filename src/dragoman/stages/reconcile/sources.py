"""Who a fact goes back to: roots of the chains, not outlets (record.md, sources)."""

from collections.abc import Iterable, Sequence

from dragoman.records.claim import AnyClaim, SpeakerType, StatementClaim
from dragoman.records.entity import Reference
from dragoman.records.finding import Source
from dragoman.stages.reconcile.desk import Desk


def sources(desk: Desk, claims: Sequence[AnyClaim], sides: Iterable[str]) -> tuple[Source, ...]:
    """Return the roots of claims, sorted; `sides` are those whose own deed it is.

    A claim inside a statement goes back to its speaker, one in the article's own voice to its
    origin (the cluster of reprints). Anonymous speakers count once in all.
    """
    own = set(sides)
    found: dict[str, tuple[Reference, bool, set[str], set[str]]] = {}
    for claim in claims:
        key, root, side = _root(desk, claim)
        entry = found.setdefault(key, (root, side in own if side else False, set(), set()))
        entry[2].add(claim.document)
        entry[3].add(desk.identities.origin.get(claim.document, claim.document))
    return tuple(
        Source(root=root, self=self_, documents=tuple(sorted(docs)), origins=tuple(sorted(origins)))
        for _, (root, self_, docs, origins) in sorted(found.items())
    )


def _root(desk: Desk, claim: AnyClaim) -> tuple[str, Reference, str | None]:
    statement = _statement(desk, claim)
    if statement is None:
        return _origin(desk, claim.document)
    if statement.speaker_type is SpeakerType.ANONYMOUS or statement.speaker is None:
        words = statement.speaker.words.text if statement.speaker else None
        return "anonymous", Reference(entity=None, text=words), None
    reference = desk.reference(statement.speaker)
    side = desk.side(statement.speaker)
    key = reference.entity or f"words:{statement.speaker.words.text.lower()}"
    return key, reference, side


def _statement(desk: Desk, claim: AnyClaim) -> StatementClaim | None:
    if isinstance(claim, StatementClaim):
        return claim
    found = desk.readings.claim.get(claim.speech) if claim.speech else None
    return found if isinstance(found, StatementClaim) else None


def _origin(desk: Desk, document: str) -> tuple[str, Reference, str | None]:
    origin = desk.identities.origin.get(document, document)
    outlet = desk.readings.document[document].text.outlet
    return origin, Reference(entity=None, text=outlet.value if outlet else None), None
