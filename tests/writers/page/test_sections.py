"""What stands where on the report."""

from dataclasses import replace

import pytest

from dragoman.records.finding import Commitment, Disagreement, Round
from dragoman.records.issue import Severity, make_issue
from dragoman.records.when import When
from dragoman.writers.page import commitments, rounds, timeline
from dragoman.writers.page.desk import Desk, most_told
from dragoman.writers.page.facts import Card, Fact, Page, Section
from dragoman.writers.page.sections import make_page
from dragoman.writers.page.wording import days_in, reason_of, value_of
from tests.stages.reconcile.world import World, day
from tests.writers.page.records import make_record, make_world, with_disagreement


@pytest.fixture(scope="module")
def page() -> Page:
    return make_page(with_disagreement(make_record()))


def section(page: Page, key: str) -> Section:
    return next(one for one in page.sections if one.key == key)


def facts(page: Page, key: str) -> list[Fact]:
    return [fact for group in section(page, key).groups for fact in group.facts]


def card(page: Page, title: str) -> Card:
    return next(one for one in page.cards if one.title == title)


def test_the_title_names_the_negotiation(page: Page) -> None:
    assert page.title == "Northland – Southland dialogue"
    assert page.view == "30 Jun 2031"
    assert page.made_of == "3 articles of 3 outlets"


def test_rounds_are_a_table_with_days_and_status(page: Page) -> None:
    found = [(f.lead, f.cells[0], f.status) for f in facts(page, "rounds")]
    assert found == [("Round 1", "4 May 2031", "held"), ("Round 2", "9 Jul 2031", "planned")]


def test_the_first_screen_says_what_comes_and_what_went_wrong(page: Page) -> None:
    coming = card(page, "Coming up").pointers
    assert [(p.lead, p.text) for p in coming] == [
        ("9 Jul 2031", "Round 2, Northland – Southland dialogue")
    ]
    (trouble,) = card(page, "Broken, overdue, no word").pointers
    assert (trouble.lead, trouble.status) == ("by 1 Jun 2031", "broken")
    (disputed,) = card(page, "Sources disagree").pointers
    assert disputed.text == "4 May 2031 (1 article) — 6–7 May 2031 (1 article)"
    (standing,) = card(page, "Where it stands").pointers
    assert standing.text == (
        "2 rounds; last held: round 1, 4 May 2031; planned: round 2, 9 Jul 2031"
    )


def test_each_disputed_value_has_its_own_passages(page: Page) -> None:
    (found,) = facts(page, "disagreements")
    assert [part.title for part in found.parts] == ["4 May 2031", "6–7 May 2031"]
    assert all(part.passages for part in found.parts)


def test_people_come_with_offices_and_spellings(page: Page) -> None:
    (person,) = facts(page, "people")
    assert person.text == "harbour master, Southland"
    assert person.below == "Ursola Tennent (2) · Orsola Tennant (1)"


def test_an_undated_article_comes_first_with_interval_and_reason(page: Page) -> None:
    first = section(page, "articles").groups[0]
    assert first.title == "Without a date of their own"
    assert [f.lead for f in first.facts] == ["≈1 Jan – 28 Feb 2031"]
    assert "it tells of “winter” as past" in first.facts[0].below
    assert "Otherwise 1 Dec 2030: a colder reading." in first.facts[0].notes


def test_statements_stand_under_their_speaker() -> None:
    world = make_world()
    world.statement("first", "Orsola Tennant", "closed to 300 ships", sentence=4)
    found = make_page(make_record(world))
    (group,) = section(found, "statements").groups
    assert group.title == "Orsola Tennant"
    assert group.note == "harbour master, Southland · 2 statements"
    assert len(group.facts) == 2


def test_a_figure_says_in_whose_mouth_it_is(page: Page) -> None:
    (figure,) = facts(page, "figures")
    assert (figure.lead, figure.text) == ("300", "ships")
    assert "said by Orsola Tennant" in figure.below


def test_a_number_that_no_article_tells_of_is_said() -> None:
    record = make_record()
    desk = Desk(record)
    (process,) = rounds.processes(desk)
    third = replace(process.rounds[1], id="other", number=4)
    told = replace(process, rounds=(*process.rounds, third))
    findings = [told if f.id == told.id else f for f in record.findings]
    shown = rounds.section(Desk(replace(record, findings=findings)))
    assert shown.groups[0].after == "No article here tells of round 3."


