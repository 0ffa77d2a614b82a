"""Where an event takes place: from its modifiers, its carrier's, and its trigger's place slots."""

from dragoman.records.annotated import EntityType, Mention
from dragoman.records.claim import Party
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk
from dragoman.stages.extract.events.match import Match, called_for, held_nouns
from dragoman.stages.extract.events.slots import filled, noun_chain
from dragoman.stages.extract.scene import PLACES, Scene

PREPOSITIONS = ("in", "at", "near", "inside", "outside", "into", "on", "through", "across")
VERBAL = frozenset({"SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"})
"""Types whose object is spoken of: where it is, nothing took place ("opposed the war in X")."""


def places(scene: Scene, sentence: Sentence, match: Match) -> list[Party]:
    """Return where an event takes place, each place once."""
    found = place_of_words(scene, sentence, _modified(scene, sentence, match))
    if match.trigger.noun and match.trigger.violent:  # "the shelling of the town of X"
        for place in filled(sentence, match.place, (), match.trigger.recipient):
            found += _named(scene, sentence, place, island=True)
    if match.trigger.crowd:  # "took to the streets of X"
        for noun in called_for(sentence, match):
            for place in walk.obliques(sentence, noun, "of"):
                found += _named(scene, sentence, place, island=False)
    found += _visited(scene, sentence, match)
    return list({(p.words.start, p.words.end): p for p in found}.values())


def _modified(scene: Scene, sentence: Sentence, match: Match) -> list[int]:
    """Return the words whose modifiers say where an event takes place."""
    trigger, heads = match.trigger, [match.place]
    if trigger.type not in VERBAL:
        heads += held_nouns(sentence, match.objects)
    if trigger.of_lemmas:  # "an exchange of fire near X"
        heads += walk.obliques(sentence, match.place, "of")
    if trigger.type == "CONSULT":  # "sat down with his counterpart in X"
        heads += walk.obliques(sentence, match.place, "with")
    if trigger.type in {"CONSULT", "REJECT"}:  # "walked out of the talks in X"
        heads += called_for(sentence, match)
    if match.carrier is not None:
        heads.append(match.carrier)
    if trigger.noun and trigger.violent:  # "an attack on a post in X"
        heads += filled(sentence, match.place, (), trigger.recipient)
    if trigger.noun:
        heads += noun_chain(sentence, match.place, scene.support)[1:]
    return heads


def place_of_words(scene: Scene, sentence: Sentence, heads: list[int]) -> list[Party]:
    """Return the places that modify any of these words."""
    return [
        party
        for head in dict.fromkeys(heads)
        for preposition in PREPOSITIONS
        for place in walk.with_conjuncts(sentence, walk.obliques(sentence, head, preposition))
        for party in _named(scene, sentence, place, island=preposition == "on")
    ]


def _named(scene: Scene, sentence: Sentence, place: int, *, island: bool) -> list[Party]:
    """Return the places that a phrase names; with "on" only a facility or a place, no state."""
    mention = scene.mention(sentence, place)
    if any(t.first <= place < t.last for t in scene.doc.times_in(sentence.index)):
        return []  # "in mid-August"
    if mention is not None and mention.head == place and scene.is_place(mention):
        return [] if island and mention.type is EntityType.COUNTRY else [scene.party(mention)]
    if not scene.support.has("place_nouns", sentence.tokens[place].lemma.lower()):
        return []
    inner = sentence.children_by(place, "appos", "nmod", "compound", "flat", "dep")
    named = [scene.mention(sentence, i) for i in walk.with_conjuncts(sentence, inner)]
    found = {m.id: m for m in named if m is not None and _is_local(scene, m)}
    if not found:  # "in Donetsk province": the name beside the noun, though it be a state's
        beside = [scene.mention(sentence, i) for i in sentence.children_by(place, "compound")]
        found = {m.id: m for m in beside if m is not None and scene.is_place(m)}
    return [scene.party(m) for m in found.values()] or _capital(scene, sentence, place)


def _is_local(scene: Scene, mention: Mention) -> bool:
    return scene.is_place(mention) and mention.type is not EntityType.COUNTRY


def _capital(scene: Scene, sentence: Sentence, place: int) -> list[Party]:
    """Return "the Norwegian capital" as a place of its own words: no mention names it."""
    if sentence.tokens[place].lemma.lower() != "capital":
        return []
    owners = [scene.mention(sentence, i) for i in walk.owners(sentence, place)]
    if not any(m is not None and m.type is EntityType.COUNTRY for m in owners):
        return []
    start, end = sentence.phrase(place, without=("case", "acl", "appos", "punct", "conj", "cc"))
    return [Party(words=scene.words(start, end), mention=None)]


def _visited(scene: Scene, sentence: Sentence, match: Match) -> list[Party]:
    """Return the places that the trigger's own place slots hold ("visited Rome")."""
    moved = match.objects
    if match.trigger.mode == "withdraw":  # "completed the withdrawal of its troops from X"
        moved += tuple(i for noun in match.objects for i in walk.obliques(sentence, noun, "of"))
    slots = filled(sentence, match.place, moved, match.trigger.place)
    if match.trigger.noun and match.trigger.place and match.carrier is not None:
        slots += filled(sentence, match.carrier, (), ("obl:to",))
    found: list[Party] = []
    for place in slots:
        mention = scene.mention(sentence, place)
        if mention is not None and mention.type in PLACES and not _is_person(scene, mention):
            found.append(scene.party(mention))
        elif mention is None or mention.head != place:
            found += _named(scene, sentence, place, island=False)
    return found


def _is_person(scene: Scene, mention: Mention) -> bool:
    return scene.root(mention).type is EntityType.PERSON
