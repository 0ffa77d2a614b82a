"""Which block is the headline, and which others only repeat it."""

import re
from collections.abc import Sequence

from dragoman.stages.clean.blocks import Block, words_of
from dragoman.stages.clean.labels import is_issuer, is_label, is_press_label
from dragoman.stages.clean.outlet import is_outlet_line
from dragoman.stages.clean.outlet_own import is_name_alone, is_told

MAX_WORDS = 40
"""Headlines of the press have 4 to 20 words; translated and legal ones run longer."""
MENU_WORDS = 2
"""A line of one or two words above the text is a menu's, a section's or an outlet's."""
MENU_LINES = 2
"""So many such lines in a row are a menu; one may be the author or the place."""
SAME_SHARE = 0.6
"""Share of a title that a line must hold to be it: titles get the outlet's name added, or cut."""


_DOCUMENT = re.compile(
    r"(?:(?:joint|final|press|official|concluding|common) )*(?:communiqu[eé]|statement|declaration"
    r"|press release|resolution|decision|agreement|memorandum|protocol|minutes|readout|report"
    r"|conclusions|aide-m[eé]moire|note verbale) (?:of|by|from|on|between|after|for|to)\b",
    re.IGNORECASE,
)
KICKER_WORDS = 10
"""Longest sentence above a headline: a label, or what the press calls a kicker."""


def _is_own_name(blocks: Sequence[Block], i: int) -> bool:
    """Tell whether a line is a name that the text further down speaks of as its own outlet's."""
    if blocks[i].count > NAME_WORDS or not is_name_alone(blocks[i].text):
        return False
    return any(is_told(block.text, blocks[i].text, 0) for block in blocks[i + 1 :])


NAME_WORDS = 5
"""Longest name of an outlet."""


def _is_kicker(above: Block, block: Block) -> bool:
    """Tell whether a short sentence stands above a longer line without a stop, the headline."""
    return above.stops and above.count <= KICKER_WORDS and not block.stops and block.count >= 5


def _is_under_letterhead(above: Block, block: Block) -> bool:
    """Tell whether a line names a kind of document, and the one above only whose it is."""
    return (
        is_issuer(above)
        and _DOCUMENT.match(block.text) is not None
        and not _DOCUMENT.match(above.text)
    )


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
    declared = _declared(blocks, titles, open_)
    if declared is not None:
        return declared
    found, menu = None, 0
    for i in (i for i in open_ if i < prose):
        if found is not None and _is_under_letterhead(blocks[found], blocks[i]):
            return i
        if is_outlet_line(blocks[i]) or is_label(blocks[i]) or _is_own_name(blocks, i):
            if found is not None and is_press_label(blocks[i]) and is_issuer(blocks[found]):
                found = None
            continue
        if blocks[i].count <= MENU_WORDS:
            menu += 1
        elif blocks[i].count <= MAX_WORDS:
            # Below a menu the page begins anew; a sentence is a standfirst, not a headline.
            kicker = found is not None and _is_kicker(blocks[found], blocks[i])
            if found is None or kicker or (menu >= MENU_LINES and not blocks[i].stops):
                found = i
            menu = 0
    return found


def _declared(blocks: Sequence[Block], titles: Sequence[str], open_: Sequence[int]) -> int | None:
    return next((i for title in titles for i in open_ if is_same(blocks[i], title)), None)
