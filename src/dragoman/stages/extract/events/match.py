"""Which words of a sentence trigger which event."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.ontology.triggers import Trigger, TriggerLexicon
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A trigger at a place; `carrier` is the verb that carries an event noun, if one does."""

    trigger: Trigger
    place: int
    objects: tuple[int, ...]
    carrier: int | None = None
    carried_as: str | None = None
    """object or subject: how the carrier holds the noun."""


def matches(sentence: Sentence, lexicon: TriggerLexicon) -> Iterator[Match]:
    """Yield what a sentence's words may trigger, in the order of the words and of the lexicon."""
    for place, token in enumerate(sentence.tokens):
        if token.tag in {"VERB", "AUX"}:
            yield from _verb(sentence, place, lexicon)
        elif token.tag in {"NOUN", "PROPN"}:
            yield from _noun(sentence, place, lexicon)


def _verb(sentence: Sentence, place: int, lexicon: TriggerLexicon) -> Iterator[Match]:
    triggers = lexicon.verbs.get(walk.lemma_of(sentence, place), ())
    objects = walk.objects(sentence, place) if triggers else []
    for trigger in triggers:
        if _verb_fits(sentence, place, trigger, objects):
            yield Match(trigger=trigger, place=place, objects=tuple(objects))


def _verb_fits(sentence: Sentence, place: int, trigger: Trigger, objects: list[int]) -> bool:
    lemmas = {sentence.tokens[i].lemma.lower() for i in objects}
    complement = bool(sentence.children_by(place, "xcomp", "ccomp", "advcl"))
    if trigger.objects and not lemmas & trigger.objects:
        return False
    if trigger.subjects:
        own = sentence.children_by(place, "nsubj")
        return any(sentence.tokens[i].lemma.lower() in trigger.subjects for i in own)
    if trigger.intransitive_or and objects and not lemmas & trigger.intransitive_or:
        return False
    if trigger.to and not complement and not trigger.objects:
        return False
    if trigger.to_or_object and not (complement or objects):
        return False
    if trigger.prep and not any(walk.obliques(sentence, place, p) for p in trigger.prep):
        return False
    if trigger.with_aid:
        return bool(walk.obliques(sentence, place, "with"))
    return True


def _noun(sentence: Sentence, place: int, lexicon: TriggerLexicon) -> Iterator[Match]:
    token = sentence.tokens[place]
    triggers = lexicon.nouns.get(token.lemma.lower(), ())
    if not triggers or token.relation in {"compound", "flat", "amod", "nmod:poss"}:
        return
    carrier, carried_as = carrier_of(sentence, place, lexicon)
    for trigger in triggers:
        if _noun_fits(sentence, place, trigger):
            yield Match(
                trigger=trigger,
                place=place,
                objects=(),
                carrier=carrier,
                carried_as=carried_as,
            )


def _noun_fits(sentence: Sentence, place: int, trigger: Trigger) -> bool:
    below = sentence.children_by(place, "compound", "amod", "nmod")
    lemmas = {sentence.tokens[i].lemma.lower() for i in below}
    if trigger.modifiers and not lemmas & trigger.modifiers:
        return False
    if trigger.of_lemmas and not lemmas & trigger.of_lemmas:
        return False
    return True


def carrier_of(
    sentence: Sentence, noun: int, lexicon: TriggerLexicon
) -> tuple[int | None, str | None]:
    """Return the verb that carries an event noun, and how it holds it.

    "The talks were held", "they held talks", "the round will take place", "the meeting was
    postponed", "talks on a truce began": the noun itself or the noun it belongs to ("the first
    round of talks", "the date of the meeting") is object or subject of such a verb.
    """
    support = lexicon.support
    fates = ("postpone", "cancel", "deny")
    token = sentence.tokens[noun]
    up, relation = token.head, token.relation
    if up < 0 or sentence.tokens[up].tag not in {"VERB", "AUX"}:
        return None, None
    lemma = walk.lemma_of(sentence, up)
    base = lemma.split("+", 1)[0]
    if relation in {"obj", "nsubj:pass"}:
        names = ("light_object", "planned", "proposed", *fates)
        if any(support.has(name, lemma) or support.has(name, base) for name in names):
            return up, "object"
    if relation in {"nsubj"}:
        if support.has("occurrence", base) or support.has("planned", base):
            return up, "subject"
    return None, None
