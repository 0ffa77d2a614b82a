"""Scripts: names in other letters come out in Latin ones, and marked Latin letters stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.stages.resolve.scripts import to_latin

WRITTEN = [
    ("Карим Дорани", "Karim Dorani", False),
    ("Їжак Євген", "Yizhak Yevgen", False),
    ("Γιώργος", "Giorgos", False),
    ("Արամ", "Aram", False),
    ("გიორგი", "Giorgi", False),
    ("박민수", "Bag Min-su", False),
    ("王小明", "Wang Xiaoming", False),
    ("サトウ", "Satou", True),
    ("أحمد", "Ahmd", True),
    ("الكريم", "al-Krym", True),
    ("דוד", "Dwd", True),
    ("عبد الله", "Abd Allah", True),
    ("نصرالله", "Nsrallah", True),
]


@pytest.mark.parametrize(("text", "latin", "loose"), WRITTEN)
def test_a_name_is_written_in_latin_letters(text: str, latin: str, loose: bool) -> None:
    assert to_latin(text) == (latin, loose)


def test_two_letters_alike_of_an_abjad_have_a_vowel_between_them() -> None:
    assert to_latin("ممد")[0] == "Mamd"


@pytest.mark.parametrize("text", ["Dačić", "Karim al-Dorani", "Nguyễn", "Çelik Işık", "O’Neill"])
def test_latin_letters_stay(text: str) -> None:
    assert to_latin(text) == (text, False)


@given(st.text(max_size=20))
def test_any_text_is_written(text: str) -> None:
    to_latin(text)
