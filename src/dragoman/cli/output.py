"""Printing: JSON and bytes to stdout, words for the user to stderr."""

import sys
from collections.abc import Iterable
from typing import Any

import click
import msgspec

from dragoman.cli.printable import printable


def print_json(value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    """Print a value as JSON, with one key a line."""
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")
    sys.stdout.buffer.flush()


def print_bytes(parts: Iterable[bytes]) -> None:
    """Print bytes as they are."""
    for part in parts:
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()


def say(words: str) -> None:
    """Tell the user something that is not data."""
    click.echo(printable(words), err=True)


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return "1 article", "2 articles"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
