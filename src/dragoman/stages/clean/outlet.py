"""The outlet: declared, the page's own name, a line beside the headline, the foot, the address."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from dragoman.records.document import Declared, Placed
from dragoman.stages.clean.blocks import Block
from dragoman.stages.clean.calendar_words import find_dates
from dragoman.stages.clean.furniture import furniture
from dragoman.stages.clean.outlet_names import PRINTED, has_article, is_paper
from dragoman.stages.clean.outlet_shapes import APPEAL, FOOT, HEAD, MAIL, NAME, NOBODY
from dragoman.stages.clean.sections import is_section

_DESK = re.compile(
    rf"(?!By )(?P<name>{NAME})(?:, (?:[Tt]he )?(?:[\w-]+ ){{1,3}}(?i:group|service)"
    r"|(?:,| ?[/|–—]| -) ?(?:[Tt]he )?(?:[\w-]+ ){1,3}(?i:desk|section|department|bureau))"
    r"\s*[-–—:]?\s*"
)
"""Whose desk a text comes from, above it: "Southern Post, foreign policy desk -"."""
_STAFF = re.compile(
    r"(?:(?:By |BY )?"
    r"(?!By |Our |The |Staff|Special|News |Web |Online|Political|Diplomatic|Foreign)"
    rf"(?P<name>{NAME}?) (?i:staff(?: writers?| reporters?| correspondents?)?|web desk|news ?desk"
    r"|monitoring desk|digital desk|foreign desk|online desk|newsroom"
    r"|editorial (?:board|team|staff)|(?:special |own )?correspondents?|reporters?)"
    r"(?: in [A-Z][\w ]{2,30})?)\.?"
)
"""Who wrote it, told by the house alone: "By Southern Post Staff", "Ostmark Today Web Desk"."""
_SITE = re.compile(r"(?:https?://)?(?P<name>(?:[\w-]{2,40}\.){1,3}[a-z]{2,12})/?", re.IGNORECASE)
_LETTERHEAD = re.compile(
    rf"(?P<name>{NAME})(?:\s*[–—|:/-]+\s*|\s{{2,}})(?i:press release|news release|media release"
    r"|press statement|media statement|media advisory|media note|press communiqu[eé]|press service"
    r"|press office|information service|public information)"
)
"""Whose paper it is: "Kestrian Red Cross – Press Release"."""
_SUFFIX = re.compile(
    rf"(?P<title>[^|\n]{{10,200}}?)\s*(?:\||\s[–—-]\s)\s*(?P<name>(?:The )?{NAME})"
)
TITLE_WORDS = 4
"""Fewest words of a title that has a name added."""
HOST_LETTERS = 4
"""Shortest name of a host that is looked for in the words: "un", "who" are words."""
NOTICE_WORDS = 60
NOTICE_LETTERS = 1000
"""A notice has at most so many words and letters: what is one endless word is none."""
_AT = re.compile(r"(?<![\w.])@(?P<name>\w{4,30})")
_PIECE = re.compile(r"(?:[^|·•»›>,*#/–—() -]|(?<! )-|-(?! )| (?! |- ))+")
_BARS = re.compile(r"\s*[|·•»›]\s*|\s+/\s+| {2,}")
_GENERAL = frozenset(
    "world breaking latest top local national business politics more international regional our"
    " current special live today".split()
)
"""First words of sections that only look like a paper's name: "World News", not "Gulf News"."""
BAR_WORDS = 4
"""Most words of a section beside an outlet's name in a line parted by bars."""
MAX_BESIDE = 12
"""Characters beside an outlet's name in a line that is that name: "In", a star, a country."""
_PREFIXES = ("www", "m", "amp", "mobile", "en", "eng", "english", "news", "edition")
_SECOND = frozenset("co com org net gov edu ac govt gob gouv go or ne in".split())
"""Second-level labels that are no name: example.co.uk, example.gov.iq."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Furnishings:
    """What stands round a text: the lines in which its outlet may be named."""

    above: Sequence[Block]
    """The blocks before the first of the text, but the headline."""
    below: Sequence[Block]
    """The furniture after the text, where the owner of the rights stands."""
    title: Block | None
    masthead: Placed | None
    told: Placed | None
    """Who speaks as "us" in the text (`outlet_own`)."""
    mail: Placed | None
    """Whose newsroom an address is of."""
    wire: Placed | None
    """The agency in the dateline: whose text it is where nobody else is named."""


def find_outlet(
    declared: Declared, page: Declared, url: str | None, around: Furnishings, words: str
) -> Placed | None:
    """Return the outlet: who published, and only where nobody else is named, which agency wrote."""
    if declared.outlet:
        return Placed(value=declared.outlet)
    if page.outlet:
        return Placed(value=page.outlet)
    lines = (around.masthead, *map(_named, around.above), *map(_at_foot, around.below))
    placed = next((one for one in lines if one is not None), None) or in_title(around)
    if placed is not None:
        return placed
    name = host_name(url) if url else None
    if name:
        return spelt_out(name, words) or Placed(value=name)
    appeals = (_by(APPEAL, block) for block in (*around.below, *around.above))
    appeal = next((one for one in appeals if one is not None), None)
    return around.told or _handled(around.above, words) or appeal or around.mail or around.wire


def in_title(around: Furnishings) -> Placed | None:
    """Return the name added to a title behind a bar, or behind a dash where another line bears out.

    "Border talks to resume | Southern Post".
    """
    block = around.title
    match = _SUFFIX.fullmatch(block.text) if block else None
    if block is None or match is None or len(match["title"].split()) < TITLE_WORDS:
        return None
    found = _placed(block, match)
    others = [*around.above, *around.below]
    borne = any(
        match["title"].strip() == other.text or found.value in other.text for other in others
    )
    barred = "|" in block.text[match.end("title") : match.start("name")]
    return found if (barred or borne) and not is_section(found.value) else None


def spelt_out(name: str, words: str) -> Placed | None:
    """Return the words that a host's name runs together, where they stand in the text.

    "Southern Post" for southernpost.
    """
    letters = [re.escape(letter) for letter in name if letter.isalnum()]
    if len(letters) < HOST_LETTERS:
        return None
    shape = r"\b" + r"[ '’&.-]?".join(letters) + r"\b(?![.@/])"
    for match in re.finditer(shape, words, re.IGNORECASE):
        if match.group()[0].isupper() and words[max(0, match.start() - 1)] not in "@./":
            return Placed(value=match.group(), start=match.start(), end=match.end())
    return None


def _handled(above: Sequence[Block], words: str) -> Placed | None:
    """Return whose handle stands above the text ("@SouthernPost"), spelt out where it is."""
    for block in above:
        match = _AT.search(block.text)
        found = spelt_out(match["name"], words[: block.end]) if match else None
        if found is not None:
            return found
    return None


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
    return any(shape.fullmatch(text) for shape in (_DESK, _LETTERHEAD, _STAFF, *HEAD))


def _named(block: Block) -> Placed | None:
    """Return the outlet that a line beside the headline names ("In Southern Post"), if it does."""
    mail = MAIL.match(block.text)
    if mail:
        return _placed(block, mail)
    for shape in (_STAFF, *HEAD, _DESK, _LETTERHEAD, _SITE):
        whole = shape.fullmatch(block.text)
        if whole and furniture(block) is None and _is_somebody(whole["name"]):
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
        if is_section(name) and name.split()[0].lower() in _GENERAL:
            continue
        if is_paper(name) or (dates and not place and has_article(name)):
            yield name, block.start + start


def _at_foot(block: Block) -> Placed | None:
    """Return whom a notice of rights or a line on the source below the text names."""
    return _by(FOOT, block)


def _by(shapes: Sequence[re.Pattern[str]], block: Block) -> Placed | None:
    """Return the name that the first fitting shape finds in a line."""
    short = block.count <= NOTICE_WORDS and len(block.text) <= NOTICE_LETTERS
    for shape in shapes:
        match = shape.search(block.text) if short else None
        if match is None or block.text[match.end("name") :].lstrip()[:1] in {"(", "/"}:
            continue  # who took a picture, and for whom: "© Ann Other (XYZ)"
        if _is_somebody(match["name"]):
            return _placed(block, match)
    return None


def _is_somebody(name: str) -> bool:
    """Tell whether a name is an outlet's for all that is known: no network, agency or button."""
    plain = name.lower().removeprefix("the ").strip(" .")
    return plain.split()[0] not in NOBODY and plain not in PRINTED


def _placed(block: Block, match: re.Match[str]) -> Placed:
    start = block.start + match.start("name")
    name = match["name"].rstrip(" .")
    return Placed(value=name, start=start, end=start + len(name))


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
