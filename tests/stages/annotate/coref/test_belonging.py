"""Bodies without their state, and "the country": what the sentence says, then the text."""

import pytest

from tests.stages.annotate.coref.meant import antecedents, owners


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Norway voted on the pact. The parliament backed it by a large majority.",
            {"The parliament": "Norway"},
        ),
        (
            "In Oslo, where the parliament backed the pact, nobody spoke.",
            {"the parliament": "Oslo"},
        ),
        (
            "Norwegian Prime Minister Ada Berg praised her government.",
            {"her government": "Norwegian"},
        ),
    ],
)
def test_a_body_is_of_the_state_that_the_text_tells(words: str, expected: dict[str, str]) -> None:
    assert owners(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Norway and Sweden voted on the pact. The parliament backed it by a large majority.",
        "Norway urged the government to sign the pact.",
        "The book was written in Danish. The government praised it.",
    ],
)
def test_a_body_of_no_clear_state_is_nobodys(words: str) -> None:
    assert owners(words) == {}


def test_the_country_is_the_state_in_focus() -> None:
    words = "Norway signed the pact. The country will pay for the boats."
    assert antecedents(words) == {"The country": "Norway"}


def test_a_body_named_with_its_state_is_meant_again() -> None:
    words = (
        "The Norwegian government resigned. The Swedish parliament met. "
        "The government had ruled for two years."
    )
    assert antecedents(words) == {"The government": "The Norwegian government"}
