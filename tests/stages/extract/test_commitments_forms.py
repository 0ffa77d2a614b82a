"""The forms that promises take in news, and what is none, between invented states."""

import pytest

from tests.parsed import parsed
from tests.stages.extract.test_commitments_agreements import TALKS, found, invented


@pytest.mark.parametrize(
    ("words", "by", "action"),
    [
        (
            "The two sides commit to finishing the demining of the border by June.",
            ["Karvelia", "Tassony"],
            "finishing the demining of the border by June",
        ),
        (
            "The talks were followed by an agreement on a truce of ten days.",
            ["Karvelia", "Tassony"],
            "a truce of ten days",
        ),
        (
            "They reached at the checkpoint a ceasefire arrangement.",
            ["Karvelia", "Tassony"],
            "a ceasefire arrangement",
        ),
        (
            "An agreement was reached between Karvelia and Tassony to form a joint commission.",
            ["Karvelia", "Tassony"],
            "form a joint commission",
        ),
        (
            "The parties have come to an agreement to form a joint commission.",
            ["Karvelia", "Tassony"],
            "form a joint commission",
        ),
        (
            "The two delegations agreed on the following: to exchange prisoners and to open "
            "the road.",
            ["Karvelia", "Tassony"],
            "exchange prisoners",
        ),
        (
            "Karvelia and Tassony agreed the release of forty prisoners.",
            ["Karvelia", "Tassony"],
            "the release of forty prisoners",
        ),
        (
            "Karvelia gave its consent to the deployment of monitors.",
            ["Karvelia"],
            "the deployment of monitors",
        ),
        (
            "By the terms of the truce Tassony was to pull back its soldiers.",
            ["Tassony"],
            "pull back its soldiers",
        ),
        (
            "Under its obligations, Tassony has to destroy its mines by 2020.",
            ["Tassony"],
            "destroy its mines by 2020",
        ),
        (
            "Karvelia and Tassony reached an agreement whereby Tassony frees the crew.",
            ["Tassony"],
            "frees the crew",
        ),
        (
            "Tassony took it upon itself to rebuild the bridge.",
            ["Tassony"],
            "rebuild the bridge",
        ),
        (
            "Tassony had given itself a year to return the refugees.",
            ["Tassony"],
            "return the refugees",
        ),
        ("Tassony renounced the armed struggle.", ["Tassony"], "renounced the armed struggle"),
        (
            "With the accord, Tassony took upon itself to rebuild the bridge.",
            ["Tassony"],
            "rebuild the bridge",
        ),
        (
            "The crossings were reopened in May, as Karvelia and Tassony had agreed.",
            ["Karvelia", "Tassony"],
            "The crossings were reopened in May",
        ),
        (
            "Tassony bound itself to respect the border.",
            ["Tassony"],
            "respect the border",
        ),
        (
            "Tassony promised that the conference would take place within a week.",
            ["Tassony"],
            "the conference would take place within a week",
        ),
        ("Karvelia offered to release twenty men.", ["Karvelia"], "release twenty men"),
    ],
)
def test_what_is_promised(words: str, by: list[str], action: str) -> None:
    made = found(TALKS + words)
    assert action in [c.action.text for c in made], [c.action.text for c in made]
    claim = next(c for c in made if c.action.text == action)
    mentions = {m.id: m.text for m in parsed(TALKS + words, known=invented()).mentions}
    assert [mentions.get(p.mention or "", p.words.text) for p in claim.by] == by


@pytest.mark.parametrize(
    "words",
    [
        "Karvelia's demand that Tassony promise to free the crew was rejected.",
        "Karvelia insists that Tassony first sign a pledge not to use force.",
        "Karvelia called on Tassony to agree to a truce.",
        "Karvelia will decide in May.",
        "Under the deal Tassony keeps twenty seats.",
        "Karvelia's government took a decision to open a consulate.",
    ],
)
def test_what_binds_nobody(words: str) -> None:
    assert [c.action.text for c in found(TALKS + words)] == []
