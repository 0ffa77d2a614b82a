"""What a document's own words say of its date: what it tells as past, as to come, as just said.

"It was signed on 3 May 2020" puts the article on or after that day, "will be held on 3 May 2020"
on or before; "announced on Thursday, July 15, 2021" in the lead, on that day or the next.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from dragoman.records.annotated import Annotated
from dragoman.records.document import Zone
from dragoman.records.sentence import Sentence
from dragoman.records.span import cite
from dragoman.records.time import Anchor, Direction, TimeExpression
from dragoman.stages.date.evidence import Bound

# How many sentences of the body are the lead: news tells who said what when in the first three.
LEAD = 3
# In how many sentences from the top a page's stamp of the day may stand.
_TOP = 2
# How likely each kind of bound is to hold: what is told as past, days of a stamp or a lead, plans.
# On T17 stamps were right of 39 in 40, and one in thirty articles tells as past what was not yet.
_PAST, _TOLD, _PLANNED = 0.97, 0.96, 0.9
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# What a page puts before its own day, within how many words from the top. The day of the last
# change is mostly that of the article, and never before it.
_LABELS, _LABEL, _UPDATED = frozenset({"updated", "published", "posted"}), 9, 0.93
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d")
_SAYING = frozenset(
    """say tell announce declare state report confirm reveal disclose add stress reiterate note
    explain warn affirm inform assert emphasize emphasise deny reject welcome condemn urge issue
    release publish quote""".split()
)


def bounds_inside(document: Annotated) -> Iterator[Bound]:
    """Yield the bounds that a document's own words give: told in the lead, latest past, plans."""
    glued = _glued(document)
    if glued is not None:
        yield glued
    told = _told(document)
    if told is not None:
        yield told
    past = latest_past(document)
    if past is not None:
        reason = f"it tells of “{past.text}” as past"
        yield _bound(document, past, past.rule.start if past.rule else None, None, reason)
    for one in document.times:
        if _is_plan(one) and one.rule is not None:
            reason = f"it tells of “{one.text}” as to come"
            yield _bound(document, one, None, one.rule.end, reason)


def latest_past(document: Annotated) -> TimeExpression | None:
    """Return the expression of the latest day of the calendar that a document tells as past."""
    past = (one for one in document.times if _is_past(one))
    return max(past, key=lambda one: (_start(one), -one.start), default=None)


def _start(one: TimeExpression) -> str:
    return (one.rule.start if one.rule else None) or ""


def _is_dated(one: TimeExpression) -> bool:
    """Tell whether the words name a day, days or a month of the calendar, and are not open."""
    rule = one.rule
    if rule is None or rule.anchor is not Anchor.NONE or rule.open_start or rule.open_end:
        return False
    return one.granularity in {"day", "month", "range"} and rule.until is None


def _is_past(one: TimeExpression) -> bool:
    return _is_dated(one) and one.rule is not None and one.rule.direction is Direction.PAST


def _is_plan(one: TimeExpression) -> bool:
    return _is_dated(one) and one.rule is not None and one.rule.direction is Direction.FUTURE


def _told(document: Annotated) -> Bound | None:
    """Return the day on which something is said in the lead, in the past and to the day."""
    body = [s for s in document.sentences if s.zone is Zone.BODY][:LEAD]
    for sentence in body:
        for place, token in enumerate(sentence.tokens):
            if token.lemma.lower() not in _SAYING or token.tag != "VERB":
                continue
            one = document.time_of(sentence.index, place)
            if one is None or one.granularity != "day" or not _is_past(one):
                continue
            day = _start(one)
            following = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
            reason = f"it tells what was said on “{one.text}”: of that day or the next"
            return _bound(document, one, day, following, reason)
    return None


def _glued(document: Annotated) -> Bound | None:
    """Return a day that stands in the first lines by no verb, with its weekday or the hour.

    "Talks resume Tuesday 4 January 2005 08.43 GMT The envoys ...": what a page puts under its
    headline, and a copy of its words runs together.
    """
    for sentence in document.sentences[:_TOP]:
        for one in document.times_in(sentence.index):
            rule = one.rule
            if rule is None or not _is_dated(one) or one.granularity != "day":
                continue
            if _is_updated(sentence, one.first):
                reason = f"its page says that it was put there on “{one.text}”"
                bound = _bound(document, one, _start(one), _start(one), reason)
                return replace(bound, sure=_UPDATED)
            if rule.direction is not Direction.NEAREST or one.type != "DATE":
                continue
            stamped = one.text.lower().startswith(_WEEKDAYS) or _has_hour(sentence, one.last)
            if stamped and not _follows_preposition(sentence, one.first):
                reason = f"“{one.text}” stands in its first lines like the stamp of a page"
                return _bound(document, one, _start(one), _start(one), reason)
    return None


def _is_updated(sentence: Sentence, place: int) -> bool:
    """Tell whether a day stands behind "last updated at", "published on" with nothing told."""
    before = [token.text.lower() for token in sentence.tokens[max(place - _LABEL, 0) : place]]
    labels = [i for i, word in enumerate(before) if word in _LABELS]
    return bool(labels) and len(before) - labels[-1] <= _LABEL and place <= _LABEL


def _has_hour(sentence: Sentence, place: int) -> bool:
    following = [token.text for token in sentence.tokens[place : place + 3]]
    return any(_HOUR.fullmatch(word) for word in following)


def _follows_preposition(sentence: Sentence, place: int) -> bool:
    return place > 0 and sentence.tokens[place - 1].tag in {"ADP", "SCONJ"}


def _bound(
    document: Annotated, one: TimeExpression, start: str | None, end: str | None, reason: str
) -> Bound:
    sure = _TOLD if start and end else _PAST if start else _PLANNED
    sentence = document.sentences[one.sentence]
    passage = cite(document, sentence.start, sentence.end)
    return Bound(start=start, end=end, sure=sure, reason=reason, passages=(passage,))
