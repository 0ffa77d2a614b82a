"""A build killed at any moment: run again it gives the same bytes, and nobody is left behind."""

import os
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest

from dragoman.dossier import Dossier, new_dossier, open_dossier
from tests.conftest import ARTICLES

pytestmark = pytest.mark.property

KILLS = int(os.environ.get("DRAGOMAN_KILLS", "2"))
COPIES = 6
"""Times each short article is taken, each with a line of its own: enough to kill amid the work."""
MARK = "DRAGOMAN_KILL_TEST"
PATIENCE = 30.0
"""Seconds in which killed workers must be gone on a loaded machine."""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of many short articles."""
    folder = tmp_path_factory.mktemp("many")
    for copy in range(COPIES):
        for name, words in ARTICLES.items():
            (folder / f"{copy}-{name}").write_text(f"{words}\nPage {copy} of the archive.\n")
    return folder


@pytest.fixture(scope="module")
def uninterrupted(
    tmp_path_factory: pytest.TempPathFactory, many: Path, actors: Path
) -> tuple[bytes, float]:
    """The export of a build that nobody kills, and how long its process took."""
    place = _new(tmp_path_factory.mktemp("whole") / "dossier", many, actors)
    begin = time.monotonic()
    assert _start(place, "whole").wait() == 0
    return _export(place), time.monotonic() - begin


@pytest.mark.parametrize("kill", range(KILLS))
def test_killed_build_goes_on(
    tmp_path: Path, many: Path, actors: Path, uninterrupted: tuple[bytes, float], kill: int
) -> None:
    export, seconds = uninterrupted
    place = _new(tmp_path / "dossier", many, actors)
    mark = uuid.uuid4().hex
    process = _start(place, mark)
    time.sleep(seconds * (kill + 1) / (KILLS + 1))
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert _gone(mark), "no worker outlives its parent"
    with open_dossier(place) as dossier:
        dossier.build(reader="rules.v1")
    assert _export(place) == export


def _new(place: Path, articles: Path, actors: Path) -> Path:
    with new_dossier(place, actors=actors) as dossier:
        dossier.add([articles])
    return place


def _start(place: Path, mark: str) -> subprocess.Popen[bytes]:
    """Start a build with two workers; all its processes carry the mark in their environment."""
    build = [sys.executable, "-m", "dragoman", "build", str(place)]
    return subprocess.Popen(
        [*build, "--workers", "2", "--reader", "rules.v1"],
        env={**os.environ, MARK: mark},
        stderr=subprocess.DEVNULL,
    )


def _export(place: Path) -> bytes:
    with open_dossier(place) as dossier:
        assert isinstance(dossier, Dossier)
        return b"".join(dossier.export(with_text=True))


def _gone(mark: str) -> bool:
    """Wait until no process carries the mark."""
    deadline = time.monotonic() + PATIENCE
    while _marked(mark):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def _marked(mark: str) -> list[int]:
    wanted, found = f"{MARK}={mark}".encode(), []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and wanted in (entry / "environ").read_bytes():
                found.append(int(entry.name))
        except OSError:
            continue
    return found
