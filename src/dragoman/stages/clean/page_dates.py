"""A page's own date: what it says of itself, what stands beside its headline, what htmldate finds.

Where two of the three agree, theirs; else the first of them. A date without a label of its own
counts only if its words stand in the page.
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement

from dragoman.stages.clean.calendar_words import find_dates
from dragoman.stages.clean.month_names import forms_of
from dragoman.stages.clean.page_marks import beside_headline, declared_on_page

EARLIEST = "1995-01-01"
"""There were no news pages before; htmldate's own bound, held fast."""
LATEST = "2100-12-31"
"""Where nobody says when the page was got. A constant, because no stage reads a clock."""


def bounds(retrieved: str | None) -> tuple[str, str]:
    """Return the first and last day that a page's date may lie on."""
    known = [day.end for day in find_dates(retrieved or "") if day.end > EARLIEST]
    return EARLIEST, known[0] if known else LATEST


def page_date(text: str, tree: HtmlElement, url: str | None, retrieved: str | None) -> str | None:
    """Return the day (YYYY-MM-DD) that a page gives as that of its publication; none if none.

    A day after the page was got is none.
    """
    earliest, latest = bounds(retrieved)
    found = (
        declared_on_page(tree),
        beside_headline(tree),
        _searched(text, url, earliest, latest),
    )
    return agreed([day for day in found if day is not None and earliest <= day <= latest])


def agreed(days: Sequence[str]) -> str | None:
    """Return the day that most say; where as many say another, the one said first."""
    counts = Counter(days)
    return max(days, key=lambda day: counts[day], default=None)


def _searched(text: str, url: str | None, earliest: str, latest: str) -> str | None:
    """Return what htmldate finds."""
    try:
        found = find_date(text, url=url, original_date=True, min_date=earliest, max_date=latest)
    except (etree.LxmlError, RecursionError, ValueError, AttributeError, TypeError, OverflowError):
        return None
    return found if found and stands_in(found, text) else None


def stands_in(day: str, text: str) -> bool:
    """Tell whether a day is written in a text in any usual form (a bare year is not the day)."""
    return any(re.search(form, text, re.IGNORECASE) for form in _forms(date.fromisoformat(day)))


def _forms(day: date) -> list[str]:
    """Return the forms of a day: digits in either order, with a month's name, as seconds."""
    y, m, d = day.year, f"0?{day.month}", f"0?{day.day}"
    name = rf"(?:{forms_of(day.month)})\.?"
    th = r"(?:st|nd|rd|th)?"
    return [
        rf"(?<!\d){y}[-/._]?{m}[-/._]?{d}(?!\d)|(?<!\d){y}{day.month:02}{day.day:02}",
        rf"(?<!\d){d}[-/. ]+{m}[-/. ]+(?:{y}|{y % 100:02})(?!\d)",
        rf"(?<!\d){m}[-/. ]+{d}[-/. ]+(?:{y}|{y % 100:02})(?!\d)",
        rf"{name}\W{{1,3}}{d}{th}\W{{1,4}}{y}",
        rf"(?<!\d){d}{th}\W{{1,3}}(?:of |de )?{name}\W{{1,3}}(?:de |del )?{y}",
        rf"{y}\W{{1,3}}{name}\W{{1,3}}{d}(?!\d)",
    ]
