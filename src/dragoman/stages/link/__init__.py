"""Link: which claims may tell of the same thing.

Takes the readings and who is who, gives links between claims of one kind, each with a score from
0.5 to 1 and its reasons. Dates are not used: the stage that settles dates comes later and may break
a link. Judgments are on mentions and findings, not on pairs of claims: none changes a link here.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.records.claim import (
    AnyClaim,
    CommitmentClaim,
    EventClaim,
    FigureClaim,
    RoundClaim,
    StatementClaim,
)
from dragoman.records.index import Identities, Readings
from dragoman.records.issue import Issue
from dragoman.records.judgment import Judgment
from dragoman.records.link import Link
from dragoman.stages.link import commitments, events, figures, rounds, statements
from dragoman.stages.link.back import links_back
from dragoman.stages.link.blocks import pairs_of
from dragoman.stages.link.company import STRANGERS, Company
from dragoman.stages.link.score import LEAST, Score
from dragoman.stages.link.view import View, Views
from dragoman.stages.link.words import Weights

_COMPANY_MOST = 0.1
_STRANGERS_COST = 0.2
KeysOf = Callable[[View, Weights], Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """How claims of a kind are found and compared."""

    claim: type[AnyClaim]
    coarse: KeysOf
    fine: KeysOf
    compare: Callable[[View, View, Weights], Score | None]


_KINDS = (
    _Kind(
        claim=RoundClaim,
        coarse=rounds.coarse_keys,
        fine=rounds.fine_keys,
        compare=rounds.compare_rounds,
    ),
    _Kind(
        claim=StatementClaim,
        coarse=statements.coarse_keys,
        fine=statements.fine_keys,
        compare=statements.compare_statements,
    ),
    _Kind(
        claim=CommitmentClaim,
        coarse=commitments.coarse_keys,
        fine=commitments.fine_keys,
        compare=commitments.compare_commitments,
    ),
    _Kind(
        claim=FigureClaim,
        coarse=figures.coarse_keys,
        fine=figures.fine_keys,
        compare=figures.compare_figures,
    ),
)


def link(
    readings: Readings, identities: Identities, *, judgments: Sequence[Judgment] = ()
) -> Iterable[Link | Issue]:
    """Yield the links between claims, in the order of their ids."""
    views, company = Views(readings, identities), Company(readings, identities)
    found = [made for kind in _KINDS for made in _links(kind, readings, views, company)]
    found += _event_links(readings, views, company)
    yield from sorted(found, key=lambda made: (made.left, made.right))


def _links(kind: _Kind, readings: Readings, make: Views, company: Company) -> Iterator[Link]:
    views = [make.of(c) for c in readings.claims if isinstance(c, kind.claim)]
    weights = Weights((v.claim.document, v.words | v.core) for v in views)
    pairs = pairs_of(views, lambda v: kind.coarse(v, weights), lambda v: kind.fine(v, weights))
    for left, right in pairs:
        score = kind.compare(left, right, weights)
        if score is None or score.value < LEAST - _COMPANY_MOST:
            continue
        _keep_company(score, company.alike(left.claim.document, right.claim.document))
        if score.total >= LEAST:
            yield Link(
                left=left.claim.id,
                right=right.claim.id,
                score=score.total,
                reasons=tuple(score.reasons),
            )


def _event_links(readings: Readings, make: Views, company: Company) -> Iterator[Link]:
    """Yield the links of events, whose scores take in what company their articles keep."""
    views = [make.of(c) for c in readings.claims if isinstance(c, EventClaim)]
    weights = Weights((v.claim.document, v.words | v.core) for v in views)
    coarse, fine = events.coarse_keys, events.fine_keys
    back = {(x.left, x.right): x for x in links_back(readings, (v.claim for v in views))}
    yield from back.values()
    for left, right in pairs_of(views, lambda v: coarse(v, weights), lambda v: fine(v, weights)):
        if (left.claim.id, right.claim.id) in back:
            continue
        score = events.compare_events(left, right, weights, company)
        if score is not None:
            yield Link(
                left=left.claim.id,
                right=right.claim.id,
                score=score.total,
                reasons=tuple(score.reasons),
            )


def _keep_company(score: Score, alike: float) -> None:
    """Let the documents speak: strangers against, the same company for."""
    if alike < STRANGERS:
        score.add(-_STRANGERS_COST, "articles on other actors")
    elif alike < 1:
        score.add(round(_COMPANY_MOST * alike, 3), f"articles on the same actors {alike:.2f}")
