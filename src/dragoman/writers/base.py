"""What a writer is given, the record as one value, and what it gives, bytes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from dragoman.records.document import Text
from dragoman.records.finding import Suggestion
from dragoman.records.index import Calendar, Identities, Readings
from dragoman.records.issue import Issue
from dragoman.records.judgment import Bound, Judgment


@dataclass(frozen=True, kw_only=True)
class Record:
    """The record of a dossier, whole or as of a day. Every sequence is in the order of ids."""

    dragoman: str
    """The version that made it."""
    models: Mapping[str, str]
    """Digests of what read it, by name."""
    view: str | None
    """The day from which it is seen."""
    texts: Sequence[Text]
    """Stored words of every document, also of those that could not be read further."""
    readings: Readings
    identities: Identities
    calendar: Calendar
    findings: Sequence[Any]
    issues: Sequence[Issue]
    judgments: Sequence[Judgment] = ()
    bound: Mapping[str, Bound] = field(default_factory=dict)
    """What became of each judgment, by its id; none yet of those given since the last build."""
    suggested: Sequence[Any] = ()
    """Findings that are not sure enough for the record: the review queue."""
    suggestions: Sequence[Suggestion] = ()
    """Why each of them is no more than a suggestion, in the same order."""
    perhaps: frozenset[str] = frozenset()
    """As of a day: documents that may have been published by then, or after."""


class Writer(Protocol):
    """Puts a record into a form."""

    def __call__(self, record: Record, *, with_text: bool) -> Iterator[bytes]:
        """Yield the bytes; `with_text`: with the stored words of the documents."""
