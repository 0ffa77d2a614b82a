"""Roots: who a single claim goes back to.

What is said goes back to the innermost speaker that is known; what an article says in its own voice
to the agency that it credits, else to the outlet that printed it first; a sentence carried over
from another text to the root of that text. Who is not known by name comes through somebody who is:
that one is kept as `via`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.records.claim import AnyClaim, Party, SpeakerType, StatementClaim
from dragoman.records.document import Text
from dragoman.records.entity import Credit, Reference
from dragoman.records.outlet import outlet_key
from dragoman.stages.reconcile.desk import Desk

_PRESS = frozenset(
    """agency newspaper daily paper weekly magazine channel broadcaster station network website
    outlet""".split()
)
"""Words for a medium that was named before: "the agency said"."""
_FORMER = re.compile(r"\b(?:former|ex|late|then)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Who a claim goes back to."""

    key: str
    """By which roots are told apart: a side, an outlet, an origin."""
    reference: Reference
    side: str | None = None
    """The side that speaks, if somebody known or of a known side does."""
    others: tuple[str, ...] = ()
    """Keys of which it is one, nobody knows which: agencies credited together, both sides."""
    via: "Root | None" = None
    """Through whom it came, if the speaker is not known by name."""


def root_of(desk: Desk, claim: AnyClaim) -> Root:
    """Return the root of a claim."""
    statement = _statement(desk, claim)
    if statement is not None:
        return _spoken(desk, statement)
    passage = desk.identities.reprints.passage_at(
        claim.document, desk.readings.sentence(claim).start
    )
    return _first_text(desk, passage) if passage else text_root(desk, claim.document)


def text_root(desk: Desk, document: str) -> Root:
    """Return whose an article's own words are: an agency's, the first outlet's, nobody's known."""
    origin = desk.identities.origin.get(document, document)
    credited = (_credited(desk, credit) for credit in desk.agencies.get(origin, ()))
    agencies = {root.key: root for root in credited}
    if len(agencies) == 1:
        return next(iter(agencies.values()))
    if agencies:
        names = ", ".join(sorted(root.reference.text or "" for root in agencies.values()))
        reference = Reference(entity=None, text=names)
        return Root(key=origin, reference=reference, others=tuple(sorted(agencies)))
    first = desk.first_printed.get(origin)
    text = desk.readings.document[first].text if first else None
    if text is None or text.outlet is None:
        return Root(key=origin, reference=Reference(entity=None, text=None))
    return _outlet(desk, text, text.outlet.value)


def _outlet(desk: Desk, text: Text, name: str) -> Root:
    placed = desk.identities.outlet(text)
    entity = placed.entity if placed is not None else None
    known = entity or desk.outlet_entity(name)
    credits = desk.identities.reprints.credits.get(text.document, ())
    credit = next((c for c in credits if not c.agency), None)
    return _named(desk, known, name) if known or credit is None else _credited(desk, credit)


def _credited(desk: Desk, credit: Credit) -> Root:
    known = desk.identities.by_actor.get(credit.actor) if credit.actor else None
    found = _named(desk, known or desk.outlet_entity(credit.name), credit.name)
    return replace(found, key=credit.actor) if credit.actor and not known else found


def _named(desk: Desk, entity: str | None, name: str) -> Root:
    """Return the root that a name stands for: its entity's side, else the name itself."""
    side = _side(desk, entity)
    key = side or f"outlet:{outlet_key(name)}"
    return Root(key=key, reference=Reference(entity=entity, text=name), side=side)


def _side(desk: Desk, entity: str | None) -> str | None:
    """Return for whom somebody speaks: the one body or state that a person has an office of."""
    side = desk.identities.side(entity)
    known = desk.identities.entity.get(entity) if entity else None
    if known is None or side != entity:
        return side
    held = {
        desk.identities.side(role.of.entity)
        for role in known.roles
        if role.of.entity in desk.identities.entity and not _FORMER.search(role.title.casefold())
    }
    return held.pop() if len(held) == 1 else side


