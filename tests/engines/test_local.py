"""The local engine's own promises: a killed worker costs nothing, a killed parent leaves nobody."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from pathlib import Path

from dragoman.engines.base import Job, Shard
from dragoman.engines.local import LocalEngine

ROOT = Path(__file__).parents[2]
PARENT = """
from dragoman.engines.base import Job, Shard
from dragoman.engines.local import LocalEngine
if __name__ == "__main__":
    shards = [Shard(number=n, pieces=(b"a",)) for n in range(4)]
    for _ in LocalEngine(2).map(Job(factory="tests.engines.jobs:sleeping", config=b""), shards):
        pass
"""
PATIENCE = 30.0
"""Seconds in which workers must come and go; a loaded machine takes some to start them."""


def run(
    name: str, config: bytes, *pieces: tuple[bytes, ...]
) -> dict[int, tuple[bytes | None, ...]]:
    shards = [Shard(number=number, pieces=found) for number, found in enumerate(pieces)]
    job = Job(factory=f"tests.engines.jobs:{name}", config=config)
    return {o.number: o.results for o in LocalEngine(2).map(job, shards)}


def test_worker_killed_from_outside_costs_nothing(tmp_path: Path) -> None:
    mark = os.fsencode(tmp_path / "killed")
    found = run("killing_once", mark, (b"a",), (b"kill", b"b"), (b"c",), (b"d",))
    assert found == {0: (b"A",), 1: (b"KILL", b"B"), 2: (b"C",), 3: (b"D",)}
    assert (tmp_path / "killed").exists()


def test_piece_that_kills_is_found_and_the_others_are_done() -> None:
    found = run("killing", b"", (b"a",), (b"b", b"kill", b"c"), (b"d",), (b"e",))
    assert found == {0: (b"A",), 1: (b"B", None, b"C"), 2: (b"D",), 3: (b"E",)}


def test_workers_are_gone_when_the_work_is_left(tmp_path: Path) -> None:
    job = Job(factory="tests.engines.jobs:reversing", config=b"")
    shards = (Shard(number=number, pieces=(b"a",)) for number in range(100))
    outcomes = LocalEngine(2).map(job, shards)
    assert isinstance(outcomes, Generator)
    next(outcomes)
    before = _workers(os.getpid())
    outcomes.close()
    assert len(before) == 2
    assert not set(before) & set(_workers(os.getpid()))


def test_killed_parent_leaves_no_worker(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT, "utf-8")
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    parent = subprocess.Popen(
        [sys.executable, str(script)], env=environment, stderr=subprocess.DEVNULL
    )
    assert _until(lambda: len(_workers(parent.pid)) == 2), "two workers start"
    workers = _workers(parent.pid)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    assert _until(lambda: not any(map(_alive, workers))), "they end with their parent"


def _until(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return False


def _workers(pid: int) -> list[int]:
    """Return the workers whose parent is this process, zombies left out."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            fields = _stat(int(entry.name))
            if fields and int(fields[1]) == pid and fields[0] != "Z" and _works(int(entry.name)):
                found.append(int(entry.name))
    return found


def _works(pid: int) -> bool:
    """Tell a worker from the tracker of resources, which stays as long as its parent."""
    try:
        return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def _alive(pid: int) -> bool:
    fields = _stat(pid)
    return bool(fields) and fields[0] != "Z"


def _stat(pid: int) -> list[str]:
    """Return a process's state, parent and so on; nothing for one that is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
    except (OSError, IndexError):
        return []
