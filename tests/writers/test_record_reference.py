"""docs/record.md is what its script makes of the records, and the export is as it says."""

import importlib.util
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dragoman.records.annotated import Annotated
from dragoman.records.claim import Status
from dragoman.records.entity import Reference
from dragoman.records.finding import Event, Position, Suggestion
from dragoman.records.ids import digest
from dragoman.records.index import Readings
from dragoman.records.issue import make_issue
from dragoman.records.judgment import Anchor, Judgment, Verdict
from dragoman.records.time import TimeExpression
from dragoman.records.when import When
from dragoman.writers.base import Record
from dragoman.writers.public import objects
from tests.writers.page.records import make_record, with_disagreement

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "record.md"
OPTIONAL = {"perhaps", "text", "zones"}


def load_script() -> Any:  # noqa: ANN401 - a module that is no part of a package
    path = ROOT / "scripts" / "make_record_reference.py"
    spec = importlib.util.spec_from_file_location("make_record_reference", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def told() -> dict[str, list[str]]:
    """Return the fields that the page tells of, by kind or shape."""
    parts = re.split(r"^### ", PAGE.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return {
        part.split("\n", 1)[0]: re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) for part in parts
    }


def full_record() -> Record:
    """Return a record with an object of almost every kind."""
    anchor = Anchor(
        kind="event",
        document="first",
        text_digest=digest(""),
        start=0,
        end=1,
        exact="C",
        prefix="",
        suffix="l",
        slot=None,
        last_id="event-1",
    )
    judged = Judgment(
        id="judgment-1",
        verdict=Verdict.ACCEPT,
        anchors=(anchor,),
        value=None,
        by="A clerk",
        at="2031-07-01",
        reason=None,
        supersedes=None,
    )
    issue = make_issue("clean", "language", "not in English", document="undated")
    record = with_disagreement(make_record(judgments=(judged,), issues=(issue,)))
    readings = Readings([_with_time(d) for d in record.readings.documents], record.readings.claims)
    waiting = next(one for one in record.findings if isinstance(one, Event))
    why = Suggestion(finding=waiting.id, code="unsure", reason="confidence 0.40 is below 0.50")
    return replace(
        record,
        readings=readings,
        findings=[*record.findings, _position(record)],
        suggested=[waiting],
        suggestions=[why],
    )


def _with_time(document: Annotated) -> Annotated:
    first = document.sentences[0]
    time = TimeExpression(
        id=f"time-{document.document}",
        sentence=0,
        first=0,
        last=1,
        start=first.start,
        end=first.end,
        text="early",
        type="DATE",
        value="PAST_REF",
        mod=None,
        quant=None,
        freq=None,
        granularity="unknown",
        rule=None,
        anchor=None,
    )
    return replace(document, times=(time,))


def _position(record: Record) -> Position:
    fact = record.findings[0]
    return Position(
        id="position-1",
        claims=fact.claims,
        evidence=fact.evidence,
        links=(),
        actor=Reference(entity=None, text="Southland"),
        topic="harbour",
        stance="opposes",
        when=When(),
        rests_on=(fact.id,),
    )


def test_the_page_is_what_the_script_makes() -> None:
    assert PAGE.read_text("utf-8") == load_script().make()


def test_words_without_a_field_stop_the_script() -> None:
    script = load_script()
    part = {
        "of": "Span",
        "text": "",
        "fields": {"document": "", "start": "", "end": "", "mood": ""},
    }
    with pytest.raises(ValueError, match=r"no words for \['quote'\], no field \['mood'\]"):
        list(script._rows("passage", part, {}))


@pytest.mark.parametrize("with_text", [False, True])
def test_every_object_has_the_fields_of_the_page_in_their_order(with_text: bool) -> None:
    page = told()
    kinds = set()
    for made in objects(full_record(), with_text=with_text):
        wanted = [f for f in page[made["kind"]] if f in made or f not in _optional(made["kind"])]
        assert list(made) == wanted
        kinds.add(made["kind"])
    shapes = page.keys() - kinds
    assert {"event", "time", "position", "judgment", "issue", "suggestion"} <= kinds
    assert shapes == set(load_script().words()["shapes"])


def _optional(kind: str) -> set[str]:
    return OPTIONAL if kind == "document" else set()


def test_objects_inside_have_the_fields_of_their_shape() -> None:
    page = told()
    shapes = {frozenset(fields) for fields in page.values()}
    shapes.add(frozenset({"slot", "how", "entry"}))
    found = [one for made in objects(full_record(), with_text=True) for one in _inside(made)]
    assert found
    for one in found:
        assert not one or frozenset(one) in shapes, one


def _inside(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - walks what JSON can hold
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict):
            yield inner
        if isinstance(inner, dict | list):
            yield from _inside(inner)


def test_every_link_of_the_page_leads_to_a_heading() -> None:
    text = PAGE.read_text("utf-8")
    assert set(re.findall(r"\]\(#(\w+)\)", text)) <= set(told())


def test_allowed_values_are_told() -> None:
    event = PAGE.read_text("utf-8").split("### event\n")[1].split("###")[0]
    assert " or ".join((", ".join(f"`{s}`" for s in list(Status)[:-1]), "`unknown`")) in event
