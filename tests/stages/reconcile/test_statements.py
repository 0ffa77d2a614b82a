"""Statements as folds: one saying in several reports, on one day, in whose words."""

import pytest

from dragoman.records.claim import Mode, Wording
from dragoman.records.finding import Statement
from dragoman.records.when import Basis, Granularity, When
from tests.stages.reconcile.world import World


def _day(text: str, basis: Basis) -> When:
    return When(start=text, end=text, granularity=Granularity.DAY, basis=basis)


def _told_twice(first: str, second: str, mode: Mode, whens: tuple[When, When]) -> list[Statement]:
    world = World()
    world.document("a", f"Arvenia said {first}.", "2031-03-08")
    world.document("b", f"Arvenia stated that {second}.", "2031-03-08")
    one = world.statement("a", "Arvenia", first, mode=mode, when=whens[0])
    two = world.statement("b", "Arvenia", second, mode=mode, when=whens[1])
    world.link(one, two)
    return [found for found in world.fold() if isinstance(found, Statement)]


@pytest.mark.parametrize(
    ("second", "basis", "count"),
    [
        ("2031-03-02", Basis.EXPLICIT, 1),
        ("2031-03-07", Basis.EXPLICIT, 2),
        ("2031-03-07", Basis.DOCUMENT, 1),
    ],
)
def test_what_was_said_on_another_stated_day_is_another_statement(
    second: str, basis: Basis, count: int
) -> None:
    whens = (_day("2031-03-02", Basis.EXPLICIT), _day(second, basis))
    found = _told_twice("peace is near", "peace is very near", Mode.INDIRECT, whens)
    assert len(found) == count


@pytest.mark.parametrize(
    ("second", "wording"),
    [
        ("we must join hands at once to stop the raids", Wording.TRANSLATED),
        ("all of us should unite now against these attacks", Wording.UNKNOWN),
    ],
)
def test_quotations_in_other_words_came_through_another_language(
    second: str, wording: Wording
) -> None:
    first = "all of us should unite now against these attacks and win"
    day = _day("2031-03-02", Basis.EXPLICIT)
    (found,) = _told_twice(first, second, Mode.DIRECT, (day, day))
    assert found.wording is wording
