"""National bodies: "the Iraqi Foreign Ministry", "Iraq's parliament", "the army of Chad".

Takes running words, gives the state and the kind of body. The nouns are data (bodies.yaml).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.ontology.actor import Actor
from dragoman.ontology.fold import atoms, is_clitic
from dragoman.ontology.sectors import SECTORS
from dragoman.ontology.table import Row, read_yaml
from dragoman.records.annotated import EntityType

PATH = Path(__file__).parent / "bodies.yaml"
Key = tuple[str, ...]
Longest = Callable[[Sequence[str], int], tuple[int, tuple[Actor, ...]] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A kind of national body."""

    name: str
    sector: str
    forms: tuple[str, ...]
    acts: bool
    """Whether its deeds are the state's: a ministry's are, a press's are not."""
    alone: frozenset[str] = frozenset()
    """Its nouns that, with an article alone, mean the one of the state that a text is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalBody:
    """A body of a state, found in running words."""

    state: Actor
    body: Body
    words: int
    """How many words it took."""
    actor: Actor | None = None
    """The actor that it is, where it has a name of its own: the Knesset."""

    @property
    def id(self) -> str:
        """The actor's id, else one for this body of this state: "body:IQ/foreign-ministry"."""
        if self.actor is not None:
            return self.actor.id
        return f"body:{self.state.id.split(':', 1)[-1]}/{'-'.join(atoms(self.body.name))}"

    @property
    def name(self) -> str:
        """A name to show: "Knesset", "Iraqi foreign ministry"."""
        if self.actor is not None:
            return self.actor.name
        whose = self.state.adjectives or (f"{self.state.name}'s",)
        return f"{whose[0]} {self.body.name}"


class Bodies:
    """The kinds of national bodies, found by their words."""

    def __init__(self, bodies: Mapping[str, Body]) -> None:
        """Index the bodies by their folded forms; bodies go by their name."""
        self.bodies = bodies
        self._forms: dict[Key, Body] = {}
        for body in bodies.values():
            for form in (body.name, *body.forms):
                self._forms.setdefault(atoms(form), body)
        self._most = max(map(len, self._forms), default=0)
        self._starts = frozenset(key[0] for key in self._forms)
        # The first words, also without the 's that may follow: "people" of "people's army".
        clipped = (start[:-size] for start in self._starts for size in (1, 2))
        self._openings = self._starts | frozenset(clipped)

    def may_be_in(self, words: Sequence[str]) -> bool:
        """Tell at once, of most words, that no body noun begins at any of them."""
        return any((found := atoms(word)) and found[0] in self._openings for word in words)

    def longest(self, words: Sequence[str], at: int) -> tuple[int, Body] | None:
        """Return the longest body noun that begins at a word: how many words, which body."""
        best: tuple[int, Body] | None = None
        key: Key = ()
        for place in range(at, len(words)):
            if key and is_clitic(words[place]):
                key = (*key[:-1], key[-1] + "".join(atoms(words[place])))
            elif not (found := atoms(words[place])):
                break
            else:
                key += found
            if len(key) > self._most or (len(key) > 1 and key[0] not in self._starts):
                break
            if key in self._forms:
                best = (place + 1 - at, self._forms[key])
        return best

    def national(
        self, words: Sequence[str], at: int, longest: Longest, actors: Mapping[str, Actor]
    ) -> NationalBody | None:
        """Return the body of a state that begins at a word, in either order of its words.

        `longest` finds the names of actors, `actors` the state that a capital is the seat of.
        """
        start = at + 1 if _is(words, at, "the") else at
        found = self._state_first(words, start, longest) or self._body_first(words, start, longest)
        if found is None:
            return None
        named, body, end = found
        state = _state(named, body, actors)
        return None if state is None else NationalBody(state=state, body=body, words=end - at)

    def _state_first(
        self, words: Sequence[str], at: int, longest: Longest
    ) -> tuple[tuple[Actor, ...], Body, int] | None:
        """Read "Iraqi Foreign Ministry", "Iraq's parliament", "Baghdad government"."""
        named = longest(words, at)
        if named is None:
            return None
        place = at + named[0]
        if place < len(words) and is_clitic(words[place]):
            place += 1
        noun = self.longest(words, place)
        return None if noun is None else (named[1], noun[1], place + noun[0])

    def _body_first(
        self, words: Sequence[str], at: int, longest: Longest
    ) -> tuple[tuple[Actor, ...], Body, int] | None:
        """Read "Ministry of Foreign Affairs of the Republic of Iraq", "the army of Chad"."""
        noun = self.longest(words, at)
        if noun is None or not _is(words, at + noun[0], "of"):
            return None
        place = at + noun[0] + 1
        if _is(words, place, "the"):
            place += 1
        named = longest(words, place)
        return None if named is None else (named[1], noun[1], place + named[0])


def _is(words: Sequence[str], at: int, word: str) -> bool:
    return at < len(words) and words[at].lower() == word


def _state(named: Sequence[Actor], body: Body, actors: Mapping[str, Actor]) -> Actor | None:
    """The state that a name means, of several (Korean) the first; a capital has a government."""
    for actor in named:
        if _is_state(actor):
            return actor
        if actor.seat_of is not None and body.name == "government":
            return actors.get(actor.seat_of)
    return None


def _is_state(actor: Actor) -> bool:
    """A user's own states have ids of any form, so the type counts as well."""
    return actor.id.startswith(("state:", "region:")) or actor.type is EntityType.COUNTRY


def load_bodies(path: Path = PATH) -> Bodies:
    """Return the bodies from their file. Raises ConfigurationError for a mistake in it."""
    data = read_yaml(path)
    fields = frozenset(map(str, data)) if isinstance(data, dict) else frozenset()
    table = Row(data, path.name, fields)
    return Bodies({name: _body(name, item, table) for name, item in table.data.items()})


def _body(name: str, item: object, table: Row) -> Body:
    row = Row(item, f"{table.where}: {name}", frozenset({"sector", "forms", "acts", "alone"}))
    return Body(
        name=name,
        sector=row.choice("sector", SECTORS) or row.fail("`sector` is missing; add it"),
        forms=row.texts("forms"),
        acts=row.data.get("acts", True) is not False,
        alone=frozenset(row.texts("alone")),
    )
