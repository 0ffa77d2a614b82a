import gzip
import json
from pathlib import Path

import pytest

from dragoman.models.lemmas import Lemmas


@pytest.fixture
def lemmas(tmp_path: Path) -> Lemmas:
    path = tmp_path / "lemmas.json.gz"
    table = {
        "words": {"VERB": {"went": "go"}, "AUX": {"'s": "be"}},
        "endings": {"NOUN": {"s": [1, ""], "ies": [3, "y"]}, "VERB": {"ed": [2, ""]}},
    }
    path.write_bytes(gzip.compress(json.dumps(table).encode()))
    return Lemmas(path)


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("went", "VERB", "go"),
        ("Went", "VERB", "go"),
        ("envoys", "NOUN", "envoy"),
        ("parties", "NOUN", "party"),
        ("Wanted", "VERB", "want"),
        ("’s", "AUX", "be"),
        ("Omar", "PROPN", "Omar"),
        ("Ruritanian", "ADJ", "Ruritanian"),
        ("THE", "DET", "the"),
        ("s", "NOUN", "s"),
        ("", "X", ""),
    ],
)
def test_lemma(lemmas: Lemmas, word: str, tag: str, lemma: str) -> None:
    assert lemmas.lemma(word, tag) == lemma
