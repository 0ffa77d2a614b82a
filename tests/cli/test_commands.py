"""The command line: what it prints where, and with which exit code."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman import __version__
from dragoman.cli.main import COMMANDS, run
from dragoman.cli.tables import TABLES
from dragoman.dossier import Dossier

Out = pytest.CaptureFixture[bytes]
EXPORT = f"{sys.executable} -m dragoman export"


@pytest.fixture
def place(built: Dossier) -> str:
    return str(built.folder)


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def call(out: Out, *arguments: str) -> tuple[int, str, str]:
    code = run(list(arguments))
    printed = out.readouterr()
    return code, printed.out.decode(), printed.err.decode()


def test_help_and_version_load_nothing_heavy() -> None:
    """--help stays under half a second because the database and the models stay out of it."""
    script = (
        "import sys\n"
        "from dragoman.cli.main import run\n"
        "code = run(['--help'])\n"
        "heavy = {'sqlalchemy', 'rich', 'onnxruntime', 'trafilatura', 'numpy', 'yaml'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert all(name in done.stdout.decode() for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(capfdbinary: Out, name: str) -> None:
    code, out, _ = call(capfdbinary, name, "--help")
    assert code == 0
    assert "Usage: dragoman" in out


def test_version(capfdbinary: Out) -> None:
    assert call(capfdbinary, "--version")[:2] == (0, f"dragoman, version {__version__}\n")


def test_wrong_usage_is_two(capfdbinary: Out, place: str) -> None:
    for arguments in (
        ["fly"],
        ["show", place, "weather"],
        ["add", place],
        ["build"],
        ["export", place, "--as-of", "soon"],
        ["show", place, "rounds", "--as-of", "2021-02-30"],
    ):
        code, out, err = call(capfdbinary, *arguments)
        assert (code, out) == (2, "")
        assert "Error" in err


def test_what_cannot_be_is_one_and_one_line(capfdbinary: Out, place: str, tmp_path: Path) -> None:
    for arguments, words in (
        (["build", str(tmp_path)], "no dossier here"),
        (["new", place], "a dossier here already"),
        (["add", place, "no/such/file"], "no such file"),
        (["why", place, "event-zzz"], "nothing has the id"),
        (["export", place, "--format", "wax"], "no 'wax' among the writers"),
        (["build", place, "--reader", "word.v1"], "no 'word.v1' among the readers"),
    ):
        code, out, err = call(capfdbinary, *arguments)
        assert (code, out) == (1, ""), arguments
        assert err.startswith("dragoman: ")
        assert err.count("\n") == 1
        assert words in err


def test_new_add_build_export(
    capfdbinary: Out, tmp_path: Path, articles: Path, actors: Path, built: Dossier
) -> None:
    folder = str(tmp_path / "one")
    code, out, _ = call(capfdbinary, "new", folder, "--actors", str(actors), "--json")
    assert (code, json.loads(out)["name"]) == (0, "one")
    code, out, err = call(capfdbinary, "add", folder, str(articles), "--json")
    assert (code, json.loads(out)) == (0, {"new": 3, "known": 0, "issues": []})
    assert "Added 3 articles." in err
    code, out, err = call(capfdbinary, "build", folder, "--reader", "rules.v1", "--json")
    told = json.loads(out)
    assert (code, told.pop("suggestions") >= 0) == (0, True)
    assert told == {"read": 3, "failed": 0, "whole": True}
    code, out, err = call(capfdbinary, "build", folder, "--reader", "rules.v1")
    assert (code, out, err) == (0, "", "Nothing new: the record is up to date.\n")
    code, out, err = call(capfdbinary, "export", folder, "--format", "jsonl")
    assert (code, err) == (0, "")
    assert out.encode() == b"".join(built.export())


@pytest.mark.parametrize("what", TABLES)
def test_show_prints_a_table_or_json(capfdbinary: Out, place: str, wide: None, what: str) -> None:
    code, out, err = call(capfdbinary, "show", place, what)
    assert code == 0
    assert out or f"The record has no {what}." in err or "Nothing waits" in err
    assert all(len(line) <= 80 for line in out.splitlines())
    code, out, _ = call(capfdbinary, "show", place, what, "--json")
    assert code == 0
    assert isinstance(json.loads(out), list)


def test_show_of_one_person(capfdbinary: Out, place: str) -> None:
    everybody = json.loads(call(capfdbinary, "show", place, "people", "--json")[1])
    code, out, _ = call(capfdbinary, "show", place, "people", "--who", "vik", "--json")
    found = json.loads(out)
    assert code == 0
    assert [row["name"] for row in found] == ["Jon Vik"]
    assert len(everybody) > 1


def test_show_as_of_a_day(capfdbinary: Out, place: str) -> None:
    code, out, _ = call(capfdbinary, "show", place, "documents", "--as-of", "2015-03-05", "--json")
    assert code == 0
    assert [row["source"] for row in json.loads(out)] == ["first.txt"]


def test_ids_that_show_prints_open_with_why(capfdbinary: Out, place: str, wide: None) -> None:
    _, out, _ = call(capfdbinary, "show", place, "timeline")
    short = out.splitlines()[1].split()[-1]
    code, out, _ = call(capfdbinary, "why", place, short)
    assert code == 0
    assert "[[" in out
    assert "read by rules.v1" in out


def test_why_as_json(capfdbinary: Out, place: str, built: Dossier) -> None:
    event = built.findings("event")[0]
    code, out, _ = call(capfdbinary, "why", place, event.id, "--json")
    found = json.loads(out)
    assert code == 0
    assert (found["id"], found["kind"]) == (event.id, "event")
    passage = found["passages"][0]
    start, end = passage["marks"][0]
    assert passage["context"][start:end].strip()


def test_nothing_read_yet_says_what_to_do(capfdbinary: Out, tmp_path: Path) -> None:
    folder = str(tmp_path / "empty")
    call(capfdbinary, "new", folder)
    code, out, err = call(capfdbinary, "show", folder, "rounds")
    assert (code, out) == (0, "")
    assert "run: dragoman build" in err


def test_reader_of_the_output_may_leave_early(place: str) -> None:
    """`dragoman export | head` ends in peace."""
    done = _shell(f"{EXPORT} {place} --with-text | head -c 5")
    assert (done.stdout, done.stderr) == (b'{"kin', b"")


def test_full_disk_is_said(place: str) -> None:
    done = _shell(f"{EXPORT} {place} > /dev/full")
    assert done.returncode == 1
    assert done.stderr == b"dragoman: output: No space left on device\n"


def _shell(script: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["bash", "-c", script], capture_output=True, check=False)
