"""How sure each fact is: a calibrated confidence from features that are named.

Takes the findings as folded, the readings, who is who and when; gives the findings with their
confidences. This is the one place where confidences are made: what a claim was read with is one
feature among others. A fact is as sure as the surest claim that tells of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.records.claim import AnyClaim
from dragoman.records.codec import kind_of
from dragoman.records.finding import AnyFinding, Commitment, Event, Figure, Statement
from dragoman.records.index import Calendar, Identities, Readings
from dragoman.stages.weigh.features import Features, features_of, of_sources
from dragoman.stages.weigh.model import Weights, load_weights
from dragoman.stages.weigh.view import View

ADDED = 1.0
"""Confidence of what a person brought in."""


def weigh(
    findings: Sequence[AnyFinding],
    readings: Readings,
    identities: Identities,
    calendar: Calendar,
) -> Iterable[AnyFinding]:
    """Yield the findings, each as sure as it is."""
    view, weights = (
        View(readings=readings, identities=identities, calendar=calendar),
        load_weights(),
    )
    for finding in findings:
        if isinstance(finding, Event | Statement | Commitment | Figure):
            yield replace(finding, confidence=_confidence(view, weights, finding))
        else:
            yield finding


def _confidence(
    view: View, weights: Mapping[str, Weights], finding: Event | Statement | Commitment | Figure
) -> float:
    mine = weights[kind_of(finding)]
    told = list(weighed(view, finding))
    sure = max(
        ADDED if claim.confidence == ADDED else mine.confidence(features)
        for claim, features in told
    )
    # A promise that a mere event shows kept is folded as less sure than its claims were read.
    held_down = finding.confidence < round(max(claim.confidence for claim, _ in told), 2)
    return min(sure, finding.confidence) if held_down else sure


def weighed(
    view: View, finding: Event | Statement | Commitment | Figure
) -> Iterator[tuple[AnyClaim, Features]]:
    """Yield the claims that tell of a fact, with their features and those of the fact."""
    claims = [view.readings.claim[id_] for id_ in finding.claims]
    documents = {claim.document for claim in claims}
    origins = {view.identities.origin.get(one, one) for one in documents}
    roots = 1 if isinstance(finding, Figure) else finding.sources_at_least
    told = of_sources(len(documents), len(origins), roots)
    own = {"in a round": float(isinstance(finding, Event) and finding.round is not None)}
    for claim in claims:
        yield claim, features_of(view, claim) | told | own
