"""What is known of time while claims are dated, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.records.index import Readings
from dragoman.records.span import Span
from dragoman.records.when import UNKNOWN_TIME, When


@dataclass(frozen=True, slots=True)
class Clock:
    """What is known of time while claims are dated: documents' and expressions' days."""

    readings: Readings
    published: Mapping[str, When]
    times: Mapping[str, When]

    def of(self, document: str) -> When:
        """Return when a document was published."""
        return self.published.get(document, UNKNOWN_TIME)


def passage_of(clock: Clock, time: str | None) -> tuple[Span, ...]:
    """Return the passage of an expression that another is counted from."""
    one = clock.readings.time.get(time or "")
    if one is None:
        return ()
    return (clock.readings.passage(clock.readings.home[one.id], one.start, one.end),)
