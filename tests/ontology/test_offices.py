"""Offices by their words."""

import pytest

from dragoman.ontology.offices import Level, Offices, load_offices


@pytest.fixture(scope="module")
def offices() -> Offices:
    return load_offices()


@pytest.mark.parametrize(
    ("word", "name", "plural"),
    [
        ("minister", "minister", False),
        ("Ministers", "minister", True),
        ("spokeswomen", "spokeswoman", True),
        ("Secretaries of State", "secretary of state", True),
        ("Secretary-General", "secretary-general", False),
        ("Gen.", "general", False),
        ("MPs", "MP", True),
        ("chargé d’affaires", "charge d'affaires", False),
    ],
)
def test_heads(offices: Offices, word: str, name: str, plural: bool) -> None:
    office = offices.head(word)
    assert office is not None
    assert office.name == name
    assert offices.is_plural(word) is plural


def test_words_that_are_no_office(offices: Offices) -> None:
    assert offices.head("ministry") is None
    assert offices.head("") is None


def test_gender_and_speaking_for_others(offices: Offices) -> None:
    woman, person = offices.heads["spokeswoman"], offices.heads["spokesperson"]
    assert (woman.gender, person.gender) == ("f", None)
    assert woman.speaks
    assert not offices.heads["minister"].speaks


def test_longest(offices: Offices) -> None:
    found = offices.longest("the prime minister of".split(), 1)
    assert found is not None
    assert (found.office.name, found.words) == ("prime minister", 2)
    assert offices.longest(["prime", "time"], 0) is None


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("President", Level.HEAD_OF_STATE),
        ("foreign minister", Level.MINISTER),
        ("Deputy Foreign Minister", Level.OFFICIAL),
        ("Acting Assistant Secretary of State", Level.OFFICIAL),
        ("Secretary of State", Level.MINISTER),
        ("spokesman for the prime minister", Level.OFFICIAL),
        ("prime minister 's spokesman", Level.OFFICIAL),
        ("technical experts", Level.TECHNICAL),
        ("former president", Level.HEAD_OF_STATE),
        ("green table", None),
    ],
)
def test_the_level_of_a_title(offices: Offices, title: str, level: Level | None) -> None:
    assert offices.level(title.split()) is level


def test_former_is_told_by_the_modifier(offices: Offices) -> None:
    former, deputy = offices.modifier("Former"), offices.modifier("deputy")
    assert former is not None
    assert former.former
    assert deputy is not None
    assert deputy.level is Level.OFFICIAL
    assert offices.modifier("green") is None
