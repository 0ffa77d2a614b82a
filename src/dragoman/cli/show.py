"""`dragoman show DIR WHAT`."""

from pathlib import Path

import click

from dragoman.cli.arguments import as_json, as_of, directory
from dragoman.cli.output import print_json, say
from dragoman.cli.screen import console
from dragoman.cli.tables import TABLES, Wanted
from dragoman.cli.tables.layout import laid_out
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
        elif what == "review":
            say(_decide(directory))


def _nothing(what: str, generation: int) -> str:
    if not generation:
        return "Nothing is read yet; run: dragoman build DIR"
    if what == "review":
        return "Nothing waits for review."
    return f"The record has no {what}."


def _decide(directory: Path) -> str:
    return (
        f"Look: dragoman why {directory} ID   Decide: dragoman judge {directory} accept ID "
        "(or reject, unsure, correct; of who is who: same ID ID, different ID ID)   "
        f"Then: dragoman build {directory}"
    )


def print_sheets(sheets: list[Sheet]) -> None:
    """Print tables; what does not fit wraps, and on a narrow screen stands entry by entry."""
    out = console()
    for sheet in sheets:
        for part in laid_out(sheet, out.width):
            out.print(part)
        if sheet.rows:
            out.print()
