"""What was found in a sentence before it is a `Mention`: a range of words with a type."""

from dataclasses import dataclass

from dragoman.records.annotated import EntityType, Form
from dragoman.records.sentence import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A half-open range of words that name or mean somebody or something."""

    first: int
    last: int
    type: EntityType
    form: Form
    actor: str | None = None
    metonym: bool = False

    def covers(self, other: "Found") -> bool:
        """Tell whether another range lies inside this one."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: "Found") -> bool:
        """Tell whether two ranges share a word."""
        return self.first < other.last and other.first < self.last

    @property
    def size(self) -> int:
        """How many words."""
        return self.last - self.first


def head_of(sentence: Sentence, first: int, last: int) -> int:
    """Return the place of the head of a range: the word that hangs on one outside it.

    Punctuation is none; of several the first that is a noun.
    """
    outside = [
        place
        for place in range(first, last)
        if not first <= sentence.tokens[place].head < last and sentence.tokens[place].tag != "PUNCT"
    ]
    nouns = [p for p in outside if sentence.tokens[p].tag in ("NOUN", "PROPN", "PRON")]
    return (nouns or outside or [last - 1])[0]
