"""The days of every time expression, given when the documents were published."""

from collections.abc import Iterable, Mapping

from dragoman.records.index import Readings
from dragoman.records.when import When
from dragoman.stages.date.claims import evaluated
from dragoman.stages.date.clock import Clock


def date_times(
    readings: Readings, published: Mapping[str, When], documents: Iterable[str]
) -> Clock:
    """Return a clock with the times of all expressions of some documents.

    Expressions are taken in the order of the text, so that one counted from another finds it.
    """
    times: dict[str, When] = {}
    clock = Clock(readings, published, times)
    for document in documents:
        for one in readings.document[document].times:
            if one.rule is None:
                continue
            times[one.id] = evaluated(clock, None, one, one.rule)
    return clock
