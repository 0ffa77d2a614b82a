"""Events: claims of the same act, folded into one with its history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.records.claim import EventClaim, Part, Party, RoundClaim, Status
from dragoman.records.entity import Reference
from dragoman.records.finding import Event, EventSaid, Participant
from dragoman.records.ids import group_id
from dragoman.records.when import When
from dragoman.stages.reconcile import times
from dragoman.stages.reconcile.bearings import day_of, other_attack, struck_by
from dragoman.stages.reconcile.company import compatible
from dragoman.stages.reconcile.days import join_by_day
from dragoman.stages.reconcile.desk import Desk, unique_links, unique_spans
from dragoman.stages.reconcile.groups import cohesive_groups
from dragoman.stages.reconcile.label import label
from dragoman.stages.reconcile.sources import sources

AHEAD = frozenset({Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL})
WEIGHT = {
    Status.OCCURRED: 6,
    Status.CANCELLED: 5,
    Status.POSTPONED: 4,
    Status.PLANNED: 3,
    Status.DENIED: 2,
    Status.PROPOSED: 1,
    Status.CONDITIONAL: 1,
    Status.UNKNOWN: 0,
}
"""What outweighs what when articles of the same day tell different things of one event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """The process and round that an event claim belongs to."""

    process: str
    round: str


def event_groups(desk: Desk, rounds: Mapping[str, tuple[str, str]]) -> list[list[EventClaim]]:
    """Return event claims in groups of one act; `rounds` are the rounds of claims, by claim id.

    Claims of one round of one process are one event, whatever the links say; claims of two
    rounds never are.
    """
    claims = [c for c in desk.readings.claims if isinstance(c, EventClaim) and not c.generic]
    numbers = _numbers(desk)
    struck = {c.id: struck_by(desk, c) for c in claims if c.type == "ASSAULT"}

    def fits(left: Sequence[EventClaim], right: Sequence[EventClaim]) -> bool:
        both = (*left, *right)
        placed = {rounds[c.id] for c in both if c.id in rounds}
        stated = {numbers[c.id] for c in both if c.id in numbers}
        if placed and all(c.id in rounds for c in both):
            return len(placed) == 1
        if placed and not _same_meeting(desk, left, right):
            return False
        attacks = [[struck[c.id] for c in side if c.id in struck] for side in (left, right)]
        if len(placed) > 1 or len(stated) > 1 or other_attack(*attacks):
            return False
        return compatible(desk, left, right)

    def may_join(left: Sequence[EventClaim], right: Sequence[EventClaim]) -> bool:
        return fits(left, right) and _times_agree(desk, left, right)

    def may_join_by_day(left: Sequence[EventClaim], right: Sequence[EventClaim]) -> bool:
        """One plan is on the same day: what else slipped says nothing, but what took place does."""
        held = [[c for c in side if desk.status(c) is Status.OCCURRED] for side in (left, right)]
        return fits(left, right) and _times_agree(desk, *held)

    found = cohesive_groups(
        claims, desk.links, may_join, least=COHESION, whole=_from_the_outset(desk, claims, rounds)
    )
    return join_by_day(desk, found, may_join_by_day)


def _same_meeting(desk: Desk, left: Sequence[EventClaim], right: Sequence[EventClaim]) -> bool:
    """Tell whether a meeting not named as a round is one: same type, and stated days meet."""
    both = (*left, *right)
    if len({c.type for c in both}) > 1 or any(c.mode == "visit" for c in both):
        return False
    times_of = [
        [w for c in side if (w := desk.calendar.when(c.id)).basis in times.STATED]
        for side in (left, right)
    ]
    return any(times.overlap(a, b) for a in times_of[0] for b in times_of[1])


def _numbers(desk: Desk) -> dict[str, int]:
    return {
        c.event: c.number
        for c in desk.readings.claims
        if isinstance(c, RoundClaim) and c.event is not None and c.number is not None
    }


