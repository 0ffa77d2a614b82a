"""When what a claim tells of took or takes place (record.md, `when`).

A claim with a time of its own is dated by it. Else a statement is of its document's day, and an
event told in the simple past of a main clause of that day or the day before; what a background
clause or a noun tells is not after it; what is planned is not before it. Unknown stays unknown,
with the words kept.

Measured on TimeBank (main clauses in the simple past whose day is marked, 71 events and 49 acts of
saying): events took place on the article's day in 31 %, on it or the day before in 63 %, within
the three days before (a weekend) in 87 %; acts of saying in 63 %, 84 % and 92 %. Without words of
their own for the time, 18 of 26 events were of the last two days; MEANTIME has too few to add.
"""

from dataclasses import replace
from datetime import date

from dragoman.records.claim import (
    AnyClaim,
    CommitmentClaim,
    EventClaim,
    Fate,
    Mode,
    RoundClaim,
    StatementClaim,
    Status,
)
from dragoman.records.link import DatedClaim
from dragoman.records.time import Anchor, Direction, TimeExpression, TimeRule
from dragoman.records.when import UNKNOWN_TIME, Basis, Extent, Granularity, When
from dragoman.stages.date.clock import Clock, passage_of
from dragoman.stages.date.context import in_story
from dragoman.stages.date.evaluate import Interval, evaluate, is_open
from dragoman.stages.date.lasting import drawn_out
from dragoman.stages.date.report import carried, is_past, is_present, is_reported
from dragoman.stages.date.sequence import beside
from dragoman.stages.date.spans import before
from dragoman.stages.date.terms import term_from

__all__ = ["anchor_of", "date_claim", "evaluated", "is_present", "is_reported"]

_SIDES = {
    Status.PLANNED: Direction.FUTURE,
    Status.PROPOSED: Direction.FUTURE,
    Status.CONDITIONAL: Direction.FUTURE,
    Status.POSTPONED: Direction.FUTURE,
    Status.CANCELLED: Direction.FUTURE,
    Status.OCCURRED: Direction.PAST,
}
_OFF = frozenset({Status.POSTPONED, Status.CANCELLED})
"""What was planned and did not come off: ahead still or past by now, whichever is nearer."""
_AHEAD = frozenset({Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL, Status.POSTPONED})
_OCCASIONS = frozenset({"after", "at", "during", "following"})


def date_claim(clock: Clock, claim: AnyClaim) -> DatedClaim:
    """Return the time of a claim, and of a commitment its term."""
    due = None
    if isinstance(claim, CommitmentClaim) and claim.due is not None:
        ahead = Direction.FUTURE if claim.fate in {Fate.MADE, Fate.RESTATED} else None
        one = clock.readings.time[claim.due]
        if one.rule is None:
            due = term_from(one, _when(clock, claim), clock.of(claim.document))
        else:
            due = _of_expression(clock, claim, claim.due, ahead)
    return DatedClaim(claim=claim.id, when=_when(clock, claim), due=due)


def _when(clock: Clock, claim: AnyClaim) -> When:
    if claim.time is not None and claim.time in clock.readings.time:
        when = _until(clock, claim, _of_expression(clock, claim, claim.time, _side(claim)))
        told = _event_of(clock, claim) or claim
        return drawn_out(clock, told, when) if isinstance(told, EventClaim) else when
    event = _event_of(clock, claim)
    if event is not None:
        return _when(clock, event)
    return _without_time(clock, claim)


def _until(clock: Clock, claim: AnyClaim, when: When) -> When:
    """Return a time drawn out to the one it is joined with: "on Tuesday and Wednesday"."""
    if claim.until is None or claim.until not in clock.readings.time:
        return when
    other = _of_expression(clock, claim, claim.until, _side(claim))
    if when.start is None or other.end is None or when.start > other.end:
        return when
    return replace(
        when,
        end=other.end,
        extent=Extent.THROUGHOUT,
        granularity=Granularity.RANGE,
        text=f"{when.text} and {other.text}",
    )


def _event_of(clock: Clock, claim: AnyClaim) -> EventClaim | None:
    """Return the event claim that tells of the same meeting as a round, if one does."""
    if not isinstance(claim, RoundClaim) or claim.event is None:
        return None
    found = clock.readings.claim.get(claim.event)
    return found if isinstance(found, EventClaim) else None


def _side(claim: AnyClaim) -> Direction | None:
    if isinstance(claim, EventClaim | RoundClaim):
        return _SIDES.get(claim.status)
    return Direction.PAST if isinstance(claim, StatementClaim | CommitmentClaim) else None


def _of_expression(clock: Clock, claim: AnyClaim, time: str, side: Direction | None) -> When:
    one = clock.readings.time[time]
    if one.rule is None:
        return replace(UNKNOWN_TIME, text=one.text, reason="the words name no stretch of days")
    rule = one.rule
    if isinstance(claim, EventClaim | RoundClaim) and claim.status in _OFF:
        rule = _of_what_is_off(rule, claim.status)
    return evaluated(clock, claim, one, rule, side)


def _of_what_is_off(rule: TimeRule, status: Status) -> TimeRule:
    """Return the rule of a time for what was put off or called off.

    "Put off until 15 May" gives its day now; a bare name is of the nearer side.
    """
    if rule.open_start and status is Status.POSTPONED and not rule.excluded:
        rule = replace(rule, open_start=False)
    if is_open(rule) and not rule.planned:
        rule = replace(rule, direction=Direction.NEAREST, planned=True)
    return rule


