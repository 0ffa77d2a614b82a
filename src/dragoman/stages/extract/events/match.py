"""Which words of a sentence trigger which event."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.ontology.triggers import Support, Trigger, TriggerLexicon
from dragoman.records.document import Zone
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk
from dragoman.stages.extract.events.clauses import (
    causes_of,
    clause_has,
    clause_words_fit,
    has_own_subject,
    oblique_lemmas,
    says_content,
)


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
            if token.relation != "amod":  # "the arrested leader" only describes
                yield from _verb(sentence, place, lexicon)
        elif token.tag == "ADJ":
            if sentence.children_by(place, "cop"):  # "is committed to"
                yield from _verb(sentence, place, lexicon)
        elif token.tag in {"NOUN", "PROPN"}:
            yield from _noun(sentence, place, lexicon)


def _verb(sentence: Sentence, place: int, lexicon: TriggerLexicon) -> Iterator[Match]:
    lemma = walk.lemma_of(sentence, place)
    triggers = lexicon.verbs.get(lemma, ())
    if not triggers and "+" in lemma and not _has_particle_beside(sentence, place):
        triggers = lexicon.verbs.get(lemma.split("+", 1)[0], ())
    if not triggers and sentence.tokens[place].text.lower().startswith(lemma):
        triggers = lexicon.verbs.get(f"{lemma}e", ())  # taggers take "fired" for a form of "fir"
    objects = walk.objects(sentence, place) if triggers else []
    for trigger in triggers:
        if _verb_fits(sentence, place, trigger, objects):
            yield Match(trigger=trigger, place=place, objects=tuple(objects))


def _has_particle_beside(sentence: Sentence, place: int) -> bool:
    """Tell whether the next word is the verb's particle: one further off may be no part of it."""
    after = sentence.tokens[place + 1 : place + 2]
    return bool(after) and after[0].text.lower() in walk.PARTICLES


def verb_types(sentence: Sentence, place: int, lexicon: TriggerLexicon) -> set[str]:
    """Return the types of the events that a verb may tell of, whoever its actors are."""
    return {match.trigger.type for match in _verb(sentence, place, lexicon)}


def _verb_fits(sentence: Sentence, place: int, trigger: Trigger, objects: list[int]) -> bool:
    if trigger.subjects:
        own = sentence.children_by(place, "nsubj")
        return any(sentence.tokens[i].lemma.lower() in trigger.subjects for i in own)
    passive = trigger.passive or trigger.agent
    if passive and not _voice_fits(sentence, place, trigger):
        return False
    if trigger.not_subjects and causes_of(sentence, place) & trigger.not_subjects:
        return False
    if trigger.not_obliques and oblique_lemmas(sentence, place) & trigger.not_obliques:
        return False
    return _objects_fit(sentence, trigger, objects) and _clauses_fit(
        sentence, place, trigger, objects
    )


def _voice_fits(sentence: Sentence, place: int, trigger: Trigger) -> bool:
    """Tell whether a verb is passive where the entry wants it so, or has the agent wanted."""
    passive = walk.is_passive(sentence, place)
    if trigger.passive:
        passive = passive or walk.is_bare_participle(sentence, place)
        return passive or sentence.tokens[place].tag == "ADJ"
    return not passive or bool(walk.obliques(sentence, place, "by"))


def _objects_fit(sentence: Sentence, trigger: Trigger, objects: list[int]) -> bool:
    lemmas = object_lemmas(sentence, objects)
    qualified = _modifiers(sentence, held_nouns(sentence, objects))
    if trigger.objects and not lemmas & trigger.objects:
        return False
    if trigger.object_modifiers and not qualified & trigger.object_modifiers:
        return False
    if lemmas & trigger.not_objects or qualified & trigger.not_modifiers:
        return False
    if trigger.intransitive_or and objects and not lemmas & trigger.intransitive_or:
        return False
    return not (trigger.no_object and objects)


def _clauses_fit(sentence: Sentence, place: int, trigger: Trigger, objects: list[int]) -> bool:
    clauses = sentence.children_by(place, "xcomp", "ccomp", "advcl")
    if trigger.to and not trigger.objects and not says_content(sentence, clauses):
        return False
    if trigger.own_clause and not has_own_subject(sentence, place):
        return False
    if trigger.mode == "phone" and walk.is_passive(sentence, place):
        return False  # "was called to a meeting"
    if trigger.to_or_object and not (clauses or objects):
        return False
    if not clause_words_fit(sentence, place, trigger, clauses):
        return False
    if trigger.infinitive and not any(walk.has_mark(sentence, c, "to") for c in clauses):
        return False
    if trigger.clause_aux and not clause_has(sentence, place, trigger.clause_aux):
        return False
    marked = [i for p in trigger.prep for i in walk.obliques(sentence, place, p)]
    if trigger.prep_lemmas:
        return any(sentence.tokens[i].lemma.lower() in trigger.prep_lemmas for i in marked)
    return bool(marked) or not trigger.prep


