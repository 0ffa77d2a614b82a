"""What all tests share: how many examples and kills are tried, short articles, a built dossier."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from dragoman.dossier import Dossier, new_dossier

EXAMPLES = int(os.environ.get("DRAGOMAN_EXAMPLES", "25"))
settings.register_profile(
    "dragoman",
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("dragoman")

ACTORS = """\
- id: state:VN1
  type: country
  name: Valmeria
  demonyms: [Valmerian, Valmerians]
  capital: Port Ansel
- id: state:VN2
  type: country
  name: Ostrand
  demonyms: [Ostrandian, Ostrandians]
  capital: Kellin
"""

ARTICLES = {
    "first.txt": (
        "Harbour Gazette\n\nSecond round of fishing talks ends\n\nBy Ida Brandt\n3 March 2015\n\n"
        "The second round of the fishing talks between Valmeria and Ostrand was held in Kellin on "
        "Monday, 2 March 2015.\n\n"
        "Valmeria agreed to release 14 trawlers by 1 April 2015.\n\n"
        "“We will open the strait,” Valmerian Foreign Minister Petra Holm said after the meeting.\n"
    ),
    "second.txt": (
        "Kellin Post\n\nMinisters to meet again\n\n10 March 2015\n\n"
        "Foreign Minister Petra Holm will visit Kellin on 20 March 2015 for the third round of the "
        "fishing talks, the Ostrandian government announced on Tuesday.\n\n"
        "Ostrand said that more than 300 fishermen had lost their work.\n"
    ),
    "third.txt": (
        "Harbour Gazette\n\nThird round in Kellin\n\n21 March 2015\n\n"
        "The third round of the fishing talks took place in Kellin on Friday. "
        "Holm met Ostrandian President Jon Vik.\n\n"
        "Ostrand rejected the demand to close the port of Nessau.\n"
    ),
}


Golden = Callable[[Path, object], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="Write the golden files anew.")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a value with a golden JSON file, or write the file with --write-golden."""

    def compare(path: Path, value: object) -> None:
        if request.config.getoption("--write-golden"):
            path.write_text(json.dumps(value, indent=2, sort_keys=True) + "\n", "utf-8")
        assert value == json.loads(path.read_text("utf-8"))

    return compare


@pytest.fixture(scope="session")
def actors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of own actors: two invented states."""
    path = tmp_path_factory.mktemp("actors") / "actors.yaml"
    path.write_text(ACTORS, "utf-8")
    return path


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of three short articles."""
    folder = tmp_path_factory.mktemp("articles")
    for name, words in ARTICLES.items():
        (folder / name).write_text(words, "utf-8")
    return folder


@pytest.fixture(scope="session")
def built(
    tmp_path_factory: pytest.TempPathFactory, actors: Path, articles: Path
) -> Iterator[Dossier]:
    """A dossier of the short articles, read by rules. Not to be written to."""
    folder = tmp_path_factory.mktemp("built") / "dossier"
    with new_dossier(folder, actors=actors) as dossier:
        dossier.add([articles])
        dossier.build(reader="rules.v1")
        yield dossier
