"""Who takes part in an event, and where it takes place: from the arguments of its trigger."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.claim import Part, Party, PartyRole
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk
from dragoman.stages.extract.events.aims import further
from dragoman.stages.extract.events.arguments import FORCES, Argument, of_mention, unheaded
from dragoman.stages.extract.events.match import Match
from dragoman.stages.extract.events.places import places
from dragoman.stages.extract.events.slots import (
    company,
    inviters,
    led,
    noun_heads,
    of_holder,
    special,
    verb_heads,
)
from dragoman.stages.extract.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The parties and places of one event."""

    actors: tuple[Argument, ...]
    recipients: tuple[Argument, ...]
    places: tuple[Party, ...]
    parts: Mapping[int, str]
    """What those at these places of the sentence are at a meeting ("hosted talks")."""
    heads: tuple[Mention, ...]
    """The mentions whose heads they were found at, sides not told apart ("the two ministers")."""
    bare_recipient: bool
    """There is a recipient, but no mention stands there ("killed three soldiers")."""


def cast(scene: Scene, sentence: Sentence, match: Match) -> Cast:
    """Return who takes part in a matched event, and where it takes place."""
    if match.trigger.noun:
        actors, recipients = noun_heads(sentence, match, scene.support)
    else:
        actors, recipients = verb_heads(sentence, match)
    heads = led(sentence, [*actors, *recipients], scene.support)
    parts = dict.fromkeys(heads, "head")
    if match.trigger.noun:
        parts.update(special(sentence, match, scene.support))
    if match.trigger.mode == "visit":
        for verb in (match.place, match.carrier):
            invited = inviters(sentence, verb) if verb is not None else []
            recipients = [*recipients, *(i for i in invited if i not in recipients)]
            parts.update(dict.fromkeys(invited, "host"))
    if match.trigger.type == "CONSULT":
        along = company(sentence, match, actors)
        parts.update(dict.fromkeys(along, "member"))
        actors = actors + along
    actors = actors + led(sentence, actors, scene.support)
    recipients = recipients + led(sentence, recipients, scene.support)
    taking_part = _arguments(scene, sentence, actors)
    if not taking_part and not match.trigger.noun:
        taking_part = _arguments(scene, sentence, of_holder(sentence, match.place))
    taken = {_identity(scene, argument) for argument in taking_part}
    others = _others(scene, sentence, recipients, taken)
    own = _own_states(scene, sentence, taking_part) if not others else set[str]()
    for heads in further(sentence, match, actors) if not others else ():
        more = _others(scene, sentence, heads, taken | own)
        others = [a for a in more if a.political and not _is_owned(scene, a)]
        if others:
            break
    return Cast(
        actors=tuple(taking_part),
        recipients=tuple(others),
        places=_elsewhere(match, others, places(scene, sentence, match)),
        parts=parts,
        heads=_headed(scene, sentence, [*actors, *recipients]),
        bare_recipient=bool(recipients),
    )


def _headed(scene: Scene, sentence: Sentence, places: list[int]) -> tuple[Mention, ...]:
    found = [scene.mention(sentence, place) for place in places]
    return tuple(m for m in found if m is not None)


def _others(scene: Scene, sentence: Sentence, heads: list[int], taken: set[str]) -> list[Argument]:
    found = _arguments(scene, sentence, heads)
    return [a for a in found if not (taken & _all_keys(scene, a))]


def _all_keys(scene: Scene, argument: Argument) -> set[str]:
    return _keys(scene, argument.mention) if argument.mention else {argument.key}


def _elsewhere(match: Match, others: list[Argument], where: list[Party]) -> tuple[Party, ...]:
    """Return the places; a state that is done something to is no place."""
    struck = {a.key for a in others} if match.trigger.type != "CONSULT" else set[str]()
    return tuple(p for p in where if p.mention not in struck)


def _own_states(scene: Scene, sentence: Sentence, actors: list[Argument]) -> set[str]:
    """Return the states that actors belong to by their own words ("the Danish president")."""
    found = set[str]()
    for argument in actors:
        place = argument.mention.head if argument.mention else sentence.place_at(argument.end - 1)
        owners = walk.possessors(sentence, place) if place is not None else []
        owners += walk.obliques(sentence, place, "of") if place is not None else []
        for owner in owners:
            mention = scene.mention(sentence, owner)
            if mention is not None:
                found |= _keys(scene, mention)
        for title in argument.mention.titles if argument.mention else ():
            if title.of is not None and title.of in scene.mentions:
                found |= _keys(scene, scene.mentions[title.of])
    return found


def _keys(scene: Scene, mention: Mention) -> set[str]:
    """Return by what a mention is known again: its root's id, and its entry of the ontology."""
    return {scene.root(mention).id, *([mention.actor] if mention.actor else [])}


