from dataclasses import replace

import pytest

from dragoman.judgments.anchor import locate
from dragoman.records.document import Genre, Text
from dragoman.records.ids import digest
from dragoman.records.judgment import Anchor, Binding

WORDS = "The envoy met the premier. Later the envoy met the king."


def _text(words: str) -> Text:
    return Text(
        document="document-1",
        source="a.txt",
        url=None,
        media_type="text/plain",
        words=words,
        digest=digest(words),
        zones=(),
        language="en",
        genre=Genre.REPORT,
        title=None,
        outlet=None,
        author=None,
        dates=(),
    )


def _anchor(start: int, exact: str) -> Anchor:
    assert WORDS[start : start + len(exact)] == exact
    return Anchor(
        kind="mention",
        document="document-1",
        text_digest=digest(WORDS),
        start=start,
        end=start + len(exact),
        exact=exact,
        prefix=WORDS[max(0, start - 8) : start],
        suffix=WORDS[start + len(exact) : start + len(exact) + 8],
        slot=None,
        last_id="mention-1",
    )


def test_the_same_text_binds() -> None:
    found = locate(_text(WORDS), _anchor(14, "the premier"))
    assert (found.binding, found.start, found.end) == (Binding.BOUND, 14, 25)


def test_words_that_moved_are_followed() -> None:
    found = locate(_text("News: " + WORDS), _anchor(14, "the premier"))
    assert (found.binding, found.start) == (Binding.MOVED, 20)


@pytest.mark.parametrize("words", ["Nothing of it.", "", WORDS.replace("premier", "queen")])
def test_words_that_are_gone_are_orphaned(words: str) -> None:
    assert locate(_text(words), _anchor(14, "the premier")).binding is Binding.ORPHANED


def test_two_places_that_fit_are_none() -> None:
    anchor = replace(_anchor(4, "envoy"), prefix="he ", suffix=" met the")
    assert locate(_text("News. " + WORDS), anchor).binding is Binding.ORPHANED
