"""The data themselves: complete, of one piece, and the same as their sources."""

import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType

import pytest

from dragoman.ontology import load_ontology
from dragoman.ontology.actors import COMPILED, HERE, compile_actors, references, tables
from dragoman.ontology.ontology import Ontology
from dragoman.records.annotated import EntityType

ROOT = Path(__file__).resolve().parent.parent.parent
UN_MEMBERS = (
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF"
    " CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD"
    " GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP"
    " KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY"
    " MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG"
    " SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE"
    " VN VU WS YE ZA ZM ZW"
).split()


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def test_there_are_193_members_of_the_united_nations(ontology: Ontology) -> None:
    assert len(UN_MEMBERS) == len(set(UN_MEMBERS)) == 193
    assert {f"state:{c}" for c in UN_MEMBERS} == {
        a.id for a in ontology.actors.values() if a.kind == "state"
    }


@pytest.mark.parametrize("code", [*UN_MEMBERS, "XK", "PS", "TW", "VA"])
def test_every_state_has_capital_and_demonym(ontology: Ontology, code: str) -> None:
    state = ontology.actors[f"state:{code}"]
    assert state.type is EntityType.COUNTRY
    assert state.capital is not None
    assert ontology.actors[state.capital].within == state.id
    assert state.adjectives
    for demonym in state.demonyms:
        if demonym not in state.names:
            assert state in ontology.names.demonyms(demonym)
    assert state in ontology.lookup(state.name)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("UN Security Council", "org:unsc"),
        ("Nato", "org:nato"),
        ("the Kremlin", "org:kremlin"),
        ("Daesh", "group:isis"),
        ("Erbil", "place:erbil"),
        ("Kurdistan Region", "region:IQ-KR"),
        ("Houthi rebels", "group:houthis"),
        ("P5+1", "org:p5-1"),
        ("Sharm el-Sheikh", "place:sharm-el-sheikh"),
        ("Horn of Africa", "place:horn-of-africa"),
    ],
)
def test_well_known_names(ontology: Ontology, name: str, id_: str) -> None:
    assert [actor.id for actor in ontology.lookup(name)] == [id_]


def test_news_agencies_and_outlets_are_told_apart(ontology: Ontology) -> None:
    kinds = {actor.id: actor.kind for actor in ontology.media}
    assert kinds["media:reuters"] == "agency"
    assert kinds["media:bbc"] == "outlet"
    assert set(kinds.values()) == {"agency", "outlet"}
    assert len(kinds) >= 150


def test_every_reference_leads_somewhere(ontology: Ontology) -> None:
    lost = [
        (actor.id, reference)
        for actor in ontology.actors.values()
        for reference in references(actor)
        if reference not in ontology.actors
    ]
    assert lost == []


def test_no_people_are_built_in(ontology: Ontology) -> None:
    assert [a.id for a in ontology.actors.values() if a.type is EntityType.PERSON] == []


def test_the_compact_form_is_made_of_the_tables() -> None:
    assert compile_actors(tables()) == COMPILED.read_bytes()
    assert len(json.loads(COMPILED.read_bytes())) == len(load_ontology().actors)


def _generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_actors", ROOT / "scripts/make_actors.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_generator_gives_the_committed_table_again() -> None:
    rigour = Path(os.environ.get("DRAGOMAN_RIGOUR", ROOT.parent / "shared/data/names/rigour"))
    if not (rigour / "territories").is_dir():
        pytest.skip(f"rigour's territory files are not at {rigour}; set DRAGOMAN_RIGOUR")
    pytest.importorskip("babel", reason="the generator needs the extra dragoman[dev]")
    made = _generator().make(rigour, HERE / "states.yaml")
    assert made == (HERE / "actors.yaml").read_bytes()
