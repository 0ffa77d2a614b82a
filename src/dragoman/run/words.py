"""The words from which a claim's fields were taken, kind by kind: what `why` marks."""

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


def words_of(claim: AnyClaim) -> Iterator[Words]:
    """Yield the words of a claim's fields, in no order."""
    found: Iterable[Words | None]
    if isinstance(claim, StatementClaim):
        cues = (link.cue for link in claim.chain)
        found = (*claim.content, claim.cue, *cues, *_parties(claim.speaker, claim.addressee))
    elif isinstance(claim, EventClaim):
        found = (claim.trigger, *_parties(*claim.parties, *claim.places))
    elif isinstance(claim, RoundClaim):
        found = (claim.number_words, claim.series, *_parties(*claim.parties, *claim.places))
    elif isinstance(claim, CommitmentClaim):
        found = (claim.action, claim.condition, *_parties(*claim.by, *claim.to))
    elif isinstance(claim, FigureClaim):
        found = (claim.number, claim.measure)
    else:
        found = _role(claim)
    return (words for words in found if words is not None)


def _role(claim: RoleClaim) -> Iterable[Words | None]:
    return (claim.title, *_parties(claim.holder, claim.of))


def _parties(*parties: Party | None) -> Iterator[Words]:
    return (party.words for party in parties if party is not None)
