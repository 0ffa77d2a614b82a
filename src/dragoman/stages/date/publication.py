"""When each document was published: one joint, deterministic solve over the whole dossier.

Signs settle a document. For an unsettled one all that bears on its date is weighed together
(`posterior`): how the dossier's other articles lie, its own words, copies of it, linked claims of
others, and the articles most like it. What is then known well enough helps to date others: in a
bounded number of rounds, each over all unsettled documents in the order of ids.
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
from dragoman.stages.date.evidence import Bound, Likes, against_words, combine, from_bound
from dragoman.stages.date.hints import hints, latest_stretch
from dragoman.stages.date.inside import bounds_inside, latest_past
from dragoman.stages.date.linked import Partners, alike, bounds_linked, moved, partners
from dragoman.stages.date.neighbours import Neighbours, Stay
from dragoman.stages.date.posterior import allows, reckon, told
from dragoman.stages.date.prior import Dated, prior_of
from dragoman.stages.date.signs import signed
from dragoman.stages.date.times import date_times
from dragoman.stages.date.vote import votes
from dragoman.stages.date.window import Curve, Window, ordinal, window_of
from dragoman.stages.date.years import bounds_by_year

# A date travels at most so many links from the document that has it: each step widens it.
ROUNDS = 3
# A reprint runs within so many days of the first, either of which may be the dated one.
_REPRINT_DAYS, _REPRINT_SURE = 2, 0.97
# An undated document that is known to so many days helps to date others, and counts so much: it
# rests in part on what it helps to date.
_HELPFUL, _HELP = 21, 0.5
# How many days before and after what a document tells of itself are looked at.
_BEFORE, _AFTER = 60, 1500
# What lies farther than so many days behind the dated ones is taken for a slip.
_FARTHEST = 9000


@dataclass(slots=True)
class Solve:
    """The state of one solve: what is settled, what bounds the others have, what was refused."""

    readings: Readings
    linked: Partners
    copies: Mapping[str, tuple[str, ...]]
    claims: Mapping[str, list[AnyClaim]]
    published: dict[str, When] = field(default_factory=dict)
    inside: dict[str, tuple[Bound, ...]] = field(default_factory=dict)
    refused: list[Issue] = field(default_factory=list)
    """Signs that do not stand, or that others contradict."""
    issues: dict[str, tuple[Issue, ...]] = field(default_factory=dict)
    """Where words and other articles contradict each other, as of the last round."""


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
        neighbours = Neighbours(readings.documents)
        for _ in range(ROUNDS):
            if not _round(solve, neighbours, open_):
                break
    issues = [issue for name in sorted(solve.issues) for issue in solve.issues[name]]
    return solve.published, (*solve.refused, *issues)


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
    solve.refused += issues
    if found is not None:
        solve.published[name] = found
        return
    solve.inside[name] = tuple(bounds_inside(document))
    solve.published[name] = UNKNOWN_TIME


def _round(solve: Solve, neighbours: Neighbours, names: Sequence[str]) -> bool:
    """Work out the unsettled documents once; tell whether any became known better."""
    stays = _stays(solve)
    given = _Given(
        neighbours=neighbours,
        known=_known(solve, names),
        settled=dict(solve.published),
        stays=stays,
        priors=_Priors(_dated(stays)),
    )
    changed = False
    for name in names:
        when, solve.issues[name] = _reckoned(solve, name, given)
        changed = changed or when != solve.published[name]
        solve.published[name] = when
    return changed


def _reckoned(solve: Solve, name: str, given: "_Given") -> tuple[When, tuple[Issue, ...]]:
    """Return when a document was published by all that bears on it, and what contradicts that."""
    own = [*solve.inside[name], *_from_copies(solve, name, given.settled)]
    left, issues = combine(name, own)
    window = _window(solve, name, given.priors.dated, own)
    if window is None:
        return left, issues
    prior = given.priors.of(window)
    likes = _likes(solve, name, given, window)
    said = [from_bound(window, b) for b in own if b.closed]
    said += hints(solve.readings.document[name], window)
    said += [from_bound(window, b) for b in own if not b.closed]
    posterior = reckon(window, prior, likes, said)
    if not allows(posterior, left):
        reckoned = told(posterior, prior, likes, said, UNKNOWN_TIME)
        when, issue = against_words(name, reckoned, left)
        return when, (*issues, *issue)
    return told(posterior, prior, likes, said, left) or left, issues


def _likes(solve: Solve, name: str, given: "_Given", window: Window) -> list[Likes]:
    """Return what linked claims and articles like it say of the days of a window."""
    prior, many = given.priors.of(window), alike(solve.readings)
    bounds = bounds_linked(solve.readings, solve.claims.get(name, []), solve.linked, given.known)
    apart = given.priors.distance * many
    cast = votes(window, prior, bounds, many, apart)
    near = given.neighbours.likes(name, window, prior, given.stays, apart)
    return [one for one in (cast, near) if one is not None]


class _Priors:
    """What is likely before a document is read, once for each window."""

    def __init__(self, dated: Dated | None) -> None:
        self.dated = dated
        self.distance = dated.distance if dated is not None else 0.0
        self._made: dict[Window, Curve] = {}

    def of(self, window: Window) -> Curve:
        """Return how likely each day of a window is."""
        if window not in self._made:
            self._made[window] = prior_of(window, self.dated)
        return self._made[window]


@dataclass(frozen=True, slots=True)
class _Given:
    """What one round takes for known of claims and documents."""

    neighbours: Neighbours
    known: Mapping[str, When]
    settled: Mapping[str, When]
    stays: Mapping[str, Stay]
    priors: _Priors


def _window(solve: Solve, name: str, dated: Dated | None, own: Sequence[Bound]) -> Window | None:
    """Return the days to look at: around the dated documents, and around what it tells itself."""
    base = dated.window() if dated is not None else None
    latest = latest_stretch(solve.readings.document[name])
    starts = [ordinal(b.start) for b in own if b.start is not None]
    starts += [ordinal(latest.rule.start)] if latest and latest.rule and latest.rule.start else []
    ends = [ordinal(b.end) for b in own if b.end is not None]
    if base is None:
        days = [*starts, *(end for end in ends if not starts)]
        return window_of(max(days) - _BEFORE, max(days) + _AFTER) if days else None
    late = [s + _AFTER for s in starts if base.last < s <= base.last + _FARTHEST]
    early = [e - _AFTER for e in ends if base.first - _FARTHEST <= e < base.first]
    return window_of(min([base.first, *early]), max([base.last, *late]))


def _stays(solve: Solve) -> dict[str, Stay]:
    """Return where the dated documents stand, those dated by reckoning with less weight."""
    found = {}
    for name in sorted(solve.published):
        when = solve.published[name]
        if when.start is None or when.end is None:
            continue
        first, last = ordinal(when.start), ordinal(when.end)
        if last - first < _HELPFUL:
            weight = 1.0 if name not in solve.inside else _HELP
            found[name] = Stay((first + last) / 2, (last - first) / 2, weight)
    return found


def _dated(stays: Mapping[str, Stay]) -> Dated | None:
    if not stays:
        return None
    return Dated(tuple(s.day for s in stays.values()), tuple(s.weight for s in stays.values()))


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


def _from_copies(solve: Solve, name: str, settled: Mapping[str, When]) -> Iterable[Bound]:
    """Yield the days of a document's near-copies: a reprint runs within days of the first."""
    for other in solve.copies.get(name, ()):
        when = settled.get(other, UNKNOWN_TIME)
        if other != name and other not in solve.inside and when.start and when.end:
            yield Bound(
                start=moved(when.start, -_REPRINT_DAYS),
                end=moved(when.end, _REPRINT_DAYS),
                sure=_REPRINT_SURE,
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
