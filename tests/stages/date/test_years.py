"""Undated articles that name their days without a year."""

from dataclasses import replace

import pytest

from dragoman.records.annotated import Annotated
from dragoman.records.document import YearlessDay, Zone
from dragoman.records.when import Basis
from tests.stages.date.given import Dated, document, sign


def days_of(*documents: Annotated) -> tuple[str | None, str | None]:
    when = Dated(list(documents), []).published["d1"]
    return when.start, when.end


def with_dateline(words: str) -> Annotated:
    made = document("d1", words)
    first = replace(made.sentences[0], zone=Zone.DATELINE)
    return replace(made, sentences=(first, *made.sentences[1:]))


DATELINE = "VIENNA, Dec 17 (Ostmark Wire) -"


def test_dateline_is_of_the_year_in_which_it_was_the_weekday_of_the_news() -> None:
    words = f"{DATELINE}\nThe round ended on Friday.\nThe pact was signed in 2018."
    made = with_dateline(words)
    when = Dated([made], []).published["d1"]
    assert (when.start, when.end, when.basis) == ("2021-12-17", "2021-12-17", Basis.INFERRED)
    assert when.rests_on
    assert "Dec 17" in (when.reason or "")


@pytest.mark.parametrize(
    "words",
    [
        f"{DATELINE}\nThe round ended on Friday.",  # nothing tells the years around it
        f"{DATELINE}\nThe round ended.\nThe pact was signed in 2018.",  # no weekday
    ],
)
def test_dateline_without_year_or_weekday_says_nothing_alone(words: str) -> None:
    assert days_of(with_dateline(words))[1] is None


def test_dateline_is_of_the_year_of_the_others() -> None:
    made = with_dateline(f"{DATELINE}\nThe round ended.")
    assert days_of(made, document("d2", "They met.", sign("2021-12-01"))) == (
        "2021-12-17",
        "2021-12-17",
    )
    years = [document(f"d{y}", "They met.", sign(f"20{y}-06-01")) for y in (11, 15)]
    assert days_of(made, *years) == (None, None)


def test_weekdays_with_their_days_bound_an_article() -> None:
    words = (
        "The pact of December 12, 2022 was signed in the city.\n"
        "The leaders met on Sunday, May 14.\n"
        "The envoys will meet this Friday, May 19."
    )
    assert days_of(document("d1", words)) == ("2023-05-14", "2023-05-19")


def test_weekday_that_fits_no_year_says_nothing() -> None:
    words = (
        "The pact was signed on December 12, 2022.\n"
        "The leaders met on Sunday, May 14.\n"
        "They had met on Monday, May 14."
    )
    assert days_of(document("d1", words)) == ("2022-12-12", None)


def test_dateline_is_of_either_weekday_of_its_lead() -> None:
    words = (
        f"{DATELINE}\nThe round ended on Friday.\nThe envoys met on Thursday.\n"
        "The pact was signed on 3 May 2021."
    )
    assert days_of(with_dateline(words)) == ("2021-12-17", "2021-12-17")


def test_day_of_a_byline_is_of_the_year_of_its_weekday() -> None:
    words = "Posted: Dec 17\nThe round ended on Friday.\nThe pact was signed in 2018."
    made = document("d1", words)
    stamp = YearlessDay(month=12, day=17, weekday=5, at=(8, 14))
    assert days_of(replace(made, text=replace(made.text, yearless=(stamp,)))) == (
        "2021-12-17",
        "2021-12-17",
    )
