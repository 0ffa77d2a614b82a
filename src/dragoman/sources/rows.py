"""Rows of a collection to articles: JSON objects with `text` and what is declared about it."""

import json
from collections.abc import Iterator
from typing import Any

from dragoman.records.document import Article, Declared
from dragoman.records.ids import document_id
from dragoman.records.issue import Issue, Severity
from dragoman.sources.complaints import complaint, megabytes
from dragoman.sources.limits import MAX_ARTICLE

MEDIA_TYPE = "application/json"
DECLARED = ("title", "outlet", "author", "published", "retrieved")
MAX_FIELD = 5_000
"""Longest declared field, in characters: titles and lists of authors stay far below; longer ones
are an article put in the wrong place."""


def read_row(row: object, where: str) -> Iterator[Article | Issue]:
    """Yield the article of a row, and an issue for each field that cannot be used.

    `where` is the file's name with the row's line or number: the source where no address is known.
    """
    text = row.get("text") if isinstance(row, dict) else None
    problem = _problem(row, text, where)
    if problem is not None:
        yield problem
        return
    assert isinstance(row, dict)
    fields: dict[str, str | None] = {}
    for name in ("url", *DECLARED):
        value = _field(name, row.get(name), where)
        if isinstance(value, Issue):
            yield value
        fields[name] = value if isinstance(value, str) else None
    url = fields.pop("url")
    raw = canonical(row)
    yield Article(
        document=document_id(url, raw),
        url=url,
        source=url or where,
        media_type=MEDIA_TYPE,
        raw=raw,
        declared=Declared(**fields),
    )


def canonical(row: dict[str, Any]) -> bytes:
    """Return a row as the same bytes whatever the order and spacing of its keys.

    ASCII alone, so that half a surrogate pair, which JSON may write, has a form too.
    """
    return json.dumps(row, sort_keys=True, separators=(",", ":")).encode()


def _problem(row: object, text: object, where: str) -> Issue | None:
    """Return why a row gives no article, if it gives none."""
    if not isinstance(row, dict):
        return complaint("wrong-type", where, f"{_name(row)}, not an object with a `text`")
    if text is None:
        return complaint("no-text", where, "no `text`; each article needs one")
    if not isinstance(text, str):
        return complaint(
            "wrong-type", where, f"`text` is {_name(text)}; it must be words in quotes"
        )
    if not text.strip():
        return complaint("empty", where, "`text` is empty; nothing to read")
    size = len(text.encode(errors="surrogatepass"))
    if size > MAX_ARTICLE:
        what = (
            f"`text` has {megabytes(size)}, more than {megabytes(MAX_ARTICLE)}; split the article"
        )
        return complaint("too-large", where, what)
    return None


def _field(name: str, value: object, where: str) -> str | Issue | None:
    """Return a declared field as words; an issue where it is of no use."""
    if isinstance(value, list) and name == "author" and all(isinstance(v, str) for v in value):
        value = ", ".join(value)
    if isinstance(value, int | float) and not isinstance(value, bool) and name in _TIMES:
        value = repr(value)
    if value is None:
        return None
    if not isinstance(value, str):
        return _ignored(name, where, f"is {_name(value)}, not words")
    value = " ".join(value.encode(errors="replace").decode().split())
    if len(value) > MAX_FIELD:
        return _ignored(name, where, f"has {len(value)} characters")
    return value or None


_TIMES = ("published", "retrieved")


def _ignored(name: str, where: str, what: str) -> Issue:
    text = f"`{name}` {what}; read without it"
    return complaint("wrong-type", where, text, severity=Severity.WARNING)


def _name(value: object) -> str:
    """Return what JSON calls a value's type."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, str):
        return "a string"
    if isinstance(value, bool):
        return "true or false"
    return "null" if value is None else "a number"
