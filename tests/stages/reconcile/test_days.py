"""Acts known again by their day, and denials: read from words, with invented states."""

import pytest

from dragoman.records.finding import Disagreement, Event
from tests.stages.reconcile.world import only
from tests.stages.told import told

SHELLED = "On 2 April shells fell on the market of Hask and killed nine people."


def together(first: str, second: str, type_: str) -> bool:
    """Tell whether some act of a type is told in both of two articles of one week."""
    findings = told({"a": ("2031-04-05", first), "b": ("2031-04-09", second)})
    return any(
        {"a", "b"} <= {said.said for said in event.history}
        for event in only(findings, Event)
        if event.type == type_
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SHELLED, "The shelling of the market in Hask on 2 April killed 12 people."),
        (SHELLED, "Nobody has answered for the attack of 2 April on a market in Hask."),
        (
            "In early April a drone struck a school in Hask and killed four people.",
            "On 3 April an air raid on a school in Hask killed seven people.",
        ),
    ],
)
def test_one_thing_struck_on_one_day_in_other_words(first: str, second: str) -> None:
    assert together(first, second, "ASSAULT")


@pytest.mark.parametrize(
    "second",
    [
        "On 2 April a drone hit a hospital in Hask and killed nine people.",
        "On 4 April shells fell on the market of Hask and killed two people.",
        "On 2 April shells fell on the market of Skarholm and killed nine people.",
    ],
)
def test_other_things_days_and_places_are_other_attacks(second: str) -> None:
    assert not together(SHELLED, second, "ASSAULT")


def test_an_agreement_told_whole_and_in_part_on_one_day() -> None:
    first = "Karvelia and Tassony agreed on Wednesday to end two years of fighting."
    second = "Karvelia and Tassony signed their peace agreement on 2 April."
    assert together(first, second, "AGREE")
    assert not together(first, second.replace("2 April", "30 March"), "AGREE")


def test_what_points_back_is_the_round_before() -> None:
    words = (
        "The first round of talks between Karvelia and Tassony opened in Skarholm on 1 April. "
        "The meeting had been planned for 20 March and was postponed."
    )
    (event,) = only(told({"a": ("2031-04-05", words)}), Event)
    assert len(event.claims) == 2
    assert event.round is not None


@pytest.mark.parametrize(
    ("words", "attribute"),
    [
        ("Karvelia blamed Tassony for the shelling. Tassony denied the accusation.", "initiator"),
        ("Karvelia accused Tassony of the attack, which Tassony denied.", None),
        ("Karvelia accused Tassony of shelling Hask. Ulvania denied the report.", "status"),
        ("Karvelia blamed Tassony for the shelling. Tassony did not deny this.", None),
    ],
)
def test_charges_and_their_denials(words: str, attribute: str | None) -> None:
    found = only(told({"a": ("2031-04-05", words)}), Disagreement)
    assert [d.attribute for d in found] == ([attribute] if attribute else [])


def test_a_bound_that_stays_below_is_no_rising_toll() -> None:
    late = "An attack on the market of Hask on 2 April killed at least four people."
    articles = {"a": ("2031-04-05", SHELLED), "b": ("2031-04-28", late)}
    (found,) = only(told(articles), Disagreement)
    assert (found.attribute, found.nature) == ("number", "different_precision")
    assert {value.value for value in found.values} == {"9", "4"}
