"""The screen: tables and marked passages on stdout, as wide as it is."""

import os

from rich.console import Console

PLAIN_WIDTH = 100
"""Columns where there is no screen to ask (a pipe or a file) and COLUMNS does not say."""


def console() -> Console:
    """Return a console on stdout; colours and bold words only where it is a screen."""
    out = Console(highlight=False)
    return out if out.is_terminal or "COLUMNS" in os.environ else _plain()


def _plain() -> Console:
    return Console(highlight=False, width=PLAIN_WIDTH)
