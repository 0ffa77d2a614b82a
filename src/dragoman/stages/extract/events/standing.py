"""Whether what a trigger tells of is an event of politics: does it have the actors that it needs.

An event needs two political actors, or one and an institution or place (record.md, rule 8);
deeds of force, release and withdrawal need one.
"""

from dragoman.records.annotated import EntityType, Form
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.events.arguments import Argument
from dragoman.stages.extract.events.consulting import is_medium, is_named, speaks_for, travels_for
from dragoman.stages.extract.events.match import Match
from dragoman.stages.extract.events.parties import Cast
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.walk import is_passive, lemma_of, obliques

UNILATERAL = frozenset({"RETREAT", "MOBILIZE", "COERCE", "SANCTION"})
MUTUAL = frozenset({"CONSULT", "AGREE"})
ACTIVE = MUTUAL | {"AID", "SUPPORT", "COOPERATE"}
"""Types that are told of nobody without an actor ("the recruits were trained")."""

BODILY = frozenset({"targeted", "abduct", "torture", "beat", "arrest", "deport", "release"})
"""Modes of what is done to people alone."""


def stands(scene: Scene, sentence: Sentence, match: Match, people: Cast) -> bool:
    """Tell whether a matched event has the actors that it needs."""
    if not _arguments(scene, sentence, match, people):
        return False
    if match.trigger.bare:
        return scene.is_political_text and (bool(people.places) or _dated(scene, sentence, match))
    if match.trigger.noun and not _has_parties(match, people):
        if match.trigger.violent or match.trigger.crowd:
            return bool(people.places) or _befell(scene, sentence, match)
        if match.trigger.mode == "ceasefire":  # "the truce took hold on Friday"
            return match.carrier is not None and scene.is_political_text
        if match.trigger.type == "AGREE":  # "it ended with the signing of the accord"
            return scene.is_political_text
        held = _meeting_held(scene, sentence, match)
        held = held or _meeting_there(scene, sentence, match, people)
        held = held and _names_meeting(scene, sentence, match.place)
        back = match.carrier is None or not _dated(scene, sentence, match)
        return held and not (back and _points_back(sentence, match.place))
    if not _politics(scene, sentence, match, people):
        return False
    return match.trigger.type != "CONSULT" or _consults(scene, sentence, match, people)


def _has_parties(match: Match, people: Cast) -> bool:
    """Tell whether it is told whose it is; "their summit" of nobody known does not."""
    everyone = (*people.actors, *people.recipients)
    if match.trigger.type == "CONSULT" and match.trigger.joint:
        pronouns = [a.mention is not None and a.mention.form is Form.PRONOUN for a in everyone]
        return any(a.political or not p for a, p in zip(everyone, pronouns, strict=True))
    return bool(everyone)


def _consults(scene: Scene, sentence: Sentence, match: Match, people: Cast) -> bool:
    """Tell whether those who meet or travel do so for a state, a body or a movement.

    Two at least do, or one with somebody known by name; one alone where it is several ("the
    ministers"), or where the meeting itself has a place, a day or a verb that holds it.
    """
    everyone = (*people.actors, *people.recipients)
    if any(is_medium(a) for a in everyone):
        return False
    speakers = sum(speaks_for(scene, a) for a in everyone)
    if match.trigger.mode == "visit":
        return any(travels_for(scene, a) for a in people.actors)
    if len(everyone) > 1 and _is_talks(scene, sentence, match):
        return True  # talks are held for others, whatever is known of who holds them
    if speakers != 1:
        return speakers > 1
    if any(is_named(scene, a) and not speaks_for(scene, a) for a in everyone):
        return True
    if len(everyone) > 1:
        return False
    own = match.carrier is not None or bool(people.places) or _dated(scene, sentence, match)
    return plural(sentence, people) or (match.trigger.noun and own)


