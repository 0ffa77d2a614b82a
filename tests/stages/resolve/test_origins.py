"""Origins: copies are found, reports on one event by different hands are not copies."""

import random

from dragoman.records.annotated import Annotated
from dragoman.stages.resolve.origins import find_origins
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
    found = find_origins([annotated(name, words) for name, words in texts.items()])
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


def test_short_formulas_are_no_copies() -> None:
    line = "The ministry did not answer a request for comment"
    assert clusters({"a": line, "b": line}) == {("a",), ("b",)}


def test_ids_are_made_of_the_least_member_whatever_the_order() -> None:
    texts = {"a": article(1), "b": article(1), "c": article(3)}
    forward = find_origins([annotated(n, w) for n, w in texts.items()])
    backward = find_origins([annotated(n, w) for n, w in reversed(texts.items())])
    assert forward == backward
