"""Words with two readings, in small dossiers: both are kept, others decide, and it is said."""

from collections.abc import Sequence

import pytest

from dragoman.records.claim import Status
from dragoman.records.when import Basis, When
from tests.stages.date.given import Dated, document, event, link, sign


def read(
    words: str, published: str, others: Sequence[tuple[str, str]] = (), *,
    status: Status = Status.OCCURRED,
) -> When:  # fmt: skip
    """Date the "met" of an article, with other articles that tell of the same meeting."""
    doc = document("d0", words, sign(published))
    word = "meet" if "meet" in words else "met"
    claim = event(doc, word, status)
    docs, claims, links = [doc], [claim], []
    for nth, (text, day) in enumerate(others, start=1):
        other = document(f"d{nth}", text, sign(day))
        told = event(other, "met")
        docs.append(other)
        claims.append(told)
        links.append(link(claim, told))
    return Dated(docs, claims, links).when(claim)


def days(when: When) -> tuple[str | None, str | None]:
    return when.start, when.end


def kept(when: When) -> list[tuple[str | None, str | None]]:
    return [(a.start, a.end) for a in when.alternatives]


TOLD = "They met on 12 May 2020."


def test_both_readings_are_kept_where_nothing_decides() -> None:
    when = read("They met last May.", "2021-07-15")
    assert days(when) == ("2021-05-01", "2021-05-31")
    assert kept(when) == [("2020-05-01", "2020-05-31")]


RESOLVED = [
    # words, published, what others tell, days taken, the former reading
    ("They met last May.", "2021-07-15", [(TOLD, "2020-05-13")], "2020-05-01", "2021-05-01"),
    ("They met last Monday.", "2021-07-15", [("They met on 5 July 2021.", "2021-07-06")],
     "2021-07-05", "2021-07-12"),
    ("They met last week.", "2021-07-18", [("They met on 12 July 2021.", "2021-07-13")],
     "2021-07-11", "2021-07-05"),
    ("They met in May.", "2021-07-15", [(TOLD, "2020-05-13")], "2020-05-01", "2021-05-01"),
    ("They met on 12 May.", "2021-07-15", [(TOLD, "2020-05-13")], "2020-05-12", "2021-05-12"),
    ("They met on 03/04/2021.", "2021-07-15", [("They met on 4 March 2021.", "2021-03-05")],
     "2021-03-04", "2021-04-03"),
    # two articles of those days, neither with a date in full
    ("They met in May.", "2021-07-15",
     [("They met on Tuesday.", "2020-05-13"), ("They met yesterday.", "2020-05-13")],
     "2020-05-01", "2021-05-01"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "published", "others", "taken", "former"), RESOLVED)
def test_other_articles_decide(
    words: str, published: str, others: list[tuple[str, str]], taken: str, former: str
) -> None:
    when = read(words, published, others)
    assert when.start == taken
    assert former in [start for start, _ in kept(when)]
    assert when.reason is not None
    assert "article" in when.reason


def test_first_reading_stands_where_one_article_agrees_with_it() -> None:
    agreeing = ("They met on 11 May 2021.", "2021-05-12")
    when = read("They met last May.", "2021-07-15", [(TOLD, "2020-05-13"), agreeing])
    assert days(when) == ("2021-05-01", "2021-05-31")


def test_one_weekday_is_too_little_for_a_reading_that_only_might_be_meant() -> None:
    when = read("They met in May.", "2021-07-15", [("They met on Tuesday.", "2020-05-13")])
    assert days(when) == ("2021-05-01", "2021-05-31")
    assert kept(when) == []


def test_what_took_place_is_not_read_as_to_come() -> None:
    when = read("They met in May.", "2021-07-15", [("They met on 12 May 2022.", "2022-05-13")])
    assert days(when) == ("2021-05-01", "2021-05-31")


def test_what_is_to_come_is_not_read_as_past() -> None:
    when = read("They will meet in May.", "2021-03-15", [(TOLD, "2020-05-13")],
                status=Status.PLANNED)  # fmt: skip
    assert days(when) == ("2021-05-01", "2021-05-31")


def test_named_year_has_no_other_reading() -> None:
    when = read("They met in May 2021.", "2021-07-15", [(TOLD, "2020-05-13")])
    assert (days(when), when.basis) == (("2021-05-01", "2021-05-31"), Basis.EXPLICIT)
