"""Origins: copies are found, reports on one event by different hands are not copies."""

import random

import pytest

from dragoman.records.annotated import Annotated
from dragoman.stages.resolve.reprints import find_reprints
from tests.stages.resolve.page import bare_text

WORDS = [f"word{n}" for n in range(400)]


def article(seed: int, size: int = 300) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=size))


def annotated(name: str, words: str) -> Annotated:
    return Annotated(
        text=bare_text(name, words),
        sentences=(),
        mentions=(),
        times=(),
        quantities=(),
        quotations=(),
    )


def clusters(texts: dict[str, str]) -> set[tuple[str, ...]]:
    found = find_reprints([annotated(name, words) for name, words in texts.items()], None)
    return {origin.documents for origin in found}


def test_every_document_has_an_origin() -> None:
    texts = {"a": article(1), "b": article(2), "c": ""}
    assert clusters(texts) == {("a",), ("b",), ("c",)}


def test_a_copy_cut_and_a_copy_added_to_are_one_text() -> None:
    whole = article(1)
    texts = {"a": whole, "b": whole[: len(whole) // 2], "c": whole + " " + article(9, 100)}
    assert clusters(texts) == {("a", "b", "c")}


def test_a_lightly_edited_copy_is_one_text() -> None:
    words = article(1).split()
    edited = [f"other{n}" if n % 25 == 0 else word for n, word in enumerate(words)]
    assert clusters({"a": " ".join(words), "b": " ".join(edited)}) == {("a", "b")}


def test_a_text_that_quotes_a_third_of_another_is_none() -> None:
    words = article(1).split()
    other = " ".join(words[:100]) + " " + article(5, 200)
    assert clusters({"a": " ".join(words), "b": other}) == {("a",), ("b",)}


def test_a_round_up_does_not_make_copies_of_what_it_takes_in() -> None:
    first, second, third = article(1, 200), article(2, 200), article(3, 200)
    texts = {"a": first, "b": second, "c": third, "d": f"{first} {second} {third}"}
    assert clusters(texts) == {("a",), ("b",), ("c",), ("d",)}


@pytest.mark.parametrize("share", [0.75, 1.0])
def test_a_piece_of_two_agencies_makes_no_copies_of_one_another_out_of_them(share: float) -> None:
    one, other = article(1), article(2)
    cut = [" ".join(text.split()[: int(300 * share)]) for text in (one, other)]
    texts = {"a": one, "b": other, "piece": " ".join(cut), "z": one}
    assert clusters(texts) == {("a", "z"), ("b",), ("piece",)}


def test_two_printings_of_one_such_piece_are_one_text() -> None:
    one, other = article(1), article(2)
    piece = f"{one} {other}"
    texts = {"a": one, "b": other, "p": piece, "q": "Herald " + piece}
    assert clusters(texts) == {("a",), ("b",), ("p", "q")}


def test_short_formulas_are_no_copies() -> None:
    line = "The ministry did not answer a request for comment"
    assert clusters({"a": line, "b": line}) == {("a",), ("b",)}


def test_ids_are_made_of_the_least_member_whatever_the_order() -> None:
    texts = {"a": article(1), "b": article(1), "c": article(3)}
    forward = find_reprints([annotated(n, w) for n, w in texts.items()], None)
    backward = find_reprints([annotated(n, w) for n, w in reversed(texts.items())], None)
    assert forward == backward


def test_an_article_that_shares_nothing_changes_no_origin() -> None:
    texts = {name: article(seed) for name, seed in (("b", 1), ("c", 1), ("d", 2))}
    assert clusters({"a": article(7), **texts}) == {("a",), *clusters(texts)}
