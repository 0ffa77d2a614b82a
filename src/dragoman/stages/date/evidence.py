"""Evidence of when a document was published: bounds, and curves over the days of a window.

A `Bound` puts a document between two days, with how sure that is. `combine` gives the stretch that
a document's own words leave, whatever else the dossier holds: where two contradict each other the
less sure is dropped and reported, never an empty interval. `Evidence` is a bound or anything else
as a curve (`window`), for the reckoning in `posterior`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from dragoman.records.issue import Issue, make_issue
from dragoman.records.span import Span
from dragoman.records.when import UNKNOWN_TIME, Alternative, Basis, Granularity, When
from dragoman.stages.date.window import Curve, Window, within

Told = tuple[str, tuple[Span, ...]]
"""A reason in words, with its passages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A document is not older than `start` and not younger than `end`; one may be none."""

    start: str | None
    end: str | None
    sure: float
    """How likely it is to hold, 0 to 1."""
    reason: str
    passages: tuple[Span, ...] = ()
    voter: str = ""
    """Who says so, where what one says counts once: the other document."""
    beside: int = 0
    """How many days on either side are likely too, where it is known to be loose."""

    @property
    def closed(self) -> bool:
        """Tell whether it has both ends."""
        return self.start is not None and self.end is not None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """What one thing says of each day of a window, and how that is told."""

    curve: Curve
    reason: str
    passages: tuple[Span, ...] = ()
    about: str = ""
    """What is told once where several tell of it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Likes:
    """What other articles make likely: what they add to, or take from, each day of the prior."""

    odds: Curve
    tell: Callable[[str, str], Told | None]
    """Gives the reason, with its passages, for a first and last day; none where none speaks so."""

    def over(self, prior: Curve, start: str, end: str) -> Evidence | None:
        """Return what speaks for some days as evidence, as if it stood alone."""
        told = self.tell(start, end)
        if told is None:
            return None
        curve = np.log((prior + self.odds) / prior)
        return Evidence(curve=curve, reason=told[0], passages=told[1])


def from_bound(window: Window, bound: Bound) -> Evidence:
    """Return a bound as evidence."""
    curve = within(window, bound.start, bound.end, bound.sure)
    return Evidence(curve=curve, reason=bound.reason, passages=bound.passages)


def combine(document: str, bounds: Iterable[Bound]) -> tuple[When, tuple[Issue, ...]]:
    """Return the interval that the bounds leave, and an issue for each that was dropped."""
    start: Bound | None = None
    end: Bound | None = None
    dropped: list[Bound] = []
    for bound in sorted(bounds, key=_order):
        low = bound.start or (start.start if start else None)
        high = bound.end or (end.end if end else None)
        first = max(filter(None, (low, start.start if start else None)), default=None)
        last = min(filter(None, (high, end.end if end else None)), default=None)
        if first is not None and last is not None and first > last:
            dropped.append(bound)
            continue
        if bound.start and (start is None or bound.start > (start.start or "")):
            start = bound
        if bound.end and (end is None or bound.end < (end.end or "")):
            end = bound
    return _when(start, end, dropped), tuple(_issue(document, bound) for bound in dropped)


def _order(bound: Bound) -> tuple[float, bool, str, str, str]:
    """Order by sureness; what gives both ends before what gives one, so that it is the reason."""
    return -bound.sure, not bound.closed, bound.start or "", bound.end or "", bound.reason


def _when(start: Bound | None, end: Bound | None, dropped: list[Bound]) -> When:
    if start is None and end is None:
        return UNKNOWN_TIME
    used = [b for b in (start, end) if b is not None]
    first, last = start.start if start else None, end.end if end else None
    return When(
        start=first,
        end=last,
        granularity=Granularity.DAY if first == last else Granularity.RANGE,
        basis=Basis.INFERRED,
        rests_on=in_order(p for b in used for p in b.passages),
        reason="; ".join(dict.fromkeys(b.reason for b in used)),
        confidence=round(min(b.sure for b in used), 2),
        alternatives=tuple(
            Alternative(start=b.start, end=b.end, reason=f"against stronger evidence: {b.reason}")
            for b in dropped
        ),
    )


def against_words(
    document: str, reckoned: When | None, left: When
) -> tuple[When, tuple[Issue, ...]]:
    """Return what is known where all else makes the days that an article's words leave unlikely.

    Nothing then, but both readings, and an issue.
    """
    others = f"{reckoned.start} to {reckoned.end} ({reckoned.reason})" if reckoned else "other days"
    readings = tuple(
        Alternative(start=one.start, end=one.end, reason=one.reason or "")
        for one in (left, reckoned)
        if one is not None
    )
    issue = make_issue(
        "date",
        "date_conflict",
        f"by its own words it was published in {_days(left.start, left.end)} ({left.reason}), "
        f"but other evidence makes likely {others}",
        document=document,
        evidence=left.rests_on,
    )
    return replace(UNKNOWN_TIME, alternatives=readings), (issue,)


def _days(start: str | None, end: str | None) -> str:
    return f"{start or '…'} to {end or '…'}"


def in_order(passages: Iterable[Span]) -> tuple[Span, ...]:
    """Return passages once each, by document and place."""
    found = {(p.document, p.start, p.end): p for p in passages}
    return tuple(found[key] for key in sorted(found))


def _issue(document: str, bound: Bound) -> Issue:
    days = _days(bound.start, bound.end)
    return make_issue(
        "date",
        "date_conflict",
        f"evidence for publication in {days} contradicts stronger evidence: {bound.reason}",
        document=document,
        evidence=bound.passages,
    )
