"""Promises 1 to 4 (ARCHITECTURE.md) on articles made up by Hypothesis, read by rules.

1. Every quote stands verbatim at its offsets in a stored text.
2. From any fact one reaches a passage and its article.
3. Running twice changes nothing, to the byte.
4. Order and partition of the input change nothing.
"""

import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.dossier import Dossier, new_dossier

pytestmark = pytest.mark.property

PARTIES = ("Valmeria", "Ostrand", "the Valmerian government", "Ostrandian President Jon Vik")
TIMES = (
    "on Monday",
    "on 2 March 2015",
    "last week",
    "in June 2014",
    "by 1 April 2015",
    "yesterday",
)
SENTENCES = (
    "{0} and {1} held the second round of the fishing talks in Kellin {2}.",
    "{0} agreed {2} to release {3} trawlers of {1}.",
    "“We will open the strait to {1},” {0} said {2}.",
    "{0} denied that more than {3} fishermen had lost their work, the Harbour Gazette reported.",
    "{2} {0} rejected the demand of {1} to close the port.",
    "The third round, planned {2}, was postponed, {0} announced.",
    "Subscribe now for {3} dollars a month!",
    "– … \u00a0 ☂ “{0}” (’{1}’) {2}.",
)
"""Sentences of a negotiation, of a page's furniture, and of nothing at all."""

sentences = st.builds(
    lambda form, one, other, time, number: form.format(one, other, time, number),
    st.sampled_from(SENTENCES),
    st.sampled_from(PARTIES),
    st.sampled_from(PARTIES),
    st.sampled_from(TIMES),
    st.integers(0, 9999),
)
odd = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=60)
bodies = st.lists(st.one_of(sentences, sentences, sentences, odd), min_size=1, max_size=8)
heads = st.sampled_from(("", "Kellin Post\n\n3 March 2015\n\n", "KELLIN, 21 March 2015 – "))
gaps = st.sampled_from((" ", "\n", "\n\n"))
articles = st.builds(lambda head, body, gap: head + gap.join(body), heads, bodies, gaps)
corpora = st.lists(articles, min_size=1, max_size=4, unique=True)


@contextmanager
def dossier_of(parts: Sequence[Sequence[tuple[str, str]]]) -> Iterator[Dossier]:
    """Build a dossier of named articles, added in parts with a build after each."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        with new_dossier(place / "dossier", "made up") as dossier:
            for number, part in enumerate(parts):
                (place / str(number)).mkdir()
                for name, words in part:
                    (place / str(number) / name).write_text(words, "utf-8")
                dossier.add([place / str(number)])
                dossier.build(reader="rules.v1")
            yield dossier


def export(dossier: Dossier) -> bytes:
    return b"".join(dossier.export(with_text=True))


def named(corpus: Sequence[str]) -> list[tuple[str, str]]:
    return [(f"{number}.txt", words) for number, words in enumerate(corpus)]


def passages(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - walks what JSON can hold
    if isinstance(value, dict):
        if {"document", "start", "end", "quote"} <= set(value):
            yield value
        for inner in value.values():
            yield from passages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from passages(inner)


@given(corpora)
def test_quotes_stand_and_facts_reach_their_article(corpus: list[str]) -> None:
    with dossier_of([named(corpus)]) as dossier:
        rows = [json.loads(line) for line in export(dossier).splitlines()]
    texts = {row["id"]: row["text"] for row in rows if row["kind"] == "document"}
    crashed = [row for row in rows if row["kind"] == "issue" and row["code"] == "crashed"]
    assert not crashed
    for row in rows:
        if row["kind"] not in {"dossier", "document", "issue", "judgment"}:
            assert row["evidence"]
        for passage in passages(row):
            words = texts[passage["document"]]
            assert words[passage["start"] : passage["end"]] == passage["quote"]


@given(corpora)
def test_running_again_changes_nothing(corpus: list[str]) -> None:
    with dossier_of([named(corpus)]) as dossier:
        first = export(dossier)
        built = dossier.build(reader="rules.v1")
        assert (built.read, built.whole) == (0, False)
        assert export(dossier) == first
    with dossier_of([named(corpus)]) as dossier:
        assert export(dossier) == first


@given(corpora, st.data())
def test_order_and_parts_change_nothing(corpus: list[str], data: st.DataObject) -> None:
    with dossier_of([named(corpus)]) as dossier:
        at_once = export(dossier)
    shuffled = data.draw(st.permutations(named(corpus)))
    cut = data.draw(st.integers(0, len(corpus)))
    with dossier_of([part for part in (shuffled[:cut], shuffled[cut:]) if part]) as dossier:
        assert export(dossier) == at_once
