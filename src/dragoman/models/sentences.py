"""Sentences inside a stretch of raw text, by rules.

Takes a text and a zone of it, gives the half-open offsets of its sentences: in order, disjoint,
inside the zone, every character that is not space covered. A sentence ends at a stop (with the
quotation marks and brackets that close after it) before a word that can begin one, at a blank
line, and at a line's end that is not a wrap. Linear in the text.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

_CLOSERS = "\"'”’»)]"
_QUOTES = "\"'”’»"
_OPENERS = "\"'“‘«([„"
# The stop, what closes after it, and note numbers ([3]).
_STOP = re.compile(rf"[.!?…؟۔。]+[{re.escape(_CLOSERS)}]*(?: ?\[\d{{1,3}}\])*")
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_LIST_ITEM = re.compile(r"[-•*–▪●]\s|\(?\d{1,3}[.)]\s")

# Before a name or a number: never an end.
_TITLES = frozenset(
    "mr mrs ms dr prof gen lt col sgt maj capt cmdr brig adm sen rep gov pres rev hon st messrs "
    "vs al fig art mt ft cf e.g i.e viz approx ph.d sec vol pp p supt amb".split()
)
# An end only before a word that often begins a sentence.
_SOFT = frozenset(
    "inc corp ltd co jr sr etc bros dept est no jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri sat sun a.m p.m govt univ assn".split()
)
_STARTERS = frozenset(
    "the a an he she it they we i you this that these those in on at but and however for as when "
    "while if after before since with there his her their its our my what who why how according "
    "meanwhile also some many most all no not so then now both one two other another officials "
    "during under by from to earlier later last since despite although though yet each".split()
)
_SPEECH = re.compile(
    r"(?:[A-Z][\w’'-]*\s+){1,4}"
    r"(?:said|says|asked|asks|added|wrote|replied|shouted|told|cried|wondered|exclaimed)\b"
)
# Lines are wrapped between these widths; a longer line is a paragraph, a shorter one a heading.
_NARROWEST, _WIDEST = 45, 130


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Give the offsets of the sentences of text[start:end]."""
    stop = len(text) if end is None else min(end, len(text))
    sentences: list[tuple[int, int]] = []
    for block_start, block_end in _blocks(text, start, stop):
        sentences.extend(_sentences(text, block_start, block_end))
    return sentences


def _blocks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut at blank lines."""
    for gap in _BLANK.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for boundary in [*_boundaries(text, start, end), end]:
        piece = text[begin:boundary]
        if piece.strip():
            left = begin + len(piece) - len(piece.lstrip())
            yield left, left + len(piece.strip())
        begin = boundary


def _boundaries(text: str, start: int, end: int) -> Iterator[int]:
    """Give the places where a sentence ends, in order."""
    breaks = list(_line_breaks(text, start, end))
    begin, next_break = start, 0
    for stop in _STOP.finditer(text, start, end):
        while next_break < len(breaks) and breaks[next_break] <= stop.start():
            begin = breaks[next_break]
            yield begin
            next_break += 1
        if stop.end() > begin and _ends(text, begin, stop, end):
            begin = stop.end()
            yield begin
    yield from breaks[next_break:]


def _line_breaks(text: str, start: int, end: int) -> Iterator[int]:
    """Give the single line ends that are no wraps: after a heading, a by-line, a list item."""
    lines = _lines(text, start, end)
    width = max(b - a for a, b in lines)
    for (a, b), (c, d) in pairwise(lines):
        line, following = text[a:b].strip(), text[c:d].strip()
        if not line or not following:
            continue
        if _LIST_ITEM.match(following):
            yield b
        elif following[0].islower() or line[-1] in ",;-–—":
            continue
        elif not _is_wrapped(line, following, width, len(lines)):
            yield b


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    while True:
        stop = text.find("\n", start, end)
        if stop < 0:
            return [*lines, (start, end)]
        lines.append((start, stop))
        start = stop + 1


def _is_wrapped(line: str, following: str, width: int, count: int) -> bool:
    """Whether the first word of the next line had no room on this one."""
    if not _NARROWEST <= width <= _WIDEST or following.startswith("By "):
        return False
    if count == 2 and len(line) < _NARROWEST + 10:
        return False
    return len(line) + 1 + len(following[:40].split()[0]) > width


def _ends(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    """Whether a sentence ends at this stop."""
    marks = stop[0]
    at = stop.end()
    after = at
    while after < end and text[after].isspace():
        after += 1
    if after >= end:
        return False  # the end of the block ends it
    first = after
    while first < end and first < after + 3 and text[first] in _OPENERS:
        first += 1
    following = text[first : first + 40].lstrip()
    if not following or following[0].islower() or following[0] in ",;:-–—":
        return False
    if after == at:
        return _ends_unspaced(text, begin, stop, following)
    if (
        marks[0] in "!?"
        and marks[-1] in _QUOTES
        and _SPEECH.match(text, first, min(end, first + 60))
    ):
        return False
    dots = len(marks) - len(marks.lstrip("."))
    return dots not in (1, 2) or not _is_abbreviation(text, begin, stop.start(), following)


def _ends_unspaced(text: str, begin: int, stop: re.Match[str], following: str) -> bool:
    """No space after the stop: an end between a lower-case word and a capitalised one."""
    before = text[max(begin, stop.start() - 30) : stop.start()]
    word = before.rsplit(None, 1)[-1] if before.strip() else ""
    if not following[0].isupper() or not (following[1:2].islower() or following[1:2] == " "):
        return False
    if stop[0][-1] in _CLOSERS and stop[0][-1] not in "'’":
        return True
    return len(word) > 1 and word.isalpha() and word.islower()


def _is_abbreviation(text: str, begin: int, stop: int, following: str) -> bool:
    """Whether the stop belongs to the word before it and ends nothing."""
    before = text[max(begin, stop - 24) : stop]
    word = (before.split() or [""])[-1].lstrip(_OPENERS)
    low = word.lower()
    starts = following.split()[0].strip(_CLOSERS + ",.").lower() in _STARTERS
    if stop - begin <= 4 and text[begin:stop].strip(" ([\n").isdigit():
        return True  # 1. and 12. before a heading or a list item
    if low in _TITLES:
        return True
    if low == "no":
        return following[0].isdigit()
    single = len(word) == 1 and word.isalpha() and word.isupper()
    dotted = len(word) > 2 and all(len(part) == 1 for part in word.split("."))
    if single or dotted or low in _SOFT:
        return not starts
    return False
