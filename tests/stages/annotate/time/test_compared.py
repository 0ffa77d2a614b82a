"""Periods that results are told of, and "a year ago" beside them; units that "the" alone names."""

import pytest

from dragoman.records.time import TimeExpression
from dragoman.records.when import When
from dragoman.stages.date.evaluate import evaluate
from dragoman.stages.date.value import timex_value
from tests.stages.annotate.time.given import said, times_in

DAY = "2021-11-03"


def values(words: str) -> list[tuple[str, str]]:
    """Return the words and the values of the times of an article of a Wednesday in November."""
    dated: dict[str, When] = {}
    found: list[tuple[str, str]] = []
    for one in times_in(words):
        dated[one.id] = _when(one, dated)
        found.append((one.text, timex_value(one, dated[one.id])))
    return found


def _when(one: TimeExpression, dated: dict[str, When]) -> When:
    if one.rule is None:
        return When()
    beside = dated.get(one.anchor or "")
    return evaluate(one.rule, (beside.start, beside.end) if beside else (DAY, DAY))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Third-quarter profit was $3 million, from $2 million a year ago.", "2020-Q3"),
        ("In the third quarter it lost $3 million, against $2 million a year earlier.", "2020-Q3"),
        ("Exports rose 4% in September from a year earlier.", "2020-09"),
        ("In the first half of 2021 sales rose 4% from a year ago.", "2020-H1"),
        ("It grew in the third quarter.\nIn the year-earlier period it shrank.", "2020-Q3"),
        ("Third-quarter net fell.\nIn the 2019 period it had grown.", "2019-Q3"),
        ("In the first nine months net fell.\nIn the 2019 period it had grown.", "2019"),
        ("It grew in the third quarter.\nProfit was $2 million a year ago.", "2020-Q3"),
        ("In the first nine months it earned $3 million, up from $2 million a year ago.", "2020"),
        ("The bank has 3 million clients, up from 2 million a year ago.", "2020"),
    ],
)
def test_a_year_ago_is_of_the_period_told(words: str, value: str) -> None:
    assert values(words)[-1][1] == value


def test_a_year_ago_of_what_is_no_result_is_a_year() -> None:
    words = "The economy grew in the third quarter.\nThe envoys met a year ago."
    assert values(words)[-1] == ("a year ago", "2020")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It was quiet over the weekend.", ("the weekend", "2021-W43-WE")),
        ("Traffic will grow over the weekend.", ("the weekend", "2021-W44-WE")),
        ("They met twice during the week.", ("the week", "2021-W44")),
        ("Exports fell in September.\nImports rose in the month.", ("the month", "2021-09")),
        ("Third-quarter net fell.\nSales rose in the quarter.", ("the quarter", "2021-Q3")),
        ("It lost $3 million for the quarter.", ("the quarter", "2021-Q3")),
        ("Output will fall during the year.", ("the year", "2021")),
        ("It lost $3 million in the year ended March 31.", ("the year", "P1Y")),
    ],
)
def test_bare_units(words: str, expected: tuple[str, str]) -> None:
    assert expected in values(words)


@pytest.mark.parametrize(
    "words",
    [
        "They met in the week after the vote.",
        "It was the month when the talks failed.",
        "She was named woman of the year.",
        "The year saw no talks.",
    ],
)
def test_bare_units_that_name_no_time(words: str) -> None:
    assert said(words) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("They met on Monday and in the evening they parted.", "2021-11-01TEV"),
        ("They met on 5 October.\nAt 6 p.m. they parted.", "2021-10-05T18:00"),
        ("They met on Monday and parted the next morning.", "2021-11-02TMO"),
        ("They parted in the evening.", "2021-11-03TEV"),
        ("They met on Monday.\nThat night they parted.", "2021-11-01TNI"),
        ("They met on Monday and parted shortly after noon.", "2021-11-01T12:00"),
        ("They met on Monday.\nThey ate.\nThey spoke.\nThey left at 6 p.m.", "2021-11-03T18:00"),
    ],
)
def test_an_hour_is_of_the_day_told_close_before(words: str, value: str) -> None:
    assert values(words)[-1][1] == value


def test_so_long_after_is_a_length_with_days_of_its_own() -> None:
    first, second = times_in("They met on 3 May 2020.\nThey parted two days later.")
    assert (second.type, second.value, second.anchor) == ("DURATION", "P2D", first.id)
    assert second.rule is not None
    assert evaluate(second.rule, ("2020-05-03", "2020-05-03")).start == "2020-05-05"
    assert [one.type for one in times_in("They met two days ago.")] == ["DATE"]


def test_minutes_later_are_of_the_same_day() -> None:
    first, second = times_in("They met on 3 May 2020.\nMinutes later they parted.")
    assert second.rule is not None
    assert second.anchor == first.id
    when = evaluate(second.rule, ("2020-05-03", "2020-05-03"))
    assert (when.start, when.end) == ("2020-05-03", "2020-05-03")


def test_the_past_year_reaches_up_to_now() -> None:
    (one,) = times_in("Trade has grown over the past year.")
    assert one.rule is not None
    when = evaluate(one.rule, (DAY, DAY))
    assert (when.start, when.end) == ("2020-11-03", DAY)
    assert timex_value(one, when) == "2020"
