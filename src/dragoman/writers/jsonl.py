"""The export: JSON Lines, UTF-8, one object a line, in the order of (kind, id)."""

from collections.abc import Iterator

import msgspec

from dragoman.writers.base import Record
from dragoman.writers.public import objects

_encoder = msgspec.json.Encoder()


def write(record: Record, *, with_text: bool = False) -> Iterator[bytes]:
    """Yield the lines of the export; `with_text`: documents carry their words and zones."""
    for made in objects(record, with_text=with_text):
        yield _encoder.encode(made) + b"\n"
