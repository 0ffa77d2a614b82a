"""The migrations make the tables of `schema`, and a later dossier is refused in words."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from dragoman.errors import DragomanError, SchemaTooNew
from dragoman.stores import schema
from dragoman.stores.connect import connect
from dragoman.stores.migrate import migrate, schema_of
from dragoman.stores.sql import SqlStore


def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'store.sqlite'}"


def test_migrations_make_the_tables_of_the_schema(tmp_path: Path) -> None:
    engine = connect(url(tmp_path))
    with engine.connect() as connection, connection.begin():
        migrate(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, schema.metadata) == []
        assert schema_of(connection) == schema.SCHEMA
    engine.dispose()


def test_migrating_again_changes_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        store = SqlStore(url(tmp_path))
        assert store.generation() == 0
        store.close()


def test_dossier_of_a_later_schema_is_refused(tmp_path: Path) -> None:
    SqlStore(url(tmp_path)).close()
    engine = connect(url(tmp_path))
    with engine.begin() as connection:
        connection.execute(text("UPDATE meta SET value = '99' WHERE name = 'schema'"))
    engine.dispose()
    with pytest.raises(SchemaTooNew, match="schema 99"):
        SqlStore(url(tmp_path))


def test_what_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "store.sqlite").write_text("these are no tables " * 100)
    with pytest.raises(DragomanError, match="cannot be read"):
        SqlStore(url(tmp_path))


def test_database_keeps_what_was_committed(tmp_path: Path) -> None:
    SqlStore(url(tmp_path)).close()
    engine = connect(url(tmp_path))
    with engine.connect() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    engine.dispose()
    assert found == ["wal", 2, 1]
