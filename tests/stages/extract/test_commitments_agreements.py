"""Commitments of agreements and negotiations: who is bound to whom, between invented states."""

from functools import cache
from pathlib import Path

import pytest

from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.claim import CommitmentClaim, Fate, Strength
from dragoman.stages.extract.commitments import find_commitments
from dragoman.stages.extract.speech import Speech
from dragoman.stages.extract.statements import find_statements
from tests.parsed import parsed

ACTORS = Path(__file__).parents[3] / "samples" / "actors.yaml"
AGREED, PLEDGED, INTENDS = Strength.AGREED, Strength.PLEDGED, Strength.INTENDS
TALKS = "Karvelia and Tassony held talks on Monday. "
"""Names the two sides."""
BOTH = ["Karvelia", "Tassony"]


@cache
def invented() -> Ontology:
    return load_ontology(ACTORS)


def found_in(doc: Annotated) -> list[CommitmentClaim]:
    return find_commitments(doc, invented(), Speech(find_statements(doc, invented())))


def found(words: str) -> list[CommitmentClaim]:
    return found_in(parsed(words, known=invented()))


def names(claim: CommitmentClaim) -> tuple[list[str], list[str]]:
    return [p.words.text for p in claim.by], [p.words.text for p in claim.to]


@pytest.mark.parametrize(
    ("words", "by", "to", "action"),
    [
        (
            TALKS + "The accord obliges Karvelia to release all prisoners within two weeks.",
            ["Karvelia"],
            ["Tassony"],
            "release all prisoners within two weeks",
        ),
        (
            TALKS + "The treaty provides for the withdrawal of Tassonian troops by 1 June.",
            ["Tassonian"],
            ["Karvelia"],
            "the withdrawal of Tassonian troops by 1 June",
        ),
        (
            TALKS + "The protocol stipulates that Tassony will open two crossings before the end "
            "of March.",
            ["Tassony"],
            ["Karvelia"],
            "open two crossings before the end of March",
        ),
        (
            TALKS + "Under the deal, the embassies will be reopened within two months.",
            BOTH,
            BOTH,
            "the embassies will be reopened within two months",
        ),
        (
            TALKS + "Tassony signed the agreement, under which it has to return the ships.",
            ["Tassony"],
            ["Karvelia"],
            "return the ships",
        ),
        (
            "Karvelia and Tassony signed an agreement on the exchange of 200 prisoners.",
            BOTH,
            BOTH,
            "the exchange of 200 prisoners",
        ),
        (
            "The talks between Karvelia and Tassony ended with an agreement to set up a hotline.",
            BOTH,
            BOTH,
            "set up a hotline",
        ),
        (
            TALKS + "It was agreed to open the crossing on 1 May.",
            BOTH,
            BOTH,
            "open the crossing on 1 May",
        ),
        (
            "Karvelia and Tassony reached a deal on Monday. In return for aid, Tassony will lift "
            "the blockade.",
            ["Tassony"],
            ["Karvelia"],
            "lift the blockade",
        ),
        (
            "It took a day of talks for Karvelia and Tassony to agree to reopen the port.",
            BOTH,
            BOTH,
            "reopen the port",
        ),
        (
            "Karvelia agreed to reopen the station to Tassonian inspectors.",
            ["Karvelia"],
            ["Tassonian"],
            "reopen the station to Tassonian inspectors",
        ),
    ],
)
def test_what_is_agreed(words: str, by: list[str], to: list[str], action: str) -> None:
    (claim,) = found(words)
    assert names(claim) == (by, to)
    assert (claim.action.text, claim.strength, claim.fate) == (action, AGREED, Fate.MADE)


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("The two delegations decided to form three working groups.", "form three working groups"),
        (
            "The sides are to exchange lists of prisoners by Thursday.",
            "exchange lists of prisoners by Thursday",
        ),
        (
            "In a joint statement, both sides stressed the reopening of the embassies.",
            "the reopening of the embassies",
        ),
        ("The parties extended the truce until 15 March.", "extended the truce until 15 March"),
    ],
)
def test_words_for_both_sides_bind_both(words: str, action: str) -> None:
    doc = parsed(TALKS + words, known=invented())
    (claim,) = found_in(doc)
    mentions = {m.id: m for m in doc.mentions}
    for slot in (claim.by, claim.to):
        known = [mentions[party.mention or ""] for party in slot]
        meant = [mentions[i].text for m in known for i in m.members] or [m.text for m in known]
        assert meant == BOTH
    assert (claim.action.text, claim.strength) == (action, AGREED)


