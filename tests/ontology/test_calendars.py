"""Days of other calendars against days that are publicly known."""

from datetime import date

import pytest

from dragoman.ontology.calendars import UNITS, Days, hijri, solar, spans


@pytest.mark.parametrize(
    ("unit", "number", "days", "year", "start", "end"),
    [
        ("hijriday", 9, (1, 1), 2022, "2022-04-01", "2022-04-03"),
        ("hijrimonth", 9, None, 2021, "2021-04-12", "2021-05-13"),
        ("hijriday", 12, (10, 10), 2023, "2023-06-27", "2023-06-29"),
        ("solarday", 1, (1, 1), 2022, "2022-03-21", "2022-03-21"),
        ("solarday", 1, (1, 1), 2021, "2021-03-21", "2021-03-21"),
        ("solarday", 11, (22, 22), 1979, "1979-02-11", "1979-02-11"),
        ("solarmonth", 12, None, 2021, "2021-02-19", "2021-03-20"),
        ("easter", 0, None, 2024, "2024-03-31", "2024-03-31"),
        ("easter", -2, None, 1998, "1998-04-10", "1998-04-10"),
        ("orthodoxeaster", 0, None, 2024, "2024-05-05", "2024-05-05"),
        ("monthweekday", 11, (4, 4), 2022, "2022-11-24", "2022-11-24"),
        ("monthweekday", 5, (5, 5), 2021, "2021-05-28", "2021-05-28"),
        ("monthweekday", 2, (0, 5), 2020, "2020-02-29", "2020-02-29"),
    ],
)
def test_days_publicly_known(
    unit: str, number: int, days: Days, year: int, start: str, end: str
) -> None:
    assert spans(unit, number, days, year) == [(date.fromisoformat(start), date.fromisoformat(end))]


def test_ramadan_came_twice_in_2030() -> None:
    assert len(spans("hijrimonth", 9, None, 2030)) == 2


@pytest.mark.parametrize("unit", sorted(UNITS))
@pytest.mark.parametrize("year", [1, 999, 1582, 1924, 2077, 2100, 9999])
def test_no_year_is_too_far(unit: str, year: int) -> None:
    for start, end in spans(unit, 1, (1, 1), year):
        assert start <= end


def test_what_a_calendar_has_not() -> None:
    assert hijri(1442, 13) is None
    assert hijri(1444, 1, (30, 30)) is None  # Muharram of that year had 29 days
    assert hijri(700, 1) is None
    assert solar(1399, 12, (31, 31)) is None
    assert spans("monthweekday", 2, (1, 9), 2021) == []
