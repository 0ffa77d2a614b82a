"""Lengths that come to days where they stand, and times that go on from others."""

import pytest

from dragoman.records.time import Anchor, Direction, TimeExpression
from tests.parsed import parsed


def times_of(words: str) -> tuple[TimeExpression, ...]:
    return parsed(words).times


def anchor_of(words: str, text: str) -> str | None:
    found = times_of(words)
    one = next(t for t in found if t.text.lower() == text)
    return next((t.text for t in found if t.id == one.anchor), None)


def test_within_reaches_on_from_the_article() -> None:
    (one,) = times_of("The council said a committee would be set up within two weeks.")
    assert one.rule is not None
    assert (one.rule.anchor, one.rule.unit, one.rule.high) == (Anchor.DOCUMENT, "week", 2)
    assert (one.type, one.value) == ("DURATION", "P2W")


def test_within_reaches_on_from_what_was_just_told() -> None:
    words = "The pact was signed on March 10. The two sides undertook to withdraw within 30 days."
    assert anchor_of(words, "30 days") == "March 10"


def test_length_before_an_event_is_counted_from_its_day() -> None:
    words = (
        "The envoys held a meeting in Geneva on May 14. Three days before the Geneva meeting, "
        "soldiers exchanged fire."
    )
    assert anchor_of(words, "three days") == "May 14"
    document = parsed(words)
    last = document.sentences[-1]
    place = next(i for i, token in enumerate(last.tokens) if token.text == "exchanged")
    found = document.time_of(last.index, place)
    assert found is not None
    assert found.text == "Three days"


def test_length_before_what_nothing_dates_is_a_length() -> None:
    (one,) = times_of("Three days before the election, soldiers exchanged fire.")
    assert one.rule is None


@pytest.mark.parametrize(
    ("words", "text", "anchor"),
    [
        (
            "The talks opened on April 6. The second round, which began on April 15, was "
            "overshadowed by a blast four days earlier.",
            "four days earlier",
            "April 15",
        ),
        (
            "Talks began on February 11, 2014 but stalled in October of that year.",
            "october of that year",
            "February 11, 2014",
        ),
        (
            "Maps were exchanged on January 11. The next month the talks broke down.",
            "the next month",
            "January 11",
        ),
        (
            "The envoy left on Oct. 14. Two days later the talks were halted, and on the same "
            "evening the army attacked.",
            "the same evening",
            "Two days later",
        ),
        ("The pact was signed on 5 March 2015 and ratified in June.", "june", "5 March 2015"),
        (
            "The envoys met in the city on 5 March 2015. The pact was ratified in June.",
            "june",
            None,
        ),
    ],
)
def test_what_a_time_goes_on_from(words: str, text: str, anchor: str | None) -> None:
    assert anchor_of(words, text) == anchor


def test_date_on_the_verb_in_the_past_is_sure() -> None:
    (held,) = times_of("The round was held on April 21.")
    (paid,) = times_of("The company declared a dividend payable April 21.")
    assert held.rule is not None
    assert paid.rule is not None
    assert (held.rule.direction, held.rule.sure) == (Direction.PAST, True)
    assert not paid.rule.sure


def test_planned_for_a_day_and_put_off() -> None:
    (past,) = times_of("The meeting planned for December was cancelled.")
    (news,) = times_of("The meeting planned for December has been cancelled.")
    assert past.rule is not None
    assert news.rule is not None
    assert (past.rule.direction, past.rule.planned) == (Direction.NEAREST, True)
    assert news.rule.direction is Direction.FUTURE
