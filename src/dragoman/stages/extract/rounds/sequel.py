"""Talks told of without their sides: "the talks opened on 6 April", "the dialogue was suspended".

A definite noun for talks, in an article whose talks have known sides, means those talks. Takes
events and the sides, gives the events with the sides that the words leave out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.records.claim import EventClaim, Party
from dragoman.records.document import Zone
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk
from dragoman.stages.extract.events import joined
from dragoman.stages.extract.events.match import carrier_of
from dragoman.stages.extract.rounds.sides import identity
from dragoman.stages.extract.scene import Scene

_WITH = ("with", "between", "among")


def with_sides(
    scene: Scene, events: Iterable[EventClaim], sides: tuple[Party, ...]
) -> Iterator[EventClaim]:
    """Yield the events, those of the article's talks with their sides."""
    known = {identity(scene, party) for party in sides}
    for event in events:
        sentence = scene.doc.sentences[event.sentence]
        if len(known) < 2 or not _is_of_talks(scene, sentence, event, known):
            yield event
            continue
        carrier, _ = carrier_of(sentence, event.head, scene.lexicon)
        generic = event.generic and carrier is None
        yield replace(event, parties=joined(event.parties, sides), generic=generic)


def _is_of_talks(scene: Scene, sentence: Sentence, event: EventClaim, known: set[str]) -> bool:
    """Tell whether an event is one of the talks whose sides are known, and names no others."""
    if event.type != "CONSULT" or not event.nominal or event.mode in {"visit", "phone"}:
        return False
    lemma = sentence.tokens[event.head].lemma.lower()
    if not (scene.support.has("series_nouns", lemma) or scene.support.has("round_nouns", lemma)):
        return False
    if any(walk.obliques(sentence, event.head, preposition) for preposition in _WITH):
        return False
    if any(identity(scene, party) not in known for party in event.parties):
        return False
    return len(event.parties) < 2 and _is_definite(sentence, event.head)


def _is_definite(sentence: Sentence, head: int) -> bool:
    """Tell whether a noun means talks that are known: "the talks"; in a headline, "talks"."""
    marks = {sentence.tokens[i].text.lower() for i in sentence.children_by(head, "det")}
    if not marks:
        bare = not sentence.children_by(head, "amod", "compound", "nmod:poss")
        return sentence.zone is Zone.HEADLINE and bare
    return bool(marks & {"the", "this", "these", "both"})
