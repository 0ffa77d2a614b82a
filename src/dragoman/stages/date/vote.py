"""What linked claims say of a document's date, put to the vote.

Two articles that seem to tell of one meeting may tell of two: a single link is weak evidence, and
wrong ones contradict each other. So each other article makes the days that it allows likelier, by
how sure its link is, and what several agree on stands out.
"""

from collections.abc import Iterable, Sequence
from functools import partial

import numpy as np

from dragoman.stages.date.evidence import Bound, Likes, Told
from dragoman.stages.date.window import Curve, Window

# How many articles are heard, the surest first.
_HEARD = 12
# How many things that one other article says are heard.
_OF_ONE = 2
# The share of loose links that hold but for a few days: what is reported late or early. Where the
# dated articles lie far apart, twice as many, and as far off as they are from each other, to so
# many days at most: what happened once has sequels that no dated article tells of (seen on
# Entities).
_MISSED, _STRAYED, _FARTHEST = 0.15, 0.3, 120


def votes(
    window: Window, prior: Curve, bounds: Iterable[Bound], alike: float, distance: float
) -> Likes | None:
    """Return what linked claims say of the days of a window together; none where none does.

    `alike` is how far things in the dossier have likes, 0 to 1: where many have, articles that
    agree may do so on the wrong one, and each further voice counts for less. A side ("as past")
    counts only where nobody says more. `distance` is how many days lie between one dated article
    and the next, on the average.
    """
    heard = _heard(window, bounds)
    if not heard:
        return None
    logs = window.flat()
    for said in heard:
        for bound in said:
            logs = logs + np.log(_lift(window, prior, bound, distance))
    logs = logs * (1 - alike * (1 - len(heard) ** -0.5))
    return Likes(odds=prior * np.expm1(logs), tell=partial(_tell, heard))


def _tell(heard: Sequence[Sequence[Bound]], start: str, end: str) -> Told | None:
    """Return the surest of what speaks for some days, and how many more say so."""
    agreeing = [b for said in heard for b in said if _allows(b, start, end)]
    if not agreeing:
        return None
    more = len({b.voter for b in agreeing}) - 1
    others = f" (articles that agree: {more} more)" if more else ""
    return agreeing[0].reason + others, agreeing[0].passages


def _heard(window: Window, bounds: Iterable[Bound]) -> list[list[Bound]]:
    """Return what each voter says, the surest first; each thing once."""
    inside = []
    for bound in bounds:
        here = window.slice(bound.start, bound.end)
        if here.stop > here.start:
            inside.append(bound)
    closed = [bound for bound in inside if bound.closed] or inside
    closed.sort(key=lambda b: (-b.sure, b.voter, b.reason, b.start or "", b.end or ""))
    by_voter: dict[str, dict[tuple[str | None, str | None], Bound]] = {}
    for bound in closed:
        by_voter.setdefault(bound.voter, {}).setdefault((bound.start, bound.end), bound)
    return [list(said.values())[:_OF_ONE] for said in by_voter.values()][:_HEARD]


def _lift(window: Window, prior: Curve, bound: Bound, distance: float) -> Curve:
    """Return how much likelier each day is by one bound, with a share beside a loose one."""
    here = window.slice(bound.start, bound.end)
    lift = np.full(window.count, 1 - bound.sure)
    beside = max(bound.beside, int(min(distance, _FARTHEST))) if bound.beside else 0
    missed = 0.0 if not beside else _MISSED if beside == bound.beside else _STRAYED
    lift[here] += bound.sure * (1 - missed) / prior[here].sum()
    if beside:
        low, high = here.start - beside, here.stop + beside
        around = slice(max(low, 0), min(high, window.count))
        lift[around] += bound.sure * missed / prior[around].sum()
    return lift


def _allows(bound: Bound, start: str, end: str) -> bool:
    return (bound.start or "0001-01-01") <= end and start <= (bound.end or "9999-12-31")
