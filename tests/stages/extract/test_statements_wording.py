"""Whose words a quotation is in: stated rules, and unknown where none holds."""

from dataclasses import replace

import pytest

from dragoman.records.annotated import Annotated
from dragoman.records.claim import Wording
from dragoman.records.document import Placed
from dragoman.stages.extract.statements import find_statements
from tests.parsed import ontology, parsed

AMERICAN = "“The offer stands,” American envoy Elin Marsk said."
IRANIAN = "“The offer stands,” Iranian envoy Elin Marsk said."


def _from(doc: Annotated, outlet: str) -> Annotated:
    placed = Placed(value=outlet, start=None, end=None)
    return replace(doc, text=replace(doc.text, outlet=placed))


def _wording(doc: Annotated) -> Wording:
    return find_statements(doc, ontology())[0].wording


@pytest.mark.parametrize(
    ("words", "wording"),
    [
        ("Tarn said in Arabic that the deal was close.", Wording.TRANSLATED),
        ("“The deal is close,” Tarn said through an interpreter.", Wording.TRANSLATED),
        ("“The deal is close,” Tarn said in English.", Wording.ORIGINAL),
        ("“The deal is close,” Tarn said.", Wording.UNKNOWN),
    ],
)
def test_what_the_sentence_says(words: str, wording: Wording) -> None:
    assert _wording(parsed(words)) is wording


def test_an_article_that_calls_itself_a_translation() -> None:
    words = "“The deal is close,” Tarn said.\n\nThis article was translated from Arabic."
    assert _wording(parsed(words)) is Wording.TRANSLATED


@pytest.mark.parametrize(
    ("words", "outlet", "wording"),
    [
        (AMERICAN, "The New York Times", Wording.ORIGINAL),
        (AMERICAN, "Xinhua", Wording.UNKNOWN),
        (IRANIAN, "The New York Times", Wording.UNKNOWN),
        (IRANIAN, "Xinhua", Wording.TRANSLATED),
        (AMERICAN, "The Harbour Gazette", Wording.UNKNOWN),
    ],
)
def test_speaker_and_outlet(words: str, outlet: str, wording: Wording) -> None:
    assert _wording(_from(parsed(words), outlet)) is wording
