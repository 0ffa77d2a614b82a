"""`dragoman export DIR --format jsonl`."""

from pathlib import Path

import click

from dragoman.cli.arguments import as_of, directory
from dragoman.cli.output import print_bytes
from dragoman.dossier import open_dossier


@click.command()
@directory
@click.option("--format", "format_", metavar="FORM", help="The form; left out: jsonl.")
@click.option("--with-text", is_flag=True, help="With the words of the articles, and their zones.")
@click.option("--with-suggestions", is_flag=True, help="With the facts that wait for review.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file.")
@click.option("--json", "format_", flag_value="jsonl", help="The same as --format jsonl.")
@as_of
def command(
    directory: Path,
    format_: str | None,
    with_text: bool,
    with_suggestions: bool,
    output: Path | None,
    as_of: str | None,
) -> None:
    """Write the record: one JSON object a line (--format jsonl)."""
    with open_dossier(directory) as dossier:
        parts = dossier.export(
            format_ or "jsonl", with_text=with_text, with_suggestions=with_suggestions, as_of=as_of
        )
        if output is None:
            print_bytes(parts)
        else:
            with output.open("wb") as file:
                file.writelines(parts)
