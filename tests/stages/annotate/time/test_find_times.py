"""Times of press English in sentences: what is found, what is refused, what they share."""

import pytest

from dragoman.records.annotated import Annotated
from dragoman.records.codec import decode, encode
from dragoman.records.time import Anchor, Direction, TimeExpression
from tests.stages.annotate.time.given import said, sentences_of, text_of, times_in


def only(words: str) -> TimeExpression:
    found = times_in(words)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    "words",
    [
        "The minister, 44, is a 52-year-old lawyer.",
        "They may meet the envoy.",
        "The council sent 2000 troops and 1500 people.",
        "He wrote it in the Sunday Times.",
        "They will march on the capital.",
        "The second round ended without a result.",
        "Resolution 1929 was adopted.",
        "The fall of the city shocked them.",
        "Theresa May spoke.",
        "Three quarters of the seats were won by the party.",
    ],
)
def test_no_time(words: str) -> None:
    assert said(words) == []


def test_shared_year() -> None:
    assert said("Rounds were held in March and May 2019 and on 2 June 2020.") == [
        ("March", "2019-03"),
        ("May 2019", "2019-05"),
        ("2 June 2020", "2020-06-02"),
    ]
    assert said("It took place in June and August 2020.") == [
        ("June", "2020-06"),
        ("August 2020", "2020-08"),
    ]


def test_shared_month() -> None:
    assert said("They met on 7, 8 and 9 April 2021.") == [
        ("7", "2021-04-07"),
        ("8", "2021-04-08"),
        ("9 April 2021", "2021-04-09"),
    ]
    assert said("They met on April 7 and 8, 2021.") == [
        ("April 7", "2021-04-07"),
        ("8, 2021", "2021-04-08"),
    ]


def test_year_before_when_the_range_crosses_it() -> None:
    first, second = times_in("It lasted from November to March 2019.")
    assert (first.value, second.value) == ("2018-11", "2019-03")
    assert first.rule is not None
    assert first.rule.until is not None
    assert first.rule.until.start == "2019-03-01"
    assert first.rule.throughout


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("They met on Thursday.", Direction.PAST),
        ("They will meet on Thursday.", Direction.FUTURE),
        ("The talks are scheduled to begin on Thursday.", Direction.FUTURE),
        ("He had left the city in June.", Direction.PAST),
    ],
)
def test_tense_gives_the_side(words: str, direction: Direction) -> None:
    rule = only(words).rule
    assert rule is not None
    assert rule.direction is direction


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("It has been closed since June.", (False, True, False)),
        ("They must leave by Friday.", (True, False, False)),
        ("The truce holds until 12 March.", (True, False, False)),
        ("They must leave before 12 March.", (True, False, True)),
    ],
)
def test_open_sides(words: str, sides: tuple[bool, bool, bool]) -> None:
    rule = only(words).rule
    assert rule is not None
    assert (rule.open_start, rule.open_end, rule.excluded) == sides


def test_counted_from_a_time_before() -> None:
    first, second = times_in("They met on 3 May 2020.\nThey parted two days later.")
    assert second.rule is not None
    assert second.rule.anchor is Anchor.EXPRESSION
    assert second.anchor == first.id


def test_part_of_a_unit() -> None:
    found = only("They return at the end of July.")
    assert (found.text, found.mod) == ("the end of July", "END")
    assert found.rule is not None
    assert found.rule.part == "late"
    assert only("They return in mid-June.").text == "mid-June"


def test_in_a_few_days_is_ahead() -> None:
    found = only("The round will be held in a few days.")
    assert found.rule is not None
    assert (found.rule.direction, found.rule.unit) == (Direction.FUTURE, "day")


def test_length_dates_nothing() -> None:
    found = only("They talked for three weeks.")
    assert (found.type, found.value, found.rule) == ("DURATION", "P3W", None)


def test_ids_tell_expressions_of_one_word_apart() -> None:
    found = times_in("The mandate of 2019–2020 ended.")
    assert len({t.id for t in found}) == len(found) == 2


def test_offsets_are_those_of_the_text() -> None:
    words = "In brief.\nThey met on Thursday, July 15, 2021, and in mid-June."
    assert [words[t.start : t.end] for t in times_in(words)] == [
        "Thursday, July 15, 2021",
        "mid-June",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "0000-01-01",
        "9999-12-31",
        "31/31/2021",
        "²",
        "- - -",
        "a",
        "the",
        "the end of the",
        "May",
    ],
)
def test_odd_words_do_not_break_it(words: str) -> None:
    assert all(words[t.start : t.end] == t.text for t in times_in(words))


def test_expressions_survive_being_stored() -> None:
    text = "They talked from Monday to Friday."
    made = Annotated(
        text=text_of(text),
        sentences=tuple(sentences_of(text)),
        mentions=(),
        times=tuple(times_in(text)),
        quantities=(),
        quotations=(),
    )
    assert decode("annotated", encode(made)) == made


@pytest.mark.parametrize(
    "words",
    [
        "He called as soon as the round ended.",
        "They left shortly after the vote.",
        "She spoke on Radio Two's This Week programme.",
        "He told USA Today that it was over.",
        "There are nine flights a week to the capital.",
        "The average daily volume fell.",
        "She is the most recent envoy.",
        "One day they may agree.",
        "He came on the night of the storm.",
        "She called on the night he died.",
        "It lit up the night sky.",
    ],
)
def test_words_of_time_that_name_none(words: str) -> None:
    assert said(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It ended nearly two years ago.", ("nearly two years ago", "XXXX")),
        ("Talks went on over three years.", ("three years", "P3Y")),
        ("Talks went on for over three years.", ("over three years", "P3Y")),
        ("They have argued for decades.", ("decades", "PXY")),
        ("It has changed over the years.", ("the years", "PXY")),
        ("They meet by year-end.", ("year-end", "XXXX-12-31")),
        ("They hope for peace after several quarters of loss.", ("several quarters", "PXQ")),
        ("The recent talks failed.", ("recent", "PAST_REF")),
        ("The envoy (1710-1774) was buried there.", ("1710", "1710")),
    ],
)
def test_words_of_time_that_name_one(words: str, expected: tuple[str, str]) -> None:
    assert expected in said(words)
