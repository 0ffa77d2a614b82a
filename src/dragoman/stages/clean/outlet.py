"""The outlet: declared, the page's own name, a line above the headline, or the address."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from dragoman.records.document import Declared, Placed
from dragoman.stages.clean.blocks import Block
from dragoman.stages.clean.furniture import furniture

_IN = re.compile(
    r"(?:In|From|Source:|Via|By) +(?P<name>[A-Z][\w'’&.-]*(?: [A-Z&][\w'’&.-]*){0,4})\W*"
)
_PREFIXES = ("www", "m", "amp", "mobile", "en", "eng", "english", "news", "edition")
_SECOND = frozenset("co com org net gov edu ac govt gob gouv go or ne in".split())
"""Second-level labels that are no name: example.co.uk, example.gov.iq."""


def find_outlet(
    declared: Declared, page: Declared, url: str | None, above: Sequence[Block]
) -> Placed | None:
    """Return the outlet; `above` are the blocks above the headline."""
    if declared.outlet:
        return Placed(value=declared.outlet)
    if page.outlet:
        return Placed(value=page.outlet)
    for block in above:
        match = _IN.fullmatch(block.text)
        if match and furniture(block) is None:
            start = block.start + match.start("name")
            return Placed(value=match["name"], start=start, end=start + len(match["name"]))
    name = host_name(url) if url else None
    return Placed(value=name) if name else None


def host_name(url: str) -> str | None:
    """Return the part of an address's host that names its owner: bbc of www.bbc.co.uk."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    labels = host.split(".")
    if len(labels) < 2 or host.replace(".", "").isdigit():
        return None
    labels.pop()
    while len(labels) > 1 and labels[-1] in _SECOND:
        labels.pop()
    while len(labels) > 1 and labels[0] in _PREFIXES:
        labels.pop(0)
    return labels[-1] or None
