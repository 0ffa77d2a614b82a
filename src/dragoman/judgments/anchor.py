"""Marking a judged thing, and finding it again: bound, moved, or orphaned; never a guess.

An anchor holds where the words stood (W3C TextPositionSelector) and what stood around them
(W3C TextQuoteSelector).
"""

from dataclasses import dataclass

from dragoman.records.document import Text
from dragoman.records.judgment import Anchor, Binding

CONTEXT = 32
"""Characters kept on each side of the words: a line's half, which is seldom there twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """Where an anchor's words stand now; both offsets are none if they are orphaned."""

    binding: Binding
    start: int | None = None
    end: int | None = None


def locate(text: Text, anchor: Anchor) -> Located:
    """Return where the words of an anchor stand in a text.

    At their offsets in the same text they are bound. Else they are moved to the one place where
    they stand with what stood before or after them; two such places are none.
    """
    words = text.words
    if text.digest == anchor.text_digest and words[anchor.start : anchor.end] == anchor.exact:
        return Located(binding=Binding.BOUND, start=anchor.start, end=anchor.end)
    places = [at for at in _occurrences(words, anchor.exact) if _in_context(words, at, anchor)]
    if len(places) != 1:
        return Located(binding=Binding.ORPHANED)
    start = places[0]
    return Located(binding=Binding.MOVED, start=start, end=start + len(anchor.exact))


def make_anchor(
    text: Text, kind: str, place: tuple[int, int], *, slot: str | None = None, last_id: str
) -> Anchor:
    """Return the anchor of the words at a place (half-open offsets) of a text."""
    start, end = place
    return Anchor(
        kind=kind,
        document=text.document,
        text_digest=text.digest,
        start=start,
        end=end,
        exact=text.words[start:end],
        prefix=text.words[max(0, start - CONTEXT) : start],
        suffix=text.words[end : end + CONTEXT],
        slot=slot,
        last_id=last_id,
    )


def _occurrences(words: str, exact: str) -> list[int]:
    found, at = [], words.find(exact) if exact else -1
    while at >= 0:
        found.append(at)
        at = words.find(exact, at + 1)
    return found


def _in_context(words: str, at: int, anchor: Anchor) -> bool:
    before = words[max(0, at - len(anchor.prefix)) : at] == anchor.prefix
    after = words[at + len(anchor.exact) :].startswith(anchor.suffix)
    return (bool(anchor.prefix) and before) or (bool(anchor.suffix) and after)
