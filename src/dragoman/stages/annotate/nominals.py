"""Parties mentioned by a noun: "the Iraqi government", "US forces", "a senior official".

Takes a sentence and its names, gives `Found`s of form NOMINAL: the noun phrase from its determiner
to its head, and an "of" with a name after a body ("the government of Iraq"). A noun that is only
the title of a name ("foreign minister Fuad Hussein") is none.
"""

from collections.abc import Sequence

from dragoman.ontology import Ontology
from dragoman.records.annotated import EntityType, Form
from dragoman.records.sentence import Sentence, is_relation
from dragoman.stages.annotate.found import Found
from dragoman.stages.annotate.nouns import HEADS, INDEFINITE

_LEFT = ("det", "amod", "compound", "nummod", "nmod:poss", "nmod", "flat", "advmod", "punct")
_PLURAL_PERSONS = EntityType.GROUP


def find_nominals(sentence: Sentence, names: Sequence[Found], ontology: Ontology) -> list[Found]:
    """Return the nominal mentions of a sentence, in order."""
    taken = {p for name in names if name.form is Form.NAME for p in range(name.first, name.last)}
    words = [token.text for token in sentence.tokens]
    bodies = _body_heads(words, names, ontology)
    found: list[Found] = []
    for place, token in enumerate(sentence.tokens):
        if place in taken or token.tag not in ("NOUN", "PROPN"):
            continue
        type_ = _type(sentence, words, place, ontology) or bodies.get(place)
        if type_ is None or _is_title(sentence, place, names):
            continue
        first = _first(sentence, place, taken)
        if _tells_nothing(sentence, first, place):
            continue
        found.append(
            Found(
                first=first,
                last=_last(sentence, place, names, type_),
                type=type_,
                form=Form.NOMINAL,
            )
        )
    return _outermost(found)


def _type(
    sentence: Sentence, words: Sequence[str], place: int, ontology: Ontology
) -> EntityType | None:
    token = sentence.tokens[place]
    low = token.text.lower()
    plural = is_plural(low, token.lemma.lower())
    if _is_modifier(sentence, place):
        return None
    office = ontology.offices.head(low)
    if office is not None:
        plural = ontology.offices.is_plural(low)
        return _PLURAL_PERSONS if plural else EntityType.PERSON
    lemma = token.lemma.lower()
    type_ = HEADS.get(low) or HEADS.get(lemma)
    if type_ is EntityType.PERSON and plural:
        return EntityType.GROUP
    return type_


def is_plural(low: str, lemma: str) -> bool:
    """Tell whether a noun is a plural."""
    return low != lemma and not low.endswith(("ss", "'s"))


def _is_modifier(sentence: Sentence, place: int) -> bool:
    """Tell whether a noun only modifies the next: "government employees"."""
    token = sentence.tokens[place]
    return token.head > place and is_relation(token.relation, ("compound", "amod", "flat"))


def _body_heads(
    words: Sequence[str], names: Sequence[Found], ontology: Ontology
) -> dict[int, EntityType]:
    """Return the last words of national bodies written small: "Iraqi warplanes"."""
    heads: dict[int, EntityType] = {}
    for name in names:
        if name.actor is not None and name.type is EntityType.COUNTRY:
            body = ontology.national_body(words, name.first)
            if body is not None and name.first + body.words > name.last:
                heads[name.first + body.words - 1] = EntityType.ORGANIZATION
    return heads


def _is_title(sentence: Sentence, place: int, names: Sequence[Found]) -> bool:
    """Tell whether an office stands right before the person who holds it."""
    return any(
        name.type is EntityType.PERSON and name.form is Form.NAME and name.first == place + 1
        for name in names
    )


def _first(sentence: Sentence, place: int, taken: set[int]) -> int:
    """Return where the noun phrase begins: its determiner or first modifier, without a gap."""
    below = set(sentence.subtree(place))
    first = place
    while first - 1 in below:
        token = sentence.tokens[first - 1]
        if token.tag in ("ADP", "CCONJ", "VERB", "SCONJ", "AUX") or token.text in ',;:()"“”':
            break
        first -= 1
    while first < place and sentence.tokens[first].tag == "PUNCT":
        first += 1
    return first


def _tells_nothing(sentence: Sentence, first: int, place: int) -> bool:
    """Tell whether a general noun stands alone: "in force", "party"."""
    token = sentence.tokens[place]
    low, lemma = token.text.lower(), token.lemma.lower()
    return first == place and (low in INDEFINITE or lemma in INDEFINITE)


def _last(sentence: Sentence, place: int, names: Sequence[Found], type_: EntityType) -> int:
    """Take in "of" and a name after a body: "the government of Iraq"."""
    if type_ is EntityType.PERSON:
        return place + 1
    after = place + 1
    if after >= len(sentence.tokens) or sentence.tokens[after].text.lower() != "of":
        return place + 1
    after += 1
    if after < len(sentence.tokens) and sentence.tokens[after].text.lower() == "the":
        after += 1
    named = [n.last for n in names if n.first == after and n.actor is not None]
    return max(named, default=place + 1)


def _outermost(found: Sequence[Found]) -> list[Found]:
    """Drop a nominal that lies inside another with the same head noun."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.first, -f.last)):
        if not kept or not kept[-1].covers(one):
            kept.append(one)
    return kept
