"""What claims of dated documents say of an undated document that tells of the same things.

An undated article that tells of a meeting as past is not older than the meeting; one that tells
of it as planned, not younger. Its own words may say more: if the meeting took place on 20 August
and the article puts it "next month", it was published in July. So each rule is read backwards:
which days, as anchor, bring it to the days that are known?
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from dragoman.records.claim import AnyClaim, EventClaim, RoundClaim, StatementClaim, Status
from dragoman.records.index import Readings
from dragoman.records.link import Link
from dragoman.records.time import Anchor, TimeRule
from dragoman.records.when import Basis, When
from dragoman.stages.date.claims import is_reported
from dragoman.stages.date.evaluate import evaluate
from dragoman.stages.date.evidence import Bound, Strength
from dragoman.stages.date.vote import weighed

# Below this score a link is too weak to date by: candidates are scored from 0.5 to 1, and dating
# by a wrong one does more harm than leaving a document undated.
LEAST_SCORE = 0.6
# What a link is worth to the vote: nothing at the least score that is made, all at 1. That a thing
# is told as past or to come bounds one side only, and counts half of what its words say.
_WORTHLESS, _SIDE = 0.5, 0.5
# That both report a thing as news counts so much of what words do, and once for each article:
# follow-ups repeat whole paragraphs, so that it takes several articles to agree.
_NEWS = 0.4
# How many days apart articles report the same news.
_NEWS_DAYS = 2
# How far, in days, an article may lie from the event when its words are read backwards.
_REACH = 1100
_AHEAD = frozenset({Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL})
_KNOWN = frozenset({Basis.EXPLICIT, Basis.RELATIVE, Basis.DOCUMENT})


Partners = Mapping[str, Mapping[str, float]]


def partners(links: Iterable[Link]) -> dict[str, dict[str, float]]:
    """Return for each claim those linked to it well enough to date by, with the scores."""
    found: dict[str, dict[str, float]] = {}
    for link in sorted(links, key=lambda one: (one.left, one.right)):
        if link.score >= LEAST_SCORE:
            found.setdefault(link.left, {})[link.right] = link.score
            found.setdefault(link.right, {})[link.left] = link.score
    return found


def bounds_linked(
    readings: Readings,
    document: str,
    claims: Iterable[AnyClaim],
    linked: Partners,
    known: Mapping[str, When],
) -> Iterator[Bound]:
    """Yield the bounds that linked claims of other documents give.

    `known` are the times of claims whose documents are dated, or whose words name the day.
    """
    for claim in claims:
        for other_id, score in linked.get(claim.id, {}).items():
            other, when = readings.claim.get(other_id), known.get(other_id)
            if other is None or when is None or other.document == document:
                continue
            if when.basis in _KNOWN:
                worth = (score - _WORTHLESS) / (1 - _WORTHLESS)
                voter = f"{claim.id} {other.document}"
                for bound in _bounds(readings, claim, other, when):
                    closed = bound.start is not None and bound.end is not None
                    yield weighed(bound, worth if closed else worth * _SIDE, voter)
                for bound in _news(readings, claim, other, when):
                    yield weighed(bound, worth * _NEWS, other.document)


def _bounds(readings: Readings, claim: AnyClaim, other: AnyClaim, when: When) -> Iterator[Bound]:
    passages = (claim.evidence[0], other.evidence[0])
    told = f"told of by another article, {_days(when)}"
    status = claim.status if isinstance(claim, EventClaim | RoundClaim) else None
    if status is Status.OCCURRED and when.start is not None:
        yield Bound(
            start=when.start,
            end=None,
            strength=Strength.LINKED,
            reason=f"it tells as past what is {told}",
            passages=passages,
        )
    if status in _AHEAD and when.end is not None:
        yield Bound(
            start=None,
            end=when.end,
            strength=Strength.LINKED,
            reason=f"it tells as to come what is {told}",
            passages=passages,
        )
    one = readings.time.get(claim.time or "")
    if one is None or one.rule is None or one.rule.anchor is not Anchor.DOCUMENT:
        return
    start, end = anchors_of(one.rule, when)
    if start is not None or end is not None:
        yield Bound(
            start=start,
            end=end,
            strength=Strength.LINKED,
            reason=f"it puts at {one.text!r} what is {told}",
            passages=passages,
        )


def _news(readings: Readings, claim: AnyClaim, other: AnyClaim, when: When) -> Iterator[Bound]:
    if when.start and when.end and is_news(readings, claim) and is_news(readings, other):
        yield Bound(
            start=moved(when.start, -_NEWS_DAYS),
            end=moved(when.end, _NEWS_DAYS),
            strength=Strength.LINKED,
            reason=f"it reports as news what another article reports, {_days(when)}",
            passages=(claim.evidence[0], other.evidence[0]),
        )


def is_news(readings: Readings, claim: AnyClaim) -> bool:
    """Tell whether a claim is told as the news of the day: in the plain past, without a time.

    "Denies" and "has always denied" are background as often as news.
    """
    if claim.time is not None or not isinstance(claim, EventClaim | StatementClaim):
        return False
    sentence = readings.sentence(claim)
    if isinstance(claim, EventClaim):
        return is_reported(sentence, claim)
    token = sentence.tokens[claim.head]
    helpers = [sentence.tokens[i] for i in sentence.children_by(claim.head, "aux")]
    past = token.tag == "VERB" and token.text.lower() not in {token.lemma, token.lemma + "s"}
    return past and not helpers and claim.within is None and not token.text.endswith("ing")


def moved(day: str, days: int) -> str:
    """Return the day so many days on."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def anchors_of(rule: TimeRule, when: When) -> tuple[str | None, str | None]:
    """Return the first and last day from which a rule leads to known days.

    Later anchors never lead to earlier days, so both are found by halving.
    """
    if when.start is None or when.end is None or rule.until is not None:
        return None, None
    first, last = date.fromisoformat(when.start), date.fromisoformat(when.end)
    earliest, latest = first - timedelta(days=_REACH), last + timedelta(days=_REACH)
    if rule.open_start or rule.open_end or rule.unit == "vague":
        return None, None
    start = _first(rule, earliest, latest, end_from=when.start)
    after = _first(rule, earliest, latest, start_after=when.end)
    end = after - timedelta(days=1) if after else None
    if start is not None and end is not None and start > end:
        return None, None
    return _text(start, earliest), _text(end, None)


def _first(
    rule: TimeRule,
    low: date,
    high: date,
    *,
    end_from: str | None = None,
    start_after: str | None = None,
) -> date | None:
    """Return the first anchor from which the rule reaches a day, or lies wholly behind one."""

    def reached(day: date) -> bool:
        when = evaluate(rule, (day.isoformat(), day.isoformat()))
        if end_from is not None:
            return when.end is None or when.end >= end_from
        return when.start is not None and start_after is not None and when.start > start_after

    if not reached(high):
        return None
    span = (high - low).days
    lower, upper = 0, span
    while lower < upper:
        middle = (lower + upper) // 2
        if reached(low + timedelta(days=middle)):
            upper = middle
        else:
            lower = middle + 1
    return low + timedelta(days=lower)


def _text(day: date | None, unless: date | None) -> str | None:
    return None if day is None or day == unless else day.isoformat()


def _days(when: When) -> str:
    if when.start == when.end:
        return f"of {when.start}"
    return f"of {when.start or '…'} to {when.end or '…'}"
