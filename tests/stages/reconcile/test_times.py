"""Which of several times stands."""

from dragoman.records.when import Basis, When
from dragoman.stages.reconcile.times import best

MONTH = When(start="2031-06-01", end="2031-06-30", basis=Basis.EXPLICIT)
DAY = When(start="2031-06-11", end="2031-06-11", basis=Basis.RELATIVE)
OTHER = When(start="2031-06-12", end="2031-06-12", basis=Basis.RELATIVE)
GUESS = When(start="2031-06-09", end="2031-06-09", basis=Basis.DOCUMENT)


def test_a_stated_day_outweighs_a_stated_month() -> None:
    assert best([MONTH, MONTH, DAY]) == DAY


def test_the_day_told_more_often_stands_and_the_other_is_kept() -> None:
    found = best([OTHER, DAY, DAY])
    assert (found.start, [a.start for a in found.alternatives]) == ("2031-06-11", ["2031-06-12"])


def test_what_is_stated_outweighs_the_articles_day() -> None:
    assert best([GUESS, MONTH]) == MONTH


def test_nothing_known_stays_unknown() -> None:
    assert best([When()]).start is None
