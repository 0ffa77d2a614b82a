"""Actors from a saved answer of Wikidata's query service."""

import json
from pathlib import Path

import pytest

from dragoman.errors import ConfigurationError
from dragoman.ontology import load_ontology
from dragoman.ontology.wikidata import actors_from, as_yaml


def answer(*rows: dict[str, str]) -> bytes:
    bindings = [{k: {"type": "literal", "value": v} for k, v in row.items()} for row in rows]
    return json.dumps({"results": {"bindings": bindings}}).encode()


def row(number: int, name: str, kind: str, **more: str) -> dict[str, str]:
    item = f"http://www.wikidata.org/entity/Q{number}"
    return {"item": item, "name": name, "kind": kind, **more}


def test_rows_of_one_item_are_one_actor() -> None:
    raw = answer(
        row(12, "Lena Vogt", "person", aliases="L. Vogt|LV"),
        row(12, "Lena Vogt", "person", aliases="Helena Vogt"),
    )
    (actor,) = actors_from(raw, "query.json")
    assert actor["id"] == "wikidata:Q12"
    assert actor["aliases"] == ["Helena Vogt", "L. Vogt"]


@pytest.mark.parametrize(
    "odd", [row(3, "Q3", "person"), row(4, "Vogt", "taxon"), {"name": "Vogt", "kind": "person"}]
)
def test_what_has_no_name_or_no_known_kind_is_left_out(odd: dict[str, str]) -> None:
    assert actors_from(answer(odd), "query.json") == []


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"results": 3}', b"<html>"])
def test_another_file_is_refused(raw: bytes) -> None:
    with pytest.raises(ConfigurationError, match="SPARQL"):
        actors_from(raw, "query.json")


def test_the_file_is_one_that_a_dossier_may_name(tmp_path: Path) -> None:
    raw = answer(
        row(12, "Lena Vogt", "person", aliases="Helena Vogt"),
        row(13, "Iraqi Fishing Ministry", "organization", iso="IQ"),
    )
    path = tmp_path / "actors.yaml"
    path.write_text(as_yaml(actors_from(raw, "query.json")), "utf-8")
    ontology = load_ontology(path)
    (person,) = ontology.lookup("Helena Vogt")
    assert person.name == "Lena Vogt"
    (ministry,) = ontology.lookup("Iraqi Fishing Ministry")
    assert ontology.acts_for(ministry) == ontology.actors["state:IQ"]
