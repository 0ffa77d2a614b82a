"""When: of documents, time expressions and claims, settled from the whole dossier.

`date(readings, links)` dates the documents by one joint solve (`publication`), works out every
time expression from there (`times`, by `evaluate`), and then every claim (`claims`); of two
readings of "last May" the one that other articles agree with is taken (`ambiguity`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.records.entity import Origin
from dragoman.records.index import Readings
from dragoman.records.issue import Issue
from dragoman.records.judgment import Judgment
from dragoman.records.link import DatedClaim, DatedDocument, DatedTime, Link
from dragoman.stages.date.ambiguity import choose_reading
from dragoman.stages.date.claims import date_claim
from dragoman.stages.date.clock import Clock
from dragoman.stages.date.decided import decided_dates
from dragoman.stages.date.linked import partners
from dragoman.stages.date.publication import publish
from dragoman.stages.date.rounds import with_rounds_in_order
from dragoman.stages.date.times import date_times
from dragoman.stages.date.value import timex_value

__all__ = ["date", "timex_value"]


def date(
    readings: Readings,
    links: Sequence[Link],
    *,
    origins: Sequence[Origin] = (),
    judgments: Sequence[Judgment] = (),
) -> Iterable[DatedDocument | DatedTime | DatedClaim | Issue]:
    """Yield when each document, time expression and claim is, and what contradicts it.

    `origins` are the clusters of near-copies, which share what is known of their date.
    """
    readings = with_rounds_in_order(readings)
    decided, refused = decided_dates(judgments)
    published, issues = publish(readings, links, origins, decided)
    yield from (*refused, *issues)
    for document in readings.documents:
        yield DatedDocument(document=document.document, published=published[document.document])
    clock = date_times(readings, published, [d.document for d in readings.documents])
    for document in readings.documents:
        for one in document.times:
            if one.id in clock.times:
                yield DatedTime(time=one.id, when=clock.times[one.id])
    yield from _claims(clock, links)


def _claims(clock: Clock, links: Sequence[Link]) -> Iterator[DatedClaim]:
    linked = partners(clock.readings, links)
    dated = [date_claim(clock, claim) for claim in clock.readings.claims]
    known = {one.claim: one.when for one in dated}
    for one in dated:
        claim = clock.readings.claim[one.claim]
        when = choose_reading(clock, claim, one.when, linked.get(one.claim, ()), known)
        yield one if when is one.when else replace(one, when=when)
