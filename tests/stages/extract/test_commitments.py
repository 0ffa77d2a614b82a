"""Commitments: who is bound to what, by when, and what became of it."""

import pytest

from dragoman.records.annotated import Annotated
from dragoman.records.claim import CommitmentClaim, Fate, Strength
from dragoman.stages.extract.commitments import find_commitments
from dragoman.stages.extract.speech import Speech
from dragoman.stages.extract.statements import find_statements
from tests.parsed import ontology, parsed


def found_in(doc: Annotated) -> list[CommitmentClaim]:
    return find_commitments(doc, ontology(), Speech(find_statements(doc, ontology())))


def promised(words: str) -> list[CommitmentClaim]:
    return found_in(parsed(words))


def brief(claim: CommitmentClaim) -> tuple[list[str], str, Strength, Fate]:
    by = [party.words.text for party in claim.by]
    return by, claim.action.text, claim.strength, claim.fate


AGREED, PLEDGED, INTENDS = Strength.AGREED, Strength.PLEDGED, Strength.INTENDS


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The foreign ministry pledged that Japan would pay the first instalment within "
            "60 days.",
            (["Japan"], "pay the first instalment within 60 days", PLEDGED, Fate.MADE),
        ),
        (
            "Both sides agreed to continue the talks next month. Norway is the host.",
            (["Both sides"], "continue the talks next month", AGREED, Fate.MADE),
        ),
        (
            "Norway renewed its commitment to fund the clinics if the ceasefire holds.",
            (
                ["Norway"],
                "fund the clinics if the ceasefire holds",
                PLEDGED,
                Fate.RESTATED,
            ),
        ),
        (
            "The spokeswoman of the German government confirmed that Germany would support the "
            "new bank.",
            (["Germany"], "support the new bank", PLEDGED, Fate.MADE),
        ),
        (
            "“We will release the remaining detainees next week,” the Swedish foreign minister "
            "said.",
            (
                ["the Swedish foreign minister"],
                "release the remaining detainees next week",
                PLEDGED,
                Fate.MADE,
            ),
        ),
        (
            "France intends to recognize the new government.",
            (["France"], "recognize the new government", INTENDS, Fate.MADE),
        ),
        (
            "The agreement states that Japan shall lift the embargo by 2023.",
            (["Japan"], "lift the embargo by 2023", AGREED, Fate.MADE),
        ),
        (
            "Under the agreement, Sweden will withdraw its troops by June.",
            (["Sweden"], "withdraw its troops by June", AGREED, Fate.MADE),
        ),
        (
            "France and Germany reached an agreement to exchange ambassadors.",
            (["France", "Germany"], "exchange ambassadors", AGREED, Fate.MADE),
        ),
        (
            "The United Kingdom is committed to supporting the government of Iraq.",
            (["United Kingdom"], "supporting the government of Iraq", PLEDGED, Fate.MADE),
        ),
        (
            "The two premiers also agreed that each side would appoint a liaison officer.",
            (["each side"], "appoint a liaison officer", AGREED, Fate.MADE),
        ),
        (
            "Denmark fulfilled its pledge to open the port.",
            (["Denmark"], "open the port", PLEDGED, Fate.KEPT),
        ),
        (
            "Italy handed over the two islands as agreed.",
            (["Italy"], "handed over the two islands", AGREED, Fate.KEPT),
        ),
        (
            "Egypt partly fulfilled its commitment to reopen the crossing.",
            (["Egypt"], "reopen the crossing", PLEDGED, Fate.PARTLY),
        ),
        (
            "Turkey has not kept its promise to free the sailors.",
            (["Turkey"], "free the sailors", PLEDGED, Fate.BROKEN),
        ),
        (
            "Poland failed to deliver the report by 1 May.",
            (["Poland"], "deliver the report by 1 May", AGREED, Fate.BROKEN),
        ),
        (
            "Germany missed the deadline for removing its troops.",
            (["Germany"], "removing its troops", AGREED, Fate.BROKEN),
        ),
        (
            "Greece reneged on its commitment to reduce tariffs.",
            (["Greece"], "reduce tariffs", PLEDGED, Fate.BROKEN),
        ),
        (
            "Canada withdrew from the fisheries agreement on Friday.",
            (["Canada"], "the fisheries agreement", AGREED, Fate.WITHDRAWN),
        ),
        (
            "Sweden sent the engines to Finland on Monday, keeping a promise that it had made.",
            (["Sweden"], "sent the engines to Finland on Monday", PLEDGED, Fate.KEPT),
        ),
        (
            "Peru freed 30 fishermen on Friday, three days before the date it had accepted.",
            (["Peru"], "freed 30 fishermen on Friday", AGREED, Fate.KEPT),
        ),
        (
            "Norway reaffirmed that its 300 soldiers would leave the island by 4 May.",
            (["Norway"], "leave the island by 4 May", PLEDGED, Fate.RESTATED),
        ),
        (
            "Norway will pay for the new bridge, Foreign Minister Ida Berg announced.",
            (["Norway"], "pay for the new bridge", PLEDGED, Fate.MADE),
        ),
        (
            "Chile said it would reopen the mine.",
            (["Chile"], "reopen the mine", INTENDS, Fate.MADE),
        ),
    ],
)
def test_forms(words: str, expected: tuple[list[str], str, Strength, Fate]) -> None:
    assert [brief(claim) for claim in promised(words)] == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "France urged Germany to commit itself to a ceasefire.",
        "France did not agree to withdraw.",
        "France plans to visit Berlin.",
        "Arsenal agreed to sell the striker to Chelsea by Friday.",
        "Germany agreed with France that the talks were useful.",
        "Germany will lose the match.",
        "Germany must comply with the agreement.",
        "Japan closed the port as traders promised a boycott.",
        "Germany has failed to reach agreement on a coalition.",
        "Germany argued that it would only make the tensions worse.",
        "The zoo said it would open as usual.",
        "It promises to be a long night for Germany.",
        "“We would walk to the river every day,” the French president said.",
        "By May Germany will have built the railway.",
        "France signed an agreement on trade.",
        "France has shown its commitment to its allies.",
        "Sweden said that it would keep its word.",
        "Canada withdrew from the agreement on Friday.",
    ],
)
def test_what_is_no_promise(words: str) -> None:
    assert promised(words) == []


