"""The arithmetic of rules: what the words come to, seen from a day."""

import pytest

from dragoman.records.time import Anchor, Direction, TimeRule
from dragoman.records.when import Basis, Extent, Granularity, When
from dragoman.stages.date import timex_value
from dragoman.stages.date.evaluate import Interval, evaluate
from tests.stages.annotate.time.given import times_in


def seen(words: str, day: str, until: str | None = None) -> When:
    """Evaluate the first time in a sentence, seen from a day or a stretch of days."""
    one = times_in(words)[0]
    assert one.rule is not None
    anchor: Interval = (day, until or day)
    return evaluate(one.rule, anchor, text=one.text)


@pytest.mark.parametrize(
    ("words", "day", "start", "end"),
    [
        ("They met today.", "2021-07-15", "2021-07-15", "2021-07-15"),
        ("They met yesterday.", "2021-03-01", "2021-02-28", "2021-02-28"),
        ("They met last week.", "2021-07-15", "2021-07-05", "2021-07-11"),
        ("They will meet next month.", "2021-12-31", "2022-01-01", "2022-01-31"),
        ("They met on Thursday.", "2021-07-16", "2021-07-15", "2021-07-15"),
        ("They met on Thursday.", "2021-07-15", "2021-07-15", "2021-07-15"),
        ("They will meet on Thursday.", "2021-07-16", "2021-07-22", "2021-07-22"),
        ("They met last Thursday.", "2021-07-15", "2021-07-08", "2021-07-08"),
        ("They met in June.", "2021-03-10", "2020-06-01", "2020-06-30"),
        ("They will meet in June.", "2021-07-10", "2022-06-01", "2022-06-30"),
        ("They met last December.", "2020-07-14", "2019-12-01", "2019-12-31"),
        ("They met last April.", "2021-07-15", "2021-04-01", "2021-04-30"),
        ("They met last June.", "2021-06-15", "2020-06-01", "2020-06-30"),
        ("They met on July 15.", "2021-07-20", "2021-07-15", "2021-07-15"),
        ("They met in July last year.", "2021-07-20", "2020-07-01", "2020-07-31"),
        ("They will meet this summer.", "2020-06-11", "2020-06-01", "2020-08-31"),
        ("They met in the winter of 2019.", "2021-01-01", "2019-12-01", "2020-02-29"),
        ("They met two weeks ago.", "2021-07-15", "2021-06-28", "2021-07-04"),
        ("They met earlier this week.", "2021-07-15", "2021-07-12", "2021-07-15"),
        ("They will meet later this year.", "2021-07-15", "2021-07-15", "2021-12-31"),
        ("They will meet at the end of July.", "2021-07-09", "2021-07-21", "2021-07-31"),
        ("They will meet in mid-June.", "2020-05-01", "2020-06-11", "2020-06-20"),
        ("They met in early 2020.", "2021-07-09", "2020-01-01", "2020-04-30"),
        ("They met in the first quarter of 2021.", "2021-07-09", "2021-01-01", "2021-03-31"),
        ("They met in the 1990s.", "2021-07-09", "1990-01-01", "1999-12-31"),
        ("They met on Monday of last week.", "2021-07-15", "2021-07-05", "2021-07-05"),
        ("They met last weekend.", "2021-07-15", "2021-07-10", "2021-07-11"),
        ("They met on 29 February 2020.", "2021-07-15", "2020-02-29", "2020-02-29"),
    ],
)
def test_days(words: str, day: str, start: str, end: str) -> None:
    when = seen(words, day)
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("It has been closed since June.", "2021-06-01", None),
        ("They must leave by Friday.", None, "2021-07-16"),
        ("They must leave before 12 August 2021.", None, "2021-08-11"),
        ("They will be free after 12 August 2021.", "2021-08-13", None),
    ],
)
def test_open_sides(words: str, start: str | None, end: str | None) -> None:
    when = seen(words, "2021-07-15")
    assert (when.start, when.end) == (start, end)
    assert when.granularity is Granularity.RANGE


def test_range_lasts_it_out() -> None:
    when = seen("They talked from Monday to Friday.", "2021-07-17")
    assert (when.start, when.end) == ("2021-07-12", "2021-07-16")
    assert when.extent is Extent.THROUGHOUT
    days = seen("The talks were held on June 9–17, 2020.", "2021-07-17")
    assert (days.start, days.end, days.extent) == ("2020-06-09", "2020-06-17", Extent.THROUGHOUT)


