"""What linked claims say, put to the vote."""

from dataclasses import replace

import numpy as np
import pytest

from dragoman.stages.date.evidence import Bound
from dragoman.stages.date.vote import votes
from dragoman.stages.date.window import Window, ordinal

WINDOW = Window(ordinal("2020-01-01"), ordinal("2021-12-31"))
PRIOR = np.full(WINDOW.count, 1 / WINDOW.count)


def ballot(start: str | None, end: str | None, sure: float, voter: str) -> Bound:
    return Bound(start=start, end=end, sure=sure, reason=f"{voter} says so", voter=voter)


def best(*bounds: Bound) -> str:
    found = votes(WINDOW, PRIOR, bounds, 0.0, 0.0)
    assert found is not None
    return WINDOW.day(int(found.odds.argmax()))


def test_those_that_agree_win() -> None:
    one = ballot("2020-07-01", "2020-07-31", 0.5, "a")
    two = ballot("2020-07-20", "2020-08-10", 0.5, "b")
    wrong = ballot("2021-06-01", "2021-06-30", 0.5, "c")
    assert "2020-07-20" <= best(wrong, two, one) <= "2020-07-31"
    found = votes(WINDOW, PRIOR, [wrong, two, one], 0.0, 0.0)
    assert found is not None
    assert found.tell("2020-07-20", "2020-07-31") == ("a says so (articles that agree: 1 more)", ())
    assert found.tell("2021-06-20", "2021-06-21") == ("c says so", ())
    assert found.tell("2020-01-01", "2020-02-01") is None


def test_nobody_says_nothing() -> None:
    assert votes(WINDOW, PRIOR, [], 0.0, 0.0) is None
    assert votes(WINDOW, PRIOR, [ballot("2030-01-01", "2030-01-09", 0.9, "a")], 0.0, 0.0) is None


def test_one_voter_counts_once() -> None:
    one = ballot("2020-07-01", "2020-07-31", 0.4, "a")
    once, thrice = (votes(WINDOW, PRIOR, [one] * n, 0.0, 0.0) for n in (1, 3))
    assert once is not None
    assert thrice is not None
    assert np.array_equal(once.odds, thrice.odds)


def test_the_surer_the_likelier() -> None:
    one = ballot("2020-07-01", "2020-07-31", 0.8, "a")
    two = ballot("2021-06-01", "2021-06-30", 0.6, "b")
    assert best(one, two) < "2020-08-01"


def test_where_things_have_likes_a_further_voice_counts_less() -> None:
    both = [ballot("2020-07-01", "2020-07-31", 0.6, voter) for voter in ("a", "b")]
    few, many = (votes(WINDOW, PRIOR, both, alike, 0.0) for alike in (0.0, 1.0))
    assert few is not None
    assert many is not None
    assert many.odds.max() < few.odds.max()


def test_a_side_gives_way_to_days() -> None:
    side, days = ballot(None, "2020-05-01", 0.9, "a"), ballot("2020-07-01", "2020-07-31", 0.7, "b")
    assert best(side) <= "2020-05-01"
    assert "2020-07-01" <= best(side, days) <= "2020-07-31"


@pytest.mark.parametrize("flip", [1, -1])
def test_order_changes_nothing(flip: int) -> None:
    ballots = [
        ballot("2020-07-01", None, 0.5, "a"),
        ballot(None, "2020-07-31", 0.5, "b"),
        ballot("2020-02-01", "2020-12-31", 0.2, "c"),
    ]
    one, other = (
        votes(WINDOW, PRIOR, ballots, 1.0, 0.0),
        votes(WINDOW, PRIOR, ballots[::flip], 1.0, 0.0),
    )
    assert one is not None
    assert other is not None
    assert np.array_equal(one.odds, other.odds)
    days = ("2020-07-01", "2020-07-31")
    assert one.tell(*days) == other.tell(*days)


def test_where_articles_lie_far_apart_loose_news_reaches_farther() -> None:
    news = replace(ballot("2020-07-01", "2020-07-04", 0.8, "a"), beside=10)
    near, far = (votes(WINDOW, PRIOR, [news], 1.0, distance) for distance in (2.0, 90.0))
    assert near is not None
    assert far is not None
    sequel, day = ordinal("2020-08-20") - WINDOW.first, ordinal("2020-07-02") - WINDOW.first
    assert far.odds[sequel] > near.odds[sequel]
    assert far.odds[day] < near.odds[day]
