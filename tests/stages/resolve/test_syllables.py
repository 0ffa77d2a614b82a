"""Syllables: two romanisations of one Chinese or Korean name meet, two names do not."""

import pytest

from dragoman.stages.resolve.names import ALIKE, compare
from dragoman.stages.resolve.syllables import korean_family

ONE = [
    ("Chiang Tse-min", "Jiang Zemin"),
    ("Chao Tzu-yang", "Zhao Ziyang"),
    ("Hua Kuo-feng", "Hua Guofeng"),
    ("Li Teng-hui", "Li Denghui"),
    ("Pak Chong-hui", "Park Chung-hee"),
    ("Kim Dae-jung", "Kim Tae-chung"),
    ("Yi Son-kwon", "Ri Son Gwon"),
    ("Chung Eui-yong", "Jeong Ui-yong"),
    ("김대중", "Kim Dae-jung"),
    ("江泽民", "Jiang Zemin"),
]
TWO = [
    ("Jiang Zemin", "Jiang Zehui"),
    ("Wang Lei", "Wang Li"),
    ("Chen Yi", "Chen Yun"),
    ("Pak Pong-ju", "Pak Pong-chol"),
    ("Kim Ki-nam", "Kim Kye-nam"),
    ("习远平", "Xi Jinping"),
]


@pytest.mark.parametrize(("left", "right"), ONE)
def test_romanisations_of_one_name_are_alike(left: str, right: str) -> None:
    assert compare(left, right).score >= ALIKE


@pytest.mark.parametrize(("left", "right"), TWO)
def test_names_that_share_a_syllable_are_two(left: str, right: str) -> None:
    assert compare(left, right).score < ALIKE


def test_a_korean_family_has_one_spelling() -> None:
    assert korean_family("rhee") == korean_family("yi") == "lee"
    assert korean_family("smith") is None
