"""The events of a document while its rounds are found: each round takes one, or adds one."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.records.claim import EventClaim, Party, Status
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.events import joined
from dragoman.stages.extract.events.slots import noun_chain
from dragoman.stages.extract.rounds import meeting
from dragoman.stages.extract.rounds.dates import Listed, listed_dates
from dragoman.stages.extract.rounds.series import MEETING, Numbered
from dragoman.stages.extract.scene import Scene


class Told:
    """A document's events by sentence, head, and number where one naming tells of several."""

    def __init__(self, scene: Scene, events: Iterable[EventClaim]) -> None:
        self._scene = scene
        self._events = {(e.sentence, e.head, 0): e for e in events}
        self._rounds = set[str]()
        """Ids of the events that are rounds already: none of them is another one."""

    def events(self) -> list[EventClaim]:
        """Return the events in the order of their words."""
        return [self._events[key] for key in sorted(self._events)]

    def pointed_at(self, sentence: Sentence, one: Numbered) -> EventClaim | None:
        """Return the meeting that "it" stands for in "it was the fifth round": the one before."""
        if one.number is None or not meeting.is_pointed_at(sentence, one.place):
            return None
        before = [
            event
            for (index, place, nth), event in self._events.items()
            if event.type == "CONSULT"
            and not nth
            and not event.generic
            and event.id not in self._rounds
            and sentence.index - 1 <= index <= sentence.index
            and (index, place) < (sentence.index, one.place)
        ]
        return max(before, key=lambda e: (e.sentence, -e.head), default=None)

    def as_round(
        self, sentence: Sentence, one: Numbered, event: EventClaim, parties: tuple[Party, ...]
    ) -> EventClaim:
        """Return the meeting told before as the round that it was."""
        event = replace(event, parties=joined(event.parties, parties), generic=False)
        self._drop(sentence, one.place)
        self._events[(event.sentence, event.head, 0)] = event
        self._rounds.add(event.id)
        return event

    def event(self, sentence: Sentence, one: Numbered, parties: tuple[Party, ...]) -> EventClaim:
        """Return the event of a round: the one that its words trigger, or one made of its name.

        The verb of the meeting ("met in X for the third round") and the nouns it is of ("the
        third round of talks") tell of the same.
        """
        event = self._events.get((sentence.index, one.place, 0))
        if event is None:
            event = meeting.told_by_name(self._scene, sentence, one, parties)
        else:
            more = parties if len(event.parties) < 2 else ()
            event = replace(event, parties=joined(event.parties, more), generic=False)
            event = _as_dated(self._scene, sentence, one, event)
        verb = self._drop(sentence, _met_for(sentence, one.place))
        if verb is not None:
            event = meeting.with_meeting(event, verb)
        for inner in noun_chain(sentence, one.place, self._scene.support)[1:]:
            self._drop(sentence, inner)
        return event

    def listed(self, sentence: Sentence, one: Numbered, event: EventClaim) -> list[EventClaim]:
        """Return the meetings that a naming tells of: one, or one for each day of a list.

        "The previous three rounds, in March and May and on 9 June" are three meetings; "the
        fourth and fifth rounds" two.
        """
        dates = listed_dates(self._scene, sentence, one.place)
        found = [event]
        if one.count and one.count > 1 and len(dates) == one.count:
            found = [
                self._of_date(event, sentence, f"{one.place}.{nth}", date)
                for nth, date in enumerate(dates)
            ]
        elif one.share is not None and len(dates) == one.share[1]:
            date = dates[one.share[0]]
            found = [self._of_date(event, sentence, f"{one.place}#{one.number}", date)]
        elif event.id in self._rounds:
            found = [replace(event, id=self._id(event, sentence, f"{one.place}#{one.number}"))]
        first = sum(key[:2] == (sentence.index, one.place) for key in self._events)
        first = first if event.id in self._rounds else 0
        for nth, single in enumerate(found, start=first):
            self._events[(sentence.index, one.place, nth)] = single
            self._rounds.add(single.id)
        return found

    def _drop(self, sentence: Sentence, place: int) -> EventClaim | None:
        """Take out what is told by another word, unless it is a round itself."""
        event = self._events.get((sentence.index, place, 0))
        if event is None or event.id in self._rounds:
            return None
        return self._events.pop((sentence.index, place, 0))

    def _id(self, event: EventClaim, sentence: Sentence, place: str) -> str:
        return said_id("event", event.document, "CONSULT", sentence.key, place)

    def _of_date(
        self, event: EventClaim, sentence: Sentence, place: str, date: Listed
    ) -> EventClaim:
        """Return one meeting of a list, with its own date and place."""
        places = tuple(self._scene.party(mention) for mention in date.places)
        return replace(
            event,
            id=self._id(event, sentence, place),
            time=date.time.id,
            until=None,
            places=places or event.places,
        )


def _as_dated(scene: Scene, sentence: Sentence, one: Numbered, event: EventClaim) -> EventClaim:
    """Return an event with the round's own time and status, where its name gives them."""
    if sentence.tokens[one.place].tag == "VERB":
        return event
    time, until = meeting.times_of(scene, sentence, one.place)
    if meeting.never_came(scene, sentence, one.place):
        return replace(event, time=time, until=until, status=Status.CANCELLED)
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
