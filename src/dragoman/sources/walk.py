"""Paths to files: a file as it is; a folder with all below it, sorted, hidden files left out."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from dragoman.errors import SourceError


def walk(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the files at those paths, each real file once, in the order of the paths.

    Links to folders are followed once, so a loop of links ends. Raises SourceError for a path at
    which there is nothing.
    """
    for path in paths:
        if not os.path.lexists(path):
            raise SourceError(f"{path}: there is no such file or folder; check the spelling")
    seen = set[str]()
    for path in paths:
        yield from _below(path, seen) if path.is_dir() else _once(path, seen)


def _below(folder: Path, seen: set[str]) -> Iterator[Path]:
    """Yield the files below a folder. A list of folders to do, not recursion: depth is no limit.

    A folder that may not be listed is yielded itself: reading it gives the issue.
    """
    todo = [folder]
    while todo:
        here = todo.pop()
        if not _is_new(here, seen):
            continue
        entries = _entries(here)
        if entries is None:
            yield here
            continue
        for entry in entries:
            if not entry.is_dir():
                yield from _once(entry, seen)
        todo.extend(entry for entry in reversed(entries) if entry.is_dir())


def _entries(folder: Path) -> list[Path] | None:
    """Return what lies open in a folder, sorted by name; none where it may not be listed."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        return None
    return [entry for entry in entries if not entry.name.startswith(".")]


def _once(path: Path, seen: set[str]) -> Iterator[Path]:
    if _is_new(path, seen):
        yield path


def _is_new(path: Path, seen: set[str]) -> bool:
    """Tell whether a real path comes for the first time, and remember it."""
    real = os.path.realpath(path)
    if real in seen:
        return False
    seen.add(real)
    return True
