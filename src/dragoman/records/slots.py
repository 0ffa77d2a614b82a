"""The words from which each field of a claim was read, slot by slot.

What `verify` looks up again, `why` and the report mark, and a judgment on a field points at.
"""

from collections.abc import Iterable, Iterator

from dragoman.records.claim import (
    AnyClaim,
    CommitmentClaim,
    EventClaim,
    FigureClaim,
    Party,
    RoundClaim,
    StatementClaim,
    Words,
)

SAID = frozenset({"content", "trigger", "number", "series", "action", "measure", "title"})
"""Slots that hold what the fact is; the others say who, where, to whom, by which words."""


def slots(claim: AnyClaim) -> Iterator[tuple[str, Words]]:
    """Yield the extracted words of a claim with the names of their slots."""
    for slot, found in _words(claim):
        for words in found:
            if words is not None:
                yield slot, words


def _words(claim: AnyClaim) -> Iterable[tuple[str, Iterable[Words | None]]]:
    if isinstance(claim, StatementClaim):
        return (
            ("content", claim.content),
            ("cue", (claim.cue,)),
            ("chain", (link.cue for link in claim.chain)),
            ("speaker", _parties(claim.speaker)),
            ("addressee", _parties(claim.addressee)),
        )
    if isinstance(claim, EventClaim):
        return (
            ("trigger", (claim.trigger,)),
            ("participants", _parties(*claim.parties)),
            ("locations", _parties(*claim.places)),
        )
    if isinstance(claim, RoundClaim):
        return (
            ("number", (claim.number_words,)),
            ("series", (claim.series,)),
            ("parties", _parties(*claim.parties)),
            ("locations", _parties(*claim.places)),
        )
    if isinstance(claim, CommitmentClaim):
        return (
            ("action", (claim.action,)),
            ("condition", (claim.condition,)),
            ("by", _parties(*claim.by)),
            ("to", _parties(*claim.to)),
        )
    if isinstance(claim, FigureClaim):
        return (("number", (claim.number,)), ("measure", (claim.measure,)))
    return (
        ("title", (claim.title,)),
        ("holder", _parties(claim.holder)),
        ("of", _parties(claim.of)),
    )


def _parties(*parties: Party | None) -> Iterator[Words]:
    return (party.words for party in parties if party is not None)
