"""Which rounds are of one process, and which are one round."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.records.annotated import EntityType
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
        if fitting:
            max(fitting, key=lambda pool: (_closeness(desk, pool, claim), len(pool))).append(claim)
        elif len(_sides(desk, claim)) >= 2 or _is_named(claim):
            pools.append([claim])
    found = [_series(desk, pool) for pool in _one_by_number(desk, pools)]
    return sorted((s for s in found if s.rounds), key=lambda s: s.claims[0].id)


def _sides(desk: Desk, claim: RoundClaim) -> tuple[str, ...]:
    """Return the sides of a claim; two persons who meet are there for their states."""
    sides = {desk.side(p) for p in claim.parties}
    states = {_state_of(desk, side) for side in sides}
    return tuple(sorted(states if len(states) == len(sides) else sides))


def _state_of(desk: Desk, side: str) -> str:
    """Return whom a person holds office for, if it is one alone; the side itself otherwise."""
    entity = desk.identities.entity.get(side)
    if entity is None or entity.type is not EntityType.PERSON:
        return side
    states = {desk.identities.side(role.of.entity) for role in entity.roles if role.of}
    known = sorted(state for state in states if state is not None)
    return known[0] if len(known) == 1 else side


def _names(claim: RoundClaim) -> set[str]:
    """Return the names in the words of a series: "Astana", "Geneva"."""
    words = claim.series.text.replace("-", " ").split()
    return {w for w in words if w[:1].isupper() and w.lower() in claim.series_key.split()}


def _is_named(claim: RoundClaim) -> bool:
    """Tell whether a series is known by its name alone ("the sixteenth round of the X process")."""
    return claim.number is not None and not claim.body and bool(_names(claim))


def _closeness(desk: Desk, pool: Sequence[RoundClaim], claim: RoundClaim) -> tuple[int, int]:
    """Return how well a claim fits a process: in the same document, by the same words."""
    documents = sum(1 for c in pool if c.document == claim.document)
    keys = sum(1 for c in pool if c.series_key == claim.series_key)
    return documents > 0, keys


def _core(desk: Desk, pool: Sequence[RoundClaim]) -> set[str]:
    """Return the two sides that a process is most often named with."""
    counts = Counter(side for c in pool for side in _sides(desk, c))
    return {side for side, _ in sorted(counts.items(), key=lambda x: (-x[1], x[0]))[:2]}


def _same_process(desk: Desk, pool: Sequence[RoundClaim], claim: RoundClaim) -> bool:
    """Tell whether a round may be of a process: the same two sides, and words that fit.

    A standing body's own count is never that of talks, nor of another body.
    """
    if any(c.body != claim.body for c in pool):
        return False
    sides = set(_sides(desk, claim))
    core = _core(desk, pool)
    if claim.body and not any(_alike(c.series_key, claim.series_key) for c in pool):
        return False
    if len(sides) >= 2 and len(core) >= 2 and len(core & sides) < 2:
        return False
    if (len(sides) < 2 or len(core) < 2) and not _spoken_of(desk, core, claim, pool):
        return False
    keys = {c.series_key for c in pool if c.series_key}
    return not keys or any(fits(key, claim.series_key) for key in sorted(keys))


def _spoken_of(desk: Desk, core: set[str], claim: RoundClaim, pool: Sequence[RoundClaim]) -> bool:
    """Tell whether a claim without two sides of its own stands where the process is spoken of.

    In an article that names the process, or that names both its sides; or it bears its name.
    """
    if any(c.document == claim.document for c in pool):
        return True
    if _names(claim) & {name for c in pool for name in c.series.text.replace("-", " ").split()}:
        return True
    return len(core) >= 2 and core <= desk.sides_named(claim.document)


def _one_by_number(desk: Desk, pools: list[list[RoundClaim]]) -> list[list[RoundClaim]]:
    """Join the processes of the same sides that tell of one round under two names.

    "The 13th round of military talks" above an article, "the 13th round of commanders' talks" in
    it: the same number in one article, or with the same day in two.
    """
    joined: list[list[RoundClaim]] = []
    for pool in pools:
        same = [other for other in joined if _share_a_round(desk, other, pool)]
        if same:
            same[0].extend(pool)
        else:
            joined.append(list(pool))
    return joined


def _share_a_round(desk: Desk, left: Sequence[RoundClaim], right: Sequence[RoundClaim]) -> bool:
    core, other_core = _core(desk, left), _core(desk, right)
    if left[0].body != right[0].body or not _same_core(desk, core, other_core):
        return False
    renamed = core != other_core and all(
        fits(one.series_key, other.series_key) for one in left for other in right
    )
    by_number: dict[int, list[RoundClaim]] = {}
    for claim in left:
        if claim.number is not None:
            by_number.setdefault(claim.number, []).append(claim)
    return any(
        _one_round(desk, one, other, renamed=renamed)
        for other in right
        if other.number is not None
        for one in by_number.get(other.number, ())
    )


def _same_core(desk: Desk, left: set[str], right: set[str]) -> bool:
    """Tell whether two pairs of sides are one: the same, or one side by a shorter name.

    "The Tamaran Front" is the "Tamaran People's Liberation Front" where both talk to one state.
    """
    if len(left) != 2 or len(right) != 2 or not left & right:
        return False
    if left == right:
        return True
    (one,), (other,) = left - right, right - left
    return bool(_telling(desk, one) & _telling(desk, other))


def _telling(desk: Desk, side: str) -> set[str]:
    """Return the words that tell a movement from others, none for a state."""
    entity = desk.identities.entity.get(side)
    if entity is None or entity.type not in {EntityType.ORGANIZATION, EntityType.GROUP}:
        return set()
    words = {w.casefold() for name in entity.names for w in name.name.replace("-", " ").split()}
    return {w.removesuffix("'s").removesuffix("’s") for w in words if len(w) > 3} - _KINDS


_KINDS = frozenset(
    "front movement army party people people's liberation national popular democratic "
    "revolutionary government forces force council union league group organization organisation "
    "united islamic armed alliance coalition committee the".split()
)
"""Words of a movement's name that say what it is, not which."""


