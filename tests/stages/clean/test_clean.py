"""The stage as a whole: what holds for any bytes."""

import json

from hypothesis import given
from hypothesis import strategies as st

from dragoman.records.document import Declared, Text
from dragoman.records.issue import Issue
from dragoman.stages.clean import clean
from dragoman.stages.clean.characters import settle
from dragoman.stages.clean.read import MAX_WORDS
from tests.stages.clean.making import assert_zones_hold, make_article, read_one
from tests.stages.clean.test_zones import BODY, page

LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *BODY,
                "Leave a Reply",
                "Related stories",
                "By Ann Other",
                "2021-03-04Varland agreed.",
                "GENEVA, March 3 (XYZ) —",
                "Advertisement",
                "",
                "# Heading",
                "The hall / Reuters",
                "March 4, 2021",
            ]
        ),
        st.text(max_size=80),
    ),
    max_size=25,
)


@given(LINES, st.sampled_from(["text/plain", "text/markdown"]))
def test_words_are_kept_whole_and_zones_cover_them(lines: list[str], media_type: str) -> None:
    raw = "\n".join(lines).encode(errors="replace")
    for item in clean([make_article(raw, media_type)]):
        if isinstance(item, Text):
            assert item.words == settle(raw.decode())
            assert_zones_hold(item)


@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda t: t.encode("utf-16"))),
    st.sampled_from(["text/plain", "text/markdown", "text/html", "application/json"]),
)
def test_any_bytes_give_a_text_or_an_issue(raw: bytes, media_type: str) -> None:
    found = list(clean([make_article(raw, media_type)]))
    assert found
    for item in found:
        assert isinstance(item, Text | Issue)
        if isinstance(item, Text):
            assert_zones_hold(item)


@given(st.text(max_size=200), st.text(max_size=60))
def test_any_row_gives_a_text_or_an_issue(text: str, title: str) -> None:
    article = make_article(
        json.dumps({"text": text, "title": title}),
        "application/json",
        declared=Declared(title=title or None),
    )
    for item in clean([article]):
        if isinstance(item, Text):
            assert_zones_hold(item)


def test_a_batch_is_the_sum_of_its_articles() -> None:
    articles = [make_article(page("Border talks resume", *BODY[:n])) for n in range(1, 4)]
    assert list(clean(articles)) == [item for a in articles for item in clean([a])]


def test_languages() -> None:
    german = page(
        "Gespräche gehen weiter", *["Die Minister treffen sich im Mai wieder in Genf."] * 4
    )
    text, issues = read_one(make_article(german))
    assert (text.language, issues) == ("de", [])
    text, issues = read_one(make_article(page("Border talks", *BODY)))
    assert (text.language, issues) == ("en", [])
    assert read_one(make_article("Oh."))[0].language == "und"


def test_too_many_words_are_an_issue() -> None:
    (issue,) = clean([make_article("word " * (MAX_WORDS + 1))])
    assert isinstance(issue, Issue)
    assert issue.code == "too-long"
    assert "article.txt" in issue.message


def test_nothing_but_space_is_an_issue() -> None:
    (issue,) = clean([make_article(" \n\x00 ")])
    assert isinstance(issue, Issue)
    assert issue.code == "no-words"
