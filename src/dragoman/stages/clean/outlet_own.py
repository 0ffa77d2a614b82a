"""Names that a text gives away as its own outlet's: it speaks of "telling" them, signs with them.

A name beside the headline may be a place, a person, a section or the outlet; an agency in a
dateline may be another's. Where the text says what it was told, learned or shown, or shows the name
at its foot, the name is its own. Takes a text's words and zones; gives the first name that is so
borne out.
"""

import re
from collections.abc import Iterator, Sequence

from dragoman.records.document import Placed, Zone, ZoneSpan
from dragoman.stages.clean.calendar_words import find_dates, find_yearless
from dragoman.stages.clean.outlet_names import PRINTED, is_paper
from dragoman.stages.clean.sections import is_section

_AGENCY = re.compile(
    r"\((?P<a>[A-ZÀ-Þ][^()\n]{1,39})\)|/ ?(?P<b>[A-ZÀ-Þ][^/\n]{1,39}?) ?/"
    r"|[,.–—-] (?P<c>[A-ZÀ-Þ][\w’' -]{2,30}?)\s*(?:--|[-–—:.])*$"
)
_BRACKETED = re.compile(r"\([A-Z][\w .’'-]{1,38}\)\W*\Z")
_PIECE = re.compile(r"[^|·•,*#/–—()\n]+")
_CAPITALISED = re.compile(
    r"(?:The |[Ll][’'])?[A-ZÀ-Þ][\w’'&.-]*"
    r"(?: (?:of|de|du|des|del|al|el|la|le|the|and|&|[A-ZÀ-Þ][\w’'&.-]*)){0,4}"
)
_LABEL = re.compile(
    r"^(?:(?:News |Press )?[Aa]gency|(?:Agence|Agencia|Agenzia)(?= [A-Z]\w+ [A-Z])) "
)
_TO = (
    r"(?:\b(?:told|telling|tells|seen by|reviewed by|obtained by|shown to|viewed by|read by"
    r"|spoke (?:to|with)|speaking (?:to|with)|interview (?:with|to|by|of)|contacted by|collected by"
    r"|compiled by|questioned by|joined by|reached by|met by|consulted by|asked by|quoted by"
    r"|confided to|reported to|said to|stated to|declared to|confirmed to|communicated to"
    r"|explained to|assured|answered|informed|shared with|provided to|sent to|leaked to"
    r"|statements? to|remarks to|comments? to|correspondents? of|reporters? of|journalists? of"
    r"|newsroom of|editorial (?:staff|board|team) of|exclusive to|special to|source of) (?:the )?)"
)
_DOES = (
    r"(?:['’]s? (?:correspondent|reporter|newsroom|request|question|source|interlocutor|office)"
    r"|,? (?:correspondent|reporter|newsroom|staff writer|special correspondent|has learn(?:ed|t)"
    r"|learn(?:ed|t)|was told|understands|has obtained|has seen|was able to|could not"
    r"|(?:is )?reporting from|reported from)\b)"
)
_BY = re.compile(r"(?:By|BY|Written by|Author)\b:? ?[A-Z]")
_VISIT = re.compile(
    r"(?:[Vv]isit|[Rr]ead more at|[Mm]ore at|[Ww]ebsite:?) (?:us at )?(?:https?://)?(?:www\.)?"
    r"(?:en\.|english\.)?(?P<name>[\w-]{3,40})\.[a-z]{2,12}"
)
_WRITERS = frozenset(
    """analyst bureau chief columnist contributor correspondent desk editor fellow professor
    reporter researcher staff team writer""".split()
)
"""Last words of what an author is: "Foreign Affairs Editor"."""
_SIGNED = re.compile(rf"(?:By|BY) [^|\n]{{3,40}}? ?\| ?(?P<name>(?:{_CAPITALISED.pattern}))")
_MAIL = re.compile(
    r"[\w.+-]{1,40}@(?:(?:mail|news|en|english)\.)?(?P<name>[\w-]{3,40})\.[a-z.]{2,12}"
)
_FREE_MAIL = frozenset(
    """gmail yahoo hotmail outlook live icloud aol proton protonmail yandex mail gmx msn qq
    naver""".split()
)
LINE_LENGTH = 60
"""Longest line above the text that may be names alone, in characters."""
_COMMON = frozenset("the news agency press wire service international national world".split())
"""Words that many agencies share: they tell none."""


