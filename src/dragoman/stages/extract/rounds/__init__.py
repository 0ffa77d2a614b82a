"""Rounds: meetings named as one of a series, each with the event that tells of it."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.records.claim import EventClaim, Party, RoundClaim
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.span import cite
from dragoman.stages.extract.rounds.again import pronounced, told_again
from dragoman.stages.extract.rounds.phrase import series_key
from dragoman.stages.extract.rounds.sequel import with_sides
from dragoman.stages.extract.rounds.series import Numbered, numbered
from dragoman.stages.extract.rounds.shares import Shared, Sighting
from dragoman.stages.extract.rounds.told import Told
from dragoman.stages.extract.scene import Scene

CONFIDENCE_STATED = 0.85
CONFIDENCE_ORDERED = 0.6
"""Not calibrated yet: a stated number is read more surely than "the next round"."""


def find_rounds(
    scene: Scene, events: list[EventClaim]
) -> tuple[list[RoundClaim], list[EventClaim]]:
    """Return the rounds of a document, and its events with those that the rounds add."""
    if scene.apolitical:
        return [], events
    rounds: list[RoundClaim] = []
    sightings = _sightings(scene)
    shared = Shared(scene, sightings, events)
    told = Told(scene, with_sides(scene, events, shared.talking))
    known = max((one.number or 0 for _, one in sightings), default=0)
    for sentence, one in sightings:
        parties = shared.parties(sentence, one)
        pointed = told.pointed_at(sentence, one)
        if len(parties) < 2 and pointed is not None and len(pointed.parties) >= 2:
            parties = pointed.parties
        if len(parties) < 2 and one.number is None:
            continue
        if pointed is not None:
            event = told.as_round(sentence, one, pointed, parties)
            rounds.append(_round(scene, sentence, one, event, parties, one.number, None))
            continue
        listed = told.listed(sentence, one, told.event(sentence, one, parties))
        rounds.extend(_rounds(scene, sentence, one, listed, parties, known))
    rounds, known_events = told_again(scene, _once(rounds), told.events())
    return pronounced(scene, rounds, known_events)


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