def _is_owned(scene: Scene, argument: Argument) -> bool:
    """Tell whether the words only point at somebody's own ("its forces", "he"), not "its rival"."""
    mention = argument.mention
    if mention is None:
        return scene.doc.words[argument.start : argument.end].lower() in FORCES
    sentence = scene.doc.sentences[mention.sentence]
    if mention.text.lower() in POINTING or mention.text.lower() in FORCES:
        return True
    other = scene.support.has("others", sentence.tokens[mention.head].lemma.lower())
    return mention.text.lower().split()[0] in POINTING and not other


POINTING = frozenset("its his her their our my he she it they them him we us".split())


def _identity(scene: Scene, argument: Argument) -> str:
    return scene.root(argument.mention).id if argument.mention else argument.key


def _arguments(scene: Scene, sentence: Sentence, places: list[int]) -> list[Argument]:
    """Return those at these places who may take part in an event, each once."""
    found: dict[str, Argument] = {}
    for place in spoken_for(scene, sentence, places):
        mention = scene.mention(sentence, place)
        if mention is not None and mention.head == place and scene.is_actor(mention):
            named = _name_beside(scene, sentence, mention)
            told = [of_mention(scene, one, named) for one in scene.meant(named)]
            sides = [of_mention(scene, one) for one in _named_sides(scene, sentence, mention)]
            for argument in (*told, *sides) if named.members else sides or told:
                found.setdefault(argument.key, argument)
        elif mention is None or mention.head != place:
            for other in unheaded(scene, sentence, place, mention):
                found.setdefault(other.key, other)
    return list(found.values())


def _name_beside(scene: Scene, sentence: Sentence, mention: Mention) -> Mention:
    """Return the person's name that stands beside an office ("the envoy, Ada Odd"), if one does."""
    if mention.form is not Form.NOMINAL or mention.type is not EntityType.PERSON:
        return mention
    for child in sentence.children_by(mention.head, "appos", "flat"):
        name = scene.mention(sentence, child)
        if name is not None and name.form is Form.NAME and name.type is EntityType.PERSON:
            return name
    return mention


def spoken_for(scene: Scene, sentence: Sentence, places: list[int]) -> list[int]:
    """Return places with pronouns that mean who speaks led to the speaker.

    "The rebels announced they would withdraw": a pronoun without an antecedent of its own, the
    subject of what its clause's speaker says.
    """
    found: list[int] = []
    for place in places:
        token = sentence.tokens[place]
        mention = scene.mention(sentence, place)
        counted = walk.obliques(sentence, place, "of")
        if counted and scene.support.has("counts", token.lemma.lower()):
            found += walk.with_conjuncts(sentence, counted)
            continue
        bare = mention is None or (mention.form is Form.PRONOUN and mention.antecedent is None)
        if bare and token.text.lower() in {"it", "they", "he", "she"} and token.head >= 0:
            clause = sentence.tokens[token.head]
            while clause.relation == "xcomp" and clause.head >= 0:
                clause = sentence.tokens[clause.head]
            if clause.relation == "ccomp" and clause.head >= 0:
                found += walk.subjects(sentence, clause.head)
                continue
        found.append(place)
    return found


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


def as_parties(scene: Scene, match: Match, cast_: Cast) -> tuple[Party, ...]:
    """Return the parties of an event with their roles, actors first.

    The sides of a joint event are all actors where they are coordinated; "with X" is a recipient.
    """
    parts = match.trigger.parts
    where = {p.mention for p in cast_.places if p.mention is not None}
    actors = [
        _party(scene, a, PartyRole.ACTOR, _special(scene, a, cast_) or parts.get("actor"))
        for a in cast_.actors
    ]
    recipients = [
        _party(scene, a, PartyRole.RECIPIENT, _special(scene, a, cast_) or parts.get("recipient"))
        for a in cast_.recipients
        if a.mention is None or a.mention.id not in where
    ]
    return (*actors, *recipients)


def _special(scene: Scene, argument: Argument, cast_: Cast) -> str | None:
    """Return what one is at a meeting, be it told by his name or by the office beside it."""
    if argument.mention is None:
        return None
    head = argument.mention.head
    token = scene.doc.sentences[argument.mention.sentence].tokens[head]
    beside = token.head if token.relation in {"appos", "flat", "nmod", "nmod:desc"} else head
    return cast_.parts.get(head) or cast_.parts.get(beside)


def _party(scene: Scene, argument: Argument, role: PartyRole, part: str | None) -> Party:
    return Party(
        words=scene.words(argument.start, argument.end),
        mention=argument.mention.id if argument.mention else None,
        role=role,
        part=Part(part) if part else None,
    )
