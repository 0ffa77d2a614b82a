"""The work on one document, in whatever process it runs: bytes in, bytes out.

A task holds a document's article, what earlier steps gave it, and the names of the steps to do.
A step that raises is the document's end: what it says becomes an issue, and the others go on.
"""

import traceback
from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import msgspec

from dragoman.engines.base import Work
from dragoman.errors import DragomanError
from dragoman.ontology import load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.document import Article, Text
from dragoman.records.issue import Issue, Severity, make_issue
from dragoman.run.packing import record_of, rejoin, rows_of
from dragoman.run.plan import ANNOTATE, CLEAN, DOCUMENT_STEPS, Step
from dragoman.run.registry import load_object, open_reader
from dragoman.stores.base import Row


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """What the steps are given: the reader's name, and the own actors file."""

    reader: str
    actors: str | None


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """What is to do for one document. `text`, `annotated`: rows of steps that need no redoing."""

    article: Article
    steps: tuple[str, ...]
    text: Row | None
    annotated: Row | None


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What one step gave: rows and their digest; `failed` when it raised."""

    step: str
    rows: tuple[Row, ...]
    digest: str
    failed: bool = False


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a task."""

    document: str
    done: tuple[Done, ...]


_task = msgspec.msgpack.Decoder(Task)
_config = msgspec.msgpack.Decoder(Config)
_encoder = msgspec.msgpack.Encoder()


def open_job(config: bytes) -> Work:
    """Return the function that works on one encoded task (`engines.base.Job`)."""
    tools = _Tools(_config.decode(config))

    def work(piece: bytes) -> bytes:
        return _encoder.encode(_do(_task.decode(piece), tools))

    return work


class _Tools:
    """Reader and ontology, opened when first needed."""

    def __init__(self, config: Config) -> None:
        self._config = config

    @cached_property
    def reader(self) -> Any:  # noqa: ANN401 - a SentenceReader
        return open_reader(self._config.reader)

    @cached_property
    def ontology(self) -> Any:  # noqa: ANN401 - an Ontology
        own = self._config.actors
        return load_ontology(Path(own) if own else None)

    def opened(self, step: Step) -> Callable[[list[object]], Iterable[object]]:
        """Return a step's function with what it is given beside records."""
        given: dict[str, object] = {}
        if step != CLEAN:
            given["ontology"] = self.ontology
        if step == ANNOTATE:
            given["reader"] = self.reader
        return partial(load_object(step.function), **given)


def _do(task: Task, tools: _Tools) -> Result:
    """Do the steps of a task in order; the document stops where a step gives no record."""
    done: list[Done] = []
    record: object | None = _start(task)
    for step in DOCUMENT_STEPS:
        if step.name not in task.steps:
            continue
        if record is None:
            done.append(_nothing(step))
            continue
        made, record = _step(step, record, tools, task.article.document)
        done.append(made)
        if made.failed:
            break
    return Result(document=task.article.document, done=tuple(done))


def _nothing(step: Step) -> Done:
    rows, whole = rows_of([])
    return Done(step=step.name, rows=rows, digest=whole)


def _start(task: Task) -> object | None:
    """Return what the first of the steps works on; none where the step before gave nothing."""
    first = task.steps[0]
    if first == "clean":
        return task.article
    text = record_of(task.text) if task.text else None
    if first == "annotate" or not isinstance(text, Text):
        return text
    hollow = record_of(task.annotated) if task.annotated else None
    return rejoin(hollow, text) if isinstance(hollow, Annotated) else None


def _step(step: Step, record: object, tools: _Tools, document: str) -> tuple[Done, object | None]:
    """Do one step; return what it gave, and the record that the next step works on."""
    run = tools.opened(step)
    try:
        found = list(run([record]))
        rows, whole = rows_of(found)
        for row in rows:  # What cannot be read again must not get into the store.
            record_of(row)
    except Exception as error:  # noqa: BLE001 - one odd article must not stop a million others
        rows, whole = rows_of([_crash(step, document, error)])
        return Done(step=step.name, rows=rows, digest=whole, failed=True), None
    following = next((one for one in found if isinstance(one, Text | Annotated)), None)
    return Done(step=step.name, rows=rows, digest=whole), following


def _crash(step: Step, document: str, error: Exception) -> Issue:
    """Return the issue of a step that raised: what, and in which module and line."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).stem}:{last.lineno}"
    kind = "" if isinstance(error, DragomanError) else f"{type(error).__name__} "
    return make_issue(
        step.name,
        "crashed",
        f"{step.name} failed on this document ({kind}at {place}: {error}); it is left out",
        document=document,
        severity=Severity.ERROR,
    )
