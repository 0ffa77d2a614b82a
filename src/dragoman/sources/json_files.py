"""Collections to rows: .jsonl line by line, .json as one value (an object, a list, `articles`)."""

import json
from collections.abc import Iterator
from pathlib import Path

from dragoman.records.document import Article
from dragoman.records.issue import Issue, Severity
from dragoman.sources.complaints import complaint, name_of
from dragoman.sources.limits import MAX_JSON, MAX_ROW
from dragoman.sources.opening import read_lines, read_whole
from dragoman.sources.rows import read_row
from dragoman.stages.clean.decode import decode


def read_jsonl(path: Path) -> Iterator[Article | Issue]:
    """Yield the articles of a file with one JSON object a line; a broken line is an issue."""
    rows = 0
    for number, line in read_lines(path, MAX_ROW):
        if isinstance(line, Issue):
            rows += 1
            yield line
        elif line.strip():
            rows += 1
            where = f"{name_of(path)}#{number}"
            row = _parse(line, where, first_line=None)
            yield from [row] if isinstance(row, Issue) else read_row(row, where)
    if not rows:
        yield _empty(path)


def read_json(path: Path) -> Iterator[Article | Issue]:
    """Yield the articles of a .json: one object, a list of them, or `articles` in an object."""
    raw = read_whole(path, MAX_JSON, "write the articles as .jsonl, one object a line")
    if isinstance(raw, Issue):
        yield raw
        return
    if not raw.strip():
        yield _empty(path)
        return
    value = _parse(raw, name_of(path), first_line=1)
    if isinstance(value, Issue):
        yield value
        return
    if isinstance(value, dict) and "text" not in value and isinstance(value.get("articles"), list):
        value = value["articles"]
    if not isinstance(value, list):
        yield from read_row(value, name_of(path))
        return
    if not value:
        yield _empty(path)
    for number, row in enumerate(value, start=1):
        yield from read_row(row, f"{name_of(path)}#{number}")


def _parse(raw: bytes, where: str, first_line: int | None) -> object:
    """Return the JSON value; an issue, with the line where it breaks, when it is malformed."""
    try:
        return json.loads(decode(raw).text)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if first_line else ""
        what = f"{line}column {error.colno}: {error.msg}"
    except RecursionError:
        what = "nested too deeply"
    except ValueError as error:  # a number of more digits than Python reads
        what = str(error).split(";")[0]
    return complaint("malformed-json", where, f"malformed JSON ({what}); correct or leave it out")


def _empty(path: Path) -> Issue:
    what = "empty; nothing to read"
    return complaint("empty", name_of(path), what, severity=Severity.WARNING)
