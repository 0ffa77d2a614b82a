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


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("rioted", "VERB", "riot"),
        ("froze", "VERB", "freeze"),
        ("withdrew", "VERB", "withdraw"),
        ("outgrew", "VERB", "outgrow"),
        ("resent", "VERB", "resent"),
        ("initialled", "VERB", "initial"),
        ("shelled", "VERB", "shell"),
        ("reconvened", "VERB", "reconvene"),
        ("boycotting", "VERB", "boycott"),
        ("ratified", "VERB", "ratify"),
        ("troops", "NOUN", "troop"),
        ("sanctions", "NOUN", "sanction"),
        ("news", "NOUN", "news"),
        ("blockades", "NOUN", "blockade"),
    ],
)
def test_a_form_that_the_table_lacks_comes_of_a_known_word(
    tmp_path: Path, word: str, tag: str, lemma: str
) -> None:
    path = tmp_path / "lemmas.json.gz"
    path.write_bytes(gzip.compress(json.dumps({"words": {}, "endings": {}}).encode()))
    known = {"riot", "initial", "shell", "reconvene", "boycott", "ratify", "troop", "sanction"}
    known |= {"new", "news", "blockade"}
    expected = lemma
    assert Lemmas(path, known).lemma(word, tag) == expected
