"""The screen: tables and marked passages on stdout, as wide as it is.

What stands in an article is shown, never obeyed: no command to the terminal, no markup of rich, no
line end or turn of direction that would break a table.
"""

import os
from typing import Any

from rich.console import Console

PLAIN_WIDTH = 100
"""Columns where there is no screen to ask (a pipe or a file) and COLUMNS does not say."""


def console() -> Console:
    """Return a console on stdout; colours and bold words only where it is a screen."""
    literal: dict[str, Any] = {"highlight": False, "markup": False, "emoji": False}
    out = Console(**literal)
    if out.is_terminal or "COLUMNS" in os.environ:
        return out
    return Console(**literal, width=PLAIN_WIDTH)
