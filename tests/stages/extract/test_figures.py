"""Figures: value, unit, and what is counted."""

import pytest

from dragoman.stages.extract.figures import find_figures
from tests.stages.extract.scenes import scene


def figures(words: str) -> list[tuple[float, str, str]]:
    return [(f.value, f.unit, f.measure.text) for f in find_figures(scene(words))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Six Danish soldiers were killed and nine wounded on Saturday.",
            [(6, "person", "Danish soldiers"), (9, "person", "wounded")],
        ),
        (
            "Norway sent 300 tents, 20 trucks and four doctors to Chad.",
            [(300, "count", "tents"), (20, "count", "trucks"), (4, "person", "doctors")],
        ),
        (
            "Police counted 4,000 demonstrators; the organisers spoke of 15,000.",
            [(4000, "person", "demonstrators"), (15000, "person", "demonstrators")],
        ),
        (
            "Norway gave 25 million euros for the rebuilding of schools.",
            [(25_000_000, "EUR", "rebuilding of schools")],
        ),
        (
            "Norway transferred 10 million dollars to the joint fund.",
            [(10_000_000, "USD", "joint fund")],
        ),
        ("Exports fell by 5 percent last year.", [(5, "percent", "Exports")]),
        ("About 700 Norwegians live in the town.", [(700, "person", "Norwegians")]),
        ("The base is 20 kilometres from the border.", [(20, "kilometer", "base")]),
        ("The loan (worth $90 million) is a burden.", [(90e6, "USD", "loan")]),
        ("The ministry cut its budget by $5 million.", [(5e6, "USD", "its budget")]),
        (
            "The price of the tower is around $90 million.",
            [(90e6, "USD", "price of the tower")],
        ),
        ("The minister asked for a $3 billion loan.", [(3e9, "USD", "loan")]),
        ("The dam holds 140,000 tonnes of water.", [(140_000, "tonne", "water")]),
        (
            "Output fell to 1.9 million barrels per day.",
            [(1.9e6, "barrel per day", "Output")],
        ),
        ("The embassy wrote a 200-page report.", [(200, "count", "page")]),
        ("The law passed by 89 votes to 7.", [(89, "count", "votes"), (7, "count", "votes")]),
        (
            "Trade rose by 3 percent to 12 percent.",
            [(3, "percent", "Trade"), (12, "percent", "Trade")],
        ),
        (
            "The grant will bring the total number of clinics to 230.",
            [(230, "count", "clinics")],
        ),
    ],
)
def test_a_number_is_of_what_it_counts(words: str, expected: list[tuple[float, str, str]]) -> None:
    assert figures(words) == expected


@pytest.mark.parametrize(
    ("words", "value", "most", "qualifier"),
    [
        ("More than 130 civilians fled the town.", 130, None, "more than"),
        ("Between 40 and 50 villages were flooded.", 40, 50, "exactly"),
        ("About 700 Norwegians live in the town.", 700, None, "about"),
    ],
)
def test_bounds_are_kept(words: str, value: float, most: float | None, qualifier: str) -> None:
    (figure,) = find_figures(scene(words))
    assert (figure.value, figure.value_max, figure.qualifier) == (value, most, qualifier)


@pytest.mark.parametrize(
    "words",
    [
        "The two sides met for two days.",
        "The envoy, 41, spoke with one observer.",
        "Two thirds of the town is empty.",
    ],
)
def test_ages_times_and_what_is_pointed_at_are_no_figures(words: str) -> None:
    assert figures(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Norway may station 650 troops there, and Denmark 950.",
            [(650, "person", "troops"), (950, "person", "troops")],
        ),
        (
            "The reservoir's capacity is 74 billion cubic metres, and Chad intends to store 13.5 "
            "billion.",
            [
                (74e9, "cubic meter", "The reservoir's capacity"),
                (13.5e9, "cubic meter", "The reservoir's capacity"),
            ],
        ),
        (
            "The port earns 210 million euros ($234 million) in revenues.",
            [(210e6, "EUR", "revenues"), (234e6, "USD", "revenues")],
        ),
        (
            "Exports rose from 3 million to 5 million tonnes.",
            [(3e6, "tonne", "Exports"), (5e6, "tonne", "Exports")],
        ),
        (
            "The grant cost 13.5 billion Iraqi dinars. The fund has 5 billion dinars.",
            [(13.5e9, "IQD", "grant"), (5e9, "IQD", "fund")],
        ),
    ],
)
def test_a_number_takes_from_its_neighbour_what_it_leaves_out(
    words: str, expected: list[tuple[float, str, str]]
) -> None:
    assert figures(words) == expected


def test_brackets_are_no_more_exact_than_what_they_convert() -> None:
    found = find_figures(
        scene("The missile flew about 1,700 miles (2,735 km) and fell into the sea.")
    )
    assert [(f.value, f.unit, f.qualifier) for f in found] == [
        (1700, "mile", "about"),
        (2735, "kilometer", "about"),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The raids destroyed two bridges and one tunnel.", [2, 1]),
        ("At least one soldier was killed.", [1]),
        ("Two people were killed in the blast.", [2]),
        (
            "The team conducted 34 patrols on Monday. Near the river, one patrol found a mine.",
            [34, 1],
        ),
    ],
)
def test_one_and_two_count_where_the_text_counts(words: str, expected: list[float]) -> None:
    assert [value for value, _, _ in figures(words)] == expected
