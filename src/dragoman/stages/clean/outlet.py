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
_CAP = rf"[A-ZÀ-Þ&]{_WORD}"
_LINK = r"(?:of|the|de|del|du|des|da|do|di|la|le|el|al|and)"
_NAME = rf"[A-ZÀ-Þ]{_WORD}(?: (?:{_LINK} ){{0,2}}{_CAP}){{0,4}}"
_IN = re.compile(rf"(?:In|From|Source:|Via) +(?P<name>{_NAME})\W*")
_DESK = re.compile(
    rf"(?!By )(?P<name>{_NAME})(?:, (?:[Tt]he )?(?:[\w-]+ ){{1,3}}(?i:group|service)"
    r"|(?:,| ?[/|–—]| -) ?(?:[Tt]he )?(?:[\w-]+ ){1,3}(?i:desk|section|department|bureau))"
    r"\s*[-–—:]?\s*"
)
"""Whose desk a text comes from, above it: "Southern Post, foreign policy desk -"."""
_STAFF = re.compile(
    r"(?:(?:By |BY )?"
    r"(?!By |Our |The |Staff|Special|News |Web |Online|Political|Diplomatic|Foreign)"
    rf"(?P<name>{_NAME}?) (?i:staff(?: writers?| reporters?| correspondents?)?|web desk|news ?desk"
    r"|monitoring desk|digital desk|foreign desk|online desk|newsroom"
    r"|editorial (?:board|team|staff)|(?:special |own )?correspondents?|reporters?)"
    r"(?: in [A-Z][\w ]{2,30})?)\.?"
)
"""Who wrote it, told by the house alone: "By Southern Post Staff", "Ostmark Today Web Desk"."""
_SITE = re.compile(r"(?:https?://)?(?P<name>(?:[\w-]{2,40}\.){1,3}[a-z]{2,12})/?", re.IGNORECASE)
_LETTERHEAD = re.compile(
    rf"(?P<name>{_NAME})(?:\s*[–—|:/-]+\s*|\s{{2,}})(?i:press release|news release|media release"
    r"|press statement|media statement|media advisory|media note|press communiqu[eé]|press service"
    r"|press office|information service|public information)"
)
"""Whose paper it is: "Kestrian Red Cross – Press Release"."""
_OWNED = re.compile(
    r"(?:©|\([Cc]\)|\bCopyright\b(?: ©)?) ?(?:(?:19|20)\d\d)?(?: ?[-–] ?(?:19|20)\d\d)?,? ?"
    rf"(?:by )?(?P<name>(?:The )?{_NAME})"
)
_OWNS = re.compile(
    rf"(?P<name>(?:The )?{_NAME}) ?(?:©|\([Cc]\)|Copyright)|[Aa]ll [Rr]ights [Rr]eserved"
    rf"(?: (?:to|by|for)|[.:,]) (?:the )?(?P<name2>(?:The )?{_NAME})"
)
_SOURCE = re.compile(rf"Sources? ?[:–-] +(?P<name>(?:The )?{_NAME})\W*")
_NOBODY = frozenset("agencies agency all rights wikipedia reserved news media".split())
"""What stands where an outlet's name does and is none: "Source: Agencies"."""
_PIECE = re.compile(r"(?:[^|·•,*#/–—() ]| (?! ))+")
_BARS = re.compile(r"\s*[|·•»›]\s*|\s+/\s+| {2,}")
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
    if len(found.value) + MAX_BESIDE >= len(block.text) or _shaped(block.text):
        return True
    pieces = [piece for piece in _BARS.split(block.text) if piece]
    if len(pieces) == 1:  # "Ann Other, Southern Post, Geneva"
        pieces = block.text.split(", ")
        if not all(piece[:1].isupper() for piece in pieces):
            return False
    short = all(len(piece.split()) <= BAR_WORDS for piece in pieces)
    return len(pieces) > 1 and short and not block.stops and found.value in pieces


def _shaped(text: str) -> bool:
    return any(shape.fullmatch(text) for shape in (_DESK, _LETTERHEAD, _STAFF))


def _named(block: Block) -> Placed | None:
    """Return the outlet that a line beside the headline names ("In Southern Post"), if it does."""
    for shape in (_STAFF, _IN, _DESK, _LETTERHEAD, _SITE):
        whole = shape.fullmatch(block.text)
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
        name = piece.group().strip().removeprefix("By ").strip()
        if not name:
            continue
        start = piece.start() + piece.group().index(name)
        place = any(block.text[piece.end() : d.at[0]].strip() == "," for d in dates)
        if is_paper(name) or (dates and not place and has_article(name)):
            yield name, block.start + start


def _at_foot(block: Block) -> Placed | None:
    """Return whom a notice of rights or a line on the source below the text names."""
    for shape in (_OWNED, _SOURCE, _OWNS):
        match = shape.fullmatch(block.text) if shape is _SOURCE else shape.search(block.text)
        if match is not None:
            found = _placed(block, match)
            name = found.value.lower().removeprefix("the ")
            if name.split()[0] not in _NOBODY and name not in PRINTED:
                return found
    return None


def _placed(block: Block, match: re.Match[str]) -> Placed:
    group = "name" if match["name"] else "name2"
    start = block.start + match.start(group)
    return Placed(value=match[group], start=start, end=start + len(match[group]))


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
