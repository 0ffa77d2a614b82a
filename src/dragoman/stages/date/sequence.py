"""When one thing was, by another that it came after or before: "two days after the vote, ...".

Takes a claim without a time of its own. Where its clause, or the clause it hangs on, stands
"after" or "before" what has a time, it gives that time moved by the length that is named; without
a length, the side of it on which the claim lies. One sentence, and one step: no chain is followed.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from dragoman.records.annotated import Annotated
from dragoman.records.claim import AnyClaim
from dragoman.records.sentence import Sentence, is_relation
from dragoman.records.time import TimeExpression
from dragoman.records.when import Basis, Extent, Granularity, When
from dragoman.stages.date.clock import Clock, passage_of
from dragoman.stages.date.report import carried
from dragoman.stages.date.spans import add, unit_around

_AFTER = frozenset({"after", "following"})
_BEFORE = frozenset({"before", "prior", "ahead"})
_VALUE = re.compile(r"P(T?)(\d{1,4})([HDWMY])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_DAY = 24
_ONE = frozenset({"a", "one", "the"})
_HANGING = ("acl", "advcl", "nmod", "obl", "parataxis")
# "Nearly three years after" is of the year, "two months after" of the month that it comes to.
_WHOLE = frozenset({"month", "year"})


@dataclass(frozen=True, slots=True)
class Order:
    """How a claim lies to another word of its sentence: after it or before, and how far."""

    other: int
    after: bool
    length: tuple[str, int] | None


def beside(
    clock: Clock, claim: AnyClaim, told: Callable[[int], When | None], *, exact: bool
) -> When | None:
    """Return when a claim was by what it came after or before; none where nothing tells.

    `told` gives the days of what a word tells that has no time in its own words, if they are
    known. With `exact` only a named length counts, else only a side.
    """
    document = clock.readings.document[claim.document]
    head = carried(document.sentences[claim.sentence], claim).head
    for order in orders(document, claim.sentence, head):
        if (order.length is not None) is not exact:
            continue
        one = document.time_of(claim.sentence, order.other)
        when = clock.times.get(one.id) if one is not None else told(order.other)
        if when is None or when.start is None or when.end is None:
            continue
        found = _moved(when, order) if exact else _side(clock, claim, when, order, one)
        if found is not None:
            return replace(found, rests_on=passage_of(clock, one.id) if one else when.rests_on)
    return None


def orders(document: Annotated, index: int, place: int) -> Iterator[Order]:
    """Yield how a word lies to those that it hangs on, and to those that hang on it."""
    sentence = document.sentences[index]
    marked = _marked(sentence, place)
    above = sentence.tokens[place].head
    if marked is not None and above >= 0:
        after, mark = marked
        yield Order(above, not after, _length(document, index, mark))
    for child in sentence.children_by(place, "advcl", "obl", "parataxis"):
        marked = _marked(sentence, child)
        if marked is not None:
            yield Order(child, marked[0], _length(document, index, marked[1]))
        elif sentence.tokens[child].lemma.lower() in _UNITS.values():
            yield from _of_length(document, index, child)


def _of_length(document: Annotated, index: int, child: int) -> Iterator[Order]:
    """Yield the order of "the day after the vote", where the tree hangs the vote on the day."""
    sentence = document.sentences[index]
    for other in sentence.children_by(child, "nmod", "acl"):
        marked = _marked(sentence, other)
        if marked is not None and marked[1] == child + 1:
            yield Order(other, marked[0], _length(document, index, marked[1]))


def _marked(sentence: Sentence, place: int) -> tuple[bool, int] | None:
    """Return whether a word stands behind "after" (else "before"), and where that stands."""
    if not is_relation(sentence.tokens[place].relation, _HANGING):
        return None
    for mark in sentence.children_by(place, "mark", "case"):
        word = sentence.tokens[mark].text.lower()
        if word in _AFTER | _BEFORE and mark < place:
            return word in _AFTER, mark
    return None


def _length(document: Annotated, index: int, mark: int) -> tuple[str, int] | None:
    """Return the length right before "after": its unit, and how many."""
    for time in document.times_in(index):
        match = _VALUE.fullmatch(time.value) if time.last == mark else None
        if match is not None:
            count = int(match[2])
            if match[3] == "H":
                return "day", round(count / _DAY)
            return None if match[1] else (_UNITS[match[3]], count)
    words = document.sentences[index].lemmas()[max(mark - 2, 0) : mark]
    if len(words) == 2 and words[0] in _ONE and words[1] in _UNITS.values():
        return words[1], 1  # "one day after", which is no expression of its own
    return None


def _moved(when: When, order: Order) -> When | None:
    if order.length is None or when.start is None or when.end is None:
        return None
    unit, count = order.length
    days = [
        add(date.fromisoformat(day), unit, count if order.after else -count)
        for day in (when.start, when.end)
    ]
    start, end = days
    if unit in _WHOLE:
        start, end = unit_around(start, unit)[0], unit_around(end, unit)[1]
    how = "after" if order.after else "before"
    grain = Granularity.DAY if start == end else Granularity.RANGE
    return When(
        start=start.isoformat(),
        end=end.isoformat(),
        extent=Extent.WITHIN,
        granularity=Granularity(unit) if unit in _WHOLE else grain,
        basis=Basis.INFERRED,
        reason=f"{count} {unit}{'s' if count != 1 else ''} {how} what is of {_named(when)}",
    )


def _side(
    clock: Clock, claim: AnyClaim, when: When, order: Order, one: TimeExpression | None
) -> When | None:
    """Return the open stretch after or before; after it, till the article."""
    if one is None:
        return None
    published = clock.of(claim.document).end
    start, end = (when.start, published) if order.after else (None, when.end)
    if order.after and (published is None or when.start is None or when.start > published):
        return None
    if not order.after and published is not None and (end or "") >= published:
        return None
    return When(
        start=start,
        end=end,
        extent=Extent.WITHIN,
        granularity=Granularity.RANGE,
        basis=Basis.INFERRED,
        reason=f"{'after' if order.after else 'before'} what is of {_named(when)}",
    )


def _named(when: When) -> str:
    return repr(when.text) if when.text else f"{when.start} to {when.end}"
