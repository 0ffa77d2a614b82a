"""Where the article's text lies among the blocks: the stretch in which prose outweighs the rest.

Body text extraction after Finn, Kushmerick and Smyth (2001), by blocks instead of tags: each block
weighs for or against, and the stretch of greatest weight is the text. A list of teasers below the
article, headline and one sentence each, weighs against as a whole, though each teaser is prose.
The weights were set on half of the pages of benchmarks/extraction.py.
"""

from collections.abc import Sequence
from enum import StrEnum


class Role(StrEnum):
    """What a block is by itself, as far as finding the text goes."""

    PROSE = "prose"
    """Ends as a sentence does, or is too long for a heading."""
    REMARK = "remark"
    """A short sentence."""
    LABEL = "label"
    """Short, no stop: a heading inside the text, a name, a menu's entry."""
    TITLE = "title"
    """As long as a headline, no stop."""
    FURNITURE = "furniture"
    BREAK = "break"
    END = "end"
    ASIDE = "aside"
    """A caption, a byline: belongs to articles, says nothing of where they end."""


WEIGHTS = {
    Role.REMARK: 1,
    Role.LABEL: -7,
    Role.TITLE: -18,
    Role.FURNITURE: -12,
    Role.BREAK: -30,
    Role.END: -60,
    Role.ASIDE: -2,
}
PROSE_FROM, PROSE_TO = 10, 70
"""Prose weighs its words beyond the first ten, seventy at most: teasers of 15 to 30 words weigh
less than the headline above them costs; one endless paragraph does not decide alone."""
WORST_GAP = -90
"""Most that an unbroken stretch without prose can weigh against: three paragraphs after a table
or a box win the text back."""
ENOUGH = 120
"""Weight of the text before a comment heading from which nothing below it is the article's."""


def find_region(roles: Sequence[Role], counts: Sequence[int]) -> tuple[int, int]:
    """Return the half-open range of blocks in which the text lies; empty where there is no prose.

    `counts` are the words of each block. Linear: one pass, the greatest sum so far kept.
    """
    best, best_range = 0, (0, 0)
    total, start, gap = 0, 0, 0
    for i, role in enumerate(roles):
        if role is Role.PROSE:
            gap = 0
            if total <= 0:
                total, start = 0, i
            total += max(1, min(counts[i], PROSE_TO) - PROSE_FROM)
        else:
            if role is Role.END and total >= ENOUGH:
                total, gap = 0, 0
                continue
            step = max(WEIGHTS[role], WORST_GAP - gap) if WEIGHTS[role] < 0 else WEIGHTS[role]
            gap = min(0, gap + step)
            total += step
        if total > best:
            best, best_range = total, (start, i + 1)
    return best_range
