"""Bodies of states: which mention names the army, delegation, ministry of which state.

Takes a sentence and a mention in it, gives the national body that the words round the mention's
head name ("US forces", "the Iraqi delegation", "the Foreign Ministry of Chad"), if they do.
"""

from dragoman.ontology import Ontology
from dragoman.ontology.bodies import NationalBody
from dragoman.records.annotated import Mention
from dragoman.records.sentence import Sentence

_BEFORE = 5
_AFTER = 8
"""Words looked at before and after the head: the longest body and a state's name."""


def body_of(sentence: Sentence, mention: Mention, ontology: Ontology) -> NationalBody | None:
    """Return the body of a state whose name covers a mention's head, the longest first."""
    first = max(0, min(mention.first, _leftmost(sentence, mention)))
    end = min(len(sentence.tokens), mention.head + _AFTER)
    words = [token.text for token in sentence.tokens[first:end]]
    for at in range(mention.head - first + 1):
        found = ontology.national_body(words, at)
        if found is not None and at + first <= mention.head < at + first + found.words:
            return found
    return None


def _leftmost(sentence: Sentence, mention: Mention) -> int:
    """Return the first of the words that stand before the head and hang on it."""
    before = [
        place
        for place in sentence.children_by(mention.head, "amod", "compound", "nmod:poss", "nmod")
        if mention.head - _BEFORE <= place < mention.head
    ]
    return min(before, default=mention.head)
