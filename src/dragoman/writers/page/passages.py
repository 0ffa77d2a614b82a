"""Passages for a reader: the words of a fact marked, in their sentence, with its neighbours.

Copies of one passage (an agency's text in several papers) are shown once, the others named.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dragoman.records.annotated import Annotated
from dragoman.records.document import Zone
from dragoman.records.sentence import Sentence
from dragoman.records.span import Span
from dragoman.writers.base import Record
from dragoman.writers.days import UNKNOWN, say_when
from dragoman.writers.page.marks import Stretch

CONTEXT = 240
"""Most characters shown on each side of a passage: about two lines on a wide screen."""
MOST = 8
"""Passages shown of a fact, a screenful; how many more there are is said."""
UNDATED = "undated"
_INKS = ("", "light", "strong")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a passage, marked or not."""

    text: str
    mark: str
    """strong, light or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage with its article."""

    article: str
    """Outlet, day and title, as far as they are known."""
    source: str
    """The file or address."""
    link: str
    """The address, where it is one that a browser may follow."""
    before: str
    pieces: tuple[Piece, ...]
    after: str
    copies: tuple[str, ...] = ()
    """Where the same words stand besides."""


class Passages:
    """Makes passages of a record's texts."""

    def __init__(self, record: Record) -> None:
        self._texts = {text.document: text for text in record.texts}
        self._read: Mapping[str, Annotated] = record.readings.document
        self._published = {d: record.calendar.published(d) for d in self._texts}

    def of(
        self, spans: Iterable[Span], marks: Mapping[str, Sequence[Stretch]]
    ) -> tuple[tuple[Passage, ...], int]:
        """Return the passages of a fact, the earliest article first, and how many are left out."""
        groups: dict[str, list[Span]] = {}
        for span in sorted(set(spans), key=self._key):
            groups.setdefault(" ".join(span.quote.split()), []).append(span)
        chosen = list(groups.values())[:MOST]
        shown = tuple(self._passage(group, marks) for group in chosen)
        return shown, len(groups) - len(chosen)

    def _key(self, span: Span) -> tuple[str, str, int, int]:
        when = self._published[span.document]
        return (when.end or when.start or "9999", span.document, span.start, span.end)

    def _passage(self, group: Sequence[Span], marks: Mapping[str, Sequence[Stretch]]) -> Passage:
        first = group[0]
        text = self._texts[first.document]
        before, after = self._context(first)
        others = dict.fromkeys(s.document for s in group[1:] if s.document != first.document)
        return Passage(
            article=self.article(first.document),
            source=text.url or text.source,
            link=link_of(text.url),
            before=before,
            pieces=pieces(first, marks.get(first.document, ())),
            after=after,
            copies=tuple(self.article(document) for document in others),
        )

    def article(self, document: str) -> str:
        """Return an article's outlet, day and title, or its file where there is neither."""
        text = self._texts[document]
        day = say_when(self._published[document])
        said = [
            text.outlet.value if text.outlet else "",
            UNDATED if day == UNKNOWN else day,
            f"“{text.title.value}”" if text.title else text.source,
        ]
        return ", ".join(" ".join(part.split()) for part in said if part)

    def _context(self, span: Span) -> tuple[str, str]:
        """Return what stands before and after: the rest of the sentence, and the next ones."""
        read = self._read.get(span.document)
        if read is None or not read.sentences:
            return "", ""
        words, sentences = read.words, read.sentences
        first = _place(sentences, span.start)
        last = _place(sentences, span.end - 1)
        before = _joined(words, sentences, first - 1, first, sentences[first].start, span.start)
        after = words[span.end : sentences[last].end].rstrip()
        following = sentences[min(last + 1, len(sentences) - 1)]
        if following.index > sentences[last].index and _are_body(sentences[last], following):
            gap = words[sentences[last].end : following.start].strip()
            after += (" … " if gap else " ") + words[following.start : following.end]
        return _tail(before), _head(after)


def _joined(
    words: str, sentences: Sequence[Sentence], at: int, own: int, start: int, end: int
) -> str:
    """Return the sentence before, where there is one of the body, and the own one's beginning."""
    beginning = words[start:end] if start < end else ""
    if at < 0 or not _are_body(sentences[at], sentences[own]):
        return beginning
    gap = words[sentences[at].end : sentences[own].start].strip()
    return words[sentences[at].start : sentences[at].end] + (" … " if gap else " ") + beginning


def _are_body(*sentences: Sentence) -> bool:
    """Tell whether sentences run on: a headline has no sentence before or after it."""
    return all(sentence.zone is Zone.BODY for sentence in sentences)


def _place(sentences: Sequence[Sentence], offset: int) -> int:
    """Return the place of the sentence that an offset lies in, or of the last one before it."""
    return max(0, bisect_right(sentences, offset, key=lambda one: one.start) - 1)


def _tail(words: str) -> str:
    """Return the end of what stands before, begun at a word."""
    words = words.lstrip()
    return words if len(words) <= CONTEXT else "… " + words[-CONTEXT:].split(maxsplit=1)[-1]


def _head(words: str) -> str:
    """Return the beginning of what follows, ended at a word."""
    words = words.rstrip()
    return words if len(words) <= CONTEXT else words[:CONTEXT].rsplit(maxsplit=1)[0] + " …"


def pieces(span: Span, stretches: Iterable[Stretch]) -> tuple[Piece, ...]:
    """Return a quote in pieces, each marked as the stretches of the stored words say."""
    paint = [0] * len(span.quote)
    for start, end, strong in stretches:
        low, high = max(start, span.start) - span.start, min(end, span.end) - span.start
        for place in range(low, high):
            paint[place] = max(paint[place], 2 if strong else 1)
    at = 0
    found = []
    for ink, run in groupby(paint):
        end = at + len(tuple(run))
        found.append(Piece(text=span.quote[at:end], mark=_INKS[ink]))
        at = end
    return tuple(found)


def link_of(url: str | None) -> str:
    """Return an address that a browser may follow, else nothing: no script behind a link."""
    return url if url and url.lower().startswith(("https://", "http://")) else ""
