"""Names whose edges the reader missed."""

import pytest

from dragoman.records.annotated import EntityType, Form
from dragoman.stages.annotate.hyphens import is_given_part
from tests.parsed import parsed


@pytest.mark.parametrize("word", ["in", "moon", "un", "jung", "hyun", "jae"])
def test_a_name_goes_on(word: str) -> None:
    assert is_given_part(word)


@pytest.mark.parametrize("word", ["led", "backed", "era", "style", "brokered", "In", "x", "2"])
def test_a_compound_does_not(word: str) -> None:
    assert not is_given_part(word)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("President Han Jae-in met Danish officials.", "Han Jae-in"),
        ("Envoy Ban Ki-won met Danish officials.", "Ban Ki-won"),
        ("Tyrant Han Jae-in threatened Denmark.", "Han Jae-in"),
        ("Danish Minister of Defence Eero Salo resigned.", "Eero Salo"),
        ("A Berg-led delegation met Ada Berg in Oslo.", "Ada Berg"),
    ],
)
def test_the_name_of_a_person(words: str, name: str) -> None:
    doc = parsed(words)
    persons = {m.text for m in doc.mentions if m.type is EntityType.PERSON and m.form is Form.NAME}
    assert name in persons
    assert not any(name in other and name != other for other in persons)
    assert "Berg-led" not in persons


def test_a_letter_and_a_word_are_no_person() -> None:
    doc = parsed("Japan's J-Alert system warned residents.")
    assert all(m.type is not EntityType.PERSON for m in doc.mentions if "Alert" in m.text)
