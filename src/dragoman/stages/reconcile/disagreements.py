"""Disagreements: where sources give values that cannot all be right.

Only what is stated counts, and only what goes back to different roots: another origin, or another
speaker. A toll that rises from day to day is a change over time; a plan that slipped stands in the
event's history.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.records.claim import AnyClaim, EventClaim, FigureClaim, Status
from dragoman.records.finding import Disagreement, DisputedValue, Event
from dragoman.records.ids import digest
from dragoman.records.when import Basis, Granularity, When
from dragoman.stages.reconcile import times
from dragoman.stages.reconcile.bearings import own_day_of
from dragoman.stages.reconcile.desk import Desk, unique_spans
from dragoman.stages.reconcile.groups import groups
from dragoman.stages.reconcile.numbers import CONTRADICTION, may_be_one, nature_of
from dragoman.stages.reconcile.sources import sources

SAME_MEASURE_AT = 0.7
"""Figures below this are of different things: of those linked in articles on four conflicts, all
that were of one thing but one lay above it, and of those above it one in five was not."""
_REASONS = {
    CONTRADICTION: "independent sources state values that cannot all be right",
    "change_over_time": "the values are of different days",
    "different_precision": "one value is a round number for the other, or a bound below it",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dispute:
    """What is disputed: of what, in one line, which attribute, and how the values differ."""

    about: str | None
    subject: str
    attribute: str
    nature: str


def find_disagreements(desk: Desk, events: Sequence[Event]) -> list[Disagreement]:
    """Return where the sources disagree: on days of events, and on numbers of the same thing."""
    return [*_on_days(desk, events), *_on_numbers(desk)]


def _on_days(desk: Desk, events: Sequence[Event]) -> Iterator[Disagreement]:
    for event in events:
        held = [c for id_ in event.claims if (c := _held(desk, id_)) is not None]
        pairs = [(a, b) for a, b in combinations(held, 2) if _days_differ(desk, a, b)]
        disputed = _members(desk, pairs)
        if disputed:
            dispute = _Dispute(
                about=event.id, subject=event.label, attribute="when", nature=CONTRADICTION
            )
            yield _disagreement(desk, dispute, disputed, lambda c: _day(desk, c))


def _held(desk: Desk, claim: str) -> EventClaim | None:
    """Return an event claim that says on which day something took place, whole."""
    found = desk.readings.claim[claim]
    if not isinstance(found, EventClaim) or found.phase is not None:
        return None
    when = own_day_of(desk, found)
    stated = when is not None and when.granularity is Granularity.DAY
    return found if stated and desk.status(found) is Status.OCCURRED else None


def _days_differ(desk: Desk, left: EventClaim, right: EventClaim) -> bool:
    """Tell whether two claims give two days; a day between weekdays may be the article's own."""
    one, other = own_day_of(desk, left), own_day_of(desk, right)
    if one is None or other is None:
        return False
    named = all(_is_named(w) or _is_dated(desk, c, w) for w, c in ((one, left), (other, right)))
    return not times.overlap(one, other, slack=0 if named else 1)


_NEXT_TO = frozenset({"yesterday", "today", "tonight", "this morning", "last night"})


def _is_dated(desk: Desk, claim: AnyClaim, when: When) -> bool:
    """Tell whether "yesterday" is sure: its article bears its date, and is no copy of another."""
    published = desk.calendar.published(claim.document)
    dated = published.basis is Basis.EXPLICIT and times.width(published) == 0
    return dated and (when.text or "").lower() in _NEXT_TO and claim.document not in desk.copied


def _is_named(when: When) -> bool:
    """Tell whether words name the day by its number: "28 February", not "on Thursday"."""
    words = (when.text or "").split()
    numbered = any(char.isdigit() for word in words for char in word) and "ago" not in words
    return when.basis is Basis.EXPLICIT or numbered


def _day(desk: Desk, claim: AnyClaim) -> str:
    assert isinstance(claim, EventClaim)
    when = own_day_of(desk, claim) or desk.calendar.when(claim.id)
    return when.start or "" if when.start == when.end else f"{when.start or ''}/{when.end or ''}"


