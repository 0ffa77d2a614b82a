"""What each step gave for each document, in the database."""

from collections.abc import Iterator

from sqlalchemy import Connection, delete, insert, select

from dragoman.stores.base import Made, Row
from dragoman.stores.schema import output, step, text
from dragoman.stores.sightings import documents_in_force

FETCH = 200
"""Rows fetched at a time when all are read: an annotated article is some tens of kilobytes."""


def keys(connection: Connection) -> dict[str, dict[str, tuple[str, str]]]:
    """Return key and digest of each step made, by document and step."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for row in connection.execute(select(step)):
        found.setdefault(row.document, {})[row.step] = (row.key, row.digest)
    return found


def replace(connection: Connection, made: Made) -> None:
    """Put what a step gave now in the place of what it gave before."""
    old = (output.c.document == made.document) & (output.c.step == made.step)
    connection.execute(delete(output).where(old))
    was = (step.c.document == made.document) & (step.c.step == made.step)
    connection.execute(delete(step).where(was))
    if made.key is not None:
        connection.execute(
            insert(step).values(
                document=made.document, step=made.step, key=made.key, digest=made.digest
            )
        )
    rows = [_values(connection, made, row) for row in made.rows]
    if rows:
        connection.execute(insert(output), rows)


def _values(connection: Connection, made: Made, row: Row) -> dict[str, object]:
    """Return a row for `output`; the payload of a text goes into its own, primary table."""
    payload = row.payload
    if row.kind == "text":
        here = (text.c.document == made.document) & (text.c.digest == row.id)
        connection.execute(delete(text).where(here))
        connection.execute(
            insert(text).values(document=made.document, digest=row.id, payload=payload)
        )
        payload = b""
    return {
        "document": made.document,
        "step": made.step,
        "kind": row.kind,
        "id": row.id,
        "payload": payload,
    }


def rows(connection: Connection, name: str, document: str | None = None) -> Iterator[Row]:
    """Yield what a step gave for one document, or for all in force, in a fixed order."""
    joined = (text.c.document == output.c.document) & (text.c.digest == output.c.id)
    joined &= output.c.kind == "text"
    query = (
        select(output.c.kind, output.c.id, output.c.payload, text.c.payload.label("words"))
        .select_from(output.outerjoin(text, joined))
        .where(output.c.step == name)
        .order_by(output.c.document, output.c.kind, output.c.id)
    )
    if document is None:
        query = query.where(output.c.document.in_(documents_in_force()))
    else:
        query = query.where(output.c.document == document)
    for kind, id_, payload, words in connection.execute(query).yield_per(FETCH):
        yield Row(kind=kind, id=id_, payload=bytes(payload if words is None else words))
