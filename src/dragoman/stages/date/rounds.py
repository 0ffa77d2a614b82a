"""What one article's mentions of numbered rounds say together of whether each is past.

Rounds of one series come in the order of their numbers: an article that tells of the third as
past tells of the first as past too, though by a noun in a sentence on plans. And one that says
that a round was put off or called off does not tell of it as past in its headline. Takes the
readings, gives them with such statuses set right; dating alone reads them so.
"""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.records.claim import AnyClaim, EventClaim, RoundClaim, Status
from dragoman.records.index import Readings

_OFF = frozenset({Status.POSTPONED, Status.CANCELLED})
_OPEN = frozenset({Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL, Status.UNKNOWN})


def with_rounds_in_order(readings: Readings) -> Readings:
    """Return the readings with the statuses that the other rounds of an article settle."""
    by_document: dict[str, list[RoundClaim]] = {}
    for claim in readings.claims:
        if isinstance(claim, RoundClaim) and claim.number is not None:
            by_document.setdefault(claim.document, []).append(claim)
    settled: dict[str, Status] = {}
    for rounds in by_document.values():
        for one in rounds:
            status = _status(one, [other for other in rounds if _is_one_series(one, other)])
            if status is not one.status:
                settled.update({i: status for i in (one.id, one.event) if i is not None})
    if not settled:
        return readings
    return Readings(readings.documents, _with_statuses(readings.claims, settled))


def _is_one_series(one: RoundClaim, other: RoundClaim) -> bool:
    """Tell whether two mentions in one article may be of one series: "round" fits them all."""
    if one.body != other.body:
        return False
    words, others = set(one.series_key.split()), set(other.series_key.split())
    return words <= others or others <= words


def _status(one: RoundClaim, series: Iterable[RoundClaim]) -> Status:
    """Return whether a round is past, seen with the others that the article names.

    Only words that date a mention say more than the article's other mentions do.
    """
    if one.time is not None or one.number is None:
        return one.status
    past = (o.number for o in series if o.status is Status.OCCURRED and o.number is not None)
    if one.status in _OPEN and max(past, default=0) > one.number:
        return Status.OCCURRED
    same = {o.status for o in series if o.number == one.number and o.time is not None}
    if one.status is Status.OCCURRED and Status.OCCURRED not in same and same & _OFF:
        return next(iter(sorted(same & _OFF)))
    return one.status


def _with_statuses(claims: Iterable[AnyClaim], settled: dict[str, Status]) -> list[AnyClaim]:
    return [
        replace(claim, status=settled[claim.id])
        if claim.id in settled and isinstance(claim, EventClaim | RoundClaim)
        else claim
        for claim in claims
    ]
