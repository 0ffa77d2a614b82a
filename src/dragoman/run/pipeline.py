"""A build: works out what is not yet worked out, and nothing else.

Steps over one document are planned from digests alone: each step's key holds the digest of what
the one before gave. A shard of documents is worked on in a worker and written in one transaction.
Then the steps over all documents run as one, unless their key is unchanged.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

import msgspec

from dragoman.engines.base import Engine, Job, Outcome, Shard
from dragoman.records.codec import encode
from dragoman.records.ids import digest
from dragoman.records.issue import Severity, make_issue
from dragoman.run import keys, whole
from dragoman.run.keys import Inputs
from dragoman.run.packing import rows_of
from dragoman.run.plan import ANNOTATE, CLEAN, DOCUMENT_STEPS, EXTRACT, PLAN, Step, check
from dragoman.run.reading import StoredReadings
from dragoman.run.work import Config, Result, Task
from dragoman.stores.base import Made, Row, Store, Whole

SHARD = 8
"""Documents a transaction: a kill loses at most some seconds of work, and a commit (one fsync,
some milliseconds) is still small beside reading eight articles."""

_encoder = msgspec.msgpack.Encoder()
_result = msgspec.msgpack.Decoder(Result)


class Progress(Protocol):
    """Is told how a build goes."""

    def documents(self, total: int) -> None:
        """So many documents are to be read."""

    def advance(self, documents: int) -> None:
        """So many more are read."""

    def step(self, name: str) -> None:
        """A step over the whole dossier begins."""


class Silent:
    """A progress that tells nobody."""

    def documents(self, total: int) -> None:
        """So many documents are to be read."""

    def advance(self, documents: int) -> None:
        """So many more are read."""

    def step(self, name: str) -> None:
        """A step over the whole dossier begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build did."""

    read: int
    failed: int
    whole: bool
    """Whether the findings were made anew."""


NOTHING_NEW = Built(read=0, failed=0, whole=False)
"""What a build did that found all worked out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What a build is given: an engine, the steps' tools by name, the ontology."""

    engine: Engine
    config: Config
    inputs: Inputs
    ontology: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """The steps to do for a document, and the digest of what the first works on."""

    document: str
    given: str
    steps: tuple[Step, ...]


def plan_documents(store: Store, inputs: Inputs) -> list[Todo]:
    """Return what is to do, in the order of document ids."""
    made = store.steps()
    todo = []
    for document, given in store.articles().items():
        due = _due(document, given, made.get(document, {}), inputs)
        if due is not None:
            todo.append(due)
    return todo


def _due(
    document: str, given: str, made: Mapping[str, tuple[str, str]], inputs: Inputs
) -> Todo | None:
    """Return the steps from the first whose key is not the one it was last made from."""
    for number, step in enumerate(DOCUMENT_STEPS):
        key, gave = made.get(step.name, (None, ""))
        if key != keys.document_key(step, given, inputs):
            return Todo(document=document, given=given, steps=DOCUMENT_STEPS[number:])
        given = gave
    return None


def build(store: Store, tools: Tools, progress: Progress) -> Built:
    """Bring a dossier up to date."""
    check(PLAN)
    changes = store.changes()
    todo = plan_documents(store, tools.inputs)
    progress.documents(len(todo))
    failed = _read_documents(store, tools, todo, progress) if todo else 0
    remade = _make_whole(store, tools, progress)
    if not failed:
        store.settle(keys.settled_key(tools.inputs), changes)
    return Built(read=len(todo), failed=failed, whole=remade)


def _read_documents(store: Store, tools: Tools, todo: Sequence[Todo], progress: Progress) -> int:
    """Do the steps document by document; return how many documents failed."""
    shards = [list(todo[at : at + SHARD]) for at in range(0, len(todo), SHARD)]
    job = Job(factory="dragoman.run.work:open_job", config=_encoder.encode(tools.config))
    failed = 0
    for outcome in tools.engine.map(job, _encoded(store, shards)):
        made, lost = _made(outcome, shards[outcome.number], tools.inputs)
        store.write(made)
        failed += lost
        progress.advance(len(shards[outcome.number]))
    return failed