def evaluated(
    clock: Clock,
    claim: AnyClaim | None,
    one: TimeExpression,
    rule: TimeRule,
    side: Direction | None = None,
) -> When:
    """Return the days of an expression by a rule, as a claim tells it or by itself."""
    before = clock.times.get(one.anchor or "", UNKNOWN_TIME)
    if rule.anchor is Anchor.DOCUMENT and before.start is not None and side is not Direction.FUTURE:
        on = evaluate(
            replace(rule, anchor=Anchor.EXPRESSION, planned=False),
            (before.start, before.start),
            text=one.text,
            direction=Direction.FUTURE,
        )
        end = clock.of(clock.readings.home.get(one.id, "")).end
        if on.end is not None and (end is None or on.end <= end):
            return replace(on, rests_on=passage_of(clock, one.anchor))
    anchor, where = anchor_of(clock, claim, one)
    when = evaluate(rule, anchor, text=one.text, direction=side)
    return when if where is None else replace(when, rests_on=where.rests_on)


def anchor_of(
    clock: Clock, claim: AnyClaim | None, one: TimeExpression
) -> tuple[Interval | None, When | None]:
    """Return the interval that an expression is counted from, and what it rests on elsewhere."""
    rule = one.rule
    if rule is None or rule.anchor is Anchor.NONE:
        return None, None
    if rule.anchor is Anchor.EXPRESSION:
        when = clock.times.get(one.anchor or "", UNKNOWN_TIME)
        rests = replace(when, rests_on=passage_of(clock, one.anchor))
        return (when.start, when.end), rests
    quoted = _spoken(clock, claim)
    if quoted is not None:
        return (quoted.start, quoted.end), None
    document = clock.readings.home.get(one.id)
    published = clock.of(document) if document else UNKNOWN_TIME
    return (published.start, published.end), published if published.rests_on else None


def _spoken(clock: Clock, claim: AnyClaim | None) -> When | None:
    """Return when the quotation was spoken in which a claim stands: "today" is of that day."""
    speech = clock.readings.claim.get(claim.speech) if claim and claim.speech else None
    if not isinstance(speech, StatementClaim) or speech.mode is not Mode.DIRECT:
        return None
    when = clock.times.get(speech.time) if speech.time else None
    return when if when is not None and when.start is not None and when.end is not None else None


def _without_time(clock: Clock, claim: AnyClaim) -> When:
    published = clock.of(claim.document)
    if published.start is None and published.end is None:
        return replace(UNKNOWN_TIME, reason="its document is not dated")
    moved = beside(clock, claim, lambda place: _of_report(clock, claim, place), exact=True)
    if moved is not None:
        return moved
    if not isinstance(claim, EventClaim | RoundClaim):
        told = in_story(clock, claim) if is_past(clock.readings.sentence(claim), claim) else None
        return told or _of_document(published, "of its document's day")
    published = _said(clock, claim) or published
    if claim.status in _AHEAD:
        return _open(published, published.start, None, "to come, seen from its document")
    if claim.status is Status.CANCELLED:
        return replace(UNKNOWN_TIME, reason="cancelled, and the words name no day")
    sentence = clock.readings.sentence(claim)
    if is_reported(sentence, carried(sentence, claim)):
        return in_story(clock, claim) or _of_eve(published)
    side = beside(clock, claim, lambda _: None, exact=False)
    return side or _of_occasion(clock, claim) or _background(published)


def _background(published: When) -> When:
    return _open(published, None, published.end, "background: not after its document")


def _of_report(clock: Clock, claim: AnyClaim, place: int) -> When | None:
    """Return when what a main verb of a sentence reports took place: the article's day or eve."""
    sentence = clock.readings.sentence(claim)
    other = clock.told.get((claim.document, claim.sentence, place))
    if other is None or other.time is not None or claim.speech != other.speech:
        return None
    told = isinstance(other, StatementClaim) and is_past(sentence, other)
    return _of_eve(clock.of(claim.document)) if told or is_reported(sentence, other) else None


def _of_occasion(clock: Clock, claim: AnyClaim) -> When | None:
    """Return when a meeting was that is the occasion of the news: "told reporters after talks".

    The verb has no other time, and the noun none of its own.
    """
    sentence = clock.readings.sentence(claim)
    token = sentence.tokens[claim.head]
    if not isinstance(claim, EventClaim) or claim.type != "CONSULT" or not claim.nominal:
        return None
    if token.relation != "obl" or sentence.case_of(claim.head) not in _OCCASIONS:
        return None
    if token.head < 0 or in_story(clock, claim) is not None:
        return None
    found = _of_report(clock, claim, token.head)
    return found and replace(found, reason="the occasion of what is told in the simple past")


def _said(clock: Clock, claim: AnyClaim) -> When | None:
    """Return when somebody said what a claim tells, where the words name the day."""
    speech = clock.readings.claim.get(claim.speech) if claim.speech else None
    when = clock.times.get(speech.time) if speech is not None and speech.time else None
    if when is None or when.start is None or when.end is None:
        return None
    return replace(when, reason=None)


def _of_eve(published: When) -> When:
    """Return the document's day with the day before, of which the press tells as often."""
    found = _of_document(
        published, "told in the simple past: of the article's day or the day before"
    )
    if published.start is None:
        return found
    start = before(date.fromisoformat(published.start)).isoformat()
    return replace(found, start=start, granularity=Granularity.RANGE)


def _of_document(published: When, reason: str) -> When:
    return replace(published, basis=Basis.DOCUMENT, text=None, reason=reason, alternatives=())


def _open(published: When, start: str | None, end: str | None, reason: str) -> When:
    if start is None and end is None:
        return replace(UNKNOWN_TIME, reason=reason)
    return When(
        start=start,
        end=end,
        granularity=Granularity.RANGE,
        basis=Basis.DOCUMENT,
        rests_on=published.rests_on,
        reason=reason,
    )
