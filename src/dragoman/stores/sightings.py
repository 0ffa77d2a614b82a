"""Articles in the database, and where each was seen.

An address read again shows what it gives now. What it no longer gives is marked `vanished` and
stays in the record: an article that was taken down was still published. A file that holds other
bytes under its old name is marked `changed`, and its old article leaves the record; rows of a
collection (`name#line`) have no name that stays theirs and are never taken for changed.
"""

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from dragoman.errors import UsageError
from dragoman.records.codec import encode
from dragoman.records.document import Article, Declared
from dragoman.records.ids import digest
from dragoman.records.issue import Issue
from dragoman.stores.schema import addition as additions
from dragoman.stores.schema import article as articles
from dragoman.stores.schema import sighting, source_issue

_declared = msgspec.json.Decoder(Declared)


def begin(connection: Connection, address: str, at: str) -> int:
    """Note a reading of an address and return its number; its old issues are forgotten."""
    connection.execute(delete(source_issue).where(source_issue.c.address == address))
    done = connection.execute(insert(additions).values(address=address, added_at=at))
    return int(done.inserted_primary_key[0]) if done.inserted_primary_key else 0


def add(connection: Connection, number: int, found: Sequence[Article | Issue]) -> int:
    """Keep what was found; return how many articles are new to the dossier."""
    query = select(additions.c.address, additions.c.added_at).where(additions.c.id == number)
    address, at = connection.execute(query).one()
    new = 0
    for one in found:
        if isinstance(one, Issue):
            _keep_issue(connection, address, one)
            continue
        new += _keep_article(connection, one)
        _keep_sighting(connection, one, address, number, at)
    return new


def _keep_issue(connection: Connection, address: str, issue: Issue) -> None:
    table = source_issue
    same = (table.c.address == address) & (table.c.id == issue.id)
    connection.execute(delete(table).where(same))
    connection.execute(insert(table).values(address=address, id=issue.id, payload=encode(issue)))


def _keep_article(connection: Connection, article: Article) -> bool:
    """Insert an article; of two sightings the one with the smaller source names it."""
    values = {
        "document": article.document,
        "digest": digest(encode(article)),
        "url": article.url,
        "source": article.source,
        "media_type": article.media_type,
        "declared": encode(article.declared),
        "raw": article.raw,
    }
    here = articles.c.document == article.document
    known = connection.execute(
        select(articles.c.source, articles.c.media_type, articles.c.declared).where(here)
    ).one_or_none()
    if known is None:
        connection.execute(insert(articles).values(values))
        return True
    if _order(article) < (known[0], known[1], bytes(known[2])):
        connection.execute(update(articles).where(here).values(values))
    return False


def _order(article: Article) -> tuple[str, str, bytes]:
    return article.source, article.media_type, encode(article.declared)


def _keep_sighting(
    connection: Connection, article: Article, address: str, number: int, at: str
) -> None:
    table = sighting.c
    here = (table.document == article.document) & (table.address == address)
    here &= table.source == article.source
    now = {"addition": number, "state": "present"}
    if connection.execute(update(sighting).where(here).values(now)).rowcount:
        return
    where = {"document": article.document, "address": address, "source": article.source}
    connection.execute(insert(sighting).values(now | where | {"added_at": at}))


def end(connection: Connection, number: int) -> None:
    """Mark what an address gave before this reading and no longer gives."""
    table = sighting.c
    address = connection.execute(
        select(additions.c.address).where(additions.c.id == number)
    ).scalar_one()
    seen = select(table.source).where(table.address == address, table.addition == number)
    gone = (table.address == address) & (table.addition < number)
    connection.execute(update(sighting).where(gone).values(state="vanished"))
    changed = gone & table.source.in_(seen) & table.source.not_like("%#%")
    connection.execute(update(sighting).where(changed).values(state="changed"))


def in_force(connection: Connection) -> dict[str, str]:
    """Return the digests of the articles in force, by document id, in the order of ids."""
    query = (
        select(articles.c.document, articles.c.digest)
        .where(articles.c.document.in_(documents_in_force()))
        .order_by(articles.c.document)
    )
    return {document: found for document, found in connection.execute(query)}


def documents_in_force() -> Select[tuple[str]]:
    """Return the query for the ids of the documents that some address gives or gave unchanged."""
    return select(sighting.c.document).where(sighting.c.state != "changed").distinct()


def replaced(connection: Connection) -> dict[str, str]:
    """Return, for each document that changed, the one that stands in its place: of several the
    least."""
    now = sighting.alias()
    query = (
        select(sighting.c.document, func.min(now.c.document))
        .where(sighting.c.state == "changed", now.c.state != "changed")
        .where(sighting.c.address == now.c.address, sighting.c.source == now.c.source)
        .where(sighting.c.document.not_in(documents_in_force()))
        .group_by(sighting.c.document)
    )
    return {old: new for old, new in connection.execute(query)}


def article(connection: Connection, document: str) -> Article:
    """Return an article. Raises UsageError for an unknown id."""
    found = connection.execute(
        select(articles).where(articles.c.document == document)
    ).one_or_none()
    if found is None:
        raise UsageError(f"there is no document {document} in the dossier")
    return _article(found)


def _article(found: Row[tuple[object, ...]]) -> Article:
    return Article(
        document=found.document,
        url=found.url,
        source=found.source,
        media_type=found.media_type,
        raw=bytes(found.raw),
        declared=_declared.decode(bytes(found.declared)),
    )
