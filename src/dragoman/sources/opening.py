"""Files to bytes: opened once, unpacked where packed (.gz), and never more than a bound of them."""

import gzip
import stat
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.records.issue import Issue
from dragoman.sources.complaints import complaint, megabytes, name_of
from dragoman.sources.limits import MAX_RATIO, MAX_SKIP

CHUNK = 1_000_000
DAMAGED = (gzip.BadGzipFile, zlib.error, EOFError)
"""What the standard library raises for a .gz that is none, is broken, or is cut off."""


def read_whole(path: Path, limit: int, advice: str) -> bytes | Issue:
    """Return all bytes of a file, unpacked; an issue where it cannot be read or is over the limit.

    The size is looked at before anything is read, and no more than the limit is ever unpacked.
    """
    try:
        size = regular_size(path)
        if isinstance(size, Issue):
            return size
        if size > limit and not is_packed(path):
            return _too_large(path, megabytes(size), limit, advice)
        with _open(path) as file:
            raw = file.read(limit + 1)
    except DAMAGED as error:
        return _damaged(path, error)
    except OSError as error:
        return _unreadable(path, error)
    if len(raw) > limit:
        return _too_large(path, f"over {megabytes(limit)} once unpacked", limit, advice)
    return raw


def read_lines(path: Path, limit: int) -> Iterator[tuple[int, bytes | Issue]]:
    """Yield the lines of a file with their numbers from 1; an issue for a line over the limit.

    Nothing longer than the limit is ever in memory. A .gz that unpacks to far more than text can,
    or a line without an end, stops the reading with an issue.
    """
    number = 0
    try:
        size = regular_size(path)
        if isinstance(size, Issue):
            yield 0, size
            return
        bound = MAX_RATIO * size + CHUNK if is_packed(path) else size
        with _open(path) as file:
            while line := file.readline(limit + 1):
                number += 1
                if file.tell() > bound and is_packed(path):
                    yield number, _bomb(path)
                    return
                if len(line) <= limit:
                    yield number, line
                    continue
                yield number, _long_row(path, number, limit)
                if not _skip_line(file, line):
                    return
    except DAMAGED as error:
        yield number + 1, _damaged(path, error)
    except OSError as error:
        yield number + 1, _unreadable(path, error)


def is_packed(path: Path) -> bool:
    """Tell whether a file's name says that it is packed by gzip."""
    return path.suffix.lower() == ".gz"


def regular_size(path: Path) -> int | Issue:
    """Return the size of a regular file; an issue for a pipe, a device or an unlistable folder."""
    status = path.stat()
    if stat.S_ISREG(status.st_mode):
        return status.st_size
    return complaint("unreadable", name_of(path), "not a file that can be read; check what it is")


def _open(path: Path) -> BinaryIO:
    if is_packed(path):
        return gzip.open(path, "rb")  # type: ignore[return-value] # a BinaryIO in all but name
    return path.open("rb")


def _skip_line(file: BinaryIO, line: bytes) -> bool:
    """Read on to the end of a line, in bounded pieces; tell whether the end was found."""
    skipped = 0
    while line and not line.endswith(b"\n"):
        line = file.readline(CHUNK)
        skipped += len(line)
        if skipped > MAX_SKIP:
            return False
    return True


def _too_large(path: Path, size: str, limit: int, advice: str) -> Issue:
    what = f"{size}, more than the {megabytes(limit)} that are read as one; {advice}"
    return complaint("too-large", name_of(path), what)


def _long_row(path: Path, number: int, limit: int) -> Issue:
    what = f"a row over {megabytes(limit)}, left out; split the article"
    return complaint("too-large", f"{name_of(path)}#{number}", what)


def _bomb(path: Path) -> Issue:
    what = f"unpacks to over {MAX_RATIO} times its size, given up; unpack and check it first"
    return complaint("too-large", name_of(path), what)


def _damaged(path: Path, error: Exception) -> Issue:
    return complaint("damaged", name_of(path), f"a broken .gz file ({error}); pack or get it again")


def _unreadable(path: Path, error: OSError) -> Issue:
    what = f"cannot be read ({error.strerror or 'input/output error'}); check its rights"
    return complaint("unreadable", name_of(path), what)
