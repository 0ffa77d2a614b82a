"""How long a meeting lasted: "closed on Wednesday ... after two days of talks" began on Tuesday.

Takes a meeting of which the beginning or the end is told, with its day; gives the days from the one
to the other, where the sentence, or the one after it, tells how many there were.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from dragoman.records.annotated import Annotated
from dragoman.records.claim import EventClaim
from dragoman.records.span import cite
from dragoman.records.time import TimeExpression
from dragoman.records.when import Basis, Extent, Granularity, When
from dragoman.stages.date.clock import Clock

_DAYS = re.compile(r"P(\d{1,2})D")
# Rounds and summits last days; longer ones are told by their dates.
_LONGEST = 14
_MEETINGS = frozenset(
    """conference consultation deliberation dialogue discussion gathering meeting negotiation round
    session sitting summit talk talks visit""".split()
)
_NEAR = 3
"""Words from "two-day" or "two days of" to the noun: "two-day second round"."""


def drawn_out(clock: Clock, claim: EventClaim, when: When) -> When:
    """Return a meeting's time with the days that it lasted, if its words tell them."""
    stated = when.basis in {Basis.EXPLICIT, Basis.RELATIVE}
    if claim.phase is None or not stated or when.start is None or when.start != when.end:
        return when
    document = clock.readings.document[claim.document]
    found = _length(document, claim.sentence)
    if found is None:
        return when
    one, count = found
    day, more = date.fromisoformat(when.start), timedelta(days=count - 1)
    start, end = (day, day + more) if claim.phase == "begin" else (day - more, day)
    return replace(
        when,
        start=start.isoformat(),
        end=end.isoformat(),
        extent=Extent.THROUGHOUT,
        granularity=Granularity.RANGE,
        rests_on=(*when.rests_on, cite(document, one.start, one.end)),
        reason="; ".join(filter(None, (when.reason, f"lasted {one.text!r}"))),
    )


def _length(document: Annotated, index: int) -> tuple[TimeExpression, int] | None:
    """Return the length of a meeting in a sentence, or told of what is just past in the next."""
    for at in range(index, min(index + 2, len(document.sentences))):
        for one in document.times_in(at):
            match = _DAYS.fullmatch(one.value) if one.type == "DURATION" else None
            count = int(match[1]) if match else 0
            if 1 < count <= _LONGEST and _is_of_meeting(document, one, later=at > index):
                return one, count
    return None


def _is_of_meeting(document: Annotated, one: TimeExpression, *, later: bool) -> bool:
    """Tell whether a length is a meeting's: "a two-day summit", "after two days of talks"."""
    tokens = document.sentences[one.sentence].tokens
    following = [t.lemma.lower() for t in tokens[one.last : one.last + _NEAR]]
    if not _MEETINGS & set(following):
        return False
    if following[0] == "of":
        before = tokens[one.first - 1].text.lower() if one.first else ""
        return before in {"after", "following"} or not later
    return not later and "-" in one.text
