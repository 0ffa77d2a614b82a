"""Digits of other scripts as ours ("١٥/٠٧/٢٠٢١"), each one character for one."""

import re
import unicodedata

_OTHER = re.compile(r"(?![0-9])\d")


def plain_digits(text: str) -> str:
    """Return the text with every decimal digit as one of 0 to 9; offsets do not change."""
    return _OTHER.sub(lambda match: str(unicodedata.digit(match.group())), text)
