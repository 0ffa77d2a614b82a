"""The plug-ins by name: a golden list, and what is said of names that there are not."""

from pathlib import Path

import pytest

from dragoman.errors import ConfigurationError, MissingExtra
from dragoman.run.registry import FAMILIES, load, load_object, names, open_reader
from tests.conftest import Golden

GOLDEN = Path(__file__).with_name("registry.json")


@pytest.mark.golden
def test_names_are_those_of_the_golden_list(golden: Golden) -> None:
    """A name that goes breaks dossiers that use it; a new one is added to the list."""
    golden(GOLDEN, {family: sorted(table) for family, table in FAMILIES.items()})


@pytest.mark.parametrize(
    ("family", "name"), [(family, name) for family in FAMILIES for name in FAMILIES[family]]
)
def test_every_name_loads(family: str, name: str) -> None:
    assert callable(load(family, name))


def test_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ConfigurationError, match=r"no 'word\.v1' among the readers: .*rules\.v1"):
        load("readers", "word.v1")
    assert "rules.v1" in names("readers")


def test_missing_package_is_named() -> None:
    with pytest.raises(MissingExtra, match="needs the package 'not_there'"):
        load_object("not_there.module:Name")


def test_rules_always_open() -> None:
    assert open_reader("rules.v1").tokenize("It works.")
