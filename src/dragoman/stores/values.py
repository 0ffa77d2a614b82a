"""The single values that a database keeps about itself, in the table `meta`."""

from sqlalchemy import Connection, delete, insert, select

from dragoman.stores.schema import meta


def get(connection: Connection, name: str) -> str | None:
    """Return a value, if it is there."""
    return connection.execute(select(meta.c.value).where(meta.c.name == name)).scalar()


def put(connection: Connection, name: str, value: str) -> None:
    """Put a value in the place of the one before."""
    connection.execute(delete(meta).where(meta.c.name == name))
    connection.execute(insert(meta).values(name=name, value=value))


def count(connection: Connection, name: str) -> None:
    """Raise a number by one, from nought."""
    put(connection, name, str(int(get(connection, name) or 0) + 1))
