"""Parties that a text names together: "Norway and Sweden", "US-Iraq", "X met Y", "X's pact with Y".

Takes the mentions and the trees, gives the companies in the order of the text: two or more mentions
that one phrase or one deed joins. Words for both sides, said later, mean such a company.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.sentence import Sentence, is_relation

_TYPES = frozenset(
    {
        EntityType.COUNTRY,
        EntityType.ORGANIZATION,
        EntityType.GROUP,
        EntityType.PERSON,
        EntityType.PLACE,
    }
)
# Verbs whose object is the other party of one deed.
_MUTUAL = frozenset(
    (
        "meet visit host receive telephone phone call greet fight join welcome succeed replace ask "
        "accuse tell"
    ).split()
)
_WITH = frozenset({"with", "against", "to", "versus"})
_INDEFINITE = frozenset("a an another some any no every each many several".split())
_DEFINITE = frozenset("the his her its their".split())
_HYPHENS = frozenset({"-", "–", "/", "‑"})
_TITLED = ("appos", "flat", "compound", "nmod:desc")


@dataclass(frozen=True, slots=True)
class Company:
    """Mentions that are named together, in the order of the text."""

    members: tuple[Mention, ...]
    listed: bool
    """By one phrase ("X and Y"), not as doer and done to."""

    @property
    def place(self) -> tuple[int, int]:
        """Where the last of them stands in the document."""
        last = self.members[-1]
        return last.sentence, last.first


def find_companies(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> list[Company]:
    """Return the companies of a document, in the order of the text."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.type in _TYPES and _is_somebody(mention):
            by_sentence.setdefault(mention.sentence, []).append(mention)
    found = list(_counterparts(sentences, mentions))
    for index, here in sorted(by_sentence.items()):
        found += _of_sentence(sentences[index], here)
    return sorted(found, key=lambda c: (c.place, c.listed))


def _counterparts(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Company]:
    """Yield those who are "she" and "her Turkish counterpart"."""
    begins = {(m.sentence, m.first): m for m in mentions if m.form is Form.PRONOUN}
    for mention in mentions:
        owner = begins.get((mention.sentence, mention.first))
        head = sentences[mention.sentence].tokens[mention.head].text.lower()
        if owner is not None and mention.form is Form.NOMINAL and head == "counterpart":
            yield Company((owner, mention), listed=False)


def _of_sentence(sentence: Sentence, here: Sequence[Mention]) -> Iterator[Company]:
    if len(here) < 2:
        return
    heads = _heads(sentence, here)
    for place in sorted(heads):
        if not is_relation(sentence.tokens[place].relation, ("conj",)):
            listed = [heads[i] for i in sentence.conjuncts(place) if i in heads]
            if len({m.id for m in listed}) > 1:
                yield _company(listed, listed=True)
    yield from _owners(sentence, heads)
    yield from _hyphenated(sentence, here)
    for place, token in enumerate(sentence.tokens):
        if token.tag in ("VERB", "NOUN"):
            yield from _of_deed(sentence, place, heads)


def _owners(sentence: Sentence, heads: dict[int, Mention]) -> Iterator[Company]:
    """Yield those whose things are listed: "Norway's oil and Swedish timber"."""
    for place, token in enumerate(sentence.tokens):
        if token.tag != "NOUN" or is_relation(token.relation, ("conj",)):
            continue
        things = sentence.conjuncts(place)
        if len(things) < 2:
            continue
        owned = [sentence.children_by(i, "nmod:poss", "amod", "compound") for i in things]
        found = [[heads[i] for i in below if i in heads] for below in owned]
        if all(len(mentions) == 1 for mentions in found):
            yield _company([mentions[0] for mentions in found], listed=True)


def _is_somebody(mention: Mention) -> bool:
    """Tell whether words bring in somebody: a name, or a noun that is not only said of another.

    "X, a businessman and chairman" are not two.
    """
    if mention.form is not Form.NOMINAL:
        return mention.form is not Form.PRONOUN
    first = mention.text.split(" ", 1)[0]
    if mention.type is EntityType.PERSON:
        return first.lower() in _DEFINITE or first[0].isupper()
    return first.lower() not in _INDEFINITE


def _company(members: Sequence[Mention], *, listed: bool) -> Company:
    once = {m.id: m for m in members}
    return Company(tuple(sorted(once.values(), key=lambda m: (m.first, m.id))), listed)


def _heads(sentence: Sentence, here: Sequence[Mention]) -> dict[int, Mention]:
    """Return the mentions by the words whose role they have: a name's title has it for the name."""
    found: dict[int, Mention] = {}
    for mention in sorted(here, key=lambda m: m.last - m.first):
        found[mention.head] = mention
    for mention in here:
        if mention.form is Form.NAME:
            place = mention.head
            for above in sentence.ancestors(mention.head):
                if not is_relation(sentence.tokens[place].relation, _TITLED):
                    break
                if above in found and found[above].form is Form.NAME:
                    break
                found[above] = mention
                place = above
    return found


def _hyphenated(sentence: Sentence, here: Sequence[Mention]) -> Iterator[Company]:
    named = [m for m in here if m.form in (Form.NAME, Form.DEMONYM)]
    ends = {m.last: m for m in named}
    for right in named:
        left = ends.get(right.first - 1)
        if left is not None and sentence.tokens[right.first - 1].text in _HYPHENS:
            yield _company([left, right], listed=True)


def _of_deed(sentence: Sentence, place: int, heads: dict[int, Mention]) -> Iterator[Company]:
    """Yield who does something with whom: "X met Y", "X signed a pact with Y", "X's war on Y"."""
    verb = sentence.tokens[place].tag == "VERB"
    doers = sentence.children_by(place, *(("nsubj",) if verb else ("nmod:poss", "amod")))
    if not any(doer in heads for doer in doers):
        return
    passive = verb and sentence.is_passive(place)  # "Charged with", "cloistered with".
    others = [
        child
        for child in sentence.children_by(place, "obl" if verb else "nmod")
        if sentence.case_of(child) in _WITH and not passive
    ]
    if verb:
        objects = sentence.children_by(place, "obj")
        if sentence.tokens[place].lemma.lower() in _MUTUAL:
            others += objects
        else:
            others += [
                child
                for thing in objects
                for child in sentence.children_by(thing, "nmod")
                if sentence.case_of(child) == "with"
            ]
        others += [
            child
            for clause in sentence.children_by(place, "conj")
            for child in sentence.children_by(clause, "nsubj")
        ]  # "X sells it oil and Y is its friend."
    for doer in doers:
        for other in others:
            one, two = heads.get(doer), heads.get(other)
            if one is not None and two is not None and one.id != two.id:
                yield _company([one, two], listed=False)
