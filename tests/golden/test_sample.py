"""The sample, read by the shipped encoder, against what its record must say.

`samples/expected.yaml` is written by hand from the articles; the floors of `floor.json` only rise.
`facts.json` holds the facts as they come out today: `make golden` writes it anew and shows the
difference, so that a change of reading is seen and not only counted.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from dragoman.dossier import Dossier, new_dossier
from tests.golden.facts import Record, Score, compare, fold

Row = dict[str, Any]
SAMPLES = Path(__file__).parents[2] / "samples"
HERE = Path(__file__).parent
FLOORS: dict[str, float] = json.loads((HERE / "floor.json").read_text("utf-8"))
POLITICAL = ("process", "event", "commitment", "position", "disagreement")


@pytest.fixture(scope="module")
def expected() -> Row:
    found: Row = yaml.safe_load((SAMPLES / "expected.yaml").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    folder = tmp_path_factory.mktemp("sample") / "dossier"
    with new_dossier(folder, actors=SAMPLES / "actors.yaml") as made:
        made.add([SAMPLES / "articles", SAMPLES / "odd"])
        made.build(workers=1, reader="english.v1")
        yield made


@pytest.fixture(scope="module")
def rows(dossier: Dossier) -> list[Row]:
    return [json.loads(line) for line in b"".join(dossier.export(with_text=True)).splitlines()]


@pytest.fixture(scope="module")
def scores(rows: list[Row], expected: Row) -> dict[str, Score]:
    return compare(rows, expected)


@pytest.mark.parametrize("section", sorted(FLOORS))
def test_a_section_holds_its_floor(scores: dict[str, Score], section: str) -> None:
    score = scores[section]
    assert score.recall >= FLOORS[section], "\n".join(score.misses)


def test_every_section_has_a_floor(scores: dict[str, Score]) -> None:
    assert sorted(scores) == sorted(FLOORS)


def test_no_round_person_or_copy_is_made_up(scores: dict[str, Score]) -> None:
    wrong = {name: scores[name].wrong for name in ("rounds", "people", "origins")}
    assert wrong == {"rounds": [], "people": [], "origins": []}


def test_no_politics_comes_out_of_a_recipe_a_match_or_a_licence(
    rows: list[Row], expected: Row
) -> None:
    odd = {item["file"] for item in expected["odd"]}
    ids = {r["id"] for r in rows if r["kind"] == "document" and r["source"] in odd}
    assert len(ids) == len(odd) - 1  # the empty file is an issue
    for row in rows:
        if row["kind"] in POLITICAL:
            assert not ids & {e["document"] for e in row["evidence"]}, row


def test_the_empty_file_is_an_issue(rows: list[Row]) -> None:
    issues = [r for r in rows if r["kind"] == "issue" and "empty.txt" in r["message"]]
    assert [i["code"] for i in issues] == ["empty"]


def test_the_record_of_an_earlier_day(dossier: Dossier, expected: Row) -> None:
    for view in expected["views"]:
        if "process" not in view:
            continue
        lines = b"".join(dossier.export(as_of=view["as_of"].isoformat())).splitlines()
        record = Record([json.loads(line) for line in lines], expected)
        wanted = next(p for p in expected["processes"] if p["id"] == view["process"])
        rounds = [
            one
            for process in record.of("process")
            if all(
                any(record.is_named(p, s) for p in process["parties"]) for s in wanted["parties"]
            )
            for one in process["rounds"]
            if one["number"] == view["number"]
        ]
        assert [one["status"] for one in rounds] == [view["status"]], view


@pytest.mark.golden
def test_the_facts_as_they_come_out(
    rows: list[Row], golden: Callable[[Path, object], None]
) -> None:
    golden(HERE / "facts.json", _facts(rows))


def _facts(rows: list[Row]) -> Row:
    """Return the facts of a record without ids, offsets and confidences."""
    names = {r["id"]: r["name"] for r in rows if r["kind"] == "entity"}
    sources = {r["id"]: r["source"] for r in rows if r["kind"] == "document"}

    def who(reference: Row) -> str:
        return str(names.get(reference["entity"]) or reference["text"])

    def when(value: Row | None) -> str:
        return f"{value['start']}..{value['end']}" if value else ""

    return {
        "documents": {r["source"]: when(r["published"]) for r in rows if r["kind"] == "document"},
        "rounds": sorted(
            f"{', '.join(sorted(who(p) for p in r['parties']))} {one['number']}: "
            f"{one['status']} {when(one['when'])}"
            for r in rows
            if r["kind"] == "process"
            for one in r["rounds"]
        ),
        "events": sorted(
            f"{when(r['when'])} {r['type']} {r['status']}: "
            f"{', '.join(sorted(who(p) for p in r['participants']))}"
            f" [{min(sources[e['document']] for e in r['evidence'])}]"
            for r in rows
            if r["kind"] == "event"
        ),
        "commitments": sorted(
            f"{', '.join(who(b) for b in r['by'])}: {fold(r['action'])[:80]} "
            f"[{r['status']}, {when(r['due'])}]"
            for r in rows
            if r["kind"] == "commitment"
        ),
        "disagreements": sorted(
            f"{r['attribute']}: {' / '.join(v['value'] for v in r['values'])}"
            for r in rows
            if r["kind"] == "disagreement"
        ),
    }
