"""The entry: a Click group that loads a command's file when the command is called.

Exit codes: 0 done, 1 could not (one line on stderr says what, where and what to do), 2 wrong
usage.
"""

import gc
import os
import sys
from importlib import import_module

import click

from dragoman import __version__
from dragoman.cli.output import say
from dragoman.errors import DragomanError

COMMANDS = {
    "new": "Make a dossier in a folder.",
    "add": "Add articles from files and folders.",
    "build": "Read what is new and bring the record up to date.",
    "show": "Show rounds, timeline, people, statements, promises and more.",
    "why": "Show the passages a fact rests on, and how it came about.",
    "judge": "Accept, reject, correct or add facts; join or part names.",
    "export": "Write the record to standard output.",
    "report": "Write the record as one page to read.",
    "actors": "Turn a saved Wikidata answer into an actors file of your own.",
    "demo": "Build a dossier of the sample articles and show its rounds.",
}
"""Each command lies in a module of its name; the words are its line in --help."""


COLLECTED = 50_000
"""New objects after which Python looks for cycles; records hold none, and looking through all of
them at its own pace takes a tenth of the time in which one more article is read."""


class LazyGroup(click.Group):
    """A group whose commands are loaded when they are called, so that --help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"dragoman.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup)
@click.version_option(__version__, prog_name="dragoman")
def cli() -> None:
    """Read the press on a negotiation and keep a cited record."""


def main() -> None:
    """Run the command line and exit."""
    gc.set_threshold(COLLECTED)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line; return the exit code."""
    try:
        cli.main(arguments, prog_name="dragoman", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except DragomanError as error:
        say(f"dragoman: {error}")
        return 1
    except (KeyboardInterrupt, click.Abort):
        say("dragoman: interrupted; run the command again to go on")
        return 1
    except OSError as error:
        _drop_output()
        say(f"dragoman: {error.filename or 'output'}: {error.strerror}")
        return 1
    return 0


def _drop_output() -> None:
    """Send what is still in the buffer nowhere: Python would try once more to write it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
