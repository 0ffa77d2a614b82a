"""Offices without their holders: "the Iraqi prime minister" in an article that names him.

Takes units that are an office alone and the persons of the same document; joins an office to the
only person there whose title has the same words and the same state. No office joins across
documents: who held it then is not known from the words.
"""

from collections.abc import Iterable

from dragoman.ontology import Ontology
from dragoman.ontology.fold import atoms
from dragoman.records.annotated import Mention
from dragoman.records.index import Readings
from dragoman.stages.resolve.persons import Persons
from dragoman.stages.resolve.profile import EMPTY
from dragoman.stages.resolve.units import Unit, actor_of, state_of


def join_offices(
    offices: Iterable[Unit], persons: Persons, readings: Readings, ontology: Ontology
) -> dict[str, str]:
    """Return the unit of the person for each unit of an office that has one, with the join made."""
    by_document: dict[str, list[str]] = {}
    for id_, profile in sorted(persons.profiles.items()):
        if profile.offices:
            by_document.setdefault(persons.units[id_].document, []).append(id_)
    found: dict[str, str] = {}
    for unit in offices:
        mention = unit.mentions[0]
        states = _states(unit, mention, readings, ontology)
        words = _words(mention) - _demonyms(states, ontology)
        if not words or not states:
            continue
        fits = {
            persons.groups.home(id_): id_
            for id_ in by_document.get(unit.document, ())
            if words == persons.profiles[id_].offices - _demonyms(states, ontology)
            and states & persons.profiles[id_].states
        }
        if len(fits) == 1:
            found[unit.id] = min(fits.values())
    return found


def _words(mention: Mention) -> frozenset[str]:
    words = [w for w in atoms(mention.text) if w not in EMPTY and w != "s"]
    return frozenset(words)


def _states(unit: Unit, mention: Mention, readings: Readings, ontology: Ontology) -> frozenset[str]:
    """Return the states named inside an office's words."""
    document = readings.document[unit.document]
    inside = (
        m
        for m in document.mentions_in(mention.sentence)
        if m.id != mention.id and mention.start <= m.start and m.end <= mention.end
    )
    states = (state_of(actor_of(m, ontology), ontology) for m in inside)
    return frozenset(s for s in states if s is not None)


def _demonyms(states: Iterable[str], ontology: Ontology) -> frozenset[str]:
    words = (
        form
        for state in states
        if state in ontology.actors
        for form in (*ontology.actors[state].names, *ontology.actors[state].demonyms)
    )
    return frozenset(a for form in words for a in atoms(form))
