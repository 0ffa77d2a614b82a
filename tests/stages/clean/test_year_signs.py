"""Days without a year, and days after the article was got."""

import pytest

from dragoman.records.document import Declared
from tests.stages.clean.making import make_article, read_one
from tests.stages.clean.test_zones import BODY, page

TITLE = "Border talks to resume in May"


@pytest.mark.parametrize(
    ("line", "foot", "retrieved", "day"),
    [
        ("9 March", "", "2021-04-01", "2021-03-09"),
        ("9 December", "", "2021-04-01", "2020-12-09"),
        ("Tuesday 9 March", "© 2021 Varland Today", None, "2021-03-09"),
        ("Monday 9 March", "© 2021 Varland Today", None, None),
        ("9 March", "© 2021 Varland Today", None, None),
        ("Tuesday 9 March", "2021 © Varland Today", None, "2021-03-09"),
        ("9 March", "", None, None),
    ],
)
def test_year_of_a_day(line: str, foot: str, retrieved: str | None, day: str | None) -> None:
    lines = [TITLE, line, *BODY, *([foot] if foot else [])]
    text, _ = read_one(make_article(page(*lines), declared=Declared(retrieved=retrieved)))
    assert [sign.start for sign in text.dates] == ([day] if day else [])


def test_dateline_owes_no_year_to_the_day_it_was_got() -> None:
    raw = page(TITLE, "GENEVA, March 9 (XYZ) - " + BODY[0], *BODY[1:])
    text, _ = read_one(make_article(raw, declared=Declared(retrieved="2025-04-01")))
    assert text.dates == ()
    assert len(text.yearless) == 1


def test_day_after_the_article_was_got_is_refused_with_an_issue() -> None:
    raw = page(TITLE, "Posted: 9 March 2021", *BODY)
    declared = Declared(published="2031-03-09", retrieved="2021-03-20")
    text, issues = read_one(make_article(raw, declared=declared))
    assert [sign.start for sign in text.dates] == ["2021-03-09"]
    assert [issue.code for issue in issues] == ["date-after-retrieval"]


def test_change_counts_only_where_nothing_else_does() -> None:
    line = "Updated: 12 March 2021"
    raw = page(TITLE, line, "GENEVA, March 9, 2021 (XYZ) - " + BODY[0], *BODY[1:])
    text, _ = read_one(make_article(raw))
    assert [sign.start for sign in text.dates] == ["2021-03-09"]
    alone, _ = read_one(make_article(page(TITLE, line, *BODY)))
    assert [sign.start for sign in alone.dates] == ["2021-03-12"]
