"""The zones inside one block: a mark, a glued date or a dateline before it, furniture after it."""

import re
from collections.abc import Iterator

from dragoman.records.document import Zone, ZoneSpan
from dragoman.stages.clean.blocks import Block
from dragoman.stages.clean.dateline import dateline_length

_GLUED = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?\s*(?=[A-Z“\"])")
_TAIL = re.compile(
    r"(?<=[.!?”\"])\s*(?:Source(?: link)?|Read more|Continue reading|Advertisement|Share this)\W*$"
    r"|(?<=\s)\S{1,60}@\S{1,60}$|(?<=[.!?”\"])\s*\S{1,60}@\S{3,60}(?: ?print the article)?$"
)


_HASHES = re.compile(r"#{1,6} +(?=\S)")
TAIL_LENGTH = 200
"""Characters at the end of a block in which furniture may be glued to it."""


def split_block(block: Block, zone: Zone, *, dateline: bool) -> Iterator[ZoneSpan]:
    """Yield the zones of a block in order; `dateline`: whether it may open with one."""
    text, start = block.text, 0
    for head, length in _heads(text, zone, dateline):
        stop = len(text[:length].rstrip())
        yield ZoneSpan(zone=head, start=block.start + start, end=block.start + stop)
        start = length
    tail = _TAIL.search(text, max(start, len(text) - TAIL_LENGTH)) if zone is Zone.BODY else None
    end = tail.start() if tail and tail.start() > start else len(text)
    if start < end:
        yield ZoneSpan(zone=zone, start=block.start + start, end=block.start + end)
    if end < len(text):
        begin = end + len(text[end:]) - len(text[end:].lstrip())
        yield ZoneSpan(zone=Zone.BOILERPLATE, start=block.start + begin, end=block.end)


def _heads(text: str, zone: Zone, dateline: bool) -> Iterator[tuple[Zone, int]]:
    """Yield what stands before the words of a block: the zone, and where it ends."""
    start = 0
    marks = _HASHES.match(text) if zone in (Zone.HEADLINE, Zone.BODY) else None
    if marks:
        start = marks.end()
        yield Zone.BOILERPLATE, start
    if zone is not Zone.BODY:
        return
    glued = _GLUED.match(text, start)
    if glued and glued.end() < len(text):
        start = glued.end()
        yield Zone.BYLINE, start
    length = dateline_length(text[start : start + TAIL_LENGTH]) if dateline else 0
    if length:
        yield Zone.DATELINE, start + length
