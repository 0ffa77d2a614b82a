"""Days: groups of event claims that are one act because it has the same day and the same company.

Links do not know dates, and words differ: "agreed on Wednesday to end the war", "the peace deal of
2 November". Once days are settled, acts of one type on one day are one where the same two sides
met or agreed, the same person came to the same place, or the same thing was struck; but never
where one article tells of two such acts, so that it cannot be said which is meant.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from dragoman.records.claim import EventClaim, Status
from dragoman.stages.reconcile import times
from dragoman.stages.reconcile.bearings import Bearings, bearings_of
from dragoman.stages.reconcile.desk import Desk

Group = list[EventClaim]
MayJoin = Callable[[Sequence[EventClaim], Sequence[EventClaim]], bool]
MOST = 60
"""Groups of one key compared all with all; of more, something else must tell them apart."""
_MEETING = 4
"""Days of the widest time by which a meeting is known again: rounds last one to three."""
_NEWS = 30
"""Days within which an undated word of an attack is still on the attack of the news."""
_UNDATED = 3
"""Of place, thing, number and arms, what two words of an attack share where one has no date."""
_PACT = frozenset(
    """sign signing signature agreement deal accord pact treaty truce ceasefire conclude conclusion
    declaration memorandum protocol initial""".split()
)
"""Words for making an agreement whole: what else was agreed on that day by both is in it."""


def join_by_day(desk: Desk, groups: Iterable[Group], may_join: MayJoin) -> list[Group]:
    """Return the groups with those joined that are one act by their day, in the order of ids."""
    kept = list(groups)
    known = [bearings_of(desk, g) if _is_of_interest(g) else None for g in kept]
    linked = _linked(desk, kept)
    pairs = sorted({*_pairs(known), *linked})
    found = [(i, j) for i, j in pairs if _is_one(desk, known[i], known[j], linked=(i, j) in linked)]
    home = {place: place for place in range(len(kept))}
    for one, other in _unrivalled(found, known):
        left, right = home[one], home[other]
        if left != right and may_join(kept[left], kept[right]):
            kept[left] = sorted(kept[left] + kept[right], key=lambda c: c.id)
            home = {place: left if at == right else at for place, at in home.items()}
    roots = sorted({at for at in home.values()})
    return sorted((kept[at] for at in roots), key=lambda group: group[0].id)


def _is_of_interest(group: Group) -> bool:
    return len({c.type for c in group}) == 1 and bool(group[0].type)


def _linked(desk: Desk, groups: Sequence[Group]) -> set[tuple[int, int]]:
    """Return the places of groups between whose claims there is some link."""
    home = {claim.id: place for place, group in enumerate(groups) for claim in group}
    found = set[tuple[int, int]]()
    for link in desk.links:
        one, other = home.get(link.left), home.get(link.right)
        if one is not None and other is not None and one != other:
            found.add((min(one, other), max(one, other)))
    return found


def _pairs(known: Sequence[Bearings | None]) -> Iterator[tuple[int, int]]:
    """Yield the places of groups that share a key, each pair once."""
    blocks: dict[str, list[int]] = {}
    for place, bearings in enumerate(known):
        for key in sorted(_keys(bearings)) if bearings is not None else ():
            blocks.setdefault(key, []).append(place)
    found = {
        pair for key in blocks if len(blocks[key]) <= MOST for pair in combinations(blocks[key], 2)
    }
    yield from found


def _keys(known: Bearings) -> Iterator[str]:
    """Yield keys: each day of an exact time with the type, and the places of what was struck."""
    for when in known.days:
        if when.start is not None and times.width(when) <= _MEETING:
            yield f"{known.type} {when.start}"
            yield f"{known.type} {when.end}"
    if known.type == "ASSAULT":
        yield from (f"{known.type} at {place}" for place in known.places)
        yield from (f"{known.type} on {thing}" for thing in known.things)


def _is_one(desk: Desk, left: Bearings | None, right: Bearings | None, *, linked: bool) -> bool:
    """Tell whether two groups are one act, as far as day and company say.

    Where a link says that two of their claims may be one, the same exact day is enough.
    """
    if left is None or right is None or left.type != right.type:
        return False
    if left.documents & right.documents:
        return False  # One article tells of two acts, or of parts of one.
    if left.type == "ASSAULT":
        return _one_attack(desk, left, right)
    if not _one_day(left, right):
        return False
    if linked and left.exact and right.exact and left.sides & right.sides:
        return True
    if left.type == "CONSULT":
        return _one_meeting(desk, left, right)
    if left.type == "AGREE":
        return _one_pact(desk, left, right)
    modes = {c.mode for b in (left, right) for c in b.claims}
    return bool(left.actors & right.actors) and len(modes) == 1 and None not in modes


def _one_day(left: Bearings, right: Bearings) -> bool:
    return any(
        times.overlap(a, b)
        for a in left.days
        for b in right.days
        if max(times.width(a), times.width(b)) <= _MEETING
    )


def _one_meeting(desk: Desk, left: Bearings, right: Bearings) -> bool:
    """Tell whether two meetings, or two visits, on one day are one."""
    visits = [any(c.mode == "visit" for c in b.claims) for b in (left, right)]
    if any(visits):
        return all(visits) and bool(left.actors & right.actors and left.places & right.places)
    if left.places and right.places and not left.places & right.places:
        return False
    calls = {c.channel == "phone" for b in (left, right) for c in b.claims if c.channel}
    if len(calls) > 1:
        return False
    people = [_people(desk, b) for b in (left, right)]
    if people[0] and people[1] and not people[0] & people[1]:
        return False
    return _same_sides(desk, left, right) or _same_sides(desk, right, left)


def _same_sides(desk: Desk, left: Bearings, right: Bearings) -> bool:
    """Tell whether the one's two sides are the other's, or those its articles are on where it
    names none ("the talks did not open")."""
    if len(left.sides) < 2:
        return False
    if not right.sides:
        return all(len(left.sides & desk.sides_named(d)) > 1 for d in right.documents)
    return len(left.sides & right.sides) >= 2


def _people(desk: Desk, known: Bearings) -> frozenset[str]:
    return frozenset(e for e in known.actors if desk.identities.entity[e].type == "person")


def _one_pact(desk: Desk, left: Bearings, right: Bearings) -> bool:
    """Tell whether two agreements of the same two sides on one day are one: one is told whole."""
    done = all(desk.status(c) is Status.OCCURRED for b in (left, right) for c in b.claims)
    whole = any(_PACT & _trigger(desk, c) for b in (left, right) for c in b.claims)
    return done and whole and len(left.sides & right.sides) >= 2


def _trigger(desk: Desk, claim: EventClaim) -> set[str]:
    """Return the lemmas of a trigger and of what it governs: "sign", "signed their deal"."""
    sentence = desk.readings.sentence(claim)
    below = sentence.children_by(claim.head, "obj", "obl", "nsubj:pass")
    return {sentence.tokens[place].lemma.lower() for place in (claim.head, *below)}


def _one_attack(desk: Desk, left: Bearings, right: Bearings) -> bool:
    """Tell whether two attacks are one: near enough in time, of the same place and thing."""
    if left.places and right.places and not left.places & right.places:
        return False
    if left.things and right.things and not left.things & right.things:
        return False
    where = bool(left.places & right.places) + bool(left.things & right.things)
    said = where + bool(left.counts & right.counts) + bool(left.arms & right.arms)
    if not (left.days and right.days):
        return where > 0 and said >= _UNDATED and _of_one_news(desk, left, right)
    if not any(times.overlap(a, b) for a in left.days for b in right.days):
        return False
    placed = bool(left.places & right.places) and left.exact and right.exact
    return where > 0 and (said > 1 or placed)


def _of_one_news(desk: Desk, left: Bearings, right: Bearings) -> bool:
    """Tell whether what is undated was told soon after what is dated, or as soon as the other."""
    days = [
        [*b.days] or [w for d in b.documents if times.is_known(w := desk.calendar.published(d))]
        for b in (left, right)
    ]
    return any(times.overlap(a, b, slack=_NEWS) for a in days[0] for b in days[1])


def _unrivalled(
    found: Sequence[tuple[int, int]], known: Sequence[Bearings | None]
) -> list[tuple[int, int]]:
    """Return the pairs of which neither has a second choice beside the other in one article."""
    near: dict[int, set[int]] = {}
    for one, other in found:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    return [
        (one, other)
        for one, other in found
        if not _has_rival(one, near[other], known) and not _has_rival(other, near[one], known)
    ]


def _has_rival(one: int, others: set[int], known: Sequence[Bearings | None]) -> bool:
    """Tell whether an article that tells of the one tells of another choice too."""
    here = known[one]
    documents = here.documents if here is not None else frozenset()
    return any(
        other != one and (there := known[other]) is not None and there.documents & documents
        for other in sorted(others)
    )
