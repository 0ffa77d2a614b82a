"""Roles: the offices that entities were seen to hold.

Takes the role claims and the entity of each mention, gives roles by entity, one for each title
and whose it is, with at most three passages.
"""

from collections.abc import Iterable, Mapping

from dragoman.ontology.fold import fold
from dragoman.records.claim import RoleClaim
from dragoman.records.entity import Reference, Role
from dragoman.records.span import Span
from dragoman.records.when import UNKNOWN_TIME, When

PASSAGES = 3
FORMER = When(reason="called former")
Key = tuple[str, str, bool]


def roles_by_entity(
    claims: Iterable[RoleClaim], home: Mapping[str, str]
) -> dict[str, tuple[Role, ...]]:
    """Return the roles of each entity; `home` gives the entity id of a mention."""
    found: dict[str, dict[Key, list[RoleClaim]]] = {}
    for claim in sorted(claims, key=lambda c: c.id):
        holder = home.get(claim.holder.mention) if claim.holder.mention else None
        if holder is None:
            continue
        found.setdefault(holder, {}).setdefault(_key(claim, home), []).append(claim)
    return {
        entity: tuple(_role(claims, home) for _, claims in sorted(by_key.items()))
        for entity, by_key in sorted(found.items())
    }


def _key(claim: RoleClaim, home: Mapping[str, str]) -> Key:
    of = ""
    if claim.of is not None:
        known = home.get(claim.of.mention) if claim.of.mention else None
        of = known or fold(claim.of.words.text)
    return fold(claim.title.text), of, claim.former


def _role(claims: list[RoleClaim], home: Mapping[str, str]) -> Role:
    first = claims[0]
    of = Reference(entity=None, text=None)
    if first.of is not None:
        known = home.get(first.of.mention) if first.of.mention else None
        of = Reference(entity=known, text=first.of.words.text)
    return Role(
        title=" ".join(first.title.text.split()),
        of=of,
        when=FORMER if first.former else UNKNOWN_TIME,
        evidence=_passages(claims),
    )


def _passages(claims: list[RoleClaim]) -> tuple[Span, ...]:
    spans = {(s.document, s.start, s.end): s for claim in claims for s in claim.evidence}
    return tuple(spans[key] for key in sorted(spans)[:PASSAGES])
