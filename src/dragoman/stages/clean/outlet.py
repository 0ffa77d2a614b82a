"""The outlet: declared, the page's own name, a line beside the headline, or the address."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from dragoman.records.document import Declared, Placed
from dragoman.stages.clean.blocks import Block
from dragoman.stages.clean.furniture import furniture

_IN = re.compile(
    r"(?:In|From|Source:|Via|By) +(?P<name>[A-Z][\w'’&.-]*(?: [A-Z&][\w'’&.-]*){0,4})\W*"
)
_PAPER = re.compile(
    r"(?:The |Al[- ]|El |Le |La |Der |Die )?(?:(?:al[- ])?[A-Z][\w'’&.-]*[ -]){0,4}(?:Times|Post"
    r"|Herald|News|Observer"
    r"|Agency|Press|Tribune|Journal|Gazette|Daily|TV|Radio|Today|Ledger|Review|Chronicle|Telegraph"
    r"|Mail|Star|Sun|Independent|Guardian|Standard|Monitor|Bulletin|Courier|Dispatch|Mirror|Globe"
    r"|Network|Media|Broadcasting|Online|Report|Weekly|Wire|Channel|Examiner|Inquirer|Express"
    r"|Morning|Evening|Nation|Citizen|Advocate|Sentinel|Spectator|Economist|Outlook"
    r"|Newspaper|newspaper|Echo|Reporter|Statesman|Voice|Argus|Gazeta|Messenger|Banner|Tidings)"
    r"(?: (?:Agency|Network|Online|TV|Service|International|English|Arabic|Africa|Asia))?"
)
"""What newspapers, agencies and stations are called in English. Magazine, Insider and Digest are
left out: on pages of benchmarks/extraction.py they stood in menus alone."""
_PIECE = re.compile(r"[^|·•,*#/–—()]+")
MAX_BESIDE = 12
"""Characters beside an outlet's name in a line that is that name: "In", a star, a country."""
_PREFIXES = ("www", "m", "amp", "mobile", "en", "eng", "english", "news", "edition")
_SECOND = frozenset("co com org net gov edu ac govt gob gouv go or ne in".split())
"""Second-level labels that are no name: example.co.uk, example.gov.iq."""


def find_outlet(
    declared: Declared, page: Declared, url: str | None, above: Sequence[Block]
) -> Placed | None:
    """Return the outlet; `above` are the blocks before the first of the text, but the headline."""
    if declared.outlet:
        return Placed(value=declared.outlet)
    if page.outlet:
        return Placed(value=page.outlet)
    for block in above:
        placed = _named(block)
        if placed is not None:
            return placed
    name = host_name(url) if url else None
    return Placed(value=name) if name else None


def is_outlet_line(block: Block) -> bool:
    """Tell whether a line is an outlet's name alone, as it stands above or below a headline."""
    found = _named(block)
    return found is not None and len(found.value) + MAX_BESIDE >= len(block.text)


def _named(block: Block) -> Placed | None:
    """Return the outlet that a line beside the headline names ("In Southern Post"), if it does."""
    match = _IN.fullmatch(block.text)
    if match and furniture(block) is None:
        start = block.start + match.start("name")
        return Placed(value=match["name"], start=start, end=start + len(match["name"]))
    for piece in _PIECE.finditer(block.text):
        name = piece.group().strip()
        shape = name.title() if name.isupper() else name
        if " " in name and _PAPER.fullmatch(shape):
            start = block.start + piece.start() + piece.group().index(name)
            return Placed(value=name, start=start, end=start + len(name))
    return None


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
