"""Which words are the article's."""

from dragoman.records.document import Zone
from tests.stages.clean.making import assert_zones_hold, in_zone, text_of

BODY = (
    "Varland and Ostmark will resume their talks on the border in May, the two governments said"
    " on Thursday after a day of telephone calls.",
    "The delegations last met in February and parted without agreeing on anything but the date"
    " of another meeting, which was then put off twice.",
    "A spokeswoman for the government of Varland said that her side would come with a map and"
    " that it hoped the others would bring one as well.",
    "Officials in the capital of Ostmark said that they had no objection to maps, as long as the"
    " rivers on them were drawn where the rivers are.",
)


def page(*lines: str) -> str:
    return "\n\n".join(lines)


def test_headline_and_body_of_a_bare_article() -> None:
    text = text_of(page("Border talks to resume in May", *BODY))
    assert in_zone(text, Zone.HEADLINE) == ["Border talks to resume in May"]
    assert in_zone(text, Zone.BODY) == list(BODY)
    assert text.title is not None
    assert text.words[text.title.start : text.title.end] == text.title.value


def test_comment_form_and_all_below_it_is_boilerplate() -> None:
    comment = "I was there in February and I can tell you that nobody had brought any map at all."
    text = text_of(page("Border talks to resume", *BODY, "Leave a Reply", comment, "Reply"))
    assert in_zone(text, Zone.BODY) == list(BODY)
    assert comment in in_zone(text, Zone.BOILERPLATE)


def test_comment_link_above_the_text_does_not_end_it() -> None:
    text = text_of(page("Border talks to resume", "Leave a comment", *BODY))
    assert in_zone(text, Zone.BODY) == list(BODY)


def test_links_in_the_middle_are_left_out_and_prose_resumes() -> None:
    links = ("Related stories", "Ferry strike ends after nine days", "Harvest best since 1998")
    text = text_of(page("Border talks to resume", *BODY[:2], *links, *BODY[2:]))
    assert in_zone(text, Zone.BODY) == list(BODY)
    assert in_zone(text, Zone.BOILERPLATE) == list(links)


def test_teasers_below_the_text_are_boilerplate() -> None:
    teasers = [
        line
        for year in range(2004, 2012)
        for line in (
            f"Border talks collapse for the {year - 2000}th time since independence",
            f"The two sides walked out of a hall in the summer of {year}, to nobody's surprise.",
        )
    ]
    text = text_of(page("Border talks to resume in May", *BODY, "Most read", *teasers))
    assert in_zone(text, Zone.BODY) == list(BODY)


def test_heading_in_the_text_is_a_zone_of_its_own() -> None:
    text = text_of(page("Border talks to resume", *BODY[:2], "A matter of maps", *BODY[2:]))
    assert "A matter of maps" in in_zone(text, Zone.BODY)


def test_repeated_headline_is_boilerplate() -> None:
    title = "Border talks to resume in May"
    text = text_of(page(title, title, *BODY, title))
    assert in_zone(text, Zone.HEADLINE) == [title]
    assert in_zone(text, Zone.BOILERPLATE) == [title, title]


def test_captions_are_no_body() -> None:
    captions = ("FILE - Delegates in the hall, 3 June 2009", "The bridge in 2011 / Reuters")
    text = text_of(page("Border talks to resume", BODY[0], captions[0], *BODY[1:], captions[1]))
    assert in_zone(text, Zone.CAPTION) == list(captions)
    assert in_zone(text, Zone.BODY) == list(BODY)


def test_agency_at_the_end_of_prose_makes_no_caption() -> None:
    line = "The delegation left the hall before noon and nobody would say why - Reuters reports."
    assert line in in_zone(text_of(page("Border talks", *BODY, line)), Zone.BODY)


def test_dateline_is_parted_from_the_sentence() -> None:
    for dateline in (
        "GENEVA, March 3 (XYZ) —",
        "Geneva (XYZ) -",
        "(XYZ) –",
        "GENEVA —",
        "Geneva, 3 March 2021 (XYZ) –",
        "NEW YORK/GENEVA (XYZ) -",
    ):
        text = text_of(page("Border talks to resume", f"{dateline} {BODY[0]}", *BODY[1:]))
        assert in_zone(text, Zone.DATELINE) == [dateline]
        assert in_zone(text, Zone.BODY) == list(BODY)


