"""Units: the mentions of one document that are one, and what they are by themselves.

Takes the readings, gives units: an entry of the ontology, a body of a state, a person, another
name, or an office named without its holder. Inside a document `annotate` has decided which mentions
lead to which (`Mention.antecedent`); a mention that names an entry of the ontology by its own words
stays with that entry. Words that name nobody ("sources", "officials", "he") make no unit.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from dragoman.ontology import Ontology
from dragoman.ontology.bodies import NationalBody
from dragoman.records.annotated import Annotated, EntityType, Form, Mention
from dragoman.records.index import Readings
from dragoman.stages.resolve.bodies import body_of
from dragoman.stages.resolve.forms import NAMING, folded_of, key_of, shown

Key = tuple["Kind", str]


class Kind(StrEnum):
    """By what a unit is known."""

    ACTOR = "actor"
    BODY = "body"
    PERSON = "person"
    NAME = "name"
    OFFICE = "office"
    OUTLET = "outlet"
    """Who published a document, named beside its text."""
    GENERIC = "generic"
    """A body's noun without its state: "the Defence Ministry"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Mentions of one document that are one. `id` is the least of their ids."""

    id: str
    document: str
    kind: Kind
    key: str
    """Actor id, body id, or folded form."""
    mentions: tuple[Mention, ...]
    """In the order of the text."""
    name: str | None = None
    """A name to show that the words do not give: of a body of a state."""
    state: str | None = None
    """Actor id of the state whose body it is, if its deeds are the state's."""

    @property
    def actor(self) -> str | None:
        """The entry of the ontology, if it is one."""
        return self.key if self.kind is Kind.ACTOR else None

    def of(self, mentions: tuple[Mention, ...]) -> "Unit":
        """Return the unit with some of its mentions only."""
        return replace(self, id=min(m.id for m in mentions), mentions=mentions)

    @property
    def forms(self) -> tuple[str, ...]:
        """The names in its mentions, as shown, in the order of the text."""
        return tuple(shown(m) for m in self.mentions if m.form in NAMING)


def collect_units(readings: Readings, ontology: Ontology) -> list[Unit]:
    """Return all units in the order of ids."""
    found = [u for d in readings.documents for u in _of_document(d, ontology)]
    return sorted(found, key=lambda u: u.id)


def _of_document(document: Annotated, ontology: Ontology) -> Iterator[Unit]:
    bodies: dict[str, NationalBody] = {}
    known = {m.id: m for m in document.mentions}
    own = {
        m.id: _own_key(document, m, known.get(m.of or ""), ontology, bodies)
        for m in document.mentions
    }
    roots = _root_keys(document, own)
    grouped: dict[Key, list[Mention]] = {}
    for mention in document.mentions:
        key = own[mention.id]
        if key is None or key[0] is not Kind.ACTOR:
            key = roots.get(mention.antecedent or mention.id)
        if key is not None:
            grouped.setdefault(key, []).append(mention)
    for (kind, key_), mentions in grouped.items():
        body = bodies.get(key_) if kind is Kind.BODY else None
        yield Unit(
            id=min(m.id for m in mentions),
            document=document.document,
            kind=kind,
            key=key_,
            mentions=tuple(sorted(mentions, key=lambda m: (m.start, m.end, m.id))),
            name=body.name if body else None,
            state=body.state.id if body and body.body.acts else None,
        )


def _root_keys(document: Annotated, own: Mapping[str, Key | None]) -> dict[str, Key]:
    """Return what each group of mentions is: as its root says, else as its first name says."""
    found: dict[str, tuple[tuple[bool, bool, int, str], Key]] = {}
    for mention in document.mentions:
        root, key = mention.antecedent or mention.id, own[mention.id]
        if key is None:
            continue
        rank = key[0] is Kind.OFFICE, mention.id != root, mention.start, mention.id
        if root not in found or rank < found[root][0]:
            found[root] = rank, key
    return {root: key for root, (_, key) in found.items()}


def _own_key(
    document: Annotated,
    mention: Mention,
    owner: Mention | None,
    ontology: Ontology,
    bodies: dict[str, NationalBody],
) -> Key | None:
    """Return what a mention is by its own words, if they say it."""
    if mention.form is Form.PRONOUN:
        return None
    actor = actor_of(mention, ontology)
    if actor is not None and mention.form in NAMING:
        return Kind.ACTOR, actor
    if mention.type is not EntityType.PERSON or mention.form is Form.NOMINAL:
        body = body_of(document.sentences[mention.sentence], mention, owner, ontology)
        if body is not None:
            bodies[body.id] = body
            return Kind.BODY, body.id
    if actor is not None:
        return Kind.ACTOR, actor
    if mention.form is Form.NOMINAL:
        is_office = mention.type is EntityType.PERSON and ontology.offices.level(_words(mention))
        return (Kind.OFFICE, mention.id) if is_office else None
    if mention.type is EntityType.PERSON:
        return Kind.PERSON, mention.id
    key_ = key_of(mention)
    if key_ is None:
        return None
    generic = is_generic_body(folded_of(key_), ontology)
    return (Kind.GENERIC if generic else Kind.NAME), key_


def is_generic_body(folded: str, ontology: Ontology) -> bool:
    """Tell whether a folded name is nothing but a noun for a body: "foreign ministry"."""
    words = folded.split()
    found = ontology.bodies.longest(words, 0) if words else None
    return found is not None and found[0] == len(words)


def _words(mention: Mention) -> list[str]:
    return mention.text.split()


def actor_of(mention: Mention, ontology: Ontology) -> str | None:
    """Return the entry that a mention means: of a metonym the state whose seat it is."""
    if mention.actor is None:
        return None
    actor = ontology.actors.get(mention.actor)
    if mention.metonym and actor is not None and actor.seat_of is not None:
        return actor.seat_of
    return mention.actor


def state_of(actor: str | None, ontology: Ontology) -> str | None:
    """Return the state that an entry is, or acts for, if there is one."""
    found = ontology.actors.get(actor) if actor is not None else None
    if found is None:
        return None
    if found.type is EntityType.COUNTRY:
        return found.id
    return found.acts_for or found.seat_of
