"""Pages to words."""

import pytest

from dragoman.records.document import DateKind, Zone
from tests.stages.clean.making import assert_zones_hold, in_zone, make_article, read_one
from tests.stages.clean.test_zones import BODY

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Border talks to resume in May | Varland Post</title>
<meta property="og:site_name" content="Varland Post"><meta name="author" content="Ann Other">
<meta property="article:published_time" content="2021-03-04T08:00:00+01:00">
<link rel="canonical" href="https://varland-post.example/talks"></head><body>
<nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Border talks to resume in May</h1>{body}
<figure><figcaption>The hall in 2009. Photo: archive</figcaption></figure></article>
<div class="comments"><h3>Leave a Reply</h3><form><textarea></textarea></form></div>
<footer>Copyright 2021 Varland Post. All rights reserved.</footer></body></html>"""


def test_a_page() -> None:
    raw = PAGE.format(body="".join(f"<p>{p}</p>" for p in BODY))
    text, issues = read_one(make_article(raw, "text/html"))
    assert in_zone(text, Zone.HEADLINE) == ["Border talks to resume in May"]
    assert in_zone(text, Zone.BODY) == list(BODY)
    assert [(s.kind, s.start) for s in text.dates] == [(DateKind.PAGE, "2021-03-04")]
    assert text.outlet is not None
    assert text.outlet.value == "Varland Post"
    assert text.author is not None
    assert text.author.value == "Ann Other"
    assert text.url == "https://varland-post.example/talks"
    assert issues == []


def test_declared_encoding_of_a_page() -> None:
    raw = PAGE.replace("utf-8", "windows-1252").format(body="<p>“Café,” he said.</p>" + BODY[0])
    text, issues = read_one(make_article(raw.encode("cp1252"), "text/html"))
    assert "“Café,” he said." in text.words
    assert [issue.code for issue in issues] == ["decoding"]


def test_page_without_an_article_gives_all_it_shows_and_an_issue() -> None:
    raw = "<div>" * 230 + "<b>Hi</b> there<script>var x = 1</script><p hidden>not shown</p>"
    text, issues = read_one(make_article(raw + "<i>x</i>" * 70_000, "text/html"))
    assert text.words.startswith("Hi there")
    assert "var x" not in text.words
    assert "not shown" not in text.words
    assert "no-article" in [issue.code for issue in issues]


@pytest.mark.parametrize(
    "raw",
    [
        "<div>" * 20_000 + "The end of it all.",
        "<p>" * 20_000 + "The end of it all.",
        "<table><tr><td>" * 3_000 + "The end of it all.",
        "<script>" + "<p>x" * 20_000 + "</script>The end of it all.",
        "<!-- " + "x" * 50_000 + "--><p>The end of it all.",
        "The end of it all.",
        "<<<>>>&&& The end of it all. <p",
        "<?xml version='1.0' encoding='utf-16'?><html><body>The end of it all.</body></html>",
    ],
)
def test_hostile_pages_give_their_words(raw: str) -> None:
    text, _ = read_one(make_article(raw, "text/html"))
    assert "The end of it all." in text.words
    assert_zones_hold(text)
