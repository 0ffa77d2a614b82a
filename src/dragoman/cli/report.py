"""`dragoman report DIR -o FILE.html`."""

from pathlib import Path

import click

from dragoman.cli.arguments import as_of, directory
from dragoman.cli.output import say
from dragoman.dossier import open_dossier


@click.command()
@directory
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The HTML file to write.",
)
@as_of
def command(directory: Path, output: Path, as_of: str | None) -> None:
    """Write the record as one page that opens in any browser, with every fact's passage."""
    with open_dossier(directory) as dossier, output.open("wb") as file:
        file.writelines(dossier.export("html", as_of=as_of))
    say(f"Wrote {output}")
