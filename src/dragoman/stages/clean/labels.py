"""Lines above a headline that are none: names of sections, labels of a press office, its name."""

import re

from dragoman.stages.clean.blocks import Block
from dragoman.stages.clean.sections import is_section

_LABEL_LINE = re.compile(
    r"(?:for (?:immediate release|information media|the press)|(?:press|news|media) (?:release|note"
    r"|statement|communiqu[eé]|bulletin)(?: (?:no|nr|n|number)?\W*[\d/ -]+)?"
    r"|not an official (?:record|document)|unofficial translation|check against delivery"
    r"|embargoed (?:until|till|to)\b.*|original:? \w+|(?:translated|translation) from\b.*"
    r"|(?:sg|sc|ga|pal|afr)(?:/\w+){1,3}.*)\W*",
    re.IGNORECASE,
)
"""What a press office prints above the title of its paper."""
_BODY = re.compile(
    r"\b(?:commission|ministry|council|embassy|office|committee|union|republic|government"
    r"|department|secretariat|organi[sz]ation|authority|presidency|parliament|assembly|mission"
    r"|bureau|kingdom|state|league|federation|agency)\b",
    re.IGNORECASE,
)


LETTERHEAD_WORDS = 8
"""Longest name of a body above the title of its paper."""


def is_label(block: Block) -> bool:
    """Tell whether a line above the text is a section's name or a press office's label."""
    if is_press_label(block):
        return True
    return is_section(block.text)


def is_press_label(block: Block) -> bool:
    """Tell whether a line is what a press office prints above the title: "PRESS RELEASE"."""
    parts = [part.strip() for part in re.split(r"[.;|]\s*", block.text) if part.strip()]
    return bool(parts) and all(_LABEL_LINE.fullmatch(part) for part in parts)


def is_issuer(block: Block) -> bool:
    """Tell whether a line is the name of an office that issues papers."""
    return _BODY.search(block.text) is not None and block.count <= LETTERHEAD_WORDS
