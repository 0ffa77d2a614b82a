"""Titles: what belongs to an office, and whose it is."""

import pytest

from dragoman.records.annotated import Annotated, Form, Mention
from tests.parsed import parsed


def person(doc: Annotated, text: str) -> Mention:
    found = [m for m in doc.mentions if m.text == text and m.form is Form.NAME]
    assert found, [m.text for m in doc.mentions]
    return found[0]


def owner(doc: Annotated, mention: Mention) -> str | None:
    (title,) = mention.titles
    return next((m.text for m in doc.mentions if m.id == title.of), None)


@pytest.mark.parametrize(
    ("words", "name", "title", "of"),
    [
        (
            "A spokesman for Norwegian President Ada Berg refused.",
            "Ada Berg",
            "President",
            "Norwegian",
        ),
        (
            "Acting Deputy Secretary of State for South Asian Affairs Eero Salo resigned.",
            "Eero Salo",
            "Acting Deputy Secretary of State for South Asian Affairs",
            None,
        ),
        ("U.N. Secretary-General Ada Berg resigned.", "Ada Berg", "Secretary-General", "U.N."),
        (
            "Norwegian Vice-President Eero Salo resigned.",
            "Eero Salo",
            "Vice-President",
            "Norwegian",
        ),
        (
            "Danish Commander-in-Chief Eero Salo resigned.",
            "Eero Salo",
            "Commander-in-Chief",
            "Danish",
        ),
        (
            "Ada Berg, the Norwegian leader and granddaughter of the party's founder, resigned.",
            "Ada Berg",
            "leader",
            "Norwegian",
        ),
        (
            "Eero Salo, the minister of trade and industry of Denmark, resigned.",
            "Eero Salo",
            "minister of trade and industry of Denmark",
            "Denmark",
        ),
        ("Danish young leader Eero Salo resigned.", "Eero Salo", "leader", "Danish"),
        (
            "Eero Salo, President Ada Berg's national security adviser, resigned.",
            "Eero Salo",
            "national security adviser",
            None,
        ),
        (
            "Danish Minister of Defence Eero Salo resigned.",
            "Eero Salo",
            "Minister of Defence",
            "Danish",
        ),
        (
            "Ada Berg, spokeswoman for Danish President Eero Salo, resigned.",
            "Ada Berg",
            "spokeswoman for Danish President Eero Salo",
            "Danish",
        ),
    ],
)
def test_a_title(words: str, name: str, title: str, of: str | None) -> None:
    doc = parsed(words)
    holder = person(doc, name)
    assert [t.text for t in holder.titles] == [title]
    assert owner(doc, holder) == of


def test_who_speaks_for_a_president_is_a_mention_of_his_own() -> None:
    doc = parsed("A spokesman for Norwegian President Ada Berg refused.")
    (spokesman,) = [m for m in doc.mentions if m.text == "A spokesman"]
    assert (spokesman.form, spokesman.antecedent) == (Form.NOMINAL, None)
