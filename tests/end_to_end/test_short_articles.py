"""The whole path on three short articles, read by rules: what the export holds, in what form."""

import json
from typing import Any

import pytest

from dragoman.dossier import Dossier
from dragoman.records.codec import KINDS
from dragoman.records.finding import Finding

Row = dict[str, Any]
FREE = {"dossier", "document", "judgment", "issue"}
"""Kinds that carry no evidence (record.md, rule 1)."""


@pytest.fixture(scope="module")
def rows(built: Dossier) -> list[Row]:
    return [json.loads(line) for line in b"".join(built.export(with_text=True)).splitlines()]


def of(rows: list[Row], kind: str) -> list[Row]:
    return [row for row in rows if row["kind"] == kind]


def passages(value: object) -> list[Row]:
    if isinstance(value, dict):
        own = [value] if {"document", "start", "end", "quote"} <= set(value) else []
        return own + [found for inner in value.values() for found in passages(inner)]
    if isinstance(value, list):
        return [found for inner in value for found in passages(inner)]
    return []


def test_lines_are_in_the_order_of_kind_and_id(rows: list[Row]) -> None:
    keys = [(row["kind"], row["id"]) for row in rows]
    assert keys == sorted(keys)
    assert len({row["id"] for row in rows}) == len(rows)


def test_every_quote_stands_where_it_is_said_to(rows: list[Row]) -> None:
    texts = {row["id"]: row["text"] for row in of(rows, "document")}
    found = passages(rows)
    assert len(found) > 20
    for one in found:
        assert texts[one["document"]][one["start"] : one["end"]] == one["quote"]


def test_every_fact_has_evidence(rows: list[Row]) -> None:
    assert all(row["evidence"] for row in rows if row["kind"] not in FREE)


def test_articles_are_kept_whole_and_dated(rows: list[Row]) -> None:
    documents = {row["source"]: row for row in of(rows, "document")}
    assert sorted(documents) == ["first.txt", "second.txt", "third.txt"]
    published = {name: row["published"]["start"] for name, row in documents.items()}
    assert published["first.txt"] == "2015-03-03"
    assert "strait" in documents["first.txt"]["text"]


def test_rounds_are_found(rows: list[Row]) -> None:
    numbers = {one["number"] for process in of(rows, "process") for one in process["rounds"]}
    assert 2 in numbers


def test_statement_is_found_with_its_words(rows: list[Row]) -> None:
    said = [row["content"][0]["text"] for row in of(rows, "statement")]
    assert any("We will open the strait" in words for words in said)


def test_whole_numbers_have_no_point(rows: list[Row]) -> None:
    values = [row["value"] for row in of(rows, "figure")]
    assert 14 in values
    assert all(isinstance(value, int) for value in values)


def test_confidences_have_two_decimals(rows: list[Row]) -> None:
    found = [row["confidence"] for row in rows if row.get("confidence") is not None]
    assert found
    assert all(round(one, 2) == one for one in found)


def test_nothing_of_this_machine_is_in_the_export(built: Dossier) -> None:
    assert str(built.folder).encode() not in b"".join(built.export(with_text=True))


def test_words_of_articles_come_on_request_only(built: Dossier) -> None:
    rows = [json.loads(line) for line in b"".join(built.export()).splitlines()]
    assert not any({"text", "zones"} & set(row) for row in of(rows, "document"))


def test_every_fact_opens_at_its_passage(built: Dossier) -> None:
    kinds = [name for name, type_ in KINDS.items() if issubclass(type_, Finding)]
    record = built.record()
    assert record.findings
    for finding in record.findings:
        found = built.why(finding.id)
        assert found.kind in kinds
        assert found.passages
        assert all(passage.marks for passage in found.passages)


def test_member_leads_to_its_fact(built: Dossier) -> None:
    event = built.findings("event")[0]
    assert built.why(event.claims[0]).id == event.id
    assert built.why(event.id[:-1]).id == event.id


def test_as_of_a_day_shows_what_was_known_by_then(built: Dossier) -> None:
    rows = [json.loads(line) for line in b"".join(built.export(as_of="2015-03-05")).splitlines()]
    assert [row["source"] for row in of(rows, "document")] == ["first.txt"]
    first = of(rows, "document")[0]["id"]
    assert {one["document"] for one in passages(rows)} == {first}
    assert of(rows, "dossier")[0]["view"] == "2015-03-05"


def test_as_of_the_last_day_is_the_whole_record(built: Dossier) -> None:
    """Promise 6 at its end: filtering by a day after all documents filters nothing."""
    view = built.record().view
    assert view is not None
    assert list(built.export(as_of=view)) == list(built.export())
