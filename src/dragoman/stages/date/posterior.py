"""When an undated document was most likely published, by all that bears on it together.

Takes a window of days, how likely each is before the document is read (`prior`), and the evidence;
gives the shortest stretch of days that holds the document so surely (`LEVEL`), with its confidence,
the reasons that did most for it, and their passages. What stays too wide is not given.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.records.when import Basis, Granularity, When
from dragoman.stages.date.evidence import Evidence, Likes, in_order
from dragoman.stages.date.window import Curve, Window

# How sure an interval must be, as reckoned; and how wide, in days, it may be and still be worth
# saying: half a year.
LEVEL = 0.95
WIDEST = 183
# What an article's own words leave stands against all else down to so much: below it is likelier
# that they are read wrong.
_DOUBTED = 0.5
# A day at the edge that is nearly as likely as the least likely one inside is taken in.
_NEARLY = 0.9
# How many reasons are told, and what evidence must add for it (natural logarithm).
_REASONS, _LEAST_GAIN = 3, 0.3
# What share of the articles beforehand are most.
_MOST = 0.8
# Masses are compared to so many decimals, so that no last bit decides.
_DECIMALS = 9
# However well everything agrees, a few documents are not what they seem: a copy that was
# published again, a mistaken page.
_SUREST = 0.99
# Articles that share words share events too: what is likely by the one is made likelier by the
# other at most so many times.
_BORNE_OUT = 8.0


@dataclass(frozen=True, slots=True, eq=False)
class Posterior:
    """How likely each day of a window is."""

    window: Window
    mass: Curve

    def shortest(self, level: float) -> tuple[int, int]:
        """Return the places, first and last, of the shortest stretch that holds so much."""
        total = np.concatenate(([0.0], np.cumsum(self.mass)))
        ends = np.searchsorted(total, np.round(total[:-1] + level * total[-1], _DECIMALS))
        widths = np.where(ends < len(total), ends - np.arange(len(ends)), len(total))
        least = int(widths.argmin())
        if widths[least] >= len(total):
            return 0, len(self.mass) - 1
        starts = np.flatnonzero(widths == widths[least])
        held = np.round(total[starts + widths[least]] - total[starts], _DECIMALS)
        first = int(starts[held.argmax()])
        return self._taken_in(first, first + int(widths[least]) - 1)

    def _taken_in(self, first: int, last: int) -> tuple[int, int]:
        floor = round(float(self.mass[first : last + 1].min()) * _NEARLY, _DECIMALS)
        while first > 0 and floor > 0 and self.mass[first - 1] >= floor:
            first -= 1
        while last + 1 < len(self.mass) and floor > 0 and self.mass[last + 1] >= floor:
            last += 1
        return first, last

    def held(self, first: int, last: int) -> float:
        """Return how much the days from one place to another hold."""
        return float(self.mass[first : last + 1].sum())


def reckon(
    window: Window, prior: Curve, likes: Iterable[Likes], evidence: Iterable[Evidence]
) -> Posterior:
    """Return how likely each day is, given what others say and what the document says itself.

    `prior` sums to one.
    """
    logs = np.log(prior) + sum((one.curve for one in evidence), window.flat())
    lifts = sorted((one.odds / prior for one in likes), key=lambda lift: float(lift.max()))
    if lifts:
        most = np.maximum.reduce(lifts)
        further = sum(lifts, window.flat()) - most
        logs = logs + np.log1p(most) + np.log1p(np.minimum(further, _BORNE_OUT))
    mass = np.exp(logs - logs.max())
    return Posterior(window, mass / mass.sum())


def allows(posterior: Posterior, left: When) -> bool:
    """Tell whether what an article's own words leave is likely, by all that bears on its date."""
    here = posterior.window.slice(left.start, left.end)
    return float(posterior.mass[here].sum()) >= _DOUBTED


def told(
    posterior: Posterior,
    prior: Curve,
    likes: Iterable[Likes],
    evidence: Iterable[Evidence],
    left: When,
) -> When | None:
    """Return the interval in words and passages; none where it is too wide to be worth saying.

    `left` is the stretch that the document's own words leave: days outside it are cut off. It must
    be likely (`allows`).
    """
    window = posterior.window
    first, last = posterior.shortest(LEVEL)
    inside = window.slice(left.start, left.end)
    first, last = max(first, inside.start), min(last, inside.stop - 1)
    if last - first + 1 > WIDEST:
        return None
    start, end = window.day(first), window.day(last)
    others = [found for one in likes if (found := one.over(prior, start, end)) is not None]
    reasons = _most_telling(posterior, prior, [*evidence, *others])
    told = [*(one.reason for one in reasons), *_beforehand(window, prior)][:_REASONS]
    return When(
        start=start,
        end=end,
        granularity=Granularity.DAY if first == last else Granularity.RANGE,
        basis=Basis.INFERRED,
        rests_on=in_order(p for one in reasons for p in one.passages),
        reason="; ".join(dict.fromkeys(told)) or None,
        alternatives=left.alternatives,
        confidence=round(min(posterior.held(first, last), _SUREST), 2),
    )


def _beforehand(window: Window, prior: Curve) -> Iterator[str]:
    """Yield as a reason the days of most of the dossier's articles, if these are few."""
    first, last = Posterior(window, prior).shortest(_MOST)
    if last - first + 1 <= WIDEST:
        yield f"most articles of the dossier are of {window.day(first)} to {window.day(last)}"


def _most_telling(
    posterior: Posterior, prior: Curve, evidence: Sequence[Evidence]
) -> list[Evidence]:
    """Return the evidence that made the days likely, the most telling first.

    What a curve gains is how much more likely the days settled on make it than days at large do.
    What one sentence says is told once.
    """
    gains = []
    for place, one in enumerate(evidence):
        expected = float((posterior.mass * one.curve).sum())
        at_large = float(np.log((prior * np.exp(one.curve)).sum()))
        gains.append((-round(expected - at_large, 3), place))
    found: list[Evidence] = []
    for gain, place in sorted(gains):
        one = evidence[place]
        weak = -gain < _LEAST_GAIN or len(found) == _REASONS
        if not found or not (weak or any(_is_same(one, other) for other in found)):
            found.append(one)
    return found


def _is_same(one: Evidence, other: Evidence) -> bool:
    """Tell whether two are of one sentence, or of one thing."""
    passages = bool(one.passages) and one.passages == other.passages
    return passages or (bool(one.about) and one.about == other.about)
