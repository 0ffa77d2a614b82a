"""The ontology put together: actors by id and by name, offices, national bodies, PLOVER."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from dragoman.errors import ConfigurationError
from dragoman.ontology.actor import Actor
from dragoman.ontology.actors import COMPILED, HERE, read_actors
from dragoman.ontology.bodies import Bodies, NationalBody, load_bodies
from dragoman.ontology.fold import fold
from dragoman.ontology.names import Names
from dragoman.ontology.offices import Offices, load_offices
from dragoman.ontology.own import lay_over
from dragoman.ontology.own_triggers import own_entries, split_own
from dragoman.ontology.plover import Plover, load_plover
from dragoman.ontology.speech import SpeechLexicon, load_speech
from dragoman.ontology.table import parse_yaml, read_yaml
from dragoman.ontology.triggers import TriggerLexicon, load_triggers
from dragoman.records.ids import digest


@dataclass(frozen=True, kw_only=True)
class Ontology:
    """What dragoman knows before it reads: who acts, in what offices, in what kinds of events."""

    digest: str
    """Digest of all the data, the user's own included: part of every step key."""
    actors: Mapping[str, Actor]
    names: Names
    plover: Plover
    offices: Offices
    bodies: Bodies
    speech: SpeechLexicon
    triggers: TriggerLexicon

    def lookup(self, name: str) -> tuple[Actor, ...]:
        """Return the actors that a name may mean, the likelier first; none if it is unknown."""
        return self.names.lookup(name)

    def longest(self, words: Sequence[str], at: int) -> tuple[int, tuple[Actor, ...]] | None:
        """Return the longest name or demonym that begins at a word: its words, its actors."""
        return self.names.longest(words, at)

    def demonym(self, word: str) -> Actor | None:
        """Return the actor whose people or belongings a word names ("Iraqi"), if one is."""
        found = self.names.demonyms(word)
        return found[0] if found else None

    def national_body(self, words: Sequence[str], at: int = 0) -> NationalBody | None:
        """Return the national body that begins at a word ("the Iraqi Foreign Ministry"), if any."""
        found = self.bodies.national(words, at, self.names.longest, self.actors)
        if found is None:
            return None
        return replace(found, actor=self._named_bodies.get((found.state.id, found.body.name)))

    def acts_for(self, actor: Actor) -> Actor | None:
        """Return the state whose action an actor's is: its own, or that of its government."""
        id_ = actor.acts_for or actor.seat_of
        return self.actors.get(id_) if id_ is not None else None

    @cached_property
    def _named_bodies(self) -> Mapping[tuple[str, str], Actor]:
        """The actors that are national bodies, by state and kind of body."""
        return {
            (actor.acts_for, body): actor
            for actor in self.actors.values()
            if actor.acts_for is not None
            for body in actor.bodies
        }

    @cached_property
    def media(self) -> tuple[Actor, ...]:
        """The news agencies and outlets, by id."""
        return tuple(actor for actor in self.actors.values() if actor.media)


def load_ontology(own: Path | None = None, *, triggers: Path | None = None) -> Ontology:
    """Return the ontology, with a user's own actors and triggers laid over it if given.

    `own` is a file of actors, or of `actors:` and `triggers:` (`own_triggers.py`); `triggers` a
    file of triggers alone.

    Raises ConfigurationError when such a file cannot be read or has a mistake.
    """
    ontology = _built_in()
    if own is not None:
        raw = _own_bytes(own)
        entries, groups = split_own(parse_yaml(raw, str(own)), str(own))
        actors, ids = lay_over(ontology.actors, entries, str(own))
        names = Names(actors.values(), everyday=_everyday(), own=ids)
        key = digest(ontology.digest, "actors", raw)
        mine = own_entries(groups, ontology.plover, str(own))
        lexicon = replace(ontology.triggers, entries=mine + ontology.triggers.entries)
        ontology = replace(ontology, digest=key, actors=actors, names=names, triggers=lexicon)
    if triggers is not None:
        key = digest(ontology.digest, "triggers", _own_bytes(triggers))
        ontology = replace(ontology, digest=key, triggers=load_triggers(triggers))
    return ontology


def _own_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigurationError(
            f"{path}: the file cannot be read ({error.strerror}); correct its path in"
            " dossier.toml, or write the file"
        ) from error


@lru_cache(maxsize=1)
def _built_in() -> Ontology:
    actors = read_actors(COMPILED.read_bytes())
    return Ontology(
        digest=_data_digest(),
        actors=actors,
        names=Names(actors.values(), everyday=_everyday()),
        plover=load_plover(),
        offices=load_offices(),
        bodies=load_bodies(),
        speech=load_speech(),
        triggers=load_triggers(),
    )


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    words = read_yaml(HERE / "everyday.yaml")
    if not isinstance(words, list):
        raise ConfigurationError("everyday.yaml: expected a list of words")
    return frozenset(fold(str(word)) for word in words)


def _data_digest() -> str:
    """The digest of the data that is loaded: actors.json stands for the tables it is made from."""
    files = sorted([*HERE.glob("*.yaml"), COMPILED])
    return digest(*(part for file in files for part in (file.name, file.read_bytes())))
