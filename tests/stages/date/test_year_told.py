"""The year of a day that an article of no known date tells, from what others tell of the thing."""

from dragoman.records.claim import Status
from dragoman.records.finding import Event
from tests.stages.told import told

UNDATED = "The second round of talks between Norway and Kenya opened in Vienna on June 11."
DATED = "The second round of talks between Norway and Kenya opened in Vienna in June 2030."


def days(other: str) -> set[tuple[str | None, str | None]]:
    found = told({"a": ("", UNDATED), "b": ("2031-02-09", other)})
    return {
        (e.when.start, e.when.end)
        for e in found
        if isinstance(e, Event) and e.status is Status.OCCURRED
    }


def test_the_month_that_another_article_tells_gives_the_year() -> None:
    assert days(DATED) == {("2030-06-11", "2030-06-11")}