def _from_the_outset(
    desk: Desk, claims: Sequence[EventClaim], rounds: Mapping[str, tuple[str, str]]
) -> list[list[EventClaim]]:
    """Return the claims of each round, with those that point back to them or to one another."""
    home = {c.id: rounds.get(c.id, ("", c.id)) for c in claims}
    root = {key: key for key in home.values()}

    def top(key: tuple[str, str]) -> tuple[str, str]:
        while root[key] != key:
            root[key] = key = root[root[key]]
        return key

    for link in desk.links:
        if link.score >= CERTAIN and link.left in home and link.right in home:
            one, other = sorted((top(home[link.left]), top(home[link.right])))
            if not one[0]:  # Never two rounds.
                root[one] = other
    found: dict[tuple[str, str], list[EventClaim]] = {}
    for claim in claims:
        found.setdefault(top(home[claim.id]), []).append(claim)
    return [found[key] for key in sorted(found) if len(found[key]) > 1]


CERTAIN = 1.0
"""Score of a link by words that point back to an act of the same article."""
COHESION = 0.4
"""Mean score of the pairs of two groups from which they are one event: best on the development
topics of ECB+ between 0.35 and 0.6."""
AHEAD = frozenset({Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL})
SLIP = 45
"""Days by which the plan and the outcome of a meeting that is no numbered round may lie apart."""


def _times_agree(desk: Desk, left: Sequence[EventClaim], right: Sequence[EventClaim]) -> bool:
    """Tell whether no two times contradict each other.

    By more than a day for what occurred; plans slip, but not without end.
    """
    for one in left:
        for other in right:
            occurred = {desk.status(one), desk.status(other)} == {Status.OCCURRED}
            when, also = _time(desk, one), _time(desk, other)
            if not times.overlap(when, also, slack=1 if occurred else SLIP):
                return False
            if _is_of_later(desk, one, other) or _is_of_later(desk, other, one):
                return False
    return True


def _is_of_later(desk: Desk, done: EventClaim, ahead: EventClaim) -> bool:
    """Tell whether one is still to come, at no day told, when the other was already over."""
    if desk.status(done) is not Status.OCCURRED or desk.status(ahead) not in AHEAD:
        return False
    over, told = _time(desk, done).end, desk.calendar.when(ahead.id)
    return over is not None and told.end is None and told.start is not None and over < told.start


def _time(desk: Desk, claim: EventClaim) -> When:
    """Return the time of a claim: one stated in its words before one guessed from its article."""
    return day_of(desk, claim) or desk.calendar.when(claim.id)


def fold_event(desk: Desk, claims: Sequence[EventClaim], placement: Placement | None) -> Event:
    """Return the event that claims of one act make."""
    ordered = sorted(claims, key=lambda c: (desk.published_key(c.document), c.sentence, c.head))
    status, when = _outcome(desk, ordered)
    told = [c for c in ordered if desk.status(c) is status] or ordered
    lead = max(told, key=lambda c: (len(c.parties), not c.nominal, c.confidence, c.id))
    participants = _participants(desk, ordered)
    sides = [desk.side(p) for c in claims for p in c.parties]
    roots = sources(desk, claims, sides)
    links = [x for c in claims for x in desk.slot_links("participants", c, c.parties)]
    modes = [c.mode for c in ordered if c.mode]
    return Event(
        id=group_id("event", (c.id for c in claims)),
        claims=tuple(sorted(c.id for c in claims)),
        evidence=unique_spans(s for c in claims for s in c.evidence),
        links=unique_links(links),
        type=lead.type,
        mode=modes[0] if modes else None,
        contexts=tuple(sorted({x for c in claims for x in c.contexts})),
        label=label(desk, lead),
        status=status,
        participants=participants,
        level=next((c.level for c in ordered if c.level), None),
        locations=_locations(desk, ordered),
        channel=next((c.channel for c in ordered if c.channel), None),
        when=when,
        process=placement.process if placement else None,
        round=placement.round if placement else None,
        history=_history(desk, ordered),
        sources=roots,
        sources_at_least=len(roots),
        confidence=round(max(c.confidence for c in claims), 2),
    )


