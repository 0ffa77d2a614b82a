"""Of which day a time of day is that names none: "on Monday ... in the evening".

Takes a time with the expressions before it; gives the one that names its day, in the same sentence
or the one before, told on the same side.
"""

from collections.abc import Sequence

from dragoman.records.sentence import Sentence
from dragoman.records.time import TimeExpression

_DAYS = frozenset({"day", "weekday", "monthday", "monthdate"})
# A day told longer ago is rarely still the one of which the hours are told.
_REACH = 1


def day_before(
    made: TimeExpression, sentence: Sentence, times: Sequence[TimeExpression]
) -> str | None:
    """Return the id of the last day told before a time, close by and in one paragraph."""
    for one in reversed(times):
        if one.sentence < sentence.index - _REACH:
            return None
        rule = one.rule
        if rule is None or rule.unit not in _DAYS or rule.open_start or rule.open_end:
            continue
        return one.id
    return None
