"""Rounds: meetings named as one of a series, each with the event that tells of it."""

from collections import Counter
from dataclasses import replace

from dragoman.records.annotated import Mention
from dragoman.records.claim import EventClaim, Party, PartyRole, RoundClaim, Status
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.span import cite
from dragoman.records.time import TimeExpression
from dragoman.stages.extract import walk
from dragoman.stages.extract.events import joined, phase_of
from dragoman.stages.extract.events.match import carrier_of
from dragoman.stages.extract.events.places import place_of_words
from dragoman.stages.extract.events.slots import noun_chain
from dragoman.stages.extract.events.status import noun_status, verb_status
from dragoman.stages.extract.rounds.series import ORDINALS, Numbered, numbered
from dragoman.stages.extract.rounds.sides import common_sides, identity, sides
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
    by_place = {(e.sentence, e.head, 0): e for e in events}
    rounds: list[RoundClaim] = []
    sightings = [
        (sentence, one) for sentence in scene.doc.sentences for one in numbered(scene, sentence)
    ]
    sightings = _not_alone(sightings)
    shared = _shared_parties(scene, sightings)
    known = max((one.number or 0 for _, one in sightings), default=0)
    for sentence, one in sightings:
        parties = _parties(scene, sentence, one.place)
        if len(parties) < 2:
            parties = shared.get(one.series_key) or shared.get("", ()) or parties
        if len(parties) < 2 and one.number is None:
            continue
        event = by_place.get((sentence.index, one.place, 0))
        if event is None:
            event = _event(scene, sentence, one, parties)
        else:
            more = parties if len(event.parties) < 2 else ()
            event = replace(event, parties=joined(event.parties, more), generic=False)
        meeting = by_place.pop((sentence.index, _met_for(sentence, one.place), 0), None)
        if meeting is not None:
            event = _merged(event, meeting)
        for inner in noun_chain(sentence, one.place, scene.support)[1:]:
            by_place.pop(
                (sentence.index, inner, 0), None
            )  # "the third round of talks" is one event
        listed = _listed(scene, sentence, one, event)
        for nth, single in enumerate(listed):
            by_place[(sentence.index, one.place, nth)] = single
        rounds.extend(_rounds(scene, sentence, one, listed, parties, known))
    return _once(rounds), [by_place[key] for key in sorted(by_place)]


def _met_for(sentence: Sentence, place: int) -> int:
    """Return the verb of "met in X for the third round"; -1 if there is none."""
    token = sentence.tokens[place]
    meets = token.relation == "obl" and sentence.case_of(place) == "for"
    up = token.head if meets else -1
    return up if up >= 0 and sentence.tokens[up].lemma.lower() in MEETING else -1


MEETING = frozenset({"meet", "gather", "convene", "sit", "assemble"})


def _merged(event: EventClaim, meeting: EventClaim) -> EventClaim:
    """Return a round's event with what the verb of its meeting tells."""
    time = meeting if meeting.time else event
    return replace(
        event,
        status=meeting.status,
        time=time.time,
        until=time.until,
        places=meeting.places or event.places,
        parties=joined(event.parties, meeting.parties),
    )


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


def _not_alone(sightings: list[tuple[Sentence, Numbered]]) -> list[tuple[Sentence, Numbered]]:
    """Leave out ordinals without a noun ("the sixth") that no named round stands near before."""
    kept: list[tuple[Sentence, Numbered]] = []
    last: Sentence | None = None
    for sentence, one in sightings:
        bare = one.series == one.number_words
        if not bare or (last is not None and sentence.index - last.index <= 1):
            kept.append((sentence, one))
            last = sentence
    return kept


def _once(rounds: list[RoundClaim]) -> list[RoundClaim]:
    seen: dict[str, RoundClaim] = {}
    for claim in rounds:
        seen.setdefault(claim.id, claim)
    return list(seen.values())


def _parties(scene: Scene, sentence: Sentence, place: int) -> tuple[Party, ...]:
    """Return the parties of a round: in its own phrase, else those of the verb it hangs on."""
    chain = noun_chain(sentence, place, scene.support)
    heads: list[int] = []
    for noun in chain:
        heads += walk.possessors(sentence, noun)
        for preposition in ("between", "with", "of", "among"):
            heads += walk.obliques(sentence, noun, preposition)
        heads += [
            j for i in sentence.children_by(noun, "compound", "amod") for j in sentence.subtree(i)
        ]
    found = _mentions(scene, sentence, heads)
    if len(found) < 2:
        for up in sentence.ancestors(place):
            if sentence.tokens[up].tag == "VERB":
                heads = walk.subjects(sentence, up) + walk.obliques(sentence, up, "with")
                heads += walk.obliques(sentence, up, "between")
                found = sides(scene, [*found, *_mentions(scene, sentence, heads)])
                break
    return tuple(scene.party(m, PartyRole.ACTOR) for m in found)


