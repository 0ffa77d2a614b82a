"""The form of stored words: Unicode NFC, `\\n` line ends, no control characters.

Nothing else is taken out: marks of direction, no-break spaces and the like stay, because offsets
count them and a quote must stand as it was written.
"""

import re
import unicodedata

_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_ESCAPES = re.compile("\x1b\\[[0-?]*[ -/]*[@-~]")
"""Colours and the like, of text saved from a terminal: without the mark "[31m" would be words."""
_SURROGATES = re.compile("[\ud800-\udfff]")
REPLACEMENT = "\ufffd"


def settle(text: str) -> str:
    """Return text in the form of stored words; half a surrogate pair becomes U+FFFD."""
    text = _ENDS.sub("\n", text.removeprefix("\ufeff"))
    text = _CONTROLS.sub("", _ESCAPES.sub("", text))
    text = _SURROGATES.sub(REPLACEMENT, text)
    return unicodedata.normalize("NFC", text)
