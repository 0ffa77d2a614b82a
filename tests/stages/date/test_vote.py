"""The vote of linked claims on a document's day."""

from dragoman.stages.date.evidence import Bound, Strength
from dragoman.stages.date.vote import elect

NOWHERE = (None, None)


def ballot(start: str | None, end: str | None, weight: float, voter: str) -> Bound:
    return Bound(
        start=start, end=end, strength=Strength.LINKED, reason=voter, weight=weight, voter=voter
    )


def test_those_that_agree_win() -> None:
    one = ballot("2020-07-01", "2020-07-31", 0.5, "a")
    two = ballot("2020-07-20", "2020-08-10", 0.5, "b")
    wrong = ballot("2021-06-01", "2021-06-30", 0.5, "c")
    assert elect([wrong, two, one], NOWHERE) == [two, one]


def test_nothing_is_said_where_none_stands_out() -> None:
    one = ballot("2020-07-01", "2020-07-31", 0.8, "a")
    two = ballot("2021-06-01", "2021-06-30", 0.7, "b")
    assert elect([one, two], NOWHERE) == []


def test_weak_evidence_alone_says_nothing() -> None:
    assert elect([ballot("2020-07-01", "2020-07-31", 0.3, "a")], NOWHERE) == []


def test_one_voter_counts_once() -> None:
    twice = [ballot("2020-07-01", "2020-07-31", 0.4, "a")] * 3
    assert elect(twice, NOWHERE) == []


def test_days_outside_firm_evidence_do_not_stand() -> None:
    one = ballot("2020-07-01", "2020-07-31", 0.9, "a")
    two = ballot("2021-06-01", "2021-06-30", 0.8, "b")
    assert elect([one, two], ("2021-01-01", None)) == [two]


def test_order_changes_nothing() -> None:
    ballots = [
        ballot("2020-07-01", None, 0.5, "a"),
        ballot(None, "2020-07-31", 0.5, "b"),
        ballot("2019-01-01", "2019-12-31", 0.2, "c"),
    ]
    won = elect(ballots, NOWHERE)
    assert {b.voter for b in won} == {b.voter for b in elect(ballots[::-1], NOWHERE)} == {"a", "b"}
