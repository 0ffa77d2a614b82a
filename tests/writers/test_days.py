"""Times as people write them."""

import pytest

from dragoman.records.when import Basis, Granularity, When
from dragoman.writers.days import say_day, say_when


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2021-04-07", "2021-04-07", "7 Apr 2021"),
        ("2021-07-01", "2021-07-31", "Jul 2021"),
        ("2020-02-01", "2020-02-29", "Feb 2020"),
        ("2020-06-09", "2020-06-17", "9–17 Jun 2020"),
        ("2020-06-28", "2020-07-02", "28 Jun – 2 Jul 2020"),
        ("2020-12-30", "2021-01-02", "30 Dec 2020 – 2 Jan 2021"),
        ("2020-01-01", "2020-12-31", "2020"),
        ("2020-12-01", "2020-12-31", "Dec 2020"),
        (None, "2021-03-12", "by 12 Mar 2021"),
        ("2020-06-01", None, "since 1 Jun 2020"),
        (None, None, "?"),
        ("2020-07-01", "2020-09-30", "1 Jul – 30 Sep 2020"),
    ],
)
def test_time_in_words(start: str | None, end: str | None, words: str) -> None:
    assert say_when(When(start=start, end=end)) == words


def test_quarter_is_named_when_it_was_meant() -> None:
    when = When(start="2020-07-01", end="2020-09-30", granularity=Granularity.QUARTER)
    assert say_when(when) == "Q3 2020"


def test_inferred_time_is_marked() -> None:
    when = When(start="2021-04-07", end="2021-04-07", basis=Basis.INFERRED)
    assert say_when(when) == "≈7 Apr 2021"
    assert say_when(When(basis=Basis.INFERRED)) == "?"


def test_no_day_is_a_question_mark() -> None:
    assert say_day(None) == "?"
