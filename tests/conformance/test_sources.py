"""What every source must do (sources.base.Source); one suite, run against each."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.errors import SourceError
from dragoman.records.codec import decode, encode
from dragoman.records.document import Article
from dragoman.records.ids import document_id
from dragoman.records.issue import Issue
from dragoman.run.registry import load
from dragoman.sources.base import Source

Open = Callable[[Path], Source]


@pytest.fixture(params=["files.v1"])
def open_source(request: pytest.FixtureRequest) -> Open:
    """Open a source on a folder."""

    def open_(folder: Path) -> Source:
        source: Source = load("sources", request.param)([folder])
        return source

    return open_


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with two articles, a broken row and an empty file."""
    (tmp_path / "a.txt").write_text("The ministers met in Geneva.")
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": "They met again."}) + "\n{\n")
    (tmp_path / "c.txt").write_text("")
    return tmp_path


def test_gives_articles_and_issues(open_source: Open, folder: Path) -> None:
    found = list(open_source(folder).read())
    assert [type(item) for item in found] == [Article, Article, Issue, Issue]


def test_an_article_is_identified_by_its_address_and_bytes(open_source: Open, folder: Path) -> None:
    for item in open_source(folder).read():
        if isinstance(item, Article):
            assert item.document == document_id(item.url, item.raw)
            assert decode("article", encode(item)) == item


def test_issues_are_of_its_stage_and_name_no_folder(open_source: Open, folder: Path) -> None:
    for item in open_source(folder).read():
        if isinstance(item, Issue):
            assert item.stage == "source"
            assert str(folder) not in item.message


def test_reading_again_gives_the_same(open_source: Open, folder: Path) -> None:
    source = open_source(folder)
    assert list(source.read()) == list(source.read())


def test_nothing_at_the_address_is_an_error(open_source: Open, tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        list(open_source(tmp_path / "absent").read())