def called_for(sentence: Sentence, match: Match) -> list[int]:
    """Return the nouns that a trigger asks for behind its preposition ("called for sanctions")."""
    wanted = match.trigger.prep_lemmas
    marked = [i for p in match.trigger.prep for i in walk.obliques(sentence, match.place, p)]
    return [i for i in marked if sentence.tokens[i].lemma.lower() in wanted]


SHELLS = frozenset(
    "part some number series lot kind ton tonne dozen hundred thousand million billion program "
    "programme package shipment worth amount level round wave batch rest bulk majority most all "
    "state day week month year hour agreement deal accord pact barrage salvo volley hail "
    "burst percent % cent first second third fourth last latest final one two".split()
)
"""Nouns that only hold what they are of, or what qualifies them ("a military aid program")."""


def held_nouns(sentence: Sentence, objects: Sequence[int]) -> list[int]:
    """Return objects, and what they are of where they only hold it."""
    held = [walk.resolved(sentence, place) for place in objects]
    for place in held:
        token = sentence.tokens[place]
        if token.lemma.lower() in SHELLS or token.tag in {"NUM", "PRON", "SYM"}:
            inner = [*walk.obliques(sentence, place, "of"), *walk.obliques(sentence, place, "in")]
            inner += sentence.children_by(place, "compound")
            held += [i for i in inner if i not in held]
    return held


def object_lemmas(sentence: Sentence, objects: Sequence[int]) -> set[str]:
    """Return the lemmas of objects, and of what they are of where they only hold it."""
    found = set[str]()
    for place in held_nouns(sentence, objects):
        lemma = sentence.tokens[place].lemma.lower()
        text = sentence.tokens[place].text.lower()
        # taggers give "troops" no singular, and take "bases" for those of "basis"
        found.update({lemma, lemma.removesuffix("s"), text.removesuffix("s")})
    return found


def _modifiers(sentence: Sentence, nouns: list[int]) -> set[str]:
    below = [i for noun in nouns for i in sentence.children_by(noun, "amod", "compound")]
    return {sentence.tokens[i].lemma.lower() for i in below}


def _noun(sentence: Sentence, place: int, lexicon: TriggerLexicon) -> Iterator[Match]:
    token = sentence.tokens[place]
    triggers = lexicon.nouns.get(token.lemma.lower(), ())
    if not triggers or token.relation in {"compound", "flat", "amod", "nmod:poss"}:
        return
    carrier, carried_as = carrier_of(sentence, place, lexicon)
    for trigger in triggers:
        if _noun_fits(sentence, place, trigger, lexicon):
            yield Match(
                trigger=trigger,
                place=place,
                objects=(),
                carrier=carrier,
                carried_as=carried_as,
            )


def _noun_fits(sentence: Sentence, place: int, trigger: Trigger, lexicon: TriggerLexicon) -> bool:
    below = sentence.children_by(place, "compound", "amod", "nmod")
    lemmas = {sentence.tokens[i].lemma.lower() for i in below}
    if trigger.modifiers and not lemmas & trigger.modifiers:
        return False
    if trigger.of_lemmas and not lemmas & trigger.of_lemmas:
        return False
    if lemmas & trigger.not_modifiers:
        return False
    if trigger.not_of:
        told = walk.obliques(sentence, place, "of") + walk.obliques(sentence, place, "in")
        if any(sentence.tokens[i].lemma.lower() in trigger.not_of for i in told):
            return False
    up = sentence.tokens[place].head
    if up >= 0 and sentence.tokens[up].lemma.lower() in trigger.not_carriers:
        return False
    own = sentence.tokens[place].lemma.lower()
    if trigger.type == "CONSULT" and lexicon.support.has("round_nouns", own):
        of = [sentence.tokens[i] for i in walk.obliques(sentence, place, "of")]
        return all(
            lexicon.support.has("series_nouns", t.lemma.lower()) or t.tag == "PROPN" for t in of
        ) or own in {"session", "meeting"}
    return True


