"""Figures: numbers of the same thing with the same value, folded into one."""

from collections.abc import Mapping, Sequence

from dragoman.records.claim import FigureClaim
from dragoman.records.finding import Figure
from dragoman.records.ids import group_id
from dragoman.stages.reconcile import times
from dragoman.stages.reconcile.desk import Desk, unique_spans
from dragoman.stages.reconcile.groups import groups


def fold_figures(desk: Desk, statements: Mapping[str, str]) -> list[Figure]:
    """Return the figures of the record; `statements` are statement ids by claim id."""
    claims = [c for c in desk.readings.claims if isinstance(c, FigureClaim)]

    def may_join(left: Sequence[FigureClaim], right: Sequence[FigureClaim]) -> bool:
        """One value in one unit, and no statement's figure with another's."""
        both = (*left, *right)
        values = {(c.value, c.value_max, c.unit) for c in both}
        said = {statements.get(c.speech or "") for c in both}
        documents = [c.document for c in both]
        return len(values) == 1 and len(said) == 1 and len(set(documents)) == len(documents)

    return [_fold(desk, group, statements) for group in groups(claims, desk.links, may_join)]


def _fold(desk: Desk, claims: Sequence[FigureClaim], statements: Mapping[str, str]) -> Figure:
    lead = min(claims, key=lambda c: (-len(c.measure.text), _day(desk, c), c.id))
    return Figure(
        id=group_id("figure", (c.id for c in claims)),
        claims=tuple(c.id for c in claims),
        evidence=unique_spans(s for c in claims for s in c.evidence),
        links=(),
        value=lead.value,
        value_max=lead.value_max,
        qualifier=lead.qualifier,
        unit=lead.unit,
        measure=" ".join(lead.measure.text.split()),
        as_of=times.best([desk.calendar.when(c.id) for c in claims]),
        attributed_to=statements.get(lead.speech) if lead.speech else None,
        confidence=round(max(c.confidence for c in claims), 2),
    )


def _day(desk: Desk, claim: FigureClaim) -> str:
    """Of words as full as others those of the first report are taken; an undated one comes last."""
    return desk.calendar.published(claim.document).end or "9999"