def _dated(scene: Scene, sentence: Sentence, match: Match) -> bool:
    """Tell whether a time of its own dates it."""
    return scene.times(sentence, match.place, match.carrier)[0] is not None


def _befell(scene: Scene, sentence: Sentence, match: Match) -> bool:
    """Tell whether an attack that names nobody is still one of the article's politics.

    It is where it has its day, or its dead.
    """
    if not (match.trigger.violent and scene.is_political_text):
        return False
    return _dated(scene, sentence, match) or has_toll(scene, sentence, match.place)


def has_toll(scene: Scene, sentence: Sentence, noun: int) -> bool:
    """Tell whether the words round an attack tell whom it struck ("died in clashes").

    "Died in the attack" tells of an attack that was told before.
    """
    verbs = sentence.children_by(noun, "acl")
    definite = [sentence.tokens[i].text.lower() for i in sentence.children_by(noun, "det")]
    known = bool(set(definite) & {"the", "this", "that", "these", "those"})
    if not known or sentence.tokens[noun].relation.startswith("nsubj"):
        verbs.append(sentence.tokens[noun].head)
    return any(
        verb >= 0 and scene.support.has("toll", sentence.tokens[verb].lemma.lower())
        for verb in verbs
    )


def _arguments(scene: Scene, sentence: Sentence, match: Match, people: Cast) -> bool:
    """Tell whether the arguments that the lexicon asks for are there."""
    trigger, place = match.trigger, match.place
    actor, recipient = bool(people.actors), bool(people.recipients)
    several = len(people.actors) > 1 or plural(sentence, people)
    joint = several and (trigger.joint or _is_mutual(sentence, match))
    passive = not trigger.noun and is_passive(sentence, place) and trigger.type not in ACTIVE
    held = {
        "both": (actor and recipient) or joint or (passive and recipient),
        "actor": actor,
        "recipient": recipient or people.bare_recipient,
    }
    if not held.get(trigger.needs, True) or (trigger.place_needed and not people.places):
        return False
    everyone = (*people.actors, *people.recipients)
    if trigger.type == "CONSULT" and not trigger.noun and match.objects and not people.recipients:
        if "obj" in trigger.recipient and "obj" not in trigger.place:
            return False  # "met the demands"
    if trigger.violent and trigger.mode in BODILY and match.objects and not people.recipients:
        return False  # "executed transactions", "killed the bill"
    if trigger.not_recipients and not _fit_to_receive(sentence, match, people):
        return False
    asked = people.recipients if trigger.mode == "phone" else everyone
    return not trigger.person or any(
        a.mention is not None and scene.root(a.mention).type is EntityType.PERSON for a in asked
    )


def _fit_to_receive(sentence: Sentence, match: Match, people: Cast) -> bool:
    """Tell whether a recipient is one that the lexicon lets count ("spoke to reporters" has none).

    Where the entry shuts some out, one of the others must be a political actor.
    """
    shut = match.trigger.not_recipients
    heads = [a.mention for a in people.recipients if a.political and a.mention is not None]
    here = [m for m in heads if m.sentence == sentence.index]
    return any(sentence.tokens[m.head].lemma.lower() not in shut for m in here)


def _politics(scene: Scene, sentence: Sentence, match: Match, people: Cast) -> bool:
    """Tell whether those who take part are political actors, and enough of them."""
    trigger = match.trigger
    everyone = (*people.actors, *people.recipients)
    political = any(a.political and not is_medium(a) for a in everyone)
    if trigger.mode == "visit" and people.actors and all(_is_people(a) for a in people.actors):
        return False  # "thousands of Kenyans travelled to": pilgrims, not envoys
    if trigger.violent or trigger.crowd:
        return political or bool(people.places)
    if not political and _is_talks(scene, sentence, match):
        return len(everyone) > 1 and scene.is_political_text
    if not political and trigger.objects and trigger.type in UNILATERAL:
        done = is_passive(sentence, match.place) and bool(people.places)
        return done and scene.is_political_text  # "martial law was declared in the north"
    if not political or trigger.type in UNILATERAL or trigger.type not in MUTUAL:
        return political
    if len(everyone) > 1 or people.places:
        return True
    if trigger.noun:
        return match.carrier is not None
    agreed = bool(sentence.children_by(match.place, "xcomp", "ccomp", "advcl"))
    agreed = agreed or any(obliques(sentence, match.place, p) for p in ("to", "on"))
    agreed = agreed or bool(trigger.prep_lemmas)  # "voted in favour of the treaty"
    return trigger.to or agreed or bool(match.objects) or plural(sentence, people)


