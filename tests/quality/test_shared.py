"""Floors on the shared material: the marked article, and the form of a record of real articles.

Skipped where the shared folder is not beside the project.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.dossier import new_dossier

SHARED = Path(__file__).parents[3] / "shared"
MARKED = "000_72c34331e68f2afd.txt"
MACRO_FLOOR = 0.85
"""The least macro F1 on the marked article, alone in its dossier; it only rises."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the shared folder is not beside the project"),
]


def _export(folder: Path, source: Path) -> Path:
    record = folder / "record.jsonl"
    with new_dossier(folder / "dossier") as dossier:
        dossier.add([source])
        dossier.build(workers=1, reader="english.v1")
        record.write_bytes(b"".join(dossier.export(with_text=True)))
    return record


def _run(*arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_the_marked_article(tmp_path: Path) -> None:
    record = _export(tmp_path, SHARED / "seeds" / MARKED)
    gold = SHARED / "gold-sample"
    printed = _run(gold / "score.py", gold / "gold.jsonl", record, "--misses")
    assert float(printed.split()[-1]) >= MACRO_FLOOR, printed


def test_the_form_of_a_record_of_real_articles(tmp_path: Path) -> None:
    record = _export(tmp_path, SHARED / "seeds")
    printed = _run(SHARED / "scorers" / "check_record.py", record, "--seeds", SHARED / "seeds")
    assert printed.splitlines()[-1].startswith("faults 0 of"), printed
