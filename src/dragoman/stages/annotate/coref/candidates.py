"""Candidates: the persons whom a "he" or "she" may mean, and what speaks for each.

Takes a pronoun, the trees and the persons mentioned before it, gives each person of fitting gender
who is mentioned in the sentence or in the last few, with signs: how far back, in which role, how
often so far, whom the last such pronoun meant. Who is a co-argument of the pronoun is none of them
("he met him" are two).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from dragoman.records.annotated import Mention
from dragoman.records.sentence import Sentence, Token, is_relation
from dragoman.stages.annotate.coref.roster import Person
from dragoman.stages.annotate.nouns import SOMEBODY
from dragoman.stages.annotate.pronouns import REFLEXIVE

# How many sentences back a person still is meant by "he". On GUM's open news, interviews and
# biographies a third sentence adds 22 of 891 pronouns at the same precision (0.88), a fourth 3.
REACH = 3
_SUBJECT = ("nsubj",)
_OBJECT = ("obj", "iobj", "obl")
_INSIDE = ("nmod", "compound", "appos", "amod")
_SPEAKING = frozenset("say add tell note warn insist argue explain continue declare ask".split())
# A name that only stands with its title has the title's role: "President X".
_WITH = ("flat", "compound", "appos", "nmod:desc")

Signs = frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person with the signs for his being meant, and how often he was mentioned before."""

    person: Person
    signs: Signs
    times: float


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention of a person before the pronoun."""

    person: Person
    mention: Mention
    elsewhere: bool = False
    """In somebody's own words, and the pronoun is not, or the other way round."""


def candidates(
    pronoun: Mention,
    sentences: Sequence[Sentence],
    seen: Sequence[Seen],
    counts: Mapping[str, int],
    last: Person | None,
) -> list[Candidate]:
    """Return the persons whom a pronoun may mean, the nearest first.

    `seen` are the mentions of persons of fitting gender in reach, in the order of the text, those
    in somebody's own words apart; `last` whom the last pronoun of this gender meant.
    """
    sentence = sentences[pronoun.sentence]
    barred = {s.person.id for s in seen if _is_coargument(s.mention, pronoun, sentence)}
    nearest: dict[str, Seen] = {}
    for one in reversed(seen):
        nearest.setdefault(one.person.id, one)
    above = _subject_above(pronoun, sentence, seen)
    kept = [one for one in nearest.values() if one.person.id not in barred]
    most = max((counts.get(one.person.id, 0) for one in kept), default=0)
    found = []
    for place, one in enumerate(kept):
        signs = {f"back {pronoun.sentence - one.mention.sentence}"}
        signs.update(_role(one.mention, pronoun, sentences), _standing(one, sentences, sentence))
        told = {
            "subject above": above is one.person,
            "nearest": place == 0,
            "last meant": one.person is last,
            "oftenest": counts.get(one.person.id, 0) == most,
        }
        signs.update(sign for sign, holds in told.items() if holds)
        times = log1p(counts.get(one.person.id, 0))
        found.append(Candidate(one.person, frozenset(signs), times))
    return found


def _standing(one: Seen, sentences: Sequence[Sentence], here: Sentence) -> Iterable[str]:
    """Yield the signs of what is known of a person, and of where he was mentioned last."""
    if one.elsewhere:
        yield "across quotation marks"
    if one.person.gender is not None:
        yield "gender known"
    if one.person.named:
        yield "named"
    if sentences[one.mention.sentence].paragraph != here.paragraph:
        yield "other paragraph"


def top(sentence: Sentence, mention: Mention) -> int:
    """Return the place of the word whose role a mention has: its own head, or its title's."""
    place, seen = mention.head, {mention.head}
    while is_relation(sentence.tokens[place].relation, _WITH):
        above = sentence.tokens[place].head
        if above in seen or sentence.tokens[above].tag not in ("NOUN", "PROPN", "ADJ"):
            break
        place = above
        seen.add(place)
    return place


def has_rival(pronoun: Mention, sentence: Sentence, after: int) -> bool:
    """Tell whether a common noun of a person stands before the pronoun, after a place."""
    tokens = sentence.tokens[after : pronoun.first]
    return any(t.tag == "NOUN" and t.text.lower() in SOMEBODY for t in tokens)


def _role(mention: Mention, pronoun: Mention, sentences: Sequence[Sentence]) -> Iterable[str]:
    """Yield the signs of the role that a mention has in its sentence."""
    sentence = sentences[mention.sentence]
    place = top(sentence, mention)
    token = sentence.tokens[place]
    mine = sentences[pronoun.sentence].tokens[pronoun.head].relation
    if is_relation(token.relation, _SUBJECT):
        yield from _as_subject(token, pronoun, sentence, sentences[pronoun.sentence])
    elif token.relation == "nmod:poss":
        yield "owner"
        if mine == "nmod:poss":
            yield "both owners"
    elif is_relation(token.relation, _OBJECT):
        yield "object"
    elif is_relation(token.relation, _INSIDE):
        yield "inside a phrase"
    if mention.sentence == pronoun.sentence and mine == "nmod:poss":
        owned = sentence.tokens[sentence.tokens[pronoun.head].head]
        if owned.head == place and is_relation(owned.relation, ("conj", "appos")):
            yield "listed with"


def _as_subject(
    token: Token, pronoun: Mention, sentence: Sentence, here: Sentence
) -> Iterable[str]:
    """Yield the signs of a mention that is a subject."""
    yield "subject"
    if token.head >= 0 and sentence.tokens[token.head].head < 0:
        yield "main subject"
    own = here.tokens[pronoun.head]
    if is_relation(own.relation, _SUBJECT):
        yield "both subjects"
        if _speaks(sentence, token.head) and _speaks(here, own.head):
            yield "both speak"


def _speaks(sentence: Sentence, verb: int) -> bool:
    return verb >= 0 and sentence.tokens[verb].lemma.lower() in _SPEAKING


def _subject_above(pronoun: Mention, sentence: Sentence, seen: Sequence[Seen]) -> Person | None:
    """Return the person who is subject of the nearest clause above the pronoun."""
    heads = {
        top(sentence, s.mention): s.person for s in seen if s.mention.sentence == pronoun.sentence
    }
    own = sentence.tokens[pronoun.head].head
    for place in sentence.ancestors(pronoun.head):
        if place == own and not _may_bind(pronoun, sentence):
            continue
        for subject in sentence.children_by(place, *_SUBJECT):
            if subject in heads and subject != pronoun.head:
                return heads[subject]
    return None


def _may_bind(pronoun: Mention, sentence: Sentence) -> bool:
    """Tell whether a pronoun may mean a subject of its own verb: himself, his car."""
    owner = sentence.tokens[pronoun.head].relation == "nmod:poss"
    return owner or pronoun.text.lower() in REFLEXIVE


def _is_coargument(mention: Mention, pronoun: Mention, sentence: Sentence) -> bool:
    """Tell whether a mention hangs on the same verb as a pronoun that is not reflexive."""
    if mention.sentence != pronoun.sentence or _may_bind(pronoun, sentence):
        return False
    own, other = sentence.tokens[pronoun.head], sentence.tokens[top(sentence, mention)]
    if own.head < 0 or own.head != other.head:
        return False
    # "X, who left, said he": one verb has one subject.
    return is_relation(other.relation, (*_SUBJECT, *_OBJECT))
