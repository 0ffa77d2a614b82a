"""Rounds: number or order, series, sides, place, time, and what became of them."""

import pytest

from dragoman.records.claim import Status
from dragoman.stages.extract.rounds import find_rounds
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.speech import Speech
from tests.parsed import ontology, parsed
from tests.stages.extract.scenes import texts, time_of, told

BOTH = ["Norway", "Sweden"]


@pytest.mark.parametrize(
    ("words", "number", "status", "time"),
    [
        (
            "The third round of talks between Norway and Sweden was held in Helsinki on 4 May.",
            3,
            Status.OCCURRED,
            "4 May",
        ),
        (
            "The third round of talks between Norway and Sweden was postponed.",
            3,
            Status.POSTPONED,
            None,
        ),
        (
            "The fourth round of the talks between Norway and Sweden is to take place in Helsinki "
            "on 14 May.",
            4,
            Status.PLANNED,
            "14 May",
        ),
        (
            "Round 3 of the talks between Norway and Sweden began on Monday.",
            3,
            Status.OCCURRED,
            "Monday",
        ),
        (
            "Delegations of Norway and Sweden met in Helsinki for the second round of talks on "
            "12 March.",
            2,
            Status.OCCURRED,
            "12 March",
        ),
    ],
)
def test_a_round_has_its_number_sides_status_and_time(
    words: str, number: int, status: Status, time: str | None
) -> None:
    (one,) = told(words)[0]
    assert (one.number, one.status, texts(one.parties)) == (number, status, BOTH)
    assert time_of(words, one.time) == time


@pytest.mark.parametrize(
    ("words", "phase"),
    [
        (
            "Norway and Sweden closed the first round of the fishing talks in Oslo on Wednesday.",
            "end",
        ),
        (
            "The second round of talks between Norway and Sweden opened in Helsinki on Tuesday.",
            "begin",
        ),
        (
            "The third round of talks between Norway and Sweden was held in Helsinki on 4 May.",
            None,
        ),
    ],
)
def test_beginning_and_end_are_told_from_the_whole(words: str, phase: str | None) -> None:
    (one,), (event,) = told(words)
    assert event.phase == phase
    assert one.event == event.id
    assert texts(one.places) == texts(event.places) != []


def test_the_verb_and_the_name_of_a_round_tell_of_one_meeting() -> None:
    words = (
        "Delegations of Norway and Sweden met in Helsinki for the second round of talks on "
        "12 March."
    )
    (one,), (event,) = told(words)
    assert texts(event.places) == ["Helsinki"]
    assert texts(one.places) == ["Helsinki"]


def test_ordinals_alone_go_on_with_the_rounds_before_them() -> None:
    words = (
        "Norway and Sweden held the fifth round of talks in May. The sixth was held on 4 June and "
        "the seventh on 20 June."
    )
    rounds, _ = told(words)
    found = [(r.number, time_of(words, r.time), r.status) for r in rounds]
    assert found == [
        (5, "May", Status.OCCURRED),
        (6, "4 June", Status.OCCURRED),
        (7, "20 June", Status.OCCURRED),
    ]


def test_a_list_of_days_is_shared_out_over_the_rounds_it_stands_with() -> None:
    words = (
        "The previous three rounds of talks between Norway and Sweden, which took place in March, "
        "April and May, brought nothing."
    )
    rounds, events = told(words)
    assert [time_of(words, r.time) for r in rounds] == ["March", "April", "May"]
    assert [time_of(words, e.time) for e in events] == ["March", "April", "May"]
    assert len({r.event for r in rounds}) == len(events) == 3


def test_the_next_round_has_an_order_and_no_number() -> None:
    (one,), _ = told("Norway and Sweden will hold the next round of talks in June.")
    assert (one.number, one.order, one.status) == (None, "next", Status.PLANNED)


@pytest.mark.parametrize(
    "words",
    [
        "It was the first meeting of its kind between Norway and Sweden.",
        "The election went to a second round in Norway.",
        "The announcement came with a round of applause for Norway and Sweden.",
    ],
)
def test_not_every_round_is_one_of_talks(words: str) -> None:
    assert told(words)[0] == []


def test_a_headlines_bare_participle_is_the_rounds_fate() -> None:
    words = "Kenya misses troop deadline, third round postponed"
    doc = parsed(words, headline=len(words))
    rounds, _ = find_rounds(Scene(doc, ontology(), Speech([])), [])
    assert [(one.number, one.status) for one in rounds] == [(3, Status.POSTPONED)]


def test_the_participle_of_a_round_dates_it_and_not_what_is_said_of_it() -> None:
    words = (
        "The 13th round of fishing talks between Norway and Sweden, held on Sunday in Oslo, did "
        "not bring a result, the ministry said on Monday."
    )
    (one,), _ = told(words)
    assert (one.number, one.status, time_of(words, one.time)) == (13, Status.OCCURRED, "Sunday")


