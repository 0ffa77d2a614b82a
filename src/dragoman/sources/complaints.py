"""Issues of the sources: what, where (by the file's name alone), what to do.

The name without its folder, because an issue is exported: the same articles in another folder
must export the same bytes.
"""

from dragoman.records.issue import Issue, Severity, make_issue


def complaint(code: str, where: str, what: str, *, severity: Severity = Severity.ERROR) -> Issue:
    """Return an issue of stage "source" about a file or a row of one."""
    return make_issue("source", code, f"{where}: {what}", severity=severity)


def megabytes(size: int) -> str:
    """Return a number of bytes as words."""
    return f"{size / 1_000_000:.1f} MB"
