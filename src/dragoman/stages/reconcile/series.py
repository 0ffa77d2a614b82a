"""Which rounds are of one process, and which are one round."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.records.claim import RoundClaim, Status
from dragoman.records.when import When
from dragoman.stages.reconcile import times
from dragoman.stages.reconcile.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One process: the sides that talk, the words that name it, its rounds.

    `rounds` holds the claims by the round's number; those without a number by "" and their day.
    """

    sides: tuple[str, ...]
    key: str
    claims: tuple[RoundClaim, ...]
    rounds: tuple[tuple[int | None, tuple[RoundClaim, ...]], ...]


def series_of(desk: Desk) -> list[Series]:
    """Return the processes that the round claims make, in the order of their least claim."""
    claims = [c for c in desk.readings.claims if isinstance(c, RoundClaim)]
    pools: list[list[RoundClaim]] = []
    order = sorted(claims, key=lambda c: (-len(_sides(desk, c)), -len(c.series_key), c.id))
    for claim in order:
        fitting = [pool for pool in pools if _same_process(desk, pool, claim)]
        if len(fitting) >= 1:
            max(fitting, key=lambda pool: (_closeness(desk, pool, claim), len(pool))).append(claim)
        elif len(_sides(desk, claim)) >= 2:
            pools.append([claim])
    found = [_series(desk, pool) for pool in pools]
    return sorted((s for s in found if s.rounds), key=lambda s: s.claims[0].id)


def _sides(desk: Desk, claim: RoundClaim) -> tuple[str, ...]:
    return tuple(sorted({desk.side(p) for p in claim.parties}))


def _closeness(desk: Desk, pool: Sequence[RoundClaim], claim: RoundClaim) -> tuple[int, int]:
    """Return how well a claim fits a process: in the same document, by the same words."""
    documents = sum(1 for c in pool if c.document == claim.document)
    keys = sum(1 for c in pool if c.series_key == claim.series_key)
    return documents > 0, keys


def _same_process(desk: Desk, pool: Sequence[RoundClaim], claim: RoundClaim) -> bool:
    """Tell whether a round may be of a process: the same two sides, and words that fit."""
    sides = set(_sides(desk, claim))
    counts = Counter(side for c in pool for side in _sides(desk, c))
    core = {side for side, _ in sorted(counts.items(), key=lambda x: (-x[1], x[0]))[:2]}
    if len(sides) >= 2 and len(sides & set(counts)) < 2:
        return False
    if len(sides) >= 2 and not core <= sides and len(core & sides) < 2:
        return False
    if len(sides) < 2 and not _spoken_of(desk, core, claim, pool):
        return False
    keys = {c.series_key for c in pool if c.series_key}
    return not keys or any(fits(key, claim.series_key) for key in sorted(keys))


def _spoken_of(desk: Desk, core: set[str], claim: RoundClaim, pool: Sequence[RoundClaim]) -> bool:
    """Tell whether a claim without two sides of its own stands where the process is spoken of.

    In an article that names the process, or that names both its sides.
    """
    if any(c.document == claim.document for c in pool):
        return True
    return core <= desk.sides_named(claim.document)


def fits(left: str, right: str) -> bool:
    """Tell whether two series' words may name one process: none, or one's words in the other's."""
    one, other = set(left.split()), set(right.split())
    return not one or not other or one <= other or other <= one


def _series(desk: Desk, pool: list[RoundClaim]) -> Series:
    counts = Counter(side for c in pool for side in set(_sides(desk, c)))
    ranked = sorted(counts, key=lambda side: (-counts[side], side))
    often = {side for side in ranked if counts[side] * 2 > counts[ranked[0]]}
    sides = tuple(sorted(often | set(ranked[:2])))
    keys = Counter(c.series_key for c in pool if c.series_key)
    key = max(keys, key=lambda k: (keys[k], len(k), k)) if keys else ""
    claims = tuple(sorted(pool, key=lambda c: c.id))
    return Series(sides=sides, key=key, claims=claims, rounds=tuple(_rounds(desk, claims)))


def _rounds(
    desk: Desk, claims: Sequence[RoundClaim]
) -> list[tuple[int | None, tuple[RoundClaim, ...]]]:
    """Return the rounds of a process: by number, and the unnumbered ones joined to them.

    "The next round" joins the one numbered round that its document speaks of as ahead, or whose
    time it fits; a dated one that fits none is a round without number; the rest give none.
    """
    numbered: dict[int, list[RoundClaim]] = {}
    for claim in claims:
        if claim.number is not None:
            numbered.setdefault(claim.number, []).append(claim)
    loose = [c for c in claims if c.number is None]
    alone: list[list[RoundClaim]] = []
    for claim in loose:
        number = _number_for(desk, claim, numbered)
        if number is not None:
            numbered[number].append(claim)
        elif _is_dated(desk, claim):
            same = [g for g in alone if times.overlap(_when(desk, g[0]), _when(desk, claim))]
            if same:
                same[0].append(claim)
            else:
                alone.append([claim])
    found: list[tuple[int | None, tuple[RoundClaim, ...]]] = [
        (number, tuple(numbered[number])) for number in sorted(numbered)
    ]
    alone.sort(key=lambda g: (_when(desk, g[0]).start or "", g[0].id))
    return found + [(None, tuple(group)) for group in alone]


def _when(desk: Desk, claim: RoundClaim) -> When:
    return desk.calendar.when(claim.id)


def _is_dated(desk: Desk, claim: RoundClaim) -> bool:
    """Tell whether a claim states a time of its own that is no wider than a month."""
    when = _when(desk, claim)
    return when.basis in {"explicit", "relative"} and times.width(when) <= 31


def _number_for(desk: Desk, claim: RoundClaim, numbered: dict[int, list[RoundClaim]]) -> int | None:
    """Return the number of the round that an unnumbered claim speaks of, if just one fits."""
    if _is_dated(desk, claim):
        near = [
            number
            for number, group in numbered.items()
            if any(
                _is_dated(desk, c) and times.overlap(_when(desk, c), _when(desk, claim))
                for c in group
            )
        ]
        return near[0] if len(near) == 1 else None
    if claim.order not in {"next", "new"}:
        return None
    ahead = [
        number
        for number, group in numbered.items()
        if any(c.document == claim.document and c.status is Status.PLANNED for c in group)
    ]
    return ahead[0] if len(ahead) == 1 else None
