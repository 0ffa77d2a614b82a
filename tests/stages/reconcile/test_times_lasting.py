"""How long one thing lasted, by what several claims say of its days."""

from dragoman.records.when import Basis, Extent, When
from dragoman.stages.reconcile.times import best, stretch

FIRST = When(start="2031-06-11", end="2031-06-11", basis=Basis.RELATIVE)
LAST = When(start="2031-06-12", end="2031-06-12", basis=Basis.RELATIVE)
BOTH = When(start="2031-06-11", end="2031-06-12", basis=Basis.RELATIVE, extent=Extent.THROUGHOUT)
WEEK = When(start="2031-06-07", end="2031-06-13", basis=Basis.RELATIVE)


def test_days_that_it_lasted_outweigh_its_first_or_last() -> None:
    assert best([LAST, LAST, BOTH]) == BOTH
    assert best([FIRST, BOTH]) == BOTH


def test_days_that_lie_elsewhere_do_not() -> None:
    other = When(start="2031-06-20", end="2031-06-20", basis=Basis.RELATIVE)
    assert best([other, other, BOTH]).start == other.start


def test_last_week_is_no_beginning() -> None:
    assert stretch(WEEK, When(), LAST).start == LAST.start


def test_a_day_told_of_the_whole_is_the_beginning_before_an_end() -> None:
    found = stretch(FIRST, When(), LAST)
    assert (found.start, found.end, found.extent) == (FIRST.start, LAST.end, Extent.THROUGHOUT)
