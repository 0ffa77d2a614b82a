"""Issues of the sources: what, where (by the file's name alone), what to do.

The name without its folder, because an issue is exported: the same articles in another folder
must export the same bytes.
"""

import re
from pathlib import Path

from dragoman.records.issue import Issue, Severity, make_issue

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""A file name may hold line ends, commands to a terminal, and bytes that are no UTF-8 (which
Python gives as halves of surrogate pairs); a record may not."""


def name_of(path: Path) -> str:
    """Return a file's name, without its folder, in characters that can be written anywhere."""
    return _UNPRINTABLE.sub("\ufffd", path.name)


def complaint(code: str, where: str, what: str, *, severity: Severity = Severity.ERROR) -> Issue:
    """Return an issue of stage "source" about a file or a row of one."""
    return make_issue("source", code, f"{where}: {what}", severity=severity)


def megabytes(size: int) -> str:
    """Return a number of bytes as words."""
    return f"{size / 1_000_000:.1f} MB"
