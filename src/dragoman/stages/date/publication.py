"""When each document was published: one joint, deterministic solve over the whole dossier.

Signs settle a document. An unsettled one gets bounds from its own words, from copies of it, from
linked claims of documents that are dated, and last from the articles most like it. As it becomes
dated, others may become so: in a bounded number of rounds, each over all unsettled documents in
the order of ids.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.records.claim import AnyClaim
from dragoman.records.entity import Origin
from dragoman.records.index import Readings
from dragoman.records.issue import Issue
from dragoman.records.link import Link
from dragoman.records.when import UNKNOWN_TIME, When
from dragoman.stages.date.claims import date_claim
from dragoman.stages.date.evidence import Bound, Strength, combine
from dragoman.stages.date.inside import bounds_inside, latest_past
from dragoman.stages.date.linked import SURE_ROUND, Partners, bounds_linked, moved, partners
from dragoman.stages.date.neighbours import Neighbours
from dragoman.stages.date.signs import signed
from dragoman.stages.date.times import date_times
from dragoman.stages.date.vote import elect
from dragoman.stages.date.years import bounds_by_year

# A date travels at most so many links from the document that has it: each step widens it.
ROUNDS = 5
# A reprint runs within so many days of the first, either of which may be the dated one.
_REPRINT_DAYS = 2


@dataclass(slots=True)
class Solve:
    """The state of one solve: what is settled, what bounds the others have, what was refused."""

    readings: Readings
    linked: Partners
    copies: Mapping[str, tuple[str, ...]]
    claims: Mapping[str, list[AnyClaim]]
    published: dict[str, When] = field(default_factory=dict)
    inside: dict[str, tuple[Bound, ...]] = field(default_factory=dict)
    alike: Mapping[str, tuple[Bound, ...]] = field(default_factory=dict)
    issues: dict[str, tuple[Issue, ...]] = field(default_factory=dict)


def publish(
    readings: Readings,
    links: Iterable[Link],
    origins: Sequence[Origin],
    decided: Mapping[str, When],
) -> tuple[dict[str, When], tuple[Issue, ...]]:
    """Return when each document was published, and what contradicted it.

    `decided` are documents dated by a judgment.
    """
    solve = Solve(readings, partners(readings, links), _copies(origins), _by_document(readings))
    for document in readings.documents:
        _settle(solve, document.document, decided)
    open_ = [d.document for d in readings.documents if d.document in solve.inside]
    span = _span(solve)
    for name in open_:
        by_year = bounds_by_year(readings.document[name], span)
        solve.inside[name] = (*solve.inside[name], *by_year)
    if open_:
        solve.alike = _from_neighbours(solve, open_)
    for _ in range(ROUNDS):
        if not _round(solve, open_):
            break
    issues = [issue for name in sorted(solve.issues) for issue in solve.issues[name]]
    return solve.published, tuple(issues)


def _span(solve: Solve) -> tuple[str, str] | None:
    """Return the first and last day on which the dated documents were published."""
    days = [w for n, w in solve.published.items() if n not in solve.inside]
    starts = sorted(when.start for when in days if when.start is not None)
    ends = sorted(when.end for when in days if when.end is not None)
    return (starts[0], ends[-1]) if starts and ends else None


def _settle(solve: Solve, name: str, decided: Mapping[str, When]) -> None:
    """Date a document by judgment or signs; else collect the bounds from its own words."""
    if name in decided:
        solve.published[name] = decided[name]
        return
    document = solve.readings.document[name]
    past = latest_past(document)
    found, issues = signed(document, past.rule.start if past and past.rule else None)
    solve.issues[name] = issues
    if found is not None:
        solve.published[name] = found
        return
    solve.inside[name] = tuple(bounds_inside(document))
    solve.published[name] = UNKNOWN_TIME


def _round(solve: Solve, names: Sequence[str]) -> bool:
    """Work out the unsettled documents once; tell whether any became known better."""
    known = _known(solve, names)
    settled = dict(solve.published)
    changed = False
    for name in names:
        claims = solve.claims.get(name, [])
        firm = [*solve.inside[name], *_from_copies(solve, name, settled)]
        left, _ = combine(name, firm)
        votes = list(bounds_linked(solve.readings, claims, solve.linked, known))
        elected = elect(votes, (left.start, left.end))
        alike = () if any(_is_sure(bound) for bound in elected) else solve.alike.get(name, ())
        when, dropped = combine(name, [*firm, *(alike or elected)])
        if when != solve.published[name]:
            solve.published[name] = when
            changed = True
        solve.issues[name] = dropped
    return changed


def _known(solve: Solve, names: Sequence[str]) -> dict[str, When]:
    """Return the times of all claims that unsettled documents' claims are linked to."""
    wanted = sorted(
        {o for n in names for c in solve.claims.get(n, ()) for o in solve.linked.get(c.id, ())}
    )
    if not wanted:
        return {}
    homes = {solve.readings.claim[c].document for c in wanted if c in solve.readings.claim}
    clock = date_times(solve.readings, solve.published, sorted(homes))
    return {
        c: date_claim(clock, solve.readings.claim[c]).when
        for c in wanted
        if c in solve.readings.claim
    }


def _is_sure(bound: Bound) -> bool:
    """Tell whether a linked claim dates a document by words of its own, beyond a likeness."""
    return bound.weight >= SURE_ROUND and bound.start is not None and bound.end is not None


def _from_neighbours(solve: Solve, names: Sequence[str]) -> dict[str, tuple[Bound, ...]]:
    """Return what the dated articles most like the unsettled ones say, once for all rounds."""
    neighbours = Neighbours(solve.readings.documents, solve.published)
    found = {name: neighbours.bound(name) for name in names}
    return {name: (bound,) for name, bound in found.items() if bound is not None}


def _from_copies(solve: Solve, name: str, settled: Mapping[str, When]) -> Iterable[Bound]:
    """Yield the days of a document's near-copies: a reprint runs within days of the first."""
    for other in solve.copies.get(name, ()):
        when = settled.get(other, UNKNOWN_TIME)
        if other != name and other not in solve.inside and when.start and when.end:
            yield Bound(
                start=moved(when.start, -_REPRINT_DAYS),
                end=moved(when.end, _REPRINT_DAYS),
                strength=Strength.COPY,
                reason=f"a copy of it was published {when.start} to {when.end}",
                passages=when.rests_on,
            )


def _copies(origins: Sequence[Origin]) -> dict[str, tuple[str, ...]]:
    return {d: o.documents for o in origins for d in o.documents if len(o.documents) > 1}


def _by_document(readings: Readings) -> dict[str, list[AnyClaim]]:
    found: dict[str, list[AnyClaim]] = {}
    for claim in readings.claims:
        found.setdefault(claim.document, []).append(claim)
    return found
