"""Putting times together: what several claims say of when one thing took place."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dragoman.records.when import UNKNOWN_TIME, Alternative, Basis, Extent, Granularity, When

WIDEST = date(9999, 12, 31).toordinal()


def width(when: When) -> int:
    """Return the days that an interval spans; very many where an end is open."""
    if when.start is None or when.end is None:
        return WIDEST
    return days_between(when.start, when.end)


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
    if left.basis not in STATED or right.basis not in STATED:
        return False
    return not overlap(left, right)


RANK = {
    Basis.EXPLICIT: 0,
    Basis.RELATIVE: 0,
    Basis.INFERRED: 2,
    Basis.DOCUMENT: 3,
    Basis.UNKNOWN: 4,
}


_GRAINS = (3, 8, 32, 367)
"""Days: a stated day outweighs a week, a week a month, a month a year."""


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
            bisect_left(_GRAINS, width(w)),
            -votes[w.start, w.end],
            width(w),
            w.start or "",
            w.end or "",
            w.text or "",
        ),
    )
    chosen = _lasting(chosen, known)
    return with_alternatives(chosen, (w for w in known if conflict(w, chosen)))


def _lasting(chosen: When, known: Sequence[When]) -> When:
    """Return the days that a thing lasted, where the day taken is but its first or its last."""
    if chosen.basis not in STATED or chosen.start != chosen.end:
        return chosen
    whole = [
        w
        for w in known
        if w.basis in STATED and w.extent is Extent.THROUGHOUT and 0 < width(w) <= LONGEST
        if chosen.start in (w.start, w.end)
    ]
    return min(whole, key=lambda w: (width(w), w.start or "", w.text or ""), default=chosen)


STATED = frozenset({Basis.EXPLICIT, Basis.RELATIVE})
LONGEST = 31
"""Days: a beginning and an end further apart are not those of one meeting."""


def stretch(whole: When, begun: When, ended: When) -> When:
    """Return one time of what is told of the whole, of its beginning, and of its end.

    A stated beginning and a stated end make a stretch that lasted; a day that is told of the
    whole and lies just before the end is its beginning.
    """
    first = next((w for w in (begun, whole) if _is_day(w) and _begins(w)), None)
    last = next((w for w in (ended, whole) if _is_day(w)), None)
    if first is None or last is None or first is last or first.start is None or last.end is None:
        return best([w for w in (whole, begun, ended) if is_known(w)])
    if not 0 <= days_between(first.start, last.end) <= LONGEST:
        return best([whole, begun, ended])
    same = first.start == last.end
    return replace(
        first,
        end=last.end,
        extent=first.extent if same else Extent.THROUGHOUT,
        granularity=first.granularity if same else Granularity.RANGE,
        text=first.text if same else f"{first.text} … {last.text}",
        rests_on=(*first.rests_on, *last.rests_on),
    )


def _is_day(when: When) -> bool:
    """Tell whether a time is stated to some days, not only by month or year."""
    return when.basis in STATED and width(when) < 7


def _begins(when: When) -> bool:
    """Tell whether a time may be a beginning: a day, or what lasted; not "last week"."""
    return when.extent is Extent.THROUGHOUT or width(when) <= 1


def days_between(start: str, end: str) -> int:
    """Return the days from one day to another."""
    return date.fromisoformat(end).toordinal() - date.fromisoformat(start).toordinal()


def with_alternatives(when: When, others: Iterable[When]) -> When:
    """Return a time with others' readings among its alternatives."""
    found = {(a.start or "", a.end or ""): a for a in when.alternatives}
    for other in others:
        reason = f"another passage says {other.text}" if other.text else "another passage says so"
        found.setdefault(
            (other.start or "", other.end or ""),
            Alternative(start=other.start, end=other.end, reason=reason),
        )
    return replace(when, alternatives=tuple(found[key] for key in sorted(found)))
