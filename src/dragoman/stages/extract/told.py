"""What a number is of where a verb tells: its subject, its object, or what money goes to.

"Exports fell by 5 percent", "they cut exports by 5 percent", "the deal cost $5 million", "Norway
gave $5 million to the fund".
"""

from dragoman.records.annotated import Quantity
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.runs import NOMINAL
from dragoman.stages.extract.scene import Scene

COUNTS = frozenset({"count", "person"})
SPENT = ("for", "to", "on", "into", "from", "in")
"""Prepositions that mark what money is for, the surest first."""
_STANDING = frozenset(
    (
        "cost total reach exceed top hit equal amount number measure weigh average near approach "
        "surpass stand remain trade close end start rise fall climb drop grow decline increase "
        "decrease jump surge plunge soar rate span cover stretch run go fly travel extend pass"
    ).split()
)
"""Verbs whose subject is what a sum or measure is of: "the deal cost $5 million"."""
_BOUNDS = frozenset({"below", "above", "under", "over"})
_REACHED = frozenset({"to", "by", "from", "at"}) | _BOUNDS
"""Prepositions before a number that its verb's object comes to, or changes by."""
_CLIMB = 4
"""Clauses climbed for a subject: "said it expected exports to fall, ending at"."""


def predicated(sentence: Sentence, quantity: Quantity, head: int) -> int | None:
    """Return the subject of a number that is said of it: "the capacity is 30 tonnes"."""
    inside = span(quantity)
    if not any(sentence.children_by(i, "cop") for i in inside):
        return None
    subjects = [j for i in inside for j in sentence.children_by(i, "nsubj") if j not in inside]
    if subjects:
        return named(sentence, subjects[0], head)
    token = sentence.tokens[head]
    raised = token.relation in ("ccomp", "xcomp") and token.head >= 0
    # "They expect the charge to be $3 billion": the tree may make it the object of the verb above.
    objects = sentence.children_by(token.head, "obj") if raised else []
    return objects[0] if objects else None


def told(scene: Scene, sentence: Sentence, quantity: Quantity, head: int, up: int) -> int | None:
    """Return what a number is of where only its verb tells.

    A change is its object's or subject's ("they cut exports by 5 percent", "exports fell by 5
    percent"); money given is for what it goes to.
    """
    verb, inside = sentence.tokens[up], span(quantity)
    case = marked_by(sentence, quantity, head)
    objects = [
        i for i in sentence.children_by(up, "obj") if i not in inside and is_word(sentence, i)
    ]
    relation = verb.relation.split(":", 1)[0]
    if objects and case in _REACHED | {"for"}:
        return objects[0]
    bare = quantity.unit in COUNTS
    stands = verb.lemma.lower() in _STANDING or verb.tag == "ADJ" or case in _REACHED
    if stands or quantity.unit == "percent" or (not bare and not is_money(quantity.unit)):
        subject = subject_of(sentence, up)
        if subject is not None and subject not in inside:
            return subject
        return None if bare else up
    if bare:
        return None
    for preposition in SPENT:
        for place in sentence.children_by(up, "obl"):
            if place in inside or dated(scene, sentence, place):
                continue
            if sentence.case_of(place) == preposition and is_word(sentence, place):
                return place
    passive = [i for i in sentence.children_by(up, "nsubj:pass") if i not in inside]
    if passive:
        return passive[0]
    subject = subject_of(sentence, up) if relation != "root" and case is not None else None
    return subject if subject is not None and subject not in inside else up


def marked_by(sentence: Sentence, quantity: Quantity, head: int) -> str | None:
    """Return the preposition before a number, by the tree or by its words."""
    case = sentence.case_of(head)
    before = sentence.tokens[quantity.first - 1].text.lower() if quantity.first else ""
    words = [sentence.tokens[i].text.lower() for i in span(quantity)]
    if case is None and before in _REACHED:
        return before
    return case or next((w for w in words[:2] if w in _BOUNDS), None)


def subject_of(sentence: Sentence, verb: int) -> int | None:
    """Return the noun that a verb is said of: its own subject, or that of the clause above it."""
    for _ in range(_CLIMB):
        subjects = sentence.children_by(verb, "nsubj")
        if subjects:
            return named(sentence, subjects[0], verb)
        token = sentence.tokens[verb]
        if token.head < 0:
            return None
        if token.relation.startswith("acl"):
            return token.head if sentence.tokens[token.head].tag in NOMINAL else None
        if token.relation.split(":", 1)[0] not in ("conj", "xcomp", "advcl", "ccomp", "parataxis"):
            return None
        objects = sentence.children_by(token.head, "obj")
        if token.relation == "xcomp" and objects:
            return objects[0]
        verb = token.head
    return None


def named(sentence: Sentence, subject: int, verb: int | None = None) -> int | None:
    """Return a subject, a relative pronoun's noun for it; other pronouns name nothing."""
    if sentence.tokens[subject].tag in NOMINAL | {"ADJ"}:
        return subject if is_word(sentence, subject) else None
    if sentence.tokens[subject].text.lower() in ("most", "many", "all", "some", "half"):
        return subject
    token = sentence.tokens[verb] if verb is not None else None
    if token is not None and token.relation.startswith("acl"):
        return token.head
    return None


def is_money(unit: str) -> bool:
    """Tell whether a unit is an ISO 4217 code."""
    return unit.isupper() and len(unit) == len("USD")


def is_word(sentence: Sentence, place: int) -> bool:
    """Tell whether a place holds a word, no sign or number."""
    return sentence.tokens[place].text[:1].isalpha()


def dated(scene: Scene, sentence: Sentence, place: int) -> bool:
    """Tell whether a word is part of a time."""
    return any(t.first <= place < t.last for t in scene.doc.times_in(sentence.index))


def span(quantity: Quantity) -> range:
    """Return the places of a quantity's words."""
    return range(quantity.first, quantity.last)
