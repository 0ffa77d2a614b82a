"""The same articles give the same bytes: again, in parts, in another order, elsewhere, with two
workers, under another hash seed.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.dossier import Dossier, new_dossier
from tests.conftest import ARTICLES

READER = "rules.v1"
SCRIPT = """
import sys
import dragoman
folder, actors, articles = sys.argv[1:]
with dragoman.new(folder, actors=actors) as dossier:
    dossier.add([articles])
    dossier.build(reader="rules.v1")
    sys.stdout.buffer.writelines(dossier.export(with_text=True))
"""


@pytest.fixture(scope="module")
def export(built: Dossier) -> bytes:
    return b"".join(built.export(with_text=True))


def built_in(folder: Path, actors: Path, *additions: list[Path], workers: int = 1) -> bytes:
    """Build a dossier, adding in several goes with a build after each; return its export."""
    with new_dossier(folder, actors=actors) as dossier:
        for sources in additions:
            dossier.add(sources)
            dossier.build(reader=READER, workers=workers)
        return b"".join(dossier.export(with_text=True))


def test_elsewhere(tmp_path: Path, actors: Path, articles: Path, export: bytes) -> None:
    moved = shutil.copytree(articles, tmp_path / "some" / "where")
    assert built_in(tmp_path / "other name", actors, [moved]) == export


def test_in_three_parts_in_another_order(
    tmp_path: Path, actors: Path, articles: Path, export: bytes
) -> None:
    parts = [[articles / name] for name in reversed(sorted(ARTICLES))]
    assert built_in(tmp_path / "parts", actors, *parts) == export


def test_with_two_workers(tmp_path: Path, actors: Path, articles: Path, export: bytes) -> None:
    assert built_in(tmp_path / "two", actors, [articles], workers=2) == export


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_under_another_hash_seed(
    tmp_path: Path, actors: Path, articles: Path, export: bytes, seed: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "seeded"), str(actors), str(articles)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
    )
    assert done.stdout == export


def test_again(tmp_path: Path, actors: Path, articles: Path, export: bytes) -> None:
    with new_dossier(tmp_path / "again", actors=actors) as dossier:
        dossier.add([articles])
        assert dossier.build(reader=READER).read == len(ARTICLES)
        assert dossier.add([articles]).new == 0
        built = dossier.build(reader=READER)
        assert (built.read, built.whole) == (0, False)
        assert b"".join(dossier.export(with_text=True)) == export
