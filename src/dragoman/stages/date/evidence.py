"""Evidence of when a document was published: bounds with their strength, joined to an interval.

Takes bounds from anywhere (a sign on the page, a passage, a linked claim); gives the interval in
which all that stand agree. Where two contradict each other the weaker is dropped and reported:
never an empty interval.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from dragoman.records.issue import Issue, make_issue
from dragoman.records.span import Span
from dragoman.records.when import UNKNOWN_TIME, Alternative, Basis, Granularity, When


class Strength(IntEnum):
    """How far a bound is trusted against another; an order, not a measure."""

    LINKED_PLAN = 1
    LINKED = 2
    LINKED_WORDS = 3
    PLAN = 4
    COPY = 5
    TOLD = 6
    PAST = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A document is not older than `start` and not younger than `end`; one may be none."""

    start: str | None
    end: str | None
    strength: Strength
    reason: str
    passages: tuple[Span, ...] = ()


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


def _order(bound: Bound) -> tuple[int, str, str, str]:
    return -bound.strength, bound.start or "", bound.end or "", bound.reason


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
