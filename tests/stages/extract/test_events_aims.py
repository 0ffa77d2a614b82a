"""Whom a deed is about where its arguments name nobody, and who does it in hard syntax."""

import pytest

from dragoman.records.claim import PartyRole
from tests.stages.extract.scenes import particular, texts


def sides(words: str) -> list[tuple[str, list[str], list[str]]]:
    """Return type, actors and recipients of a text's particular events."""
    return [
        (
            event.type,
            texts(tuple(p for p in event.parties if p.role is PartyRole.ACTOR)),
            texts(tuple(p for p in event.parties if p.role is PartyRole.RECIPIENT)),
        )
        for event in particular(words)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Norway suspended part of an aid programme for Chad.",
            [("SANCTION", ["Norway"], ["Chad"])],
        ),
        (
            "Sweden opened an inquiry into crimes committed by Chadian troops.",
            [("ACCUSE", ["Sweden"], ["Chadian troops"])],
        ),
        (
            "Denmark rejected calls by the rulers of Chad for aid.",
            [("REJECT", ["Denmark"], ["the rulers of Chad"])],
        ),
        (
            "Sudan threatened to close the border unless Chad withdraws its troops.",
            [("THREATEN", ["Sudan"], ["Chad"])],
        ),
        (
            "Norway refused to send soldiers to Chad.",
            [("REJECT", ["Norway"], ["Chad"])],
        ),
        (
            "The Danish government welcomed the Finnish president's proposal.",
            [("SUPPORT", ["The Danish government"], ["the Finnish president"])],
        ),
    ],
)
def test_whom_a_deed_is_about_stands_below_its_object_or_clause(
    words: str, expected: list[tuple[str, list[str], list[str]]]
) -> None:
    assert sides(words) == expected


def test_nobody_promises_his_own_state_anything() -> None:
    assert sides("The king of Denmark promised to rebuild Denmark.") == [
        ("AGREE", ["The king"], [])
    ]


def test_blame_for_a_murder_is_not_laid_on_the_murdered() -> None:
    found = sides("France condemned the assassination of the Chadian interior minister.")
    assert ("ACCUSE", ["France"], []) in found
    assert ("ASSAULT", [], ["the Chadian interior minister"]) in found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Norway Monday signed a treaty with Finland.", [("AGREE", ["Norway"], ["Finland"])]),
        (
            "Sweden will allow up to 4,000 Chadian refugees to stay.",
            [("CONCEDE", ["Sweden"], ["4,000 Chadian refugees"])],
        ),
        (
            "Turkish and Greek warships began two weeks of naval drills in the Aegean Sea.",
            [("COOPERATE", ["Turkish", "Greek"], [])],
        ),
        (
            "Norway dispatched an envoy to meet the president of Chad.",
            [("CONSULT", ["an envoy"], ["the president"])],
        ),
    ],
)
def test_arguments_are_found_in_hard_syntax(
    words: str, expected: list[tuple[str, list[str], list[str]]]
) -> None:
    assert sides(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Two Norwegian tourists were killed when a bus crashed in Turkey.",
        "The leader pulled out of the race in Chad.",
        "Thousands of Kenyans travelled to Oslo for the festival.",
    ],
)
def test_accidents_races_and_festivals_are_no_events(words: str) -> None:
    assert particular(words) == []


def test_a_list_of_sites_handed_over_is_one_event() -> None:
    (event,) = particular(
        "The rebels handed over the towns of Abeche, Faya and Mongo to the army on Sunday."
    )
    assert texts(event.places) == ["Abeche", "Faya", "Mongo"]
    assert event.mode == "withdraw"