def _encoded(store: Store, shards: Sequence[Sequence[Todo]]) -> Iterator[Shard]:
    for number, shard in enumerate(shards):
        pieces = tuple(_encoder.encode(_task(store, todo)) for todo in shard)
        yield Shard(number=number, pieces=pieces)


def _task(store: Store, todo: Todo) -> Task:
    first = todo.steps[0]
    return Task(
        article=store.article(todo.document),
        steps=tuple(step.name for step in todo.steps),
        text=None if first == CLEAN else store.text(todo.document),
        annotated=_annotated(store, todo.document) if first == EXTRACT else None,
    )


def _annotated(store: Store, document: str) -> Row | None:
    rows = store.output(document, ANNOTATE.name)
    return next((row for row in rows if row.kind == "annotated"), None)


def _made(outcome: Outcome, shard: Sequence[Todo], inputs: Inputs) -> tuple[list[Made], int]:
    """Return what is to be written for a shard, and how many of its documents failed."""
    made, failed = list[Made](), 0
    for todo, raw in zip(shard, outcome.results, strict=True):
        if raw is None:
            made += _killed(todo)
            failed += 1
            continue
        result = _result.decode(raw)
        failed += any(done.failed for done in result.done)
        made += _written(todo, result, inputs)
    return made, failed


def _written(todo: Todo, result: Result, inputs: Inputs) -> Iterator[Made]:
    """Yield what each step gave, under its key; a step that failed or did not run has none."""
    done, given = {one.step: one for one in result.done}, todo.given
    for step in todo.steps:
        one = done.get(step.name)
        if one is None:
            yield _nothing(todo, step)
            continue
        key = None if one.failed else keys.document_key(step, given, inputs)
        yield Made(
            document=todo.document, step=step.name, key=key, digest=one.digest, rows=one.rows
        )
        given = one.digest


def _nothing(todo: Todo, step: Step) -> Made:
    rows, gave = rows_of([])
    return Made(document=todo.document, step=step.name, key=None, digest=gave, rows=rows)


def _killed(todo: Todo) -> Iterator[Made]:
    """Yield the issue of a document that killed its worker; its steps gave nothing."""
    issue = make_issue(
        "read",
        "killed",
        "reading this document killed the process that read it, twice, alone; it is left out",
        document=todo.document,
        severity=Severity.ERROR,
    )
    for step in todo.steps:
        rows, gave = rows_of([issue] if step == todo.steps[0] else [])
        yield Made(document=todo.document, step=step.name, key=None, digest=gave, rows=rows)


def _make_whole(store: Store, tools: Tools, progress: Progress) -> bool:
    """Run the steps over all documents, unless nothing that they read has changed.

    Key and readings are of one moment: articles may be added at the same time.
    """
    with closing(store.snapshot()) as seen:
        judgments = seen.judgments()
        key = keys.whole_key(
            _read_digests(seen), [digest(encode(judgment)) for judgment in judgments], tools.inputs
        )
        if key == seen.whole_key():
            return False
        given = whole.Given(judgments=judgments, replaced=seen.replaced(), least=tools.inputs.least)
        made = whole.make_whole(StoredReadings(seen), tools.ontology, given, progress.step)
    rows, _ = rows_of(made.records)
    members = whole.members_of(made.records)
    models = {tools.config.reader: tools.inputs.reader, "ontology": tools.inputs.ontology}
    store.replace_whole(Whole(key=key, models=models, view=made.view, rows=rows, members=members))
    return True


def _read_digests(store: Store) -> list[tuple[str, str]]:
    """Return, for each document that was read to the end, the digest of what that gave."""
    made = store.steps()
    found = []
    for document in store.articles():
        steps = made.get(document, {})
        if len(steps) == len(DOCUMENT_STEPS):
            gave = digest(*(steps[step.name][1] for step in DOCUMENT_STEPS))
            found.append((document, gave))
    return found
