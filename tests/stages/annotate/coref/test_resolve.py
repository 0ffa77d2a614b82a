import pytest

from dragoman.models.rules import Rules
from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated, EntityType, Ground
from dragoman.stages.annotate import annotate

from ..given import named, text_of


def read(ontology: Ontology, words: str) -> Annotated:
    (found,) = annotate([text_of(words)], reader=Rules(), ontology=ontology)
    assert isinstance(found, Annotated)
    return found


def links(ontology: Ontology, words: str) -> dict[str, str]:
    return named(read(ontology, words))


def test_a_surname_after_the_full_name(ontology: Ontology) -> None:
    found = links(ontology, "Minister Petra Holm left. Nobody saw Holm again.")
    assert found == {"Holm": "Petra Holm"}


def test_a_surname_before_the_full_name(ontology: Ontology) -> None:
    words = "They met Minister Holm again. Minister Petra Holm agreed."
    assert links(ontology, words) == {"Holm": "Petra Holm"}


def test_a_surname_of_two_persons_is_nobodys(ontology: Ontology) -> None:
    words = "Minister Petra Holm met President Anna Holm. Then Minister Holm left."
    assert "Holm" not in links(ontology, words)


def test_two_spellings_in_one_article(ontology: Ontology) -> None:
    words = "Minister Karim al-Badhimi left. Nobody saw Minister Al-Bazimi again."
    assert links(ontology, words) == {"Al-Bazimi": "Karim al-Badhimi"}


def test_an_acronym_after_its_name(ontology: Ontology) -> None:
    words = "The Northern Fishing Council (NFC) met. The boats of the NFC stayed."
    found = read(ontology, words)
    assert {m.text for m in found.mentions if m.antecedent} == {"NFC"}
    assert named(found)["NFC"] == "Northern Fishing Council"


def test_an_office_alone_is_its_only_holder(ontology: Ontology) -> None:
    words = "Ostrandian Foreign Minister Petra Holm left. The foreign minister did not speak."
    assert links(ontology, words)["The foreign minister"] == "Petra Holm"


def test_an_office_of_another_state_is_not(ontology: Ontology) -> None:
    words = "Ostrandian President Petra Holm left. The Valmerian president did not speak."
    assert "The Valmerian president" not in links(ontology, words)


def test_a_spokesman_of_a_state_is_not_one_of_nobody_known(ontology: Ontology) -> None:
    words = "Spokesman Jon Vik left. The Ostrandian spokesman did not speak."
    assert "The Ostrandian spokesman" not in links(ontology, words)


def test_a_surname_in_front(ontology: Ontology) -> None:
    words = "President Moon Jae-in met Secretary-General Ban Ki-moon. Later President Moon left."
    assert links(ontology, words)["Moon"] == "Moon Jae-in"


def test_an_office_with_two_holders_is_nobodys(ontology: Ontology) -> None:
    words = "President Petra Holm met President Jon Vik. The president did not speak."
    assert "The president" not in links(ontology, words)


def test_he_is_the_one_who_was_named(ontology: Ontology) -> None:
    found = read(ontology, "President Jon Vik agreed. He did not speak.")
    assert named(found) == {"He": "Jon Vik"}
    (pronoun,) = [m for m in found.mentions if m.text == "He"]
    assert pronoun.ground is Ground.COREFERENCE


def test_he_is_no_queen(ontology: Ontology) -> None:
    assert links(ontology, "Queen Petra Holm agreed. He did not speak.") == {}


def test_they_are_left_open(ontology: Ontology) -> None:
    words = "The ministers met the rebels. They did not speak."
    assert "They" not in links(ontology, words)


@pytest.mark.parametrize("word", ["I", "We"])
def test_who_speaks_in_a_quotation_is_its_speaker(ontology: Ontology, word: str) -> None:
    found = links(ontology, f"“{word} said nothing,” President Jon Vik said.")
    assert found == {word: "Jon Vik"}


def test_the_same_body_again(ontology: Ontology) -> None:
    words = "The Ostrandian government agreed. Nobody told the government."
    assert links(ontology, words) == {"the government": "The Ostrandian government"}


def test_one_of_two_bodies_is_left_open(ontology: Ontology) -> None:
    words = "The Ostrandian government met the Valmerian government. The government agreed."
    assert "The government" not in links(ontology, words)


def test_an_antecedent_has_no_antecedent(ontology: Ontology) -> None:
    words = (
        "Minister Holm left. Minister Petra Holm agreed. She said nothing. The minister left. "
        "“I agreed,” she said. Holm left."
    )
    found = read(ontology, words)
    by_id = {m.id: m for m in found.mentions}
    ends = [by_id[m.antecedent] for m in found.mentions if m.antecedent]
    assert ends
    assert all(end.antecedent is None for end in ends)


def test_a_surname_is_a_person_though_it_looks_like_a_place(ontology: Ontology) -> None:
    found = read(ontology, "Minister Petra Nessau left. They spoke of Nessau in Kellin.")
    (again,) = [m for m in found.mentions if m.text == "Nessau"]
    assert again.type is EntityType.PERSON
    assert named(found) == {"Nessau": "Petra Nessau"}


def test_two_names_of_a_list_are_two_persons(ontology: Ontology) -> None:
    words = "They met Minister Karim Holm Berg and Minister Karim Berg. Both agreed."
    listed = "They met Minister Petra Anna Holm, Petra Holm and Jon Vik."
    assert "Petra Holm" not in links(ontology, listed)
    assert "Karim Holm Berg" not in links(ontology, words)


@pytest.mark.parametrize(
    "words",
    [
        "President Petra Holm left. The president of the fishing club did not speak.",
        "President Petra Holm left. The only president whom it has known did not speak.",
    ],
)
def test_an_office_of_something_else_is_not(ontology: Ontology, words: str) -> None:
    assert not {name for name in links(ontology, words) if name.startswith("The ")}


def test_i_is_who_speaks_the_whole_quotation(ontology: Ontology) -> None:
    words = 'President Jon Vik said: "We agreed. I was glad." Nobody else spoke.'
    assert links(ontology, words)["I"] == "Jon Vik"
