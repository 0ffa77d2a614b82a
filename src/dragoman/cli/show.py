"""`dragoman show DIR WHAT`."""

from pathlib import Path

import click
from rich.table import Table

from dragoman.cli.arguments import as_json, as_of, directory
from dragoman.cli.output import print_json, say
from dragoman.cli.printable import printable
from dragoman.cli.screen import console
from dragoman.cli.tables import TABLES, Wanted
from dragoman.cli.tables.sheet import Sheet
from dragoman.dossier import open_dossier


@click.command()
@directory
@click.argument("what", type=click.Choice(list(TABLES)))
@click.option("--who", metavar="NAME", help="Only what NAME did, said or promised, or is.")
@as_of
@as_json
def command(directory: Path, what: str, who: str | None, as_of: str | None, as_json: bool) -> None:
    """Show a part of the record as a table."""
    with open_dossier(directory) as dossier:
        wanted = Wanted(record=dossier.record(as_of), who=who)
        if as_json:
            print_json(list(TABLES[what].objects(wanted)))
            return
        sheets = list(TABLES[what].sheets(wanted))
        print_sheets(sheets)
        if not any(sheet.rows for sheet in sheets):
            say(_nothing(what, dossier.store.generation()))


def _nothing(what: str, generation: int) -> str:
    if not generation:
        return "Nothing is read yet; run: dragoman build DIR"
    if what == "review":
        return "Nothing waits for review."
    return f"The record has no {what}."


def print_sheets(sheets: list[Sheet]) -> None:
    """Print tables; what does not fit wraps."""
    out = console()
    for sheet in sheets:
        title = printable(sheet.title) if sheet.title else None
        table = Table(title=title, title_justify="left", box=None, pad_edge=False)
        table.title_style = "bold"
        for column in sheet.columns:
            table.add_column(
                column.name,
                header_style="dim",
                ratio=column.ratio,
                no_wrap=column.ratio is None,
                justify="right" if column.number else "left",
            )
        for row in sheet.rows:
            table.add_row(*map(printable, row))
        if sheet.rows:
            out.print(table)
            out.print()
