"""Who wrote it, and the line that says when: the lines between headline and text."""

import re

from dragoman.stages.clean.blocks import Block
from dragoman.stages.clean.calendar_words import find_dates, find_yearless
from dragoman.stages.clean.dateline import is_dateline

MAX_WORDS = 20
"""Longest byline: two names, an office, a place and a time."""

MAX_STAMP = 160
"""Longest line of an outlet, a place, a date and an hour, in characters."""

MAX_BESIDE = 7
"""Words beside the date of a line at the head: an outlet, a name, a place."""

_NAME = r"(?:[A-Z][\w'’.-]*|al|el|bin|ibn|de|der|di|da|la|le|van|von|du)"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,4}}"
_BY = re.compile(
    rf"(?:By|BY|Written by|Story by|Reported by|Reporting by|Posted by|Author):? *(?P<who>{_NAMES}"
    rf"(?:(?:, | and | & ){_NAMES}){{0,5}})(?P<rest>.*)"
)
_FULL_NAME = re.compile(
    rf"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Amb|Gen)\.{{0,2}} )?[A-Z][\w'’.-]+(?: {_NAME}){{1,4}}"
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_HANDLE = re.compile(r"(?:Follow )?@\w{2,20}(?: on (?:Twitter|X))?")
_LABEL = re.compile(
    r"(?:first |last )?(?:(?:updated?|modified|published|posted|edited|created|issued|uploaded"
    r"|added|released|filed|submitted|revised|date|time|today)\b"
    r"|(?:publish(?:ed)?|publication|release|news|posting) date\b|date (?:published|posted)\b"
    r"|embargoed until\b)"
    r"(?: on| at)?\s*:?|date of (?:publication|issue|news)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b\d{1,2} ?[:.h] ?\d\d(?::\d\d)?(?: ?[ap]\.? ?m\b\.?)?|\b\d{1,2} ?[ap]\.? ?m\b\.?"
    r"|(?-i:\b(?:[A-Z]{1,4}T|ET|PT|UTC|MSK|MSD|WIB|WITA|GST|LT)\b)(?: ?[+-]\d{1,2}(?::?\d\d)?)?"
    r"|(?:\b(?:[A-Z]\w+ )?(?:local|standard|summer) |(?-i:\b[A-Z]\w+ ))time\b|\b(?:hrs|hours)\b"
    r"|\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|[+-]\d\d:?\d\d\b",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"\b(?:vol(?:ume)?|issue|no|nr|number|year)\.? ?(?:\d{1,6}|[IVXL]{1,7})\b|# ?\d+", re.I
)
"""Which issue of a paper it is."""
_STAMPED = re.compile(r"[^\[\]\n]{2,60}, ?\[[^\[\]\n]{6,30}\]")
"""What a channel's reader copies above a message: "Southern Post, [03.03.2021 09:01]"."""
_PARTED = re.compile(r"\s[/–—>-]\s|[|·•»›]")
_SMALL = re.compile(r"[\W_]+|\b(?:at|on|by|in|a|the|of|am|pm)\b", re.IGNORECASE)


def is_byline(block: Block) -> bool:
    """Tell whether a block near the top names the author, gives an address, or only a date."""
    if block.count > MAX_WORDS or "\n" in block.text:
        return False
    dated = is_date_line(block.text) or is_dateline(block.text) or is_stamp(block.text)
    return author_of(block) is not None or dated or _is_address(block.text)


def author_of(block: Block) -> tuple[str, int, int] | None:
    """Return the author that a "By …" line names, with the offsets in the stored words."""
    match = _BY.match(block.text)
    if match is None or block.count > MAX_WORDS or _is_prose(match["rest"]):
        return None
    return match["who"], block.start + match.start("who"), block.start + match.end("who")


def is_date_line(text: str) -> bool:
    """Tell whether a line is a date, a label or a time and nothing else of weight."""
    if len(text) > 160:
        return False
    dates = [found.at for found in find_dates(text)]
    days = dates or [found.at for found in find_yearless(text)]
    if not days:
        return False
    rest = text
    for start, end in reversed(days):
        rest = rest[:start] + " " + rest[end:]
    for shape in (_LABEL, _ISSUE, _TIME, _SMALL):
        rest = shape.sub(" ", rest)
    return len(rest.split()) <= (1 if dates else 0)


def is_date_and_name(block: Block) -> bool:
    """Tell whether a line at the head has a date and, beside it, a few words without a stop.

    "Southern Post, 3 March 2021"; "Correspondent in Geneva | Updated: 3 March 2021, 09:01".
    """
    if block.count > MAX_WORDS or block.stops or "\n" in block.text:
        return False
    dates = list(find_dates(block.text))
    if not dates:
        return False
    rest = block.text[: dates[0].at[0]] + " " + block.text[dates[-1].at[1] :]
    for shape in (_LABEL, _TIME, _SMALL):
        rest = shape.sub(" ", rest)
    return len(rest.split()) <= MAX_BESIDE


def is_stamp(text: str) -> bool:
    """Tell whether a line is pieces parted by bars or slashes, one of them a date.

    "Southern Post / Geneva, 3 March 2021 / 9:01 a.m."; a headline that ends in a date has none.
    """
    if _STAMPED.fullmatch(text) and next(find_dates(text), None) is not None:
        return True
    pieces = [piece for piece in _PARTED.split(text) if piece.strip()]
    if len(pieces) < 2 or len(text) > MAX_STAMP:
        return False
    dated = any(is_date_line(piece) or is_dateline(piece) for piece in pieces)
    return dated and all(len(piece.split()) <= MAX_BESIDE for piece in pieces)


def is_name(text: str) -> bool:
    """Tell whether a line is a name as persons have: two to five capitalised words."""
    return bool(_FULL_NAME.fullmatch(text.strip()))


def _is_address(text: str) -> bool:
    """Tell whether a short line is an e-mail address or a handle, with little beside it."""
    rest = _HANDLE.sub("", _EMAIL.sub("", text))
    return rest != text and len(rest.split()) <= 4


def _is_prose(rest: str) -> bool:
    """Tell whether what follows a name is a sentence: "By Friday the talks had …"."""
    return len(rest.split()) > 10 or rest.rstrip().endswith((".", "?", "!"))
