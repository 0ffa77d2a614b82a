"""Passages for a reader: a sentence, the words of the fact marked, a little of what is around."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.records.span import Span
from dragoman.records.when import When
from dragoman.writers.base import Record
from dragoman.writers.days import say_when

CONTEXT = 160
"""Characters of the stored words shown on each side of a passage."""
MOST = 12
"""Passages shown of a fact; how many more there are is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a passage, marked or not."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage with its article."""

    outlet: str
    source: str
    title: str
    published: str
    before: str
    pieces: tuple[Piece, ...]
    after: str


class Passages:
    """Makes passages of a record's texts."""

    def __init__(self, record: Record) -> None:
        self._texts = {text.document: text for text in record.texts}
        self._published = {d: record.calendar.published(d) for d in self._texts}

    def published(self, document: str) -> When:
        """Return when a document was published."""
        return self._published[document]

    def of(self, spans: Iterable[Span], words: Iterable[str | None]) -> tuple[Passage, ...]:
        """Return the passages of a fact, its words marked, the earliest article first."""
        marks = sorted({w for w in words if w}, key=lambda w: (-len(w), w))
        chosen = sorted(spans, key=lambda s: (*self._key(s.document), s.start))[:MOST]
        return tuple(self._passage(span, marks) for span in chosen)

    def _key(self, document: str) -> tuple[str, str]:
        when = self._published[document]
        return (when.end or when.start or "9999", document)

    def _passage(self, span: Span, marks: Sequence[str]) -> Passage:
        text = self._texts[span.document]
        words = text.words
        return Passage(
            outlet=text.outlet.value if text.outlet else "",
            source=text.url or text.source,
            title=text.title.value if text.title else "",
            published=say_when(self._published[span.document]),
            before=_tail(words[max(0, span.start - CONTEXT) : span.start]),
            pieces=marked(span.quote, marks),
            after=_head(words[span.end : span.end + CONTEXT]),
        )


def _tail(words: str) -> str:
    """Return the end of what stands before, from the last paragraph break, begun at a word."""
    part = words.rsplit("\n\n", 1)[-1]
    cut = len(part) == CONTEXT
    return ("… " + part.split(" ", 1)[-1] if cut else part).lstrip()


def _head(words: str) -> str:
    """Return the beginning of what follows, up to a paragraph break, ended at a word."""
    part = words.split("\n\n", 1)[0]
    cut = len(part) == CONTEXT
    return (part.rsplit(" ", 1)[0] + " …" if cut else part).rstrip()


def marked(quote: str, marks: Sequence[str]) -> tuple[Piece, ...]:
    """Return a quote in pieces, every occurrence of the words in `marks` marked."""
    if not marks:
        return (Piece(text=quote, marked=False),)
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(mark)}(?!\w)" for mark in marks))
    pieces, at = [], 0
    for match in pattern.finditer(quote):
        if match.start() > at:
            pieces.append(Piece(text=quote[at : match.start()], marked=False))
        pieces.append(Piece(text=match.group(), marked=True))
        at = match.end()
    if at < len(quote):
        pieces.append(Piece(text=quote[at:], marked=False))
    return tuple(pieces)
