"""One open dossier: the verbs of the command line, in Python.

import dragoman
with dragoman.open("iraq/") as dossier:
    dossier.add(["articles/"])
    dossier.build()
    for process in dossier.findings("process"):
        ...
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from getpass import getuser
from itertools import islice
from pathlib import Path
from typing import Any, Self
from weakref import WeakSet

from dragoman import __version__
from dragoman.errors import ConfigurationError, DossierExists, DossierMissing, UsageError
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.codec import KINDS, kind_of
from dragoman.records.document import Article
from dragoman.records.finding import Finding
from dragoman.records.issue import Issue
from dragoman.records.judgment import Bound, Judgment
from dragoman.run import pipeline, views
from dragoman.run.address import resolve_id
from dragoman.run.judging import Hand, find_judgment
from dragoman.run.keys import Inputs, reader_digest, settled_key
from dragoman.run.lock import only_builder
from dragoman.run.pipeline import NOTHING_NEW, Built, Progress, Silent
from dragoman.run.reading import Kept
from dragoman.run.registry import default_reader, load
from dragoman.run.why import Explanation, explain
from dragoman.run.work import Config
from dragoman.settings import ACTORS, FILE, Settings, load_settings, settings_text
from dragoman.stores.base import Store
from dragoman.stores.peek import is_settled
from dragoman.writers.base import Record

BATCH = 200
"""Articles a transaction while adding: at some kilobytes each, a megabyte or two in memory."""

FINDINGS = tuple(name for name, type_ in KINDS.items() if issubclass(type_, Finding))


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What adding found: articles that are new, those known before, and what could not be read."""

    new: int
    known: int
    issues: tuple[Issue, ...]


def new_dossier(
    folder: Path | str, name: str | None = None, actors: Path | str | None = None
) -> "Dossier":
    """Make a dossier in a folder, which may exist; a file of own actors is copied into it.

    Raises DossierExists when there is one.
    """
    place = Path(folder)
    if (place / FILE).exists():
        raise DossierExists(f"{place}: there is a dossier here already; add to it, or name another")
    try:
        place.mkdir(parents=True, exist_ok=True)
        if actors is not None:
            (place / ACTORS).write_bytes(Path(actors).read_bytes())
        text = settings_text(name or place.resolve().name, actors=actors is not None)
        (place / FILE).write_text(text, "utf-8")
    except OSError as error:
        what = f"{error.filename or place}: {error.strerror}"
        raise DossierMissing(f"{place}: no dossier can be made here: {what}") from error
    return open_dossier(place)


def open_dossier(folder: Path | str) -> "Dossier":
    """Open the dossier in a folder. Raises DossierMissing when there is none."""
    place = Path(folder)
    return Dossier(place, load_settings(place))


