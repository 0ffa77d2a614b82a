"""Title, outlet, author: the lines above the text."""

from dragoman.records.document import Declared, Genre, Zone
from tests.stages.clean.making import in_zone, make_article, read_one, text_of
from tests.stages.clean.test_zones import BODY, page

TITLE = "Border talks to resume in May"


def test_declared_values_come_first() -> None:
    declared = Declared(title=TITLE, outlet="Varland Post", author="Ann Other")
    text = text_of(page("Varland Post", TITLE, "By John Doe", *BODY), declared=declared)
    assert text.outlet is not None
    assert text.outlet.value == "Varland Post"
    assert text.outlet.start is None
    assert text.author is not None
    assert text.author.value == "Ann Other"
    assert in_zone(text, Zone.HEADLINE) == [TITLE]


def test_outlet_line_above_the_headline() -> None:
    for line, name in (("In Kestria", "Kestria"), ("The Varland Post", "The Varland Post")):
        text = text_of(page(line, TITLE, *BODY))
        assert text.outlet is not None
        assert text.outlet.value == name
        assert text.words[text.outlet.start : text.outlet.end] == name
        assert in_zone(text, Zone.HEADLINE) == [TITLE]


def test_outlet_line_below_the_headline() -> None:
    for line, name in (
        ("Varland Dispatch", "Varland Dispatch"),
        ("Ostmark Herald / VNA", "Ostmark Herald"),
        ("**Kestrian Evening** · 4 March 2021 · *2 min read*", "Kestrian Evening"),
    ):
        text = text_of(page(TITLE, line, *BODY))
        assert text.outlet is not None
        assert text.outlet.value == name
        assert text.words[text.outlet.start : text.outlet.end] == name
        assert text.author is None
        assert in_zone(text, Zone.BYLINE) == [line]
        assert in_zone(text, Zone.BODY) == list(BODY)


def test_heading_below_the_headline_is_no_outlet() -> None:
    text = text_of(page(TITLE, "The road to the bridge", *BODY))
    assert text.outlet is None
    assert "The road to the bridge" in in_zone(text, Zone.BODY)


def test_agency_of_a_dateline_is_not_the_outlet() -> None:
    assert text_of(page(TITLE, "GENEVA (Xinhua) - " + BODY[0], *BODY[1:])).outlet is None


def test_outlet_from_the_address() -> None:
    for url, name in (
        ("https://www.varland-post.co.uk/a", "varland-post"),
        ("http://english.kestria.net/2021/3/4/x.html", "kestria"),
        ("http://10.0.0.1/x", None),
        ("http://[bad", None),
    ):
        text, _ = read_one(make_article(page(TITLE, *BODY), url=url))
        assert (text.outlet.value if text.outlet else None) == name


def test_author_of_a_byline() -> None:
    text = text_of(page(TITLE, "By Ann B. Other in Geneva", *BODY))
    assert text.author is not None
    assert text.author.value == "Ann B. Other"
    assert text.words[text.author.start : text.author.end] == text.author.value


def test_name_beside_a_date_line_is_the_author() -> None:
    text = text_of(page(TITLE, "March 4, 2021 10:20 am", "Ann Other", "Ann Other 3 min", *BODY))
    assert text.author is not None
    assert text.author.value == "Ann Other"
    assert len(in_zone(text, Zone.BYLINE)) == 3


def test_sentence_that_begins_with_by_is_body() -> None:
    line = "By Friday the two delegations had left the town and nobody knew where they were."
    assert line in in_zone(text_of(page(TITLE, line, *BODY)), Zone.BODY)


def test_title_of_a_row_is_put_above_its_text() -> None:
    article = make_article(
        '{"text": "Varland and Ostmark will talk again in May, both governments said."}',
        "application/json",
        declared=Declared(title=TITLE),
    )
    text, issues = read_one(article)
    assert text.words.startswith(TITLE + "\n\nVarland")
    assert in_zone(text, Zone.HEADLINE) == [TITLE]
    assert issues == []


