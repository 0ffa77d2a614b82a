"""Bodies of states: which mention names the army, delegation, ministry of which state.

Takes a sentence and a mention in it, gives the national body that the words round the mention's
head name ("US forces", "the Iraqi delegation", "the Foreign Ministry of Chad"), if they do; else
the one that they name together with the state that the text round them tells ("the parliament").
"""

from dragoman.ontology import Ontology
from dragoman.ontology.bodies import NationalBody
from dragoman.records.annotated import Mention
from dragoman.records.sentence import Sentence

_BEFORE = 5
_AFTER = 8
"""Words looked at before and after the head: the longest body and a state's name."""


def body_of(
    sentence: Sentence, mention: Mention, owner: Mention | None, ontology: Ontology
) -> NationalBody | None:
    """Return the body of a state whose name covers a mention's head, the longest first.

    `owner` is the mention of the state that the text round it tells (`Mention.of`), if it does.
    """
    named = _by_words(sentence, mention, ontology)
    return named or (_by_text(sentence, mention, owner, ontology) if owner else None)


def _by_words(sentence: Sentence, mention: Mention, ontology: Ontology) -> NationalBody | None:
    first = max(0, min(mention.first, _leftmost(sentence, mention)))
    end = min(len(sentence.tokens), mention.head + _AFTER)
    words = [token.text for token in sentence.tokens[first:end]]
    if not ontology.bodies.may_be_in(words):
        return None
    for at in range(mention.head - first + 1):
        found = ontology.national_body(words, at)
        if found is not None and at + first <= mention.head < at + first + found.words:
            return found
    return None


def _by_text(
    sentence: Sentence, mention: Mention, owner: Mention, ontology: Ontology
) -> NationalBody | None:
    """Return the body that a noun names together with the state it is of."""
    actor = ontology.actors.get(owner.actor) if owner.actor is not None else None
    if actor is None:
        return None
    state = ontology.acts_for(actor) or actor
    words = [token.text for token in sentence.tokens[mention.first : mention.last]]
    for at in range(len(words)):
        body = ontology.bodies.longest(words, at)
        if body is not None and at + body[0] == len(words):
            return ontology.national_body([*state.name.split(), "'s", *words[at:]])
    return None


def _leftmost(sentence: Sentence, mention: Mention) -> int:
    """Return the first of the words that stand before the head and hang on it."""
    before = [
        place
        for place in sentence.children_by(mention.head, "amod", "compound", "nmod:poss", "nmod")
        if mention.head - _BEFORE <= place < mention.head
    ]
    return min(before, default=mention.head)
