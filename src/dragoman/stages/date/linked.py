"""What claims of dated documents say of an undated document that tells of the same things.

An undated article that tells of a meeting as past is not older than the meeting; one that tells
of it as planned, not younger. Its own words may say more: if the meeting took place on 20 August
and the article puts it "next month", it was published in July. So each rule is read backwards:
which days, as anchor, bring it to the days that are known?
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from dragoman.records.claim import AnyClaim, EventClaim, RoundClaim, StatementClaim, Status
from dragoman.records.index import Readings
from dragoman.records.link import Link
from dragoman.records.time import Anchor, TimeExpression, TimeRule
from dragoman.records.when import Basis, When
from dragoman.stages.date.claims import is_present, is_reported
from dragoman.stages.date.evaluate import evaluate
from dragoman.stages.date.evidence import Bound

# Below this score a link is too weak to date by: candidates are scored from 0.5 to 1, and dating
# by a wrong one does more harm than leaving a document undated.
LEAST_SCORE = 0.6
# A link is worth nothing at the least score that is made, all at 1.
_WORTHLESS = 0.5
# What a link between two numbered rounds is worth at least: the number, the sides or company and
# the series agree, or there were no link.
SURE_ROUND = 0.7
# What a link must be worth for one side to count at all: crowds call for the same each day, and
# "as past" then bounds an article by tomorrow's call. Chosen on T17 (0.6 does nearly as well).
SURE_SIDE = 0.7
# How likely it is that a bound by a link of full worth holds, beyond what chance gives, in a large
# dossier: by words of the claim's own ("last week"), by its side alone ("as past"), as news of the
# same days; and of a pair of numbered rounds. The first and second fall with the square of the
# worth, the third with the worth. Rounded shares of T17 (mj, egypt) and Entities (Charles Taylor,
# Hu Jintao): news .75 to .97 at full worth and .3 to .7 at half, own words .4 to .9 and 0 to .5.
_WORDS, _SIDE, _NEWS, _ROUND = 0.5, 0.5, 0.75, 0.9
# In a dossier of so many articles a thing has many likes; in one of ten, hardly ever by chance.
_MANY = 100
_SUREST = 0.97
# How many days apart articles report the same news; an event's own days begin on the eve.
_NEWS_DAYS = 2
# How many more days news may come late or early.
_LATE = 10
# News that itself is known no closer than to a week of days dates nothing.
_NEWS_WIDEST = 7
# How far, in days, an article may lie from the event when its words are read backwards.
_REACH = 1100
_AHEAD = frozenset({Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL})
_UNSURE = _AHEAD | {Status.POSTPONED, Status.CANCELLED}
_KNOWN = frozenset({Basis.EXPLICIT, Basis.RELATIVE, Basis.DOCUMENT})


Partners = Mapping[str, Mapping[str, float]]


def partners(readings: Readings, links: Iterable[Link]) -> dict[str, dict[str, float]]:
    """Return for each claim those linked to it well enough to date by, with what a link is worth.

    Two claims that name a round of one number, in articles on the same actors, are a sure pair
    though one of them leaves the sides to its reader.
    """
    found: dict[str, dict[str, float]] = {}
    for link in sorted(links, key=lambda one: (one.left, one.right)):
        worth = round((link.score - _WORTHLESS) / (1 - _WORTHLESS), 3)
        if _is_one_round(readings.claim.get(link.left), readings.claim.get(link.right)):
            worth = max(worth, SURE_ROUND)
        elif link.score < LEAST_SCORE:
            continue
        found.setdefault(link.left, {})[link.right] = worth
        found.setdefault(link.right, {})[link.left] = worth
    return found


def _is_one_round(one: AnyClaim | None, other: AnyClaim | None) -> bool:
    if not isinstance(one, RoundClaim) or not isinstance(other, RoundClaim):
        return False
    return one.number is not None and one.number == other.number


def bounds_linked(
    readings: Readings,
    claims: Iterable[AnyClaim],
    linked: Partners,
    known: Mapping[str, When],
) -> Iterator[Bound]:
    """Yield the bounds that linked claims of other documents give.

    `known` are the times of claims whose documents are dated, or whose words name the day.
    """
    many = alike(readings)
    for claim in claims:
        for other, when, worth in _told_elsewhere(readings, claim, linked, known):
            for bound in _bounds(readings, claim, other, when):
                if bound.closed or worth >= SURE_SIDE:
                    by = _ROUND if _is_one_round(claim, other) else _WORDS * worth**2
                    yield _voted(bound, by if bound.closed else _SIDE * worth**2, many, other)
            for bound in _news(readings, claim, other, when):
                loose = replace(bound, beside=_LATE)
                yield _voted(loose, _NEWS * worth, many, other)


def alike(readings: Readings) -> float:
    """Return how far the things of a dossier have likes, 0 to 1: the more articles, the more."""
    return min(1.0, len(readings.documents) / _MANY)


def _voted(bound: Bound, sure: float, many: float, other: AnyClaim) -> Bound:
    """Return a bound as what one other document says; so sure in a dossier of many articles."""
    held = min(1 - (1 - sure) * many, _SUREST)
    return replace(bound, sure=round(held, 3), voter=other.document)


def _told_elsewhere(
    readings: Readings, claim: AnyClaim, linked: Partners, known: Mapping[str, When]
) -> Iterator[tuple[AnyClaim, When, float]]:
    """Yield what other documents say of the same thing: claim, time, and what the link is worth.

    Plans slip: where one tells the thing as past, the days for which others planned it are left
    out, unless this claim tells of a plan itself.
    """
    told = [
        (other, when, worth)
        for other_id, worth in linked.get(claim.id, {}).items()
        if (other := readings.claim.get(other_id)) is not None
        and (when := known.get(other_id)) is not None
        and other.document != claim.document
        and when.basis in _KNOWN
    ]
    done = any(_status(o) is Status.OCCURRED and w.start and w.end for o, w, _ in told)
    for other, when, worth in told:
        slipped = _status(other) in _UNSURE and _status(claim) not in _AHEAD
        if not (slipped and done):
            yield other, when, worth


def _status(claim: AnyClaim) -> Status | None:
    return claim.status if isinstance(claim, EventClaim | RoundClaim) else None


def _bounds(readings: Readings, claim: AnyClaim, other: AnyClaim, when: When) -> Iterator[Bound]:
    passages = (claim.evidence[0], other.evidence[0])
    told = f"another article puts {_days(when)}"
    status = _status(claim)
    if status is Status.OCCURRED and when.start is not None and when.end is not None:
        yield Bound(
            start=when.start,
            end=None,
            sure=0.0,
            reason=f"it tells as past what {told}",
            passages=passages,
        )
    if status is Status.PLANNED and when.end is not None:
        yield Bound(
            start=None,
            end=when.end,
            sure=0.0,
            reason=f"it tells as to come what {told}",
            passages=passages,
        )
    one = _expression(readings, claim)
    if one is None or one.rule is None or one.rule.anchor is not Anchor.DOCUMENT:
        return
    start, end = anchors_of(one.rule, when) if when.end is not None else (None, None)
    if start is not None or end is not None:
        yield Bound(
            start=start,
            end=end,
            sure=0.0,
            reason=f"it puts at “{one.text}” what {told}",
            passages=passages,
        )


def _expression(readings: Readings, claim: AnyClaim) -> TimeExpression | None:
    """Return the words that date a claim; of a round, else those that date its meeting."""
    if claim.time is None and isinstance(claim, RoundClaim) and claim.event is not None:
        meeting = readings.claim.get(claim.event)
        return readings.time.get(meeting.time or "") if meeting else None
    return readings.time.get(claim.time or "")


def _news(readings: Readings, claim: AnyClaim, other: AnyClaim, when: When) -> Iterator[Bound]:
    if when.start is None or when.end is None or moved(when.start, _NEWS_WIDEST) < when.end:
        return
    if is_news(readings, claim) and is_news(readings, other):
        eve = 1 if isinstance(other, EventClaim) else 0
        yield Bound(
            start=moved(when.start, eve - _NEWS_DAYS),
            end=moved(when.end, _NEWS_DAYS),
            sure=0.0,
            reason=f"it reports as news what another article puts {_days(when)}",
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
    past = token.tag == "VERB" and token.text.lower() != token.lemma and not is_present(token)
    return past and not helpers and claim.within is None and not token.text.endswith("ing")


def moved(day: str, days: int) -> str:
    """Return the day so many days on."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def anchors_of(rule: TimeRule, when: When) -> tuple[str | None, str | None]:
    """Return the first and last day from which a rule leads to known days.

    Later anchors never lead to earlier days, so both are found by halving. An end of the known
    days that is open leaves that of the anchors open.
    """
    if rule.until is not None or rule.open_start or rule.open_end or rule.unit == "vague":
        return None, None
    start = end = None
    if when.start is not None:
        earliest, latest = _around(when.start)
        found = _first(rule, earliest, latest, end_from=when.start)
        start = None if found == earliest else found
    if when.end is not None:
        after = _first(rule, *_around(when.end), start_after=when.end)
        end = after - timedelta(days=1) if after else None
    if start is not None and end is not None and start > end:
        return None, None
    return _text(start), _text(end)


def _around(day: str) -> tuple[date, date]:
    middle, reach = date.fromisoformat(day), timedelta(days=_REACH)
    return middle - reach, middle + reach


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


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _days(when: When) -> str:
    if when.start is not None and when.end is not None:
        same = when.start == when.end
        return f"on {when.start}" if same else f"between {when.start} and {when.end}"
    return f"on or before {when.end}" if when.end is not None else f"on or after {when.start}"
