"""Company: how much two documents speak of the same actors, and of the same things.

Takes the readings and who is who, gives two likenesses of documents from 0 to 1: of the entities
that they name, and of all their content words, weighted by rarity. Claims without parties ("the
third round was held") are told apart by the company that their articles keep.
"""

from dragoman.records.index import Identities, Readings
from dragoman.stages.link.words import Weights, words_between

STRANGERS = 0.05
"""Below it, two articles have next to nobody in common. On the samples, articles on two
negotiations stay below it and articles on one lie above 0.15."""


class Company:
    """The entities that each document names, and how alike two documents are."""

    def __init__(self, readings: Readings, identities: Identities) -> None:
        self._named = {
            d.document: frozenset(
                entity.id
                for m in d.mentions
                if (entity := identities.of_mention.get(m.id)) is not None
            )
            for d in readings.documents
        }
        self._weights = Weights(self._named.items())
        self._known: dict[tuple[str, str], float] = {}
        self._words = {
            d.document: frozenset(
                word
                for s in d.sentences
                for word in words_between(d, s.index, s.start, s.end, identities)
            )
            for d in readings.documents
        }
        self._word_weights = Weights(self._words.items())
        self._known_words: dict[tuple[str, str], float] = {}

    def alike(self, left: str, right: str) -> float:
        """Return how alike two documents are; 1 for a document and itself."""
        if left == right:
            return 1.0
        pair = (left, right) if left < right else (right, left)
        if pair not in self._known:
            self._known[pair] = self._weights.shared(self._named[pair[0]], self._named[pair[1]])
        return self._known[pair]

    def alike_in_words(self, left: str, right: str) -> float:
        """Return how alike the words of two documents are; 1 for a document and itself."""
        if left == right:
            return 1.0
        pair = (left, right) if left < right else (right, left)
        if pair not in self._known_words:
            words = self._words[pair[0]], self._words[pair[1]]
            self._known_words[pair] = self._word_weights.shared(*words)
        return self._known_words[pair]
