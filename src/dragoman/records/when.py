"""When: an interval of days, how it is meant, and what it rests on."""

from dataclasses import dataclass
from enum import StrEnum

from dragoman.records.span import Span


class Extent(StrEnum):
    """Whether a thing took place some time in the interval, or lasted it out."""

    WITHIN = "within"
    THROUGHOUT = "throughout"


class Basis(StrEnum):
    """How a time came to be known."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    DOCUMENT = "document"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Granularity(StrEnum):
    """The unit in which a time was given."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another reading of a time, and why it was not taken."""

    start: str | None
    end: str | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An interval of days (YYYY-MM-DD, both ends included); unknown ends are none."""

    start: str | None = None
    end: str | None = None
    extent: Extent = Extent.WITHIN
    granularity: Granularity = Granularity.UNKNOWN
    text: str | None = None
    basis: Basis = Basis.UNKNOWN
    rests_on: tuple[Span, ...] = ()
    reason: str | None = None
    alternatives: tuple[Alternative, ...] = ()
    confidence: float | None = None
    """How sure it is that the day lies inside, 0 to 1, where it was reckoned; none where stated."""

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"a time cannot end ({self.end}) before it starts ({self.start})")


UNKNOWN_TIME = When()
