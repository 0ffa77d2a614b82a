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

ACCUSING = frozenset(
    "accuse suspect convict charge blame acquit indict find prevent stop keep bar ban deter".split()
)
"""Verbs whose object does what the gerund after "of", "from" or "for" tells."""

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


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb is in the passive; one with an object of its own is not."""
    if sentence.children_by(verb, "aux:pass"):
        return True
    return sentence.is_passive(verb) and not sentence.children_by(verb, "obj")


def subjects(sentence: Sentence, verb: int, depth: int = 0) -> list[int]:
    """Return the places of a verb's subjects in the active sense (passive: by whom)."""
    if is_passive(sentence, verb) or is_bare_participle(sentence, verb):
        return with_conjuncts(sentence, obliques(sentence, verb, "by"))
    own = sentence.children_by(verb, "nsubj", "csubj")
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
        infinitive = token.relation == "acl" and has_mark(sentence, verb, "to")
        return _holders(sentence, up, depth) if infinitive else with_conjuncts(sentence, [up])
    if relation not in {"conj", "xcomp", "advcl", "ccomp", "parataxis"}:
        return []
    if relation in {"ccomp", "parataxis"} and token.relation != "ccomp":
        return []
    if _object_acts(sentence, verb, up, relation):
        asked = [i for p in ("on", "upon", "for", "to") for i in obliques(sentence, up, p)]
        return objects(sentence, up) or with_conjuncts(sentence, asked)
    if is_passive(sentence, up):
        return with_conjuncts(sentence, sentence.children_by(up, "nsubj:pass"))
    if sentence.tokens[up].tag in {"VERB", "AUX", "ADJ"}:
        return subjects(sentence, up, depth + 1)
    return []


def has_mark(sentence: Sentence, verb: int, *words: str) -> bool:
    """Tell whether one of these conjunctions or prepositions introduces a clause."""
    introduced = sentence.children_by(verb, "mark", "case")
    return any(sentence.tokens[i].text.lower() in words for i in introduced)


def _object_acts(sentence: Sentence, verb: int, up: int, relation: str) -> bool:
    """Tell whether the object of the verb above does what the verb below tells."""
    lemma = sentence.tokens[up].lemma.lower()
    if lemma in ACCUSING:
        return has_mark(sentence, verb, "of", "from", "for", "with")
    return relation == "xcomp" and lemma in OBJECT_CONTROL


def _holders(sentence: Sentence, noun: int, depth: int) -> list[int]:
    """Return who has what an infinitive hangs on ("X has the authority to hold talks")."""
    up = sentence.tokens[noun].head
    if up < 0 or sentence.tokens[noun].relation not in {"obj", "obl", "xcomp"}:
        return possessors(sentence, noun)
    return possessors(sentence, noun) or subjects(sentence, up, depth + 1)


def objects(sentence: Sentence, verb: int) -> list[int]:
    """Return the places of a verb's objects in the active sense."""
    if is_passive(sentence, verb):
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
        if sentence.tokens[i].tag in {"PROPN", "ADJ"}
        and sentence.case_of(i) is None
        and not is_against(sentence, i)
    ]
    return with_conjuncts(sentence, own)


def is_against(sentence: Sentence, place: int) -> bool:
    """Tell whether a prefix makes a name no party ("anti-American", "pro - Iranian")."""
    words = [t.text.lower() for t in sentence.tokens[max(0, place - 2) : place]]
    return bool(set(words[-2:]) & {"anti", "pro", "anti-", "pro-"}) and words[-1:] != ["and"]


def owners(sentence: Sentence, noun: int) -> list[int]:
    """Return the places of those a noun is tied to: its possessors, who it is of, by, to, with."""
    own = possessors(sentence, noun)
    for preposition in ("of", "by", "from", "against", "with", "to", "on"):
        own += with_conjuncts(sentence, obliques(sentence, noun, preposition))
    return own


def aims(sentence: Sentence, verb: int, depth: int = 0) -> tuple[list[int], list[int]]:
    """Return whom the clauses below a verb are about: their arguments, and their nouns' owners.

    "Threatened to shell the towns of X": the towns, and X.
    """
    named: list[int] = []
    owned: list[int] = []
    for clause in sentence.children_by(verb, "xcomp", "ccomp", "advcl", "acl"):
        if sentence.tokens[clause].tag not in {"VERB", "AUX", "NOUN"}:
            continue
        held = objects(sentence, clause) if sentence.tokens[clause].tag == "VERB" else [clause]
        sides = [i for p in AIMED for i in with_conjuncts(sentence, obliques(sentence, clause, p))]
        named += [*sentence.children_by(clause, "iobj"), *held, *sides]
        owned += [i for noun in (*held, *sides) for i in owners(sentence, noun)]
        if depth < DEEPEST_AIM:
            below = aims(sentence, clause, depth + 1)
            named += below[0]
            owned += below[1]
    return named, owned


AIMED = ("against", "to", "with", "on", "from", "for", "of")
"""Prepositions that mark whom a deed is aimed at, the surest first."""
DEEPEST_AIM = 2
"""How many clauses below a verb whom it is about is looked for ("agreed to try to help X")."""
