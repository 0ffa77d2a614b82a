"""What "a day earlier" is counted from."""

import pytest

from dragoman.records.time import Anchor
from tests.stages.annotate.time.given import times_in


def anchor_of(words: str) -> str | None:
    found = times_in(words)
    last = found[-1]
    return next((one.text for one in found if one.id == last.anchor), None)


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("They signed it on Friday.\nA day earlier the envoy left.", "Friday"),
        ("They signed on Friday.\nThey will meet in March.\nA day earlier he left.", "Friday"),
        ("They will meet on 9 March.\nA week later they will sign.", "9 March"),
        ("He spoke on Friday.\nThe pact will be signed in May.\nA day later he left.", "Friday"),
    ],
)
def test_past_goes_on_from_past(words: str, anchor: str) -> None:
    assert anchor_of(words) == anchor


def test_nothing_before_leaves_the_article_itself() -> None:
    (one,) = times_in("A day earlier the envoy left.")
    assert one.rule is not None
    assert one.rule.anchor is Anchor.DOCUMENT
    (later,) = times_in("A day later the envoy left.")
    assert later.rule is not None
    assert (later.rule.anchor, later.anchor) == (Anchor.EXPRESSION, None)
