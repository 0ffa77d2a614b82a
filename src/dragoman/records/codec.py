"""Records to bytes and back: JSON, keys in the order of the fields, with a schema number.

One table names every record that is stored, so that a renamed class is a failing test and not a
lost dossier.
"""

from functools import cache
from typing import Any, TypeVar

import msgspec

from dragoman.errors import DragomanError
from dragoman.records import annotated, claim, document, entity, finding, issue, judgment, link

SCHEMA = 3
"""Number of the form of the stored records; a change of any record's fields raises it."""

KINDS: dict[str, type[Any]] = {
    "article": document.Article,
    "text": document.Text,
    "annotated": annotated.Annotated,
    "issue": issue.Issue,
    "claim.event": claim.EventClaim,
    "claim.round": claim.RoundClaim,
    "claim.statement": claim.StatementClaim,
    "claim.commitment": claim.CommitmentClaim,
    "claim.figure": claim.FigureClaim,
    "claim.role": claim.RoleClaim,
    "origin": entity.Origin,
    "entity": entity.Entity,
    "link": link.Link,
    "dated.document": link.DatedDocument,
    "dated.claim": link.DatedClaim,
    "dated.time": link.DatedTime,
    "event": finding.Event,
    "statement": finding.Statement,
    "commitment": finding.Commitment,
    "figure": finding.Figure,
    "process": finding.Process,
    "position": finding.Position,
    "disagreement": finding.Disagreement,
    "suggestion": finding.Suggestion,
    "judgment": judgment.Judgment,
    "bound": judgment.Bound,
}
NAMES = {type_: name for name, type_ in KINDS.items()}
T = TypeVar("T")


@cache
def _decoder(kind: str) -> msgspec.json.Decoder[Any]:
    try:
        return msgspec.json.Decoder(KINDS[kind])
    except KeyError:
        raise DragomanError(f"no record is called {kind!r} in schema {SCHEMA}") from None


_encoder = msgspec.json.Encoder()


def kind_of(record: object) -> str:
    """Return the name under which a record is stored. Raises KeyError for what is no record."""
    return NAMES[type(record)]


def encode(record: object) -> bytes:
    """Return the record as JSON."""
    return _encoder.encode(record)


def decode(kind: str, raw: bytes) -> Any:  # noqa: ANN401 - the kind, known at run time, is the type
    """Return the record of that kind.

    Raises DragomanError when the kind is unknown or the bytes are not such a record.
    """
    try:
        return _decoder(kind).decode(raw)
    except msgspec.DecodeError as error:
        raise DragomanError(f"a stored {kind} cannot be read: {error}") from error
