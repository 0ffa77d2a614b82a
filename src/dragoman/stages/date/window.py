"""Days as places in an array: a window of the calendar, and what evidence says of each of its days.

A curve has a number for each day of a window: how much more likely the evidence is if the article
is of that day. Curves are kept as logarithms, so that what bears on one article is their sum.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

Curve = npt.NDArray[np.float64]

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Window:
    """The days from one to another, both counted, as ordinals."""

    first: int
    last: int

    @property
    def count(self) -> int:
        """Number of days."""
        return self.last - self.first + 1

    def days(self) -> Curve:
        """Return the ordinals of the days."""
        return np.arange(self.first, self.last + 1, dtype=np.float64)

    def flat(self) -> Curve:
        """Return the curve that says nothing."""
        return np.zeros(self.count)

    def slice(self, start: str | None, end: str | None) -> slice:
        """Return the places of the days from one to another; an end that is none is open."""
        low = 0 if start is None else ordinal(start) - self.first
        high = self.count - 1 if end is None else ordinal(end) - self.first
        return slice(min(max(low, 0), self.count), min(max(high + 1, 0), self.count))

    def day(self, place: int) -> str:
        """Return the day at a place (YYYY-MM-DD)."""
        return written(self.first + place)


def window_of(first: int, last: int) -> Window:
    """Return the window from one ordinal to another, kept inside the calendar."""
    return Window(max(first, _FIRST), min(last, _LAST))


def ordinal(day: str) -> int:
    """Return a day (YYYY-MM-DD) as a number."""
    return date.fromisoformat(day).toordinal()


def written(day: int) -> str:
    """Return a number as a day (YYYY-MM-DD)."""
    return date.fromordinal(min(max(day, _FIRST), _LAST)).isoformat()


def within(window: Window, start: str | None, end: str | None, sure: float) -> Curve:
    """Return the curve of evidence that, so surely, puts the article from one day to another.

    What is left over is spread evenly over all days: then the evidence is of something else.
    """
    here = window.slice(start, end)
    density = np.full(window.count, (1 - sure) / window.count)
    if here.stop > here.start:
        density[here] += sure / (here.stop - here.start)
    return np.asarray(np.log(density * window.count))
