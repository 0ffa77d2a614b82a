"""A sentence reader by rules alone: always works, needs no model.

Splits and tokenises as the encoder's reader does, tags by word lists and endings, builds a
shallow tree, and takes runs of capitals for names. It reads worse than the encoder, but never
fails, and a tree of its is always a tree.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.models.rules_tags import lemma_of, tag_words
from dragoman.models.rules_tree import build_tree
from dragoman.models.sentences import split_sentences
from dragoman.models.tokens import tokenize

_ORGANIZATIONS = frozenset(
    (
        "ministry department council committee commission agency union nations party front army "
        "movement organization organisation bank institute university congress parliament senate "
        "association foundation corporation company group court forces force guard front league "
        "alliance office bureau federation assembly times post news tv television"
    ).split()
)
_PLACES = frozenset(
    (
        "province governorate city river lake mountain mountains valley street island islands sea "
        "district region village border airport square gulf strait peninsula bay"
    ).split()
)
_BEFORE_PLACES = frozenset("in at near from to around outside inside across".split())
_PERSONS_BEFORE = frozenset(
    (
        "mr mr. mrs mrs. ms ms. dr dr. president minister premier secretary general envoy senator "
        "ambassador king prince sheikh ayatollah chancellor spokesman spokeswoman commander chief"
    ).split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleReading:
    """One sentence read by rules."""

    tags: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    entities: tuple[tuple[int, int, str], ...]


class Rules:
    """Reads by rules alone."""

    digest = "rules-1"

    def split(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return the offsets of the sentences in a stretch of text, in order."""
        return list(split_sentences(text, start, end))

    def tokenize(self, sentence: str) -> list[tuple[int, int]]:
        """Return the offsets of the words in a sentence, in order."""
        return tokenize(sentence)

    def read(self, words: Sequence[str]) -> RuleReading:
        """Read one sentence."""
        tags = tag_words(words)
        heads, relations = build_tree(words, tags)
        return RuleReading(
            tags=tags,
            lemmas=tuple(map(lemma_of, words, tags)),
            heads=heads,
            relations=relations,
            entities=_names(words, tags),
        )


def _names(words: Sequence[str], tags: Sequence[str]) -> tuple[tuple[int, int, str], ...]:
    """Give the runs of capitals, with a type guessed from their last word and what is before."""
    found: list[tuple[int, int, str]] = []
    place = 0
    while place < len(words):
        if tags[place] != "PROPN":
            place += 1
            continue
        first = place
        while place < len(words) and tags[place] == "PROPN":
            place += 1
        found.extend(_named(words, first, place))
    return tuple(found)


def _named(words: Sequence[str], first: int, last: int) -> list[tuple[int, int, str]]:
    before = words[first - 1].lower() if first else ""
    for place in range(first, last - 1):
        if words[place].lower() in _PERSONS_BEFORE:
            return [(place + 1, last, "PER")]
    end = words[last - 1].lower()
    if end in _PERSONS_BEFORE:
        return []
    if end in _ORGANIZATIONS or (words[last - 1].isupper() and last - first == 1):
        return [(first, last, "ORG")]
    if end in _PLACES or before in _BEFORE_PLACES:
        return [(first, last, "LOC")]
    if before in _PERSONS_BEFORE or last - first in (2, 3):
        return [(first, last, "PER")]
    return [(first, last, "MISC")]
