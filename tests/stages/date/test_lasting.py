"""A meeting whose beginning or end is told lasted as long as the words say."""

from dataclasses import replace

import pytest

from dragoman.records.annotated import Annotated
from dragoman.records.when import Extent
from tests.parsed import parsed
from tests.stages.date.given import Dated, event, sign

PUBLISHED = "2023-06-09"


def dated(words: str) -> Annotated:
    doc = parsed(words)
    return replace(doc, text=replace(doc.text, dates=(sign(PUBLISHED),)))


LASTED = [
    ("The envoys closed the round in Vell on Wednesday. After two days of talks they agreed on "
     "little.", "round", "end", "2023-06-06", "2023-06-07"),
    ("The three-day summit ended in Vell on Wednesday.", "summit", "end",
     "2023-06-05", "2023-06-07"),
    ("The two-day meeting opened in Vell on Wednesday.", "meeting", "begin",
     "2023-06-07", "2023-06-08"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "word", "phase", "start", "end"), LASTED)
def test_length_draws_the_day_out(words: str, word: str, phase: str, start: str, end: str) -> None:
    doc = dated(words)
    day = next(t for t in doc.times if t.text == "Wednesday")
    claim = event(doc, word, nominal=True, phase=phase, time=day.id)
    when = Dated([doc], [claim]).when(claim)
    assert (when.start, when.end, when.extent) == (start, end, Extent.THROUGHOUT)
    assert "lasted" in (when.reason or "")


OTHERS = [
    ("The summit ended in Vell on Wednesday. The ceasefire lasted two days.", "summit", "end"),
    ("The summit ended in Vell on Wednesday. The next one is to last two days.", "summit", "end"),
    ("The two-day summit was held in Vell on Wednesday.", "summit", None),
]


@pytest.mark.parametrize(("words", "word", "phase"), OTHERS)
def test_other_lengths_draw_nothing_out(words: str, word: str, phase: str | None) -> None:
    doc = dated(words)
    day = next(t for t in doc.times if t.text == "Wednesday")
    claim = event(doc, word, nominal=True, phase=phase, time=day.id)
    assert Dated([doc], [claim]).days(claim) == ("2023-06-07", "2023-06-07")


def test_noun_that_a_main_verb_carries_is_news_of_the_day_or_the_eve() -> None:
    doc = dated("The minister held talks with the envoy in Vell.")
    claim = event(doc, "talks", nominal=True)
    assert Dated([doc], [claim]).days(claim) == ("2023-06-08", "2023-06-09")
