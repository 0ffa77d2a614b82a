from pathlib import Path

import pytest

from dragoman.models.subwords import LONGEST_WORD, MOST_PIECES, Subwords, shape_of


@pytest.fixture
def subwords(tmp_path: Path) -> Subwords:
    path = tmp_path / "vocab.txt"
    path.write_text("[PAD]\n[UNK]\n[CLS]\n[SEP]\nwar\n##s\n'\n-\na\n##a\n", "utf-8")
    return Subwords(path)


@pytest.mark.parametrize(
    ("word", "shape"),
    [("war", 1), ("War", 2), ("WAR", 3), ("A", 4), ("McWar", 5), ("1990s", 6), ("—", 7), ("", 7)],
)
def test_shape(word: str, shape: int) -> None:
    assert shape_of(word) == shape


def test_pieces(subwords: Subwords) -> None:
    wars, curly, plain = subwords.cut(["Wars", "’", "'"])
    assert wars.ids == (4, 5)
    assert curly.ids == plain.ids


def test_every_word_has_pieces_and_none_too_many(subwords: Subwords) -> None:
    empty, strange, long = subwords.cut(["", "\u200b\u0000", "a" * 20_000])
    assert empty.ids == strange.ids == (1,)
    assert 1 <= len(long.ids) <= MOST_PIECES <= LONGEST_WORD


def test_a_whole_word_has_the_pieces_that_the_tokenizer_gives(subwords: Subwords) -> None:
    for word in ("war", "War", "WAR", "a", "A"):
        (found,) = subwords.cut([word])
        assert list(found.ids) == subwords._tokenizer.encode(word, add_special_tokens=False).ids
