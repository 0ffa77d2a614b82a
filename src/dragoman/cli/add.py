"""`dragoman add DIR SOURCE...`."""

from pathlib import Path

import click

from dragoman.cli.arguments import as_json, directory
from dragoman.cli.output import counted, print_json, say
from dragoman.dossier import Added, open_dossier
from dragoman.records.issue import Severity
from dragoman.writers.public import issue_object

SHOWN = 10
"""Issues named one by one; the rest are counted, and `export` lists them all."""


@click.command()
@directory
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@as_json
def command(directory: Path, sources: tuple[str, ...], as_json: bool) -> None:
    """Add articles: .txt, .md, .html, .json, .jsonl files, or folders of them."""
    with open_dossier(directory) as dossier:
        added = dossier.add(sources)
    if as_json:
        issues = [issue_object(issue) for issue in added.issues]
        print_json({"new": added.new, "known": added.known, "issues": issues})
    _tell(added)


def _tell(added: Added) -> None:
    known = f", {added.known} known already" if added.known else ""
    say(f"Added {counted(added.new, 'article')}{known}.")
    grave = [issue for issue in added.issues if issue.severity is not Severity.INFO]
    for issue in grave[:SHOWN]:
        say(f"  {issue.severity.value}: {issue.message}")
    if len(grave) > SHOWN:
        say(f"  and {counted(len(grave) - SHOWN, 'more issue')}")