def test_rounds_without_a_number_come_last() -> None:
    one: Round = next(r for p in rounds.processes(Desk(make_record())) for r in p.rounds)
    nameless = replace(one, id="nameless", number=None)
    assert [r.id for r in rounds.in_order([nameless, one])] == [one.id, "nameless"]


def test_a_long_year_is_told_by_months_and_folded() -> None:
    world = World()
    for number in range(timeline.MONTHS_FROM + 1):
        world.document(f"d{number}", f"Northland met group {number}.", "2031-12-31")
        when = day(f"2031-{number % 12 + 1:02}-{number % 28 + 1:02}")
        world.event(f"d{number}", "met", ("Northland",), when=when)
    groups = timeline.section(Desk(make_record(world))).groups
    assert [group.title for group in groups][:2] == ["Jan 2031", "Feb 2031"]
    assert all(group.folded for group in groups)
    assert sum(len(group.facts) for group in groups) == timeline.MONTHS_FROM + 1


def test_of_too_many_facts_those_told_most_are_kept_in_their_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [f for f in make_record().findings if f.evidence]
    monkeypatch.setattr("dragoman.writers.page.desk.MOST_FACTS", 2)
    kept = most_told(found)
    assert len(kept) == 2
    assert [f.id for f in found if f in kept] == [f.id for f in kept]
    assert min(len(f.evidence) for f in kept) >= max(
        len(f.evidence) for f in found if f not in kept
    )


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("dateline: April 20, 2033", "from the dateline: “April 20, 2033”"),
        (
            "counted from the article's day, 2033-04-20",
            "counted from the article's day, 20 Apr 2033",
        ),
        ("it tells of 'last week' as past", "it tells of “last week” as past"),
        (None, ""),
    ],
)
def test_reasons_are_said_in_words(reason: str | None, said: str) -> None:
    assert reason_of(When(reason=reason)) == said


@pytest.mark.parametrize(
    ("attribute", "value", "said"),
    [
        ("number", "15000", "15,000"),
        ("number", "6", "6"),
        ("value", "1250000 USD", "1,250,000 USD"),
        ("value", "1234.5", "1,234.5"),
        ("title", "class of 1984", "class of 1984"),
    ],
)
def test_disputed_numbers_have_their_thousands_set_off(
    attribute: str, value: str, said: str
) -> None:
    record = with_disagreement(make_record())
    found = next(f for f in record.findings if isinstance(f, Disagreement))
    assert value_of(replace(found, attribute=attribute), value) == said


def test_what_is_no_day_is_left_as_it_is() -> None:
    assert days_in("row 2033-99-01") == "row 2033-99-01"


def test_articles_that_could_not_be_read_are_told_of() -> None:
    bad = make_issue("source", "no-words", "tide.html: no words", severity=Severity.ERROR)
    fine = make_issue("clean", "language", "not English", document="first", severity=Severity.INFO)
    ours = make_issue("verify", "not-in-passage", "event-1: when", document="first")
    page = make_page(make_record(issues=(bad, fine, ours)))
    assert [(f.text, f.status) for f in facts(page, "complaints")] == [
        ("tide.html: no words", "error")
    ]


def test_the_first_screen_addresses_only_what_stands_on_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dragoman.writers.page.desk.MOST_FACTS", 0)
    page = make_page(make_record())
    (coming,) = card(page, "Coming up").pointers
    assert (coming.id, coming.lead) == ("", "9 Jul 2031")
    assert section(page, "rounds").shown == 2


@pytest.mark.parametrize(
    ("action", "negative", "said"),
    [
        ("close the harbour", True, "not to: close the harbour"),
        ("refrain from closing the harbour", True, "refrain from closing the harbour"),
        ("not to close it", True, "not to close it"),
        ("open the harbour", False, "open the harbour"),
    ],
)
def test_what_is_not_to_be_done_is_denied_once(action: str, negative: bool, said: str) -> None:
    promise = next(f for f in make_record().findings if isinstance(f, Commitment))
    assert commitments.what(replace(promise, action=action, negative=negative)) == said


def test_figures_of_one_article_alone_are_not_told_by_several() -> None:
    world = make_world()
    world.figure("first", "4", 4, "ships", sentence=1)
    titles = [group.title for group in section(make_page(make_record(world)), "figures").groups]
    assert titles == ["Told by one article"]
