"""What the articles most like an undated one say of its date: the news of a few days shares words.

Articles of the same days tell of the same names, numbers and deeds. Where all that are nearly as
like an undated article as the most like one were published within days of it, the undated one was
too. What recurs through the months (rounds, background) finds its likes far apart, and then
nothing is said. Takes the readings and the days of dated documents; gives at most one bound each.

Measured on T17, the first 100 articles a topic. On the three topics it was chosen by (half and nine
tenths of the dates hidden) it speaks of 19 % of the undated articles, 81, and was right of all; one
of these topics spans five days only, which flatters it. On the three others (half hidden) it
decided for 17 articles and was right of 15: where each day repeats the words of the last, as in
weeks of protests, its days are too few.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import fsum, log, sqrt

from dragoman.records.annotated import Annotated
from dragoman.records.sentence import Sentence
from dragoman.records.span import Span, cite
from dragoman.records.when import When
from dragoman.stages.date.evidence import Bound, Strength

# In a small dossier no word is known to be rare: below this number of articles nothing is said.
LEAST_ARTICLES = 50
# How like the most like article must be (cosine of the weighted words), how much less like the
# others that count are, within how many days of each other they must be, and how many. Chosen on
# T17, see above: at 0.5 or with 0.15 of the likeness the figures are nearly the same.
LEAST_LIKENESS = 0.06
_NEARLY = 0.4
_DAYS = 3
_LEAST_ALIKE = 2
# A word in more than this share of the articles tells no days, nor does one in more than so many.
_COMMON, _MOST = 0.15, 200
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})

Vector = Mapping[str, float]


class Neighbours:
    """The dated articles of a dossier by the words they share."""

    def __init__(self, documents: Sequence[Annotated], published: Mapping[str, When]) -> None:
        """Weigh the words of all documents; index those that are dated to a day or a few."""
        bags = {d.document: _words(d.sentences) for d in documents}
        spread = Counter(word for bag in bags.values() for word in bag)
        most = min(_COMMON * len(bags), _MOST)
        self._documents = {d.document: d for d in documents}
        self._weights = {w: log(len(bags) / n) for w, n in spread.items() if 1 < n <= max(most, 2)}
        self._vectors = {name: _vector(bag, self._weights) for name, bag in bags.items()}
        self._days = {n: day for n in bags if (day := _day(published.get(n))) is not None}
        self._holding: dict[str, list[str]] = {}
        for name in sorted(self._days):
            for word in self._vectors[name]:
                self._holding.setdefault(word, []).append(name)

    def bound(self, document: str) -> Bound | None:
        """Return the days around which an article's likes were published, if they agree."""
        alike = self._alike(document)
        if len(self._documents) < LEAST_ARTICLES or len(alike) < _LEAST_ALIKE:
            return None
        best = alike[0][0]
        near = [name for likeness, name in alike if likeness >= round(_NEARLY * best, 3)]
        days = [self._days[name] for name in near]
        middle = date.fromisoformat(days[0])
        apart = [abs((date.fromisoformat(day) - middle).days) for day in days]
        if best < LEAST_LIKENESS or len(near) < _LEAST_ALIKE or max(apart) > _DAYS:
            return None
        return Bound(
            start=date.fromordinal(middle.toordinal() - _DAYS).isoformat(),
            end=date.fromordinal(middle.toordinal() + _DAYS).isoformat(),
            strength=Strength.ALIKE,
            reason=f"the {len(near)} articles most like it in their words are of "
            f"{min(days)} to {max(days)}",
            passages=self._passages(document, near[:_LEAST_ALIKE]),
        )

    def _alike(self, document: str) -> list[tuple[float, str]]:
        """Return the dated articles that share words with one, the most like first."""
        own = self._vectors[document]
        shares: dict[str, list[float]] = {}
        for word in sorted(own):
            for name in self._holding.get(word, ()):
                shares.setdefault(name, []).append(own[word] * self._vectors[name][word])
        found = [(round(fsum(parts), 3), name) for name, parts in shares.items()]
        return sorted(
            (one for one in found if one[1] != document), key=lambda one: (-one[0], one[1])
        )

    def _passages(self, document: str, others: Iterable[str]) -> tuple[Span, ...]:
        """Return the sentences that share most, of the article and of those like it."""
        made: list[Span] = []
        for other in others:
            shared = self._vectors[document].keys() & self._vectors[other].keys()
            made += [self._passage(name, shared) for name in (document, other)]
        return tuple(dict.fromkeys(made))

    def _passage(self, name: str, shared: Iterable[str]) -> Span:
        found, words = self._documents[name], frozenset(shared)

        def worth(sentence: Sentence) -> tuple[float, int]:
            here = sorted(_words([sentence]).keys() & words)
            return round(fsum(self._weights[word] for word in here), 3), -sentence.index

        best = max(found.sentences, key=worth)
        return cite(found, best.start, best.end)


def _words(sentences: Iterable[Sentence]) -> Counter[str]:
    return Counter(
        token.lemma.lower()
        for sentence in sentences
        for token in sentence.tokens
        if token.tag in _TELLING and len(token.text) > 1
    )


def _vector(bag: Counter[str], weights: Vector) -> dict[str, float]:
    raw = {w: (1 + log(n)) * weights[w] for w, n in bag.items() if w in weights}
    length = sqrt(fsum(raw[w] ** 2 for w in sorted(raw))) or 1.0
    return {word: value / length for word, value in raw.items()}


def _day(when: When | None) -> str | None:
    """Return the day of a document that is dated to one."""
    return when.start if when is not None and when.start == when.end else None
