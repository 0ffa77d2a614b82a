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
        "The base is 20 kilometres from the border.",
    ],
)
def test_ages_lengths_and_what_is_pointed_at_are_no_figures(words: str) -> None:
    assert figures(words) == []
