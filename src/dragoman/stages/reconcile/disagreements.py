"""Disagreements: where sources give values that cannot all be right.

Only what independent texts (origins) say counts, and only what is stated; a plan that slipped is
a change over time and stands in the event's history.
"""

from collections.abc import Callable, Iterable, Sequence

from dragoman.records.claim import AnyClaim, EventClaim, FigureClaim, Status
from dragoman.records.finding import Disagreement, DisputedValue, Event
from dragoman.records.ids import digest
from dragoman.records.link import Link
from dragoman.stages.reconcile import times
from dragoman.stages.reconcile.desk import Desk, unique_spans
from dragoman.stages.reconcile.groups import groups

SAME_MEASURE_AT = 0.7
"""Figures below this are of different things; set on the sample's counts of losses."""


def find_disagreements(desk: Desk, events: Sequence[Event]) -> list[Disagreement]:
    """Return where the sources disagree: on days of events, and on numbers of the same thing."""
    return [*_on_days(desk, events), *_on_numbers(desk, desk.links)]


def _on_days(desk: Desk, events: Sequence[Event]) -> Iterable[Disagreement]:
    for event in events:
        claims = [desk.readings.claim[c] for c in event.claims]
        held = [
            c
            for c in claims
            if isinstance(c, EventClaim)
            and desk.status(c) is Status.OCCURRED
            and desk.calendar.when(c.id).basis in {"explicit", "relative"}
        ]
        if any(
            times.conflict(desk.calendar.when(a.id), desk.calendar.when(b.id))
            for a in held
            for b in held
        ):
            found = _disagreement(
                desk, event.id, event.label, "when", held, lambda c: _day(desk, c)
            )
            if found is not None:
                yield found


def _day(desk: Desk, claim: AnyClaim) -> str:
    when = desk.calendar.when(claim.id)
    return when.start or "" if when.start == when.end else f"{when.start or ''}/{when.end or ''}"


def _on_numbers(desk: Desk, links: Sequence[Link]) -> Iterable[Disagreement]:
    claims = [c for c in desk.readings.claims if isinstance(c, FigureClaim)]

    def may_join(left: Sequence[FigureClaim], right: Sequence[FigureClaim]) -> bool:
        return len({c.unit for c in (*left, *right)}) == 1

    for group in groups(claims, links, may_join, least=SAME_MEASURE_AT):
        if _clash(group):
            subject = " ".join(group[0].measure.text.split())
            found = _disagreement(desk, None, subject, "number", group, _value)
            if found is not None:
                yield found


def _clash(group: Sequence[FigureClaim]) -> bool:
    """Tell whether two of the values cannot both be right, their qualifiers considered."""
    ranges = [_range(c) for c in group]
    return any(a[1] < b[0] or b[1] < a[0] for a in ranges for b in ranges)


def _range(claim: FigureClaim) -> tuple[float, float]:
    top = claim.value_max if claim.value_max is not None else claim.value
    low, high = claim.value, top
    if claim.qualifier in {"more than", "at least"}:
        high = float("inf")
    elif claim.qualifier in {"up to", "less than"}:
        low = 0.0
    elif claim.qualifier == "about":
        low, high = low * 0.9, high * 1.1  # "about" covers a tenth either way, by convention
    return low, high


def _value(claim: AnyClaim) -> str:
    assert isinstance(claim, FigureClaim)
    return f"{claim.value:g}" if claim.value_max is None else f"{claim.value:g}-{claim.value_max:g}"


def _disagreement(
    desk: Desk,
    about: str | None,
    subject: str,
    attribute: str,
    claims: Sequence[AnyClaim],
    value_of: Callable[[AnyClaim], str],
) -> Disagreement | None:
    """Return the disagreement, if at least two origins stand against each other."""
    by_value: dict[str, list[AnyClaim]] = {}
    for claim in claims:
        by_value.setdefault(value_of(claim), []).append(claim)
    origins = {desk.identities.origin.get(c.document, c.document) for c in claims}
    if len(by_value) < 2 or len(origins) < 2:
        return None
    values = tuple(_disputed(desk, value, by_value[value]) for value in sorted(by_value))
    return Disagreement(
        id="disagreement-" + digest(attribute, min(c.id for c in claims)),
        claims=tuple(sorted(c.id for c in claims)),
        evidence=unique_spans(s for c in claims for s in c.evidence),
        links=(),
        about=about,
        subject=subject,
        attribute=attribute,
        nature="contradiction",
        values=values,
        conclusion=None,
        reason="independent texts state values that cannot all be right",
    )


def _disputed(desk: Desk, value: str, claims: Sequence[AnyClaim]) -> DisputedValue:
    origins = {desk.identities.origin.get(c.document, c.document) for c in claims}
    return DisputedValue(
        value=value,
        documents=tuple(sorted({c.document for c in claims})),
        sources_at_least=len(origins),
        evidence=unique_spans(s for c in claims for s in c.evidence),
    )
