"""Putting times together: what several claims say of when one thing took place."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from dragoman.records.when import UNKNOWN_TIME, Alternative, Basis, Granularity, When

WIDEST = date(9999, 12, 31).toordinal()


def width(when: When) -> int:
    """Return the days that an interval spans; very many where an end is open."""
    if when.start is None or when.end is None:
        return WIDEST
    return date.fromisoformat(when.end).toordinal() - date.fromisoformat(when.start).toordinal()


def is_known(when: When) -> bool:
    """Tell whether anything is known of a time."""
    return when.start is not None or when.end is not None


def overlap(left: When, right: When, slack: int = 0) -> bool:
    """Tell whether two times may be the same: unknown ends are open; `slack` in days."""
    low, high = _bounds(left)
    other_low, other_high = _bounds(right)
    return low <= other_high + slack and other_low <= high + slack


def _bounds(when: When) -> tuple[int, int]:
    low = date.fromisoformat(when.start).toordinal() if when.start else 0
    high = date.fromisoformat(when.end).toordinal() if when.end else WIDEST
    return low, high


def conflict(left: When, right: When) -> bool:
    """Tell whether two stated times cannot both be right."""
    stated = {Basis.EXPLICIT, Basis.RELATIVE}
    if left.basis not in stated or right.basis not in stated:
        return False
    return not overlap(left, right)


RANK = {
    Basis.EXPLICIT: 0,
    Basis.RELATIVE: 1,
    Basis.INFERRED: 2,
    Basis.DOCUMENT: 3,
    Basis.UNKNOWN: 4,
}


def best(times: Sequence[When]) -> When:
    """Return the time that stands: stated before inferred, agreed before single, narrow first.

    Stated readings that it excludes are kept as alternatives.
    """
    known = [w for w in times if is_known(w)]
    if not known:
        return times[0] if times else UNKNOWN_TIME
    votes = Counter((w.start, w.end) for w in known)
    chosen = min(
        known,
        key=lambda w: (
            RANK[w.basis],
            min(width(w), 366) // 32,
            -votes[w.start, w.end],
            width(w),
            w.start or "",
            w.end or "",
            w.text or "",
        ),
    )
    return with_alternatives(chosen, (w for w in known if conflict(w, chosen)))


def with_alternatives(when: When, others: Iterable[When]) -> When:
    """Return a time with others' readings among its alternatives."""
    found = {(a.start or "", a.end or ""): a for a in when.alternatives}
    for other in others:
        reason = f"another passage says {other.text}" if other.text else "another passage says so"
        found.setdefault(
            (other.start or "", other.end or ""),
            Alternative(start=other.start, end=other.end, reason=reason),
        )
    return When(
        start=when.start,
        end=when.end,
        extent=when.extent,
        granularity=when.granularity or Granularity.UNKNOWN,
        text=when.text,
        basis=when.basis,
        rests_on=when.rests_on,
        reason=when.reason,
        alternatives=tuple(found[key] for key in sorted(found)),
    )
