"""Numbers and days, read a second time from their words."""

import pytest

from dragoman.records.when import Basis, Granularity, When
from dragoman.stages.verify.dates import date_faults
from dragoman.stages.verify.numbers import numbers_in, ordinal_in


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("three", [3]),
        ("twenty-one", [21]),
        ("two hundred and five", [205]),
        ("one and a half", []),
        ("thirteen thousand five hundred", [13500]),
        ("$13.5 billion", [13_500_000_000]),
        ("€4.2bn", [4_200_000_000]),
        ("1,500", [1500]),
        ("20 to 30", [20, 30]),
        ("25 per cent", [25]),
        ("10 m", []),
        ("dozens", []),
        ("", []),
    ],
)
def test_numbers(words: str, values: list[float]) -> None:
    assert numbers_in(words) == values


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("third", 3),
        ("the tenth", 10),
        ("12th", 12),
        ("twenty-first", 21),
        ("fortieth", 40),
        ("next", None),
        ("", None),
    ],
)
def test_ordinals(words: str, number: int | None) -> None:
    assert ordinal_in(words) == number


@pytest.mark.parametrize(
    ("text", "start", "holds"),
    [
        ("2 March 2015", "2015-03-02", True),
        ("March 2nd, 2015", "2015-03-02", True),
        ("2 March 2014", "2015-03-02", False),
        ("3 March", "2015-03-02", False),
        ("last Monday", "2015-03-02", True),
        ("12 Marches", "2015-03-02", False),
    ],
)
def test_days(text: str, start: str, holds: bool) -> None:
    when = When(
        start=start,
        end=start,
        granularity=Granularity.DAY,
        text=text,
        basis=Basis.EXPLICIT,
    )
    assert (not date_faults(when)) is holds
