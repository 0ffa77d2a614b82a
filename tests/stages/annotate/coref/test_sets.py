"""Words for several: the company named before them, if it fits in number and kind."""

import pytest

from tests.stages.annotate.coref.meant import members


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Norway and Sweden signed a fishing pact on Monday. "
            "The two countries will share the costs.",
            {"The two countries": ["Norway", "Sweden"]},
        ),
        (
            "US-Norwegian talks began on Monday. The two sides will meet again in May.",
            {"The two sides": ["US", "Norwegian"]},
        ),
        (
            "Norway reopened the talks with Sweden on Monday. The delegations exchanged maps.",
            {"The delegations": ["Norway", "Sweden"]},
        ),
        (
            "Norway's oil and Sweden's timber were sold. The two countries shared the money.",
            {"The two countries": ["Norway", "Sweden"]},
        ),
        (
            "Norway supplies the island with oil and Sweden sends it food. "
            "Both countries will pay.",
            {"Both countries": ["Norway", "Sweden"]},
        ),
        (
            "Norwegian President Ada Berg met Swedish President Ulla Falk. "
            "The two women signed the pact.",
            {"The two women": ["Ada Berg", "Ulla Falk"]},
        ),
    ],
)
def test_words_for_several_mean_those_named_together(
    words: str, expected: dict[str, list[str]]
) -> None:
    assert members(words) == expected


def test_ministers_are_persons_and_sides_are_their_states() -> None:
    words = (
        "Norwegian Foreign Minister Ada Berg met her Swedish counterpart, Ulla Falk, in Oslo. "
        "Both ministers praised the pact. The two sides will meet again in May."
    )
    assert members(words) == {
        "Both ministers": ["Ada Berg", "Ulla Falk"],
        "The two sides": ["Norwegian", "Swedish"],
    }


@pytest.mark.parametrize(
    "words",
    [
        "Norway, Sweden and Denmark signed a fishing pact on Monday. "
        "The two countries will share the costs.",
        "Norway and Sweden signed a fishing pact on Monday. "
        "The countries that share the coast protested.",
        "Ada Berg's boats and Swedish ships left. Both governments protested.",
        "All the countries signed. Norway met Sweden.",
    ],
)
def test_words_that_fit_no_company_mean_nobody(words: str) -> None:
    assert members(words) == {}


def test_leaders_of_states_are_those_named_later() -> None:
    words = (
        "The leaders of Norway and Sweden spoke by phone on Monday. "
        "Prime Minister Ada Berg and Prime Minister Ulla Falk agreed to meet."
    )
    assert members(words) == {"The leaders of Norway": ["Ada Berg", "Ulla Falk"]}
