"""Zones: what each stretch of the stored words is.

Takes the words and the declared titles, gives zones in order that do not overlap and cover every
character but white space: one a paragraph, so that no sentence crosses from one into the next
(a heading inside the text is a zone, and a sentence, of its own). Zones mark, they take nothing
out. Where a line could be either, it is body: lost prose is worse than a stray line.
"""

import re
from collections.abc import Iterator, Sequence

from dragoman.records.document import Zone, ZoneSpan
from dragoman.stages.clean.blocks import Block, blocks_of
from dragoman.stages.clean.byline import is_byline
from dragoman.stages.clean.caption import is_caption
from dragoman.stages.clean.dateline import dateline_length
from dragoman.stages.clean.furniture import Furniture, furniture
from dragoman.stages.clean.headline import find_headline, is_same

PROSE_WORDS = 12
"""Fewest words of a paragraph that is prose by itself, when it ends as a sentence does."""
RESUME_WORDS = 25
"""Fewest words of the paragraph with which prose resumes after links: teasers are shorter."""
HEAD_WORDS = 60
"""Words of prose that must have gone by before a comment heading can end the article: the same
words stand above many articles, as a link."""

_GLUED = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?\s*(?=[A-Z“\"])")
_TAIL = re.compile(
    r"(?<=[.!?”\"])\s*(?:Source(?: link)?|Read more|Continue reading|Advertisement|Share this)\W*$"
    r"|(?<=\s)\S{1,60}@\S{1,60}$|(?<=[.!?”\"])\s*\S{1,60}@\S{3,60}(?: ?print the article)?$"
)


def find_zones(words: str, titles: Sequence[str] = ()) -> tuple[ZoneSpan, ...]:
    """Return the zones of the stored words."""
    blocks = blocks_of(words)
    zones = _Zoner(blocks, titles).zones()
    return tuple(
        span for block, zone in zip(blocks, zones, strict=True) for span in _parts(block, zone)
    )


class _Zoner:
    """Decides the zone of each block from what it is by itself and from what stands around it."""

    def __init__(self, blocks: Sequence[Block], titles: Sequence[str]) -> None:
        self.blocks = blocks
        self.kinds = [furniture(block) for block in blocks]
        self.captions = [is_caption(block) for block in blocks]
        self.bylines = [is_byline(block) for block in blocks]
        self.first = next((i for i in range(len(blocks)) if self.is_prose(i)), len(blocks))
        self.headline = find_headline(blocks, titles, self.open_blocks(), self.first)
        self.titles = [*titles]
        if self.headline is not None:
            self.titles.append(blocks[self.headline].text)

    def is_plain(self, i: int) -> bool:
        """Tell whether a block is nothing else by itself: perhaps the article's."""
        return self.kinds[i] is None and not self.captions[i] and not self.bylines[i]

    def is_prose(self, i: int) -> bool:
        return self.is_plain(i) and self.blocks[i].stops and self.blocks[i].count >= PROSE_WORDS

    def open_blocks(self) -> list[int]:
        return [i for i in range(len(self.blocks)) if self.is_plain(i)]

    def zones(self) -> list[Zone]:
        """Return the zone of each block."""
        if not any(self.is_prose(i) for i in range(len(self.blocks))):
            return [self.without_prose(i) for i in range(len(self.blocks))]
        zones = [self.head(i) for i in range(self.start())]
        zones.extend(self.rest())
        return zones

    def start(self) -> int:
        """Return where the text may begin: below the headline, at the latest with the prose."""
        return self.first if self.headline is None else self.headline + 1

    def without_prose(self, i: int) -> Zone:
        """Return the zone of a block of a text that has no paragraph of prose."""
        if i == self.headline:
            return Zone.HEADLINE
        return self.other(i) or Zone.BODY

    def head(self, i: int) -> Zone:
        """Return the zone of a block above the text."""
        if i == self.headline:
            return Zone.HEADLINE
        if self.is_prose(i):
            return Zone.BODY
        return self.other(i) or Zone.BOILERPLATE

    def other(self, i: int) -> Zone | None:
        """Return the zone that a block has by itself; none for one that may be body."""
        if self.kinds[i] is not None:
            return Zone.BOILERPLATE
        if self.captions[i]:
            return Zone.CAPTION
        return Zone.BYLINE if self.bylines[i] else None

    def rest(self) -> Iterator[Zone]:
        """Yield the zones of the blocks from where the text may begin."""
        seen, skipping, ended = 0, False, False
        for i in range(self.start(), len(self.blocks)):
            block, kind = self.blocks[i], self.kinds[i]
            if kind is Furniture.END and seen >= HEAD_WORDS:
                ended = True
            if kind is Furniture.BREAK:
                skipping = True
            if skipping and self.is_prose(i) and block.count >= RESUME_WORDS:
                skipping = False
            if ended or (skipping and not self.is_heading(i)):
                yield self.other(i) if self.captions[i] else Zone.BOILERPLATE
                continue
            zone = self.other(i) or self.plain(i)
            if zone is Zone.BODY:
                seen += block.count
            yield zone

    def plain(self, i: int) -> Zone:
        """Return the zone of a block that is nothing else by itself."""
        block = self.blocks[i]
        if any(is_same(block, title) for title in self.titles):
            return Zone.BOILERPLATE
        if self.is_prose(i) or block.stops:
            return Zone.BODY
        return Zone.BODY if self.is_heading(i) or block.count >= PROSE_WORDS else self.short(i)

    def is_heading(self, i: int) -> bool:
        """Tell whether a short block heads prose: the next block that is plain is prose."""
        if not self.is_plain(i):
            return False
        following = (j for j in range(i + 1, min(i + 4, len(self.blocks))) if self.is_plain(j))
        after = next(following, None)
        return after is not None and self.is_prose(after)

    def short(self, i: int) -> Zone:
        """Return the zone of a short block without a stop and without prose below it."""
        beside = [j for j in (i - 1, i + 1) if 0 <= j < len(self.blocks)]
        near = any(self.is_prose(j) for j in beside)
        return Zone.BODY if near and self.blocks[i].count > 2 else Zone.BOILERPLATE


def _parts(block: Block, zone: Zone) -> Iterator[ZoneSpan]:
    """Yield the zones inside a block: a glued date and a dateline before, furniture after."""
    start, end = block.start, block.end
    if zone is Zone.BODY:
        glued = _GLUED.match(block.text)
        if glued:
            yield ZoneSpan(zone=Zone.BYLINE, start=start, end=start + len(glued.group().rstrip()))
            start += glued.end()
        length = dateline_length(block.text[start - block.start :][:200])
        if length:
            stop = start + len(block.text[start - block.start :][:length].rstrip())
            yield ZoneSpan(zone=Zone.DATELINE, start=start, end=stop)
            start += length
        tail = _TAIL.search(block.text, max(0, len(block.text) - 200))
        if tail and block.start + tail.start() > start:
            end = block.start + tail.start()
    if start < end:
        yield ZoneSpan(zone=zone, start=start, end=end)
    if end < block.end:
        rest = (
            end
            + len(block.text[end - block.start :])
            - len(block.text[end - block.start :].lstrip())
        )
        yield ZoneSpan(zone=Zone.BOILERPLATE, start=rest, end=block.end)