def _one_round(desk: Desk, one: RoundClaim, other: RoundClaim, *, renamed: bool) -> bool:
    """Tell whether two claims of one number are one round.

    In one article, or on the same day; or of a number that few talks reach, or of a series with
    the same name, told of in the same weeks.
    """
    if one.document == other.document:
        return True
    ours, theirs = _when(desk, one), _when(desk, other)
    if not times.overlap(ours, theirs, slack=_SAME_DAYS):
        return False
    if max(times.width(ours), times.width(theirs)) <= _SAME_DAYS:
        return True
    published = [desk.calendar.published(c.document) for c in (one, other)]
    weeks = times.overlap(published[0], published[1], slack=_SAME_WEEKS)
    return weeks and (renamed or (one.number or 0) >= _RARE)


_SAME_DAYS = 4
"""Longest stretch, in days, that still tells one round from the next: rounds last one to three."""
_SAME_WEEKS = 60
"""Days between articles on one round: its plan, and what came of it."""
_RARE = 5
"""A number that two negotiations of the same sides rarely reach at the same time."""


def fits(left: str, right: str) -> bool:
    """Tell whether two series' words may name one process: none, or one's words in the other's."""
    one, other = set(left.split()), set(right.split())
    return not one or not other or one <= other or other <= one


def _alike(left: str, right: str) -> bool:
    """Tell whether two bodies' names may be of one body: one's words in the other's."""
    one, other = set(left.split()), set(right.split())
    return bool(one and other) and (one <= other or other <= one)


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
        if near or claim.order != "last":
            return near[0] if len(near) == 1 else None
    if claim.order == "last":
        return _previous(desk, claim, numbered)
    if claim.order not in {"next", "new"}:
        return None
    ahead = [
        number
        for number, group in numbered.items()
        if any(c.document == claim.document and c.status is Status.PLANNED for c in group)
    ]
    return ahead[0] if len(ahead) == 1 else None


def _previous(desk: Desk, claim: RoundClaim, numbered: dict[int, list[RoundClaim]]) -> int | None:
    """Return the number of "the previous round": the one before the only round of its article.

    If that round is known elsewhere, and not with another day.
    """
    told = {n for n, group in numbered.items() if any(c.document == claim.document for c in group)}
    before = min(told) - 1 if len(told) == 1 else 0
    if before not in numbered:
        return None
    apart = any(
        _is_dated(desk, c) and not times.overlap(_when(desk, c), _when(desk, claim))
        for c in numbered[before]
    )
    return None if apart and _is_dated(desk, claim) else before
