"""How real an event is, and whether one particular event is meant at all."""

import pytest

from dragoman.records.claim import Status
from tests.stages.extract.scenes import particular, told

S = Status


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Polish army did not attack the village.", [("ASSAULT", S.DENIED)]),
        ("The meeting between Norway and Denmark was postponed.", [("CONSULT", S.POSTPONED)]),
        ("Finland cancelled talks with Estonia on Friday.", [("CONSULT", S.CANCELLED)]),
        (
            "The talks between Kenya and Uganda were called off for the time being.",
            [("CONSULT", S.POSTPONED)],
        ),
        (
            "The summit between Kenya and Uganda was called off until the autumn.",
            [("CONSULT", S.POSTPONED)],
        ),
        ("The Finnish president will visit Riga on 4 July.", [("CONSULT", S.PLANNED)]),
        ("Norway proposed talks with Sweden.", [("CONSULT", S.PROPOSED)]),
        (
            "The ministry denied an attack on the village of Ramm by Swedish troops.",
            [("ASSAULT", S.DENIED)],
        ),
        (
            "If talks fail, Denmark will impose sanctions on Norway.",
            [("SANCTION", S.PLANNED)],
        ),
        (
            "Norway agreed to release 30 prisoners by 1 June.",
            [("AGREE", S.OCCURRED), ("RETREAT", S.PLANNED)],
        ),
        (
            "Sweden proposed that Norway and Finland hold talks in June.",
            [("CONSULT", S.PROPOSED)],
        ),
        ("The party was prevented from holding rallies in Oslo.", [("PROTEST", S.DENIED)]),
        (
            "The talks between Norway and Sweden are due to begin on 5 May.",
            [("CONSULT", S.PLANNED)],
        ),
        ("Norway warned that it would close the border.", [("THREATEN", S.OCCURRED)]),
        ("Norway warned that the winter would be hard.", []),
        (
            "The parliament of Iraq voted to end the presence of foreign troops.",
            [("RETREAT", S.PLANNED)],
        ),
    ],
)
def test_status_is_read_off_what_an_event_hangs_on(
    words: str, expected: list[tuple[str, Status]]
) -> None:
    assert [(e.type, e.status) for e in particular(words)] == expected


@pytest.mark.parametrize(
    ("words", "type_"),
    [
        ("Norway may attack the rebels.", "ASSAULT"),
        ("The minister has the authority to hold talks with Sweden.", "CONSULT"),
        (
            "A reporter asked the Norwegian minister whether Sweden would attack the rebels.",
            "ASSAULT",
        ),
        ("It is unclear whether Norway met the rebels.", "CONSULT"),
        ("Nuclear talks between Norway and Sweden have often failed.", "CONSULT"),
        ("Sweden asked Norway to release two detainees.", "RETREAT"),
        ("Norway threatened to attack the towns of Denmark.", "ASSAULT"),
        ("Norway accused Sweden of killing two fishermen.", "ASSAULT"),
    ],
)
def test_what_only_may_be_is_asked_for_or_alleged_is_no_event_of_its_own(
    words: str, type_: str
) -> None:
    assert type_ in [e.type for e in told(words)[1]]
    assert type_ not in [e.type for e in particular(words)]


def test_a_deed_that_somebody_is_accused_of_is_the_accuseds() -> None:
    accused = next(
        e for e in told("Norway accused Sweden of killing two fishermen.")[1] if e.type == "ASSAULT"
    )
    assert accused.status is Status.UNKNOWN
    assert accused.parties[0].words.text == "Sweden"


