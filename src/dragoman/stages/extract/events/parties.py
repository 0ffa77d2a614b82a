"""Who takes part in an event, and where it takes place: from the arguments of its trigger."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.claim import Part, Party, PartyRole
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk
from dragoman.stages.extract.events.match import Match
from dragoman.stages.extract.scene import Scene

PLACE_PREPOSITIONS = ("in", "at", "near", "inside", "outside", "on", "into")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The parties and places of one event."""

    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    places: tuple[Mention, ...]
    bare_recipient: bool
    """There is a recipient, but no mention stands there ("killed three soldiers")."""


def cast(scene: Scene, sentence: Sentence, match: Match) -> Cast:
    """Return who takes part in a matched event, and where it takes place."""
    if match.trigger.noun:
        actors, recipients = _noun_heads(sentence, match)
    else:
        actors = walk.subjects(sentence, match.place)
        recipients = _slots(sentence, match.place, match.objects, match.trigger.recipient)
    places = _places(scene, sentence, match)
    actor_mentions = _actors(scene, sentence, actors)
    taken = {scene.root(m).id for m in actor_mentions}
    recipient_mentions = [
        m for m in _actors(scene, sentence, recipients) if scene.root(m).id not in taken
    ]
    visited = _visited(scene, sentence, match)
    return Cast(
        actors=tuple(actor_mentions),
        recipients=tuple(recipient_mentions),
        places=tuple(_once(places + visited)),
        bare_recipient=bool(recipients),
    )


def _noun_heads(sentence: Sentence, match: Match) -> tuple[list[int], list[int]]:
    """Return the actors and recipients of an event noun."""
    noun, trigger = match.place, match.trigger
    chain = noun_chain(sentence, noun)
    own = [i for n in chain for i in walk.possessors(sentence, n)]
    own += [i for n in chain for i in walk.obliques(sentence, n, "by")]
    if trigger.joint:
        own += [i for n in chain for i in walk.obliques(sentence, n, "of")]
    recipients = [
        i for n in chain for i in _slots(sentence, n, (), trigger.recipient) if i not in own
    ]
    if match.carrier is not None:
        if match.carried_as == "object":
            own += walk.subjects(sentence, match.carrier)
        recipients += walk.obliques(sentence, match.carrier, "with")
        recipients += walk.obliques(sentence, match.carrier, "between")
    return walk.with_conjuncts(sentence, own), walk.with_conjuncts(sentence, recipients)


def noun_chain(sentence: Sentence, noun: int) -> list[int]:
    """Return an event noun with the event nouns it is of ("round of talks between ...")."""
    found = [noun]
    for here in found:
        for child in sentence.children_by(here, "nmod"):
            if sentence.case_of(child) == "of" and sentence.tokens[child].tag == "NOUN":
                found.append(child)
    return found


def _slots(
    sentence: Sentence, place: int, objects: tuple[int, ...], slots: Iterable[str]
) -> list[int]:
    found: list[int] = []
    for slot in slots:
        if slot == "obj":
            found += objects
        elif slot == "comp":
            for clause in sentence.children_by(place, "ccomp", "xcomp"):
                found += sentence.children_by(clause, "nsubj")
        elif slot == "iobj":
            found += sentence.children_by(place, "iobj")
        elif slot.startswith("obl:"):
            found += walk.obliques(sentence, place, slot[4:])
        elif slot.startswith("nmod:"):
            for noun in (*objects, place):
                found += walk.obliques(sentence, noun, slot[5:])
    return walk.with_conjuncts(sentence, found)


def _actors(scene: Scene, sentence: Sentence, places: list[int]) -> list[Mention]:
    """Return the mentions at those places that may take part in an event, each entity once."""
    found: list[Mention] = []
    for place in places:
        mention = scene.mention(sentence, place)
        if mention is not None and scene.is_actor(mention):
            found.append(mention)
            found.extend(_named_sides(scene, sentence, mention))
    return _once(found)


def _named_sides(scene: Scene, sentence: Sentence, mention: Mention) -> list[Mention]:
    """Return the sides that a plural nominal names ("the leaders of X and Y", "X and Y troops").

    Only where it names more than one: a body of one side acts for that side anyway.
    """
    if mention.form is not Form.NOMINAL:
        return []
    heads = walk.obliques(sentence, mention.head, "of")
    heads += walk.possessors(sentence, mention.head)
    found = [scene.mention(sentence, i) for i in walk.with_conjuncts(sentence, heads)]
    named = [m for m in found if m is not None and m.type is EntityType.COUNTRY]
    return named if len({scene.root(m).id for m in named}) > 1 else []


def _once(mentions: list[Mention]) -> list[Mention]:
    seen: dict[str, Mention] = {}
    for mention in mentions:
        seen.setdefault(mention.id, mention)
    return list(seen.values())


def _places(scene: Scene, sentence: Sentence, match: Match) -> list[Mention]:
    """Return where an event takes place: by its own modifiers, then by its carrier's."""
    found: list[Mention] = []
    heads = [match.place, *match.objects]
    if match.carrier is not None:
        heads.append(match.carrier)
    if match.trigger.noun:
        heads += noun_chain(sentence, match.place)[1:]
    for head in dict.fromkeys(heads):
        for preposition in PLACE_PREPOSITIONS:
            for place in walk.with_conjuncts(sentence, walk.obliques(sentence, head, preposition)):
                mention = scene.mention(sentence, place)
                if mention is not None and scene.is_place(mention):
                    found.append(mention)
    return found


def _visited(scene: Scene, sentence: Sentence, match: Match) -> list[Mention]:
    """Return the places that the trigger's own place slots hold ("visited Rome")."""
    found: list[Mention] = []
    slots = _slots(sentence, match.place, match.objects, match.trigger.place)
    if match.trigger.noun and match.carrier is not None:
        slots += _slots(sentence, match.carrier, (), ("obl:to",))
    for place in slots:
        mention = scene.mention(sentence, place)
        if mention is not None and mention.type in {
            EntityType.PLACE,
            EntityType.COUNTRY,
            EntityType.FACILITY,
        }:
            found.append(mention)
    return found


def as_parties(scene: Scene, match: Match, cast_: Cast) -> tuple[Party, ...]:
    """Return the parties of an event with their roles, actors first.

    The sides of a joint event are all actors where they are coordinated; "with X" is a recipient.
    """
    parts = match.trigger.parts
    places = {m.id for m in cast_.places}
    actors = [scene.party(m, PartyRole.ACTOR, _part(parts.get("actor"))) for m in cast_.actors]
    recipients = [
        scene.party(m, PartyRole.RECIPIENT, _part(parts.get("recipient")))
        for m in cast_.recipients
        if m.id not in places
    ]
    return (*actors, *recipients)


def _part(name: str | None) -> Part | None:
    return Part(name) if name else None
