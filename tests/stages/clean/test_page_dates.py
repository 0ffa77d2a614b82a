"""The day that a page gives as that of its publication."""

import pytest
from lxml.html import document_fromstring

from dragoman.records.document import DateKind
from dragoman.stages.clean.html import parse
from dragoman.stages.clean.page_dates import agreed, page_date, stands_in
from dragoman.stages.clean.page_marks import beside_headline, declared_on_page
from tests.stages.clean.making import text_of
from tests.stages.clean.test_zones import BODY

PROSE = "".join(f"<p>{line}</p>" for line in BODY)
HEADLINE = "<h1>Border talks to resume in May</h1>"


def page_of(head: str = "", above: str = "", below: str = "") -> str:
    body = f"{above}<article>{HEADLINE}{below}{PROSE}</article>"
    return f"<html><head><title>Border talks</title>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2021-03-09T22:10:00+02:00">',
        '<meta name="pubdate" content="20210309">',
        '<meta itemprop="datePublished" content="Tue, 09 Mar 2021 10:00:00 GMT">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished":'
        ' "2021-03-09T10:00:00Z", "dateModified": "2021-04-01"}</script>',
        '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished":'
        ' "2020-01-01"}, {"@type": ["Article"], "datePublished": "2021-03-09"}]}</script>',
    ],
)
def test_what_a_page_declares(head: str) -> None:
    assert declared_on_page(document_fromstring(page_of(head))) == "2021-03-09"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2021-03-09">',
        '<meta name="pubdate" content="a minute ago">',
        '<script type="application/ld+json">{"@type": "Organization", "datePublished":'
        ' "2021-03-09"}</script>',
        '<script type="application/ld+json">{"@type": "NewsArticle", broken</script>',
        '<script type="application/ld+json">' + "[" * 5000 + "</script>",
    ],
)
def test_what_declares_nothing(head: str) -> None:
    assert declared_on_page(document_fromstring(page_of(head))) is None


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("", "<time>09.03.2021, 12:01 Uhr</time>", "2021-03-09"),
        ("<p>Today is Thursday, 1 April 2021</p>", "<span>9 March 2021</span>", "2021-03-09"),
        ("", "<p>Updated 12 March 2021</p><p>Published 9 March 2021</p>", "2021-03-09"),
        ("", "<p>٠٩/٠٣/٢٠٢١</p>", "2021-03-09"),
        ("", "<p>١٥/٠٣/٢٠٢١</p>", "2021-03-15"),
        ("", "<p>Last modified: 12 March 2021</p>", None),
        ("<h1>Another story altogether</h1>", "<p>9 March 2021</p>", None),
    ],
)
def test_day_beside_the_headline(above: str, below: str, day: str | None) -> None:
    assert beside_headline(document_fromstring(page_of("", above, below))) == day


def test_two_signs_that_agree_outweigh_the_first() -> None:
    assert agreed(["2021-03-08", "2021-03-09", "2021-03-09"]) == "2021-03-09"
    assert agreed(["2021-03-08", "2021-03-09"]) == "2021-03-08"
    assert agreed([]) is None


def test_day_after_the_page_was_got_is_none() -> None:
    page = page_of('<meta property="article:published_time" content="2021-03-09">')
    tree = parse(page)
    assert tree is not None
    assert page_date(page, tree, None, "2021-03-10") == "2021-03-09"
    assert page_date(page, tree, None, "2021-03-01") is None


def test_a_page_is_read_whose_scripts_hold_signs_of_less_than() -> None:
    script = "<script>for(i=0;i<n;i++){" + "a<b&&c " * 6000 + "}</script>"
    text = text_of(page_of(script, "", "<time>9 March 2021</time>"), "text/html")
    assert [(s.kind, s.start) for s in text.dates] == [(DateKind.PAGE, "2021-03-09")]
    assert all(line in text.words for line in BODY)


def test_names_of_months_in_other_languages_stand_for_the_day() -> None:
    assert stands_in("2021-03-09", "publié le 9 mars 2021")
    assert stands_in("2021-03-09", "9 de marzo de 2021")
    assert not stands_in("2021-03-09", "9 mayo 2021")
