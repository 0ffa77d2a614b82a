"""`dragoman new DIR`."""

from pathlib import Path

import click

from dragoman.cli.arguments import as_json, directory
from dragoman.cli.output import print_json, say
from dragoman.dossier import new_dossier


@click.command()
@directory
@click.option("--name", help="What the dossier is called; left out: the folder's name.")
@click.option(
    "--actors",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A file of own actors (states, people, organizations), copied into the folder.",
)
@as_json
def command(directory: Path, name: str | None, actors: Path | None, as_json: bool) -> None:
    """Make a dossier in a folder."""
    with new_dossier(directory, name, actors) as dossier:
        made = dossier.settings.name
        dossier.prepare()
    if as_json:
        print_json({"dossier": str(directory), "name": made})
    say(f"Made the dossier {made}. Add articles with: dragoman add {directory} FILE-OR-FOLDER")
