"""Which words of a passage are marked: those from which the fact's fields were read.

Takes claims; gives stretches of the stored words, by their offsets, so that no other occurrence
of the same words is marked. What was said, promised, counted or done is marked strongly; who,
where and when lightly.
"""

from collections.abc import Iterable, Iterator

from dragoman.records.claim import (
    AnyClaim,
    CommitmentClaim,
    EventClaim,
    FigureClaim,
    Party,
    RoleClaim,
    RoundClaim,
    StatementClaim,
    Words,
)
from dragoman.records.index import Readings

Stretch = tuple[int, int, bool]
"""Offsets in the stored words, half-open, and whether it is marked strongly."""
Marks = dict[str, list[Stretch]]
"""Stretches to mark, by document."""


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
    for words in _said(claim):
        yield words.start, words.end, True
    for words in _around(claim):
        yield words.start, words.end, False
    due = claim.due if isinstance(claim, CommitmentClaim) else None
    for id_ in (claim.time, claim.until, due):
        time = readings.time.get(id_) if id_ else None
        if time is not None:
            yield time.start, time.end, False


def _said(claim: AnyClaim) -> Iterator[Words]:
    """Yield the words that are the fact itself."""
    match claim:
        case StatementClaim():
            yield from claim.content
        case EventClaim():
            yield claim.trigger
        case RoundClaim():
            yield from (words for words in (claim.number_words, claim.series) if words)
        case CommitmentClaim():
            yield claim.action
        case FigureClaim():
            yield from (claim.number, claim.measure)
        case RoleClaim():
            yield claim.title


def _around(claim: AnyClaim) -> Iterator[Words]:
    """Yield the words that say who, to whom, where, on what condition."""
    match claim:
        case StatementClaim():
            yield from _parties(claim.speaker)
        case EventClaim() | RoundClaim():
            yield from _parties(*claim.parties, *claim.places)
        case CommitmentClaim():
            yield from _parties(*claim.by, *claim.to)
            if claim.condition:
                yield claim.condition
        case RoleClaim():
            yield from _parties(claim.holder, claim.of)
        case FigureClaim():
            return


def _parties(*parties: Party | None) -> Iterator[Words]:
    return (party.words for party in parties if party is not None)
