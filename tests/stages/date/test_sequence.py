"""What came after or before a dated thing is dated by it: moved by a length, or on its side."""

from dataclasses import replace

import pytest

from dragoman.records.annotated import Annotated
from dragoman.records.claim import Status
from dragoman.records.when import Basis
from tests.parsed import parsed
from tests.stages.date.given import Dated, event, sign, statement

PUBLISHED = "2023-06-04"


def dated(words: str) -> Annotated:
    doc = parsed(words)
    return replace(doc, text=replace(doc.text, dates=(sign(PUBLISHED),)))


MOVED = [
    ("The sides renewed the truce today, four days after the army left the talks.", "left",
     "2023-05-31", "2023-05-31"),
    ("The talks opened on April 6, three years after Orland quit the accord.", "quit",
     "2020-01-01", "2020-12-31"),
    ("Three days after the summit of 5 May 2021, the sides agreed on a withdrawal.", "agreed",
     "2021-05-08", "2021-05-08"),
    ("Two weeks before the vote of 20 May 2023, the party attacked the judges.", "attacked",
     "2023-05-06", "2023-05-06"),
    ("The missile flew on June 2, one day after Ole Berg announced the date.", "announced",
     "2023-06-01", "2023-06-01"),
    ("The day after the summit of 5 May 2021, the ministers held talks.", "held",
     "2021-05-06", "2021-05-06"),
    ("The rebels signed on Thursday, 48 hours after they had refused the draft.", "refused",
     "2023-05-30", "2023-05-30"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "word", "start", "end"), MOVED)
def test_length_moves_the_time(words: str, word: str, start: str, end: str) -> None:
    doc = dated(words)
    claim = event(doc, word)
    when = Dated([doc], [claim]).when(claim)
    assert (when.start, when.end) == (start, end)
    assert when.basis is Basis.INFERRED
    assert when.rests_on


SIDES = [
    ("The ties were cut in January 2016, after the attack on the mission.", "attack",
     None, "2016-01-31"),
    ("The envoy went home on 5 May 2021, before Orland had attacked the port.", "attacked",
     "2021-05-05", PUBLISHED),
]  # fmt: skip


@pytest.mark.parametrize(("words", "word", "start", "end"), SIDES)
def test_without_a_length_only_the_side_is_known(
    words: str, word: str, start: str | None, end: str
) -> None:
    doc = dated(words)
    claim = event(doc, word, nominal=word == "attack")
    assert Dated([doc], [claim]).days(claim) == (start, end)


def test_meeting_that_is_the_occasion_of_the_news() -> None:
    doc = dated("Ole Berg told reporters after a meeting with the envoy that talks would resume.")
    claim = event(doc, "meeting", nominal=True)
    told = statement(doc, "told")
    assert Dated([doc], [claim, told]).days(claim) == ("2023-06-03", PUBLISHED)


def test_what_was_called_off_may_be_past_by_now() -> None:
    doc = dated("The president scrapped the talks on Feb. 4.")
    claim = event(doc, "talks", Status.CANCELLED, nominal=True)
    claim = replace(claim, time=doc.times[0].id)
    assert Dated([doc], [claim]).days(claim) == ("2023-02-04", "2023-02-04")


def test_own_words_go_before_what_stands_beside() -> None:
    doc = dated("The sides met on 9 May 2021, three days after the summit of 5 May 2021.")
    claim = event(doc, "met")
    assert Dated([doc], [claim]).days(claim) == ("2021-05-09", "2021-05-09")
