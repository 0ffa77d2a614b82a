"""Who is shown to hold an office or to lead a body by the words around his name.

Titles that stand with a name ("Foreign Minister Ada Odd") are read before. Here are the others: a
name beside an office or an office beside a name ("the foreign ministers Ada Odd and Per Nord", "Ada
Odd, the secretary of the council"), an office given ("was elected president"), a body led or owned
("a faction led by Per Nord", "Nord's government"). Takes a document's mentions; gives their ids.
"""

from collections.abc import Iterator

from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated, EntityType, Form, Mention
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk

GIVING = frozenset("elect appoint name become choose remain nominate proclaim swear".split())
"""Verbs below which an office is given to their subject or object."""

LEADING = frozenset({"lead", "head", "chair", "command"})

LED = frozenset(
    "government administration cabinet faction regime force troop army delegation negotiator "
    "fighter militia movement rebel coalition ministry envoy spokesman spokeswoman front mission "
    "alliance wing group team junta brigade".split()
)
"""Nouns for what acts for the one who leads it, whose it is called."""


ALIKE = frozenset("counterpart negotiator strongman ruler delegate interlocutor".split())
"""Nouns that are no offices, but said of those who hold one."""


def officials(doc: Annotated, ontology: Ontology) -> Iterator[str]:
    """Yield the ids of the persons' names that their own sentence shows to be in office."""
    for mention in doc.mentions:
        if mention.type is EntityType.PERSON and mention.form is Form.NAME:
            if _in_office(doc.sentences[mention.sentence], mention, ontology):
                yield mention.id


def _in_office(sentence: Sentence, mention: Mention, ontology: Ontology) -> bool:
    first = _first(sentence, mention.head)
    return (
        _beside(sentence, first, ontology)
        or _named_beside(sentence, mention.head, ontology)
        or _given(sentence, first, ontology)
        or _leads(sentence, first)
    )


def _first(sentence: Sentence, place: int) -> int:
    """Return the first of the names coordinated with one."""
    token = sentence.tokens[place]
    while token.relation == "conj" and token.head >= 0:
        place, token = token.head, sentence.tokens[token.head]
    return place


def _is_office(sentence: Sentence, place: int, ontology: Ontology) -> bool:
    if sentence.tokens[place].lemma.lower() in ALIKE:
        return True
    return ontology.offices.head(sentence.tokens[place].lemma.lower()) is not None


def _beside(sentence: Sentence, place: int, ontology: Ontology) -> bool:
    """Tell whether a name stands beside the word for an office."""
    token = sentence.tokens[place]
    beside = token.relation in {"appos", "flat", "nmod:desc"} or (
        token.relation == "nmod" and sentence.case_of(place) is None
    )
    return beside and token.head >= 0 and _is_office(sentence, token.head, ontology)


def _named_beside(sentence: Sentence, place: int, ontology: Ontology) -> bool:
    """Tell whether an office stands beside a name."""
    return any(_is_office(sentence, i, ontology) for i in sentence.children_by(place, "appos"))


def _given(sentence: Sentence, place: int, ontology: Ontology) -> bool:
    """Tell whether an office is said of a name, or given to it."""
    token = sentence.tokens[place]
    if token.head < 0 or token.relation.split(":", 1)[0] not in {"nsubj", "obj"}:
        return False
    up = sentence.tokens[token.head]
    if sentence.children_by(token.head, "cop"):
        return _is_office(sentence, token.head, ontology)
    if up.lemma.lower() not in GIVING:
        return False
    given = sentence.children_by(token.head, "xcomp", "obj", "advcl", "obl")
    return any(i != place and _is_office(sentence, i, ontology) for i in given)


def _leads(sentence: Sentence, place: int) -> bool:
    """Tell whether a name is of one who leads a body, or whose it is called."""
    token = sentence.tokens[place]
    if token.head < 0:
        return False
    if token.relation == "nmod:poss":
        return sentence.tokens[token.head].lemma.lower() in LED
    verb = sentence.tokens[token.head]
    by = token.relation.startswith("obl") and sentence.case_of(place) == "by"
    if not by or verb.lemma.lower() not in LEADING or verb.head < 0:
        return False
    led = sentence.tokens[verb.head].lemma.lower()
    return walk.is_bare_participle(sentence, token.head) and led in LED
