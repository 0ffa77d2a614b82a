"""How a sheet is laid out on a screen: as a table, or on a narrow one entry by entry.

Takes a sheet and the columns of the screen; gives what is to be printed. Columns without a word
are left out, so that a sheet may have columns for what is rare.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dragoman.cli.printable import printable
from dragoman.cli.tables.sheet import Column, Sheet

READABLE = 11
"""Columns of the screen that a wrapped column needs for each part of its ratio, up to its longest
cell: two or three words a line; with less a table is a list of syllables."""
GAP = 2


def laid_out(sheet: Sheet, width: int) -> Iterator[Table | Group | Text]:
    """Yield a sheet's title and its rows; nothing for a sheet without rows."""
    if not sheet.rows:
        return
    shown = filled(sheet)
    if needed(shown) <= width:
        yield _table(shown, width)
        return
    if shown.title:
        yield Text(printable(shown.title), style="bold")
    for row in shown.rows:
        yield _entry(shown.columns, row)


def filled(sheet: Sheet) -> Sheet:
    """Return a sheet without the columns in which no row has a word."""
    kept = [at for at, _ in enumerate(sheet.columns) if any(row[at] for row in sheet.rows)]
    return replace(
        sheet,
        columns=[sheet.columns[at] for at in kept],
        rows=[[row[at] for at in kept] for row in sheet.rows],
    )


def needed(sheet: Sheet) -> int:
    """Return how wide a screen must be for a sheet to read well as a table."""
    longest = _longest(sheet)
    least = [
        min(longest[at], max(READABLE * column.ratio, len(column.name))) if column.ratio else fixed
        for (at, column), fixed in zip(enumerate(sheet.columns), _fixed(sheet), strict=True)
    ]
    return sum(least) + GAP * (len(least) - 1)


def widths(sheet: Sheet, width: int) -> list[int]:
    """Return how wide each column is on a screen: what the short ones leave is shared by ratio,
    and no column is given more than its longest cell."""
    longest, found = _longest(sheet), _fixed(sheet)
    room = width - sum(found) - GAP * (len(found) - 1)
    open_ = {at: column.ratio for at, column in enumerate(sheet.columns) if column.ratio}
    while open_:
        share = room / sum(open_.values())
        full = [at for at, ratio in open_.items() if longest[at] <= share * ratio]
        for at in full or list(open_):
            found[at] = longest[at] if full else int(share * open_[at])
            room -= found[at] if full else 0
        open_ = {at: ratio for at, ratio in open_.items() if full and at not in full}
    return found


def _longest(sheet: Sheet) -> list[int]:
    return [
        max(cell_len(column.name), *(cell_len(printable(row[at])) for row in sheet.rows))
        for at, column in enumerate(sheet.columns)
    ]


def _fixed(sheet: Sheet) -> list[int]:
    """Return the widths of the columns that share no room; 0 for those that do."""
    both = zip(sheet.columns, _longest(sheet), strict=True)
    return [0 if c.ratio else min(longest, c.most or longest) for c, longest in both]


def _table(sheet: Sheet, width: int) -> Table:
    title = printable(sheet.title) if sheet.title else None
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    table.title_style = "bold"
    for column, wide in zip(sheet.columns, widths(sheet, width), strict=True):
        table.add_column(
            column.name,
            header_style="dim",
            width=wide,
            justify="right" if column.number else "left",
        )
    for row in sheet.rows:
        table.add_row(*map(printable, row))
    return table


def _entry(columns: Sequence[Column], row: Sequence[str]) -> Group:
    """Return a row as some lines: what is short on the first, then each longer cell on its own."""
    cells = [
        (column, _cell(column, cell)) for column, cell in zip(columns, row, strict=True) if cell
    ]
    first = [cell for column, cell in cells if column.ratio is None]
    long = [cell for column, cell in cells if column.ratio is not None]
    lines: list[Text | Padding] = [Text(printable(" · ".join(first)), style="dim")]
    for place, cell in enumerate(long):
        style = "bold" if place == 0 and len(long) > 1 else ""
        lines.append(Padding(Text(printable(cell), style=style), (0, 0, 0, GAP)))
    return Group(*lines)


def _cell(column: Column, cell: str) -> str:
    """Return a cell as it stands alone."""
    return f"{column.name.lower()} {cell}" if column.named else cell
