"""Passages: sentences carried over from one report into another are known, and nothing else."""

import random
from collections.abc import Sequence
from dataclasses import replace

from dragoman.records.annotated import Annotated, Quotation
from dragoman.records.entity import Carried
from dragoman.records.reprint import Reprints
from dragoman.stages.resolve.passages import MOST_ORIGINS
from dragoman.stages.resolve.reprints import find_reprints
from tests.stages.resolve.page import Page

WORDS = [f"word{n}" for n in range(600)]
BACKGROUND = (
    "The two ports have been closed to each other's fishing boats since a patrol sank a trawler"
    " in the strait four years ago."
)


def sentence(seed: int, size: int = 18) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=size)).capitalize() + "."


def report(seed: int, *more: str) -> str:
    return " ".join([*(sentence(100 * seed + n) for n in range(8)), *more])


def found_in(*documents: Annotated) -> Reprints:
    return Reprints(find_reprints(documents, None))


def pages(**texts: str) -> list[Annotated]:
    return [Page(name, words).made() for name, words in texts.items()]


def words_of(document: Annotated, carried: Sequence[Carried]) -> list[str]:
    return [document.words[c.start : c.end] for c in carried]


def test_a_paragraph_carried_over_is_known_where_it_stands() -> None:
    one, other = pages(a=report(1, BACKGROUND), b=report(2, BACKGROUND))
    reprints = found_in(one, other)
    assert reprints.of["a"].id != reprints.of["b"].id
    assert words_of(one, reprints.carried["a"]) == [BACKGROUND]
    assert words_of(other, reprints.carried["b"]) == [BACKGROUND]
    place = other.words.index("a patrol")
    assert reprints.passage_at("b", place) == reprints.carried["a"][0].passage
    assert reprints.passage_at("b", 3) is None


def test_an_edited_sentence_is_the_same() -> None:
    edited = BACKGROUND.replace("four years ago", "in 2027").replace("The two", "Both")
    reprints = found_in(*pages(a=report(1, BACKGROUND), b=report(2, edited)))
    assert list(reprints.carried) == ["a", "b"]


def test_a_set_phrase_is_no_passage() -> None:
    phrase = "{} told reporters on the sidelines of the annual meeting that {}."
    one = phrase.format("Vik", "rain had spoilt most of the barley in the eastern valleys")
    other = phrase.format("Orsa", "trade with the islands grew faster than anybody had foreseen")
    reprints = found_in(*pages(a=report(1, one), b=report(2, other)))
    assert reprints.carried == {}


def test_copies_share_no_passage_with_themselves() -> None:
    reprints = found_in(*pages(a=report(1), b=report(1)))
    assert reprints.origins[0].documents == ("a", "b")
    assert reprints.carried == {}


def test_what_two_reporters_heard_is_not_carried_over() -> None:
    quoted = [replace(d, quotations=(_last_sentence(d),)) for d in _quoting()]
    assert found_in(*quoted).carried == {}
    assert set(found_in(*_quoting()).carried) == {"a", "b"}


def _quoting() -> list[Annotated]:
    return pages(a=report(1, BACKGROUND), b=report(2, BACKGROUND))


def _last_sentence(document: Annotated) -> Quotation:
    here = document.sentences[-1]
    return Quotation(start=here.start, end=here.end, closed=True)


def test_a_short_line_beside_it_in_both_is_carried_over_with_it() -> None:
    line = "Nobody was hurt."
    one, other = pages(a=report(1, BACKGROUND, line), b=report(2, line, BACKGROUND, line))
    reprints = found_in(one, other)
    assert words_of(one, reprints.carried["a"]) == [BACKGROUND, line]
    assert words_of(other, reprints.carried["b"]) == [BACKGROUND, line]


def test_furniture_is_no_passage() -> None:
    many = {f"d{n:03}": report(n + 1, BACKGROUND) for n in range(MOST_ORIGINS + 1)}
    assert found_in(*pages(**many)).carried == {}


def test_a_piece_put_together_shares_with_each_what_it_took() -> None:
    one, other = report(1), report(2)
    piece = ". ".join(". ".join(text.split(". ")[:5]) for text in (one, other)) + "."
    reprints = found_in(*pages(a=one, b=other, piece=piece))
    assert len(reprints.origins) == 3
    shared = reprints.shared_with("piece")
    assert set(shared) == {"a", "b"}
    assert reprints.length_carried("piece") > 0.9 * len(piece)


def test_order_of_the_articles_changes_nothing() -> None:
    texts = pages(a=report(1, BACKGROUND), b=report(2, BACKGROUND), c=report(3), d=report(3))
    assert find_reprints(texts, None) == find_reprints(texts[::-1], None)


def test_another_article_changes_only_what_shares_with_it() -> None:
    texts = pages(b=report(2, BACKGROUND), c=report(3, BACKGROUND), d=report(4, sentence(7)))
    (extra,) = pages(a=report(5, sentence(7)))
    before, after = found_in(*texts), found_in(extra, *texts)
    assert {o.id for o in before.origins} < {o.id for o in after.origins}
    assert [before.carried[d] for d in "bc"] == [after.carried[d] for d in "bc"]
    assert "d" not in before.carried
    assert len(after.carried["d"]) == 1
