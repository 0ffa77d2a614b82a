"""The zone of each block of a text, from what it is by itself and from what stands around it."""

from collections.abc import Iterator, Sequence

from dragoman.records.document import Zone
from dragoman.stages.clean.blocks import Block
from dragoman.stages.clean.byline import is_byline, is_name
from dragoman.stages.clean.caption import is_caption
from dragoman.stages.clean.furniture import Furniture, furniture
from dragoman.stages.clean.headline import find_headline, is_same
from dragoman.stages.clean.lead import lead_zones
from dragoman.stages.clean.masthead import masthead
from dragoman.stages.clean.region import Role, find_region

PROSE_WORDS = 12
"""Fewest words of a paragraph that is prose by itself, when it ends as a sentence does."""
RESUME_WORDS = 25
"""Fewest words of the paragraph with which prose resumes after links: teasers are shorter."""
LABEL_WORDS = 7
"""Most words of a heading inside a text; headlines, and the links that repeat them, have more."""
LONG_WORDS = 30
"""Words from which a block is prose even if it does not end as a sentence does."""

BIO_BLOCKS = 3
"""How near the end a note on the author stands."""


class Zoner:
    """Decides the zone of each block from what it is by itself and from what stands around it."""

    def __init__(self, blocks: Sequence[Block], titles: Sequence[str], extracted: bool) -> None:
        self.blocks = blocks
        self.extracted = extracted
        self.kinds = [furniture(block) for block in blocks]
        self.asides = [_aside(block) for block in blocks]
        if masthead(blocks) is not None:
            self.asides[0] = Zone.BYLINE
        self.roles = [self.role(i) for i in range(len(blocks))]
        counts = [block.count for block in blocks]
        region = (0, len(blocks)) if extracted else find_region(self.roles, counts)
        self.first, self.last = region
        plain = [i for i in range(len(blocks)) if self.is_plain(i)]
        self.headline = find_headline(blocks, titles, plain, self.top())
        self.titles = [*titles]
        if self.headline is not None:
            self.titles.append(blocks[self.headline].text)
        for i, zone in lead_zones(self.blocks, self.asides, self.lead()).items():
            self.asides[i] = zone
        self.names = [
            b.key for b, z in zip(blocks, self.asides, strict=True) if z and is_name(b.text)
        ]

    def role(self, i: int) -> Role:
        """Return what a block is for finding the text."""
        kind, block = self.kinds[i], self.blocks[i]
        if kind is not None:
            return _ROLES[kind]
        if self.asides[i] is not None:
            return Role.ASIDE
        whole = block.stops or block.count >= LONG_WORDS
        if whole or (block.text.endswith((";", ":", ",")) and block.count > LABEL_WORDS):
            return Role.PROSE if block.count >= PROSE_WORDS else Role.REMARK
        if i == len(self.blocks) - 1 and block.count >= PROSE_WORDS:
            return Role.PROSE  # a text cut off in mid-sentence
        return Role.LABEL if block.count <= LABEL_WORDS else Role.TITLE

    def is_plain(self, i: int) -> bool:
        """Tell whether a block is nothing else by itself: perhaps the article's."""
        return self.kinds[i] is None and self.asides[i] is None

    def top(self) -> int:
        """Return the first block of prose in the text: the headline stands above it."""
        here = (i for i in range(self.first, self.last) if self.roles[i] is Role.PROSE)
        return next(here, len(self.blocks))

    def lead(self) -> range:
        """Return the blocks between the headline, or the beginning, and the first prose."""
        begin = -1 if self.headline is None else self.headline
        return range(begin + 1, self.top() if self.first < self.last else 0)

    def zones(self) -> list[Zone]:
        """Return the zone of each block."""
        if self.first == self.last:
            return [self.alone(i) for i in range(len(self.blocks))]
        begin = self.first
        if self.headline is not None and self.headline < self.first:
            begin = self.headline + 1
        zones = [self.outside(i) for i in range(begin)]
        zones.extend(self.inside(begin))
        zones.extend(self.outside(i) for i in range(self.last, len(self.blocks)))
        return zones

    def alone(self, i: int) -> Zone:
        """Return the zone of a block of a text that has no paragraph of prose."""
        if i == self.headline:
            return Zone.HEADLINE
        return self.other(i) or Zone.BODY

    def outside(self, i: int) -> Zone:
        """Return the zone of a block above or below the text."""
        if i == self.headline:
            return Zone.HEADLINE
        return self.other(i) or Zone.BOILERPLATE

    def other(self, i: int) -> Zone | None:
        """Return the zone that a block has by itself; none for one that may be body."""
        return Zone.BOILERPLATE if self.kinds[i] is not None else self.asides[i]

    def inside(self, begin: int) -> Iterator[Zone]:
        """Yield the zones of the blocks of the text, boxes of links inside it left out."""
        skipping = False
        for i in range(begin, self.last):
            if i == self.headline:
                yield Zone.HEADLINE
                continue
            if self.kinds[i] in (Furniture.BREAK, Furniture.END):
                skipping = not self.extracted
            if self.resumes(i):
                skipping = False
            if skipping:
                yield self.outside(i)
            else:
                yield self.other(i) or self.plain(i)

    def resumes(self, i: int) -> bool:
        """Tell whether the text goes on here after a box of links."""
        if self.roles[i] is not Role.PROSE:
            return False
        after = self.roles[i + 1] if i + 1 < self.last else None
        return self.blocks[i].count >= RESUME_WORDS or after is Role.PROSE

    def plain(self, i: int) -> Zone:
        """Return the zone of a block in the text that is nothing else by itself."""
        block = self.blocks[i]
        if any(is_same(block, title) for title in self.titles):
            return Zone.BOILERPLATE
        if i >= self.last - BIO_BLOCKS and self.is_bio(block):
            return Zone.BYLINE
        if self.extracted or self.roles[i] in (Role.PROSE, Role.REMARK):
            return Zone.BODY
        if self.roles[i] is Role.TITLE or self.is_heading(i):
            return Zone.BODY
        return self.short(i)

    def is_bio(self, block: Block) -> bool:
        """Tell whether a block at the end tells who the author is."""
        return any(block.key.startswith(f"{name} is ") for name in self.names)

    def is_heading(self, i: int) -> bool:
        """Tell whether a short block heads prose: the next block that is plain is prose."""
        if not self.is_plain(i):
            return False
        following = (j for j in range(i + 1, min(i + 4, self.last)) if self.is_plain(j))
        after = next(following, None)
        return after is not None and self.roles[after] is Role.PROSE

    def short(self, i: int) -> Zone:
        """Return the zone of a short block without a stop and without prose below it."""
        beside = [j for j in (i - 1, i + 1) if 0 <= j < len(self.blocks)]
        near = any(self.roles[j] is Role.PROSE for j in beside)
        return Zone.BODY if near and self.blocks[i].count > 2 else Zone.BOILERPLATE


def _aside(block: Block) -> Zone | None:
    """Return CAPTION or BYLINE for a block that is one by itself."""
    if is_caption(block):
        return Zone.CAPTION
    return Zone.BYLINE if is_byline(block) else None


_ROLES = {
    Furniture.LINE: Role.FURNITURE,
    Furniture.INSET: Role.ASIDE,
    Furniture.BREAK: Role.BREAK,
    Furniture.END: Role.END,
}