def _mentions(scene: Scene, sentence: Sentence, heads: list[int]) -> list[Mention]:
    places = walk.with_conjuncts(sentence, heads)
    found = [scene.mention(sentence, place) for place in places]
    return sides(scene, [m for m in found if m is not None])


def _shared_parties(
    scene: Scene, sightings: list[tuple[Sentence, Numbered]]
) -> dict[str, tuple[Party, ...]]:
    """Return, for each series of the document, the parties it is most often named with.

    Under "" the parties of the document's one series, if it has but one.
    """
    counts: dict[str, Counter[tuple[str, ...]]] = {}
    example: dict[tuple[str, ...], tuple[Party, ...]] = {}
    for sentence, one in sightings:
        parties = _parties(scene, sentence, one.place)
        if len(parties) >= 2:
            key = tuple(sorted(identity(scene, p) for p in parties))
            counts.setdefault(one.series_key, Counter())[key] += 1
            example.setdefault(key, parties)
    found = {
        series: example[max(counter, key=lambda k: (counter[k], -len(k), k))]
        for series, counter in counts.items()
    }
    everyone = {tuple(sorted(identity(scene, p) for p in ps)) for ps in found.values()}
    if len(everyone) == 1:
        found.setdefault("", next(iter(found.values())))
    if not everyone:
        found[""] = common_sides(scene)
    return found


def _status(scene: Scene, sentence: Sentence, place: int, carrier: int | None) -> Status:
    """Return a round's status; unknown where it is only named beside something else."""
    status = noun_status(sentence, place, carrier, scene.support)
    if carrier is not None or status is not Status.OCCURRED:
        return status
    up = sentence.tokens[place].head
    if sentence.tokens[place].text.lower() in ORDINALS:
        verbs = [i for i in sentence.ancestors(place) if sentence.tokens[i].tag == "VERB"]
        if verbs:  # "the sixth was held in May and the seventh in June"
            return verb_status(sentence, verbs[0], scene.support)
    past = (
        up >= 0
        and sentence.tokens[up].tag == "VERB"
        and sentence.tokens[up].text.lower() not in {sentence.tokens[up].lemma.lower()}
        and not sentence.tokens[up].text.lower().endswith(("s", "ing"))
    )
    return Status.OCCURRED if past else Status.UNKNOWN


def _event(
    scene: Scene, sentence: Sentence, one: Numbered, parties: tuple[Party, ...]
) -> EventClaim:
    """Return the meeting that a round's name alone tells of."""
    doc, token = scene.doc, sentence.tokens[one.place]
    speech = scene.speech.innermost(token.start)
    carrier, _ = carrier_of(sentence, one.place, scene.lexicon)
    chain = noun_chain(sentence, one.place, scene.support)
    time, until = scene.times(sentence, *chain, carrier)
    return EventClaim(
        id=said_id("event", doc.document, "CONSULT", sentence.key, one.place),
        document=doc.document,
        sentence=sentence.index,
        head=one.place,
        evidence=(cite(doc, sentence.start, sentence.end),),
        time=time,
        until=until,
        speech=speech.id if speech else None,
        confidence=CONFIDENCE_ORDERED,
        type="CONSULT",
        mode=None,
        contexts=(),
        status=_status(scene, sentence, one.place, carrier),
        trigger=scene.words(token.start, token.end),
        parties=parties,
        places=tuple(
            place_of_words(scene, sentence, chain if carrier is None else [*chain, carrier])
        ),
        level=None,
        channel=None,
        nominal=True,
        phase=phase_of(scene, sentence, carrier),
    )


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
    time, until = scene.times(sentence, *noun_chain(sentence, one.place, scene.support))
    event = events[0] if time is None else replace(events[0], time=time, until=until)
    return [_round(scene, sentence, one, event, parties, one.number, None)]


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
    return RoundClaim(
        id=said_id("round", doc.document, "round", sentence.key, place),
        document=doc.document,
        sentence=sentence.index,
        head=one.place,
        evidence=event.evidence,
        time=event.time,
        until=event.until,
        speech=event.speech,
        confidence=CONFIDENCE_STATED if number else CONFIDENCE_ORDERED,
        event=event.id,
        number=number,
        number_words=one.number_words,
        order=one.order,
        series=one.series,
        series_key=one.series_key,
        parties=parties,
        places=event.places,
        status=event.status,
    )
