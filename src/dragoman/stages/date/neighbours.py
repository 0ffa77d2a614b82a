"""What the articles most like an undated one say of its date: the news of a few days shares words.

Articles of the same days tell of the same names, numbers and deeds. How likely two articles are of
the same few days follows from how much they share of the words that are rare in the dossier, and
was much the same in every topic looked at: so each dated article makes its own days likely, by its
odds. What recurs through the months finds likes in many, and then little is said.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import fsum, log, sqrt

import numpy as np

from dragoman.records.annotated import Annotated
from dragoman.records.sentence import Sentence
from dragoman.records.span import Span, cite
from dragoman.stages.date.evidence import Likes, Told
from dragoman.stages.date.window import Curve, Window, ordinal, written

# In a small dossier no word is known to be rare: below this number of articles nothing is said.
LEAST_ARTICLES = 50
# Two articles of likeness s (cosine of the weighted words) are of the same few days, beyond chance,
# in 20 s² of the cases and at most nine in ten. Seen on T17 (mj, egypt, h1n1) and Entities (Charles
# Taylor, Hu Jintao), within three days: .01 at .05, .1 at .09, .25 at .15, .45 at .25, .65 at .35.
_ODDS, _SUREST = 20.0, 0.9
# How far apart such articles are: shares of the pairs by a reach in days, seen on the same.
_REACHES = ((0.65, 1.2), (0.35, 6.0))
# Where days lie far apart, what happened once has sequels that no dated article tells of: a share
# of the pairs is then as far apart as the dated articles are from each other, to so many days at
# most. Seen on Entities with half and nine tenths of the dates hidden; nothing where they are near.
_STRAY, _FARTHEST = 0.3, 120
# How many likes are heard, and how many of them are named as the reason: those which are of the
# same few days in so many cases, at most so many days off.
_MOST_ALIKE, _NAMED, _MUCH, _DAYS = 40, 2, 0.2, 3
# A curve is drawn so many reaches to either side; farther off nothing of it is left.
_FAR = 8
# A word in more than this share of the articles tells no days, nor does one in more than so many.
_COMMON, _MOST = 0.15, 200
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Stay:
    """Where a dated article stands: its middle day, half the width, and how much it counts."""

    day: float
    half: float
    weight: float


class Neighbours:
    """The articles of a dossier by the words they share."""

    def __init__(self, documents: Sequence[Annotated]) -> None:
        """Weigh the words of all documents and index them."""
        bags = {d.document: _words(d.sentences) for d in documents}
        spread = Counter(word for bag in bags.values() for word in bag)
        most = min(_COMMON * len(bags), _MOST)
        self._documents = {d.document: d for d in documents}
        self._weights = {w: log(len(bags) / n) for w, n in spread.items() if 1 < n <= max(most, 2)}
        self._vectors = {name: _vector(bag, self._weights) for name, bag in bags.items()}
        self._holding: dict[str, list[str]] = {}
        for name in sorted(bags):
            for word in self._vectors[name]:
                self._holding.setdefault(word, []).append(name)
        self._found: dict[str, list[tuple[float, str]]] = {}

    def likes(
        self,
        document: str,
        window: Window,
        prior: Curve,
        stays: Mapping[str, Stay],
        distance: float,
    ) -> Likes | None:
        """Return what an article's likes say of the days of a window, if it has any.

        `distance` is how many days lie between one dated article and the next, on the average.
        """
        if len(self._documents) < LEAST_ARTICLES:
            return None
        near = [(s, name) for s, name in self._alike(document) if name in stays][:_MOST_ALIKE]
        if not near:
            return None
        drawn, reaches = np.zeros(window.count), _reaches(distance)
        for likeness, name in near:
            sure = min(_ODDS * likeness**2, _SUREST)
            drawn += _drawn(window, prior, stays[name], reaches) * sure / (1 - sure)
        alike = {name: stays[name].day for s, name in near if _ODDS * s**2 >= _MUCH}
        return Likes(odds=drawn, tell=partial(self._tell, document, alike))

    def _tell(self, document: str, alike: Mapping[str, float], start: str, end: str) -> Told | None:
        """Return which articles much like one are of some days, the most like first."""
        first, last = ordinal(start) - _DAYS, ordinal(end) + _DAYS
        named = [name for name, day in alike.items() if first <= day <= last][:_NAMED]
        if not named:
            return None
        days = list(dict.fromkeys(written(int(day)) for day in sorted(alike[n] for n in named)))
        which = "an article" if len(named) == 1 else "articles"
        verb = "is" if len(named) == 1 else "are"
        reason = f"{which} much like it in words {verb} of {' and '.join(days)}"
        return reason, self._passages(document, named)

    def _alike(self, document: str) -> list[tuple[float, str]]:
        """Return the articles that share words with one, the most like first; made once."""
        if document not in self._found:
            own = self._vectors[document]
            shares: dict[str, list[float]] = {}
            for word in sorted(own):
                for name in self._holding.get(word, ()):
                    shares.setdefault(name, []).append(own[word] * self._vectors[name][word])
            found = ((round(fsum(parts), 3), name) for name, parts in shares.items())
            alike = sorted((-s, name) for s, name in found if name != document and s > 0)
            self._found[document] = [(-s, name) for s, name in alike]
        return self._found[document]

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


def _reaches(distance: float) -> tuple[tuple[float, float], ...]:
    """Return how far apart like articles are, in days, each with its share of the pairs."""
    far = min(max(distance, _REACHES[-1][1]), _FARTHEST)
    stray = _STRAY * (1 - _REACHES[-1][1] / far)
    return (*(((1 - stray) * share, days) for share, days in _REACHES), (stray, far))


def _drawn(
    window: Window, prior: Curve, stay: Stay, reaches: tuple[tuple[float, float], ...]
) -> Curve:
    """Return the days that one dated article makes likely, among those on which there are any."""
    drawn = np.zeros(window.count)
    for share, days in reaches:
        reach = days + stay.half
        first = max(int(stay.day - _FAR * reach) - window.first, 0)
        last = min(int(stay.day + _FAR * reach) - window.first, window.count - 1)
        if share and first <= last:
            off = np.abs(np.arange(first, last + 1) + window.first - stay.day)
            near = np.exp(-off / reach) * prior[first : last + 1]
            drawn[first : last + 1] += stay.weight * share * near / near.sum()
    return drawn


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
