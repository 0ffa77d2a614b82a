"""Given names: spellings of one, two that look alike, and names that are also fathers'."""

import pytest

from dragoman.stages.resolve.given_names import is_fathers, rows_of, stands_before_others

ONE = [("mohammed", "mehmet"), ("yitzhak", "isaac"), ("dmytro", "dmitri"), ("gamal", "jamal")]
TWO = [("hashim", "hisham"), ("salim", "salem"), ("roman", "robert"), ("marine", "marion")]


@pytest.mark.parametrize(("left", "right"), ONE)
def test_spellings_of_one_name_share_a_row(left: str, right: str) -> None:
    assert rows_of(left) & rows_of(right)


@pytest.mark.parametrize(("left", "right"), TWO)
def test_two_names_share_none_however_alike(left: str, right: str) -> None:
    assert rows_of(left)
    assert rows_of(right)
    assert not rows_of(left) & rows_of(right)


def test_accents_do_not_matter_and_unknown_names_have_no_row() -> None:
    assert rows_of("péter") == rows_of("peter") != frozenset()
    assert rows_of("zqx") == frozenset()


def test_names_that_are_fathers_names_and_names_that_stand_before_others() -> None:
    assert is_fathers("hussein")
    assert not is_fathers("donald")
    assert stands_before_others("mohammad")
    assert not stands_before_others("hussein")
