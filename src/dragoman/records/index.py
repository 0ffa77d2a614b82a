"""Read-only indexes over what earlier stages made, as later stages take it.

`Readings` is what the documents say, `Identities` who is who, `Calendar` when. They hold no state
of their own: everything in them follows from the records they are made of.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

from dragoman.records.annotated import Annotated, EntityType, Mention
from dragoman.records.claim import AnyClaim
from dragoman.records.document import Text
from dragoman.records.entity import Entity, Origin, Reference
from dragoman.records.link import DatedClaim, DatedDocument, DatedTime
from dragoman.records.outlet import outlet_key, outlet_mention
from dragoman.records.reprint import Reprints
from dragoman.records.sentence import Sentence
from dragoman.records.span import Span, cite
from dragoman.records.time import TimeExpression
from dragoman.records.when import UNKNOWN_TIME, When


class Readings:
    """All documents as read, and all claims, by id; documents and claims in the order of ids."""

    def __init__(self, documents: Iterable[Annotated], claims: Iterable[AnyClaim]) -> None:
        self.documents: Sequence[Annotated] = sorted(documents, key=lambda d: d.document)
        self.claims: Sequence[AnyClaim] = sorted(claims, key=lambda c: c.id)

    @cached_property
    def document(self) -> dict[str, Annotated]:
        """Documents by id."""
        return {d.document: d for d in self.documents}

    @cached_property
    def claim(self) -> dict[str, AnyClaim]:
        """Claims by id."""
        return {c.id: c for c in self.claims}

    @cached_property
    def mention(self) -> dict[str, Mention]:
        """Mentions by id."""
        found = {m.id: m for d in self.documents for m in d.mentions}
        return found | {m.id: m for m in self.outlets.values()}

    @cached_property
    def outlets(self) -> dict[str, Mention]:
        """The mention that a document's outlet is, by document id, where its words name it."""
        named = ((d.document, outlet_mention(d.text)) for d in self.documents)
        return {document: mention for document, mention in named if mention is not None}

    @cached_property
    def home(self) -> dict[str, str]:
        """Document ids by the id of a mention or time expression."""
        found = {m.id: d.document for d in self.documents for m in d.mentions}
        found.update({t.id: d.document for d in self.documents for t in d.times})
        found.update({mention.id: document for document, mention in self.outlets.items()})
        return found

    @cached_property
    def time(self) -> dict[str, TimeExpression]:
        """Time expressions by id."""
        return {t.id: t for d in self.documents for t in d.times}

    def sentence(self, claim: AnyClaim) -> Sentence:
        """Return the sentence that a claim stands in."""
        return self.document[claim.document].sentences[claim.sentence]

    def passage(self, document: str, start: int, end: int) -> Span:
        """Return the passage at those offsets of a document."""
        return cite(self.document[document], start, end)


class Identities:
    """Who is who: the entity of each mention, the origin of each document."""

    def __init__(self, entities: Iterable[Entity], origins: Iterable[Origin]) -> None:
        self.entities: Sequence[Entity] = sorted(entities, key=lambda e: e.id)
        self.origins: Sequence[Origin] = sorted(origins, key=lambda o: o.id)

    @cached_property
    def entity(self) -> dict[str, Entity]:
        """Entities by id."""
        return {e.id: e for e in self.entities}

    @cached_property
    def of_mention(self) -> dict[str, Entity]:
        """Entities by the id of any of their mentions."""
        return {m: e for e in self.entities for m in e.mentions}

    @cached_property
    def origin(self) -> dict[str, str]:
        """Origin ids by document id."""
        return {d: o.id for o in self.origins for d in o.documents}

    @cached_property
    def reprints(self) -> Reprints:
        """What is a copy of what, in whole and in part, and whose text it is."""
        return Reprints(self.origins)

    @cached_property
    def by_actor(self) -> dict[str, str]:
        """Entity ids by the id of their entry in the ontology."""
        return {e.actor: e.id for e in reversed(self.entities) if e.actor is not None}

    def reference(self, mention: str | None, text: str | None) -> Reference:
        """Return words beside identity; the identity is none where nobody knows it."""
        found = self.of_mention.get(mention) if mention else None
        return Reference(entity=found.id if found else None, text=text)

    def outlet(self, text: Text) -> Reference | None:
        """Return who published a document: its words, and the entity where the dossier names it.

        One known by its address or from metadata alone is the entity that bears its name as an
        outlet; where no text names it there is none, since an entity needs a passage.
        """
        if text.outlet is None:
            return None
        mention = outlet_mention(text)
        found = self.of_mention.get(mention.id) if mention is not None else None
        known = found.id if found is not None else self.medium(text.outlet.value)
        return Reference(entity=known, text=text.outlet.value)

    def medium(self, name: str) -> str | None:
        """Return the organization that an outlet's name is another spelling of, if just one is."""
        return self._outlets.get(outlet_key(name))

    @cached_property
    def _outlets(self) -> dict[str, str]:
        """Ids of organizations by the keys of their names; a key of two names none."""
        found = dict[str, str | None]()
        for entity in self.entities:
            if entity.type is EntityType.ORGANIZATION:
                for key in sorted({outlet_key(n) for n in (entity.name, *_names(entity))}):
                    found[key] = entity.id if found.get(key, entity.id) == entity.id else None
        return {key: id_ for key, id_ in found.items() if id_ is not None and key}

    def side(self, entity: str | None) -> str | None:
        """Return the entity by which participants are compared: whom it acts for, else itself."""
        if entity is None:
            return None
        found = self.entity[entity]
        return found.acts_for if found.acts_for in self.entity else entity


def _names(entity: Entity) -> tuple[str, ...]:
    return tuple(form.name for form in entity.names)


class Calendar:
    """When: of each document, claim and time expression."""

    def __init__(
        self,
        documents: Iterable[DatedDocument],
        claims: Iterable[DatedClaim],
        times: Iterable[DatedTime],
    ) -> None:
        self.documents = {d.document: d.published for d in documents}
        self.claims = {c.claim: c for c in claims}
        self.times = {t.time: t.when for t in times}

    def published(self, document: str) -> When:
        """Return when a document was published."""
        return self.documents.get(document, UNKNOWN_TIME)

    def when(self, claim: str) -> When:
        """Return when what a claim tells of took or takes place."""
        found = self.claims.get(claim)
        return found.when if found else UNKNOWN_TIME

    def due(self, claim: str) -> When | None:
        """Return the term of a commitment, if it has one."""
        found = self.claims.get(claim)
        return found.due if found else None

    def time(self, time: str) -> When:
        """Return what a time expression comes to."""
        return self.times.get(time, UNKNOWN_TIME)
