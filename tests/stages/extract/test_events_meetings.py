"""Meetings: host, guest, head, company, level, channel, and whether they took place."""

import pytest

from dragoman.records.claim import EventClaim, Part, Status
from tests.stages.extract.scenes import particular, told


def meeting(words: str) -> EventClaim:
    """Return the one meeting that a text tells of."""
    (event,) = [e for e in particular(words) if e.type == "CONSULT"]
    return event


def parts(event: EventClaim) -> dict[str, Part | None]:
    """Return what each party is at a meeting, by its words."""
    return {party.words.text: party.part for party in event.parties}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Norway hosted two days of talks between Sudan and Chad in Oslo.",
            {"Norway": Part.HOST, "Sudan": None, "Chad": None},
        ),
        (
            "A delegation headed by the Danish defence minister, Lars Odd, arrived in Helsinki.",
            {"A delegation": Part.GUEST, "Lars Odd": Part.HEAD},
        ),
        (
            "The Swedish president, accompanied by Foreign Minister Ada Odd, met the Finnish"
            " premier in Oslo.",
            {"The Swedish president": None, "Ada Odd": Part.MEMBER, "the Finnish premier": None},
        ),
        (
            "The prime minister of Sweden paid a visit to Oslo on Monday at the invitation of the"
            " Norwegian king.",
            {"The prime minister": Part.GUEST, "the Norwegian king": Part.HOST},
        ),
    ],
)
def test_parties_are_host_guest_head_or_member(
    words: str, expected: dict[str, Part | None]
) -> None:
    assert parts(meeting(words)) == expected


@pytest.mark.parametrize(
    ("words", "channel", "mode"),
    [
        (
            "Finland's foreign minister held talks by telephone with his Danish counterpart on"
            " Friday.",
            "phone",
            "phone",
        ),
        (
            "Sudan and Chad held indirect talks in Oslo through Norwegian mediators.",
            "indirect",
            None,
        ),
    ],
)
def test_how_a_meeting_took_place(words: str, channel: str, mode: str | None) -> None:
    event = meeting(words)
    assert (event.channel, event.mode) == (channel, mode)


def test_the_level_is_that_of_the_highest_office() -> None:
    event = meeting(
        "The Swedish president, accompanied by Foreign Minister Ada Odd, met the Finnish"
        " premier in Oslo."
    )
    assert event.level == "head_of_state"


@pytest.mark.parametrize(
    ("words", "type_", "status"),
    [
        (
            "The Norwegian premier is due to meet the Danish king on Monday.",
            "CONSULT",
            Status.PLANNED,
        ),
        ("Chad denied that its troops had attacked Sudan.", "ASSAULT", Status.DENIED),
        (
            "France neither confirmed nor denied that its envoy had met the rebels.",
            "CONSULT",
            Status.UNKNOWN,
        ),
        ("Militants tried to assassinate the Chadian president.", "ASSAULT", Status.OCCURRED),
        (
            "The president of Chad was charged with taking part in the attacks on Faya.",
            "ASSAULT",
            Status.OCCURRED,
        ),
    ],
)
def test_how_real_it_is(words: str, type_: str, status: Status) -> None:
    assert [e.status for e in told(words)[1] if e.type == type_] == [status]


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("Talks between Norway and Kenya got under way.", ["Norway", "Kenya"]),
        (
            "The Norwegian envoy paid a call on the Kenyan premier.",
            ["The Norwegian envoy", "the Kenyan premier"],
        ),
        (
            "The king of Norway granted the Kenyan envoy an audience.",
            ["The king", "the Kenyan envoy"],
        ),
        ("The Kenyan delegation touched down in Oslo.", ["The Kenyan delegation"]),
        (
            "Kenyan negotiators met representatives of six groups in Oslo.",
            ["Kenyan negotiators", "representatives"],
        ),
        (
            "The Norwegian government brought the Kenyan parties together on 27 January.",
            ["The Norwegian government", "the Kenyan parties"],
        ),
        ("The presidents of Norway and Kenya talked by phone about the dam.", ["Norway", "Kenya"]),
    ],
)
def test_a_meeting_has_many_names(words: str, parties: list[str]) -> None:
    (found,) = [e for e in told(words)[1] if e.type == "CONSULT"]
    assert [p.words.text for p in found.parties] == parties
