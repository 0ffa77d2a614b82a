"""Scenes for tests of events, rounds, figures and roles: a text as the extractors look at it."""

from dragoman.records.claim import EventClaim, Party, RoundClaim
from dragoman.stages.extract.events import find_events
from dragoman.stages.extract.rounds import find_rounds
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.speech import Speech
from dragoman.stages.extract.statements import find_statements
from tests.parsed import ontology, parsed


def scene(words: str) -> Scene:
    """Return a text as a scene, its statements found."""
    doc = parsed(words)
    return Scene(doc, ontology(), Speech(find_statements(doc, ontology())))


def told(words: str) -> tuple[list[RoundClaim], list[EventClaim]]:
    """Return the rounds and events of a text."""
    here = scene(words)
    return find_rounds(here, find_events(here))


def particular(words: str) -> list[EventClaim]:
    """Return the events of a text that are not generic."""
    return [event for event in told(words)[1] if not event.generic]


def texts(parties: tuple[Party, ...]) -> list[str]:
    """Return the words of parties."""
    return [party.words.text for party in parties]


def time_of(words: str, time: str | None) -> str | None:
    """Return the words of a time of a text by its id."""
    return next((t.text for t in parsed(words).times if t.id == time), None)