def carrier_of(
    sentence: Sentence, noun: int, lexicon: TriggerLexicon
) -> tuple[int | None, str | None]:
    """Return the verb that carries an event noun, and how it holds it.

    "The talks were held", "they held talks", "the round will take place", "the meeting was
    postponed": the noun is object or subject of such a verb.
    """
    support = lexicon.support
    token = sentence.tokens[_held_by(sentence, noun)]
    up, relation = token.head, token.relation.removesuffix(":outer")
    if _is_headline_fate(sentence, noun + 1, lexicon):
        return noun + 1, "object"
    if up < 0:
        return None, None
    if relation == "nsubj" and _comes_to(sentence, up, support):
        return up, "subject"
    due = sentence.case_of(up) == "due to"  # "is due to open", read as "owing to"
    if sentence.tokens[up].tag not in {"VERB", "AUX", "ADJ"} and not due:
        return None, None
    below = _due(sentence, up, lexicon) if relation in {"nsubj", "nsubj:pass"} else None
    if below is not None:
        return below, "subject"
    held = _holds(sentence, noun, up, relation, lexicon)
    return (up, held) if held is not None else (None, None)


def _holds(
    sentence: Sentence, noun: int, up: int, relation: str, lexicon: TriggerLexicon
) -> str | None:
    """Return how a verb holds an event noun that hangs on it, if it carries it at all."""
    support, lemma = lexicon.support, walk.lemma_of(sentence, up)
    base = lemma.split("+", 1)[0]
    if relation in {"obj", "nsubj:pass"}:
        names = ("light_object", "planning_object", "postpone", "cancel", "deny")
        if any(support.has(name, lemma) or support.has(name, base) for name in names):
            return "object"
    if relation == "nsubj:pass" and support.has("occurrence", base):
        return "object"  # "the talks were broken off"
    if relation == "nsubj" and _happens(sentence, up, base, lexicon):
        return "subject"
    if relation == "obl" and f"{base} {sentence.case_of(noun)}" in support.lists["light_oblique"]:
        return "object"
    return None


def _comes_to(sentence: Sentence, up: int, support: Support) -> bool:
    """Tell whether words together tell that a thing happens: "got under way", "is under way"."""
    spoken = support.lists["occurrence_oblique"]
    if sentence.children_by(up, "cop"):
        return f"be {sentence.case_of(up)} {sentence.tokens[up].lemma.lower()}" in spoken
    lemma = sentence.tokens[up].lemma.lower()
    return any(
        f"{lemma} {sentence.case_of(i)} {sentence.tokens[i].lemma.lower()}" in spoken
        for i in sentence.children_by(up, "obl")
    )


def _held_by(sentence: Sentence, noun: int) -> int:
    """Return the noun that only holds another ("two days of talks"), else the noun itself."""
    token = sentence.tokens[noun]
    if token.relation != "nmod" or sentence.case_of(noun) != "of" or token.head < 0:
        return noun
    return token.head if sentence.tokens[token.head].lemma.lower() in SHELLS - {"state"} else noun


def _is_headline_fate(sentence: Sentence, place: int, lexicon: TriggerLexicon) -> bool:
    """Tell whether a bare participle there is the fate of the noun before it.

    "Kenya misses deadline, third round postponed": headlines leave out "is", and the parser then
    hangs the participle on any noun.
    """
    if sentence.zone is not Zone.HEADLINE or place >= len(sentence.tokens):
        return False
    if sentence.tokens[place].tag != "VERB" or sentence.children_by(place, "aux", "nsubj", "obj"):
        return False
    lemma = walk.lemma_of(sentence, place)
    return any(lexicon.support.has(name, lemma) for name in ("postpone", "cancel"))


def _due(sentence: Sentence, up: int, lexicon: TriggerLexicon) -> int | None:
    """Return the verb of "the round is due to open", "the talks are expected to begin"."""
    support = lexicon.support
    if not support.has("planned", sentence.tokens[up].lemma.lower()):
        return None
    for verb in sentence.children_by(up, "xcomp"):
        if sentence.tokens[verb].tag == "VERB":
            base = walk.lemma_of(sentence, verb).split("+", 1)[0]
            if support.has("occurrence", base):
                return verb
    return None


def _happens(sentence: Sentence, verb: int, lemma: str, lexicon: TriggerLexicon) -> bool:
    """Tell whether a verb tells that its subject happens: "begin", "take place"."""
    support = lexicon.support
    held = sentence.children_by(verb, "obj")
    if held and support.has("uniting", walk.lemma_of(sentence, verb)):
        return True  # "the summit brings together A and B"
    if held and lemma not in {"take", "last"}:
        return False  # "the talks opened a way"
    return support.has("occurrence", lemma) or support.has("planned", lemma)