def _outcome(desk: Desk, ordered: Sequence[EventClaim]) -> tuple[Status, When]:
    """Return the status that stands and the time that goes with it.

    The latest word counts, and of words of the same day the weightier; only what occurred is not
    undone by an earlier plan retold later.
    """
    occurred = [c for c in ordered if desk.status(c) is Status.OCCURRED]
    if occurred:
        return Status.OCCURRED, _held(desk, occurred)
    spoken = [c for c in ordered if desk.status(c) is not Status.UNKNOWN] or list(ordered)
    last = max(spoken, key=lambda c: (_day(desk, c), WEIGHT[desk.status(c)], c.id))
    same = [c for c in spoken if desk.status(c) is desk.status(last)]
    latest = max(_day(desk, c) for c in same)
    recent = [c for c in same if _day(desk, c) == latest]
    when = times.best([desk.calendar.when(c.id) for c in recent])
    if not times.is_known(when):
        when = times.best([desk.calendar.when(c.id) for c in spoken])
    return desk.status(last), when


def _held(desk: Desk, occurred: Sequence[EventClaim]) -> When:
    """Return when something took place: from its beginning to its end where both are told."""
    by_phase: dict[str | None, list[When]] = {}
    for claim in occurred:
        by_phase.setdefault(claim.phase, []).append(desk.calendar.when(claim.id))
    whole = times.best(by_phase.get(None, []))
    begun, ended = (times.best(by_phase.get(phase, [])) for phase in ("begin", "end"))
    return times.stretch(whole, begun, ended)


def _day(desk: Desk, claim: EventClaim) -> str:
    return desk.published_key(claim.document)[0]


def _participants(desk: Desk, ordered: Sequence[EventClaim]) -> tuple[Participant, ...]:
    """Return who took part, each entity once, in the order in which they are first told of."""
    found: dict[str, Participant] = {}
    parts: dict[str, Part] = {}
    for claim in sorted(ordered, key=lambda c: (-len(c.parties), c.id)):
        for party in claim.parties:
            reference = desk.reference(party)
            if reference.entity is None and _is_pronoun(desk, party):
                continue
            key = reference.entity or f"words:{party.words.text.lower()}"
            if party.part is not None:
                parts.setdefault(key, party.part)
            found.setdefault(
                key,
                Participant(
                    entity=reference.entity,
                    text=reference.text,
                    role=party.role,
                    part=party.part,
                ),
            )
    return tuple(
        Participant(entity=p.entity, text=p.text, role=p.role, part=p.part or parts.get(key))
        for key, p in found.items()
    )


def _is_pronoun(desk: Desk, party: Party) -> bool:
    mention = desk.mention(party)
    return mention is not None and mention.form == "pronoun"


def _locations(desk: Desk, ordered: Sequence[EventClaim]) -> tuple[Reference, ...]:
    """Return where it took place, outcomes before plans, each place once."""
    found: dict[str, Reference] = {}
    for claim in sorted(ordered, key=lambda c: (desk.status(c) in AHEAD, c.id)):
        for place in claim.places:
            reference = desk.reference(place)
            found.setdefault(reference.entity or place.words.text.lower(), reference)
    return tuple(found.values())


def _history(desk: Desk, ordered: Sequence[EventClaim]) -> tuple[EventSaid, ...]:
    """Return what each document said of it, the earliest first."""
    by_document: dict[str, list[EventClaim]] = {}
    for claim in ordered:
        by_document.setdefault(claim.document, []).append(claim)
    found = []
    for document, claims in by_document.items():
        status = max((desk.status(c) for c in claims), key=lambda s: (WEIGHT[s], s))
        same = [c for c in claims if desk.status(c) is status]
        found.append(
            EventSaid(
                said=document,
                status=status,
                when=times.best([desk.calendar.when(c.id) for c in same]),
                evidence=unique_spans(s for c in claims for s in c.evidence),
            )
        )
    return tuple(found)
