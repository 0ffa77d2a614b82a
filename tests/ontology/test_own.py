"""A user's own actors: what they add, what they change, and what is said of mistakes."""

from pathlib import Path

import pytest

from dragoman.errors import ConfigurationError
from dragoman.ontology import load_ontology
from dragoman.records.annotated import EntityType

FILE = """
- id: state:ARB
  type: country
  name: Arbaria
  aliases: [Republic of Arbaria]
  adjectives: [Arbarian]
  demonyms: [Arbarians]
  capital: Port Selle
- {type: organization, name: Selle Palace, acts_for: "state:ARB", sector: GOV}
- {type: person, name: Lena Vogt}
- {name: Iraq, aliases: [Land of Two Rivers]}
- {id: "place:kirkuk", seat_of: "state:ARB"}
- {type: organization, name: Sudan Desk, aliases: [Sudan]}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "actors.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_own_actors_are_found(own: Path) -> None:
    ontology = load_ontology(own)
    state = ontology.actors["state:ARB"]
    assert ontology.lookup("the Republic of Arbaria") == (state,)
    assert ontology.demonym("Arbarians") == state
    assert ontology.actors["person:lena-vogt"].type is EntityType.PERSON
    palace = ontology.lookup("Selle Palace")[0]
    assert ontology.acts_for(palace) == state


def test_an_own_capital_is_a_seat(own: Path) -> None:
    ontology = load_ontology(own)
    capital = ontology.actors["place:port-selle"]
    assert ontology.actors["state:ARB"].capital == capital.id
    assert capital.seat_of == "state:ARB"


def test_own_entries_change_built_in_ones_by_name_and_by_id(own: Path) -> None:
    ontology = load_ontology(own)
    iraq = ontology.actors["state:IQ"]
    assert ontology.lookup("Land of Two Rivers") == (iraq,)
    assert iraq.capital == "place:baghdad"
    assert "Irak" in iraq.aliases
    assert ontology.actors["place:kirkuk"].seat_of == "state:ARB"
    assert ontology.actors["place:kirkuk"].name == "Kirkuk"


def test_an_own_name_displaces_a_built_in_one(own: Path) -> None:
    assert [actor.id for actor in load_ontology(own).lookup("Sudan")] == ["org:sudan-desk"]
    assert [actor.id for actor in load_ontology().lookup("Sudan")] == ["state:SD"]


def test_the_digest_takes_in_the_own_file(own: Path) -> None:
    first = load_ontology(own).digest
    assert first == load_ontology(own).digest != load_ontology().digest
    own.write_text(FILE + "\n", encoding="utf-8")
    assert load_ontology(own).digest != first


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "actors.yaml"
    path.write_text("# none yet\n", encoding="utf-8")
    assert load_ontology(path).actors == load_ontology().actors


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: Arbaria", "expected a list of actors"),
        ("- Arbaria", "expected `field: value` pairs"),
        ("- {name: Arbaria}", "actor 1 (Arbaria): `type` is missing"),
        ("- {type: state, name: Arbaria}", "`type` is 'state'; use one of: country"),
        ("- {type: country, name: Arbaria, capitol: Selle}", "no field is called `capitol`"),
        ("- {type: country, name: 7}", "`name` must be text, found 7"),
        ("- {type: country, name: Arbaria, aliases: [NO, no]}", "`aliases` must list texts"),
        ("- {type: organization, name: P, acts_for: Arbaria}", "which is no actor's id"),
        ("- {type: country, name: A}\n- {type: country, name: A}", "is described already in"),
        ("- {type: country, name: A, sector: GOVT}", "`sector` is 'GOVT'; use one of"),
        ("- {type: country", "this is not YAML"),
    ],
)
def test_a_mistake_is_said_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "actors.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as error:
        load_ontology(path)
    assert said in str(error.value)
    assert str(path) in str(error.value)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read"):
        load_ontology(tmp_path / "nowhere.yaml")


TRIGGERS = """
actors:
  - {type: organization, name: Selle Ferry Board}
triggers:
  - type: CONSULT
    verbs: [{lemmas: [powwow], recipient: ["obl:with"], joint: true}]
    nouns: [{lemmas: [jirga], joint: true}]
  - type: AGREE
    verbs: [{lemmas: [meet], objects: [target], needs: actor}]
"""


def test_own_triggers_stand_before_the_built_in_ones(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(TRIGGERS, encoding="utf-8")
    ontology = load_ontology(path)
    assert ontology.lookup("Selle Ferry Board")
    assert [t.type for t in ontology.triggers.verbs["powwow"]] == ["CONSULT"]
    assert ontology.triggers.nouns["jirga"][0].joint
    assert [t.type for t in ontology.triggers.verbs["meet"]][:2] == ["AGREE", "CONSULT"]
    assert ontology.digest != load_ontology().digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("actors: []\nverbs: []\n", "no part is called `verbs`"),
        ("triggers: [{type: PARLEY, verbs: [{lemmas: [meet]}]}]\n", "no event type"),
        ("triggers: [{type: CONSULT, verbs: [{lemmas: [meet], mode: raft}]}]\n", "has no mode"),
        ("triggers: [{type: CONSULT, verbs: [{lemmas: [meet], place: [nsubj]}]}]\n", "is no slot"),
        ("triggers: [{type: CONSULT, verbs: [{lemmas: [meet], needs: two}]}]\n", "`needs`"),
        ("triggers: [{type: CONSULT, verbs: [{joint: true}]}]\n", "has no lemmas"),
    ],
)
def test_wrong_triggers_are_named(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=said):
        load_ontology(path)
