"""The lines between the headline and the text: who wrote it, where, for whom, and when."""

from collections.abc import Sequence

from dragoman.records.document import Zone
from dragoman.stages.clean.blocks import Block
from dragoman.stages.clean.byline import is_date_and_name, is_name
from dragoman.stages.clean.outlet import is_outlet_line

MAX_LEAD = 12
"""Lines looked at: authors' blocks are shorter; beyond are menus."""
MAX_BESIDE = 6
"""Words beside an author's name in a line that repeats it: reading time, "Follow", an office."""


def lead_zones(
    blocks: Sequence[Block], asides: Sequence[Zone | None], lead: range
) -> dict[int, Zone]:
    """Return which of the lines that nothing else tells are bylines.

    A line with a date and a few words; an outlet's name; a person's name beside such a line; a
    line that repeats the name.
    """
    open_ = [i for i in lead[:MAX_LEAD] if asides[i] is None]
    told = (i for i in open_ if is_date_and_name(blocks[i]) or is_outlet_line(blocks[i]))
    found = dict.fromkeys(told, Zone.BYLINE)
    signed = {i for i in lead[:MAX_LEAD] if asides[i] is Zone.BYLINE} | set(found)
    named = (i for i in open_ if i not in found and is_name(blocks[i].text))
    names = [i for i in named if {i - 1, i + 1} & signed]
    found.update((i, Zone.BYLINE) for i in names)
    for i in open_:
        if any(_repeats(blocks[i], blocks[name]) for name in names):
            found[i] = Zone.BYLINE
    return found


def _repeats(block: Block, name: Block) -> bool:
    """Tell whether a block is a name with a little beside it."""
    return name.key in block.key and block.count <= name.count + MAX_BESIDE
