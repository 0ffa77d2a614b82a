"""The trigger lexicon: its entries are whole, and what is wrong with a file is said."""

from pathlib import Path

import pytest

from dragoman.errors import ConfigurationError
from dragoman.ontology import load_ontology
from dragoman.ontology.triggers import load_triggers, read_triggers

SLOTS = {"obj", "iobj", "comp", "compound"}
MARKED = {"obl", "nmod"}


def test_every_type_and_mode_is_plovers() -> None:
    plover = load_ontology().plover
    for trigger in load_triggers().entries:
        assert trigger.type in plover.types, trigger
        if trigger.mode is not None:
            assert trigger.mode in plover.types[trigger.type].modes, trigger


def test_every_slot_is_one_that_is_read() -> None:
    for trigger in load_triggers().entries:
        for slot in (*trigger.recipient, *trigger.place):
            kind, _, preposition = slot.partition(":")
            assert slot in SLOTS or (kind in MARKED and preposition), (trigger.lemmas, slot)


def test_every_entry_needs_what_can_be_asked_for() -> None:
    for trigger in load_triggers().entries:
        assert trigger.needs in {"any", "actor", "recipient", "both"}, trigger


def test_a_word_finds_its_entries_in_the_order_of_the_file() -> None:
    lexicon = load_triggers()
    assert [t.type for t in lexicon.verbs["meet"]] == ["CONSULT", "CONCEDE"]
    assert all(t.noun for t in lexicon.nouns["withdrawal"])
    assert "withdrawal" not in lexicon.verbs


def test_a_users_entries_stand_beside_ours(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("- type: CONSULT\n  verbs: [{lemmas: [powwow], joint: true}]\n", "utf-8")
    lexicon = load_triggers(own)
    assert [t.joint for t in lexicon.verbs["powwow"]] == [True]
    assert "meet" in lexicon.verbs


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- type: CONSULT\n  verbs: [{lemmas: [meet], recipients: [obj]}]\n", "recipients"),
        ("- type: CONSULT\n  verbs: [{lemmas: [sit], prep: [in, on]}]\n", "in quotes"),
        ("meet: CONSULT\n", "a list of groups"),
        ("- [unclosed\n", "not readable"),
    ],
)
def test_a_file_that_is_none_says_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigurationError, match=said):
        read_triggers(path)
