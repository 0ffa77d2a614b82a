"""What becomes of talks, who stays away from them, and who was there."""

import pytest

from dragoman.records.claim import EventClaim, Part, Status
from tests.stages.extract.scenes import particular, texts, told


def of_type(words: str, *types: str) -> EventClaim:
    """Return the one event of those types that a text tells of."""
    (event,) = [e for e in particular(words) if e.type in types]
    return event


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("The talks between Norway and Denmark were broken off on Friday.", Status.OCCURRED),
        (
            "Discussions between Chad and Niger collapsed in Cairo early on Friday.",
            Status.OCCURRED,
        ),
        (
            "The dialogue between the government and the rebels was suspended in May after an"
            " ambush.",
            Status.OCCURRED,
        ),
        ("The negotiations between Sweden and Norway were revived in June.", Status.OCCURRED),
        (
            "The Danish foreign minister cancelled a trip to Helsinki on Friday.",
            Status.CANCELLED,
        ),
        ("The meeting of the Finnish and Swedish ministers never took place.", Status.DENIED),
        (
            "Denmark denied reports of a meeting which gathered its foreign minister with the"
            " Norwegian envoy.",
            Status.DENIED,
        ),
    ],
)
def test_talks_have_a_life(words: str, status: Status) -> None:
    assert of_type(words, "CONSULT").status is status


@pytest.mark.parametrize(
    ("words", "status", "parties", "places"),
    [
        (
            "Chad's foreign minister sat down with his Sudanese counterpart in Cairo on Sunday.",
            Status.OCCURRED,
            ["Chad's foreign minister", "his Sudanese counterpart"],
            ["Cairo"],
        ),
        (
            "The foreign ministers of Chad and Sudan sat at one table in Cairo for the first time"
            " in ten years.",
            Status.OCCURRED,
            ["Chad", "Sudan"],
            [],
        ),
        (
            "The Swedish envoy is expected in Khartoum next week.",
            Status.PLANNED,
            ["The Swedish envoy"],
            ["Khartoum"],
        ),
        (
            "A Finnish delegation will go to Cairo on Monday.",
            Status.PLANNED,
            ["A Finnish delegation"],
            ["Cairo"],
        ),
        (
            "In Cairo, Egypt brought together the delegations of Chad and Sudan.",
            Status.OCCURRED,
            ["Egypt", "Chad", "Sudan"],
            ["Cairo"],
        ),
        (
            "Kings of Chad and Sudan shook hands in Cairo on Monday.",
            Status.OCCURRED,
            ["Chad", "Sudan"],
            ["Cairo"],
        ),
        (
            "The Norwegian foreign minister, on a visit to Khartoum, called for calm.",
            Status.OCCURRED,
            ["The Norwegian foreign minister"],
            ["Khartoum"],
        ),
    ],
)
def test_a_meeting_is_told_without_the_verb_to_meet(
    words: str, status: Status, parties: list[str], places: list[str]
) -> None:
    event = of_type(words, "CONSULT")
    assert event.status is status
    assert texts(event.parties) == parties
    assert texts(event.places) == places


def test_a_counterpart_is_the_one_whose_name_stands_beside_the_word() -> None:
    words = "The Egyptian foreign minister, Ada Odd, held talks with her counterpart, Per Nord."
    assert texts(of_type(words, "CONSULT").parties)[-1] == "Per Nord"


def test_the_names_beside_an_office_in_the_plural_all_take_part() -> None:
    words = "The foreign ministers Ada Odd and Per Nord met in Oslo."
    assert texts(of_type(words, "CONSULT").parties) == ["Ada Odd", "Per Nord"]


def test_a_walk_out_is_where_the_talks_are() -> None:
    words = "The rebels walked out of the talks in Geneva on Monday."
    assert texts(of_type(words, "REJECT").places) == ["Geneva"]


def test_what_somebody_has_a_history_of_is_no_event_of_its_own() -> None:
    assert not particular("Denmark has a long history of cooperating with Norway.")


