"""Titles past ranks, told by verbs, shared by several, and of whole phrases before a comma."""

import pytest

from dragoman.records.annotated import Form
from tests.parsed import parsed


def titles(words: str) -> list[tuple[str, str, str | None]]:
    """Return each named person's titles, with what they are of."""
    doc = parsed(words)
    names = {m.id: m.text for m in doc.mentions}
    return [
        (m.text, t.text, names.get(t.of or ""))
        for m in doc.mentions
        if m.form is Form.NAME
        for t in m.titles
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "The Norwegian Foreign Minister, Sheikh Karim Odd, spoke in Oslo.",
            [("Karim Odd", "Foreign Minister", "Norwegian")],
        ),
        (
            "The Prime Minister of Ethiopia Dr. Salim Odd signed.",
            [("Salim Odd", "Prime Minister of Ethiopia", "Ethiopia")],
        ),
        ("Defence Minister General Ola Nord spoke.", [("Ola Nord", "Defence Minister", None)]),
        (
            "The signing was attended by the adviser of the American President, Ada Berg.",
            [("Ada Berg", "adviser of the American President", "American")],
        ),
        (
            "The representative of the UN Secretary-General, Ada Berg, spoke.",
            [("Ada Berg", "representative of the UN Secretary-General", "UN")],
        ),
        (
            "Ada Berg was elected president of Chile in May.",
            [("Ada Berg", "president of Chile", "Chile")],
        ),
        ("Ada Berg became foreign minister in 2012.", [("Ada Berg", "foreign minister", None)]),
        ("Ada Berg may become president.", []),
        (
            "The foreign ministers of Peru and Chile, Ola Nord and Ada Berg, signed the treaty.",
            [("Ola Nord", "foreign ministers", "Peru"), ("Ada Berg", "foreign ministers", "Chile")],
        ),
        (
            "Foreign ministers Ola Nord and Ada Berg signed the treaty.",
            [("Ola Nord", "Foreign ministers", None), ("Ada Berg", "Foreign ministers", None)],
        ),
        (
            "The chairman of the African Union, Congolese President Ola Nord, invited them.",
            [
                ("Ola Nord", "chairman of the African Union", "African Union"),
                ("Ola Nord", "President", "Congolese"),
            ],
        ),
    ],
)
def test_titles_of_names(words: str, found: list[tuple[str, str, str | None]]) -> None:
    assert titles(words) == found
