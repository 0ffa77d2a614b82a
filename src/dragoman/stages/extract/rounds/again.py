""" "The meeting", told again: a definite noun for the round that was told of right before.

"The second round ended in X on Wednesday. The meeting, which opened on Tuesday, ...": the noun has
no number, and means the last meeting told of, where that is a round.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.records.claim import EventClaim, RoundClaim, Status
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.span import cite
from dragoman.stages.extract.events import joined, phase_of
from dragoman.stages.extract.events.places import place_of_words
from dragoman.stages.extract.events.status import verb_status
from dragoman.stages.extract.rounds.meeting import is_past
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.walk import lemma_of

_AGAIN = frozenset({"meeting", "session", "round", "gathering"})
NEAR = 2
"""Sentences between a round and the noun that means it."""
_QUALIFIED = ("amod", "nmod", "nummod", "compound", "nmod:poss")


def told_again(
    scene: Scene, rounds: Iterable[RoundClaim], events: Iterable[EventClaim]
) -> tuple[list[RoundClaim], list[EventClaim]]:
    """Return the rounds with those that a definite noun means again, and the events."""
    of_event = {r.event: r for r in rounds if r.number is not None and not r.body}
    found = list(rounds)
    told: list[EventClaim] = []
    last: EventClaim | None = None
    for event in events:
        event = event if event.id in of_event else _as_held(scene, event)
        before = of_event.get(last.id) if last is not None else None
        if before is not None and last is not None and _means(scene, event, last, before):
            event = replace(event, parties=joined(event.parties, before.parties), generic=False)
            again = _again(scene, event, before)
            found.append(again)
            of_event[event.id] = again
        told.append(event)
        if event.type == "CONSULT" and not event.generic:
            last = event
    return found, told


def pronounced(
    scene: Scene, rounds: Iterable[RoundClaim], events: Iterable[EventClaim]
) -> tuple[list[RoundClaim], list[EventClaim]]:
    """Return the rounds with what "it" tells of them: "it opened in X only on 25 October".

    The subject of a verb by which meetings begin, end or take place, or the object of one by which
    they are put off, in the sentence of a round or the one after it.
    """
    found, told = list(rounds), list(events)
    taken = {(e.sentence, e.head) for e in told}
    by_id = {e.id: e for e in told}
    known = sorted((r for r in found if r.number is not None), key=_at)
    for sentence in scene.doc.sentences:
        for place, verb, status in _verbs_of_it(scene, sentence):
            before = [r for r in known if _at(r) < (sentence.index, place)][-1:]
            near = [r for r in before if sentence.index - r.sentence <= 1 and not r.body]
            event = by_id.get(near[0].event or "") if near else None
            if event is not None and (sentence.index, verb) not in taken:
                taken.add((sentence.index, verb))
                told.append(_by_verb(scene, sentence, verb, event, status))
                found.append(_again(scene, told[-1], near[0]))
    return found, sorted(told, key=lambda e: (e.sentence, e.head))


def _at(claim: RoundClaim) -> tuple[int, int]:
    return claim.sentence, claim.head


def _verbs_of_it(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, int, Status]]:
    """Yield where "it" stands, the verbs that tell what became of it, and the status they give."""
    for place, token in enumerate(sentence.tokens):
        if token.text.lower() != "it" or token.head < 0:
            continue
        if any(_another(scene, sentence, i) for i in range(place)):
            return
        verb = token.head
        lemma = lemma_of(sentence, verb)
        if token.relation in {"obj", "nsubj:pass"}:
            put_off = scene.support.has("postpone", lemma)
            if put_off or scene.support.has("cancel", lemma):
                if verb_status(sentence, verb, scene.support) is Status.OCCURRED:
                    yield place, verb, Status.POSTPONED if put_off else Status.CANCELLED
        elif token.relation == "nsubj" and phase_of(scene, sentence, verb):
            if not sentence.children_by(verb, "obj", "xcomp", "ccomp"):
                yield place, verb, verb_status(sentence, verb, scene.support)


def _another(scene: Scene, sentence: Sentence, place: int) -> bool:
    """Tell whether a word before "it" is another thing that "it" may be."""
    token = sentence.tokens[place]
    if token.relation != "nsubj" or token.tag not in {"NOUN", "PROPN"}:
        return False
    mention = scene.mention(sentence, place)
    lemma = token.lemma.lower()
    meets = scene.support.has("round_nouns", lemma) or scene.support.has("series_nouns", lemma)
    return mention is None and not meets


def _by_verb(
    scene: Scene, sentence: Sentence, verb: int, event: EventClaim, status: Status
) -> EventClaim:
    """Return the meeting as the verb after "it" tells of it."""
    token = sentence.tokens[verb]
    time, until = scene.times(sentence, verb)
    return replace(
        event,
        id=said_id("event", event.document, event.type, sentence.key, verb),
        sentence=sentence.index,
        head=verb,
        evidence=(cite(scene.doc, sentence.start, sentence.end),),
        trigger=scene.words(token.start, token.end),
        time=time,
        until=until,
        places=tuple(place_of_words(scene, sentence, [verb])),
        status=status,
        nominal=False,
        phase=phase_of(scene, sentence, verb),
        generic=False,
    )


def _as_held(scene: Scene, event: EventClaim) -> EventClaim:
    """Return a meeting as held, where a relative clause tells that it was.

    "The meeting, which opened on Tuesday, had first been set for 12 March": what it had been set
    for is history.
    """
    if event.type != "CONSULT" or not event.nominal or event.status is Status.OCCURRED:
        return event
    sentence = scene.doc.sentences[event.sentence]
    for clause in sentence.children_by(event.head, "acl:relcl"):
        happens = scene.support.has("occurrence", lemma_of(sentence, clause))
        told = verb_status(sentence, clause, scene.support)
        if happens and is_past(sentence, clause) and told is Status.OCCURRED:
            time, until = scene.times(sentence, clause)
            phase = phase_of(scene, sentence, clause)
            return replace(event, status=Status.OCCURRED, time=time, until=until, phase=phase)
    return event


def _means(scene: Scene, event: EventClaim, last: EventClaim, before: RoundClaim) -> bool:
    """Tell whether an event is a definite "the meeting", near the round, and told as past too."""
    if event.type != "CONSULT" or not event.nominal or event.sentence - last.sentence > NEAR:
        return False
    if {event.status, before.status} != {Status.OCCURRED}:
        return False
    sentence = scene.doc.sentences[event.sentence]
    if sentence.tokens[event.head].lemma.lower() not in _AGAIN:
        return False
    times = scene.doc.times_in(sentence.index)  # "the two-day meeting" means it as well
    lengths = {i for t in times if t.type == "DURATION" for i in range(t.first, t.last)}
    if not lengths.issuperset(sentence.children_by(event.head, *_QUALIFIED)):
        return False
    marks = sentence.children_by(event.head, "det")
    return any(sentence.tokens[i].text.lower() in {"the", "this"} for i in marks)


def _again(scene: Scene, event: EventClaim, before: RoundClaim) -> RoundClaim:
    sentence = scene.doc.sentences[event.sentence]
    return replace(
        before,
        id=said_id("round", event.document, "round", sentence.key, f"{event.head}#{before.number}"),
        sentence=event.sentence,
        head=event.head,
        evidence=(cite(scene.doc, sentence.start, sentence.end),),
        time=event.time,
        until=event.until,
        speech=event.speech,
        event=event.id,
        number_words=None,
        order=None,
        places=event.places,
        status=event.status,
    )
