"""What decides a step's output, as one digest: if it is unchanged, the step is skipped."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dragoman import __version__
from dragoman.records.codec import SCHEMA
from dragoman.records.ids import digest
from dragoman.run.plan import ANNOTATE, CLEAN, PLAN, WHOLE_STEPS, Step
from dragoman.run.registry import load, weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What the steps are given beside records: digests, and the threshold."""

    reader: str
    ontology: str
    least: float = 0.0
    """The confidence below which a fact is only suggested."""


def reader_digest(name: str) -> str:
    """Return what decides a reader's readings, without loading its model: its name and files."""
    folder = weights(name)
    if folder is None:
        return digest(name, load("readers", name).digest)
    files = sorted((p for p in folder.iterdir() if p.is_file()), key=lambda path: path.name)
    return _digest_of(name, tuple((p, p.stat().st_size, p.stat().st_mtime_ns) for p in files))


@lru_cache(maxsize=4)
def _digest_of(name: str, files: tuple[tuple[Path, int, int], ...]) -> str:
    """Return the digest of files, read again only when their sizes or times have changed."""
    return digest(name, *(part for path, *_ in files for part in (path.name, path.read_bytes())))


def document_key(step: Step, given: str, inputs: Inputs) -> str:
    """Return the key of a step over one document; `given` is the digest of what it works on."""
    beside = []
    if step != CLEAN:
        beside.append(inputs.ontology)
    if step == ANNOTATE:
        beside.append(inputs.reader)
    return digest(
        "document step", SCHEMA, step.name, step.version, given, *beside, *_libraries(step)
    )


def settled_key(inputs: Inputs) -> str:
    """Return the key of a whole build but for its documents and judgments."""
    parts: list[str | int] = ["settled", __version__, SCHEMA]
    for step in PLAN:
        parts += [step.name, step.version, *_libraries(step)]
    return digest(*parts, inputs.reader, inputs.ontology, f"{inputs.least:.2f}")


def whole_key(given: Iterable[tuple[str, str]], judgments: Iterable[str], inputs: Inputs) -> str:
    """Return the key of the steps over all: (document, digest of its outputs), judgments."""
    parts: list[str | int] = ["whole", SCHEMA]
    for step in WHOLE_STEPS:
        parts += [step.name, step.version, *_libraries(step)]
    documents = [part for pair in sorted(given) for part in pair]
    beside = (inputs.reader, inputs.ontology, f"{inputs.least:.2f}", len(documents))
    return digest(*parts, *beside, *documents, *sorted(judgments))


def _libraries(step: Step) -> Iterable[str]:
    return [_library(name) for name in step.libraries]


@cache
def _library(name: str) -> str:
    """Return a library with its version: the same as long as the process lives."""
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return f"{name} absent"
