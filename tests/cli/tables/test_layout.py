"""Tables on wide and narrow screens."""

from io import StringIO

import pytest
from rich.console import Console

from dragoman.cli.tables.layout import filled, laid_out, needed, widths
from dragoman.cli.tables.sheet import Column, Sheet

COLUMNS = (
    Column(name="When", most=13),
    Column(name="Who", ratio=1),
    Column(name="Said", ratio=2),
    Column(name="Through", ratio=1, named=True),
    Column(name="Sources", number=True, named=True),
    Column(name="Id"),
)
LONG = "the harbour stays closed until the last of the three hundred ships has left it"
SHEET = Sheet(
    title="What was said",
    columns=COLUMNS,
    rows=[
        ["29 Nov – 17 Dec 2031", "Orsola Tennant", LONG, "", "2", "3f9a"],
        ["4 May 2031", "a clerk of the port of Southland", LONG, "", "1", "77b0"],
    ],
)


def printed(sheet: Sheet, width: int) -> list[str]:
    out = StringIO()
    console = Console(file=out, width=width, highlight=False, markup=False)
    for part in laid_out(sheet, width):
        console.print(part)
    return [line.rstrip() for line in out.getvalue().splitlines()]


def test_a_column_without_words_is_left_out() -> None:
    assert [column.name for column in filled(SHEET).columns] == [
        "When",
        "Who",
        "Said",
        "Sources",
        "Id",
    ]
    assert not list(laid_out(Sheet(title="None", columns=COLUMNS, rows=[]), 80))


def test_a_wide_screen_has_a_table() -> None:
    lines = printed(SHEET, 100)
    assert lines[0] == "What was said"
    assert lines[1].split() == ["When", "Who", "Said", "Sources", "Id"]
    assert all(len(line) <= 100 for line in lines)


def test_a_narrow_screen_has_entries() -> None:
    lines = printed(SHEET, 60)
    assert lines[:5] == [
        "What was said",
        "29 Nov – 17 Dec 2031 · sources 2 · 3f9a",
        "  Orsola Tennant",
        "  the harbour stays closed until the last of the three",
        "  hundred ships has left it",
    ]
    assert all(len(line) <= 60 for line in lines)


@pytest.mark.parametrize("width", [80, 100, 140, 400])
def test_room_is_shared_by_ratio_and_no_column_is_wider_than_its_words(width: int) -> None:
    sheet = filled(SHEET)
    when, who, said, sources, id_ = widths(sheet, width)
    assert (when, sources, id_) == (13, 7, 4)
    assert who <= len("a clerk of the port of Southland")
    assert said <= len(LONG)
    assert when + who + said + sources + id_ + 8 <= width
    assert said == len(LONG) or abs(said - 2 * who) <= 1 or who == 32


def test_what_fits_as_a_table_is_one() -> None:
    sheet = filled(SHEET)
    least = needed(sheet)
    assert printed(SHEET, least)[1].startswith("When")
    assert not printed(SHEET, least - 1)[1].startswith("When")


def test_what_a_terminal_would_obey_is_printed_harmlessly() -> None:
    sheet = Sheet(title=None, columns=COLUMNS, rows=[["", "a\x1b[2Jb", "x", "", "", "1"]])
    for width in (40, 100):
        assert all("\x1b" not in line for line in printed(sheet, width))