def _first_text(desk: Desk, passage: str) -> Root:
    """Return the root of a sentence that stands in several texts: an agency's, else the first's.

    Of texts whose day is equal or unknown, the one is first that took least from others.
    """
    reprints, documents = desk.identities.reprints, desk.readings.document

    def rank(id_: str) -> tuple[str, float, str]:
        length = max(1, len(documents[id_].words))
        return desk.published_key(id_)[0], round(reprints.length_carried(id_) / length, 3), id_

    seen = sorted({p.document for p in reprints.places[passage] if p.document in documents})
    roots = {id_: text_root(desk, id_) for id_ in seen}
    origin = desk.identities.origin
    credited = {r.key for id_, r in roots.items() if desk.agencies.get(origin.get(id_, id_))}
    if len(credited) == 1:
        seen = [id_ for id_ in seen if roots[id_].key in credited]
    return roots[min(seen, key=rank)]


def _statement(desk: Desk, claim: AnyClaim) -> StatementClaim | None:
    if isinstance(claim, StatementClaim):
        return claim
    found = desk.readings.claim.get(claim.speech) if claim.speech else None
    return found if isinstance(found, StatementClaim) else None


def _spoken(desk: Desk, statement: StatementClaim) -> Root:
    """Return the innermost party by whom a statement is known to have come."""
    lead = desk.readings.claim.get(desk.leads.get(statement.id, statement.id), statement)
    one = lead if isinstance(lead, StatementClaim) else statement
    if one.speakers:
        return _several(desk, one)
    nameless: Root | None = None
    for party, is_anonymous in _voices(desk, one):
        found = None if is_anonymous else _party(desk, one.document, party)
        if found is not None:
            return replace(nameless, via=found) if nameless else found
        nameless = nameless or _nameless(desk, one, party, is_anonymous)
    outermost = text_root(desk, one.document)
    return replace(nameless, via=outermost) if nameless else outermost


def _voices(desk: Desk, statement: StatementClaim) -> Iterator[tuple[Party, bool]]:
    """Yield who passed a statement on, the innermost first; and whether one is anonymous."""
    seen = set[str]()
    here: AnyClaim | None = statement
    while isinstance(here, StatementClaim) and here.id not in seen:
        seen.add(here.id)
        nameless = here.speaker_type is SpeakerType.ANONYMOUS
        if here.speaker is not None:
            yield here.speaker, nameless
        for link in reversed(here.chain):
            if here.speaker is None or link.party.words != here.speaker.words:
                yield link.party, False
        here = desk.readings.claim.get(here.within) if here.within else None


def _party(desk: Desk, document: str, party: Party) -> Root | None:
    """Return the root that a party is, if it is known who it is."""
    entity = desk.entity(party)
    if entity is None and _PRESS & set(party.words.text.casefold().split()[-1:]):
        entity = desk.only_medium(document)
    if entity is None:
        entity = desk.outlet_entity(party.words.text)
    return _named(desk, entity, party.words.text) if entity else None


def _nameless(desk: Desk, statement: StatementClaim, party: Party, is_anonymous: bool) -> Root:
    told = statement.anonymity if is_anonymous else None
    side = desk.identities.side(desk.entity(told.side)) if told and told.side else None
    reference = Reference(entity=None, text=party.words.text)
    return Root(key=f"side:{side}" if side else "nameless", reference=reference, side=side)


def _several(desk: Desk, statement: StatementClaim) -> Root:
    """Return the root of what several say together: one voice, theirs."""
    found = [_party(desk, statement.document, party) for party in statement.speakers]
    keys = tuple(sorted({root.key for root in found if root is not None}))
    words = statement.speaker.words.text if statement.speaker else None
    if len(keys) == 1:
        return next(root for root in found if root is not None)
    key = "+".join(keys) or "nameless"
    via = None if keys else text_root(desk, statement.document)
    return Root(key=key, reference=Reference(entity=None, text=words), others=keys, via=via)
