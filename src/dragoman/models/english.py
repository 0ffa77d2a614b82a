"""The English reader: sentence splitter, tokeniser and encoder as one `SentenceReader`."""

from collections.abc import Sequence
from pathlib import Path

from dragoman.models.encoder import Encoder, Reading
from dragoman.models.sentences import split_sentences
from dragoman.models.tokens import tokenize


class English:
    """Reads English with a model folder."""

    def __init__(self, folder: Path) -> None:
        """Load the model folder.

        Raises what `Encoder` raises when a file is missing or wrong.
        """
        self._encoder = Encoder(folder)
        self.digest = self._encoder.digest

    def split(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return the offsets of the sentences in a stretch of text, in order."""
        return list(split_sentences(text, start, end))

    def tokenize(self, sentence: str) -> list[tuple[int, int]]:
        """Return the offsets of the words in a sentence, in order."""
        return tokenize(sentence)

    def read(self, words: Sequence[str]) -> Reading:
        """Read one sentence."""
        return self._encoder.read(words)