def test_genres() -> None:
    opinion = " ".join(["I think that my country should not wait, and I said so to them."] * 5)
    turns = "\n".join(
        f"QUESTION: What about point {i}?\nMR. OTHER: We shall see." for i in range(5)
    )
    articles = "\n\n".join(f"Article {i}\n\n{BODY[0]}" for i in range(1, 5))
    for raw, genre in (
        (page(TITLE, *BODY), Genre.REPORT),
        (page("Opinion: Why we should talk", *BODY), Genre.OPINION),
        (page("Why we should talk", opinion), Genre.OPINION),
        (page("Joint statement on the talks of the two ministers", *BODY), Genre.STATEMENT),
        (page("Press briefing", turns), Genre.TRANSCRIPT),
        (page("Agreement between Varland and Ostmark on the border", articles), Genre.AGREEMENT),
    ):
        assert text_of(raw).genre is genre, raw[:40]


def test_outlet_in_lines_of_other_presses() -> None:
    for line, name in (
        ("El Faro Digital / Quito, 4 of August of 2021 / 6:15 a. m.", "El Faro Digital"),
        ("La Marea | 4 March 2021", "La Marea"),
        ("Agencia del Norte – 4 March 2021", "Agencia del Norte"),
        ("The Varland Examiner   |   World   |   Upper Kestria", "The Varland Examiner"),
        ("Sobh-e Varland, foreign policy group -", "Sobh-e Varland"),
    ):
        text = text_of(page(TITLE, line, *BODY))
        assert text.outlet is not None, line
        assert text.outlet.value == name
        assert in_zone(text, Zone.BYLINE) == [line]
        assert in_zone(text, Zone.HEADLINE) == [TITLE]


def test_place_with_an_article_is_no_outlet() -> None:
    for line in ("La Paz, 4 March 2021", "La Paz | 4 March 2021"):
        assert text_of(page(TITLE, line, *BODY)).outlet is None


def test_outlet_at_the_foot() -> None:
    for line, name in (
        ("All rights reserved © Varland Weekly", "Varland Weekly"),
        ("Copyright 2021 Ostmark Gazette. All rights reserved.", "Ostmark Gazette"),
        ("Copyright 2021 The Associated Press. All rights reserved.", None),
    ):
        text = text_of(page(TITLE, *BODY, line))
        assert (text.outlet.value if text.outlet else None) == name


def test_agency_of_a_dateline_is_the_outlet_where_nobody_else_is() -> None:
    body = ("GENEVA, March 4 (Ostmark Wire) -- " + BODY[0], *BODY[1:])
    told = "An envoy told Ostmark Wire that the two sides had agreed on nothing so far."
    foot = "Our Standards: Ostmark Trust Principles"
    for lines in (body, (*body, told), (*body, foot)):
        text = text_of(page(TITLE, *lines))
        assert text.outlet is not None
        assert text.outlet.value == "Ostmark Wire"
    printed = text_of(page(TITLE, *body, "© 2021 Varland Ledger"))
    assert printed.outlet is not None
    assert printed.outlet.value == "Varland Ledger"


def test_title_under_a_menu_in_wide_gaps() -> None:
    menu = "Home  News  Arab and world  Economy  Sport  Opinion"
    text = text_of(page(menu, TITLE, *BODY))
    assert in_zone(text, Zone.HEADLINE) == [TITLE]
    wide = "Border  talks  to  resume  in  May"
    assert in_zone(text_of(page(wide, *BODY)), Zone.HEADLINE) == [wide]


def test_title_under_a_letterhead() -> None:
    text = text_of(page("JOINT BORDER COMMISSION", "Communique of the Third Session", *BODY))
    assert text.title is not None
    assert text.title.value == "Communique of the Third Session"
    plain = text_of(page("Commission to meet in May", "A report from Geneva", *BODY))
    assert plain.title is not None
