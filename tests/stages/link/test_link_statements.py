"""What keeps two sayings of one speaker apart, and what holds two reports of one together."""

import pytest

from dragoman.records.annotated import EntityType
from tests.stages.link.case import Case

SAID = "Arland will send twelve ships to Vard before winter"


def _score(other: str) -> float:
    case = Case(
        types={
            "Elin Marsk": EntityType.PERSON,
            "Arland": EntityType.COUNTRY,
            "Borland": EntityType.COUNTRY,
            "Vard": EntityType.PLACE,
        }
    )
    case.document("a", f"Elin Marsk said that {SAID}.")
    case.document("b", f"Elin Marsk said that {other}.")
    found = case.linked(
        case.statement("a", "Elin Marsk", SAID), case.statement("b", "Elin Marsk", other)
    )
    return found.score if found else 0.0


def test_another_translation_is_the_same_saying() -> None:
    assert _score("before winter Arland would be sending 12 ships to Vard") >= 0.6


@pytest.mark.parametrize(
    "other",
    [
        "Arland will send nine ships to Vard before winter",
        "Arland will not send twelve ships to Vard before winter",
        "Borland will send twelve ships to Vard before winter",
    ],
)
def test_another_number_negation_or_party_is_another(other: str) -> None:
    assert _score(other) < _score(SAID)
    assert _score(other) < 0.6
