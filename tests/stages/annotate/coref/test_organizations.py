"""Organizations told in other words."""

import pytest

from dragoman.ontology import Ontology, load_ontology
from dragoman.stages.annotate.coref.organizations import stands_for

from .test_resolve import links


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("OSC", "Ostrand Special Court"),
        ("SCO", "Special Court for Ostrand"),
        ("SCO", "the Valmer - backed Special Court for Ostrand"),
        ("NFC", "Northern Fishing Council"),
        ("BoO", "Bank of Ostrand"),
    ],
)
def test_initials_of_the_last_words(short: str, name: str) -> None:
    assert stands_for(short.upper(), name)


@pytest.mark.parametrize(("short", "name"), [("OSC", "Ostrand Fishing Council"), ("PM", "Party")])
def test_other_letters_are_no_initials(short: str, name: str) -> None:
    assert not stands_for(short, name)


def test_an_acronym_in_brackets_joins_the_name_before_it(ontology: Ontology) -> None:
    words = "The Special Court for Fishing (SCF) met. The boats of the SCF stayed."
    assert "SCF" in links(ontology, words)