def _is_mutual(sentence: Sentence, match: Match) -> bool:
    """Tell whether it is done by each to the other ("accused one another")."""
    return any(
        sentence.tokens[i].text.lower() in {"each", "other", "another"} for i in match.objects
    )


def _is_talks(scene: Scene, sentence: Sentence, match: Match) -> bool:
    """Tell whether a noun tells of talks, which persons named hold only for those they lead."""
    lemma = sentence.tokens[match.place].lemma.lower()
    return match.trigger.type == "CONSULT" and scene.support.has("series_nouns", lemma)


def _is_people(argument: Argument) -> bool:
    """Tell whether a party is a people or some of it, and neither a state nor anybody's envoy."""
    mention = argument.mention
    if mention is None:
        return True
    return mention.form is Form.DEMONYM and mention.text.endswith("s")


def _meeting_held(scene: Scene, sentence: Sentence, match: Match) -> bool:
    """Tell whether a noun without parties is still a meeting: one that was held or called off."""
    if match.trigger.type != "CONSULT" or not match.trigger.joint or match.carrier is None:
        return False
    lemma = lemma_of(sentence, match.carrier).split("+", 1)[0]
    return scene.support.has("occurrence", lemma)


_TALKS = frozenset({"talk", "negotiation", "summit"})
"""Nouns of diplomacy even where nothing is known of those who meet."""
_GATHERINGS = frozenset({"summit", "meeting", "round", "table"})


def _names_meeting(scene: Scene, sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun alone says that parties met ("talks", "the summit"; not "sessions").

    Not where there was little of it.
    """
    if sentence.tokens[noun].tag == "PRON":
        return True  # "they were resumed", of talks told of before
    marks = sentence.children_by(noun, "amod", "det", "advmod")
    little = any(sentence.tokens[i].text.lower() in {"little", "few", "no", "much"} for i in marks)
    lemma = sentence.tokens[noun].lemma.lower()
    named = lemma in _GATHERINGS or scene.support.has("series_nouns", lemma)
    return not little and (lemma in _TALKS or (named and scene.is_political_text))


def _meeting_there(scene: Scene, sentence: Sentence, match: Match, people: Cast) -> bool:
    """Tell whether talks without parties have their own place or day, in a political article."""
    if match.trigger.type != "CONSULT" or not match.trigger.joint:
        return False
    named = sentence.tokens[match.place].lemma.lower() != "round"  # of golf, as often
    own = bool(people.places) or (named and _dated(scene, sentence, match))
    return own and scene.is_political_text


def _points_back(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun only points back at a meeting told of before ("these discussions")."""
    below = {sentence.tokens[i].text.lower() for i in sentence.children_by(noun, "det", "amod")}
    return bool(below & {"this", "these", "that", "those", "such", "same"})


def plural(sentence: Sentence, people: Cast) -> bool:
    """Tell whether the actor is a plural nominal that may name both sides ("the ministers")."""
    heads = [a.mention for a in people.actors if a.mention is not None]
    words = [
        sentence.tokens[m.head].text.lower()
        for m in heads
        if m.form in {Form.NOMINAL, Form.PRONOUN} and m.sentence == sentence.index
    ]
    return any(word.endswith("s") or word in {"they", "we"} for word in words)
