"""`dragoman demo [DIR]`."""

from pathlib import Path

import click

import dragoman
from dragoman.cli.arguments import as_json, reader, workers
from dragoman.cli.build import build, told
from dragoman.cli.output import counted, print_json, say
from dragoman.cli.show import print_sheets
from dragoman.cli.tables import TABLES, Wanted
from dragoman.dossier import Dossier, new_dossier, open_dossier
from dragoman.errors import SourceError
from dragoman.settings import ACTORS, FILE

REPORT = "report.html"


@click.command()
@click.argument(
    "directory", metavar="[DIR]", default="dragoman-demo", type=click.Path(path_type=Path)
)
@workers
@reader
@as_json
def command(directory: Path, workers: int | None, reader: str | None, as_json: bool) -> None:
    """Build a dossier of the sample articles (in ./dragoman-demo) and show its rounds."""
    with _opened(directory) as dossier:
        added = dossier.add([samples() / "articles"])
        say(f"Added {counted(added.new, 'article')} from the samples.")
        say(told(build(dossier, workers, reader)))
        wanted = Wanted(record=dossier.record(), who=None)
        if as_json:
            print_json(list(TABLES["rounds"].objects(wanted)))
        else:
            print_sheets(list(TABLES["rounds"].sheets(wanted)))
        _report(dossier)
    say(f"Look further with: dragoman show {directory} timeline")


def _opened(directory: Path) -> Dossier:
    if (directory / FILE).exists():
        return open_dossier(directory)
    return new_dossier(directory, "samples", samples() / ACTORS)


def _report(dossier: Dossier) -> None:
    place = dossier.folder / REPORT
    place.write_bytes(b"".join(dossier.export("html", with_suggestions=True)))
    say(f"The report lies in {place}")


def samples() -> Path:
    """Return the folder of the samples: in the package, or in the source tree."""
    package = Path(dragoman.__file__).parent
    for folder in (package / "samples", package.parent.parent / "samples"):
        if (folder / "articles").is_dir():
            return folder
    raise SourceError("the sample articles are not installed; clone the repository to have them")
