"""Finding actors by name, in questions and in running words."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.ontology.ontology import Ontology


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def ids(ontology: Ontology, name: str) -> list[str]:
    return [actor.id for actor in ontology.lookup(name)]


def longest(ontology: Ontology, words: str, at: int = 0) -> tuple[int, str] | None:
    found = ontology.longest(words.split(), at)
    return None if found is None else (found[0], found[1][0].id)


@pytest.mark.parametrize(
    "name",
    ["Iraq", "iraq", "IRAQ", "the Republic of Iraq", "العراق"],
)
def test_a_state_is_found_by_its_names(ontology: Ontology, name: str) -> None:
    assert ids(ontology, name) == ["state:IQ"]


@pytest.mark.parametrize("name", ["US", "U.S.", "USA", "United States", "the United States"])
def test_the_united_states_by_its_short_names(ontology: Ontology, name: str) -> None:
    assert ids(ontology, name) == ["state:US"]


@pytest.mark.parametrize("name", ["us", "turkey", "who", "china", "Us", "Who"])
def test_everyday_words_are_no_names(ontology: Ontology, name: str) -> None:
    assert ids(ontology, name) == []


def test_accents_apostrophes_and_hyphens_do_not_matter(ontology: Ontology) -> None:
    assert ids(ontology, "Côte d’Ivoire") == ids(ontology, "COTE D'IVOIRE") == ["state:CI"]
    assert ids(ontology, "Guinea Bissau") == ["state:GW"]


def test_an_ambiguous_name_gives_every_reading(ontology: Ontology) -> None:
    assert ids(ontology, "Congo") == ["state:CD", "state:CG"]


def test_longest_takes_the_longest(ontology: Ontology) -> None:
    assert longest(ontology, "South Sudanese officials") == (2, "state:SS")
    assert longest(ontology, "Guinea - Bissau agreed") == (3, "state:GW")
    assert longest(ontology, "People 's Republic of China said") == (5, "state:CN")
    assert longest(ontology, "the talks in Doha", 3) == (1, "place:doha")


def test_longest_wants_the_right_case(ontology: Ontology) -> None:
    assert longest(ontology, "they told us about turkey", 2) is None
    assert longest(ontology, "they told us about turkey", 4) is None


def test_longest_does_not_cross_a_comma(ontology: Ontology) -> None:
    assert longest(ontology, "South , Korea") is None


def test_demonyms(ontology: Ontology) -> None:
    for word in ("Iraqi", "Iraqis", "iraqi"[:1].upper() + "raqi"):
        actor = ontology.demonym(word)
        assert actor is not None
        assert actor.id == "state:IQ"
    assert ontology.demonym("polish") is None
    assert ontology.demonym("Iraq") is None


def test_a_capital_is_a_place_that_is_a_seat(ontology: Ontology) -> None:
    baghdad = ontology.actors["place:baghdad"]
    assert baghdad.seat_of == "state:IQ"
    assert ontology.acts_for(baghdad) is ontology.actors["state:IQ"]
    assert ontology.actors["state:IQ"].capital == "place:baghdad"


def test_a_clitic_makes_no_plural(ontology: Ontology) -> None:
    assert longest(ontology, "America 's roads") == (1, "state:US")


def test_an_everyday_acronym_in_a_loud_headline_is_none(ontology: Ontology) -> None:
    assert longest(ontology, "WHO IS TO PAY") is None
    assert longest(ontology, "the WHO is to pay", 1) == (1, "org:who")
    assert longest(ontology, "US AND CHAD MEET") == (1, "state:US")


def test_a_short_outlet_is_not_the_start_of_another_name(ontology: Ontology) -> None:
    assert longest(ontology, "the Times wrote") == (2, "media:times-uk")
    assert longest(ontology, "the Times Square crowd") is None


def test_an_accented_name_that_is_a_word_without_it(ontology: Ontology) -> None:
    assert longest(ontology, "Malé hosted") == (1, "place:male")
    assert longest(ontology, "Male guests") is None


def test_plus_is_a_word(ontology: Ontology) -> None:
    assert longest(ontology, "OPEC + ministers") == (2, "org:opec-plus")
    assert longest(ontology, "OPEC ministers") == (1, "org:opec")
