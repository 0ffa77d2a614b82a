"""`dragoman build DIR`."""

import os
from pathlib import Path

import click
import msgspec

from dragoman.cli.arguments import as_json, directory, reader, workers
from dragoman.cli.output import counted, print_json, say
from dragoman.dossier import Dossier, open_dossier
from dragoman.run.pipeline import NOTHING_NEW, Built
from dragoman.run.registry import load_object

PER_WORKER = 16
"""Documents from which another worker pays for its start (a second or two of imports and model)."""

BAR = "dragoman.cli.progress:Bar"
"""Loaded when there is something to show: rich takes a third of a build with nothing new."""


@click.command()
@directory
@workers
@reader
@as_json
def command(directory: Path, workers: int | None, reader: str | None, as_json: bool) -> None:
    """Read what is new and bring the record up to date. Safe to interrupt: run it again."""
    with open_dossier(directory) as dossier:
        built = build(dossier, workers, reader)
        waiting = dossier.waiting() if built.whole else 0
    if as_json:
        print_json({**msgspec.to_builtins(built), "suggestions": waiting})
    say(told(built))
    if waiting:
        say(f"{counted(waiting, 'fact')} less sure: dragoman show {directory} review")


def build(dossier: Dossier, workers: int | None, reader: str | None) -> Built:
    """Build a dossier with a progress bar."""
    if dossier.is_settled(reader):
        return NOTHING_NEW
    if workers is None:
        workers = workers_for(dossier.pending(reader))
    with load_object(BAR)() as bar:
        return dossier.build(workers=workers, reader=reader, progress=bar)


def workers_for(documents: int) -> int:
    """Return how many worker processes so many documents call for on this machine."""
    return max(1, min(os.cpu_count() or 1, documents // PER_WORKER))


def told(built: Built) -> str:
    """Return what a build did, in words."""
    if not built.read and not built.whole:
        return "Nothing new: the record is up to date."
    failed = f"; {built.failed} could not be read (see the issues)" if built.failed else ""
    read = f"Read {counted(built.read, 'article')}{failed}"
    return f"{read}; the record is up to date."
