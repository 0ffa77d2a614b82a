"""One sentence's tree, walked often: children by place, subtrees, stretches of words.

Takes a `Sentence`; gives places and sets of places, and offsets for them.
"""

from collections.abc import Iterable, Iterator

from dragoman.records.sentence import Sentence, Token

_MARKS = ("mark", "case")
_UNDERGOING = ("nsubj:pass", "csubj:pass")


class Tree:
    """A sentence with its children by place."""

    __slots__ = ("_bare", "_lemmas", "_words", "kids", "sentence", "tokens")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: tuple[Token, ...] = sentence.tokens
        self.kids = sentence.kids()
        self._bare, self._words, self._lemmas = (
            sentence.bare(),
            sentence.lowered(),
            sentence.lemmas(),
        )

    def lemma(self, place: int) -> str:
        """Return a word's lemma in lower case."""
        return self._lemmas[place]

    def word(self, place: int) -> str:
        """Return a word in lower case; nothing beyond the sentence's ends."""
        return self._words[place] if 0 <= place < len(self._words) else ""

    def has(self, words: frozenset[str]) -> bool:
        """Tell at once whether one of some words, in lower case, stands in the sentence."""
        return not words.isdisjoint(self._words)

    def relation(self, place: int) -> str:
        """Return a word's relation without its subtype."""
        return self._bare[place]

    def by(self, place: int, *relations: str) -> list[int]:
        """Return the children whose relation is one of those given, in order."""
        found: list[int] = []  # a loop: for the few children of a word, quicker than anything
        kids = self.kids[place]
        if kids:
            bare, tokens = self._bare, self.tokens
            for i in kids:
                if bare[i] in relations or tokens[i].relation in relations:
                    found.append(i)
        return found

    def first(self, place: int, *relations: str) -> int | None:
        """Return the first such child, if any."""
        for i in self.kids[place]:
            if self._bare[i] in relations or self.tokens[i].relation in relations:
                return i
        return None

    def below(self, place: int) -> set[int]:
        """Return a word and all below it."""
        found, todo = {place}, [place]
        while todo:
            for kid in self.kids[todo.pop()]:
                if kid not in found:
                    found.add(kid)
                    todo.append(kid)
        return found

    def up(self, place: int) -> Iterator[int]:
        """Yield the head of a word, its head, and so on."""
        return self.sentence.ancestors(place)

    def marks(self, place: int) -> set[str]:
        """Return the words, in lower case, that mark a clause or noun ("that", "to", "by")."""
        return {self._words[i] for i in self.kids[place] if self._bare[i] in _MARKS}

    def case(self, place: int) -> str | None:
        """Return the preposition of a noun or clause, fixed parts included."""
        marks = self.by(place, "case") or self.by(place, "mark")
        if not marks:
            return None
        words = [self.word(marks[0])] + [self.word(i) for i in self.by(marks[0], "fixed")]
        return " ".join(words)

    def passive(self, place: int) -> bool:
        """Tell whether a verb is in the passive; one with a subject needs an auxiliary."""
        relations = {self.tokens[i].relation for i in self.kids[place]}
        if "aux:pass" in relations or relations.isdisjoint(_UNDERGOING):
            return "aux:pass" in relations
        subjects = self.by(place, *_UNDERGOING)
        finite = any(i < place for i in subjects) and not self.by(place, "aux", "cop")
        return not finite

    def runs(self, places: Iterable[int]) -> list[tuple[int, int]]:
        """Return places as half-open runs of neighbouring words, punctuation at their ends cut."""
        runs: list[list[int]] = []
        for place in sorted(places):
            if runs and runs[-1][1] == place:
                runs[-1][1] = place + 1
            else:
                runs.append([place, place + 1])
        cut = [self._cut(first, last) for first, last in runs]
        return [run for run in cut if run[0] < run[1]]

    def _cut(self, first: int, last: int) -> tuple[int, int]:
        while first < last and self.tokens[first].tag == "PUNCT":
            first += 1
        while last > first and self.tokens[last - 1].tag == "PUNCT":
            last -= 1
        return first, last

    def stretch(self, place: int, kept: set[int]) -> tuple[int, int]:
        """Return the run of words of `kept` that holds a place, punctuation at its ends cut."""
        first = last = place
        while first - 1 in kept:
            first -= 1
        while last + 1 in kept:
            last += 1
        return self._cut(first, last + 1)

    def offsets(self, run: tuple[int, int]) -> tuple[int, int]:
        """Return the offsets of a half-open run of words."""
        return self.tokens[run[0]].start, self.tokens[run[1] - 1].end
