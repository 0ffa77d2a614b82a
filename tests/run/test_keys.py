"""What decides a step's output decides its key, and nothing else does."""

from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.run import keys
from dragoman.run.keys import Inputs, document_key, reader_digest, whole_key
from dragoman.run.plan import ANNOTATE, CLEAN, EXTRACT

INPUTS = Inputs(reader="r", ontology="o")
OTHER_READER = Inputs(reader="r2", ontology="o")
OTHER_ONTOLOGY = Inputs(reader="r", ontology="o2")


def test_key_follows_input_step_and_version() -> None:
    key = document_key(CLEAN, "given", INPUTS)
    assert key == document_key(CLEAN, "given", INPUTS)
    assert key != document_key(CLEAN, "other", INPUTS)
    assert key != document_key(EXTRACT, "given", INPUTS)
    assert key != document_key(replace(CLEAN, version=CLEAN.version + 1), "given", INPUTS)


def test_key_follows_only_what_the_step_is_given() -> None:
    for step, reader_counts, ontology_counts in (
        (CLEAN, False, False),
        (ANNOTATE, True, True),
        (EXTRACT, False, True),
    ):
        key = document_key(step, "given", INPUTS)
        assert (key != document_key(step, "given", OTHER_READER)) is reader_counts
        assert (key != document_key(step, "given", OTHER_ONTOLOGY)) is ontology_counts


def test_whole_key_does_not_follow_order() -> None:
    pairs, judgments = [("a", "1"), ("b", "2")], ["j1", "j2"]
    key = whole_key(pairs, judgments, INPUTS)
    assert key == whole_key(pairs[::-1], judgments[::-1], INPUTS)
    assert key != whole_key(pairs[:1], judgments, INPUTS)
    assert key != whole_key(pairs, judgments[:1], INPUTS)
    assert key != whole_key([("a", "1"), ("b", "3")], judgments, INPUTS)


def test_document_and_judgment_cannot_be_confused() -> None:
    assert whole_key([("a", "b")], [], INPUTS) != whole_key([], ["a", "b"], INPUTS)


def test_reader_digest_is_stable() -> None:
    assert reader_digest("rules.v1") == reader_digest("rules.v1")


def test_reader_digest_follows_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "weights", lambda name: tmp_path)
    weights = tmp_path / "encoder.onnx"
    weights.write_bytes(b"one")
    first = reader_digest("some.v1")
    assert first == reader_digest("some.v1")
    weights.write_bytes(b"another")
    assert reader_digest("some.v1") != first
