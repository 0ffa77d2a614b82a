"""`dragoman why DIR ID`."""

from itertools import groupby
from pathlib import Path

import click
import msgspec
from rich.table import Table
from rich.text import Text

from dragoman.cli.arguments import as_json, directory
from dragoman.cli.output import print_json
from dragoman.cli.printable import printable
from dragoman.cli.screen import console
from dragoman.dossier import open_dossier
from dragoman.run.why import Explanation, Passage


@click.command()
@directory
@click.argument("id_", metavar="ID")
@as_json
def command(directory: Path, id_: str, as_json: bool) -> None:
    """Show the passages a fact rests on, and how it came about.

    ID is what `show` prints, the beginning of a longer id, or the id of any claim or mention that
    is part of the fact.
    """
    with open_dossier(directory) as dossier:
        found = dossier.why(id_)
    if as_json:
        print_json(msgspec.to_builtins(found))
    else:
        _print(found)


def _print(found: Explanation) -> None:
    out = console()
    out.print(Text(printable(found.label), style="bold"))
    out.print(Text(f"{found.kind}  {found.id}", style="dim"))
    for passage in found.passages:
        out.print()
        out.print(Text(_where(passage), style="cyan"))
        out.print(_marked(passage, on_screen=out.is_terminal))
    if found.left_out:
        out.print(f"\nand {found.left_out} more passages (see the export)")
    out.print()
    out.print(_notes(found))


def _notes(found: Explanation) -> Table:
    """Return how the fact came about: topics on the left, each named once."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for topic, notes in groupby(found.notes, key=lambda note: note.topic):
        for place, note in enumerate(notes):
            table.add_row(topic if place == 0 else "", Text(printable(note.words)))
    return table


def _where(passage: Passage) -> str:
    outlet = passage.outlet or "unknown outlet"
    place = f"({passage.source}, {passage.start}–{passage.end})"
    return printable(f"{outlet}, {passage.published}  {place}")


def _marked(passage: Passage, *, on_screen: bool) -> Text:
    """Return the sentences with the fact's words bold, or in [[ ]] where there is no screen."""
    text, at = Text("  "), 0
    for start, end in passage.marks:
        text.append(printable(passage.context[at:start]))
        words = printable(passage.context[start:end])
        text.append(words if on_screen else f"[[{words}]]", style="bold underline")
        at = end
    text.append(printable(passage.context[at:]))
    return text
