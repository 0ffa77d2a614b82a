"""The day and the outlet of articles in many layouts."""

import pytest

from dragoman.records.annotated import Annotated
from dragoman.records.document import Text
from dragoman.stages.date.signs import signed
from tests.stages.clean.layouts import Layout, layouts, text_of_layout

DAYS = layouts("days")


def day_of(text: Text) -> str | None:
    bare = Annotated(text=text, sentences=(), mentions=(), times=(), quantities=(), quotations=())
    when, _ = signed(bare, None)
    if when is not None:
        return when.start if when.start == when.end else f"{when.start}/{when.end}"
    first = next(iter(text.yearless), None)
    return f"--{first.month:02}-{first.day:02}" if first else None


@pytest.mark.parametrize("layout", DAYS, ids=[layout.name for layout in DAYS])
def test_day(layout: Layout) -> None:
    assert day_of(text_of_layout(layout)) == layout.expected


OUTLETS = layouts("outlets")


@pytest.mark.parametrize("layout", OUTLETS, ids=[layout.name for layout in OUTLETS])
def test_outlet(layout: Layout) -> None:
    text = text_of_layout(layout)
    outlet = text.outlet
    assert (outlet.value if outlet else None) == layout.expected
    if outlet is not None and outlet.start is not None:
        assert text.words[outlet.start : outlet.end] == outlet.value
