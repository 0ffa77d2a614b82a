"""`dragoman judge DIR accept|reject|unsure|correct|add|same|different|undo|list|import`.

A judgment is kept at once and never changed; the next build brings it into the record.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from dragoman.cli.arguments import as_json as as_json_option
from dragoman.cli.arguments import directory as directory_argument
from dragoman.cli.output import counted, print_json, say
from dragoman.cli.show import print_sheets
from dragoman.cli.tables.judgments import objects, sheets
from dragoman.dossier import Dossier, open_dossier
from dragoman.errors import UsageError
from dragoman.records.judgment import Judgment, Verdict
from dragoman.run import judging
from dragoman.run.judging import Hand
from dragoman.writers.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """What is told of every judgment beside what it says."""

    by: str | None
    reason: str | None
    supersedes: str | None


@click.group()
@directory_argument
@click.pass_context
def command(context: click.Context, directory: Path) -> None:
    """Decide what the record cannot: accept, reject, correct or add facts, join or part names.

    Judgments outlive every build. Ids are those that `show` prints; `show DIR review` lists what
    waits for a decision. Run `dragoman build DIR` to bring judgments into the record.
    """
    context.obj = directory


def _signed(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options that every judgment takes; the command is given them as one."""

    @wraps(function)
    def told(
        *given: Any,  # noqa: ANN401 - whatever the command takes
        by: str | None,
        reason: str | None,
        supersedes: str | None,
        **named: Any,  # noqa: ANN401
    ) -> None:
        function(*given, signed=Signed(by=by, reason=reason, supersedes=supersedes), **named)

    for option in (
        click.option("--by", metavar="NAME", help="Who judges; left out: dossier.toml's, or you."),
        click.option("--reason", metavar="WORDS", help="Why."),
        click.option("--supersedes", metavar="JUDGMENT", help="The judgment that this replaces."),
    ):
        told = option(told)
    return told


def _keep(
    directory: Path, signed: Signed, make: Callable[[Dossier, Record, Hand], Sequence[Judgment]]
) -> None:
    """Make judgments of the record as it is, and keep them."""
    with open_dossier(directory) as dossier:
        hand = dossier.hand(signed.by, signed.reason, signed.supersedes)
        made = make(dossier, dossier.record(), hand)
        kept = dossier.judge(made)
    for one in made:
        say(f"{one.verdict.value}: {one.id}")
    say(
        f"Kept {counted(kept, 'judgment')}; dragoman build {directory} brings them into the record."
    )


def _on_facts(verdict: Verdict, words: str) -> click.Command:
    @click.command(verdict.value, help=words)
    @click.argument("ids", metavar="ID...", nargs=-1, required=True)
    @_signed
    @click.pass_obj
    def judge(
        directory: Path,
        ids: tuple[str, ...],
        signed: Signed,
    ) -> None:
        def make(dossier: Dossier, record: Record, hand: Hand) -> list[Judgment]:
            known = [dossier.id_of(record, typed) for typed in ids]
            return [judging.on_fact(record, id_, verdict, hand) for id_ in known]

        _keep(directory, signed, make)

    return judge


command.add_command(
    _on_facts(Verdict.ACCEPT, "A fact is right: it stands in the record, however unsure.")
)
command.add_command(_on_facts(Verdict.REJECT, "A fact is wrong: it leaves the record."))
command.add_command(_on_facts(Verdict.UNSURE, "Somebody looked and cannot say; takes back more."))


@command.command()
@click.argument("id_", metavar="ID")
@click.argument("fields", metavar="FIELD=VALUE...", nargs=-1, required=True)
@_signed
@click.pass_obj
def correct(
    directory: Path,
    id_: str,
    fields: tuple[str, ...],
    signed: Signed,
) -> None:
    """Set fields of a fact: when=2021-07-15, status=postponed, "locations=A; B".

    Of an event also "participants=A (actor); B (recipient)", and so on; what there is, is said.
    With the id or the source of a document: published=2021-07-15.
    """

    def make(dossier: Dossier, record: Record, hand: Hand) -> list[Judgment]:
        known = dossier.id_of(record, id_)
        pairs = _pairs(fields).items()
        return [judging.on_field(record, known, slot, value, hand) for slot, value in pairs]

    _keep(directory, signed, make)


@command.command()
@click.argument("document", metavar="DOCUMENT")
@click.argument("words", metavar="WORDS")
@click.argument("kind", metavar="KIND")
@click.argument("fields", metavar="[FIELD=VALUE]...", nargs=-1)
@_signed
@click.pass_obj
def add(
    directory: Path,
    document: str,
    words: str,
    kind: str,
    fields: tuple[str, ...],
    signed: Signed,
) -> None:
    """Bring in a fact that the machine missed, by the WORDS of a document that say it.

    KIND is statement, commitment, figure, or an event with its type: "event CONSULT".
    """

    def make(dossier: Dossier, record: Record, hand: Hand) -> list[Judgment]:
        id_ = dossier.id_of(record, document)
        return [judging.on_passage(record, id_, words, kind, _pairs(fields), hand)]

    _keep(directory, signed, make)


def _on_names(verdict: Verdict, words: str) -> click.Command:
    @click.command(verdict.value, help=words)
    @click.argument("ids", metavar="ID...", nargs=-1, required=True)
    @click.option("--form", "forms", multiple=True, help="A form of the name; twice.")
    @_signed
    @click.pass_obj
    def judge(
        directory: Path,
        ids: tuple[str, ...],
        forms: tuple[str, ...],
        signed: Signed,
    ) -> None:
        def make(dossier: Dossier, record: Record, hand: Hand) -> list[Judgment]:
            known = [dossier.id_of(record, typed) for typed in ids]
            return [judging.on_identity(record, known, forms, verdict, hand)]

        _keep(directory, signed, make)

    return judge


command.add_command(_on_names(Verdict.SAME, "Two names mean the same person, place or body."))
command.add_command(_on_names(Verdict.DIFFERENT, "Two names, or two forms of one, do not."))


@command.command()
@click.argument("judgment", metavar="JUDGMENT")
@_signed
@click.pass_obj
def undo(directory: Path, judgment: str, signed: Signed) -> None:
    """Take a judgment back, by one that supersedes it."""

    def make(dossier: Dossier, record: Record, hand: Hand) -> list[Judgment]:
        return [judging.undone(record.judgments, judgment, hand)]

    _keep(directory, signed, make)


@command.command("list")
@as_json_option
@click.pass_obj
def list_(directory: Path, as_json: bool) -> None:
    """List all judgments, with what became of each at the last build.

    What --json prints can be imported into another dossier of the same articles.
    """
    with open_dossier(directory) as dossier:
        judged = dossier.judged()
    if as_json:
        print_json(objects(judged))
    else:
        print_sheets(list(sheets(judged)))
        if not judged:
            say("There are no judgments.")


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def import_(directory: Path, file: Path) -> None:
    """Take in the judgments of a file: an export in JSONL, or what `list --json` printed."""
    found = judging.read_judgments(file.read_text("utf-8"))
    with open_dossier(directory) as dossier:
        kept = dossier.judge(found)
    known = f", {len(found) - kept} known already" if len(found) > kept else ""
    say(f"Took in {counted(kept, 'judgment')}{known}.")


def _pairs(fields: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for field in fields:
        name, sign, value = field.partition("=")
        if not sign or not name.strip():
            raise UsageError(f"{field!r} sets nothing: write FIELD=VALUE, such as when=2021-07-15")
        found[name.strip()] = value.strip()
    return found
