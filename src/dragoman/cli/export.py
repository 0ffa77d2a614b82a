"""`dragoman export DIR --format jsonl`."""

from pathlib import Path

import click

from dragoman.cli.arguments import as_of, directory
from dragoman.cli.output import print_bytes
from dragoman.dossier import open_dossier


@click.command()
@directory
@click.option("--format", "format_", default="jsonl", show_default=True, help="The form.")
@click.option("--with-text", is_flag=True, help="With the words of the articles, and their zones.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format jsonl.")
@as_of
def command(
    directory: Path,
    format_: str,
    with_text: bool,
    output: Path | None,
    as_json: bool,
    as_of: str | None,
) -> None:
    """Write the record: one JSON object a line (--format jsonl)."""
    with open_dossier(directory) as dossier:
        form = "jsonl" if as_json else format_
        parts = dossier.export(form, with_text=with_text, as_of=as_of)
        if output is None:
            print_bytes(parts)
        else:
            with output.open("wb") as file:
                file.writelines(parts)