def test_each_coordinated_action_is_a_promise_of_its_own() -> None:
    doc = parsed(
        "France and Germany agreed on Tuesday to reopen the border crossing by 12 March and to "
        "exchange prisoners."
    )
    reopen, exchange = found_in(doc)
    assert brief(reopen)[1] == "reopen the border crossing by 12 March"
    assert brief(exchange) == (["France", "Germany"], "exchange prisoners", AGREED, Fate.MADE)
    times = {time.id: time.text for time in doc.times}
    assert times[reopen.due or ""] == "12 March"
    assert times[reopen.time or ""] == "Tuesday"
    assert exchange.due is None
    assert reopen.id != exchange.id


def test_condition_and_term() -> None:
    doc = parsed(
        "Washington committed itself to lifting the sanctions on the banks within three months, "
        "provided that inspections resume."
    )
    (claim,) = found_in(doc)
    assert claim.condition is not None
    assert claim.condition.text == "provided that inspections resume"
    assert [t.text for t in doc.times if t.id == claim.due] == ["three months"]


def test_to_whom_and_not_to() -> None:
    (claim,) = promised("Brazil promised Argentina not to raise tariffs.")
    assert [party.words.text for party in claim.to] == ["Argentina"]
    assert claim.negative


def test_refraining_is_negative_and_talking_procedural() -> None:
    (refrain,) = promised("The prime minister vowed to refrain from attacks on the ports.")
    (talk,) = promised("Both sides agreed to continue the talks next month. Norway is the host.")
    assert (refrain.negative, refrain.procedural) == (True, False)
    assert (talk.negative, talk.procedural) == (False, True)


def test_a_promise_inside_speech_is_linked_to_it() -> None:
    doc = parsed(
        "The spokeswoman of the German government confirmed that Germany would support the new "
        "bank."
    )
    (statement,) = find_statements(doc, ontology())
    (claim,) = found_in(doc)
    assert claim.speech == statement.id


def test_action_words_stand_in_the_text() -> None:
    doc = parsed("Under the agreement, Sweden will withdraw its troops by June.")
    (claim,) = found_in(doc)
    assert doc.words[claim.action.start : claim.action.end] == claim.action.text


@pytest.mark.parametrize(
    "words",
    [
        "Both sides agreed that neither of them would close the border.",
        "The two premiers agreed that each side would open an office.",
    ],
)
def test_both_sides_are_the_pair_named_before(words: str) -> None:
    doc = parsed(f"Norway and Sweden met on Monday. {words}")
    (claim,) = found_in(doc)
    named = {mention.id: mention.text for mention in doc.mentions}
    assert [named[party.mention or ""] for party in claim.by] == ["Norway", "Sweden"]
    assert claim.negative is ("neither" in words)


def test_what_a_document_lays_down_binds_its_two_sides() -> None:
    doc = parsed(
        "Norway and Sweden signed the agreement. Under it the fishing towns will form a union."
    )
    claim = found_in(doc)[-1]
    assert [party.words.text for party in claim.by] == ["Norway", "Sweden"]
    assert claim.action.text == "form a union"


def test_a_bare_promise_is_the_one_told_of_nearby() -> None:
    doc = parsed(
        "Peru pledged to free the sailors. On Sunday the minister said that Peru had honoured its "
        "commitment in full."
    )
    made, kept = found_in(doc)
    assert (kept.fate, kept.action) == (Fate.KEPT, made.action)
    assert set(made.evidence) < set(kept.evidence)


def test_the_day_of_a_deed_is_its_term_only_when_it_was_promised_for_that_day() -> None:
    early = parsed("Peru freed 30 fishermen on Friday, three days before the date it had accepted.")
    (claim,) = found_in(early)
    assert claim.due is None
    punctual = parsed("Peru freed 30 fishermen on Friday, on the day that it had promised.")
    (claim,) = found_in(punctual)
    assert [t.text for t in punctual.times if t.id == claim.due] == ["Friday"]


def test_what_was_promised_and_is_still_to_come_is_a_promise_and_word_on_it() -> None:
    found = [brief(c) for c in promised("The aid that Denmark promised has yet to arrive.")]
    assert found == [
        (["Denmark"], "The aid", PLEDGED, Fate.MADE),
        ([], "The aid that Denmark promised has yet to arrive", PLEDGED, Fate.PENDING),
    ]
