from importlib.metadata import entry_points
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from dragoman.models.encoder import CLOSE, Encoder, Reading
from dragoman.models.tokens import tokenize

SENTENCE = (
    "Foreign Minister Karim al-Basri of Iraq met the Arab League's envoy in Cairo on Monday ."
)


def folder() -> Path:
    found = [
        point for point in entry_points(group="dragoman.models") if point.name == "dragoman-en"
    ]
    if not found:
        pytest.skip("the model is not installed: pip install ./packages/dragoman-en")
    return Path(next(iter(found)).load()())


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(folder())


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokenize(text)]


def check(reading: Reading, count: int) -> None:
    for part in (reading.tags, reading.lemmas, reading.heads, reading.relations):
        assert len(part) == count
    assert reading.heads.count(-1) == 1
    assert reading.relations[reading.heads.index(-1)] == "root"
    assert reading.relations.count("root") == 1
    for start in range(count):
        node, steps = start, 0
        while node >= 0:
            node, steps = reading.heads[node], steps + 1
            assert steps <= count
    for start, end, _ in reading.entities:
        assert 0 <= start < end <= count
    assert all(a[1] <= b[0] for a, b in pairwise(reading.entities))


def test_reads_a_plain_sentence(encoder: Encoder) -> None:
    given = words(SENTENCE)
    reading = encoder.read(given)
    check(reading, len(given))
    assert given[reading.heads.index(-1)] == "met"
    assert reading.lemmas[given.index("met")] == "meet"
    assert reading.tags[given.index("met")] == "VERB"
    names = {(" ".join(given[a:b]), kind) for a, b, kind in reading.entities}
    assert {("Karim al-Basri", "PER"), ("Iraq", "LOC"), ("Cairo", "LOC")} <= names


def test_curly_marks_read_as_plain_ones(encoder: Encoder) -> None:
    plain = encoder.read(words("\"It's over,\" the envoy's aide said."))
    curly = encoder.read(words("“It’s over,” the envoy’s aide said."))
    assert (plain.tags, plain.heads, plain.relations) == (curly.tags, curly.heads, curly.relations)


def test_a_sentence_reads_the_same_in_any_company(encoder: Encoder) -> None:
    others = ["They left.", "Nobody knows what the 45 delegates wanted to say, or why!", "No."]
    before = encoder.read(words(SENTENCE))
    for other in others:
        encoder.read(words(other))
    fresh = Encoder(folder())
    for other in others:
        fresh.read(words(other))
    assert encoder.read(words(SENTENCE)) == before == fresh.read(words(SENTENCE))
    assert fresh.digest == encoder.digest


def test_no_words(encoder: Encoder) -> None:
    assert encoder.read([]) == Reading()


def test_a_sentence_too_long_is_read_in_windows(encoder: Encoder) -> None:
    given = words(SENTENCE)[:-1] * 60
    reading = encoder.read(given)
    check(reading, len(given))
    assert "parataxis" in reading.relations


def test_junk(encoder: Encoder) -> None:
    for given in (
        ["x" * 20_000],
        ["\u200b", "", " ", "\x00"],
        [".", ".", "."] * 300,
        ["وزير", "الخارجية", "外相", "🙂"],
        ["é" * 30_000, "said", "," * 500],
    ):
        check(encoder.read(given), len(given))


def test_names_itself(encoder: Encoder) -> None:
    assert encoder.name == "dragoman-en"
    assert encoder.version
    assert len(encoder.digest) == 32


def test_relations_are_those_of_exact_sums(encoder: Encoder) -> None:
    numbers = np.random.default_rng(7)
    width, count = encoder._turned.shape[0], 40
    features = numbers.normal(size=(count, width)).astype(np.float32)
    features[::2] *= CLOSE / 100  # scores so near that the order of a sum could turn them
    exact = np.einsum("wf,rf->wr", features, encoder._weight) + encoder._bias
    exact[:, encoder._root] = -np.inf
    assert encoder._related(features) == exact.argmax(axis=1).tolist()
