"""Short ids: of each id as many digits after its kind as make it the only one; `why` takes them."""

from collections.abc import Iterable, Mapping

LEAST = 4
"""Digits shown at least, so that an id rarely grows when the dossier does."""


def short_ids(ids: Iterable[str]) -> Mapping[str, str]:
    """Return the short form of each id. Neighbours in order are those that share the most."""
    digits = sorted((id_.rsplit("-", 1)[-1], id_) for id_ in set(ids))
    found: dict[str, str] = {}
    for place, (own, id_) in enumerate(digits):
        beside = [digits[at][0] for at in (place - 1, place + 1) if 0 <= at < len(digits)]
        shared = max((_shared(own, other) for other in beside), default=0)
        found[id_] = own[: max(LEAST, shared + 1)]
    return found


def _shared(one: str, other: str) -> int:
    """Return how many first digits two share."""
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))
