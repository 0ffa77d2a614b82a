"""Evidence of when a document was published: bounds with their strength, joined to an interval.

Takes bounds from anywhere (a passage, a copy, a linked claim); gives the interval in which all
that stand agree. Where two contradict each other the weaker is dropped and reported: never an
empty interval. What linked claims say is put to the vote (`vote`), since any one link may be wrong.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from dragoman.records.issue import Issue, make_issue
from dragoman.records.span import Span
from dragoman.records.when import UNKNOWN_TIME, Alternative, Basis, Granularity, When


class Strength(IntEnum):
    """How far a bound is trusted against another; an order, not a measure."""

    ALIKE = 0
    LINKED = 1
    PLAN = 2
    COPY = 3
    TOLD = 4
    PAST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A document is not older than `start` and not younger than `end`; one may be none."""

    start: str | None
    end: str | None
    strength: Strength
    reason: str
    passages: tuple[Span, ...] = ()
    weight: float = 1.0
    """Of a linked claim's bound: how much its vote counts, 0 to 1."""
    voter: str = ""
    """Bounds of one voter count once a day: what one other document says of one claim."""


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


def _order(bound: Bound) -> tuple[int, bool, str, str, str]:
    """Order by strength; what gives both ends before what gives one, so that it is the reason."""
    one_sided = bound.start is None or bound.end is None
    return -bound.strength, one_sided, bound.start or "", bound.end or "", bound.reason


def _when(start: Bound | None, end: Bound | None, dropped: list[Bound]) -> When:
    if start is None and end is None:
        return UNKNOWN_TIME
    used = [b for b in (start, end) if b is not None]
    first, last = start.start if start else None, end.end if end else None
    passages = {(p.document, p.start, p.end): p for b in used for p in b.passages}
    return When(
        start=first,
        end=last,
        granularity=Granularity.DAY if first == last else Granularity.RANGE,
        basis=Basis.INFERRED,
        rests_on=tuple(passages[key] for key in sorted(passages)),
        reason="; ".join(dict.fromkeys(b.reason for b in used)),
        alternatives=tuple(
            Alternative(start=b.start, end=b.end, reason=f"against stronger evidence: {b.reason}")
            for b in dropped
        ),
    )


def _issue(document: str, bound: Bound) -> Issue:
    days = f"{bound.start or '…'} to {bound.end or '…'}"
    return make_issue(
        "date",
        "date_conflict",
        f"evidence for publication in {days} contradicts stronger evidence: {bound.reason}",
        document=document,
        evidence=bound.passages,
    )