def own_outlet(words: str, zones: Sequence[ZoneSpan]) -> Placed | None:
    """Return the name of the dateline or the lines above that the text bears out as its own."""
    for name, start, dateline in _candidates(words, zones):
        printed = name.lower() in PRINTED  # what it was told stands in every reprint
        if not printed and is_told(words, name, start + len(name)):
            return Placed(value=name, start=start, end=start + len(name))
        if dateline and _is_at_foot(words, zones, name):
            return Placed(value=name, start=start, end=start + len(name))
    return None


def stamped_outlet(words: str, zones: Sequence[ZoneSpan]) -> Placed | None:
    """Return the first name in a line of a day and bars, where another line names the author.

    "Southern Post / 9:01 a.m., 3 March 2021" below "By Ann Other": what is no place either.
    """
    above = list(_above(zones))
    lines = [words[z.start : z.end] for z in above]
    if not any(_BY.match(line) for line in lines):
        return None
    for zone, line in zip(above, lines, strict=True):
        pieces = list(_pieces(words, zone))
        if not pieces or _BY.match(line) or next(find_dates(line), None) is None:
            continue
        name, start, _ = pieces[0]
        place = _is_place(words, name)
        if " " in name and start == zone.start and not place and not _is_date(name):
            return Placed(value=name, start=start, end=start + len(name))
    return None


def signed_outlet(words: str, zones: Sequence[ZoneSpan]) -> Placed | None:
    """Return the name behind a bar after the author's ("By Ann Other | Southern Post").

    One word alone, a section and what the text speaks of as a place are none.
    """
    for zone in _above(zones):
        match = _SIGNED.fullmatch(words, zone.start, zone.end)
        if match is None or " " not in match["name"] or is_section(match["name"]):
            continue
        if match["name"].split()[-1].lower() in _WRITERS:
            continue
        if not _is_date(match["name"]) and not _is_place(words, match["name"]):
            return Placed(value=match["name"], start=match.start("name"), end=match.end("name"))
    return None


def _is_place(words: str, name: str) -> bool:
    """Tell whether the text says that something is in a name."""
    at = rf"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Tt]o|[Nn]ear) {re.escape(name)}\b"
    return re.search(at, words) is not None


def wire_agency(words: str, zones: Sequence[ZoneSpan]) -> Placed | None:
    """Return the agency of the first dateline: whose text it is, where nobody else is named.

    Not one whose copy papers everywhere print: it wrote the text, and who published it is unknown.
    """
    for zone in zones:
        if zone.zone is Zone.DATELINE or (
            zone.zone is Zone.BYLINE and _is_date_and_agency(words, zone)
        ):
            for name, start, _ in _agencies(words, zone):
                if _is_agency(words, name, start) and not _is_date(name):
                    return Placed(value=name, start=start, end=start + len(name))
    return None


def _is_agency(words: str, name: str, start: int) -> bool:
    """Tell whether a piece of a dateline is an agency: set in marks, or a name such as they have.

    "SEOUL, South Korea —" ends in a country. What is printed everywhere names no outlet.
    """
    if name.lower() in PRINTED or not any(map(str.isalpha, name)):
        return False
    marked = (start > 0 and words[:start].rstrip()[-1:] in "(/") or "Agency " in words[:start][-8:]
    return marked or name.isupper() or is_paper(name)


