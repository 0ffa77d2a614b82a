"""Views: what of a claim is compared: sides, people, places, numbers, words.

Takes the readings and identities, gives a `View` of each claim. A side is the state that a party
acts for, else the party itself; a person stands for the state of the offices held.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from dragoman.records.annotated import EntityType, Quantity
from dragoman.records.claim import (
    AnyClaim,
    CommitmentClaim,
    EventClaim,
    FigureClaim,
    Party,
    PartyRole,
    RoundClaim,
    StatementClaim,
    Status,
    Words,
)
from dragoman.records.entity import Entity
from dragoman.records.index import Identities, Readings
from dragoman.records.sentence import Sentence
from dragoman.records.time import TimeExpression
from dragoman.stages.link.counted import Counted, counted_in
from dragoman.stages.link.words import words_between

L = TypeVar("L", Quantity, TimeExpression)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What of a claim is compared."""

    claim: AnyClaim
    sides: frozenset[str]
    people: frozenset[str]
    """Entity ids of the persons among the parties."""
    victims: frozenset[str]
    """Sides of the recipients."""
    places: frozenset[str]
    number: int | None
    """Of the round."""
    head: str
    """Lemma of the head word."""
    words: frozenset[str]
    """Content words of the evidence."""
    core: frozenset[str]
    """Content words of what matters most: a statement's content, an action, a measure, what follows
    the trigger of an event."""
    spots: frozenset[str] = frozenset()
    """Places that are no states: of a dossier on one country, that country says nothing."""
    agents: frozenset[str] = frozenset()
    """Sides of those who act."""
    counted: Counted | None = None
    """Of a figure: what is counted."""
    counts: frozenset[str] = frozenset()
    """Of an event: its parties that are counted, as kind and number ("prisoner 40")."""
    doers: frozenset[str] = frozenset()
    """Who acts: entities, and the head nouns of words that name nobody ("~protester")."""
    targets: frozenset[str] = frozenset()
    """Who or what it is done to, likewise."""
    sites: frozenset[str] = frozenset()
    """Where, likewise."""
    numbers: frozenset[str] = frozenset()
    """The numbers in the words of the evidence."""
    terms: frozenset[str] = frozenset()
    """The lengths of time in them ("five years in prison")."""
    refused: bool = False
    """Of an event: it is to come, and will not be ("would not meet again")."""


_TO_COME = frozenset({"will", "wo", "would", "'ll", "’ll", "shall"})


def _is_refused(claim: AnyClaim, sentence: Sentence) -> bool:
    if not isinstance(claim, EventClaim) or claim.status is not Status.DENIED:
        return False
    helpers = {sentence.tokens[i].text.lower() for i in sentence.children_by(claim.head, "aux")}
    return bool(helpers & _TO_COME)


