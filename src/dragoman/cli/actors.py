"""`dragoman actors import FILE`."""

from pathlib import Path

import click

from dragoman.cli.output import print_bytes, say
from dragoman.ontology.wikidata import actors_from, as_yaml


@click.group()
def command() -> None:
    """Make an actors file of your own; `actors =` in dossier.toml names it."""


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file.")
def import_(file: Path, output: Path | None) -> None:
    """Turn a saved answer of Wikidata's query service (JSON) into an actors file (YAML).

    docs/actors.md has the query. Nothing is asked over the network.
    """
    actors = actors_from(file.read_bytes(), str(file))
    words = as_yaml(actors).encode()
    if output is None:
        print_bytes([words])
    else:
        output.write_bytes(words)
    say(f"{len(actors)} actors from {file.name}")
