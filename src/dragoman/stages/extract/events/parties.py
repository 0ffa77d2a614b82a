"""Who takes part in an event, and where it takes place: from the arguments of its trigger."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.claim import Part, Party, PartyRole
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk
from dragoman.stages.extract.events.aims import further
from dragoman.stages.extract.events.match import Match
from dragoman.stages.extract.events.places import places
from dragoman.stages.extract.events.slots import led, noun_heads, special, verb_heads
from dragoman.stages.extract.scene import Scene


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
    places: tuple[Party, ...]
    parts: Mapping[int, str]
    """What those at these places of the sentence are at a meeting ("hosted talks")."""
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
    actors = actors + led(sentence, actors, scene.support)
    recipients = recipients + led(sentence, recipients, scene.support)
    taking_part = _arguments(scene, sentence, actors)
    taken = {_identity(scene, argument) for argument in taking_part}
    others = _others(scene, sentence, recipients, taken)
    own = _own_states(scene, sentence, taking_part) if not others else set[str]()
    for heads in further(sentence, match, actors) if not others else ():
        more = _others(scene, sentence, heads, taken | own)
        others = [a for a in more if a.political and not _is_owned(a)]
        if others:
            break
    return Cast(
        actors=tuple(taking_part),
        recipients=tuple(others),
        places=_elsewhere(match, others, places(scene, sentence, match)),
        parts=parts,
        bare_recipient=bool(recipients),
    )


def _others(scene: Scene, sentence: Sentence, heads: list[int], taken: set[str]) -> list[Argument]:
    found = _arguments(scene, sentence, heads)
    return [a for a in found if _identity(scene, a) not in taken]


def _elsewhere(match: Match, others: list[Argument], where: list[Party]) -> tuple[Party, ...]:
    """Return the places; a state that is done something to is no place."""
    struck = {a.key for a in others} if match.trigger.type != "CONSULT" else set[str]()
    return tuple(p for p in where if p.mention not in struck)


def _own_states(scene: Scene, sentence: Sentence, actors: list[Argument]) -> set[str]:
    """Return the states that actors belong to by their own words ("the Danish president")."""
    found = set[str]()
    for argument in actors:
        place = argument.mention.head if argument.mention else sentence.place_at(argument.end - 1)
        for owner in walk.possessors(sentence, place) if place is not None else ():
            mention = scene.mention(sentence, owner)
            if mention is not None:
                found.add(scene.root(mention).id)
        for title in argument.mention.titles if argument.mention else ():
            if title.of is not None and title.of in scene.mentions:
                found.add(scene.root(scene.mentions[title.of]).id)
    return found


def _is_owned(argument: Argument) -> bool:
    """Tell whether the words only point at somebody told of before ("its forces", "he")."""
    words = argument.mention.text.lower().split() if argument.mention else [""]
    return words[0] in {"its", "his", "her", "their", "our", "he", "she", "it", "they", "them"}


def _identity(scene: Scene, argument: Argument) -> str:
    return scene.root(argument.mention).id if argument.mention else argument.key


def _arguments(scene: Scene, sentence: Sentence, places: list[int]) -> list[Argument]:
    """Return those at these places who may take part in an event, each once."""
    found: dict[str, Argument] = {}
    for place in spoken_for(scene, sentence, places):
        mention = scene.mention(sentence, place)
        if mention is not None and mention.head == place and scene.is_actor(mention):
            named = _name_beside(scene, sentence, mention)
            for one in (named, *_named_sides(scene, sentence, mention)):
                argument = _of_mention(scene, one)
                found.setdefault(argument.key, argument)
        elif mention is None or mention.head != place:
            other = _unheaded(scene, sentence, place, mention)
            if other is not None:
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


def _unheaded(
    scene: Scene, sentence: Sentence, place: int, mention: Mention | None
) -> Argument | None:
    """Return who is meant by a word that heads no mention."""
    person = _person_beside(scene, sentence, place)
    if person is not None:
        return _of_mention(scene, person)
    phrase = _of_phrase(scene, sentence, place)
    if phrase is not None:
        return phrase
    mention = mention or _qualifier(scene, sentence, place)
    if mention is not None and scene.is_actor(mention):
        return _of_mention(scene, mention)
    return _body(scene, sentence, place)


def _person_beside(scene: Scene, sentence: Sentence, place: int) -> Mention | None:
    """Return the political person whose name stands beside an office's word ("envoy Ada Odd")."""
    for child in sentence.children_by(place, "appos", "nmod", "flat"):
        mention = scene.mention(sentence, child)
        if mention is None or mention.type is not EntityType.PERSON:
            continue
        if scene.is_political(mention) and sentence.case_of(child) is None:
            return mention
    return None


BODY_WITHOUT = ("acl", "conj", "cc", "parataxis", "advcl", "case")


def _body(scene: Scene, sentence: Sentence, place: int) -> Argument | None:
    """Return a body that no mention is headed by, but its word tells ("the X (Y) group")."""
    token = sentence.tokens[place]
    if token.tag not in {"NOUN", "PROPN"}:
        return None
    named = sentence.children_by(place, "compound", "amod", "nmod", "appos")
    if not scene.support.has("political_bodies", token.lemma.lower()) or not any(
        sentence.tokens[i].tag == "PROPN" for i in named
    ):
        return None
    start, end = sentence.phrase(place, without=BODY_WITHOUT)
    return Argument(mention=None, start=start, end=end, political=True)


def _qualifier(scene: Scene, sentence: Sentence, place: int) -> Mention | None:
    """Return whose a thing that acts is ("the al-Qaeda network", "Russian aircraft")."""
    for child in sentence.children_by(place, "compound"):
        mention = scene.mention(sentence, child)
        if mention is not None and mention.type is EntityType.ORGANIZATION:
            return mention
    if scene.support.has("instruments", sentence.tokens[place].lemma.lower()):
        owners = walk.possessors(sentence, place)
        owners += [i for o in owners for i in walk.possessors(sentence, o) if i not in owners]
        for child in owners:  # of "the US Predator attacks" the model's name is nobody
            mention = scene.mention(sentence, child)
            if mention is not None and scene.is_political(mention):
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
    return Argument(mention=None, start=_with_bound(sentence, start), end=end, political=political)


def _with_bound(sentence: Sentence, start: int) -> int:
    """Return where a phrase begins with the whole of "at least", "more than" before it."""
    first = sentence.place_at(start)
    while first and sentence.tokens[first].text.lower() in {"least", "most", "than"}:
        first -= 1
    return sentence.tokens[first].start if first is not None else start


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
        _party(scene, a, PartyRole.ACTOR, _special(a, cast_) or parts.get("actor"))
        for a in cast_.actors
    ]
    recipients = [
        _party(scene, a, PartyRole.RECIPIENT, _special(a, cast_) or parts.get("recipient"))
        for a in cast_.recipients
        if a.mention is None or a.mention.id not in where
    ]
    return (*actors, *recipients)


def _special(argument: Argument, cast_: Cast) -> str | None:
    return cast_.parts.get(argument.mention.head) if argument.mention else None


def _party(scene: Scene, argument: Argument, role: PartyRole, part: str | None) -> Party:
    return Party(
        words=scene.words(argument.start, argument.end),
        mention=argument.mention.id if argument.mention else None,
        role=role,
        part=Part(part) if part else None,
    )
