"""What a store is: it keeps articles, what each step gave, the whole, and judgments.

Everything written by one call is written at once or not at all. Payloads are bytes that the store
does not look into; `run/packing.py` makes and reads them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from dragoman.records.document import Article
from dragoman.records.issue import Issue
from dragoman.records.judgment import Judgment


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A stored record: its kind and id, and its bytes."""

    kind: str
    id: str
    payload: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a step gave for a document: `key` what it was made from, `digest` of what it gave.

    No key: the step failed; its rows (issues) are kept, and it is tried again next time.
    """

    document: str
    step: str
    key: str | None
    digest: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What the steps over all documents gave, from what (`key`), and seen from which day."""

    key: str
    models: Mapping[str, str]
    """Digests of what read the documents, by name."""
    view: str | None
    rows: Sequence[Row]
    members: Mapping[str, Sequence[str]]
    """Ids of the members of each finding and entity."""


class Store(Protocol):
    """A dossier's memory. Not thread-safe; one writer at a time."""

    def begin_addition(self, address: str, at: str) -> int:
        """Note that an address is being read, and return the number of this reading."""

    def add(self, addition: int, found: Sequence[Article | Issue]) -> int:
        """Keep articles and issues found at an address. Return how many articles are new."""

    def end_addition(self, addition: int) -> None:
        """Mark what this address gave before and gives no longer as changed or vanished."""

    def articles(self) -> dict[str, str]:
        """Return the digests of the articles in force, by document id, in the order of ids."""

    def article(self, document: str) -> Article:
        """Return an article. Raises UsageError for an unknown id."""

    def replaced(self) -> dict[str, str]:
        """Return, for each document that changed, the one that stands in its place now."""

    def steps(self) -> dict[str, dict[str, tuple[str, str]]]:
        """Return key and digest of each step made, by document and step."""

    def write(self, made: Iterable[Made]) -> None:
        """Replace what those steps gave for those documents, in one transaction."""

    def output(self, document: str, step: str) -> list[Row]:
        """Return what a step gave for a document, in the order of (kind, id)."""

    def outputs(self, step: str) -> Iterator[Row]:
        """Yield what a step gave for articles in force, ordered by (document, kind, id)."""

    def text(self, document: str) -> Row | None:
        """Return the text of a document, if it has been cleaned."""

    def source_issues(self) -> list[Row]:
        """Return the issues of reading the addresses, in the order of ids."""

    def whole_key(self) -> str | None:
        """Return what the present whole was made from, if there is one."""

    def view(self) -> str | None:
        """Return the day from which the present whole is seen."""

    def models(self) -> dict[str, str]:
        """Return the digests of what read the documents of the present whole, by name."""

    def generation(self) -> int:
        """Return the number of the present whole: 0 before the first build."""

    def replace_whole(self, whole: Whole) -> None:
        """Put a new whole in the place of the old, in one transaction, with redirects."""

    def whole(self, *kinds: str) -> Iterator[Row]:
        """Yield the present whole, or some kinds of it, in the order of (kind, id)."""

    def find(self, prefix: str, limit: int = 20) -> list[tuple[str, str]]:
        """Return (id, owner) of what has an id that begins so; a finding owns itself."""

    def judgments(self) -> list[Judgment]:
        """Return all judgments in the order of ids."""

    def judge(self, judgment: Judgment) -> None:
        """Keep a judgment. Raises UsageError when there is another with its id."""

    def changes(self) -> int:
        """Return how often what is given (articles, judgments) was written to."""

    def settle(self, key: str, changes: int) -> None:
        """Note that all is worked out under a key, as of so many changes (`stores.peek`)."""

    def start_run(self, dragoman: str, at: str) -> int:
        """Note the beginning of a build, and return its number."""

    def end_run(self, run: int, at: str) -> None:
        """Note the end of a build."""

    def snapshot(self) -> "Store":
        """Return a store that reads this one as it is now, whatever is written to it later.

        Close it when all is read; it must not be written to.
        """

    def close(self) -> None:
        """Let go of the files and connections."""
