"""Where sources disagree, and where they only seem to."""

from dataclasses import replace

import pytest

from dragoman.records.finding import Disagreement
from dragoman.records.when import Basis
from dragoman.stages.reconcile.numbers import CHANGE, CONTRADICTION, PRECISION
from tests.stages.reconcile.world import World, day, only

FIRST, SECOND, LATE = "2031-03-10", "2031-03-11", "2031-09-01"


def tolls(first: float, second: float, days: tuple[str, str] = (FIRST, FIRST)) -> list[str]:
    """Return the natures of the disagreements of two articles on one toll."""
    world = World()
    world.document("a", "Gunmen attacked Arvenia and killed many soldiers.", days[0])
    world.document("b", "Gunmen attacked Arvenia and killed more soldiers.", days[1])
    world.link(
        world.figure("a", "many", first, "soldiers"), world.figure("b", "more", second, "soldiers")
    )
    return [d.nature for d in only(world.fold(), Disagreement)]


@pytest.mark.parametrize(
    ("first", "second", "days", "natures"),
    [
        (6, 4, (FIRST, FIRST), [CONTRADICTION]),
        (6, 4, (FIRST, SECOND), [CONTRADICTION]),
        (4, 6, (FIRST, SECOND), [CHANGE]),
        (1000, 1023, (FIRST, FIRST), [PRECISION]),
        (1600, 1730, (FIRST, FIRST), [CONTRADICTION]),
        (6, 4, (FIRST, LATE), []),
        (6, 6, (FIRST, SECOND), []),
    ],
)
def test_nature_of_two_numbers(
    first: float, second: float, days: tuple[str, str], natures: list[str]
) -> None:
    assert tolls(first, second, days) == natures


def test_two_tellers_of_one_sentence_disagree() -> None:
    world = World()
    world.document("a", "Police counted 900 marchers and the union 4000 of them.", FIRST)
    world.link(
        world.figure("a", "900", 900, "marchers"), world.figure("a", "4000", 4000, "marchers")
    )
    (found,) = only(world.fold(), Disagreement)
    assert found.nature == CONTRADICTION
    assert [v.value for v in found.values] == ["4000", "900"]


def test_one_voice_does_not_contradict_itself() -> None:
    world = World()
    world.document("a", "Gunmen killed six soldiers. Gunmen killed four soldiers.", FIRST)
    one = world.figure("a", "six", 6, "soldiers")
    two = world.figure("a", "four", 4, "soldiers", sentence=1)
    world.link(one, two)
    assert only(world.fold(), Disagreement) == []


@pytest.mark.parametrize(
    ("basis", "second", "count"),
    [
        (Basis.EXPLICIT, "2031-03-09", 1),
        (Basis.RELATIVE, "2031-03-09", 0),
        (Basis.DOCUMENT, "2031-03-09", 0),
    ],
)
def test_a_day_between_weekdays_is_no_disagreement(basis: Basis, second: str, count: int) -> None:
    world = World()
    for name in "ab":
        world.document(name, "Gunmen attacked Arvenia.", FIRST)
    days = [replace(day(d, basis), text="on Sunday") for d in ("2031-03-08", second)]
    one, two = (
        world.event(name, "attacked", ["Arvenia"], type_="ASSAULT", when=when)
        for name, when in zip("ab", days, strict=True)
    )
    world.link(one, two)
    assert len(only(world.fold(), Disagreement)) == count


def test_numbered_days_without_a_year_disagree() -> None:
    world = World()
    world.document("a", "Gunmen attacked Arvenia.", FIRST)
    world.document("b", "Gunmen attacked Arvenia.", FIRST)
    one, two = (
        world.event(
            name,
            "attacked",
            ["Arvenia"],
            type_="ASSAULT",
            when=replace(day(f"2031-03-0{n}", Basis.RELATIVE), text=f"on {n} March"),
        )
        for name, n in (("a", 8), ("b", 9))
    )
    world.link(one, two)
    (found,) = only(world.fold(), Disagreement)
    assert [v.value for v in found.values] == ["2031-03-08", "2031-03-09"]
