"""The speech lexicon: what is in it, and how it refuses what is wrong."""

from pathlib import Path

import pytest
import yaml

from dragoman.errors import ConfigurationError
from dragoman.ontology.speech import CueKind, Force, Takes, load_speech
from dragoman.records.claim import Strength

LEXICON = load_speech()


def test_frames() -> None:
    (said,) = LEXICON.verbs["say"]
    assert said.takes == {Takes.CLAUSE, Takes.QUOTE}
    assert said.asserts
    assert {e.particle for e in LEXICON.verbs["point"]} == {None, "out"}
    assert any("for" in e.preps and e.force is Force.DEMANDS for e in LEXICON.verbs["call"])
    assert all(not e.asserts for e in LEXICON.verbs["deny"])
    assert LEXICON.verbs["believe"][0].kind is CueKind.ATTITUDE


def test_promises() -> None:
    assert LEXICON.verbs["pledge"][0].promise is Strength.PLEDGED
    assert LEXICON.promises.verbs["agree"].strength is Strength.AGREED
    assert LEXICON.promises.has("forecasts", "be")
    for table in LEXICON.promises.governed.values():
        assert all(isinstance(preposition, str) for preposition in table.values())


def test_every_promise_verb_may_also_be_found() -> None:
    for entry in LEXICON.promises.verbs.values():
        assert entry.takes or entry.preps, entry.lemma


def test_wrong_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "speech.yaml"
    with pytest.raises(ConfigurationError, match=r"speech\.yaml"):
        load_speech(path)
    path.write_text("- a list\n", "utf-8")
    with pytest.raises(ConfigurationError, match="a table"):
        load_speech(path)
    path.write_text("verbs: [{words: say, takes: clauses}]\n", "utf-8")
    with pytest.raises(ConfigurationError, match="clauses"):
        load_speech(path)


def test_unknown_fields_are_refused(tmp_path: Path) -> None:
    own = Path(load_speech.__globals__["HERE"]) / "speech.yaml"
    table = yaml.safe_load(own.read_text("utf-8"))
    table["verbs"][0]["tkaes"] = "clause"
    path = tmp_path / "speech.yaml"
    path.write_text(yaml.safe_dump(table), "utf-8")
    with pytest.raises(ConfigurationError, match="tkaes"):
        load_speech(path)
