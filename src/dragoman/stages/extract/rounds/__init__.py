"""Rounds: meetings named as one of a series, each with the event that tells of it."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.records.claim import EventClaim, Party, RoundClaim, Status
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.span import cite
from dragoman.records.time import TimeExpression
from dragoman.stages.extract.events import joined
from dragoman.stages.extract.events.slots import noun_chain
from dragoman.stages.extract.rounds import meeting
from dragoman.stages.extract.rounds.again import told_again
from dragoman.stages.extract.rounds.phrase import series_key
from dragoman.stages.extract.rounds.sequel import with_sides
from dragoman.stages.extract.rounds.series import MEETING, Numbered, numbered
from dragoman.stages.extract.rounds.shares import Shared, Sighting
from dragoman.stages.extract.scene import Scene

CONFIDENCE_STATED = 0.85
CONFIDENCE_ORDERED = 0.6
"""Not calibrated yet: a stated number is read more surely than "the next round"."""

Places = dict[tuple[int, int, int], EventClaim]
"""Events by sentence, place of the head, and their number where one naming tells of several."""


def find_rounds(
    scene: Scene, events: list[EventClaim]
) -> tuple[list[RoundClaim], list[EventClaim]]:
    """Return the rounds of a document, and its events with those that the rounds add."""
    if scene.apolitical:
        return [], events
    rounds: list[RoundClaim] = []
    sightings = _sightings(scene)
    shared = Shared(scene, sightings, events)
    by_place = {(e.sentence, e.head, 0): e for e in with_sides(scene, events, shared.talking)}
    known = max((one.number or 0 for _, one in sightings), default=0)
    for sentence, one in sightings:
        parties = shared.parties(sentence, one)
        pointed = _pointed_at(scene, sentence, one, by_place)
        if len(parties) < 2 and pointed is not None and len(pointed.parties) >= 2:
            parties = pointed.parties
        if len(parties) < 2 and one.number is None:
            continue
        if pointed is not None:
            pointed = replace(pointed, parties=joined(pointed.parties, parties), generic=False)
            by_place[(pointed.sentence, pointed.head, 0)] = pointed
            by_place.pop((sentence.index, one.place, 0), None)
            rounds.append(_round(scene, sentence, one, pointed, parties, one.number, None))
            continue
        event = _event(scene, sentence, one, parties, by_place)
        listed = _listed(scene, sentence, one, event)
        for nth, single in enumerate(listed):
            by_place[(sentence.index, one.place, nth)] = single
        rounds.extend(_rounds(scene, sentence, one, listed, parties, known))
    return told_again(scene, _once(rounds), [by_place[key] for key in sorted(by_place)])


def _sightings(scene: Scene) -> list[Sighting]:
    """Return the namings of a document in order.

    A noun that has named a series once names its other rounds too: "the first cycle of talks ...
    the second cycle".
    """
    found = [(s, one) for s in scene.doc.sentences for one in numbered(scene, s)]
    named = frozenset(
        s.tokens[one.place].lemma.lower()
        for s, one in found
        if one.series_at != one.place or one.body is not None
    )
    if named:
        found = [(s, one) for s in scene.doc.sentences for one in numbered(scene, s, named)]
    return _not_alone(scene, list(_with_bodies(scene, found)))


def _with_bodies(scene: Scene, sightings: list[Sighting]) -> Iterator[Sighting]:
    """Yield the namings, with the body of "its fourth meeting" for "the third meeting" after it."""
    known: dict[str, Numbered] = {}
    for sentence, one in sightings:
        noun = sentence.tokens[one.place].lemma.lower()
        before = known.get(noun)
        if one.body is not None:
            known[noun] = one
        elif before is not None and one.series_at == one.place and not one.is_bare:
            if not one.series_key:
                one = replace(
                    one, body=before.body, series=before.series, series_key=before.series_key
                )
        yield sentence, one


def _not_alone(scene: Scene, sightings: list[Sighting]) -> list[Sighting]:
    """Leave out ordinals without a noun ("the sixth") that no rounds are named near before."""
    kept: list[Sighting] = []
    last = -2
    for sentence, one in sightings:
        after_verb = sentence.tokens[one.place].tag == "VERB"
        if one.is_bare and not after_verb and sentence.index - last > 1:
            if not _names_rounds(scene, sentence, one.place):
                continue
        kept.append((sentence, one))
        last = sentence.index
    return kept


def _names_rounds(scene: Scene, sentence: Sentence, before: int) -> bool:
    """Tell whether several rounds are named earlier in a sentence: "six rounds of talks ...;"."""
    return any(
        scene.support.has("round_nouns", t.lemma.lower()) and sentence.children_by(i, "nmod")
        for i, t in enumerate(sentence.tokens[:before])
    )


def _pointed_at(
    scene: Scene, sentence: Sentence, one: Numbered, by_place: Places
) -> EventClaim | None:
    """Return the meeting that "it" stands for in "it was the fifth round": the one told before."""
    if one.number is None or not meeting.is_pointed_at(sentence, one.place):
        return None
    before = [
        event
        for (index, place, nth), event in by_place.items()
        if event.type == "CONSULT"
        and not nth
        and not event.generic
        and sentence.index - 1 <= index <= sentence.index
        and (index, place) < (sentence.index, one.place)
    ]
    return max(before, key=lambda e: (e.sentence, -e.head), default=None)


def _event(
    scene: Scene,
    sentence: Sentence,
    one: Numbered,
    parties: tuple[Party, ...],
    by_place: Places,
) -> EventClaim:
    """Return the event of a round: the one that its words trigger, or one made of its name.

    The verb of the meeting ("met in X for the third round") and the nouns it is of ("the third
    round of talks") tell of the same.
    """
    event = by_place.get((sentence.index, one.place, 0))
    if event is None:
        event = meeting.told_by_name(scene, sentence, one, parties)
    else:
        more = parties if len(event.parties) < 2 else ()
        event = replace(event, parties=joined(event.parties, more), generic=False)
        event = _as_dated(scene, sentence, one, event)
    verb = by_place.pop((sentence.index, _met_for(sentence, one.place), 0), None)
    if verb is not None:
        event = meeting.with_meeting(event, verb)
    for inner in noun_chain(sentence, one.place, scene.support)[1:]:
        by_place.pop((sentence.index, inner, 0), None)
    return event


def _as_dated(scene: Scene, sentence: Sentence, one: Numbered, event: EventClaim) -> EventClaim:
    """Return an event with the round's own time and status, where its name gives them."""
    if sentence.tokens[one.place].tag == "VERB":
        return event
    time, until = meeting.times_of(scene, sentence, one.place)
    unsure = event.status in {Status.OCCURRED, Status.UNKNOWN, Status.DENIED}
    status = meeting.status_of(scene, sentence, one.place) if unsure else event.status
    if status is Status.UNKNOWN:
        status = event.status
    return replace(event, time=time, until=until, status=status)


def _met_for(sentence: Sentence, place: int) -> int:
    """Return the verb of "met in X for the third round"; -1 if there is none."""
    token = sentence.tokens[place]
    meets = token.relation == "obl" and sentence.case_of(place) == "for"
    up = token.head if meets else -1
    return up if up >= 0 and sentence.tokens[up].lemma.lower() in MEETING else -1


def _listed(scene: Scene, sentence: Sentence, one: Numbered, event: EventClaim) -> list[EventClaim]:
    """Return the meetings that a naming tells of: one, or one for each day of a list.

    "The previous three rounds, in March and May and on 9 June" are three meetings.
    """
    times = _times_below(scene, sentence, one.place)
    if not one.count or one.count < 2 or len(times) != one.count:
        return [event]
    return [
        replace(
            event,
            id=said_id("event", event.document, "CONSULT", sentence.key, f"{one.place}.{nth}"),
            time=time.id,
            until=None,
        )
        for nth, time in enumerate(times)
    ]


def _once(rounds: list[RoundClaim]) -> list[RoundClaim]:
    seen: dict[str, RoundClaim] = {}
    for claim in rounds:
        seen.setdefault(claim.id, claim)
    return list(seen.values())


def _rounds(
    scene: Scene,
    sentence: Sentence,
    one: Numbered,
    events: list[EventClaim],
    parties: tuple[Party, ...],
    known: int,
) -> list[RoundClaim]:
    """Return the claims that one naming gives: one, or several that share out a list of dates."""
    if len(events) > 1:
        first = _first_number(one, known)
        return [
            _round(scene, sentence, one, event, parties, first + nth if first else None, nth)
            for nth, event in enumerate(events)
        ]
    if one.count and one.count > 1:
        return []  # "the previous three rounds", without their days
    return [_round(scene, sentence, one, events[0], parties, one.number, None)]


def _first_number(one: Numbered, known: int) -> int | None:
    """ "The first two rounds" begin at 1; "the previous three" right before the round spoken of."""
    count = one.count or 0
    if one.number_words is not None:
        return 1
    return known - count if one.order == "last" and known > count else None


def _times_below(scene: Scene, sentence: Sentence, place: int) -> list[TimeExpression]:
    below = set(sentence.subtree(place))
    return [t for t in scene.doc.times_in(sentence.index) if below & set(range(t.first, t.last))]


def _round(  # noqa: PLR0913 - a private maker of one record
    scene: Scene,
    sentence: Sentence,
    one: Numbered,
    event: EventClaim,
    parties: tuple[Party, ...],
    number: int | None,
    nth: int | None,
) -> RoundClaim:
    doc = scene.doc
    place = f"{one.place}" if nth is None else f"{one.place}.{nth}"
    place += f"#{number}" if number is not None else ""
    key = one.series_key
    if len(parties) < 2 and one.body is None:  # nothing else tells it from other talks
        span = (one.series.start, one.series.end)
        key = series_key(scene, sentence, *span, places=True)
    return RoundClaim(
        id=said_id("round", doc.document, "round", sentence.key, place),
        document=doc.document,
        sentence=sentence.index,
        head=one.place,
        evidence=(cite(doc, sentence.start, sentence.end),),
        time=event.time,
        until=event.until,
        speech=event.speech,
        confidence=CONFIDENCE_STATED if number else CONFIDENCE_ORDERED,
        event=event.id,
        number=number,
        number_words=one.number_words,
        order=one.order,
        series=one.series,
        series_key=key,
        parties=parties,
        places=event.places,
        status=event.status,
        body=one.body is not None,
    )