@pytest.mark.parametrize(
    ("words", "type_", "status"),
    [
        ("Police did not arrest the Danish envoy until February 2009.", "COERCE", S.OCCURRED),
        ("The ministers of Norway and Sweden did not meet until May.", "CONSULT", S.OCCURRED),
        ("Norway will not meet Sweden until next week.", "CONSULT", S.PLANNED),
        (
            "Norway will not sign the treaty until Sweden withdraws its troops.",
            "AGREE",
            S.CONDITIONAL,
        ),
        (
            "Norway and Sweden did not only meet but also signed a memorandum.",
            "CONSULT",
            S.OCCURRED,
        ),
        ("The Danish premier would have visited Norway.", "CONSULT", S.CONDITIONAL),
        (
            "When the Danish president next visits Norway, he will bring a letter.",
            "CONSULT",
            S.PLANNED,
        ),
    ],
)
def test_what_is_denied_up_to_a_time_only_and_what_is_no_denial(
    words: str, type_: str, status: Status
) -> None:
    assert (type_, status) in [(e.type, e.status) for e in told(words)[1]]


@pytest.mark.parametrize(
    "words",
    [
        "Norway bombarded Denmark with demands.",
        "Anger exploded across Denmark.",
        "Critics attacked the premier of Norway over the budget.",
    ],
)
def test_violence_in_words_alone_is_no_assault(words: str) -> None:
    assert "ASSAULT" not in [e.type for e in told(words)[1]]


def test_a_meeting_that_the_present_only_speaks_of_is_not_told_as_held() -> None:
    words = "This meeting between Norway and Sweden comes at a bad time."
    assert [e.status for e in told(words)[1]] == [S.UNKNOWN]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("The negotiations between Norway and Sweden start on Thursday.", S.PLANNED),
        ("The Danish foreign minister visits Moscow on Monday.", S.PLANNED),
        ("The Swedish foreign minister meets her Kenyan counterpart tomorrow.", S.PLANNED),
        ("The Danish foreign minister hit Moscow with sanctions on Monday.", None),
        ("Norway met Sweden on Thursday.", S.OCCURRED),
    ],
)
def test_a_present_with_a_day_near_by_tells_of_a_plan(words: str, status: Status | None) -> None:
    found = [e.status for e in told(words)[1] if e.type == "CONSULT"]
    assert found == ([status] if status else [])


def test_whom_a_meeting_brings_together_takes_part() -> None:
    words = "The summit will bring together Norway's premier and the king of Denmark."
    (found,) = told(words)[1]
    assert [p.words.text for p in found.parties] == ["Norway's premier", "the king"]
    assert found.status is S.PLANNED


def test_a_vote_on_a_treaty_tells_for_or_against() -> None:
    words = "Kenya's parliament voted in favour of the treaty with Uganda."
    assert [e.type for e in told(words)[1]] == ["AGREE"]
    words = "Kenya's parliament voted against the treaty with Uganda."
    assert [e.type for e in told(words)[1]] == ["REJECT"]


@pytest.mark.parametrize(
    ("words", "type_"),
    [
        ("Norway laid the blame on Kenya.", "ACCUSE"),
        ("Kenya pointed the finger at Norway over the leak.", "ACCUSE"),
        ("Norway gave Kenya until Friday to answer.", "REQUEST"),
        ("The prisoners were let out on bail.", "RETREAT"),
        ("The Security Council adopted a resolution on the crossing.", "AGREE"),
        ("Norway froze the assets of two Kenyan generals.", "SANCTION"),
        ("Kenya lodged a protest with Norway over the overflight.", "ACCUSE"),
        ("Kenya joined the pact in March.", None),
        ("Kenya and Norway signed the last of four annexes.", "AGREE"),
        ("The rebels in Kenya disbanded their army.", "RETREAT"),
        ("The Kenyan president instructed the army to leave.", "REQUEST"),
        ("The Kenyan premier welcomed the continuation of the initiative.", "SUPPORT"),
        ("Kenya gave its consent to the plan.", "AGREE"),
    ],
)
def test_a_deed_has_many_names_and_a_month_is_none(words: str, type_: str | None) -> None:
    assert [e.type for e in told(words)[1]][:1] == ([type_] if type_ else [])


def test_what_a_relative_clause_tells_of_an_agreement_is_no_plan() -> None:
    words = "The agreement that the rebels of Kenya signed in March has failed."
    assert [e.status for e in told(words)[1] if e.type == "AGREE"] == [S.OCCURRED]