class Dossier:
    """An open dossier; close it, or use it as a context manager."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder = folder
        self.settings = settings
        self._store: Store | None = None
        self._snapshots = WeakSet[Store]()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        for seen in list(self._snapshots):
            seen.close()
        if self._store is not None:
            self._store.close()
            self._store = None

    @property
    def store(self) -> Store:
        """The store, opened when first needed."""
        if self._store is None:
            scheme = self.settings.store_url.split(":", 1)[0].split("+", 1)[0]
            self._store = load("stores", scheme)(self.settings.store_url)
        return self._store

    def prepare(self) -> None:
        """Make or bring up to date the tables of the store."""
        self.store.generation()

    @cached_property
    def ontology(self) -> Ontology:
        """General knowledge, with the dossier's own actors."""
        own = self.settings.actors
        if own is not None and not own.is_file():
            raise ConfigurationError(
                f"{own}: no such file; {self.folder / FILE} names it as actors"
            )
        return load_ontology(own)

    def add(self, sources: Iterable[Path | str]) -> Added:
        """Keep the articles at those addresses. Raises SourceError when there is nothing at one."""
        new = known = 0
        issues: list[Issue] = []
        make = load("sources", "files.v1")
        opened = [(source, make([source])) for source in sources]
        for source, files in opened:
            addition = self.store.begin_addition(_address(source), _now())
            for batch in _batches(files.read()):
                fresh = self.store.add(addition, batch)
                new += fresh
                known += sum(isinstance(one, Article) for one in batch) - fresh
                issues += [one for one in batch if isinstance(one, Issue)]
            self.store.end_addition(addition)
        return Added(new=new, known=known, issues=tuple(issues))

    def build(
        self, *, workers: int = 1, reader: str | None = None, progress: Progress | None = None
    ) -> Built:
        """Bring the record up to date. Raises DossierBusy when another build is at work."""
        if self.is_settled(reader):
            return NOTHING_NEW
        tools = self._tools(workers, reader)
        with only_builder(self.folder):
            run = self.store.start_run(__version__, _now())
            built = pipeline.build(self.store, tools, progress or Silent())
            self.store.end_run(run, _now())
        return built

    def is_settled(self, reader: str | None = None) -> bool:
        """Tell whether a build would find nothing new. May say no where that is so, never yes."""
        return is_settled(self.settings.store_url, settled_key(self._inputs(reader)))

    def pending(self, reader: str | None = None) -> int:
        """Return how many documents a build would have to read."""
        return len(pipeline.plan_documents(self.store, self._inputs(reader)))

    def _tools(self, workers: int, reader: str | None) -> pipeline.Tools:
        own = self.settings.actors
        config = Config(reader=self._reader(reader), actors=str(own) if own else None)
        return pipeline.Tools(
            engine=load("engines", "local.v1")(workers),
            config=config,
            inputs=self._inputs(reader),
            ontology=self.ontology,
        )

    def _reader(self, reader: str | None) -> str:
        return reader or self.settings.reader or default_reader()

    def _inputs(self, reader: str | None) -> Inputs:
        return Inputs(
            reader=reader_digest(self._reader(reader)),
            ontology=self.ontology.digest,
            least=self.settings.threshold,
        )

    def record(self, as_of: str | None = None) -> Record:
        """Return the whole record, or the record as of a day (YYYY-MM-DD).

        A record is of one moment: a build at the same time does not change it. Some of it is read
        when first looked at, so look before the dossier is closed.
        """
        day = None if as_of is None else _day(as_of)
        return self._record(self._snapshot(), day)

    def _record(self, seen: Store, day: str | None) -> Record:
        if day is None:
            return views.record(seen, __version__)
        return views.record_as_of(seen, __version__, day, self.settings.threshold)

    def _snapshot(self) -> Store:
        """Return the store as it is now; it lives as long as somebody reads it, or the dossier."""
        seen = self.store.snapshot()
        self._snapshots.add(seen)
        return seen

    def findings(self, kind: str, as_of: str | None = None) -> list[Any]:
        """Return the findings of a kind (event, statement, process ...), in the order of ids."""
        if kind not in FINDINGS:
            raise UsageError(f"there are no findings of kind {kind!r}: {', '.join(FINDINGS)}")
        return [one for one in self.record(as_of).findings if kind_of(one) == kind]

    def why(self, id_: str) -> Explanation:
        """Explain a fact by its id, a unique beginning of it, or the id of any member.

        The kind may be left out ("3fa2" for "event-3fa2..."). Raises UsageError when nothing or
        more than one thing has such an id.
        """
        seen = self._snapshot()
        record = views.with_suggestions(self._record(seen, None))
        links = Kept(seen.whole("link")).links()
        return explain(record, links, resolve_id(seen, record, id_))

    def export(
        self,
        format_: str = "jsonl",
        *,
        with_text: bool = False,
        with_suggestions: bool = False,
        as_of: str | None = None,
    ) -> Iterator[bytes]:
        """Yield the record in a form; `with_suggestions`: with the review queue."""
        write = load("writers", format_)
        record = self.record(as_of)
        if not with_suggestions:
            record = replace(record, suggested=(), suggestions=())
        found: Iterator[bytes] = write(record, with_text=with_text)
        return found

    def waiting(self) -> int:
        """Return how many facts wait in the review queue."""
        return sum(1 for _ in self.store.whole("suggestion"))

    def judge(self, judgments: Iterable[Judgment]) -> int:
        """Keep judgments; the next build applies them. Return how many were not known yet."""
        known = {one.id for one in self.store.judgments()}
        fresh = [one for one in judgments if one.id not in known]
        for one in fresh:
            self.store.judge(one)
        return len(fresh)

    def judged(self) -> list[tuple[Judgment, Bound | None]]:
        """Return all judgments as given, each with what became of it at the last build, if any."""
        seen = self._snapshot()
        bound = Kept(seen.whole("bound")).bound()
        found = sorted(seen.judgments(), key=lambda one: (one.at, one.id))
        return [(one, bound.get(one.id)) for one in found]

    def hand(
        self, by: str | None = None, reason: str | None = None, supersedes: str | None = None
    ) -> Hand:
        """Return who judges now; `supersedes` is the id of a judgment, or its beginning."""
        before = find_judgment(self.store.judgments(), supersedes) if supersedes else None
        return Hand(
            by=by or self.settings.judge or getuser(),
            at=datetime.now(UTC).isoformat(timespec="microseconds"),
            reason=reason,
            supersedes=before.id if before else None,
        )

    def id_of(self, record: Record, typed: str) -> str:
        """Return the id that is meant: an id, its beginning, or the source of a document."""
        named = [text.document for text in record.texts if text.source == typed]
        return named[0] if len(named) == 1 else resolve_id(self.store, record, typed)


def _address(source: Path | str) -> str:
    """Return where a source lies, in what a database takes: a path may hold any bytes."""
    return str(Path(source).resolve()).encode(errors="backslashreplace").decode()


def _batches(found: Iterable[Article | Issue]) -> Iterator[Sequence[Article | Issue]]:
    here = iter(found)
    while batch := list(islice(here, BATCH)):
        yield batch


def _now() -> str:
    """Return the present instant; it stays in the store and never reaches the record."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _day(words: str) -> str:
    """Return a day as the record writes it. Raises UsageError for what is none."""
    try:
        return datetime.strptime(words, "%Y-%m-%d").date().isoformat()
    except ValueError:
        raise UsageError(f"{words!r} is not a day; write it as 2021-07-15") from None
