"""Who consults: people in office and bodies, and not everybody who meets or travels."""

import pytest

from tests.stages.extract.scenes import particular


def _meetings(words: str) -> list[str]:
    return [e.trigger.text for e in particular(words) if e.type == "CONSULT"]


@pytest.mark.parametrize(
    "words",
    [
        "Thousands of Danish students visited Norway in May.",
        "Ada Lind visited Norway and Sweden as a student.",
        "Ada Lind met families of the victims in Oslo.",
        "There was little discussion in Oslo of the aftermath of the war in Sweden.",
        "The Norwegian foreign minister went to school in Denmark.",
    ],
)
def test_private_meetings_and_travels_are_no_consultation(words: str) -> None:
    assert _meetings(words) == []


@pytest.mark.parametrize(
    ("words", "trigger"),
    [
        ("The Norwegian foreign minister visited Sweden in May.", "visited"),
        ("Swedish officials held talks with the rebels in Oslo on Monday.", "talks"),
        ("The Danish prime minister, Ole Berg, met Ada Lind in Oslo on Monday.", "met"),
    ],
)
def test_those_in_office_consult(words: str, trigger: str) -> None:
    assert _meetings(words) == [trigger]
