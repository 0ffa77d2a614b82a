"""Files and folders as a source: .txt, .md, .html, .htm, .json, .jsonl, and .gz of those."""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from dragoman.errors import SourceError
from dragoman.records.document import Article, Declared
from dragoman.records.ids import document_id
from dragoman.records.issue import Issue, Severity
from dragoman.sources.complaints import complaint, name_of
from dragoman.sources.json_files import read_json, read_jsonl
from dragoman.sources.limits import MAX_ARTICLE
from dragoman.sources.magic import binary_kind
from dragoman.sources.opening import read_whole
from dragoman.sources.walk import walk

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
}
COLLECTIONS = {".json": read_json, ".jsonl": read_jsonl}


class Files:
    """Articles in files and folders; folders with all below them, sorted by name."""

    def __init__(self, paths: Sequence[Path | str]) -> None:
        """Take the paths. Raises SourceError when there is none, or nothing at one of them."""
        if not paths:
            raise SourceError("no file or folder was named; name at least one")
        self.paths = [Path(path) for path in paths]

    def read(self) -> Iterator[Article | Issue]:
        """Yield the articles, and an issue for each thing that could not be read.

        Raises SourceError when there is no file or folder at a path.
        """
        for path in walk(self.paths):
            yield from read_file(path)


def read_file(path: Path) -> Iterator[Article | Issue]:
    """Yield the articles of one file, by the ending of its name."""
    kind = _ending(path)
    if kind in MEDIA_TYPES:
        yield _read_article(path, MEDIA_TYPES[kind])
    elif kind in COLLECTIONS:
        yield from COLLECTIONS[kind](path)
    else:
        known = ", ".join([*MEDIA_TYPES, *COLLECTIONS])
        what = f"left out: not a kind that is read ({known}, each also as .gz)"
        yield complaint("unknown-kind", name_of(path), what, severity=Severity.INFO)


def _read_article(path: Path, media_type: str) -> Article | Issue:
    raw = read_whole(path, MAX_ARTICLE, "split it into articles")
    if isinstance(raw, Issue):
        return raw
    if not raw.strip():
        what = "empty; nothing to read"
        return complaint("empty", name_of(path), what, severity=Severity.WARNING)
    binary = binary_kind(raw)
    if binary is not None:
        what = f"{binary}, whatever its name says; save its text as .txt or .html"
        return complaint("binary", name_of(path), what)
    return Article(
        document=document_id(None, raw),
        url=None,
        source=name_of(path),
        media_type=media_type,
        raw=raw,
        declared=Declared(),
    )


def _ending(path: PurePath) -> str:
    """Return the ending that tells what a file is: in lower case, .gz looked through."""
    name = path.name.lower()
    return PurePath(name.removesuffix(".gz")).suffix
