"""Records to rows and back: what is stored of each, in one place.

An annotated text is stored without its text, which has a row of its own, and is put together
again when read. Long payloads are compressed; the first byte tells ("{" for JSON, "x" for zlib).
Digests are of the payload before compression, so they do not depend on zlib's version.
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.records.annotated import Annotated
from dragoman.records.codec import decode, encode, kind_of
from dragoman.records.document import Text
from dragoman.records.ids import digest
from dragoman.records.link import Link
from dragoman.stores.base import Row

LONG = 2_000
"""Bytes from which compressing pays: most claims are shorter, every annotated text is longer."""

LEVEL = 1
"""Of zlib: nine tenths of what level 6 saves on annotated texts, at a third of the time."""


def pack(payload: bytes) -> bytes:
    """Return the stored form of a payload."""
    return zlib.compress(payload, LEVEL) if len(payload) >= LONG else payload


def unpack(stored: bytes) -> bytes:
    """Return the payload of a stored form."""
    return zlib.decompress(stored) if stored[:1] == b"x" else stored


def id_of(record: object) -> str:
    """Return the id under which a record is stored."""
    if isinstance(record, Text):
        return record.digest
    if isinstance(record, Link):
        return f"{record.left} {record.right}"
    if isinstance(record, Annotated):
        return record.document
    for name in ("id", "document", "claim", "time", "finding", "judgment"):
        found = getattr(record, name, None)
        if isinstance(found, str):
            return found
    raise TypeError(f"{type(record).__name__} is no record that is stored")


def payload_of(record: object) -> bytes:
    """Return the payload of a record."""
    if isinstance(record, Annotated):
        return encode(replace(record, text=_hollow(record.text)))
    return encode(record)


def _hollow(text: Text) -> Text:
    return replace(text, words="", zones=(), dates=(), title=None, outlet=None, author=None)


def rows_of(records: Iterable[object]) -> tuple[tuple[Row, ...], str]:
    """Return records as rows in the order of (kind, id), one an id, and the digest of them all."""
    found: dict[tuple[str, str], bytes] = {}
    for record in records:
        found[kind_of(record), id_of(record)] = payload_of(record)
    order = sorted(found)
    whole = digest(*(part for key in order for part in (*key, found[key])))
    rows = tuple(Row(kind=k, id=i, payload=pack(found[k, i])) for k, i in order)
    return rows, whole


def record_of(row: Row) -> object:
    """Return the record of a row; an annotated text comes without its words (`rejoin`)."""
    found: object = decode(row.kind, unpack(row.payload))
    return found


def rejoin(annotated: Annotated, text: Text) -> Annotated:
    """Return an annotated text with its text."""
    return replace(annotated, text=text)


def records_of(rows: Iterable[Row], kind: str | None = None) -> Iterator[object]:
    """Yield the records of rows, or of those of one kind."""
    for row in rows:
        if kind is None or row.kind == kind:
            yield record_of(row)
