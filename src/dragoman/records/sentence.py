"""A sentence with its words and syntax, and ways to walk it.

Syntax is Universal Dependencies (https://universaldependencies.org/guidelines.html): UPOS tags,
basic relations with subtypes. Words are addressed by their place in the sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.records.document import Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word: half-open offsets in the stored words, UPOS tag, lemma, head and relation.

    `head` is the place of the head word in the sentence, -1 for a root.
    """

    start: int
    end: int
    text: str
    lemma: str
    tag: str
    head: int
    relation: str


_CROWD = 32
"""With more children than this a word's are looked up by relation: else a flat tree of a list of
thousands of words would cost the square of them."""


@dataclass(frozen=True, kw_only=True)  # no slots: the branches live in the instance
class Sentence:
    """A sentence: its place in the document, its words, and its tree."""

    index: int
    start: int
    end: int
    zone: Zone
    paragraph: int
    key: str
    """Digest of its words and of their occurrence number in the document."""
    tokens: tuple[Token, ...]

    @cached_property
    def _branches(self) -> dict[int, list[int]]:
        """Places of the words that hang on each word, in order: asked for hundreds of times."""
        found: dict[int, list[int]] = {}
        for i, token in enumerate(self.tokens):
            found.setdefault(token.head, []).append(i)
        return found

    @cached_property
    def _kids(self) -> list[list[int]]:
        """The branches of each word, by place."""
        found = self._branches
        return [found.get(place, []) for place in range(len(self.tokens))]

    @cached_property
    def _by_relation(self) -> dict[tuple[int, str], list[int]]:
        """Places by head and relation, bare and with its subtype: for words with many children."""
        found: dict[tuple[int, str], list[int]] = {}
        for i, token in enumerate(self.tokens):
            for name in sorted({token.relation, self._bare[i]}):
                found.setdefault((token.head, name), []).append(i)
        return found

    @cached_property
    def _bare(self) -> list[str]:
        return [token.relation.partition(":")[0] for token in self.tokens]

    @cached_property
    def _words(self) -> list[str]:
        return [token.text.lower() for token in self.tokens]

    @cached_property
    def _lemmas(self) -> list[str]:
        return [token.lemma.lower() for token in self.tokens]

    def kids(self) -> Sequence[Sequence[int]]:
        """Return the children of each word, by its place; made once, and not to be changed."""
        return self._kids

    def bare(self) -> Sequence[str]:
        """Return the words' relations without their subtypes; made once."""
        return self._bare

    def lowered(self) -> Sequence[str]:
        """Return the words in lower case; made once."""
        return self._words

    def lemmas(self) -> Sequence[str]:
        """Return the lemmas in lower case; made once."""
        return self._lemmas

    def children(self, place: int) -> list[int]:
        """Return the places of the words that hang on a word, in order."""
        return list(self._branches.get(place, ()))

    def children_by(self, place: int, *relations: str) -> list[int]:
        """Return the children whose relation is one of those given.

        "nsubj" also names its subtypes (nsubj:pass); "nsubj:pass" names itself alone.
        """
        branch = self._branches.get(place, ())
        if len(branch) > _CROWD:
            named = self._by_relation
            return sorted({i for name in relations for i in named.get((place, name), ())})
        found: list[int] = []  # a loop: for the few children of a word, quicker than anything
        for i in branch:
            if self._bare[i] in relations or self.tokens[i].relation in relations:
                found.append(i)
        return found

    def subtree(self, place: int) -> list[int]:
        """Return a word and all below it, in order."""
        found: set[int] = set()
        todo = [place]
        while todo:
            here = todo.pop()
            if here not in found:
                found.add(here)
                todo.extend(self._branches.get(here, ()))
        return sorted(found)

    def phrase(self, place: int, *, without: tuple[str, ...] = ()) -> tuple[int, int]:
        """Return the offsets, in the stored words, of a word's subtree.

        Branches whose relation is in `without` are left out; of what remains the stretch that
        holds the word without a gap is taken.
        """
        out: set[int] = set()
        for child in self.children(place):
            if is_relation(self.tokens[child].relation, without):
                out.update(self.subtree(child))
        kept = set(self.subtree(place)) - out
        first = last = place
        while first - 1 in kept:
            first -= 1
        while last + 1 in kept:
            last += 1
        return self.tokens[first].start, self.tokens[last].end

    def conjuncts(self, place: int) -> list[int]:
        """Return a word and those coordinated with it, in order."""
        found = [place]
        for here in found:
            found.extend(i for i in self.children_by(here, "conj") if i not in found)
        return sorted(found)

    def ancestors(self, place: int) -> Iterator[int]:
        """Yield the head of a word, its head, and so on up to the root."""
        seen = {place}
        here = self.tokens[place].head
        while here >= 0 and here not in seen:
            yield here
            seen.add(here)
            here = self.tokens[here].head

    def is_passive(self, place: int) -> bool:
        """Tell whether a verb is in the passive."""
        return bool(self.children_by(place, "nsubj:pass", "aux:pass", "csubj:pass"))

    def case_of(self, place: int) -> str | None:
        """Return the lower-cased preposition that marks a noun ("according to" as one), if any."""
        marks = self.children_by(place, "case")
        if not marks:
            return None
        words = [self.tokens[marks[0]].text]
        words += [self.tokens[i].text for i in self.children_by(marks[0], "fixed")]
        return " ".join(words).lower()

    def place_at(self, offset: int) -> int | None:
        """Return the place of the word that covers an offset of the stored words, if any."""
        for i, token in enumerate(self.tokens):
            if token.start <= offset < token.end:
                return i
        return None


def is_relation(relation: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether a relation is one of those wanted, subtypes of a bare name included."""
    return relation in wanted or (":" in relation and relation.split(":", 1)[0] in wanted)
