"""The words by which a fact is judged, and the claim that stands at such words now.

A judgment on a finding is kept as the anchors of the claims that supported it: a claim is marked
by the words that say what it is (the trigger of an event, the content of a statement, the number
of a figure), so that a better reader's new sentence bounds, parties and values orphan nothing.
"""

from collections.abc import Iterable, Sequence

from dragoman.judgments.anchor import make_anchor
from dragoman.records.claim import AnyClaim, EventClaim, Words
from dragoman.records.codec import kind_of
from dragoman.records.document import Text
from dragoman.records.index import Readings
from dragoman.records.judgment import Anchor
from dragoman.records.slots import SAID, slots

OTHER_TYPE = "type"
"""A correction of this slot binds to an event of any type: it says that the type is wrong."""


def kind_of_claim(claim: AnyClaim) -> str:
    """Return what an anchor says its words are of: "event CONSULT", "statement"."""
    kind = kind_of(claim).removeprefix("claim.")
    return f"{kind} {claim.type}" if isinstance(claim, EventClaim) else kind


def said_words(claim: AnyClaim) -> Words:
    """Return the first of the words that say what a claim is."""
    return next(words for slot, words in slots(claim) if slot in SAID)


def anchors_of(readings: Readings, claims: Iterable[str], slot: str | None = None) -> list[Anchor]:
    """Return the anchors of claims, in the order of their ids."""
    found = (readings.claim[id_] for id_ in sorted(claims))
    return [_anchor(readings.document[c.document].text, c, slot) for c in found]


def _anchor(text: Text, claim: AnyClaim, slot: str | None) -> Anchor:
    words = said_words(claim)
    place = (words.start, words.end)
    return make_anchor(text, kind_of_claim(claim), place, slot=slot, last_id=claim.id)


def claim_at(claims: Sequence[AnyClaim], anchor: Anchor, start: int, end: int) -> AnyClaim | None:
    """Return the claim of a document that an anchor at these offsets is about, if one stands there.

    The claim that was judged, where it is still among those whose words meet the place; else the
    one of its kind that is nearest in extent.
    """
    here = [c for c in claims if _suits(c, anchor) and _meets(said_words(c), start, end)]
    same = next((c for c in here if c.id == anchor.last_id), None)
    return same or min(here, key=lambda c: (_distance(c, start, end), c.id), default=None)


def _suits(claim: AnyClaim, anchor: Anchor) -> bool:
    kind = kind_of_claim(claim)
    if anchor.slot == OTHER_TYPE:
        return kind.split(" ", 1)[0] == anchor.kind.split(" ", 1)[0]
    return kind == anchor.kind


def _meets(words: Words, start: int, end: int) -> bool:
    return words.start < end and start < words.end


def _distance(claim: AnyClaim, start: int, end: int) -> int:
    words = said_words(claim)
    return abs(words.start - start) + abs(words.end - end)
