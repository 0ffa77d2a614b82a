"""Who tells a fact: outlets are counted beside the sources that they go back to."""

from collections.abc import Sequence

import pytest

from dragoman.records.document import Placed, Text
from dragoman.records.entity import Reference
from dragoman.records.finding import Source
from dragoman.records.index import Identities
from dragoman.writers.tellers import told_from
from tests.stages.resolve.page import bare_text

NOBODY = Identities((), ())


def text(name: str, outlet: str | None) -> Text:
    bare = bare_text(name, "")
    kept = {field: getattr(bare, field) for field in bare.__slots__}
    return Text(**{**kept, "outlet": Placed(value=outlet) if outlet else None})


def source(root: str | None, *documents: str) -> Source:
    reference = Reference(entity=None, text=root)
    return Source(root=reference, self=False, documents=documents, origins=documents)


TEXTS = {
    name: text(name, outlet)
    for name, outlet in (("a", "Post"), ("b", "Herald"), ("c", "The Post"), ("d", None))
}


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        ([source("the ministry", "a", "b")], "2 outlets, 1 source (the ministry)"),
        ([source("the ministry", "a", "b", "c")], "2 outlets, 1 source (the ministry)"),
        ([source("the ministry", "a", "c")], "2 articles, 1 source (the ministry)"),
        ([source("the ministry", "a", "d")], "2 articles, 1 source (the ministry)"),
        ([source("Post", "c")], "1 article (Post)"),
        ([source("the ministry", "a")], "1 article, 1 source (the ministry)"),
        ([source(None, "d")], "1 article"),
        ([source("She", "a", "b")], "2 outlets, 1 source"),
        (
            [source("Herald", "b"), source("the ministry", "a", "c")],
            "2 outlets, at least 2 sources (the ministry, Herald)",
        ),
        (
            [source(name, "a") for name in ("one", "two", "three", "four")],
            "1 article, at least 4 sources (one, two, three, …)",
        ),
        ([], ""),
    ],
)
def test_outlets_and_sources_are_told_apart(sources: Sequence[Source], words: str) -> None:
    assert told_from(sources, NOBODY, TEXTS) == words
