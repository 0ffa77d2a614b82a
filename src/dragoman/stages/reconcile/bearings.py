"""Bearings: by what groups of event claims are known again once their days are settled.

Takes the desk and the claims of one act, gives its stated days, sides, people, places, what was
struck and how many were counted. A time is the claim's own, else the only one of its sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.records.annotated import EntityType
from dragoman.records.claim import AnyClaim, EventClaim, Status
from dragoman.records.sentence import Sentence
from dragoman.records.when import When
from dragoman.stages.reconcile import times
from dragoman.stages.reconcile.desk import Desk

WIDE = 11
"""Days of the widest time by which acts are known again: "late August"."""
_STRUCK = frozenset(
    """airbase airfield airport apartment bakery barracks base bazaar boat border bridge
    building bus cafe camp car cathedral cemetery checkpoint church cinema clinic college consulate
    convoy crossing dam depot dock embassy factory farm ferry funeral generator granary
    headquarters helicopter hospital hotel house jail kindergarten library mall market marketplace
    maternity mill mine ministry monastery mosque museum nursery orphanage outpost palace
    parliament patrol pier pipeline plane plant playground port post prison procession rally
    refinery reservoir restaurant school seminary shelter ship shop shrine silo stadium station
    store substation supermarket synagogue tanker temple terminal theater theatre tower train truck
    university vessel ward warehouse wedding""".split()
)
"""What is hit in attacks, by its noun (general knowledge of news)."""
_ARMS = frozenset(
    """airstrike artillery bomb drone grenade gunman gunmen helicopter ied jet mine missile mortar
    plane rocket shell sniper tank torpedo uav warplane""".split()
)
"""What it is done with, and by whom where that is all that is known."""
_CLIMBED = frozenset({"conj", "advcl", "xcomp", "acl"})
_PEOPLE = frozenset({"person", "count"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What was struck, and where, by all the words of a sentence."""

    places: frozenset[str]
    things: frozenset[str]


