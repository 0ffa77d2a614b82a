"""Which block is the headline, and which others only repeat it."""

from collections.abc import Sequence

from dragoman.stages.clean.blocks import Block, words_of

MIN_WORDS, MAX_WORDS = 3, 40
"""Headlines of the press have 4 to 20 words; translated and legal ones run longer."""
MENU_WORDS = 2
"""A line of one or two words above the text is a menu's, a section's or an outlet's."""
SAME_SHARE = 0.6
"""Share of a title that a line must hold to be it: titles get the outlet's name added, or cut."""


def is_same(block: Block, title: str) -> bool:
    """Tell whether a block says a title: whole, cut, or with something added."""
    ours, theirs = block.key, words_of(title)
    if not ours or not theirs:
        return False
    if ours == theirs:
        return True
    short, long = sorted((ours, theirs), key=len)
    whole_words = long.startswith(short + " ") or long.endswith(" " + short)
    return whole_words and len(short) >= SAME_SHARE * len(long)


def find_headline(
    blocks: Sequence[Block], titles: Sequence[str], open_: Sequence[int], prose: int
) -> int | None:
    """Return which block is the headline, if one is.

    `titles` are those declared, the best first; `open_` are the blocks that are nothing else
    (no furniture, byline or caption); `prose` is where the text begins.
    """
    for title in titles:
        for i in open_:
            if is_same(blocks[i], title):
                return i
    group = list[int]()
    for i in (i for i in open_ if i < prose):
        if blocks[i].count <= MENU_WORDS:
            group = []
        elif MIN_WORDS <= blocks[i].count <= MAX_WORDS:
            group.append(i)
    return group[0] if group else None
