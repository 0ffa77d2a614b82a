"""Terms that are lengths: counted from the promise's day, else from its article's."""

import pytest

from dragoman.records.time import TimeExpression
from dragoman.records.when import UNKNOWN_TIME, Basis, Granularity, When
from dragoman.stages.date.terms import term_from


def length(value: str) -> TimeExpression:
    return TimeExpression(
        id="time-1",
        sentence=0,
        first=0,
        last=2,
        start=0,
        end=7,
        text="30 days",
        type="DURATION",
        value=value,
        mod=None,
        quant=None,
        freq=None,
        granularity="day",
        rule=None,
        anchor=None,
    )


def day(text: str) -> When:
    return When(start=text, end=text, granularity=Granularity.DAY, basis=Basis.EXPLICIT)


@pytest.mark.parametrize(
    ("value", "end"),
    [
        ("P30D", "2024-04-13"),
        ("P2W", "2024-03-28"),
        ("P2M", "2024-05-14"),
        ("P1Y", "2025-03-14"),
        ("PT48H", "2024-03-16"),
    ],
)
def test_a_term_is_counted_from_the_article(value: str, end: str) -> None:
    found = term_from(length(value), UNKNOWN_TIME, day("2024-03-14"))
    assert (found.start, found.end, found.basis) == (None, end, Basis.RELATIVE)


def test_a_promise_with_a_day_of_its_own_counts_from_there() -> None:
    assert term_from(length("P2M"), day("2024-01-10"), day("2024-03-14")).end == "2024-03-10"


@pytest.mark.parametrize(
    ("value", "published"), [("PXD", day("2024-03-14")), ("P3D", UNKNOWN_TIME)]
)
def test_what_cannot_be_counted_is_unknown(value: str, published: When) -> None:
    found = term_from(length(value), UNKNOWN_TIME, published)
    assert (found.start, found.end, found.text) == (None, None, "30 days")
