"""Numbers as a person writes them."""

import pytest

from dragoman.records.finding import Figure
from dragoman.records.span import Span
from dragoman.records.when import When
from dragoman.writers.amounts import amount, number


def figure(value: float, unit: str, qualifier: str = "exactly", top: float | None = None) -> Figure:
    return Figure(
        id="figure-1",
        claims=("claim-1",),
        evidence=(Span(document="d", start=0, end=1, quote="x"),),
        links=(),
        value=value,
        value_max=top,
        qualifier=qualifier,
        unit=unit,
        measure="ships",
        as_of=When(),
        attributed_to=None,
        confidence=0.9,
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (3, "3"),
        (202.8, "202.8"),
        (120000, "120,000"),
        (2_200_000_000, "2.2 billion"),
        (2_500_000, "2.5 million"),
        (1_234_567, "1,234,567"),
        (-4_000_000, "-4 million"),
    ],
)
def test_only_what_a_scale_says_whole_is_said_by_it(value: float, said: str) -> None:
    assert number(value) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (figure(130, "person", "more than"), "more than 130"),
        (figure(10_000_000, "USD"), "10 million USD"),
        (figure(12, "percent", "up to"), "up to 12%"),
        (figure(1, "kilometer"), "1 kilometer"),
        (figure(80, "cubic meter per second"), "80 cubic meters per second"),
        (figure(20, "count", top=30), "20–30"),
        (figure(6, "foot"), "6 feet"),
        (figure(2, "percentage point"), "2 percentage points"),
    ],
)
def test_units_follow_the_number(found: Figure, said: str) -> None:
    assert amount(found) == said
