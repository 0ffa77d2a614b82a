"""The Muslim calendar, against days that states printed beside it."""

from datetime import date

import pytest

from dragoman.stages.clean.calendar_words import find_dates
from dragoman.stages.clean.hijri_calendar import SLACK, hijri_day, hijri_days


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1 Ramadan 1442", "2021-04-13"),
        ("1 Shawwal 1444", "2023-04-21"),
        ("10 Dhu al-Hijjah 1443", "2022-07-09"),
        ("5 Jumada al-Thani 1442", "2021-01-18"),
        ("9 Jumada al-Ula 1443", "2021-12-13"),
        ("Rabi II 2, 1444", "2022-10-27"),
        ("12 Rabi' al-Awwal 1443", "2021-10-18"),
        ("25 Rajab 1442 AH", "2021-03-09"),
        ("15 Sha'ban 1444", "2023-03-07"),
        ("1 Muharram 1443", "2021-08-10"),
    ],
)
def test_days_are_within_one_of_those_printed(written: str, day: str) -> None:
    ((found, _),) = hijri_days(written)
    assert abs((found - date.fromisoformat(day)).days) <= SLACK


def test_alone_it_gives_the_days_around() -> None:
    (day,) = find_dates("25 Rajab 1442")
    assert day.start <= "2021-03-09" <= day.end
    assert day.granularity == "range"


def test_beside_a_day_of_ours_it_only_settles_the_order() -> None:
    assert [d.start for d in find_dates("25 Rajab 1442 - 09/03/2021")] == ["2021-03-09"]
    assert [d.start for d in find_dates("25 Rajab 1442, 9 March 2021")] == ["2021-03-09"]


def test_no_such_day() -> None:
    assert hijri_day(1442, 13, 1) is None
    assert hijri_day(1200, 1, 1) is None
    assert hijri_days("25 Rajab Street 1442") == []