def _is_date_and_agency(words: str, zone: ZoneSpan) -> bool:
    """Tell whether a line is a dateline of its own: a place, a day, and an agency in brackets."""
    line = words[zone.start : zone.end]
    return _BRACKETED.search(line) is not None and _is_date(line) and not _BY.match(line)


def mail_name(words: str, zones: Sequence[ZoneSpan]) -> Placed | None:
    """Return the owner of an address of the newsroom in the furniture ("desk@post.example")."""
    for zone in zones:
        if zone.zone not in (Zone.BOILERPLATE, Zone.BYLINE):
            continue
        for match in _MAIL.finditer(words, zone.start, zone.end):
            if match["name"].lower() not in _FREE_MAIL:
                at = match.span("name")
                return Placed(value=match["name"], start=at[0], end=at[1])
    return None


def site_name(words: str, zones: Sequence[ZoneSpan]) -> Placed | None:
    """Return the owner of a site that the furniture sends readers to ("visit www.post.example")."""
    for zone in zones:
        if zone.zone is Zone.BOILERPLATE:
            match = _VISIT.search(words, zone.start, zone.end)
            if match is not None:
                at = match.span("name")
                return Placed(value=match["name"], start=at[0], end=at[1])
    return None


def _above(zones: Sequence[ZoneSpan]) -> Iterator[ZoneSpan]:
    for zone in zones:
        if zone.zone in (Zone.BODY, Zone.DATELINE):
            return
        if zone.zone in (Zone.BYLINE, Zone.BOILERPLATE):
            yield zone


def _is_date(name: str) -> bool:
    return next(find_dates(name), None) is not None or next(find_yearless(name), None) is not None


def _candidates(words: str, zones: Sequence[ZoneSpan]) -> Iterator[tuple[str, int, bool]]:
    """Yield the names of the lines above the text and of the dateline, with where each begins."""
    for zone in zones:
        if zone.zone is Zone.BODY and zone.end - zone.start > LINE_LENGTH:
            return
        if zone.zone is Zone.DATELINE:
            yield from _agencies(words, zone)
        elif zone.zone is not Zone.HEADLINE:
            yield from _pieces(words, zone)


def _agencies(words: str, zone: ZoneSpan) -> Iterator[tuple[str, int, bool]]:
    for match in _AGENCY.finditer(words, zone.start, zone.end):
        group = match.lastgroup or "a"
        name, start = match[group], match.start(group)
        label = _LABEL.match(name)
        shift = label.end() if label else 0
        yield name[shift:].strip(), start + shift, True


def _pieces(words: str, zone: ZoneSpan) -> Iterator[tuple[str, int, bool]]:
    for piece in _PIECE.finditer(words, zone.start, zone.end):
        name = piece.group().strip()
        if _CAPITALISED.fullmatch(name):
            yield name, piece.start() + piece.group().index(name), False


def is_name_alone(line: str) -> bool:
    """Tell whether a line is capitalised words alone, as a name is."""
    return _CAPITALISED.fullmatch(line) is not None


def is_told(words: str, name: str, after: int) -> bool:
    """Tell whether the words after a place speak of telling a name, or of what it learned."""
    plain = re.escape(name.removeprefix("The "))
    told = re.compile(rf"{_TO}{plain}\b|\b{plain}{_DOES}", re.IGNORECASE)
    if told.search(words, after) is not None:
        return True
    followed = rf"\b{plain} (?:is )?on (?:Telegram|Twitter|X|WhatsApp|Facebook|YouTube|Instagram)\b"
    return re.search(followed, words) is not None


def _is_at_foot(words: str, zones: Sequence[ZoneSpan], name: str) -> bool:
    telling = [w for w in re.findall(r"\w+", name) if w.lower() not in _COMMON and len(w) > 2]
    foot = [words[z.start : z.end] for z in zones if z.zone is Zone.BOILERPLATE]
    return bool(telling) and any(
        all(re.search(rf"\b{re.escape(word)}\b", line) for word in telling) for line in foot
    )
