"""National bodies in running words."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.ontology.ontology import Ontology


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


@pytest.mark.parametrize(
    ("words", "state", "body", "count"),
    [
        ("the Chadian Foreign Ministry said", "state:TD", "foreign ministry", 4),
        ("Chad 's parliament voted", "state:TD", "parliament", 3),
        ("Ministry of Defence of the Republic of Chad", "state:TD", "defence ministry", 8),
        ("the army of Chad", "state:TD", "army", 4),
        ("the N'Djamena government", "state:TD", "government", 3),
        ("Norwegian Prime Minister 's office", "state:NO", "prime minister's office", 5),
        ("the New Zealand government", "state:NZ", "government", 4),
    ],
)
def test_found(ontology: Ontology, words: str, state: str, body: str, count: int) -> None:
    found = ontology.national_body(words.split())
    assert found is not None
    assert (found.state.id, found.body.name, found.words) == (state, body, count)


@pytest.mark.parametrize(
    "words",
    [
        "forces of nature",
        "the army in Chad",
        "N'Djamena army",
        "Chadian dates",
        "Chad , government",
        "",
    ],
)
def test_not_found(ontology: Ontology, words: str) -> None:
    assert ontology.national_body(words.split()) is None


def test_sectors_and_ids(ontology: Ontology) -> None:
    found = ontology.national_body("Chadian troops".split())
    assert found is not None
    assert found.body.sector == "MIL"
    assert found.id == "body:TD/army"
    press = ontology.national_body("Chadian press".split())
    assert press is not None
    assert not press.body.acts


def test_a_body_with_a_name_of_its_own_is_that_actor(ontology: Ontology) -> None:
    found = ontology.national_body("the Israeli parliament".split())
    assert found is not None
    assert found.actor == ontology.lookup("Knesset")[0]
    assert (found.id, found.name) == ("org:knesset", "Knesset")


def test_named_bodies_are_kinds_of_bodies_and_one_each(ontology: Ontology) -> None:
    named = [(actor.acts_for, body) for actor in ontology.actors.values() for body in actor.bodies]
    assert len(named) == len(set(named))
    assert {body for _, body in named} <= set(ontology.bodies.bodies)
    assert all(state is not None for state, _ in named)
