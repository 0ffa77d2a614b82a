"""Who is meant by a word that heads no mention, and how one who takes part is written down.

Takes a place of a sentence; gives arguments: a mention, or words that name their people by a
political actor ("hundreds of Kenyan students"), kept as words.
"""

from dataclasses import dataclass

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk
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


def of_mention(scene: Scene, mention: Mention, words: Mention | None = None) -> Argument:
    """Make an argument of a mention; `words` stand for it where they mean several."""
    words = words or mention
    return Argument(
        mention=mention,
        start=words.start,
        end=words.end,
        political=scene.is_political(mention),
    )


PHRASE_WITHOUT = ("acl", "appos", "conj", "cc", "punct", "parataxis", "advcl", "advmod", "case")


FORCES = frozenset({"police", "army", "military", "troops", "government", "parliament"})
"""Nouns that name a force or body of the state even where nothing says of which."""


def _of_phrase(scene: Scene, sentence: Sentence, place: int) -> Argument | None:
    """Return a noun phrase of people that no mention is headed by, if it names whose they are."""
    token = sentence.tokens[place]
    if token.tag != "NOUN" or not scene.support.has("person_nouns", token.lemma.lower()):
        return None
    below = sentence.children_by(place, "amod", "compound", "nmod")
    mentions = [scene.mention(sentence, i) for i in below]
    political = any(m is not None and scene.is_political(m) for m in mentions)
    political = political or token.lemma.lower() in FORCES
    start, end = sentence.phrase(place, without=PHRASE_WITHOUT)
    return Argument(mention=None, start=_with_bound(sentence, start), end=end, political=political)


def _with_bound(sentence: Sentence, start: int) -> int:
    """Return where a phrase begins with the whole of "at least", "more than" before it."""
    first = sentence.place_at(start)
    while first and sentence.tokens[first].text.lower() in {"least", "most", "than"}:
        first -= 1
    return sentence.tokens[first].start if first is not None else start


def unheaded(
    scene: Scene, sentence: Sentence, place: int, mention: Mention | None
) -> list[Argument]:
    """Return who is meant by a word that heads no mention."""
    persons = _persons_beside(scene, sentence, place)
    if persons:
        return [of_mention(scene, person) for person in persons]
    phrase = _of_phrase(scene, sentence, place)
    if phrase is not None:
        return [phrase]
    meant = [mention] if mention is not None else _qualifiers(scene, sentence, place)
    acting = [of_mention(scene, one) for one in meant if scene.is_actor(one)]
    body = _body(scene, sentence, place)
    return acting or ([body] if body is not None else [])


def _persons_beside(scene: Scene, sentence: Sentence, place: int) -> list[Mention]:
    """Return the political persons named beside an office ("ministers Ada Odd and Per Nord").

    Not whose it is: "his counterpart Ada Odd" is not he.
    """
    found: list[Mention] = []
    for child in sentence.children_by(place, "appos", "nmod", "flat"):
        if sentence.tokens[child].relation == "nmod:poss" or sentence.case_of(child) is not None:
            continue
        for one in sentence.conjuncts(child):
            mention = scene.mention(sentence, one)
            if mention is None or mention.head != one or mention in found:
                continue
            named = mention.form is Form.NAME and mention.type is EntityType.PERSON
            if named and scene.is_political(mention):
                found.append(mention)
    return found


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


def _qualifiers(scene: Scene, sentence: Sentence, place: int) -> list[Mention]:
    """Return whose a thing that acts is ("the al-Qaeda network", "Russian and Greek aircraft")."""
    for child in sentence.children_by(place, "compound"):
        mention = scene.mention(sentence, child)
        if mention is not None and mention.type is EntityType.ORGANIZATION:
            return [mention]
    if not scene.support.has("instruments", sentence.tokens[place].lemma.lower()):
        return []
    owners = walk.possessors(sentence, place)
    owners += [i for o in owners for i in walk.possessors(sentence, o) if i not in owners]
    found = [scene.mention(sentence, i) for i in owners]  # "the US Predator attacks": not the model
    return [m for m in found if m is not None and scene.is_political(m)]
