"""Reprints on articles put together by Hypothesis out of a few sentences.

The order of the articles changes nothing; an article that shares no sentence changes no origin; and
whatever is carried over stands, in the same or nearly the same words, in texts of two origins.
"""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.records.annotated import Annotated
from dragoman.records.entity import Origin
from dragoman.stages.resolve.reprints import find_reprints
from tests.stages.resolve.page import Page

pytestmark = pytest.mark.property


def sentence(seed: int) -> str:
    chance = random.Random(seed)
    return " ".join(f"word{chance.randrange(500)}" for _ in range(16)).capitalize() + "."


LINES = (*(sentence(n) for n in range(14)), "Nobody was hurt.", "Talks go on.")
texts = st.lists(st.sampled_from(LINES), min_size=1, max_size=9, unique=True).map(" ".join)
corpora = st.lists(texts, min_size=1, max_size=7)


def read(corpus: Sequence[str]) -> list[Annotated]:
    return [Page(f"d{number}", words).made() for number, words in enumerate(corpus)]


def by_document(origins: Sequence[Origin]) -> dict[str, Origin]:
    return {document: origin for origin in origins for document in origin.documents}


@given(corpora, st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(corpus: list[str], chance: random.Random) -> None:
    documents = read(corpus)
    shuffled = chance.sample(documents, len(documents))
    assert find_reprints(documents, None) == find_reprints(shuffled, None)


@given(corpora)
def test_every_article_has_one_origin_and_every_passage_two(corpus: list[str]) -> None:
    documents = read(corpus)
    origins = find_reprints(documents, None)
    assert sorted(d for o in origins for d in o.documents) == [d.document for d in documents]
    words, homes = {d.document: d.words for d in documents}, dict[str, set[str]]()
    for origin in origins:
        for one in origin.carried:
            assert one.document in origin.documents
            assert words[one.document][one.start : one.end] in LINES
            homes.setdefault(one.passage, set()).add(origin.id)
    assert all(len(found) > 1 for found in homes.values())


@given(corpora, st.sampled_from(["a0", "e0", "z0"]))
def test_an_article_that_shares_nothing_changes_no_origin(corpus: list[str], name: str) -> None:
    stranger = Page(name, " ".join(sentence(n) for n in range(90, 96))).made()
    documents = read(corpus)
    before = by_document(find_reprints(documents, None))
    after = by_document(find_reprints([*documents, stranger], None))
    assert {d: o for d, o in after.items() if d != name} == before
