"""Stamps, datelines, titles and outlets as presses of many countries set them."""

from time import perf_counter

import pytest

from dragoman.records.document import Zone
from dragoman.stages.clean.calendar_words import find_dates, find_yearless
from dragoman.stages.clean.dateline import dateline_length
from dragoman.stages.clean.solar_calendar import solar_day
from tests.stages.clean.making import in_zone, text_of
from tests.stages.clean.test_zones import BODY, page

TITLE = "Border talks to resume in May"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("12.02.2021 at 09h17", "2021-02-12"),
        ("12/02/2021, 09h17", "2021-02-12"),
        ("Friday 12/02/2021", "2021-02-12"),
        ("Thursday, 12/02/2021", "2021-12-02"),
        ("Oct.7,2019 17:41 KST", "2019-10-07"),
        ("October 7, 20195:01 AM", "2019-10-07"),
        ("7 octobre 2019", "2019-10-07"),
        ("7 de abril de 2019", "2019-04-07"),
        ("27-Oct-2022", "2022-10-27"),
        ("1402/03/14", "2023-06-04"),
        ("5 Aban 1401", "2022-10-27"),
    ],
)
def test_forms_of_days(written: str, day: str) -> None:
    assert [(found.start, found.end) for found in find_dates(written)] == [(day, day)]


def test_order_of_numbers_follows_the_date_beside() -> None:
    found = [one.start for one in find_dates("Posted 3/13/2021, updated 3/4/2021")]
    assert found == ["2021-03-13", "2021-03-04"]


def test_days_without_a_year() -> None:
    for words, expected in (
        ("Posted: Dec 17", [(12, 17, None)]),
        ("Wednesday, Oct. 13", [(10, 13, 3)]),
        ("17 oct.", [(10, 17, None)]),
        ("Dec 17, 2021", []),
        ("Oct. 25-29", []),
        ("3 hours ago", []),
    ):
        assert [(d.month, d.day, d.weekday) for d in find_yearless(words)] == expected


def test_solar_calendar_knows_its_leap_years() -> None:
    days = [solar_day(*day) for day in ((1399, 12, 30), (1400, 1, 1), (1400, 12, 30))]
    assert [day.isoformat() if day else None for day in days] == ["2021-03-20", "2021-03-21", None]


@pytest.mark.parametrize(
    "head",
    [
        "MOSCOW, July 22, 2022. /TASS/. ",
        "MOSCOW, 22 July - Rossa Novosti. ",
        "Caracas, 17 Oct 2023 (EFE).- ",
        "Caracas, 17 oct. (EFE).- ",
        "New Delhi [India], January 12 (ANI): ",
        "NEW DELHI: ",
        "(ANSA) - ROME, OCT 27 - ",
        "Beirut / Anadolu - 27.10.2022 ",
        "Riyadh, Rabi II 2, 1444, Oct 27, 2022, SPA -- ",
        "Abu Dhabi, 27th October, 2022 (WAM) -- ",
        "Bucharest, 27 Oct /Agerpres/ - ",
        "TOKYO, Oct. 27, Kyodo - ",
        "Baku, 27 October, AZERTAC ",
        "Damascus, SANA- ",
        "ASTANA. KAZINFORM – ",
        "Oct. 27 (UPI) -- ",
        "27 October, Minsk. Correspondent of Ostmark. ",
        "Thursday 27 October 2022 18.30 GMT ",
        "Rabat - ",
    ],
)
def test_datelines_of_the_world(head: str) -> None:
    text = text_of(page(TITLE, head + BODY[0], *BODY[1:]))
    assert in_zone(text, Zone.DATELINE) == [head.rstrip()]
    assert in_zone(text, Zone.BODY) == list(BODY)


@pytest.mark.parametrize(
    "start",
    [
        "The World Health Organization (WHO) said that the talks had failed.",
        "READ MORE: The talks of May",
        "FILE - In this photo of May two envoys shake hands.",
        "Analysis - The two sides have nothing to lose.",
        "Five Days That Shook the Town: Sept. 15 - 19",
    ],
)
def test_what_only_looks_like_a_dateline(start: str) -> None:
    assert dateline_length(start) == 0


def test_turns_of_a_transcript_keep_their_speakers() -> None:
    turns = [
        f"JOHN OTHER: The talks of round {i} were long, and they were not easy." for i in "1234"
    ]
    assert in_zone(text_of(page(TITLE, *turns)), Zone.DATELINE) == []


