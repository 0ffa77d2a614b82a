"""The store in a database: SQLite in the dossier's folder, or another by URL.

Each concern has a file: `sightings` (articles and where they were seen), `made` (what steps gave),
`wholes` (findings, members, redirects). This file puts them behind the `Store` protocol, one
transaction a call.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from weakref import finalize

from sqlalchemy import Connection, Engine, func, insert, select, update

from dragoman.errors import UsageError
from dragoman.records.codec import decode, encode
from dragoman.records.document import Article
from dragoman.records.issue import Issue
from dragoman.records.judgment import Judgment
from dragoman.stores import made as steps_made
from dragoman.stores import schema, sightings, values, wholes
from dragoman.stores.base import Made, Row, Store, Whole
from dragoman.stores.connect import connect, frozen, reading
from dragoman.stores.migrate import migrate


class SqlStore:
    """A store in a database (`stores.base.Store`)."""

    def __init__(self, url: str) -> None:
        self._engine = connect(url)
        with self._engine.connect() as connection, connection.begin():
            migrate(connection)

    def _reading(self) -> AbstractContextManager[Connection]:
        return reading(self._engine.connect())

    def snapshot(self) -> Store:
        """Return a store that reads this one as it is now, whatever is written to it later."""
        return Snapshot(self._engine)

    def begin_addition(self, address: str, at: str) -> int:
        """Note that an address is being read, and return the number of this reading."""
        with self._engine.begin() as connection:
            values.count(connection, "changes")
            return sightings.begin(connection, address, at)

    def add(self, addition: int, found: Sequence[Article | Issue]) -> int:
        """Keep articles and issues found at an address. Return how many articles are new."""
        with self._engine.begin() as connection:
            values.count(connection, "changes")
            return sightings.add(connection, addition, found)

    def end_addition(self, addition: int) -> None:
        """Mark what this address gave before and gives no longer as changed or vanished."""
        with self._engine.begin() as connection:
            values.count(connection, "changes")
            sightings.end(connection, addition)

    def articles(self) -> dict[str, str]:
        """Return the digests of the articles in force, by document id, in the order of ids."""
        with self._reading() as connection:
            return sightings.in_force(connection)

    def article(self, document: str) -> Article:
        """Return an article. Raises UsageError for an unknown id."""
        with self._reading() as connection:
            return sightings.article(connection, document)

    def replaced(self) -> dict[str, str]:
        """Return, for each document that changed, the one that stands in its place now."""
        with self._reading() as connection:
            return sightings.replaced(connection)

    def steps(self) -> dict[str, dict[str, tuple[str, str]]]:
        """Return key and digest of each step made, by document and step."""
        with self._reading() as connection:
            return steps_made.keys(connection)

    def write(self, made: Iterable[Made]) -> None:
        """Replace what those steps gave for those documents, in one transaction."""
        with self._engine.begin() as connection:
            for one in made:
                steps_made.replace(connection, one)

    def output(self, document: str, step: str) -> list[Row]:
        """Return what a step gave for a document, in the order of (kind, id)."""
        with self._reading() as connection:
            return list(steps_made.rows(connection, step, document))

    def outputs(self, step: str) -> Iterator[Row]:
        """Yield what a step gave for articles in force, ordered by (document, kind, id)."""
        with self._reading() as connection:
            yield from steps_made.rows(connection, step)

    def text(self, document: str) -> Row | None:
        """Return the text of a document, if it has been cleaned."""
        found = [row for row in self.output(document, "clean") if row.kind == "text"]
        return found[0] if found else None

    def source_issues(self) -> list[Row]:
        """Return the issues of reading the addresses, in the order of ids."""
        table = schema.source_issue.c
        query = select(table.id, table.payload).distinct().order_by(table.id)
        with self._reading() as connection:
            found = connection.execute(query).all()
        return [Row(kind="issue", id=id_, payload=bytes(payload)) for id_, payload in found]

    def whole_key(self) -> str | None:
        """Return what the present whole was made from, if there is one."""
        return self._meta("whole_key")

    def view(self) -> str | None:
        """Return the day from which the present whole is seen."""
        return self._meta("view") or None

    def models(self) -> dict[str, str]:
        """Return the digests of what read the documents of the present whole, by name."""
        return wholes.decode_models(self._meta("models"))

    def generation(self) -> int:
        """Return the number of the present whole: 0 before the first build."""
        return int(self._meta("generation") or 0)

    def _meta(self, name: str) -> str | None:
        with self._reading() as connection:
            return values.get(connection, name)

    def replace_whole(self, whole: Whole) -> None:
        """Put a new whole in the place of the old, in one transaction, with redirects."""
        with self._engine.begin() as connection:
            wholes.replace(connection, whole)

    def whole(self, *kinds: str) -> Iterator[Row]:
        """Yield the present whole, or some kinds of it, in the order of (kind, id)."""
        with self._reading() as connection:
            yield from wholes.rows(connection, kinds)

    def find(self, prefix: str, limit: int = 20) -> list[tuple[str, str]]:
        """Return (id, owner) of what has an id that begins so; a finding owns itself."""
        with self._reading() as connection:
            return wholes.find(connection, prefix, limit)

    def judgments(self) -> list[Judgment]:
        """Return all judgments in the order of ids."""
        table = schema.judgment.c
        with self._reading() as connection:
            found = connection.execute(select(table.payload).order_by(table.id)).scalars().all()
        return [decode("judgment", bytes(payload)) for payload in found]

    def judge(self, judgment: Judgment) -> None:
        """Keep a judgment. Raises UsageError when there is another with its id."""
        table = schema.judgment
        with self._engine.begin() as connection:
            known = select(func.count()).where(table.c.id == judgment.id)
            if connection.execute(known).scalar():
                raise UsageError(f"there is a judgment {judgment.id} already; judgments stay")
            values.count(connection, "changes")
            connection.execute(insert(table).values(id=judgment.id, payload=encode(judgment)))

    def changes(self) -> int:
        """Return how often what is given (articles, judgments) was written to."""
        return int(self._meta("changes") or 0)

    def settle(self, key: str, changes: int) -> None:
        """Note that all is worked out under a key, as of so many changes (`stores.peek`)."""
        with self._engine.begin() as connection:
            values.put(connection, "settled", f"{key} {changes}")

    def start_run(self, dragoman: str, at: str) -> int:
        """Note the beginning of a build, and return its number."""
        statement = insert(schema.run).values(dragoman=dragoman, started_at=at)
        with self._engine.begin() as connection:
            return _key(connection.execute(statement).inserted_primary_key)

    def end_run(self, run: int, at: str) -> None:
        """Note the end of a build."""
        with self._engine.begin() as connection:
            table = schema.run
            connection.execute(update(table).where(table.c.id == run).values(ended_at=at))

    def close(self) -> None:
        """Let go of the files and connections."""
        self._engine.dispose()


class Snapshot(SqlStore):
    """A store as it was at one moment: all reads lie in one transaction (`Store.snapshot`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._held = frozen(engine.connect())
        self._end = finalize(self, self._held.close)

    def _reading(self) -> AbstractContextManager[Connection]:
        return nullcontext(self._held)

    def close(self) -> None:
        """End the transaction; it also ends when nobody holds the snapshot any more."""
        self._end()


def _key(primary: Sequence[int] | None) -> int:
    return int(primary[0]) if primary else 0
