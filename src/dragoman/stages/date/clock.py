"""What is known of time while claims are dated, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dragoman.records.claim import AnyClaim
from dragoman.records.index import Readings
from dragoman.records.span import Span
from dragoman.records.when import UNKNOWN_TIME, When


@dataclass(frozen=True)  # no slots: what is looked up often lives in the instance
class Clock:
    """What is known of time while claims are dated: documents' and expressions' days."""

    readings: Readings
    published: Mapping[str, When]
    times: Mapping[str, When]

    def of(self, document: str) -> When:
        """Return when a document was published."""
        return self.published.get(document, UNKNOWN_TIME)

    @cached_property
    def told(self) -> dict[tuple[str, int, int], AnyClaim]:
        """Claims by document, sentence and the place of their head word; of several the first."""
        found: dict[tuple[str, int, int], AnyClaim] = {}
        for claim in self.readings.claims:
            found.setdefault((claim.document, claim.sentence, claim.head), claim)
        return found


def passage_of(clock: Clock, time: str | None) -> tuple[Span, ...]:
    """Return the passage of an expression that another is counted from."""
    one = clock.readings.time.get(time or "")
    if one is None:
        return ()
    return (clock.readings.passage(clock.readings.home[one.id], one.start, one.end),)