def site_of(desk: Desk, claim: AnyClaim) -> Site:
    """Return what the sentence of a claim says of what was struck."""
    document, sentence = desk.readings.document[claim.document], desk.readings.sentence(claim)
    named = [desk.identities.of_mention.get(m.id) for m in document.mentions_in(claim.sentence)]
    return Site(
        places=frozenset(e.id for e in named if e is not None and e.type is EntityType.PLACE),
        things=frozenset(t.lemma.lower() for t in sentence.tokens) & _STRUCK,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearings:
    """By what a group of claims is known again; `claims` in the order of ids."""

    claims: tuple[EventClaim, ...]
    days: tuple[When, ...]
    """Its stated times of some days at most."""
    documents: frozenset[str]
    sides: frozenset[str]
    actors: frozenset[str]
    """Entities that act, and persons among all parties."""
    places: frozenset[str]
    """Places named about it that are no states."""
    things: frozenset[str]
    """Nouns of what was struck."""
    arms: frozenset[str]
    """Nouns of what it was done with."""
    counts: frozenset[float]
    """Numbers of people in its sentences."""

    @property
    def type(self) -> str:
        """The type of the act."""
        return self.claims[0].type

    @property
    def exact(self) -> bool:
        """Tell whether some time of it is one day or the turn of two."""
        return any(times.width(when) <= 1 for when in self.days)


def bearings_of(desk: Desk, claims: Sequence[EventClaim]) -> Bearings:
    """Return by what a group of claims is known again."""
    parties = [(c, p) for c in claims for p in c.parties]
    entities = [e for _, p in parties if (e := desk.entity(p)) is not None]
    return Bearings(
        claims=tuple(claims),
        days=tuple(w for c in claims if (w := day_of(desk, c)) is not None),
        documents=frozenset(c.document for c in claims),
        sides=frozenset(s for e in entities for s in _sides(desk, e)),
        actors=frozenset(entities),
        places=frozenset(p for c in claims for p in _places(desk, c)),
        things=frozenset(t for c in claims for t in _nouns(desk, c, _STRUCK)),
        arms=frozenset(t for c in claims for t in _nouns(desk, c, _ARMS)),
        counts=frozenset(n for c in claims for n in _counts(desk, c)),
    )


def _sides(desk: Desk, entity: str) -> Iterator[str]:
    """Yield whom an entity stands for: a person for the states and bodies of the offices held."""
    found = desk.identities.entity[entity]
    offices = [found.acts_for] if found.acts_for is not None else []
    if found.type is EntityType.PERSON:
        offices += [r.of.entity for r in found.roles if r.of.entity and r.when.reason is None]
    sides = {desk.identities.side(id_) for id_ in offices if id_ != entity}
    known = sorted(side for side in sides if side is not None)
    yield from known or [desk.identities.side(entity) or entity]


def day_of(desk: Desk, claim: EventClaim) -> When | None:
    """Return the stated time of a claim, none that is wide: its own, else the only other one of
    its sentence, if it took place and its own is not stated, or was only that of the plan."""
    when = desk.calendar.when(claim.id)
    time = desk.readings.time.get(claim.time) if claim.time else None
    put_off = time is not None and time.rule is not None and time.rule.planned
    if (put_off or when.basis not in times.STATED) and desk.status(claim) is Status.OCCURRED:
        document = desk.readings.document[claim.document]
        others = [
            desk.calendar.time(t.id)
            for t in document.times_in(claim.sentence)
            if t.id != claim.time and not (t.rule is not None and t.rule.planned)
        ]
        known = [w for w in others if w.basis in times.STATED]
        when = known[0] if len(known) == 1 else when
    fits = when.basis in times.STATED and times.width(when) <= WIDE
    return when if fits else None


def own_day_of(desk: Desk, claim: EventClaim) -> When | None:
    """Return the stated time of a claim's own words, none that is wide or was only the plan's."""
    when = desk.calendar.when(claim.id)
    time = desk.readings.time.get(claim.time) if claim.time else None
    if time is not None and time.rule is not None and time.rule.planned:
        return None
    return when if when.basis in times.STATED and times.width(when) <= WIDE else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Struck:
    """What an attack struck, with what, and how many people its sentence counts."""

    things: frozenset[str]
    arms: frozenset[str]
    counts: frozenset[float]


def struck_by(desk: Desk, claim: EventClaim) -> Struck:
    """Return what a claim of an attack says of it."""
    return Struck(
        things=frozenset(_nouns(desk, claim, _STRUCK)),
        arms=frozenset(_nouns(desk, claim, _ARMS)),
        counts=frozenset(_counts(desk, claim)),
    )


def other_attack(left: Sequence[Struck], right: Sequence[Struck]) -> bool:
    """Tell whether two attacks are two: on other things, and by other arms or with other tolls."""
    names = ("things", "arms", "counts")
    apart = [
        bool(one) and bool(other) and not one & other
        for one, other in (
            (
                frozenset(x for s in left for x in getattr(s, name)),
                frozenset(x for s in right for x in getattr(s, name)),
            )
            for name in names
        )
    ]
    return apart[0] and (apart[1] or apart[2])


def _clause(desk: Desk, claim: EventClaim) -> list[int]:
    """Return the words that tell of an act: those below its trigger, and of a verb that goes with
    another, those below both; without what another act of the sentence is told by."""
    sentence = desk.readings.sentence(claim)
    token, top = sentence.tokens[claim.head], claim.head
    verb = token.tag == "VERB" and token.relation.partition(":")[0] in _CLIMBED
    if verb and token.head >= 0 and sentence.tokens[token.head].tag == "VERB":
        top = token.head
    out = {
        place
        for other in sentence.children_by(claim.head, "conj")
        if sentence.tokens[other].tag in {"NOUN", "PROPN"} and token.tag == "NOUN"
        for place in sentence.subtree(other)
    }
    return [place for place in sentence.subtree(top) if place not in out]


def _nouns(desk: Desk, claim: EventClaim, known: frozenset[str]) -> Iterator[str]:
    """Yield the known nouns that tell of an attack; a hospital that counts the dead is none."""
    if claim.type != "ASSAULT":
        return
    sentence = desk.readings.sentence(claim)
    for place in _clause(desk, claim):
        token = sentence.tokens[place]
        if token.tag == "NOUN" and not (known is _STRUCK and _is_source(sentence, place)):
            if (lemma := token.lemma.lower()) in known:
                yield lemma


def _is_source(sentence: Sentence, place: int) -> bool:
    """Tell whether a noun is whom the news is from: "according to the hospital"."""
    return sentence.case_of(place) in {"according", "by", "from", "to"}


def _places(desk: Desk, claim: EventClaim) -> Iterator[str]:
    """Yield the places of an act that are no states, named as such or in its clause."""
    document, sentence = desk.readings.document[claim.document], desk.readings.sentence(claim)
    words = set(_clause(desk, claim)) if claim.type == "ASSAULT" else set[int]()
    named = [desk.entity(place) for place in claim.places]
    for mention in document.mentions_in(claim.sentence):
        found = desk.identities.of_mention.get(mention.id)
        inside = any(place in words for place in range(mention.first, mention.last))
        if found is not None and inside and not _is_source(sentence, mention.last - 1):
            named.append(found.id)
    for entity in named:
        if entity and desk.identities.entity[entity].type is EntityType.PLACE:
            yield entity


def _counts(desk: Desk, claim: EventClaim) -> Iterator[float]:
    if claim.type == "ASSAULT":
        document = desk.readings.document[claim.document]
        for quantity in document.quantities:
            if quantity.sentence == claim.sentence and quantity.unit in _PEOPLE:
                yield quantity.value