def test_interval_as_anchor_gives_the_hull() -> None:
    when = seen("They met yesterday.", "2021-07-15", "2021-07-18")
    assert (when.start, when.end) == ("2021-07-14", "2021-07-17")
    assert when.granularity is Granularity.RANGE
    month = seen("They will meet next month.", "2021-06-28", "2021-07-02")
    assert (month.start, month.end) == ("2021-07-01", "2021-08-31")


def test_few_days_are_a_range_ahead() -> None:
    when = seen("The round will be held in a few days.", "2021-07-15")
    assert when.start == "2021-07-16"
    assert when.end is not None
    assert when.end <= "2021-07-31"


def test_without_anchor_the_words_are_kept() -> None:
    one = times_in("They met last week.")[0]
    assert one.rule is not None
    when = evaluate(one.rule, None, text=one.text)
    assert (when.start, when.end, when.basis, when.text) == (
        None,
        None,
        Basis.UNKNOWN,
        "last week",
    )


def test_basis() -> None:
    assert seen("They met today.", "2021-07-15").basis is Basis.DOCUMENT
    assert seen("They met yesterday.", "2021-07-15").basis is Basis.RELATIVE
    assert seen("They met on 3 May 2020.", "2021-07-15").basis is Basis.EXPLICIT


def test_other_reading_of_last_may_is_kept() -> None:
    when = seen("They met last May.", "2021-07-15")
    assert when.start == "2021-05-01"
    assert [(a.start, a.end) for a in when.alternatives] == [("2020-05-01", "2020-05-31")]
    assert seen("They met last December.", "2021-07-15").alternatives == ()


def test_caller_settles_what_the_words_leave_open() -> None:
    one = times_in("Thursday")[0]
    assert one.rule is not None
    days = ("2021-07-17", "2021-07-17")
    past = evaluate(one.rule, days, direction=Direction.PAST)
    ahead = evaluate(one.rule, days, direction=Direction.FUTURE)
    assert (past.start, ahead.start) == ("2021-07-15", "2021-07-22")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("They met on Thursday.", "2021-07-15"),
        ("They met last week.", "2021-W27"),
        ("They met last weekend.", "2021-W27-WE"),
        ("They met in June.", "2021-06"),
        ("They met last spring.", "2021-SP"),
        ("They met last winter.", "2020-WI"),
        ("They met this quarter.", "2021-Q3"),
        ("They met this morning.", "2021-07-15TMO"),
        ("They must leave before Friday.", "2021-07-16"),
        ("It has been closed since June.", "2021-06"),
        ("They met for three weeks.", "P3W"),
        ("They met recently.", "PAST_REF"),
        ("They meet every week.", "P1W"),
        ("They met in the next decade.", "203"),
    ],
)
def test_timex_value(words: str, value: str) -> None:
    one = times_in(words)[0]
    days = ("2021-07-15", "2021-07-15")
    when = evaluate(one.rule, days) if one.rule else When()
    assert timex_value(one, when) == value


@pytest.mark.parametrize(
    ("today", "side", "day"),
    [
        ("2021-07-12", Direction.FUTURE, "2021-07-13"),  # A Monday: the Tuesday to come.
        ("2021-07-16", Direction.FUTURE, "2021-07-20"),
        ("2021-07-14", Direction.FUTURE, "2021-07-13"),  # The day after: it was yesterday.
        ("2021-07-16", Direction.NEAREST, "2021-07-13"),
        ("2021-07-12", Direction.NEAREST, "2021-07-13"),
    ],
)
def test_planned_weekday_is_ahead_unless_it_was_just_before(
    today: str, side: Direction, day: str
) -> None:
    rule = TimeRule(anchor=Anchor.DOCUMENT, unit="weekday", number=2, direction=side, planned=True)
    when = evaluate(rule, (today, today), direction=Direction.PAST)
    assert when.start == day


@pytest.mark.parametrize("direction", [None, Direction.PAST, Direction.FUTURE])
def test_weekday_beside_a_date_settles_its_year(direction: Direction | None) -> None:
    (one,) = times_in("They will meet on Tuesday, 13 July.")
    assert one.rule is not None
    when = evaluate(one.rule, ("2021-07-15", "2021-07-15"), direction=direction)
    assert when.start == "2021-07-13"
    (slip,) = times_in("They met on Monday, 13 July.")
    assert slip.rule is not None
    assert evaluate(slip.rule, ("2021-07-15", "2021-07-15")).start == "2021-07-13"