def test_a_noun_that_named_a_series_once_names_its_other_meetings() -> None:
    words = (
        "Norway and Sweden closed on Friday in Oslo the third cycle of fishing talks. The first "
        "cycle took place in May. The forty-first stage of the race was won by Sweden."
    )
    rounds, _ = told(words)
    found = [(r.number, time_of(words, r.time)) for r in rounds]
    assert found == [(3, "Friday"), (1, "May")]


def test_a_standing_body_counts_its_own_meetings() -> None:
    words = (
        "The third round of talks between Norway and Sweden was held in Helsinki on 4 May. The "
        "Joint Danish-Icelandic Fisheries Commission held its fortieth session in Oslo in June."
    )
    talks, session = told(words)[0]
    assert (talks.number, talks.body, texts(talks.parties)) == (3, False, BOTH)
    assert (session.number, session.body) == (40, True)
    assert texts(session.parties) == ["Joint Danish-Icelandic Fisheries Commission"]


def test_what_it_was_is_the_meeting_told_before() -> None:
    words = (
        "The presidents of Norway and Sweden met in Oslo on Sunday. It was their fifth meeting "
        "since October."
    )
    (one,), (event,) = told(words)
    assert (one.number, one.event, one.status) == (5, event.id, Status.OCCURRED)
    assert time_of(words, one.time) == "Sunday"


def test_meeting_for_the_fifth_time_is_the_fifth_meeting() -> None:
    (one,), (event,) = told("Norway and Sweden met for the fifth time in Helsinki on Monday.")
    assert (one.number, one.event, texts(one.parties)) == (5, event.id, BOTH)


def test_who_stays_away_does_not_undo_a_round() -> None:
    words = (
        "Norway and Sweden held five rounds of talks. Norway did not attend the sixth round, "
        "which was to be held on 8 August."
    )
    (one,) = [r for r in told(words)[0] if r.number == 6]
    assert (one.status, texts(one.parties)) == (Status.PLANNED, BOTH)


def test_talks_of_others_take_no_parties_over() -> None:
    words = (
        "The third round of talks between Norway and Sweden ended in May. A first round of talks "
        "between Finland and Iceland is due to start in June."
    )
    found = [texts(r.parties) for r in told(words)[0]]
    assert found == [BOTH, ["Finland", "Iceland"]]


@pytest.mark.parametrize(
    "words",
    [
        "The minister was eliminated in the second round of the election in Norway.",
        "A third round of sanctions against Norway was adopted by Sweden.",
        "The parliament of Norway opened its second session on Monday.",
        "A new round of fighting broke out between Norway and Sweden.",
    ],
)
def test_other_rounds_are_no_rounds_of_talks(words: str) -> None:
    assert told(words)[0] == []


def test_a_series_without_sides_is_known_by_its_name() -> None:
    (one,) = told("The sixteenth round of the Helsinki process was held on 7 July.")[0]
    assert (one.number, one.series_key, one.parties) == (16, "helsinki process", ())


def test_the_meeting_told_again_is_the_round_told_before() -> None:
    words = (
        "The second round of talks between Norway and Sweden ended in Oslo on Wednesday. The "
        "meeting, which opened on Tuesday, had first been set for 12 March."
    )
    rounds, _ = told(words)
    found = [(r.number, time_of(words, r.time), r.status) for r in rounds]
    assert found == [(2, "Wednesday", Status.OCCURRED), (2, "Tuesday", Status.OCCURRED)]
    assert [r.number_words is None for r in rounds] == [False, True]


def test_two_rounds_under_one_noun_are_two_meetings() -> None:
    words = "Norway and Sweden held the fourth and fifth rounds of talks in Oslo in May."
    rounds, events = told(words)
    assert [r.number for r in rounds] == [4, 5]
    assert [r.event for r in rounds] == [e.id for e in events]


def test_what_became_of_it_is_told_of_the_round() -> None:
    words = (
        "The first round of talks between Norway and Sweden should have begun on 8 October. "
        "Norway postponed it and it opened in Helsinki only on 25 October."
    )
    rounds, _ = told(words)
    found = [(r.number, r.status, time_of(words, r.time)) for r in rounds]
    assert found == [
        (1, Status.PLANNED, "8 October"),
        (1, Status.POSTPONED, None),
        (1, Status.OCCURRED, "25 October"),
    ]


def test_a_round_that_never_was_held_did_not_take_place() -> None:
    words = (
        "Norway and Sweden held three rounds of talks. The fourth round, which was to meet in Oslo "
        "on 12 May, never took place."
    )
    (one,) = [r for r in told(words)[0] if r.number == 4]
    assert one.status is Status.CANCELLED


def test_what_was_agreed_at_the_close_of_a_round_was_agreed_at_one_that_was_held() -> None:
    words = (
        "Norway and Sweden reached on Friday a partial agreement at the close of the third round "
        "of fishing talks."
    )
    (one,) = told(words)[0]
    assert one.status is Status.OCCURRED