def test_a_place_and_a_full_date_with_a_stop_are_a_dateline() -> None:
    text = text_of(page("Border talks to resume", f"Oslo, 9 June 2023. {BODY[0]}", *BODY[1:]))
    assert in_zone(text, Zone.DATELINE) == ["Oslo, 9 June 2023."]


def test_a_line_with_a_place_and_a_full_date_is_no_headline() -> None:
    for line in ("Oslo, 9 June 2023", "Bergen / Oslo - June 9, 2023"):
        text = text_of("\n".join([line, "", *BODY]))
        assert in_zone(text, Zone.HEADLINE) == []
        assert in_zone(text, Zone.BYLINE) == [line]


def test_sentence_with_a_dash_is_no_dateline() -> None:
    line = "The delegations - there were three of them this time - met in the old customs house."
    text = text_of(page("Border talks to resume", line, *BODY))
    assert in_zone(text, Zone.DATELINE) == []


def test_glued_date_is_parted_from_the_sentence() -> None:
    text = text_of(page("Border talks to resume", f"2021-03-04{BODY[0]}", *BODY[1:]))
    assert in_zone(text, Zone.BYLINE) == ["2021-03-04"]
    assert in_zone(text, Zone.BODY) == list(BODY)


def test_furniture_glued_to_the_last_sentence_is_parted() -> None:
    text = text_of(page("Border talks to resume", *BODY[:3], BODY[3] + " Source link"))
    assert in_zone(text, Zone.BODY) == list(BODY)
    assert in_zone(text, Zone.BOILERPLATE) == ["Source link"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "Varland and Ostmark will resume their talks on the\n"
        "border in May, the two governments said on Thursday\n"
        "after a day of telephone calls between the capitals\n"
        "and a night in which nobody in either of the two\n"
        "ministries had been able to get any sleep at all."
    )
    text = text_of(page("Border talks to resume", wrapped, wrapped.replace("May", "June")))
    assert in_zone(text, Zone.BODY) == [wrapped, wrapped.replace("May", "June")]


def test_text_cut_off_in_mid_word_is_body() -> None:
    cut = BODY[3][:90]
    assert in_zone(text_of(page("Border talks to resume", *BODY[:3], cut)), Zone.BODY)[-1] == cut


def test_pitches_are_boilerplate_and_prose_with_the_same_words_is_body() -> None:
    pitch = "Subscribe to our newsletter and get the best stories in your inbox every morning."
    prose = "Kestria wants to become a member of the union and to sign up to its rules on trade."
    text = text_of(page("Border talks to resume", *BODY[:2], pitch, prose, *BODY[2:]))
    assert pitch in in_zone(text, Zone.BOILERPLATE)
    assert prose in in_zone(text, Zone.BODY)


def test_menus_are_boilerplate_and_rows_of_a_table_are_not() -> None:
    menu, row = "Home | World | The talks | Weather", "| Varland | 12 | 3 | 9 |"
    text = text_of(page(menu, "Border talks to resume", *BODY[:2], row, *BODY[2:]))
    assert menu in in_zone(text, Zone.BOILERPLATE)
    assert row in in_zone(text, Zone.BODY)


def test_debris_is_boilerplate() -> None:
    debris = ("{{ article.share }}", "<div class=ad>", "***")
    text = text_of(page("Border talks to resume", *BODY[:2], *debris, *BODY[2:]))
    assert in_zone(text, Zone.BOILERPLATE) == list(debris)


def test_front_matter_is_boilerplate_and_declares() -> None:
    text = text_of(
        "---\ntitle: Border talks to resume\ndate: 2021-03-04\n---\n# Border talks to resume\n\n"
        + page(*BODY),
        "text/markdown",
    )
    assert in_zone(text, Zone.HEADLINE) == ["Border talks to resume"]
    assert in_zone(text, Zone.BODY) == list(BODY)
    assert [sign.start for sign in text.dates] == ["2021-03-04"]


def test_a_text_without_prose_is_kept() -> None:
    text = text_of("Border talks resume\n\nMaps wanted")
    assert in_zone(text, Zone.BODY)
    assert_zones_hold(text)
