"""The context lexicon: what words are about."""

from pathlib import Path

import pytest

from dragoman.errors import ConfigurationError
from dragoman.ontology.contexts import load_contexts
from dragoman.ontology.plover import load_plover

LEXICON = load_contexts()


def test_contexts_in_the_order_of_the_file() -> None:
    assert LEXICON.of(["the", "Ceasefire", "at", "border"]) == ("military", "territory")
    assert LEXICON.of(["a", "human", "right"]) == ("human_rights",)
    assert LEXICON.of(["a", "human", "being"]) == ()


def test_every_context_is_plovers() -> None:
    assert set(LEXICON.order) <= set(load_plover().contexts)


def test_a_wrong_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "contexts.yaml"
    path.write_text("- a list", "utf-8")
    with pytest.raises(ConfigurationError, match=r"contexts\.yaml"):
        load_contexts(path)
