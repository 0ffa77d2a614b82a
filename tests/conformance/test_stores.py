"""What every store must do (stores.base.Store); one suite, run against each."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dragoman.errors import UsageError
from dragoman.records.document import Article, Declared
from dragoman.records.ids import document_id
from dragoman.records.issue import make_issue
from dragoman.records.judgment import Judgment, Verdict
from dragoman.run.registry import load
from dragoman.stores.base import Made, Row, Store, Whole

POSTGRES = os.environ.get("DRAGOMAN_POSTGRES")
"""URL of an empty PostgreSQL database to try the suite on."""

Open = Callable[[], Store]


@pytest.fixture(params=["sqlite", *(["postgresql"] if POSTGRES else [])])
def reopen(request: pytest.FixtureRequest, tmp_path: Path) -> Open:
    """Open the same store again and again."""
    url = f"sqlite:///{tmp_path / 'store.sqlite'}" if request.param == "sqlite" else str(POSTGRES)

    def open_() -> Store:
        store: Store = load("stores", request.param)(url)
        return store

    return open_


@pytest.fixture
def store(reopen: Open) -> Iterator[Store]:
    opened = reopen()
    yield opened
    opened.close()


def article(words: str, source: str = "a.txt") -> Article:
    raw = words.encode()
    return Article(
        document=document_id(None, raw),
        url=None,
        source=source,
        media_type="text/plain",
        raw=raw,
        declared=Declared(title="T", published="2015-03-03"),
    )


def add(store: Store, address: str, *articles: Article) -> int:
    addition = store.begin_addition(address, "2020-01-01")
    new = store.add(addition, articles)
    store.end_addition(addition)
    return new


def made(document: str, *rows: Row, step: str = "extract", key: str | None = "k") -> Made:
    return Made(document=document, step=step, key=key, digest="d", rows=rows)


def row(kind: str, id_: str, payload: bytes = b"{}") -> Row:
    return Row(kind=kind, id=id_, payload=payload)


def whole(members: dict[str, list[str]], key: str = "k", view: str | None = None) -> Whole:
    rows = [row("event", id_) for id_ in sorted(members)]
    return Whole(key=key, models={"m": key}, view=view, rows=rows, members=members)


def test_article_comes_back_as_it_was(store: Store) -> None:
    one = article("words of it\x00")
    assert add(store, "here", one) == 1
    assert store.article(one.document) == one


def test_same_article_is_kept_once_and_named_by_its_least_source(store: Store) -> None:
    assert add(store, "one", article("same", "b.txt")) == 1
    assert add(store, "two", article("same", "a.txt"), article("same", "c.txt")) == 0
    assert store.article(article("same").document).source == "a.txt"
    assert len(store.articles()) == 1


def test_order_of_adding_does_not_change_digests(store: Store, tmp_path: Path) -> None:
    add(store, "x", article("same", "b.txt"), article("same", "a.txt"))
    other: Store = load("stores", "sqlite")(f"sqlite:///{tmp_path / 'other.sqlite'}")
    add(other, "y", article("same", "a.txt"), article("same", "b.txt"))
    assert other.articles() == store.articles()
    other.close()


def test_changed_file_leaves_the_record_but_stays_in_the_store(store: Store) -> None:
    old, new = article("old words"), article("new words")
    add(store, "here", old)
    add(store, "here", new)
    assert list(store.articles()) == [new.document]
    assert store.article(old.document) == old
    add(store, "here", old)
    assert list(store.articles()) == [old.document]


def test_what_stands_in_the_place_of_a_changed_file_is_known(store: Store) -> None:
    versions = [article(f"version {number}") for number in range(3)]
    for one in versions:
        add(store, "here", one)
    assert store.replaced() == {one.document: versions[2].document for one in versions[:2]}
    add(store, "there", versions[0])
    assert store.replaced() == {versions[1].document: versions[2].document}


def test_vanished_file_stays_in_the_record(store: Store) -> None:
    one, two = article("one", "1.txt"), article("two", "2.txt")
    add(store, "here", one, two)
    add(store, "here", two)
    assert set(store.articles()) == {one.document, two.document}


def test_changed_file_seen_elsewhere_stays_in_the_record(store: Store) -> None:
    old = article("old words")
    add(store, "here", old)
    add(store, "there", old)
    add(store, "here", article("new words"))
    assert old.document in store.articles()


def test_rows_of_a_collection_are_never_taken_for_changed(store: Store) -> None:
    one, two = article("one", "all.jsonl#1"), article("two", "all.jsonl#1")
    add(store, "all.jsonl", one)
    add(store, "all.jsonl", two)
    assert set(store.articles()) == {one.document, two.document}


def test_issues_of_an_address_are_forgotten_when_it_is_read_again(store: Store) -> None:
    addition = store.begin_addition("here", "2020")
    store.add(addition, [make_issue("source", "empty", "x.txt: empty")])
    store.end_addition(addition)
    assert [r.kind for r in store.source_issues()] == ["issue"]
    add(store, "here", article("now words"))
    assert store.source_issues() == []


def test_unknown_article_is_a_usage_error(store: Store) -> None:
    with pytest.raises(UsageError, match="no document"):
        store.article("document-0")


def test_step_output_is_replaced_as_a_whole(store: Store) -> None:
    one = article("one")
    add(store, "here", one)
    store.write([made(one.document, row("claim.event", "a"), row("claim.event", "b"))])
    store.write([made(one.document, row("claim.event", "c", b"[1]"))])
    assert list(store.outputs("extract")) == [row("claim.event", "c", b"[1]")]
    assert store.steps() == {one.document: {"extract": ("k", "d")}}


def test_failed_step_has_no_key(store: Store) -> None:
    one = article("one")
    add(store, "here", one)
    store.write([made(one.document)])
    store.write([made(one.document, row("issue", "i"), key=None)])
    assert store.steps() == {}
    assert store.output(one.document, "extract") == [row("issue", "i")]


def test_write_is_all_or_nothing(store: Store) -> None:
    one = article("one")
    add(store, "here", one)
    bad = made("document-unknown", row("claim.event", "x"))
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        store.write([made(one.document, row("claim.event", "a")), bad])
    assert store.steps() == {}
    assert list(store.outputs("extract")) == []


def test_outputs_leave_out_articles_not_in_force(store: Store) -> None:
    old, new = article("old"), article("new")
    add(store, "here", old)
    store.write([made(old.document, row("claim.event", "a"))])
    add(store, "here", new)
    assert list(store.outputs("extract")) == []


def test_text_stands_in_its_own_table_and_old_ones_stay(store: Store, reopen: Open) -> None:
    one = article("one")
    add(store, "here", one)
    for digest in ("t1", "t2"):
        store.write([made(one.document, row("text", digest, digest.encode()), step="clean")])
    assert store.text(one.document) == row("text", "t2", b"t2")
    again = reopen()
    assert list(again.outputs("clean")) == [row("text", "t2", b"t2")]
    again.close()


def test_whole_is_replaced_by_the_next_generation(store: Store) -> None:
    assert (store.generation(), store.whole_key(), store.view()) == (0, None, None)
    store.replace_whole(whole({"event-1": ["c1"]}, "k1", "2015-03-21"))
    store.replace_whole(whole({"event-2": ["c2"]}, "k2"))
    assert (store.generation(), store.whole_key(), store.view()) == (2, "k2", None)
    assert store.models() == {"m": "k2"}
    assert [r.id for r in store.whole()] == ["event-2"]
    assert list(store.whole("entity")) == []


def test_any_members_id_is_an_address(store: Store) -> None:
    store.replace_whole(whole({"event-aa": ["claim-1", "claim-2"]}))
    assert store.find("claim-2") == [("claim-2", "event-aa")]
    assert store.find("event-a") == [("event-aa", "event-aa")]
    assert store.find("x") == []


def test_former_id_leads_on_through_its_members(store: Store) -> None:
    store.replace_whole(whole({"event-old": ["c1", "c2"]}))
    store.replace_whole(whole({"event-mid": ["c2"]}))
    assert store.find("event-old") == [("event-old", "event-mid")]
    store.replace_whole(whole({"event-new": ["c2", "c3", "event-mid"]}))
    assert store.find("event-old") == [("event-old", "event-new")]
    store.replace_whole(whole({"event-old": ["c1"]}))
    assert store.find("event-old") == [("event-old", "event-old")]


def test_judgments_stay_and_are_never_overwritten(store: Store, reopen: Open) -> None:
    one = Judgment(
        id="judgment-1",
        verdict=Verdict.REJECT,
        anchors=(),
        value=None,
        by="ana",
        at="2020-01-01",
        reason=None,
        supersedes=None,
    )
    store.judge(one)
    with pytest.raises(UsageError, match="already"):
        store.judge(one)
    again = reopen()
    assert again.judgments() == [one]
    again.close()


def test_every_change_of_what_is_given_is_counted(store: Store) -> None:
    assert store.changes() == 0
    add(store, "here", article("one"))
    after_adding = store.changes()
    assert after_adding > 0
    store.write([made(article("one").document)])
    store.replace_whole(whole({"event-1": ["c"]}))
    assert store.changes() == after_adding
    store.begin_addition("there", "2020")
    assert store.changes() == after_adding + 1


def test_runs_are_numbered(store: Store) -> None:
    first = store.start_run("0.1.0", "2020-01-01")
    store.end_run(first, "2020-01-02")
    assert store.start_run("0.1.0", "2020-01-03") == first + 1


def test_snapshot_stays_as_it_was(store: Store) -> None:
    one, two = article("one"), article("two")
    add(store, "a", one)
    store.write([made(one.document, row("claim.event", "e1"))])
    store.replace_whole(whole({"event-1": ["e1"]}, key="old", view="2020-01-01"))
    seen = store.snapshot()
    add(store, "b", two)
    store.write([made(one.document, row("claim.event", "e2"))])
    store.replace_whole(whole({"event-2": ["e2"]}, key="new"))
    assert list(seen.articles()) == [one.document]
    assert [found.id for found in seen.outputs("extract")] == ["e1"]
    assert [found.id for found in seen.whole()] == ["event-1"]
    assert (seen.generation(), seen.view(), seen.models()) == (1, "2020-01-01", {"m": "old"})
    assert seen.find("e1") == [("e1", "event-1")]
    seen.close()
    later = store.snapshot()
    assert [found.id for found in later.whole()] == ["event-2"]
    later.close()
