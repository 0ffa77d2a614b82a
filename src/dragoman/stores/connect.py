"""Opening a database: what SQLite needs to be safe, in one place; nothing for other databases.

SQLite runs in WAL mode (readers see the last committed state while a build writes) with
synchronous=FULL (what was committed survives a power cut). Transactions are opened explicitly:
the driver's own habit of opening them late would let two writers start from the same state.
"""

from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, select
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DatabaseError, OperationalError

from dragoman.errors import ConfigurationError, DossierError
from dragoman.stores.schema import meta

ADVICE = "check that the place is there and may be written to, and that there is room on the disk"
SQLITE = "sqlite:///"
BUSY_MS = 30_000
"""How long a writer waits for another: longer than the longest transaction of a build."""


def connect(url: str) -> Engine:
    """Return an engine for a database URL. Raises ConfigurationError for one it cannot read."""
    try:
        engine = create_engine(_address(url))
    except Exception as error:
        raise ConfigurationError(f"store.url {url!r} cannot be opened: {error}") from error
    event.listen(engine, "handle_error", _say)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _address(url: str) -> str | URL:
    """Return a URL as SQLAlchemy reads it: the path of a file is not to be taken apart at a "?"."""
    path = url.removeprefix(SQLITE)
    return url if path == url else URL.create("sqlite", database=path)


def reading(connection: Connection) -> Connection:
    """Mark a connection as one that only reads, so that it takes no lock against writers."""
    return connection.execution_options(dragoman_reads=True)


def frozen(connection: Connection) -> Connection:
    """Begin a transaction that sees the database as it is now until it ends."""
    if connection.dialect.name == "postgresql":  # SQLite's transactions are so of themselves.
        connection = connection.execution_options(isolation_level="REPEATABLE READ")
    held = reading(connection)
    # A transaction sees what was there at its first read, not at its beginning.
    held.execute(select(func.count()).select_from(meta))
    return held


def _say(context: ExceptionContext) -> None:
    """Say in words what the database could not do; what is a bug of ours stays as it is."""
    error = context.sqlalchemy_exception
    if type(error) in (OperationalError, DatabaseError) and not context.is_disconnect:
        told = str(context.original_exception).strip()
        place = context.engine.url.render_as_string() if context.engine else "the database"
        raise DossierError(f"{place}: {told or 'cannot be used'}; {ADVICE}") from error


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own
    connection.isolation_level = None
    cursor = connection.cursor()
    try:
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
    except Exception as error:
        raise DossierError(f"the database cannot be read: {error}") from error
    finally:
        cursor.close()


def _begin(connection: Connection) -> None:
    reads = connection.get_execution_options().get("dragoman_reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
