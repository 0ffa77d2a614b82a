"""Processes: negotiations with their rounds, folded from round claims and their events."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.records.claim import EventClaim, RoundClaim
from dragoman.records.entity import Reference
from dragoman.records.finding import Event, Process, Round
from dragoman.records.ids import digest, group_id
from dragoman.records.span import Span
from dragoman.stages.reconcile.desk import Desk, unique_links, unique_spans
from dragoman.stages.reconcile.events import Placement, fold_event
from dragoman.stages.reconcile.series import Series


def process_id(series: Series) -> str:
    """Return the id of a process."""
    return group_id("process", (c.id for c in series.claims))


def round_id(claims: Sequence[RoundClaim]) -> str:
    """Return the id of a round."""
    return "round-" + digest("round", min(c.id for c in claims))


def placements(all_series: Sequence[Series]) -> dict[str, Placement]:
    """Return the process and round of each event claim that tells of a round, by claim id."""
    found: dict[str, Placement] = {}
    for series in all_series:
        process = process_id(series)
        for _, claims in series.rounds:
            place = Placement(process=process, round=round_id(claims))
            for claim in claims:
                if claim.event is not None:
                    found.setdefault(claim.event, place)
    return found


def fold_process(desk: Desk, series: Series, events: dict[str, Event]) -> Process | None:
    """Return the process; `events` are the rounds' events by round id.

    A round whose event was taken out by a judgment is none; a process without rounds neither.
    """
    parties = _parties(desk, series)
    links = [x for c in series.claims for x in desk.slot_links("parties", c, c.parties)]
    rounds = [
        _round(desk, number, claims, events)
        for number, claims in series.rounds
        if round_id(claims) in events
    ]
    if not rounds:
        return None
    return Process(
        id=process_id(series),
        claims=tuple(sorted(c.id for c in series.claims)),
        evidence=unique_spans(s for c in series.claims for s in c.evidence),
        links=unique_links(links),
        name=_name(series),
        parties=parties,
        topics=_topics(events[r.id] for r in rounds),
        rounds=tuple(rounds),
    )


def _topics(meetings: Iterable[Event]) -> tuple[str, ...]:
    """Return what the rounds are about: the contexts of their meetings, the most frequent first.

    That talks are diplomacy tells nothing of them.
    """
    counts = Counter(c for meeting in meetings for c in meeting.contexts if c != "diplomatic")
    return tuple(sorted(counts, key=lambda context: (-counts[context], context)))


def _name(series: Series) -> str:
    """Return the words that most often name the series, the fullest of them on a tie.

    "Talks", where nothing but a round's number and place in the series does.
    """
    words = Counter(
        " ".join(c.series.text.split())
        for c in series.claims
        if c.series_key or (c.series != c.number_words and not _is_round(c.series.text))
    )
    named = Counter({w: n for w, n in words.items() if _key_of(series, w) == series.key})
    chosen = named or words
    return max(chosen, key=lambda w: (chosen[w], len(w), w)) if chosen else "talks"


def _key_of(series: Series, words: str) -> str:
    return next(c.series_key for c in series.claims if " ".join(c.series.text.split()) == words)


_ROUNDS = ("round", "session", "meeting", "cycle", "phase", "stage", "leg", "edition")


def _is_round(words: str) -> bool:
    """Tell whether words name a meeting and no series: "previous round"."""
    return words.lower().split()[-1].removesuffix("s") in _ROUNDS


def _parties(desk: Desk, series: Series) -> tuple[Reference, ...]:
    """Return the sides of a process as references, by the name that is most often used."""
    seen: dict[str, Counter[str]] = {}
    for claim in series.claims:
        for party in claim.parties:
            seen.setdefault(desk.side(party), Counter())[party.words.text] += 1
    found = []
    for side in series.sides:
        entity = desk.identities.entity.get(side)
        counts = seen.get(side, Counter({entity.name: 1} if entity else {}))
        text = max(counts, key=lambda t: (counts[t], t), default=None)
        found.append(Reference(entity=entity.id if entity else None, text=text))
    return tuple(found)


def _round(
    desk: Desk, number: int | None, claims: Sequence[RoundClaim], events: dict[str, Event]
) -> Round:
    key = round_id(claims)
    event = events[key]
    stated = [c for c in claims if c.number_words is not None]
    basis = None if number is None else ("stated" if stated else "derived")
    return Round(
        id=key,
        number=number,
        number_basis=basis,
        track=None,
        event=event.id,
        when=event.when,
        status=event.status,
        basis=_basis(number, basis),
        rests_on=_rests_on(claims, stated),
        evidence=unique_spans(s for c in claims for s in c.evidence),
    )


def _basis(number: int | None, basis: str | None) -> str:
    if number is None:
        return "a dated meeting of the series whose number no passage gives"
    if basis == "stated":
        return "the number stands in the passage"
    return "counted in a list of rounds"


def _rests_on(claims: Sequence[RoundClaim], stated: Sequence[RoundClaim]) -> tuple[Span, ...]:
    chosen = stated or claims
    return unique_spans(s for c in chosen for s in c.evidence)


def round_events(
    desk: Desk, all_series: Sequence[Series], grouped: Sequence[Sequence[EventClaim]]
) -> tuple[dict[str, Event], list[Event]]:
    """Return the events of rounds by round id, and all other events."""
    placed = placements(all_series)
    by_round: dict[str, Event] = {}
    others: list[Event] = []
    for claims in grouped:
        places = sorted({placed[c.id].round for c in claims if c.id in placed})
        placement = next((placed[c.id] for c in claims if c.id in placed), None)
        event = fold_event(desk, claims, placement)
        others.append(event)
        for place in places:
            by_round[place] = event
    return by_round, others
