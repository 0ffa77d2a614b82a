"""Walking from a predicate to its arguments, over Universal Dependencies.

A verb's subject may stand with its governor (control, coordination, participles), with the noun
that a relative clause hangs on, or be left out. What is found is the places of argument heads,
coordinated ones included; whose words they are is the caller's to say.
"""

from dragoman.records.sentence import Sentence

OBJECT_CONTROL = frozenset(
    "ask urge allow invite enable help order tell force permit want press encourage call "
    "request authorize authorise lead cause push require persuade".split()
)
"""Verbs whose object is the subject of the infinitive below them."""

PARTICLES = frozenset("off out up down over back away forward".split())
"""Words right after a verb that make one verb with it, however the parser hangs them on it."""

RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


def lemma_of(sentence: Sentence, place: int) -> str:
    """Return a verb's lemma, with its particle if it has one ("hand+over")."""
    lemma = sentence.tokens[place].lemma.lower()
    particles = sentence.children_by(place, "compound:prt") or [
        i
        for i in sentence.children_by(place, "advmod", "case")
        if i == place + 1 and sentence.tokens[i].text.lower() in PARTICLES
    ]
    return f"{lemma}+{sentence.tokens[particles[0]].text.lower()}" if particles else lemma


def with_conjuncts(sentence: Sentence, places: list[int]) -> list[int]:
    """Return argument heads with those coordinated with them, relative pronouns resolved."""
    found: list[int] = []
    for place in places:
        for one in sentence.conjuncts(resolved(sentence, place)):
            if one not in found:
                found.append(one)
    return found


def resolved(sentence: Sentence, place: int) -> int:
    """Return what a relative pronoun stands for, the place itself otherwise."""
    token = sentence.tokens[place]
    if token.tag == "PRON" and token.text.lower() in RELATIVE:
        for up in sentence.ancestors(place):
            if sentence.tokens[up].relation == "acl:relcl":
                return sentence.tokens[up].head if sentence.tokens[up].head >= 0 else place
    return place


def subjects(sentence: Sentence, verb: int, depth: int = 0) -> list[int]:
    """Return the places of a verb's subjects in the active sense (passive: by whom)."""
    if sentence.is_passive(verb) or is_bare_participle(sentence, verb):
        return with_conjuncts(sentence, obliques(sentence, verb, "by"))
    own = sentence.children_by(verb, "nsubj")
    if own:
        return with_conjuncts(sentence, own)
    return inherited(sentence, verb, depth)


def inherited(sentence: Sentence, verb: int, depth: int) -> list[int]:
    """Return the subject that a verb takes over from the word it hangs on."""
    token = sentence.tokens[verb]
    if token.head < 0 or depth > 4:
        return []
    up, relation = token.head, token.relation.split(":", 1)[0]
    if relation == "acl":
        return with_conjuncts(sentence, [up])
    if relation not in {"conj", "xcomp", "advcl", "ccomp", "parataxis"}:
        return []
    if relation in {"ccomp", "parataxis"} and token.relation != "ccomp":
        return []
    if relation == "xcomp" and sentence.tokens[up].lemma.lower() in OBJECT_CONTROL:
        objects = sentence.children_by(up, "obj")
        return with_conjuncts(sentence, objects)
    if sentence.is_passive(up):
        return with_conjuncts(sentence, sentence.children_by(up, "nsubj:pass"))
    if sentence.tokens[up].tag in {"VERB", "AUX", "ADJ"}:
        return subjects(sentence, up, depth + 1)
    return []


def objects(sentence: Sentence, verb: int) -> list[int]:
    """Return the places of a verb's objects in the active sense."""
    if sentence.is_passive(verb):
        own = sentence.children_by(verb, "nsubj:pass")
        if not own and sentence.tokens[verb].relation == "conj":
            own = sentence.children_by(sentence.tokens[verb].head, "nsubj:pass")
        return with_conjuncts(sentence, own)
    if is_bare_participle(sentence, verb):
        return with_conjuncts(sentence, [sentence.tokens[verb].head])
    own = sentence.children_by(verb, "obj") or sentence.children_by(verb, "iobj")
    if not own and sentence.tokens[verb].relation == "acl:relcl":
        if sentence.children_by(verb, "nsubj"):
            own = [sentence.tokens[verb].head]
    return with_conjuncts(sentence, own)


def is_bare_participle(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb is a past participle that hangs on a noun ("raids carried out by")."""
    token = sentence.tokens[verb]
    text = token.text.lower()
    return (
        token.relation == "acl"
        and token.tag == "VERB"
        and not text.endswith("ing")
        and not any(sentence.tokens[m].text.lower() == "to" for m in sentence.children(verb))
        and not sentence.children_by(verb, "obj")
    )


def obliques(sentence: Sentence, head: int, preposition: str) -> list[int]:
    """Return the places of the modifiers of a word that the preposition marks."""
    return [
        child
        for child in sentence.children_by(head, "obl", "nmod")
        if sentence.case_of(child) == preposition
    ]


def possessors(sentence: Sentence, noun: int) -> list[int]:
    """Return the places of a noun's possessors and of the names that qualify it."""
    own = sentence.children_by(noun, "nmod:poss")
    own += [
        i
        for i in sentence.children_by(noun, "amod", "compound", "nmod")
        if sentence.tokens[i].tag in {"PROPN", "ADJ"} and sentence.case_of(i) is None
    ]
    return with_conjuncts(sentence, own)
