"""What `annotate` needs of a language model: to split, to tokenise, to read one sentence.

A sentence's reading depends on that sentence alone (promise 4): a reader gets one at a time.
"""

from collections.abc import Sequence
from typing import Protocol


class Reading(Protocol):
    """One sentence read: parallel tuples over its words."""

    @property
    def tags(self) -> tuple[str, ...]:
        """UPOS tags."""

    @property
    def lemmas(self) -> tuple[str, ...]:
        """Lemmas."""

    @property
    def heads(self) -> tuple[int, ...]:
        """Place of each word's head; -1 for a root."""

    @property
    def relations(self) -> tuple[str, ...]:
        """UD relations."""

    @property
    def entities(self) -> tuple[tuple[int, int, str], ...]:
        """Half-open ranges of words with a label: PER, ORG, LOC, EVENT, MISC."""


class SentenceReader(Protocol):
    """Splits text into sentences and words, and reads a sentence."""

    @property
    def digest(self) -> str:
        """What decides its readings: part of the step key."""

    def split(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return the offsets of the sentences in a stretch of text, in order."""

    def tokenize(self, sentence: str) -> list[tuple[int, int]]:
        """Return the offsets of the words in a sentence, in order."""

    def read(self, words: Sequence[str]) -> Reading:
        """Read one sentence."""
