"""Zones: what each stretch of the stored words is.

Takes the words and the declared titles, gives zones in order that do not overlap and cover every
character but white space: one a paragraph, so that no sentence crosses from one into the next
(a heading inside the text is a zone, and a sentence, of its own). Zones mark, they take nothing
out. Where a line could be either, it is body: lost prose is worse than a stray line.
"""

import re
from collections.abc import Sequence

from dragoman.records.document import Zone, ZoneSpan
from dragoman.stages.clean.blocks import blocks_of
from dragoman.stages.clean.parts import split_block
from dragoman.stages.clean.zoner import PROSE_WORDS, Zoner


def find_zones(
    words: str, titles: Sequence[str] = (), *, extracted: bool = False, begin: int = 0
) -> tuple[ZoneSpan, ...]:
    """Return the zones of the stored words.

    `begin`: where the text begins, below front matter.

    `extracted`: an extractor has already left out most of what is not the article's, so a short
    line is body unless it is furniture by its words.
    """
    blocks = blocks_of(words)
    above = [block for block in blocks if block.start < begin]
    below = blocks[len(above) :]
    zones = Zoner(below, titles, extracted).zones()
    spans = [ZoneSpan(zone=Zone.BOILERPLATE, start=b.start, end=b.end) for b in above]
    turns = sum(1 for block in below if _TURN.match(block.text))
    datelines = DATELINES if turns < TURNS else 0
    for block, zone in zip(below, zones, strict=True):
        parts = list(split_block(block, zone, dateline=datelines > 0))
        datelines -= zone is Zone.BODY and block.count >= PROSE_WORDS
        spans.extend(parts)
    return tuple(spans)


_TURN = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?: ?,[^:]{2,60})?:\s")
TURNS = 3
"""So many blocks that open with a name in capitals and a colon are turns of a transcript."""
DATELINES = 2
"""Paragraphs of prose that may open with a dateline: the first, or the one below a standfirst."""