@pytest.mark.parametrize(
    ("words", "by", "to", "strength"),
    [
        ("Karvelia promised Tassony the return of the island.", "Karvelia", ["Tassony"], PLEDGED),
        (
            "The Karvelian foreign minister told her Tassonian counterpart that Karvelia would "
            "lift the ban.",
            "Karvelia",
            ["Tassonian"],
            INTENDS,
        ),
        (
            "The Tassonian president said that his country was ready to open the port.",
            "The Tassonian president",
            [],
            INTENDS,
        ),
        (
            "The Tassonian minister stressed that Tassonian troops would leave the valley by May.",
            "Tassonian",
            [],
            PLEDGED,
        ),
        (
            "Tassony will lift the ban on fish from 1 June, the foreign ministry announced.",
            "Tassony",
            [],
            PLEDGED,
        ),
        ("Karvelia gave assurances that it would not close the port.", "Karvelia", [], PLEDGED),
    ],
)
def test_what_one_side_gives(words: str, by: str, to: list[str], strength: Strength) -> None:
    (claim,) = found(words)
    assert names(claim) == ([by], to)
    assert claim.strength is strength


def test_each_of_a_list_of_undertakings_is_one() -> None:
    claims = found(
        TALKS + "Karvelia undertook to form a committee, to share its maps and to free the sailors."
    )
    actions = [claim.action.text for claim in claims]
    assert actions == ["form a committee", "share its maps", "free the sailors"]
    assert all(names(claim) == (["Karvelia"], ["Tassony"]) for claim in claims)


def test_two_who_promise_in_one_sentence_promise_to_each_other() -> None:
    claims = found(
        "Karvelia promised to free the sailors, while Tassony undertook to lift the ban."
    )
    assert [names(claim) for claim in claims] == [
        (["Karvelia"], ["Tassony"]),
        (["Tassony"], ["Karvelia"]),
    ]
    assert [claim.action.text for claim in claims] == ["free the sailors", "lift the ban"]


def test_what_two_promise_together_is_not_to_each_other() -> None:
    (claim,) = found("Karvelia and Tassony promised to submit written proposals.")
    assert names(claim) == (BOTH, [])


@pytest.mark.parametrize(
    ("words", "fate", "action"),
    [
        (
            "Karvelia's failure to carry out its promise to free the sailors angered Tassony.",
            Fate.BROKEN,
            "free the sailors",
        ),
        (
            "Karvelia freed the sailors on Monday, in fulfilment of its pledge.",
            Fate.KEPT,
            "freed the sailors on Monday",
        ),
        (
            "Ulvania confirmed a grant. The first payment, promised for last autumn, has not been "
            "made.",
            Fate.BROKEN,
            "The first payment, promised for last autumn",
        ),
    ],
)
def test_what_became_of_it(words: str, fate: Fate, action: str) -> None:
    (claim,) = found(words)
    assert (claim.fate, claim.action.text) == (fate, action)
    assert names(claim)[0] in (["Karvelia"], ["Ulvania"])


def test_both_did_so() -> None:
    made, kept = found(
        "Karvelia and Tassony promised to submit written proposals. Both did so on 4 July."
    )
    assert (kept.fate, kept.action) == (Fate.KEPT, made.action)


def test_a_mediator_tells_what_both_sides_will_have_done() -> None:
    (claim,) = found(
        TALKS + "Envoy Ida Berg of Ulvania said after the meeting that the gates would be open "
        "on 1 May."
    )
    assert names(claim) == (BOTH, BOTH)
    assert claim.action.text == "the gates would be open on 1 May"


@pytest.mark.parametrize(
    "words",
    [
        "Karvelia demanded guarantees that Tassony will not attack again.",
        "The draft agreement obliges Tassony to return the ships.",
        "The agreement would require Tassony to return the ships.",
        "Tassony rejected claims that it had broken its promise to free the sailors.",
        "Karvelia and Tassony agreed to disagree.",
        "Karvelia decided to dismiss its ambassador.",
        "Karvelia was obliged to close the port.",
        "It is unclear whether Karvelia is ready to open the port.",
        "Karvelia and Tassony agreed on many points.",
    ],
)
def test_what_is_no_promise(words: str) -> None:
    assert found(words) == []
