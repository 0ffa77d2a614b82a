from pathlib import Path

import pytest

from dragoman.models import english
from dragoman.models.encoder import Reading
from dragoman.models.english import English


class Fake:
    """Stands for the encoder: it needs no weights."""

    digest = "fake"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, words: tuple[str, ...]) -> Reading:
        return Reading(tags=("X",) * len(words))


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> English:
    monkeypatch.setattr(english, "Encoder", Fake)
    return English(Path("folder"))


def test_it_splits_tokenizes_and_reads(reader: English) -> None:
    text = "The talks ended. Nobody spoke."
    stretches = [text[start:end] for start, end in reader.split(text, 0, len(text))]
    assert stretches == ["The talks ended.", "Nobody spoke."]
    words = [stretches[0][start:end] for start, end in reader.tokenize(stretches[0])]
    assert words == ["The", "talks", "ended", "."]
    assert reader.read(words).tags == ("X", "X", "X", "X")


def test_its_digest_is_the_models(reader: English) -> None:
    assert reader.digest == "fake"


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"labels\.json"):
        English(tmp_path)
