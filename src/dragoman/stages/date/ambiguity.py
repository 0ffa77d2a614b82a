"""Two readings of "last May": which one agrees with what other articles say.

The default is the most recent May before the article's month. Where a linked claim gives the day
in words and agrees with the other reading alone, that one is taken, and the reason says so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dragoman.records.when import Alternative, Basis, When


def choose_reading(when: When, others: Iterable[str], known: Mapping[str, When]) -> When:
    """Return the time in the reading that explicit dates of linked claims agree with."""
    if not when.alternatives:
        return when
    told = [known[o] for o in others if o in known and known[o].basis is Basis.EXPLICIT]
    closed = [(t.start, t.end) for t in told if t.start is not None and t.end is not None]
    if any(_meet((when.start, when.end), days) for days in closed):
        return when
    for other in when.alternatives:
        agreeing = [days for days in closed if _meet((other.start, other.end), days)]
        if agreeing:
            return _switched(when, other, agreeing[0])
    return when


def _meet(left: tuple[str | None, str | None], right: tuple[str, str]) -> bool:
    return (left[0] is None or left[0] <= right[1]) and (left[1] is None or right[0] <= left[1])


def _switched(when: When, other: Alternative, days: tuple[str, str]) -> When:
    left = [a for a in when.alternatives if a is not other]
    former = Alternative(start=when.start, end=when.end, reason="the most recent one")
    reason = f"{other.reason}; another article dates the same to {days[0]} to {days[1]}"
    return replace(
        when, start=other.start, end=other.end, reason=reason, alternatives=(former, *left)
    )
