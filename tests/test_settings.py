"""dossier.toml: what it may say, and what is said of mistakes in it."""

from pathlib import Path

import pytest

from dragoman.errors import ConfigurationError, DossierMissing
from dragoman.settings import THRESHOLD, load_settings, settings_text


def write(folder: Path, words: str) -> Path:
    (folder / "dossier.toml").write_text(words, "utf-8")
    return folder


def test_new_file_gives_the_defaults(tmp_path: Path) -> None:
    found = load_settings(write(tmp_path, settings_text('a "b" \\ c')))
    assert found.name == 'a "b" \\ c'
    assert (found.actors, found.reader) == (None, None)
    assert found.store_url == f"sqlite:///{tmp_path.resolve().as_posix()}/dossier.sqlite"


def test_new_file_with_actors_names_them(tmp_path: Path) -> None:
    found = load_settings(write(tmp_path, settings_text("a", actors=True)))
    assert found.actors == tmp_path / "actors.yaml"


def test_everything_said_is_taken(tmp_path: Path) -> None:
    url = "postgresql://host/base"
    words = f'actors = "own.yaml"\n[models]\nreader = "rules.v1"\n[store]\nurl = "{url}"\n'
    found = load_settings(write(tmp_path, words))
    assert found.name == tmp_path.name
    assert found.actors == tmp_path / "own.yaml"
    assert (found.reader, found.store_url) == ("rules.v1", url)


def test_no_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(DossierMissing, match="dragoman new"):
        load_settings(tmp_path)


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("name = ", "not TOML"),
        ('colour = "red"', "unknown key colour"),
        ('[models]\nwriter = "x"', r"unknown key models\.writer; there are: models\.reader"),
        ("name = 3", "name must be words"),
        ('[models]\nreader = ""', "reader must be words"),
        ('models = "rules.v1"', r"write \[models\]"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, words: str, complaint: str) -> None:
    with pytest.raises(ConfigurationError, match=complaint):
        load_settings(write(tmp_path, words))


def test_review_has_a_threshold_and_a_name(tmp_path: Path) -> None:
    found = load_settings(write(tmp_path, '[review]\nthreshold = 0.7\nby = "ann"\n'))
    assert (found.threshold, found.judge) == (0.7, "ann")
    assert load_settings(write(tmp_path, "")).threshold == THRESHOLD


@pytest.mark.parametrize("value", ["2", "-0.1", '"high"', "true"])
def test_a_threshold_is_a_share(tmp_path: Path, value: str) -> None:
    with pytest.raises(ConfigurationError, match="number from 0 to 1"):
        load_settings(write(tmp_path, f"[review]\nthreshold = {value}\n"))
