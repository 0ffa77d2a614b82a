"""`dragoman report DIR -o FILE.html`."""

from pathlib import Path

import click

from dragoman.cli.arguments import as_json, as_of, directory
from dragoman.cli.output import print_json, say
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
@as_json
def command(directory: Path, output: Path, as_of: str | None, as_json: bool) -> None:
    """Write the record as one page that opens in any browser, with every fact's passage.

    It ends with what waits for review; `export --format html` leaves out what is not sure enough.
    """
    with open_dossier(directory) as dossier:
        page = b"".join(dossier.export("html", with_suggestions=True, as_of=as_of))
    output.write_bytes(page)
    if as_json:
        print_json({"report": str(output), "bytes": len(page)})
    say(f"Wrote {output}")
