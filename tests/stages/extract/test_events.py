"""Events: which words tell of them, who takes part, where and when."""

import pytest

from dragoman.records.claim import Part, PartyRole
from tests.stages.extract.scenes import particular, texts, time_of, told


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
            "The Norwegian foreign minister met his Swedish counterpart in Oslo on Monday.",
            [("CONSULT", ["The Norwegian foreign minister"], ["his Swedish counterpart"])],
        ),
        (
            "Norway and Denmark signed an agreement on fishing in Copenhagen on 3 May.",
            [("AGREE", ["Norway", "Denmark"], [])],
        ),
        (
            "Finnish soldiers were withdrawn from Chad on 12 June.",
            [("RETREAT", ["Finnish soldiers"], ["Chad"])],
        ),
        (
            "Norway's prime minister, who visited Tallinn on Tuesday, thanked Estonia.",
            [
                ("CONSULT", ["Norway's prime minister"], []),
                ("SUPPORT", ["Norway's prime minister"], ["Estonia"]),
            ],
        ),
        (
            "Norway transferred 25 million euros to Moldova for the rebuilding of schools.",
            [("AID", ["Norway"], ["Moldova"])],
        ),
        (
            "The army of Chad launched an attack on rebels near the Sudanese border on Sunday.",
            [("ASSAULT", ["The army of Chad"], ["rebels"])],
        ),
        (
            "The Danish government expelled two Russian diplomats and closed a consulate.",
            [("SANCTION", ["The Danish government"], ["two Russian diplomats"])],
        ),
        (
            "Norwegian police arrested three Danish activists in Bergen.",
            [("COERCE", ["Norwegian police"], ["three Danish activists"])],
        ),
        (
            "Residents said Norway sent troops to the valley overnight.",
            [("MOBILIZE", ["Norway"], [])],
        ),
        ("Norway tested a missile on Friday.", [("MOBILIZE", ["Norway"], [])]),
        ("Norway gave Moldova 300 tents.", [("AID", ["Norway"], ["Moldova"])]),
        ("Foreign troops withdrew from Bagram on 2 July.", [("RETREAT", ["Foreign troops"], [])]),
    ],
)
def test_a_verb_tells_of_its_event_with_its_sides(
    words: str, expected: list[tuple[str, list[str], list[str]]]
) -> None:
    assert sides(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Estonia rejected a Latvian proposal on the border.",
            ("REJECT", ["Estonia"], ["Latvian"]),
        ),
        (
            "Norway threatened to attack the towns of Denmark.",
            ("THREATEN", ["Norway"], ["Denmark"]),
        ),
        (
            "Thousands of Estonian farmers rallied in Tallinn to demand the resignation of the "
            "government.",
            ("PROTEST", ["Thousands of Estonian farmers"], ["the government"]),
        ),
        (
            "Norwegian aircraft bombed positions of the rebels.",
            ("ASSAULT", ["Norwegian"], ["the rebels"]),
        ),
        (
            "Denmark renewed its call for Norway to free the crew.",
            ("REQUEST", ["Denmark"], ["Norway"]),
        ),
        (
            "The United Nations announced that it would meet the rebels in Geneva next week.",
            ("CONSULT", ["United Nations"], ["the rebels"]),
        ),
    ],
)
def test_a_side_may_stand_beside_the_verbs_own_arguments(
    words: str, expected: tuple[str, list[str], list[str]]
) -> None:
    assert sides(words)[0] == expected


@pytest.mark.parametrize(
    ("words", "where"),
    [
        (
            "The Norwegian foreign minister met his Swedish counterpart in Oslo on Monday.",
            ["Oslo"],
        ),
        (
            "The Finnish delegation met the rebels in the port city of Tartu on Monday.",
            ["Tartu"],
        ),
        (
            "The Finnish envoy arrived in the Estonian capital on Monday.",
            ["the Estonian capital"],
        ),
        ("The Finnish president will visit Riga on 4 July.", ["Riga"]),
    ],
)
def test_places_are_read_through_what_only_describes_them(words: str, where: list[str]) -> None:
    (event,) = particular(words)
    assert texts(event.places) == where


def test_an_event_has_the_time_of_its_own_clause() -> None:
    words = "Norway's prime minister, who visited Tallinn on Tuesday, thanked Estonia."
    visit, thanks = particular(words)
    assert time_of(words, visit.time) == "Tuesday"
    assert thanks.time is None


def test_the_day_of_a_ceasefire_is_not_that_of_its_extension() -> None:
    (event,) = particular("Finland extended the ceasefire of 12 January.")
    assert (event.trigger.text, event.time) == ("extended", None)


def test_demands_are_met_by_giving_way_and_not_at_a_table() -> None:
    (event,) = particular("The Norwegian prime minister met the demands of the rebels.")
    assert event.type == "CONCEDE"


def test_an_office_beside_a_name_is_the_named_person() -> None:
    visit, _ = particular("Envoy Ada Berg, who visited both capitals in May, thanked Norway.")
    assert texts(visit.parties) == ["Ada Berg"]


@pytest.mark.parametrize(
    "words",
    [
        "Norway and Sweden held talks in Helsinki hosted by Finland.",
        "Finland hosted a meeting between Norway and Sweden.",
    ],
)
def test_who_hosts_a_meeting_is_told_from_who_talks(words: str) -> None:
    (event,) = particular(words)
    parts = {p.words.text: p.part for p in event.parties}
    assert parts == {"Finland": Part.HOST, "Norway": None, "Sweden": None}


def test_several_places_handed_over_at_once_are_one_event() -> None:
    (event,) = particular(
        "The coalition handed over the bases at Qayyarah, Kirkuk and Mosul to the Iraqi army in "
        "March."
    )
    assert texts(event.places) == ["Qayyarah", "Kirkuk", "Mosul"]
    assert texts(event.parties) == ["The coalition", "the Iraqi army"]


def test_who_leads_a_delegation_is_its_head() -> None:
    (event,) = particular(
        "A Norwegian delegation led by Ada Berg met the Swedish president in Oslo on Monday."
    )
    assert [(p.words.text, p.part) for p in event.parties] == [
        ("A Norwegian delegation", None),
        ("Ada Berg", Part.HEAD),
        ("the Swedish president", None),
    ]


def test_a_visitor_is_a_guest() -> None:
    (event,) = particular("The Finnish president will visit Riga on 4 July.")
    assert [p.part for p in event.parties] == [Part.GUEST]
    assert event.mode == "visit"


def test_a_call_is_made_by_phone() -> None:
    (event,) = particular("President Alar Kask telephoned the Latvian prime minister on Sunday.")
    assert event.channel == "phone"
    assert texts(event.parties) == ["Alar Kask", "the Latvian prime minister"]


@pytest.mark.parametrize(
    "words",
    [
        "Norway launched a charm offensive in Asia.",
        "The spokesman declined to comment on the talks.",
        "Banks were unable to execute transactions in Norway.",
        "The strikers won the league match with a late goal and the coach praised the goalkeeper "
        "after the penalty.",
    ],
)
def test_words_of_another_sense_tell_of_no_event(words: str) -> None:
    assert told(words)[1] == []


def test_an_event_opens_at_its_sentence() -> None:
    words = "Norway tested a missile on Friday."
    (event,) = particular(words)
    assert event.evidence[0].quote == words
    assert event.trigger.text == "tested"