def test_no_line_takes_long() -> None:
    begin = perf_counter()
    for line in ("AA-" * 45, "Aa/" * 45, "Aa, " * 40, "A.A. " * 30, "Al-Al " * 25):
        dateline_length(line)
    assert perf_counter() - begin < 1


@pytest.mark.parametrize(
    "line",
    [
        "Posted on : Oct.27,2022 17:41 KST   Modified on : Oct.27,2022 18:02 KST",
        "Published on 27.10.2022 at 09h17 | By Ann Other",
        "Thu 27 Oct 2022 18.30 BST Last modified on Fri 28 Oct 2022 04.02 BST",
        "Last Updated: October 27th, 2022 - 10:00 hrs IST",
        "27 October 2022, 10:45 Beijing time",
        "News > World | 27 Oct 2022 | 10:00",
        "1401/08/05 - 10:45",
    ],
)
def test_stamps_of_the_world(line: str) -> None:
    text = text_of(page(TITLE, line, *BODY))
    assert [sign.start for sign in text.dates] == ["2022-10-27"]
    assert in_zone(text, Zone.BODY) == list(BODY)


def test_stamp_above_buttons_is_no_part_of_them() -> None:
    text = text_of(f"{TITLE}\nPosted on : Oct.27,2022 17:41 KST\nfacebook  print\n\n{BODY[0]}")
    assert [sign.start for sign in text.dates] == ["2022-10-27"]


def test_days_without_a_year_are_kept_with_the_posted_first() -> None:
    line = "Updated: Oct. 28, 9:12 | Posted: Oct. 27, 8:00"
    text = text_of(page(TITLE, line, *BODY))
    assert [(d.month, d.day) for d in text.yearless] == [(10, 27), (10, 28)]
    assert [text.words[d.at[0] : d.at[1]] for d in text.yearless] == ["Oct. 27", "Oct. 28"]


@pytest.mark.parametrize(
    ("lines", "title", "outlet"),
    [
        (["Home / World / Varland", TITLE], TITLE, None),
        (["Middle East & Africa", TITLE], TITLE, None),
        (
            ["KESTRIAN RED CROSS – PRESS RELEASE", "For information media.", TITLE],
            TITLE,
            "KESTRIAN",
        ),
        (["MINISTRY OF TRADE OF VARLAND", "Press release", TITLE], TITLE, None),
        (["L'Avenir de Kestrie", TITLE], TITLE, "L'Avenir"),
        (["kestria.example", TITLE], TITLE, "kestria.example"),
        ([TITLE, "Kestria Lens Web Desk"], TITLE, "Kestria Lens"),
        ([TITLE, "By Ann Other", "Kestria Lens / 9:01 a.m. 3 March 2021"], TITLE, "Kestria Lens"),
        ([TITLE, "By Ann Other", "3 March 2021"], TITLE, None),
    ],
)
def test_titles_and_outlets_above_the_text(
    lines: list[str], title: str, outlet: str | None
) -> None:
    text = text_of(page(*lines, *BODY))
    assert text.title is not None
    assert text.title.value == title
    found = text.outlet.value if text.outlet else ""
    assert found.startswith(outlet or "")
    assert bool(found) == bool(outlet)


@pytest.mark.parametrize(
    "foot",
    [
        "© L'Avenir de Kestrie 2021 – Any reproduction prohibited",
        "(c) L'Avenir de Kestrie",
        "All rights reserved to L'Avenir de Kestrie",
        "Source: L'Avenir de Kestrie",
    ],
)
def test_outlets_at_the_foot(foot: str) -> None:
    text = text_of(page(TITLE, *BODY, foot))
    assert text.outlet is not None
    assert text.outlet.value == "L'Avenir de Kestrie"


def test_name_that_the_text_was_told_by_is_its_own() -> None:
    told = "This was reported to Kestria Lens by a source in one of the two delegations on Monday."
    for lines in (
        ("Kestria Lens", TITLE, *BODY, told),
        (TITLE, "GENEVA, March 3. /Agency Kestria Lens/. " + BODY[0], *BODY[1:], told),
    ):
        text = text_of(page(*lines))
        assert text.outlet is not None
        assert text.outlet.value == "Kestria Lens"
        assert text.title is not None
        assert text.title.value == TITLE
