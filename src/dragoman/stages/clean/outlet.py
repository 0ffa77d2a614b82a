"""The outlet: declared, the page's own name, a line beside the headline, the foot, the address."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from dragoman.records.document import Declared, Placed
from dragoman.stages.clean.blocks import Block
from dragoman.stages.clean.calendar_words import find_dates
from dragoman.stages.clean.furniture import furniture
from dragoman.stages.clean.outlet_names import PRINTED, has_article, is_paper

_WORD = r"(?:[\w'’&-]|\.(?=\w))*"
_NAME = rf"[A-Z]{_WORD}(?: [A-Z&]{_WORD}){{0,4}}"
_IN = re.compile(rf"(?:In|From|Source:|Via|By) +(?P<name>{_NAME})\W*")
_DESK = re.compile(
    rf"(?P<name>{_NAME}), (?:[Tt]he )?(?:[\w-]+ ){{1,3}}(?i:group|desk|service|section|department"
    r"|bureau)\s*[-–—:]?\s*"
)
"""Whose desk a text comes from, above it: "Southern Post, foreign policy desk -"."""
_OWNED = re.compile(
    r"(?:©|\([Cc]\)|\bCopyright\b(?: ©)?) ?(?:(?:19|20)\d\d)?(?: ?[-–] ?(?:19|20)\d\d)?,? ?"
    rf"(?:by )?(?P<name>(?:The )?{_NAME})"
)
_SOURCE = re.compile(rf"Source ?: +(?P<name>(?:The )?{_NAME})\W*")
_NOBODY = frozenset("agencies agency all rights wikipedia reserved news media".split())
"""What stands where an outlet's name does and is none: "Source: Agencies"."""
_PIECE = re.compile(r"[^|·•,*#/–—()]+")
_BARS = re.compile(r"\s*[|·•»›]\s*|\s+/\s+")
BAR_WORDS = 4
"""Most words of a section beside an outlet's name in a line parted by bars."""
MAX_BESIDE = 12
"""Characters beside an outlet's name in a line that is that name: "In", a star, a country."""
_PREFIXES = ("www", "m", "amp", "mobile", "en", "eng", "english", "news", "edition")
_SECOND = frozenset("co com org net gov edu ac govt gob gouv go or ne in".split())
"""Second-level labels that are no name: example.co.uk, example.gov.iq."""


def find_outlet(
    declared: Declared,
    page: Declared,
    url: str | None,
    above: Sequence[Block],
    below: Sequence[Block] = (),
    agency: Placed | None = None,
) -> Placed | None:
    """Return the outlet.

    `above` are the blocks before the first of the text, but the headline; `below` the furniture
    after the text, where the owner of the rights stands; `agency` who speaks as "us" (`agency`).
    """
    if declared.outlet:
        return Placed(value=declared.outlet)
    if page.outlet:
        return Placed(value=page.outlet)
    for placed in (*map(_named, above), *map(_at_foot, below)):
        if placed is not None:
            return placed
    name = host_name(url) if url else None
    return Placed(value=name) if name else agency


def is_outlet_line(block: Block) -> bool:
    """Tell whether a line is an outlet's name alone, or with sections or a desk beside it."""
    found = _named(block)
    if found is None:
        return False
    if len(found.value) + MAX_BESIDE >= len(block.text) or _DESK.fullmatch(block.text):
        return True
    pieces = [piece for piece in _BARS.split(block.text) if piece]
    short = all(len(piece.split()) <= BAR_WORDS for piece in pieces)
    return len(pieces) > 1 and short and not block.stops and found.value in pieces


def _named(block: Block) -> Placed | None:
    """Return the outlet that a line beside the headline names ("In Southern Post"), if it does."""
    whole = _IN.fullmatch(block.text) or _DESK.fullmatch(block.text)
    if whole and furniture(block) is None:
        return _placed(block, whole)
    for name, start in _pieces(block):
        return Placed(value=name, start=start, end=start + len(name))
    return None


def _pieces(block: Block) -> Iterator[tuple[str, int]]:
    """Yield the parts of a line that may be names, with where each begins.

    Beside a date a name with an article is a paper's too, unless the date follows a comma: then
    it is the place ("La Paz, 3 March 2021").
    """
    dates = list(find_dates(block.text))
    for piece in _PIECE.finditer(block.text):
        name = piece.group().strip()
        if not name:
            continue
        start = piece.start() + piece.group().index(name)
        place = any(block.text[piece.end() : d.at[0]].strip() == "," for d in dates)
        if is_paper(name) or (dates and not place and has_article(name)):
            yield name, block.start + start


def _at_foot(block: Block) -> Placed | None:
    """Return whom a notice of rights or a line on the source below the text names."""
    match = _OWNED.search(block.text) or _SOURCE.fullmatch(block.text)
    if match is None:
        return None
    name = match["name"].lower().removeprefix("the ")
    nobody = name.split()[0] in _NOBODY or name in PRINTED
    return None if nobody else _placed(block, match)


def _placed(block: Block, match: re.Match[str]) -> Placed:
    start = block.start + match.start("name")
    return Placed(value=match["name"], start=start, end=start + len(match["name"]))


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