def test_who_says_something_after_talks_with_somebody_was_at_them() -> None:
    words = (
        "The Danish premier said after talks with the Norwegian foreign minister that the deadline"
        " would be kept."
    )
    assert texts(of_type(words, "CONSULT").parties) == [
        "The Danish premier",
        "the Norwegian foreign minister",
    ]


def test_under_whose_auspices_talks_take_place_mediates() -> None:
    words = "Four rounds of talks took place in Oslo under the auspices of the Swedish envoy."
    event = of_type(words, "CONSULT")
    assert {p.words.text: p.part for p in event.parties} == {"the Swedish envoy": Part.MEDIATOR}


def test_a_pronoun_points_back_at_the_talks_told_of_last() -> None:
    words = (
        "The talks between Chad and Sudan stalled in March. They were resumed in Cairo on 5 May."
    )
    first, second = [e for e in particular(words) if e.type == "CONSULT"]
    assert (second.sentence, texts(second.places)) == (1, ["Cairo"])
    assert texts(second.parties) == texts(first.parties) == ["Chad", "Sudan"]


def test_a_pronoun_for_those_who_talk_points_at_no_talks() -> None:
    words = "The talks between Chad and Sudan stalled in March. They bought new jets in May."
    assert [e.sentence for e in particular(words) if e.type == "CONSULT"] == [0]


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("The Chadian delegation walked out of the talks on Monday.", "The Chadian delegation"),
        ("The rebels suspended their participation in the negotiations.", "The rebels"),
        ("Chad withdrew from the talks in protest at the raid.", "Chad"),
        ("Sudan absented itself from the conference.", "Sudan"),
        ("Sudan quit the negotiations after the raid.", "Sudan"),
        ("Norway recalled its delegation from Geneva.", "Norway"),
        ("The Finnish government turned down the Swedish proposal.", "The Finnish government"),
    ],
)
def test_staying_away_is_refusing(words: str, actor: str) -> None:
    event = of_type(words, "REJECT")
    assert (event.status, texts(event.parties)[0]) == (Status.OCCURRED, actor)


@pytest.mark.parametrize(
    "words",
    [
        "The minister said the two countries often hold talks.",
        "No talks have been scheduled, and any meeting would need preparation.",
        "The players walked out of the tunnel in Copenhagen.",
        "He was expected in court on Monday.",
        "The film sat at the top of the charts in Norway.",
    ],
)
def test_what_is_general_or_no_politics_is_no_event(words: str) -> None:
    assert not particular(words)


@pytest.mark.parametrize(
    ("words", "type_"),
    [
        ("Norway demands guarantees that Denmark will not leave the treaty.", "REQUEST"),
        ("Sudan asked for the exchange of data before the filling.", "REQUEST"),
        ("Denmark asked that the deadline be extended.", "REQUEST"),
        ("Norway and Britain welcomed the signing of the deal.", "SUPPORT"),
        ("The Security Council authorized the mission in Chad.", "SUPPORT"),
        ("Chad and Sudan signed a joint statement in Cairo.", "AGREE"),
        ("Norway and Denmark extended the agreement by six months.", "AGREE"),
        ("Both sides reaffirmed the pledge to refrain from attacks.", "AGREE"),
        ("The rebels and the government maintained a truce of 40 days.", "RETREAT"),
        ("Denmark reserves the right to go to arbitration against Norway.", "THREATEN"),
        ("Norway closed the border with Denmark.", "COERCE"),
        ("The rebels held the government responsible for the failure.", "ACCUSE"),
        ("Norway and Denmark accused each other of firing first.", "ACCUSE"),
    ],
)
def test_an_act_of_words_is_told_in_many_ways(words: str, type_: str) -> None:
    assert [e.type for e in particular(words)] == [type_]


def test_a_clause_that_tells_what_is_asks_for_nothing() -> None:
    assert "REQUEST" not in {e.type for e in told("Sudan insists that the dam works well.")[1]}


def test_some_of_a_people_act_as_that_people() -> None:
    words = "In 2004 about 60 per cent of the Danes rejected the plan."
    assert texts(of_type(words, "REJECT").parties) == ["Danes"]
