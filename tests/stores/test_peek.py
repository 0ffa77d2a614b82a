"""The quick answer whether there is anything new: never a wrong yes."""

from pathlib import Path

import pytest

from dragoman.stores.peek import is_settled
from dragoman.stores.sql import SqlStore


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'store.sqlite'}"


def test_no_file_and_no_tables_are_not_settled(url: str, tmp_path: Path) -> None:
    assert not is_settled(url, "key")
    (tmp_path / "store.sqlite").write_bytes(b"")
    assert not is_settled(url, "key")
    (tmp_path / "store.sqlite").write_text("no database " * 200)
    assert not is_settled(url, "key")


def test_other_databases_are_not_asked() -> None:
    assert not is_settled("postgresql://host/base", "key")


def test_settled_until_something_is_added(url: str) -> None:
    store = SqlStore(url)
    assert not is_settled(url, "key")
    store.settle("key", store.changes())
    assert is_settled(url, "key")
    assert not is_settled(url, "other key")
    store.begin_addition("here", "2020")
    assert not is_settled(url, "key")
    store.close()


def test_what_was_added_during_a_build_is_seen(url: str) -> None:
    store = SqlStore(url)
    before = store.changes()
    store.begin_addition("here", "2020")
    store.settle("key", before)
    assert not is_settled(url, "key")
    store.close()