def _on_numbers(desk: Desk) -> Iterator[Disagreement]:
    claims = [c for c in desk.readings.claims if isinstance(c, FigureClaim)]

    def may_join(left: Sequence[FigureClaim], right: Sequence[FigureClaim]) -> bool:
        return all(may_be_one(desk, a, b) for a in left for b in right)

    for group in groups(claims, desk.links, may_join, least=SAME_MEASURE_AT):
        yield from _of_group(desk, group)


def _of_group(desk: Desk, group: Sequence[FigureClaim]) -> Iterator[Disagreement]:
    """Yield the disagreement of figures of one thing: the worst that any two of them have."""
    found: dict[str, list[tuple[AnyClaim, AnyClaim]]] = {}
    for pair in combinations(group, 2):
        nature = nature_of(desk, *pair)
        if nature is not None:
            found.setdefault(nature, []).append(pair)
    for nature in _REASONS:
        disputed = _members(desk, found.get(nature, ()))
        if disputed:
            values = {_value(c) for c in disputed}
            same = [c for c in group if _value(c) in values]
            subject = " ".join(max((c.measure.text for c in group), key=len).split())
            dispute = _Dispute(about=None, subject=subject, attribute="number", nature=nature)
            yield _disagreement(desk, dispute, same, _value)
            return


def _value(claim: AnyClaim) -> str:
    assert isinstance(claim, FigureClaim)
    return f"{claim.value:g}" if claim.value_max is None else f"{claim.value:g}-{claim.value_max:g}"


def _members(desk: Desk, pairs: Iterable[tuple[AnyClaim, AnyClaim]]) -> list[AnyClaim]:
    """Return the claims of the pairs whose two sides go back to different roots, by id."""
    found = {c.id: c for pair in pairs if _independent(desk, *pair) for c in pair}
    return [found[id_] for id_ in sorted(found)]


def _independent(desk: Desk, left: AnyClaim, right: AnyClaim) -> bool:
    """Tell whether two claims do not go back to one root.

    Of two figures in one text that are linked at all, each has its own teller in the words.
    """
    if left.document == right.document:
        return left.sentence == right.sentence or _roots(desk, [left]) != _roots(desk, [right])
    origin = desk.identities.origin
    copies = origin.get(left.document, left.document) == origin.get(right.document, right.document)
    return not copies and _roots(desk, [left]) != _roots(desk, [right])


def _roots(desk: Desk, claims: Sequence[AnyClaim]) -> set[tuple[str, ...]]:
    return {
        (s.root.entity or "", (s.root.text or "").lower(), *(() if s.root.entity else s.origins))
        for s in sources(desk, claims, ())
    }


def _disagreement(
    desk: Desk,
    dispute: _Dispute,
    claims: Sequence[AnyClaim],
    value_of: Callable[[AnyClaim], str],
) -> Disagreement:
    by_value: dict[str, list[AnyClaim]] = {}
    for claim in claims:
        by_value.setdefault(value_of(claim), []).append(claim)
    return Disagreement(
        id="disagreement-" + digest(dispute.attribute, min(c.id for c in claims)),
        claims=tuple(sorted(c.id for c in claims)),
        evidence=unique_spans(s for c in claims for s in c.evidence),
        links=(),
        about=dispute.about,
        subject=dispute.subject,
        attribute=dispute.attribute,
        nature=dispute.nature,
        values=tuple(_disputed(desk, value, by_value[value]) for value in sorted(by_value)),
        conclusion=None,
        reason=_REASONS[dispute.nature],
    )


def _disputed(desk: Desk, value: str, claims: Sequence[AnyClaim]) -> DisputedValue:
    return DisputedValue(
        value=value,
        documents=tuple(sorted({c.document for c in claims})),
        sources_at_least=len(sources(desk, claims, ())),
        evidence=unique_spans(s for c in claims for s in c.evidence),
    )
