"""Which words of a passage are marked: those from which the fact's fields were read.

Takes claims; gives stretches of the stored words, by their offsets, so that no other occurrence
of the same words is marked. What was said, promised, counted or done is marked strongly; who,
where and when lightly.
"""

from collections.abc import Iterable, Iterator

from dragoman.records.claim import AnyClaim, CommitmentClaim
from dragoman.records.index import Readings
from dragoman.records.slots import SAID, slots

Stretch = tuple[int, int, bool]
"""Offsets in the stored words, half-open, and whether it is marked strongly."""
Marks = dict[str, list[Stretch]]
"""Stretches to mark, by document."""
_UNMARKED = frozenset({"cue", "chain", "addressee"})
"""Words round a statement that would only crowd its passage."""


def marks_of(readings: Readings, claims: Iterable[str]) -> Marks:
    """Return what is to be marked for the claims of a fact; an unknown claim marks nothing."""
    found: Marks = {}
    for id_ in claims:
        claim = readings.claim.get(id_)
        if claim is not None:
            found.setdefault(claim.document, []).extend(_stretches(readings, claim))
    return found


def marks_of_mentions(readings: Readings, mentions: Iterable[str]) -> Marks:
    """Return what is to be marked for mentions of somebody."""
    found: Marks = {}
    for id_ in mentions:
        mention = readings.mention.get(id_)
        if mention is not None:
            place = (mention.start, mention.end, True)
            found.setdefault(readings.home[id_], []).append(place)
    return found


def _stretches(readings: Readings, claim: AnyClaim) -> Iterator[Stretch]:
    for slot, words in slots(claim):
        if slot not in _UNMARKED:
            yield words.start, words.end, slot in SAID
    due = claim.due if isinstance(claim, CommitmentClaim) else None
    for id_ in (claim.time, claim.until, due):
        time = readings.time.get(id_) if id_ else None
        if time is not None:
            yield time.start, time.end, False
