"""Layouts of articles (layouts.yaml), each with the day and the outlet that a reader would give."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dragoman.records.document import Text
from tests.stages.clean.making import make_article, read_one
from tests.stages.clean.test_zones import BODY

TITLE = "Border talks to resume in May"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """An article's words and address, and what is to be found in them."""

    words: str
    url: str | None
    expected: str | None
    name: str


def layouts(what: str) -> list[Layout]:
    """Return the layouts of a part of the table: `days` or `outlets`."""
    table = yaml.safe_load(Path(__file__).with_name("layouts.yaml").read_text("utf-8"))
    return [_layout(row, what.removesuffix("s")) for row in table[what]]


def _layout(row: dict[str, Any], slot: str) -> Layout:
    head, foot = (
        [line.replace("TITLE", TITLE) for line in lines]
        for lines in (row.get("head", ["TITLE"]), row.get("foot", []))
    )
    glue = row.get("glue", "")
    return Layout(
        words="\n\n".join([*head, glue + BODY[0], *BODY[1:], *foot]),
        url=row.get("url"),
        expected=row[slot],
        name=" ".join([*head[-1:], glue, *foot, row.get("url", "")]),
    )


def text_of_layout(layout: Layout) -> Text:
    """Return the text that is read from a layout."""
    return read_one(make_article(layout.words, url=layout.url))[0]
