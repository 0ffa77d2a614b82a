"""Back: a noun that points back to the act told before it: "that attack", "the meeting".

Takes the event claims with their sentences, gives links within one article: a noun of an act with
"this", "that" or a bare "the" means the last act of its type within two sentences before it.
"""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.records.claim import AnyClaim, EventClaim
from dragoman.records.index import Readings
from dragoman.records.link import Link
from dragoman.records.sentence import Sentence

SCORE = 1.0
"""Of such links: certain, as no score made of likenesses is."""
_NEAR = 2
_POINTING = frozenset({"this", "that", "these", "those"})
_DEFINITE = frozenset({"the"})
_ACTS = frozenset(
    """meeting talk talks negotiation round session summit visit trip tour attack strike raid
    bombing explosion blast shelling assault killing assassination signing deal agreement accord
    release handover withdrawal""".split()
)
"""Nouns that point back with a bare "the": "the meeting", but not "the shelling of the port"."""


def links_back(readings: Readings, claims: Iterable[AnyClaim]) -> Iterator[Link]:
    """Yield the links of what points back with what it means."""
    by_document: dict[str, list[EventClaim]] = {}
    for claim in claims:
        if isinstance(claim, EventClaim) and claim.type and not claim.generic:
            by_document.setdefault(claim.document, []).append(claim)
    for document in sorted(by_document):
        told = sorted(by_document[document], key=lambda c: (c.trigger.start, c.id))
        for place, claim in enumerate(told):
            words = _points_back(readings.sentence(claim), claim)
            before = _meant(told[:place], claim) if words else None
            if words and before is not None:
                left, right = sorted((before.id, claim.id))
                reason = f"“{words}” after “{before.trigger.text}”"
                yield Link(left=left, right=right, score=SCORE, reasons=(reason,))


def _points_back(sentence: Sentence, claim: EventClaim) -> str | None:
    """Return the words that point back, none for what tells of something itself."""
    token = sentence.tokens[claim.head]
    markers = sentence.children_by(claim.head, "det")
    if token.tag != "NOUN" or len(markers) != 1:
        return None
    marker = sentence.tokens[markers[0]].lemma.lower()
    more = sentence.children_by(claim.head, "amod", "nmod", "compound", "acl", "nummod")
    bare = not more and not claim.places
    if marker in _POINTING or (marker in _DEFINITE and bare and token.lemma.lower() in _ACTS):
        return f"{sentence.tokens[markers[0]].text} {token.text}".lower()
    return None


def _meant(before: Sequence[EventClaim], claim: EventClaim) -> EventClaim | None:
    """Return the last act of the type before, of the same sentence or of one near; a meeting
    is no visit."""
    for one in reversed(before):
        if claim.sentence - one.sentence > _NEAR:
            return None
        if one.type == claim.type and (one.mode == "visit") == (claim.mode == "visit"):
            return one
    return None
