"""Signs of the day of publication."""

import pytest

from dragoman.records.document import DateKind, Declared, Zone
from dragoman.stages.clean.declared_dates import declared_day
from dragoman.stages.clean.page_dates import stands_in
from tests.stages.clean.making import in_zone, make_article, read_one, text_of
from tests.stages.clean.test_zones import BODY, page

TITLE = "Border talks to resume in May"


def signs(raw: str, **fields: str) -> list[tuple[DateKind, str, str, str]]:
    url = fields.pop("url", None)
    text, _ = read_one(make_article(raw, url=url, declared=Declared(**fields)))
    for sign in text.dates:
        assert sign.at is None or text.words[sign.at[0] : sign.at[1]] == sign.text
    return [(sign.kind, sign.start, sign.end, sign.granularity) for sign in text.dates]


@pytest.mark.parametrize(
    ("written", "start", "end", "unit"),
    [
        ("2021-07-15", "2021-07-15", "2021-07-15", "day"),
        ("2021-07-15T23:30:00+03:00", "2021-07-15", "2021-07-15", "day"),
        ("20210715", "2021-07-15", "2021-07-15", "day"),
        ("Thu, 15 Jul 2021 21:00:00 GMT", "2021-07-15", "2021-07-15", "day"),
        ("July 15, 2021", "2021-07-15", "2021-07-15", "day"),
        ("15th of July, 2021", "2021-07-15", "2021-07-15", "day"),
        ("15.07.2021", "2021-07-15", "2021-07-15", "day"),
        ("03/04/2021", "2021-03-04", "2021-04-03", "range"),
        ("04/04/2021", "2021-04-04", "2021-04-04", "day"),
        ("1626307200", "2021-07-15", "2021-07-15", "day"),
        ("1626307200000", "2021-07-15", "2021-07-15", "day"),
        ("2021-07", "2021-07-01", "2021-07-31", "month"),
        ("July 2021", "2021-07-01", "2021-07-31", "month"),
        ("2021", "2021-01-01", "2021-12-31", "year"),
    ],
)
def test_declared_forms(written: str, start: str, end: str, unit: str) -> None:
    day = declared_day(written)
    assert day is not None
    assert (day.start, day.end, day.granularity) == (start, end, unit)


@pytest.mark.parametrize(
    "written", ["a minute ago", "yesterday", "", "31/02/2021", "1789-07-14", "12", "9" * 400]
)
def test_what_says_no_day_gives_none(written: str) -> None:
    assert declared_day(written) is None


def test_each_place_gives_a_sign() -> None:
    raw = page(TITLE, "March 4, 2021 10:20 am", "GENEVA, March 3, 2021 (XYZ) — " + BODY[0])
    found = signs(raw, url="https://x.example/2021/03/05/talks", published="2021-03-04")
    assert found == [
        (DateKind.DECLARED, "2021-03-04", "2021-03-04", "day"),
        (DateKind.URL, "2021-03-05", "2021-03-05", "day"),
        (DateKind.BYLINE, "2021-03-04", "2021-03-04", "day"),
        (DateKind.DATELINE, "2021-03-03", "2021-03-03", "day"),
    ]


def test_glued_date() -> None:
    found = signs(page(TITLE, "2021-03-04" + BODY[0], *BODY[1:]))
    assert found == [(DateKind.GLUED, "2021-03-04", "2021-03-04", "day")]


def test_posted_outranks_updated() -> None:
    both = page(TITLE, "Updated: 9 July 2021", "Posted on 5 July 2021", *BODY)
    assert [start for _, start, _, _ in signs(both)] == ["2021-07-05"]
    alone = page(TITLE, "Updated: 9 July 2021", *BODY)
    assert [start for _, start, _, _ in signs(alone)] == ["2021-07-09"]


def test_dates_of_body_captions_and_furniture_are_no_signs() -> None:
    raw = page(
        TITLE,
        *BODY,
        "The last map was drawn on 3 May 1999, an official said, and nobody has seen it since.",
        "FILE - The hall, 3 June 2009",
        "Related stories",
        "Talks collapse (4 May 2012)",
    )
    assert signs(raw) == []


def test_dateline_without_a_year_is_left_out() -> None:
    assert signs(page(TITLE, "GENEVA, March 3 (XYZ) — " + BODY[0], *BODY[1:])) == []


@pytest.mark.parametrize(
    ("url", "start", "unit"),
    [
        ("https://x.example/2021/07/15/a", "2021-07-15", "day"),
        ("https://x.example/news/2021-07-15-talks.html", "2021-07-15", "day"),
        ("https://x.example/20210715/talks", "2021-07-15", "day"),
        ("https://x.example/2021/7/5/talks", "2021-07-05", "day"),
        ("https://x.example/2021/07/talks", "2021-07-01", "month"),
    ],
)
def test_addresses(url: str, start: str, unit: str) -> None:
    assert [(s, u) for _, s, _, u in signs(page(TITLE, *BODY), url=url)] == [(start, unit)]


def test_numbers_in_addresses_are_no_dates() -> None:
    assert signs(page(TITLE, *BODY), url="https://x.example/a-2021079915-11") == []


def test_a_bare_year_is_not_the_first_of_january() -> None:
    assert not stands_in("2021-01-01", "Copyright 2021 Varland Post")
    assert stands_in("2021-01-01", "published 1 January 2021")
    assert stands_in("2021-07-15", '"datePublished":"2021-07-15T10:00"')


def test_datelines_of_many_presses() -> None:
    for head, day in (
        ("MOSCOW, December 17. /TASS/. ", None),
        ("CAIRO – 17 December 2021: ", "2021-12-17"),
        ("KYIV. May 14. ", None),
        ("AMMAN, Friday, Dec 17 (Petra) -- ", None),
        ("Astana. 14 May. KAZINFORM – ", None),
        ("Adama, December 17/2021 (ENA) ", "2021-12-17"),
        ("Quito, 4 of August of 2021 (Andina) - ", "2021-08-04"),
    ):
        text = text_of(page("Border talks to resume in May", head + BODY[0], *BODY[1:]))
        assert in_zone(text, Zone.DATELINE) == [head.rstrip()], head
        assert [d.start for d in text.dates] == ([day] if day else [])
