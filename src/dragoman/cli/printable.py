"""Words of articles, files and people made fit for one line of a terminal."""

import re

_SPACES = re.compile("[\t-\r\x85\u2028\u2029]+")
_COMMANDS = re.compile(
    "\x1b\\[[0-?]*[ -/]*[@-~]|[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"
)
"""Escape sequences, other control characters, and those that turn the direction of a whole line."""
_SURROGATES = re.compile("[\ud800-\udfff]")


def printable(words: str) -> str:
    """Return words without what a terminal would obey; line ends and tabs become spaces."""
    return _SURROGATES.sub("\ufffd", _COMMANDS.sub("", _SPACES.sub(" ", words)))
