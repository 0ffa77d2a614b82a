"""Whether those who took part let two groups of claims be one event."""

from collections.abc import Iterable, Sequence

from dragoman.records.annotated import EntityType
from dragoman.records.claim import EventClaim, Part, PartyRole
from dragoman.stages.reconcile.desk import Desk


def compatible(desk: Desk, left: Sequence[EventClaim], right: Sequence[EventClaim]) -> bool:
    """Tell whether nothing in who took part, and where, keeps two groups of claims apart.

    Not one are a visit that somebody makes and one that he receives, meetings with different
    counterparts, deeds done to different people, and meetings in different cities.
    """
    for kind in ("host", "guest"):
        other = "guest" if kind == "host" else "host"
        if _in_part(desk, left, Part(kind)) & _in_part(desk, right, Part(other)):
            return False
    if _apart(_recipients(desk, left), _recipients(desk, right)):
        return False
    return not _apart(_cities(desk, left), _cities(desk, right))


def _apart(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left) and bool(right) and not left & right


def _in_part(desk: Desk, claims: Iterable[EventClaim], part: Part) -> frozenset[str]:
    return frozenset(
        entity
        for claim in claims
        for party in claim.parties
        if party.part is part and (entity := desk.entity(party))
    )


def _recipients(desk: Desk, claims: Iterable[EventClaim]) -> frozenset[str]:
    """Return the persons who are on the recipient's side."""
    found = (
        desk.entity(party)
        for claim in claims
        for party in claim.parties
        if party.role is PartyRole.RECIPIENT
    )
    return frozenset(e for e in found if e and desk.identities.entity[e].type is EntityType.PERSON)


def _cities(desk: Desk, claims: Iterable[EventClaim]) -> frozenset[str]:
    """Return the places, states left out: a city and its state do not contradict each other."""
    found = (desk.entity(place) for claim in claims for place in claim.places)
    return frozenset(
        e
        for e in found
        if e and desk.identities.entity[e].type in {EntityType.PLACE, EntityType.FACILITY}
    )
