"""Attacks told by nouns, without an agent, or by their victims."""

import pytest

from tests.stages.extract.scenes import particular, texts


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("The talks between Chad and Niger followed clashes in Darfur.", ["Darfur"]),
        ("An exchange of fire near the town of Abeche killed a Sudanese soldier.", ["Abeche"]),
        ("The bombing of a hotel in Khartoum left nine people dead.", ["Khartoum"]),
        ("Six soldiers died in an ambush near Abeche.", ["Abeche"]),
        (
            "Fighting broke out in Khartoum between the army and the paramilitaries.",
            ["Khartoum"],
        ),
        ("An attack on a police station in Abeche cost the life of five officers.", ["Abeche"]),
        ("Chad and Sudan met a day after an explosion at a base near Tina.", ["Tina"]),
    ],
)
def test_an_attack_is_told_by_a_noun_with_its_place(words: str, places: list[str]) -> None:
    (event,) = [e for e in particular(words) if e.type == "ASSAULT"]
    assert texts(event.places) == places


def test_an_attack_beside_the_articles_politics_needs_only_its_dead() -> None:
    words = "Norway and Denmark met in Oslo after clashes in which nine soldiers died."
    assert "ASSAULT" in {e.type for e in particular(words)}


@pytest.mark.parametrize(
    "words",
    [
        "The explosion of social media changed politics in Cairo.",
        "A violent clash of cultures marks the debate in Norway.",
        "A gas explosion in Oslo killed two cooks.",
        "Tomorrow's clash with Denmark fills the hall in Oslo.",
    ],
)
def test_no_attack_is_meant(words: str) -> None:
    assert "ASSAULT" not in {e.type for e in particular(words) if e.nominal}


def test_the_dead_of_an_accident_were_not_attacked() -> None:
    words = "A Danish aircraft crashed near Oslo, killing ten soldiers."
    assert "ASSAULT" not in {e.type for e in particular(words)}


def test_crowds_without_a_name_protest_where_they_gather() -> None:
    (event,) = particular("Thousands took to the streets of Khartoum on Friday.")
    assert (event.type, texts(event.places)) == ("PROTEST", ["Khartoum"])
