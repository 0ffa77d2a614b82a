"""The findings, entities, links and dates of the whole dossier, in the database.

A generation is written beside the old one and named in `meta` in the same transaction; an id that
the new one has no more leads, through `redirect`, to whatever holds its first surviving member.
"""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, delete, insert, select

from dragoman.stores import values
from dragoman.stores.base import Row, Whole
from dragoman.stores.schema import member, redirect, whole

FETCH = 1000
"""Rows fetched at a time when all are read: a finding is some kilobytes."""

LAST = "~"
"""Sorts after every character of an id: a range by it uses the index, LIKE would not."""


_encoder = msgspec.json.Encoder(order="sorted")
_models = msgspec.json.Decoder(dict[str, str])


def decode_models(stored: str | None) -> dict[str, str]:
    """Return the digests of models as they were stored: none before the first build."""
    return _models.decode(stored) if stored else {}


def _generation(connection: Connection) -> int:
    return int(values.get(connection, "generation") or 0)


def replace(connection: Connection, new: Whole) -> None:
    """Put a new whole in the place of the old."""
    old = _generation(connection)
    number = old + 1
    _insert_all(connection, number, new)
    _redirect(connection, old, new)
    connection.execute(delete(whole).where(whole.c.generation <= old))
    connection.execute(delete(member).where(member.c.generation <= old))
    values.put(connection, "generation", str(number))
    values.put(connection, "whole_key", new.key)
    values.put(connection, "view", new.view or "")
    values.put(connection, "models", _encoder.encode(new.models).decode())


def _insert_all(connection: Connection, number: int, new: Whole) -> None:
    found = [
        {"generation": number, "kind": row.kind, "id": row.id, "payload": row.payload}
        for row in new.rows
    ]
    if found:
        connection.execute(insert(whole), found)
    members = [
        {"generation": number, "id": id_, "owner": owner}
        for owner, ids in new.members.items()
        for id_ in sorted(set(ids) | {owner})
    ]
    if members:
        connection.execute(insert(member), members)


def _redirect(connection: Connection, old: int, new: Whole) -> None:
    """Let the ids that are gone lead on; let a redirect whose id is back go."""
    owners = _owner_by_member(new)
    former: dict[str, list[str]] = {}
    query = select(member.c.owner, member.c.id).where(member.c.generation == old)
    for owner, id_ in connection.execute(query.order_by(member.c.owner, member.c.id)):
        if owner not in new.members:
            former.setdefault(owner, []).append(id_)
    for row in connection.execute(select(redirect)).all():
        former.setdefault(row.former, []).append(row.owner)
    connection.execute(delete(redirect))
    for id_ in sorted(former):
        leads = [owners[m, _kind(id_)] for m in former[id_] if (m, _kind(id_)) in owners]
        if id_ not in new.members and leads:
            connection.execute(insert(redirect).values(former=id_, owner=leads[0]))


def _owner_by_member(new: Whole) -> dict[tuple[str, str], str]:
    """Return who holds each member, by member and kind of holder; a holder holds itself."""
    found: dict[tuple[str, str], str] = {}
    for owner in sorted(new.members):
        for id_ in (owner, *new.members[owner]):
            found.setdefault((id_, _kind(owner)), owner)
    return found


def _kind(id_: str) -> str:
    return id_.rsplit("-", 1)[0]


def rows(connection: Connection, kinds: Sequence[str]) -> Iterator[Row]:
    """Yield the present whole, or some kinds of it, in the order of (kind, id)."""
    query = select(whole.c.kind, whole.c.id, whole.c.payload)
    query = query.where(whole.c.generation == _generation(connection))
    if kinds:
        query = query.where(whole.c.kind.in_(kinds))
    query = query.order_by(whole.c.kind, whole.c.id)
    for kind, id_, payload in connection.execute(query).yield_per(FETCH):
        yield Row(kind=kind, id=id_, payload=bytes(payload))


def find(connection: Connection, prefix: str, limit: int) -> list[tuple[str, str]]:
    """Return (id, owner) of what has an id that begins so, former ids included."""
    table = member.c
    present = (
        select(table.id, table.owner)
        .where(table.generation == _generation(connection))
        .where(table.id >= prefix, table.id < prefix + LAST)
        .order_by(table.id, table.owner)
        .limit(limit)
    )
    found = [(id_, owner) for id_, owner in connection.execute(present)]
    former = (
        select(redirect.c.former, redirect.c.owner)
        .where(redirect.c.former >= prefix, redirect.c.former < prefix + LAST)
        .order_by(redirect.c.former)
        .limit(limit)
    )
    return found or [(id_, owner) for id_, owner in connection.execute(former)]
