"""How likely each day is before a document is read: the days of the dossier's other articles.

A dossier gathers what was written of one matter, so that an undated article is mostly of the weeks
of the dated ones, sometimes before or after them; the more are dated, the closer to them.
"""

from dataclasses import dataclass

import numpy as np

from dragoman.stages.date.window import Curve, Window, window_of

# So many days of matter a dossier of one article is taken for; the mean distance of one article
# from the next follows from that and from the days that the dated ones span.
_LEAST_SPAN = 30
# The share of articles at either end that may be told too far off.
_FEW = 0.05
# How far the window goes beyond the dated articles: so many mean distances, at least and at most
# so many days.
_BEYOND, _NEAREST, _FARTHEST = 8, 30, 730
# Each dated article makes days likely in a short and a long reach, in mean distances and days.
# Chosen on T17 and Entities with half and nine tenths of the dates hidden: 95 to 100 % of the
# hidden days lie inside the shortest 95 %.
_REACHES = ((3, 1), (10, 2))
# The share of articles that lie just anywhere in the window, of a dossier of one: it falls with the
# number of the dated ones.
_ELSEWHERE = 0.6
_FLOOR = 1e-12


@dataclass(frozen=True, slots=True)
class Dated:
    """The days of dated documents, each with how much it counts (1 for what is stated)."""

    days: tuple[float, ...]
    weights: tuple[float, ...]

    @property
    def distance(self) -> float:
        """Mean number of days from one article to the next, a few far ones left out."""
        days, count = sorted(self.days), sum(self.weights) or 1.0
        few = int(_FEW * len(days))
        return max(days[len(days) - 1 - few] - days[few] + 1, _LEAST_SPAN) / count

    def window(self) -> Window:
        """Return the window of days that are worth looking at."""
        pad = int(min(max(_BEYOND * self.distance, _NEAREST), _FARTHEST))
        return window_of(int(min(self.days)) - pad, int(max(self.days)) + pad)


def prior_of(window: Window, dated: Dated | None) -> Curve:
    """Return how likely each day of a window is; all alike where nothing is dated."""
    even = np.full(window.count, 1.0 / window.count)
    if dated is None or not dated.days:
        return even
    near = np.zeros(window.count)
    for times, days in _REACHES:
        near += _spread(window, dated, times * dated.distance + days)
    near /= near.sum() or 1.0
    alone = _ELSEWHERE / (sum(dated.weights) + 1)
    mixed = (1 - alone) * near + alone * even
    return np.asarray(np.maximum(mixed, _FLOOR) / np.maximum(mixed, _FLOOR).sum())


def _spread(window: Window, dated: Dated, reach: float) -> Curve:
    """Return the days' likelihood, falling off by half in some two thirds of the reach.

    One pass forward and one back: the same as a sum over all articles, at the cost of the days.
    """
    here = np.zeros(window.count)
    for day, weight in zip(dated.days, dated.weights, strict=True):
        place = int(day) - window.first
        if 0 <= place < window.count:
            here[place] += weight
    fade = float(np.exp(-1 / reach))
    ahead, back = here.copy(), here.copy()
    for i in range(1, window.count):
        ahead[i] += fade * ahead[i - 1]
    for i in range(window.count - 2, -1, -1):
        back[i] += fade * back[i + 1]
    return np.asarray((ahead + back - here) / reach)
