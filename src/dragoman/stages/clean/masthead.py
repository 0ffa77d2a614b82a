"""The masthead: a paper's name alone above its date and a headline.

"THE SOUTHERN POST / Tuesday, 9 March 2021 / Border talks resume": what stands first, is a name by
its capitals and has a day below it and a line without a stop after that. Takes blocks, gives the
name's place in the first. A town above a day is none (the text says that something is in it), nor
an office that issues papers.
"""

import re
from collections.abc import Sequence

from dragoman.stages.clean.blocks import Block
from dragoman.stages.clean.byline import is_byline
from dragoman.stages.clean.calendar_words import find_dates, find_yearless
from dragoman.stages.clean.labels import is_issuer, is_press_label
from dragoman.stages.clean.outlet_names import is_paper
from dragoman.stages.clean.outlet_shapes import NAME
from dragoman.stages.clean.sections import is_section

TITLE_WORDS = 4
"""Fewest words of the headline below; a name has at most five."""
_NAME = re.compile(rf"(?:The |THE )?{NAME}")
_PARTED = re.compile(r"\s+[-–—|·»]\s+|\s{2,}")
_AT = r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear) {}\b"


def masthead(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Return the half-open offsets of the name in the masthead; none where there is none."""
    if len(blocks) < 4:  # a name, a day, a headline, a text
        return None
    first, second = blocks[0], blocks[1]
    name, *beside = _PARTED.split(first.text)
    name = name.strip()
    if not _NAME.fullmatch(name) or " " not in name or is_section(name):
        return None
    if beside and all(map(is_section, beside)) and _is_title(second):
        return None if _is_place(name, blocks) else (first.start, first.start + len(name))
    if is_issuer(first) or is_press_label(first) or (name != first.text and not is_paper(name)):
        return None
    if not (is_byline(second) and _is_dated(second.text)) or _is_dated(name):
        return None
    if not _is_title(blocks[2]) or _is_place(name, blocks):
        return None
    return first.start, first.start + len(name)


def _is_dated(text: str) -> bool:
    return next(find_dates(text), None) is not None or next(find_yearless(text), None) is not None


def _is_title(block: Block) -> bool:
    return block.count >= TITLE_WORDS and not block.stops and "\n" not in block.text


def _is_place(name: str, blocks: Sequence[Block]) -> bool:
    shape = re.compile(_AT.format(re.escape(name)), re.IGNORECASE if name.isupper() else 0)
    return any(shape.search(block.text) for block in blocks[2:])
