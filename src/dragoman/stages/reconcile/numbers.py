"""Numbers: whether two figures of one thing can both be right, and if not, why they differ.

Takes figure claims with their dates, gives the nature of the difference: a contradiction, a change
over time (a toll that rises from day to day), another precision (1,000 and 1,023), or none.
"""

from dragoman.records.claim import FigureClaim
from dragoman.records.sentence import Sentence
from dragoman.records.when import When
from dragoman.stages.reconcile import times
from dragoman.stages.reconcile.bearings import site_of
from dragoman.stages.reconcile.desk import Desk

CONTRADICTION = "contradiction"
CHANGE = "change_over_time"
PRECISION = "different_precision"
ABOUT = 0.1
"""Share by which "about" and its like, and round numbers, may miss; a convention."""
ROUND_FROM = 100
"""Below it a number that ends in zeros is no round one: ten is ten."""
WIDE = 31
"""Days of the widest time in a sentence that tells which event it is of: a month."""
NEWS = 3
"""Days that a toll is news: figures of moments further apart were, in the articles of one conflict,
of other attacks or other sums, whatever the words."""

SAME_SITE = 30
"""Days within which the same thing struck in the same place is one attack."""


def nature_of(desk: Desk, left: FigureClaim, right: FigureClaim) -> str | None:
    """Return how two figures of one thing differ; none where both can be right."""
    low, high = sorted((_range(left), _range(right)))
    if low[1] >= high[0]:
        return PRECISION if _stays_below(desk, *_by_day(desk, left, right)) else None
    if _is_round_of(left, right) or _is_round_of(right, left):
        return PRECISION
    first, last = _by_day(desk, left, right)
    apart = times.days_between(_day(desk, first), _day(desk, last)) if _day(desk, first) else 0
    rising = apart > 0 and _range(first)[1] < _range(last)[0]
    if rising or not _one_time(desk, left, right):
        return CHANGE
    return CONTRADICTION


def _by_day(desk: Desk, left: FigureClaim, right: FigureClaim) -> tuple[FigureClaim, FigureClaim]:
    first, last = sorted((left, right), key=lambda c: (_day(desk, c), c.id))
    return first, last


def _stays_below(desk: Desk, first: FigureClaim, last: FigureClaim) -> bool:
    """Tell whether "at least four" is told when "seven" is no news any more: not taken over."""
    days = (_day(desk, first), _day(desk, last))
    late = all(days) and times.days_between(*days) > NEWS
    return late and last.qualifier in {"at least", "more than"} and last.value < first.value


def may_be_one(desk: Desk, left: FigureClaim, right: FigureClaim) -> bool:
    """Tell whether two figures may be of one thing: of one time, neither listed beside the other.

    "Twelve people, ten of them from abroad" holds twelve and ten apart wherever they are told.
    """
    if left.unit != right.unit or _beside(desk, left, right) or _beside(desk, right, left):
        return False
    slack = SAME_SITE if _one_site(desk, left, right) else NEWS
    return times.overlap(_moment(desk, left), _moment(desk, right), slack=slack)


def _one_site(desk: Desk, left: FigureClaim, right: FigureClaim) -> bool:
    """Tell whether the sentences of both name one thing that was struck in one place."""
    one, other = site_of(desk, left), site_of(desk, right)
    return bool(one.places & other.places) and bool(one.things & other.things)


def _beside(desk: Desk, one: FigureClaim, other: FigureClaim) -> bool:
    """Tell whether the other's number stands in the one's sentence as another number."""
    if one.value == other.value or one.document == other.document:
        return False
    here = (
        q for q in desk.readings.document[one.document].quantities if q.sentence == one.sentence
    )
    return any(q.value == other.value for q in here)


def _moment(desk: Desk, claim: FigureClaim) -> When:
    """Return the time of which a figure is: its own, else one of its sentence, else its article's.

    A clause that tells of an old attack names its date; one without a date is of the news.
    """
    when = desk.calendar.when(claim.id)
    if when.basis in times.STATED:
        return when
    document, sentence = desk.readings.document[claim.document], desk.readings.sentence(claim)
    clause = set(_clause(sentence, claim.head))
    stated = [
        desk.calendar.time(t.id)
        for t in document.times_in(claim.sentence)
        if not clause.isdisjoint(range(t.first, t.last))
    ]
    known = [w for w in stated if w.basis in times.STATED and times.width(w) <= WIDE]
    oldest = min(known, key=lambda w: (w.start or "", w.end or ""), default=None)
    return oldest if oldest is not None else desk.calendar.published(claim.document)


def _clause(sentence: Sentence, place: int) -> list[int]:
    """Return the words that tell of what is counted: of the sentence without what stands beside
    it with a subject of its own ("the round was set for 18 April, but they moved it after …")."""
    while sentence.tokens[place].head >= 0:
        token = sentence.tokens[place]
        beside = token.relation.partition(":")[0] in {"conj", "parataxis"}
        if beside and sentence.children_by(place, "nsubj"):
            break
        place = token.head
    return sentence.subtree(place)


def _one_time(desk: Desk, left: FigureClaim, right: FigureClaim) -> bool:
    one, other = desk.calendar.when(left.id), desk.calendar.when(right.id)
    stated = one.basis in times.STATED and other.basis in times.STATED
    return not stated or times.overlap(one, other, slack=1)


def _range(claim: FigureClaim) -> tuple[float, float]:
    low, high = claim.value, claim.value if claim.value_max is None else claim.value_max
    if claim.qualifier in {"more than", "at least"}:
        high = float("inf")
    elif claim.qualifier in {"up to", "less than"}:
        low = 0.0
    elif claim.qualifier == "about":
        low, high = low * (1 - ABOUT), high * (1 + ABOUT)
    return low, high


def _is_round_of(one: FigureClaim, other: FigureClaim) -> bool:
    """Tell whether one number is round, and the other what it may be rounded from."""
    if one.value < ROUND_FROM or one.value % 10:
        return False
    step = 10
    while one.value % (step * 10) == 0:
        step *= 10
    near = abs(one.value - other.value)
    return near <= step / 2 and near <= ABOUT * one.value


def _day(desk: Desk, claim: FigureClaim) -> str:
    published: When = desk.calendar.published(claim.document)
    return published.end or ""
