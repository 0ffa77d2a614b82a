"""What lies on the desk while the record is written: readings, identities, dates, the view day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dragoman.records.annotated import Form, Ground, Mention
from dragoman.records.claim import AnyClaim, EventClaim, Party, Status, Words
from dragoman.records.entity import Credit, Reference
from dragoman.records.finding import SlotLink
from dragoman.records.index import Calendar, Identities, Readings
from dragoman.records.link import Link
from dragoman.records.span import Span
from dragoman.records.when import Basis


@dataclass(frozen=True)
class Desk:
    """All that the folds of `reconcile` read."""

    readings: Readings
    identities: Identities
    links: Sequence[Link]
    calendar: Calendar
    view: str | None
    """The day from which the record is seen; none: the latest day that a document is known to be
    published on."""
    leads: Mapping[str, str] = field(default_factory=dict)
    """Of statements that are one saying, by their ids: the claim that tells best who says it."""

    @cached_property
    def day(self) -> str | None:
        """The view day, worked out where it was not given (record.md, Views)."""
        if self.view is not None:
            return self.view
        known = [w.end for w in self.calendar.documents.values() if w.end and w.basis != "inferred"]
        return max(known, default=None)

    def mention(self, party: Party | None) -> Mention | None:
        """Return the mention that a party is, if it is one."""
        return self.readings.mention.get(party.mention) if party and party.mention else None

    def reference(self, party: Party) -> Reference:
        """Return a party as words beside identity."""
        return self.identities.reference(party.mention, party.words.text)

    def entity(self, party: Party) -> str | None:
        """Return the id of a party's entity, if it is known."""
        return self.reference(party).entity

    @cached_property
    def _names(self) -> dict[str, str]:
        """Entity ids by folded name; names of two entities name none."""
        found: dict[str, str | None] = {}
        for entity in self.identities.entities:
            for form in {entity.name, *(n.name for n in entity.names)}:
                key = form.casefold().removeprefix("the ")
                found[key] = entity.id if found.get(key, entity.id) == entity.id else None
        return {name: entity for name, entity in found.items() if entity is not None}

    def outlet_entity(self, outlet: str) -> str | None:
        """Return the id of the entity that bears an outlet's name, if just one does."""
        known = self._names.get(outlet.casefold().removeprefix("the "))
        return known or self.identities.medium(outlet)

    @cached_property
    def agencies(self) -> dict[str, tuple[Credit, ...]]:
        """The agencies that articles credit, by origin, as far as the articles are on the desk."""
        found: dict[str, tuple[Credit, ...]] = {}
        for origin in self.identities.origins:
            seen = (c for c in origin.credits if c.agency and c.document in self.readings.document)
            once = {(c.actor or c.name): c for c in seen}
            if once:
                found[origin.id] = tuple(once[key] for key in sorted(once))
        return found

    @cached_property
    def first_printed(self) -> dict[str, str]:
        """Of the articles of each origin that name their outlet, the one published first."""
        found: dict[str, str] = {}
        for document in sorted(self.readings.document, key=self.published_key):
            if self.readings.document[document].text.outlet is not None:
                found.setdefault(self.identities.origin.get(document, document), document)
        return found

    @cached_property
    def _media(self) -> dict[str, set[str]]:
        """The media of the ontology that each document names, as entities."""
        found: dict[str, set[str]] = {}
        for entity in self.identities.entities:
            if (entity.actor or "").startswith("media:"):
                for document in {d for name in entity.names for d in name.documents}:
                    found.setdefault(document, set()).add(entity.id)
        return found

    def only_medium(self, document: str) -> str | None:
        """Return the agency or outlet that a document names, if it names just one."""
        named = self._media.get(document, set())
        return min(named) if len(named) == 1 else None

    def side(self, party: Party) -> str:
        """Return what a party is compared by: whom its entity acts for, else its words."""
        side = self.identities.side(self.entity(party))
        return side if side is not None else "words:" + party.words.text.lower()

    def status(self, claim: EventClaim) -> Status:
        """Return a claim's status once its days are known: what lies after its article is a plan.

        And what is only named, with a stated time before its article, has taken place.
        """
        when = self.calendar.when(claim.id)
        published = self.calendar.published(claim.document)
        if claim.status not in {Status.OCCURRED, Status.UNKNOWN}:
            return claim.status
        if when.basis not in {Basis.EXPLICIT, Basis.RELATIVE}:
            return claim.status
        if when.start and published.end and when.start > published.end:
            return Status.PLANNED
        if when.end and published.start and when.end < published.start:
            return Status.OCCURRED
        return claim.status

    @cached_property
    def copied(self) -> frozenset[str]:
        """The documents that are copies of one text, the first of them too."""
        many = (o.documents for o in self.identities.origins if len(o.documents) > 1)
        return frozenset(document for documents in many for document in documents)

    @cached_property
    def _named(self) -> dict[str, frozenset[str]]:
        return {
            doc.document: frozenset(
                side
                for m in doc.mentions
                if m.id in self.identities.of_mention
                and (side := self.identities.side(self.identities.of_mention[m.id].id))
            )
            for doc in self.readings.documents
        }

    def sides_named(self, document: str) -> frozenset[str]:
        """Return the sides that a document names anywhere."""
        return self._named[document]

    def published_key(self, document: str) -> tuple[str, str]:
        """Return what documents are sorted by: the end of their publication interval, then id."""
        when = self.calendar.published(document)
        return (when.end or when.start or "9999", document)

    def slot_link(self, slot: str, document: str, party: Party | None) -> SlotLink | None:
        """Return the ground of a party's identity where its own words are not its name."""
        mention = self.mention(party)
        if mention is None or mention.id not in self.identities.of_mention:
            return None
        if mention.antecedent is not None:
            before = self.readings.mention[mention.antecedent]
            span = self.readings.passage(document, before.start, before.end)
            return _slot(slot, Ground.COREFERENCE, span)
        if party is not None and not _meet(party.words, mention):
            # "The two premiers", for each of the pair that was named before.
            span = self.readings.passage(document, mention.start, mention.end)
            return _slot(slot, Ground.COREFERENCE, span)
        entity = self.identities.of_mention[mention.id]
        if mention.metonym or mention.form is Form.DEMONYM:
            return _entry(slot, Ground.METONYM, entity.name)
        if mention.text.casefold() != entity.name.casefold():
            return _entry(slot, Ground.ALIAS, entity.name)
        return None

    def slot_links(self, slot: str, claim: AnyClaim, parties: Iterable[Party]) -> list[SlotLink]:
        """Return the grounds of several parties of a claim."""
        found = [self.slot_link(slot, claim.document, party) for party in parties]
        return [link for link in found if link is not None]


def _meet(words: Words, mention: Mention) -> bool:
    return words.start < mention.end and mention.start < words.end


def _slot(slot: str, how: Ground, span: Span) -> SlotLink:
    return SlotLink(
        slot=slot,
        how=how,
        document=span.document,
        start=span.start,
        end=span.end,
        quote=span.quote,
    )


def _entry(slot: str, how: Ground, name: str) -> SlotLink:
    return SlotLink(slot=slot, how=how, document=None, start=None, end=None, quote=name)


def unique_links(links: Iterable[SlotLink]) -> tuple[SlotLink, ...]:
    """Return links sorted, each once."""
    found = {(x.slot, x.how, x.document or "", x.start or 0, x.quote or ""): x for x in links}
    return tuple(found[key] for key in sorted(found))


def unique_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return passages in the order of document and place, each once."""
    found = {(s.document, s.start, s.end): s for s in spans}
    return tuple(found[key] for key in sorted(found))
