"""Evidence: a passage with its words. `cite` is the only maker of spans."""

from dataclasses import dataclass
from typing import Protocol

from dragoman.errors import EvidenceError


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A passage: half-open offsets in Unicode code points of the document's stored words."""

    document: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or len(self.quote) != self.end - self.start:
            raise EvidenceError(f"{self.document}: no passage at {self.start}..{self.end}")


class Stored(Protocol):
    """Anything that holds the stored words of a document."""

    @property
    def document(self) -> str:
        """The document's id."""

    @property
    def words(self) -> str:
        """The stored words."""


def cite(text: Stored, start: int, end: int) -> Span:
    """Return the passage from start to end of a stored text, its outer white space left out.

    Raises EvidenceError when the offsets lie outside the text or enclose white space only.
    """
    words = text.words
    if not 0 <= start < end <= len(words):
        raise EvidenceError(f"{text.document}: no passage at {start}..{end} of {len(words)}")
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    return Span(document=text.document, start=start, end=end, quote=words[start:end])


def stands(span: Span, text: Stored) -> bool:
    """Tell whether a passage stands in the text word for word at its offsets."""
    return span.document == text.document and text.words[span.start : span.end] == span.quote
