"""Every field of a fact is that of its claims, and stands in its words; what is not is said."""

from dataclasses import replace
from typing import Any

import pytest

from dragoman.records.claim import (
    CommitmentClaim,
    FigureClaim,
    Mode,
    RoundClaim,
    StatementClaim,
    Words,
)
from dragoman.records.entity import Reference
from dragoman.records.finding import (
    AnyFinding,
    Commitment,
    Event,
    Figure,
    Judged,
    Participant,
    Process,
    Statement,
)
from dragoman.records.when import Basis
from dragoman.stages.verify.checks import faults
from tests.stages.reconcile.world import World, day

SIDES = ("Arvenia", "Borland")


def world() -> World:
    made = World()
    made.document(
        "a",
        "Arvenia and Borland held their second round. Arvenia freed 14 trawlers. "
        "Arvenia pledged to open the port. Borland said the port is closed.",
        "2031-04-03",
    )
    made.round("a", "second round", SIDES, 2, when=day("2031-04-02"))
    made.figure("a", "14", 14, "trawlers", sentence=1)
    made.commitment("a", "Arvenia", "open the port", sentence=2)
    made.statement("a", "Borland", "the port is closed", sentence=3)
    return made


def found(made: World, type_: type[Any]) -> Any:  # noqa: ANN401 - a finding of the type
    (finding,) = (one for one in made.fold() if isinstance(one, type_))
    return finding


def said(made: World, finding: AnyFinding) -> str:
    return "; ".join(faults(finding, made.readings(), made.identities()))


def test_what_is_right_has_no_faults() -> None:
    made = world()
    assert [said(made, one) for one in made.fold()] == [""] * len(made.fold())


@pytest.mark.parametrize(
    ("type_", "change", "fault"),
    [
        (
            Event,
            {"participants": (Participant(entity=None, text="Kell", role=None, part=None),)},
            "participants: 'Kell' is no party",
        ),
        (Event, {"locations": (Reference(entity=None, text="Kell"),)}, "locations: 'Kell'"),
        (Event, {"when": replace(day("2031-04-02"), text="5 April")}, "when: '5 April' names"),
        (Statement, {"speaker": Reference(entity=None, text="Kell")}, "speaker: 'Kell'"),
        (Statement, {"addressee": Reference(entity=None, text="Kell")}, "addressee: 'Kell'"),
        (Statement, {"mode": Mode.DIRECT}, "stands in no quotation marks"),
        (Commitment, {"by": (Reference(entity=None, text="Kell"),)}, "by: 'Kell'"),
        (Commitment, {"to": (Reference(entity=None, text="Kell"),)}, "to: 'Kell'"),
        (Commitment, {"action": "close the port"}, "action: 'close the port'"),
        (Commitment, {"condition": "if it rains"}, "'if it rains' is the condition of no claim"),
        (Commitment, {"due": replace(day("2031-05-01"), text="1 May 2030")}, "due: '1 May 2030'"),
        (Figure, {"value": 15.0}, "value: 15 is the value of no claim"),
        (Figure, {"as_of": replace(day("2031-05-01"), text="June 2")}, "as_of: 'June 2'"),
    ],
)
def test_a_field_that_no_claim_has_is_a_fault(
    type_: type[Any], change: dict[str, Any], fault: str
) -> None:
    made = world()
    assert fault in said(made, replace(found(made, type_), **change))


def test_a_name_taken_for_somebody_else_is_a_fault() -> None:
    made = world()
    statement = found(made, Statement)
    other = next(e.id for e in made.identities().entities if e.name == "Arvenia")
    wrong = replace(statement, speaker=Reference(entity=other, text="Borland"))
    assert "which no mention of it says" in said(made, wrong)


def test_a_number_that_its_words_do_not_say_is_a_fault() -> None:
    made = world()
    made.claims = [replace(c, value=40.0) if isinstance(c, FigureClaim) else c for c in made.claims]
    assert "'14' is 14, not 40" in said(made, found(made, Figure))


def test_a_round_whose_words_say_another_number_is_a_fault() -> None:
    made = world()
    process = found(made, Process)
    (claim,) = (c for c in made.claims if isinstance(c, RoundClaim))
    words = Words(text="second", start=35, end=41)
    wrong = replace(claim, number=3, number_words=words)
    made.claims = [wrong if c is claim else c for c in made.claims]
    assert "'second' is 2, not 3" in said(made, process)


def test_words_said_that_no_report_has_are_a_fault() -> None:
    made = world()
    statement = found(made, Statement)
    (claim,) = (c for c in made.claims if isinstance(c, StatementClaim))
    made.claims = [
        replace(c, content=(made.words("a", "the port"),)) if c is claim else c for c in made.claims
    ]
    assert "is the content of no claim" in said(made, statement)


def test_a_passage_of_a_field_is_looked_up_too() -> None:
    made = world()
    event = found(made, Event)
    span = replace(event.evidence[0], start=1, end=1 + len(event.evidence[0].quote))
    wrong = replace(event, when=replace(event.when, basis=Basis.INFERRED, rests_on=(span,)))
    assert "no such words at 1.." in said(made, wrong)


def test_what_a_person_corrected_is_not_held_to_the_passage() -> None:
    made = world()
    figure = found(made, Figure)
    judged = (Judged(judgment="j", effect="corrected", slot="value"),)
    assert said(made, replace(figure, value=15.0, judged=judged)) == ""


def test_a_promise_is_found_in_the_claims_that_hold_it() -> None:
    made = world()
    assert any(isinstance(c, CommitmentClaim) for c in made.claims)
    assert said(made, found(made, Commitment)) == ""
