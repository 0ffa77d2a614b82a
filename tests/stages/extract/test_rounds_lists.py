"""Dates shared out over several rounds, in the ways in which news lists them."""

import pytest

from dragoman.records.claim import Status
from tests.stages.extract.scenes import time_of, told

TALKS = "talks between Norway and Denmark"
LISTS = [
    (f"The first two rounds of {TALKS}, in March and on 9 May, brought no result.",
     [(1, "March", None), (2, "9 May", None)]),
    (f"The first two sessions of the {TALKS} were held in Oslo in March and in Aarhus in May.",
     [(1, "March", "Oslo"), (2, "May", "Aarhus")]),
    ("Norway and Denmark have held three rounds of talks, in March and May 2021 and on 2 June "
     "2022.",
     [(None, "March", None), (None, "May 2021", None), (None, "2 June 2022", None)]),
    (f"Rounds one and two of the {TALKS} took place in March and in May.",
     [(1, "March", None), (2, "May", None)]),
    (f"The fourth and fifth rounds of {TALKS} were held in June and August.",
     [(4, "June", None), (5, "August", None)]),
    (f"Previous rounds of {TALKS} took place in June and August 2020 and April 2021.",
     [(None, "June", None), (None, "August 2020", None), (None, "April 2021", None)]),
    (f"The first round of {TALKS} was held on 3 March, the second on 9 May and the third on 2 "
     "June.",
     [(1, "3 March", None), (2, "9 May", None), (3, "2 June", None)]),
    (f"The first round of {TALKS} took place in March, followed by a second in May.",
     [(1, "March", None), (2, "May", None)]),
    ("Norway and Denmark held two rounds of talks this year, on 3 March and 9 May.",
     [(None, "3 March", None), (None, "9 May", None)]),
    ("The two rounds of talks that Norway and Denmark held in March and May dealt with fish.",
     [(None, "March", None), (None, "May", None)]),
    # one round, however many dates are near it
    (f"The third round of {TALKS} last April ended without a deal.", [(3, "last April", None)]),
    ("Norway and Denmark held the third round of talks last April in Oslo.",
     [(3, "last April", "Oslo")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), LISTS)
def test_each_round_has_its_date(
    words: str, expected: list[tuple[int | None, str, str | None]]
) -> None:
    found = [
        (c.number, time_of(words, c.time), c.places[0].words.text if c.places else None)
        for c in told(words)[0]
    ]
    assert found == expected


def test_round_told_by_its_opening_and_its_close() -> None:
    words = f"The second round of {TALKS} opened on Monday and closed on Wednesday."
    (found,) = told(words)[0]
    assert [time_of(words, one) for one in (found.time, found.until)] == ["Monday", "Wednesday"]


AHEAD = [
    (f"The second round of {TALKS} opens on 9 August.", Status.PLANNED),
    (f"The second round of {TALKS} starts next week.", Status.PLANNED),
    (f"The second round of {TALKS} opened on 9 August.", Status.OCCURRED),
    (f"The second round of {TALKS} opens on 9 August 2003.", Status.OCCURRED),
]


@pytest.mark.parametrize(("words", "status"), AHEAD)
def test_present_with_a_day_without_its_year_is_a_plan(words: str, status: Status) -> None:
    (found,) = told(words)[0]
    assert found.status is status
