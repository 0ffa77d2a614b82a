"""Words: the content words of claims, and how much it says that two claims share one.

Takes claims with their sentences, gives sets of lemmas. Names are replaced by the entity that they
name, so that two spellings are one word. A word's weight falls with the number of documents that
use it (idf), so that the set phrases of a dossier ("strategic dialogue") say little.
"""

import math
from collections import Counter
from collections.abc import Iterable

from dragoman.records.annotated import Annotated
from dragoman.records.index import Identities

_TAGS = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM", "ADV"})
_EMPTY = frozenset(
    """be have do say tell add state will would can could may might must also more most very such
    other many much new so then now not there here just only even still already when where how why
    say announce stress note confirm explain report according""".split()
)


def words_between(
    document: Annotated, sentence: int, start: int, end: int, identities: Identities
) -> frozenset[str]:
    """Return the content words of a sentence between two offsets; entities by their side."""
    found: set[str] = set()
    named: set[int] = set()
    for mention in document.mentions_in(sentence):
        if mention.start < start or mention.end > end:
            continue
        entity = identities.of_mention.get(mention.id)
        if entity is not None:
            found.add("@" + (identities.side(entity.id) or entity.id))
            named.update(range(mention.first, mention.last))
    for place, token in enumerate(document.sentences[sentence].tokens):
        if token.tag not in _TAGS or token.start < start or token.end > end or place in named:
            continue
        lemma = token.lemma.lower()
        if lemma not in _EMPTY and (lemma.isalnum() or any(c.isalnum() for c in lemma)):
            found.add(lemma)
    return frozenset(found)


class Weights:
    """How much each word says, from the documents that use it; in millionths, so that sums are
    exact and their order changes nothing."""

    def __init__(self, uses: Iterable[tuple[str, frozenset[str]]]) -> None:
        """Take the words of claims with their documents."""
        by_document: dict[str, set[str]] = {}
        self._claims: Counter[str] = Counter()
        for document, words in uses:
            by_document.setdefault(document, set()).update(words)
            self._claims.update(words)
        counts = Counter(word for words in by_document.values() for word in words)
        total = max(1, len(by_document))
        self._weights = {word: _weight(total, count) for word, count in counts.items()}
        self._unknown = _weight(total, 1)
        self._sums: dict[frozenset[str], int] = {}

    def of(self, word: str) -> int:
        """Return a word's weight."""
        return self._weights.get(word, self._unknown)

    def sum(self, words: frozenset[str]) -> int:
        """Return the weight of several words; a claim's words are asked for again and again."""
        found = self._sums.get(words)
        if found is None:
            found = self._sums[words] = self._added(words)
        return found

    def _added(self, words: frozenset[str]) -> int:
        return sum([self._weights.get(word, self._unknown) for word in words])

    def shared(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Return how much of both is shared, 0 to 1 (Dice, weighted)."""
        both = self.sum(left) + self.sum(right)
        return round(2 * self._added(left & right) / both, 3) if both else 0.0

    def contained(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Return how much of the lighter stands in the other, 0 to 1."""
        least = min(self.sum(left), self.sum(right))
        return round(self._added(left & right) / least, 3) if least else 0.0

    def telling(self, words: Iterable[str], most: int) -> list[str]:
        """Return the words that say most, of those that more than one claim has."""
        known = [word for word in words if self._claims[word] > 1]
        return sorted(known, key=lambda word: (-self.of(word), word))[:most]


def _weight(total: int, count: int) -> int:
    return round(1_000_000 * math.log(1 + total / count))
