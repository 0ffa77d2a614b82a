"""Bringing a database to the tables of this version, by Alembic; and saying which it has.

Alembic is loaded only when there is something to do: it costs more than a build with nothing new.
"""

from importlib import import_module, resources

from sqlalchemy import Connection, inspect, select

from dragoman.errors import SchemaTooNew
from dragoman.stores import schema


def schema_of(connection: Connection) -> int:
    """Return the number of the tables in a database: 0 for an empty one."""
    if not inspect(connection).has_table("meta"):
        return 0
    table = schema.meta.c
    found = connection.execute(select(table.value).where(table.name == "schema")).scalar()
    return int(found) if found else 0


def migrate(connection: Connection) -> None:
    """Bring the tables to `schema.SCHEMA`. Raises SchemaTooNew when they are of a later one."""
    have = schema_of(connection)
    if have > schema.SCHEMA:
        raise SchemaTooNew(
            f"the dossier has tables of schema {have}, this dragoman knows {schema.SCHEMA}; "
            "install the version that wrote it, or a later one"
        )
    if have < schema.SCHEMA:
        _upgrade(connection)


def _upgrade(connection: Connection) -> None:
    config = import_module("alembic.config").Config()
    command = import_module("alembic.command")
    with resources.as_file(resources.files("dragoman.stores.migrations")) as folder:
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
