"""Undated articles that name rounds whose days others state."""

from dragoman.records.claim import Status
from tests.stages.date.given import Dated, document, link, round_claim, sign

_WEAK = 0.55  # A link of rounds where one article leaves the sides to its reader.


def test_words_of_its_own_are_read_backwards_from_a_round() -> None:
    known = document("d1", "The third round was held on 9 June 2021.", sign("2021-06-10"))
    unknown = document("d2", "The third round was held last week.")
    held, told = round_claim(known, "held", 3), round_claim(unknown, "held", 3)
    when = Dated([known, unknown], [held, told], [link(held, told, _WEAK)]).published["d2"]
    assert (when.start, when.end) == ("2021-06-14", "2021-06-20")
    assert {p.document for p in when.rests_on} == {"d1", "d2"}


def test_another_number_says_nothing() -> None:
    known = document("d1", "The second round was held on 9 June 2021.", sign("2021-06-10"))
    unknown = document("d2", "The third round was held last week.")
    held, told = round_claim(known, "held", 2), round_claim(unknown, "held", 3)
    when = Dated([known, unknown], [held, told], [link(held, told, _WEAK)]).published["d2"]
    assert (when.start, when.end) == (None, None)


def test_a_day_that_a_round_missed_does_not_count() -> None:
    plan = document("d1", "The third round will be held on 14 May 2021.", sign("2021-04-02"))
    known = document("d2", "The third round was held on 9 June 2021.", sign("2021-06-10"))
    unknown = document("d3", "The third round was held last week.")
    planned = round_claim(plan, "held", 3, Status.PLANNED)
    held, told = round_claim(known, "held", 3), round_claim(unknown, "held", 3)
    links = [link(planned, told, _WEAK), link(held, told, _WEAK)]
    when = Dated([plan, known, unknown], [planned, held, told], links).published["d3"]
    assert (when.start, when.end) == ("2021-06-14", "2021-06-20")


def test_a_later_round_told_as_past_makes_the_earlier_past() -> None:
    one = document(
        "d1",
        "They need what the first round set.\nThe third round was held on Tuesday.",
        sign("2021-06-10"),
    )
    first, third = (
        round_claim(one, "round", 1, Status.PLANNED),
        round_claim(one, "held", 3),
    )
    assert Dated([one], [first, third]).days(first) == (None, "2021-06-10")
    assert Dated([one], [first]).days(first) == ("2021-06-10", None)


def test_a_round_put_off_is_not_past_in_the_headline() -> None:
    one = document(
        "d1",
        "Third round postponed again.\nThe talks planned for 14 June 2021 were put off.",
        sign("2021-06-10"),
    )
    headline = round_claim(one, "round", 3)
    body = round_claim(one, "talks", 3, Status.POSTPONED)
    assert Dated([one], [headline]).days(headline) == (None, "2021-06-10")
    assert Dated([one], [headline, body]).days(headline) == ("2021-06-10", None)
