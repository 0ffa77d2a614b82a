"""Files and folders to articles."""

import gzip
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import SourceError
from dragoman.records.document import Article
from dragoman.records.ids import document_id
from dragoman.records.issue import Issue
from dragoman.sources.files import Files
from dragoman.sources.limits import MAX_ARTICLE, MAX_ROW

ROW = {"text": "The ministers met in Geneva.", "url": "https://x.example/a", "title": "They met"}


def read(*paths: Path) -> tuple[list[Article], list[Issue]]:
    found = list(Files(paths).read())
    assert all(item.stage == "source" for item in found if isinstance(item, Issue))
    return (
        [item for item in found if isinstance(item, Article)],
        [item for item in found if isinstance(item, Issue)],
    )


def write(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def codes(*paths: Path) -> list[str]:
    articles, issues = read(*paths)
    assert not articles
    return [issue.code for issue in issues]


def test_each_kind_of_file(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c.html", "d.HTM"):
        write(tmp_path / name, "The ministers met.")
    write(tmp_path / "e.json", json.dumps(ROW))
    write(tmp_path / "f.jsonl", json.dumps(ROW) + "\n\n" + json.dumps({"text": "Two."}))
    write(tmp_path / "g.txt.gz", gzip.compress(b"Packed.", mtime=0))
    articles, issues = read(tmp_path)
    assert issues == []
    assert [(a.source, a.media_type) for a in articles] == [
        ("a.txt", "text/plain"),
        ("b.md", "text/markdown"),
        ("c.html", "text/html"),
        ("d.HTM", "text/html"),
        ("https://x.example/a", "application/json"),
        ("https://x.example/a", "application/json"),
        ("f.jsonl#3", "application/json"),
        ("g.txt.gz", "text/plain"),
    ]
    assert articles[-1].raw == b"Packed."


def test_folders_are_read_in_order_without_hidden_files_and_loops(tmp_path: Path) -> None:
    for name in ("b/z.txt", "a/y.txt", "x.txt", ".hidden.txt", ".git/w.txt"):
        write(tmp_path / name, name)
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    articles, issues = read(tmp_path)
    assert [a.source for a in articles] == ["x.txt", "y.txt", "z.txt"]
    assert issues == []


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "One.")
    assert len(read(path, tmp_path, path)[0]) == 1


def test_the_same_files_elsewhere_give_the_same_records(tmp_path: Path) -> None:
    for folder in ("one", "two/deep"):
        write(tmp_path / folder / "a.txt", "The ministers met.")
        write(tmp_path / folder / "b.jsonl", json.dumps(ROW) + "\n{broken\n")
        write(tmp_path / folder / "c.txt", "")
    assert list(Files([tmp_path / "one"]).read()) == list(Files([tmp_path / "two"]).read())


def test_identity_is_bytes_or_the_row_whatever_its_form(tmp_path: Path) -> None:
    (plain,), _ = read(write(tmp_path / "a.txt", "One."))
    assert plain.document == document_id(None, b"One.")
    (first,), _ = read(write(tmp_path / "a.json", json.dumps(ROW, indent=2)))
    swapped = json.dumps({"articles": [dict(reversed(ROW.items()))]})
    (second,), _ = read(write(tmp_path / "b.json", swapped))
    assert (first.document, first.raw) == (second.document, second.raw)


def test_declared_fields(tmp_path: Path) -> None:
    row = ROW | {"published": 1626307200, "author": ["A. One", "B. Two"], "outlet": " The\nPost "}
    (article,), issues = read(write(tmp_path / "a.json", json.dumps(row)))
    assert issues == []
    assert article.url == "https://x.example/a"
    assert article.declared.published == "1626307200"
    assert article.declared.author == "A. One, B. Two"
    assert article.declared.outlet == "The Post"


def test_a_field_of_the_wrong_type_is_left_out_with_an_issue(tmp_path: Path) -> None:
    (article,), (issue,) = read(write(tmp_path / "a.json", json.dumps(ROW | {"title": {"a": 1}})))
    assert article.declared.title is None
    assert issue.code == "wrong-type"
    assert "`title`" in issue.message


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n ", "empty"),
        ("a.txt", b"%PDF-1.7 \x00\x01", "binary"),
        ("a.txt", bytes(range(256)) * 40, "binary"),
        ("a.txt", b"x" * (MAX_ARTICLE + 1), "too-large"),
        ("a.txt.gz", b"not packed", "damaged"),
        ("a.txt.gz", gzip.compress(b"hello" * 50, mtime=0)[:-9], "damaged"),
        ("a.txt.gz", gzip.compress(b"0" * 30_000_000, mtime=0), "too-large"),
        ("a.jsonl.gz", gzip.compress(b"\n" * 30_000_000, mtime=0), "too-large"),
        ("a.json", b"", "empty"),
        ("a.json", b"[]", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.json", b"{", "malformed-json"),
        ("a.json", b"[" * 100_000, "malformed-json"),
        ("a.json", b"9" * 5_000, "malformed-json"),
        ("a.json", b"3", "wrong-type"),
        ("a.json", b'{"title": "x"}', "no-text"),
        ("a.json", b'{"text": 3}', "wrong-type"),
        ("a.json", b'{"text": " "}', "empty"),
        ("a.json", b'{"text": "' + b"x" * (MAX_ARTICLE + 1) + b'"}', "too-large"),
        ("a.jsonl", b'{"text": "' + b"x" * MAX_ROW + b'"}', "too-large"),
        ("a.docx", b"PK", "unknown-kind"),
    ],
)
def test_bad_input_is_an_issue(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    assert codes(write(tmp_path / name, data)) == [code]
    _, (issue,) = read(tmp_path)
    assert name in issue.message
    assert str(tmp_path) not in issue.message


def test_malformed_json_names_the_line(tmp_path: Path) -> None:
    _, (issue,) = read(write(tmp_path / "a.json", '[\n{"text": "x"},\n{"text" "y"}\n]'))
    assert "line 3" in issue.message
    articles, (issue,) = read(write(tmp_path / "b.jsonl", '{"text": "x"}\n{"text" "y"}\n'))
    assert len(articles) == 1
    assert "b.jsonl#2" in issue.message


def test_reading_goes_on_after_a_row_that_is_too_long(tmp_path: Path) -> None:
    long = b'{"text": "' + b"x" * MAX_ROW + b'"}\n'
    articles, (issue,) = read(write(tmp_path / "a.jsonl", long + json.dumps(ROW).encode()))
    assert [a.url for a in articles] == ["https://x.example/a"]
    assert issue.code == "too-large"


def test_half_a_surrogate_pair_does_no_harm(tmp_path: Path) -> None:
    (article,), _ = read(write(tmp_path / "a.json", '{"text": "a \\ud800 b", "title": "\\ud800"}'))
    assert article.declared.title == "?"


def test_broken_links_and_pipes_are_issues(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "nothing")
    os.mkfifo(tmp_path / "b.txt")
    assert codes(tmp_path) == ["unreadable", "unreadable"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_an_issue(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "One.").chmod(0)
    assert codes(tmp_path) == ["unreadable"]


def test_nothing_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        list(Files([tmp_path / "absent"]).read())
    with pytest.raises(SourceError, match="name at least one"):
        Files([])


@given(st.binary(max_size=200), st.sampled_from([".txt", ".html", ".json", ".jsonl", ".txt.gz"]))
def test_any_bytes_give_articles_or_issues(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, ending: str
) -> None:
    path = write(tmp_path_factory.mktemp("any") / f"a{ending}", data)
    assert list(Files([path]).read())
