"""Day or month first, by what a text's own figures say and by its outlet's land."""

from dataclasses import replace

import pytest

from dragoman.records.document import Placed
from dragoman.stages.annotate.time import find_times
from tests.stages.annotate.time.given import sentences_of, text_of


def value(words: str, url: str | None = None, outlet: str | None = None) -> list[str]:
    placed = Placed(value=outlet) if outlet else None
    text = replace(text_of(words), url=url, outlet=placed)
    return [one.value for one in find_times(text, sentences_of(words))]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (None, "2021-04-03"),
        ("https://www.example.co.uk/a", "2021-04-03"),
        ("https://www.example.in/a", "2021-04-03"),
        ("https://www.state.gov/a", "2021-03-04"),
        ("https://www.nytimes.com/a", "2021-03-04"),
        ("https://edition.cnn.com/a", "2021-03-04"),
        ("https://example.com/a", "2021-04-03"),
        ("https://[broken", "2021-04-03"),
    ],
)
def test_by_the_land_of_the_outlet(url: str | None, expected: str) -> None:
    assert value("They met on 3/4/2021.", url) == [expected]


def test_by_the_name_of_the_outlet() -> None:
    assert value("They met on 3/4/2021.", outlet="Bloomberg") == ["2021-03-04"]


def test_what_the_text_itself_settles_comes_first() -> None:
    words = "They met on 3/4/2021.\nThey parted on {}."
    assert value(words.format("3/16/2021"))[0] == "2021-03-04"
    assert value(words.format("16/3/2021"), "https://www.nytimes.com/a")[0] == "2021-04-03"


def test_figures_of_one_reading_need_no_land() -> None:
    assert value("They met on 27/6/2021.", "https://www.nytimes.com/a") == ["2021-06-27"]