class Views:
    """Makes views; holds what they are made from."""

    def __init__(self, readings: Readings, identities: Identities) -> None:
        self._readings = readings
        self._identities = identities
        self._numbers = {
            c.event: c.number
            for c in readings.claims
            if isinstance(c, RoundClaim) and c.event is not None and c.number is not None
        }

        self._figures: dict[tuple[str, int], list[FigureClaim]] = {}
        for figure in (c for c in readings.claims if isinstance(c, FigureClaim)):
            self._figures.setdefault((figure.document, figure.sentence), []).append(figure)

    def of(self, claim: AnyClaim) -> View:
        """Return the view of a claim."""
        parties, places = list(_parties(claim)), list(_places(claim))
        document, sentence = self._readings.document[claim.document], self._readings.sentence(claim)
        token = sentence.tokens[claim.head]
        return View(
            claim=claim,
            sides=frozenset(s for p in parties for s in self._sides(claim, p)),
            people=frozenset(e.id for p in parties if (e := self._person(p)) is not None),
            victims=frozenset(
                s for p in parties if p.role is PartyRole.RECIPIENT for s in self._sides(claim, p)
            ),
            spots=frozenset(
                e.id
                for p in places
                if (e := self._entity(p)) is not None and e.type is not EntityType.COUNTRY
            ),
            agents=frozenset(
                s for p in parties if p.role is PartyRole.ACTOR for s in self._sides(claim, p)
            ),
            places=frozenset(e.id for p in places if (e := self._entity(p)) is not None),
            number=claim.number if isinstance(claim, RoundClaim) else self._numbers.get(claim.id),
            head=token.lemma.lower(),
            words=frozenset(
                w for s in claim.evidence for w in self._between(claim, s.start, s.end)
            ),
            core=frozenset(w for a, b in _core(claim) for w in self._between(claim, a, b)),
            counted=counted_in(claim, sentence) if isinstance(claim, FigureClaim) else None,
            refused=_is_refused(claim, sentence),
            counts=frozenset(self._counts(claim, parties)),
            doers=self._keys(claim, (p for p in parties if p.role is not PartyRole.RECIPIENT)),
            targets=self._keys(claim, (p for p in parties if p.role is PartyRole.RECIPIENT)),
            sites=self._keys(claim, places),
            numbers=frozenset(f"{q.value:g}" for q in self._within(claim, document.quantities)),
            terms=frozenset(
                t.value
                for t in self._within(claim, document.times_in(claim.sentence))
                if t.type == "DURATION"
            ),
        )

    def _within(self, claim: AnyClaim, items: Iterable[L]) -> Iterator[L]:
        """Yield what stands inside the evidence of a claim."""
        for item in items:
            if any(span.start <= item.start and item.end <= span.end for span in claim.evidence):
                yield item

    def _keys(self, claim: AnyClaim, parties: Iterable[Party]) -> frozenset[str]:
        """Return what parties are known again by: the entity, else the head noun."""
        found = set[str]()
        for party in parties:
            entity = self._entity(party)
            noun = None if entity else self._noun(claim, party.words)
            if entity is not None:
                found.add(entity.id)
            elif noun is not None:
                found.add(noun)
        return frozenset(found)

    def _noun(self, claim: AnyClaim, words: Words) -> str | None:
        """Return the head noun of words of a claim's sentence; none for a pronoun."""
        sentence = self._readings.sentence(claim)
        inside = {
            i
            for i, t in enumerate(sentence.tokens)
            if words.start <= t.start and t.end <= words.end
        }
        tops = [i for i in sorted(inside) if sentence.tokens[i].head not in inside]
        token = sentence.tokens[tops[0]] if tops else None
        return "~" + token.lemma.lower() if token and token.tag in {"NOUN", "PROPN"} else None

    def _counts(self, claim: AnyClaim, parties: Iterable[Party]) -> Iterator[str]:
        """Yield what is counted inside the words of the parties, with its number."""
        words = [party.words for party in parties]
        for figure in self._figures.get((claim.document, claim.sentence), ()):
            number, measure = figure.number, figure.measure
            if any(w.start <= number.start and measure.end <= w.end for w in words):
                kind = counted_in(figure, self._readings.sentence(figure)).kind
                yield f"{kind} {figure.value:g}"

    def _between(self, claim: AnyClaim, start: int, end: int) -> frozenset[str]:
        """Return the content words between offsets, over as many sentences as they reach."""
        document = self._readings.document[claim.document]
        found = frozenset[str]()
        first = bisect_right(document.sentences, start, key=lambda s: s.start) - 1
        for index in range(max(0, first), len(document.sentences)):
            if document.sentences[index].start >= end:
                break
            found |= words_between(document, index, start, end, self._identities)
        return found

    def _entity(self, party: Party) -> Entity | None:
        return self._identities.of_mention.get(party.mention) if party.mention else None

    def _person(self, party: Party) -> Entity | None:
        found = self._entity(party)
        return found if found is not None and found.type is EntityType.PERSON else None

    def _sides(self, claim: AnyClaim, party: Party) -> Iterator[str]:
        """Yield the sides of a party; of words that are nobody, the sides named inside them."""
        entity = self._entity(party)
        if entity is not None:
            yield from self._sides_of(entity)
            return
        document = self._readings.document[claim.document]
        for mention in document.mentions_in(claim.sentence):
            inside = party.words.start <= mention.start and mention.end <= party.words.end
            named = self._identities.of_mention.get(mention.id)
            if inside and named is not None and named.type is not EntityType.PERSON:
                yield from self._sides_of(named)

    def _sides_of(self, entity: Entity) -> Iterator[str]:
        if entity.type is not EntityType.PERSON:
            yield self._identities.side(entity.id) or entity.id
            return
        offices = [r.of.entity for r in entity.roles if r.of.entity and r.when.reason is None]
        if entity.acts_for is not None:
            offices.append(entity.acts_for)
        states = {self._identities.side(id_) for id_ in offices if id_ != entity.id}
        yield from sorted(s for s in states if s is not None)
        if not states:
            yield entity.id


def _parties(claim: AnyClaim) -> Iterable[Party]:
    if isinstance(claim, EventClaim | RoundClaim):
        return claim.parties
    if isinstance(claim, CommitmentClaim):
        return (*claim.by, *claim.to)
    if isinstance(claim, StatementClaim) and claim.speaker is not None:
        return (claim.speaker, *claim.speakers)
    return ()


def _places(claim: AnyClaim) -> Iterable[Party]:
    return claim.places if isinstance(claim, EventClaim | RoundClaim) else ()


def _core(claim: AnyClaim) -> Iterator[tuple[int, int]]:
    """Yield the stretches of what matters most in a claim."""
    if isinstance(claim, EventClaim):
        yield claim.trigger.end, max(s.end for s in claim.evidence)
    elif isinstance(claim, StatementClaim):
        yield from ((words.start, words.end) for words in claim.content)
    elif isinstance(claim, CommitmentClaim):
        yield claim.action.start, claim.action.end
    elif isinstance(claim, FigureClaim):
        yield claim.measure.start, claim.measure.end
