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
class Argument:
    """One who takes part: a mention, or a noun phrase that names its people by a political actor.

    "Druze inhabitants of the Golan Heights", "hundreds of Kenyan students": words without an
    identity, kept as words.
    """

    mention: Mention | None
    start: int
    end: int
    political: bool

    @property
    def key(self) -> str:
        """What tells arguments of one event apart."""
        return self.mention.id if self.mention else f"{self.start}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The parties and places of one event."""

    actors: tuple[Argument, ...]
    recipients: tuple[Argument, ...]
    places: tuple[Mention, ...]
    bare_recipient: bool
    """There is a recipient, but no mention stands there ("killed three soldiers")."""


def cast(scene: Scene, sentence: Sentence, match: Match) -> Cast:
    """Return who takes part in a matched event, and where it takes place."""
    if match.trigger.noun:
        actors, recipients = _noun_heads(sentence, match)
    else:
        actors = walk.subjects(sentence, match.place)
        if not actors and match.trigger.intransitive_or:
            actors = list(match.objects)  # "the troops were withdrawn"
        recipients = _slots(sentence, match.place, match.objects, match.trigger.recipient)
        if match.trigger.mode == "visit":
            recipients += _inviters(sentence, match.place)
    places = _places(scene, sentence, match)
    taking_part = _arguments(scene, sentence, actors)
    taken = {_identity(scene, argument) for argument in taking_part}
    others = [
        a for a in _arguments(scene, sentence, recipients) if _identity(scene, a) not in taken
    ]
    visited = _visited(scene, sentence, match)
    return Cast(
        actors=tuple(taking_part),
        recipients=tuple(others),
        places=_elsewhere(match, others, [*places, *visited]),
        bare_recipient=bool(recipients),
    )


def _elsewhere(match: Match, others: list[Argument], places: list[Mention]) -> tuple[Mention, ...]:
    """Return the places, each once; a state that is done something to is no place."""
    struck = {a.key for a in others} if match.trigger.type != "CONSULT" else set[str]()
    return tuple({m.id: m for m in places if m.id not in struck}.values())


def _identity(scene: Scene, argument: Argument) -> str:
    return scene.root(argument.mention).id if argument.mention else argument.key


def _inviters(sentence: Sentence, verb: int) -> list[int]:
    """Return who invited to a visit ("visits Rome at the invitation of the president")."""
    return [
        host
        for noun in walk.obliques(sentence, verb, "at")
        if sentence.tokens[noun].lemma.lower() == "invitation"
        for host in (*walk.obliques(sentence, noun, "of"), *walk.possessors(sentence, noun))
    ]


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


def _arguments(scene: Scene, sentence: Sentence, places: list[int]) -> list[Argument]:
    """Return those at these places who may take part in an event, each once."""
    found: dict[str, Argument] = {}
    for place in places:
        mention = scene.mention(sentence, place)
        if mention is not None and mention.head == place and scene.is_actor(mention):
            for one in (mention, *_named_sides(scene, sentence, mention)):
                argument = _of_mention(scene, one)
                found.setdefault(argument.key, argument)
        elif mention is None or mention.head != place:
            phrase = _of_phrase(scene, sentence, place)
            if phrase is not None:
                found.setdefault(phrase.key, phrase)
            else:
                mention = mention or _qualifier(scene, sentence, place)
                if mention is not None and scene.is_actor(mention):
                    found.setdefault(mention.id, _of_mention(scene, mention))
    return list(found.values())


def _qualifier(scene: Scene, sentence: Sentence, place: int) -> Mention | None:
    """Return the organization that a bare noun only says the kind of ("the al-Qaeda network")."""
    for child in sentence.children_by(place, "compound"):
        mention = scene.mention(sentence, child)
        if mention is not None and mention.type is EntityType.ORGANIZATION:
            return mention
    return None


def _of_mention(scene: Scene, mention: Mention) -> Argument:
    return Argument(
        mention=mention,
        start=mention.start,
        end=mention.end,
        political=scene.is_political(mention),
    )


PHRASE_WITHOUT = ("acl", "appos", "conj", "cc", "punct", "parataxis", "advcl", "advmod", "case")


def _of_phrase(scene: Scene, sentence: Sentence, place: int) -> Argument | None:
    """Return a noun phrase of people that no mention is headed by, if it names whose they are."""
    token = sentence.tokens[place]
    if token.tag != "NOUN" or not scene.support.has("person_nouns", token.lemma.lower()):
        return None
    below = sentence.children_by(place, "amod", "compound", "nmod")
    mentions = [scene.mention(sentence, i) for i in below]
    political = any(m is not None and scene.is_political(m) for m in mentions)
    start, end = sentence.phrase(place, without=PHRASE_WITHOUT)
    return Argument(mention=None, start=start, end=end, political=political)


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
    actors = [_party(scene, a, PartyRole.ACTOR, parts.get("actor")) for a in cast_.actors]
    recipients = [
        _party(scene, a, PartyRole.RECIPIENT, parts.get("recipient"))
        for a in cast_.recipients
        if a.mention is None or a.mention.id not in places
    ]
    return (*actors, *recipients)


def _party(scene: Scene, argument: Argument, role: PartyRole, part: str | None) -> Party:
    return Party(
        words=scene.words(argument.start, argument.end),
        mention=argument.mention.id if argument.mention else None,
        role=role,
        part=Part(part) if part else None,
    )
