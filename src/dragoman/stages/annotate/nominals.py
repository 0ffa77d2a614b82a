"""Parties mentioned by a noun: "the Iraqi government", "US forces", "a senior official".

Takes a sentence and its names, gives `Found`s of form NOMINAL: the noun phrase from its determiner
to its head, and an "of" with a name after a body ("the government of Iraq"). A noun that is only
the title of a name ("foreign minister Ada Berg") is none.
"""

from collections.abc import Sequence

from dragoman.ontology import Ontology
from dragoman.records.annotated import EntityType, Form
from dragoman.records.sentence import Sentence, is_relation
from dragoman.stages.annotate.found import Found
from dragoman.stages.annotate.nouns import COUNTED, GROUPS_OF, HEADS, INDEFINITE, NOT_ALONE

_BODIES = (EntityType.ORGANIZATION, EntityType.GROUP)


def find_nominals(sentence: Sentence, names: Sequence[Found], ontology: Ontology) -> list[Found]:
    """Return the nominal mentions of a sentence, in order.

    A phrase written with capitals throughout ("Joint Coordination Committee") is a name that the
    reader missed.
    """
    taken = {p for name in names if name.form is Form.NAME for p in range(name.first, name.last)}
    words = [token.text for token in sentence.tokens]
    bodies = _body_heads(words, names, ontology)
    found: list[Found] = []
    for place, token in enumerate(sentence.tokens):
        if place in taken or token.tag not in ("NOUN", "PROPN") or _is_modifier(sentence, place):
            continue
        type_ = _type(sentence, place, ontology) or bodies.get(place) or _counted(sentence, place)
        if type_ is None or _is_title(place, names):
            continue
        first = _first(sentence, place, names)
        if not _tells_nothing(sentence, first, place):
            office = ontology.offices.longest(words, place)
            named = type_ is EntityType.PERSON and office is not None
            last = (
                place + office.words if named and office else _last(sentence, place, names, type_)
            )
            found.append(_found(words, first, last, type_, capitals=place + 1 == last))
    return _outermost(found)


def _found(
    words: Sequence[str], first: int, last: int, type_: EntityType, *, capitals: bool
) -> Found:
    """Make a mention; a body whose words all have capitals is named, its article apart."""
    begin = first + (words[first].lower() in ("the", "a", "an"))
    named = capitals and last - begin > 1 and type_ in _BODIES
    if named and all(w[0].isupper() or w == "-" for w in words[begin:last]):
        return Found(first=begin, last=last, type=type_, form=Form.NAME)
    return Found(first=first, last=last, type=type_, form=Form.NOMINAL)


def _type(sentence: Sentence, place: int, ontology: Ontology) -> EntityType | None:
    token = sentence.tokens[place]
    low, lemma = token.text.lower(), token.lemma.lower()
    office = ontology.offices.head(low)
    known = office is not None and low in (office.name, office.plural) and low not in NOT_ALONE
    if office is not None and known:
        return EntityType.GROUP if low == office.plural != office.name else EntityType.PERSON
    type_ = HEADS.get(low) or HEADS.get(lemma) or HEADS.get(low.removesuffix("s"))
    if type_ in (EntityType.PERSON, EntityType.ORGANIZATION) and is_plural(low, lemma):
        return EntityType.GROUP
    return type_


def _counted(sentence: Sentence, place: int) -> EntityType | None:
    """Return the type of a noun that is a party only when counted: "the two men", "the pair"."""
    if sentence.tokens[place].text.lower() not in COUNTED:
        return None
    before = [sentence.tokens[i].text.lower() for i in sentence.children_by(place, "det", "nummod")]
    alone = sentence.tokens[place].text.lower() in GROUPS_OF
    told = bool({"both", "the", "these"} & set(before)) and (alone or len(before) > 1)
    return EntityType.GROUP if told or "both" in before else None


def is_plural(low: str, lemma: str) -> bool:
    """Tell whether a noun is a plural."""
    return low != lemma or (low.endswith("s") and not low.endswith(("ss", "us", "is")))


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


def _is_title(place: int, names: Sequence[Found]) -> bool:
    """Tell whether an office stands right before the person who holds it."""
    return any(
        name.type is EntityType.PERSON and name.form is Form.NAME and name.first == place + 1
        for name in names
    )


def _first(sentence: Sentence, place: int, names: Sequence[Found]) -> int:
    """Return where the noun phrase begins: its determiner or first modifier, without a gap."""
    tokens = sentence.tokens
    begins = {n.last: n.first for n in sorted(names, key=lambda n: n.size)}
    first = place
    while first > 0:
        before = tokens[first - 1]
        own = tokens[first - 2].tag in ("NOUN", "PROPN", "DET") if first > 1 else False
        if before.tag == "DET" or (before.tag == "PRON" and before.relation == "nmod:poss"):
            return first - 1
        if first in begins and _leans(sentence, begins[first], first, place):
            first = begins[first]
        elif before.tag == "ADJ":
            first -= 1
        elif before.text.lower() in ("'s", "’s") and own:
            first -= 1
        elif before.text in ("-", "–") and first > 1 and tokens[first - 2].text[-1:].isalnum():
            first -= 2
        elif before.tag in ("NOUN", "PROPN", "NUM") and first - 1 <= before.head <= place:
            first -= 1
        elif before.tag == "VERB" and before.relation == "amod" and first <= before.head <= place:
            first -= 1
        else:
            break
    return first


def _leans(sentence: Sentence, start: int, end: int, place: int) -> bool:
    """Tell whether a name before a noun belongs to its phrase."""
    heads = [sentence.tokens[p].head for p in range(start, end)]
    return any(end <= head <= place for head in heads)


def _tells_nothing(sentence: Sentence, first: int, place: int) -> bool:
    """Tell whether a general noun stands alone: "in force", "party"; not "leaders of the clan"."""
    token = sentence.tokens[place]
    if _is_of_somebody(sentence, place):
        return False
    low, lemma = token.text.lower(), token.lemma.lower()
    return first == place and (low in INDEFINITE or lemma in INDEFINITE)


def _is_of_somebody(sentence: Sentence, place: int) -> bool:
    """Tell whether a plural of persons says whose they are: "representatives of six groups"."""
    token = sentence.tokens[place]
    after = sentence.tokens[place + 1].text.lower() if place + 1 < len(sentence.tokens) else ""
    told = after in {"of", "from"} and bool(sentence.children_by(place, "nmod"))
    plural = is_plural(token.text.lower(), token.lemma.lower())
    return told and plural and HEADS.get(token.lemma.lower()) is EntityType.PERSON


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
    last = max(named, default=place + 1)
    # "the administration of US President X": the name goes on, it is not the owner.
    goes_on = last < len(sentence.tokens) and sentence.tokens[last].tag in ("NOUN", "PROPN", "PART")
    return place + 1 if goes_on else last


def _outermost(found: Sequence[Found]) -> list[Found]:
    """Drop a nominal that lies inside another with the same head noun."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.first, -f.last)):
        if not kept or not kept[-1].covers(one):
            kept.append(one)
    return kept
