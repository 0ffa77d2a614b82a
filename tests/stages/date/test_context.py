"""What has no time of its own is of the story that it goes on with."""

from dataclasses import replace

from dragoman.records.annotated import Annotated
from dragoman.records.claim import EventClaim
from dragoman.records.when import Basis
from tests.parsed import parsed
from tests.stages.date.given import Dated, document, event, sign, statement

OPENED = "The round opened on 4 May 2015."


def story(words: str, published: str = "2021-07-15") -> Annotated:
    """Read sentences of one paragraph."""
    made = document("d1", words, sign(published))
    return replace(made, sentences=tuple(replace(s, paragraph=0) for s in made.sentences))


def dated(doc: Annotated, claim: EventClaim) -> tuple[str | None, str | None]:
    return Dated([doc], [claim]).days(claim)


def test_event_in_an_older_story_is_not_of_the_articles_day() -> None:
    doc = story(f"{OPENED}\nThe envoys refused the plan.")
    claim = event(doc, "refused")
    when = Dated([doc], [claim]).when(claim)
    assert (when.start, when.end, when.basis) == ("2015-05-04", "2021-07-15", Basis.INFERRED)
    assert when.rests_on
    closed = story(f"{OPENED}\nThe envoys refused the plan.\nThe round ended on 9 May 2015.")
    assert dated(closed, event(closed, "refused")) == ("2015-05-04", "2015-05-09")


def test_event_after_the_news_of_the_day_is_news() -> None:
    doc = story("The round opened on 15 July 2021.\nThe envoys refused the plan.")
    assert dated(doc, event(doc, "refused")) == ("2021-07-14", "2021-07-15")


def test_event_in_another_paragraph_is_news() -> None:
    doc = document("d1", f"{OPENED}\nThe envoys refused the plan.", sign("2021-07-15"))
    assert dated(doc, event(doc, "refused")) == ("2021-07-14", "2021-07-15")


def test_statement_is_of_the_articles_day_unless_said_on_the_occasion() -> None:
    doc = story(f"{OPENED}\nThe minister said the plan failed.")
    made = statement(doc, "said")
    assert Dated([doc], [made]).days(made) == ("2021-07-15", "2021-07-15")
    read = parsed("The round opened on 4 May 2015. The minister told reporters after the meeting.")
    after = replace(read, text=replace(read.text, dates=(sign("2021-07-15"),)))
    made = statement(after, "told")
    assert Dated([after], [made]).days(made) == ("2015-05-04", "2015-05-04")
