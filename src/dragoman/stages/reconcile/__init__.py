"""What the record says: findings folded from the claims of all documents.

Cheap to redo for any subset of documents: the record as of a day is this same fold over the
claims of the documents published by that day, with the present identities and dates.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.records.finding import AnyFinding
from dragoman.records.index import Calendar, Identities, Readings
from dragoman.records.issue import Issue
from dragoman.records.judgment import Judgment
from dragoman.records.link import Link
from dragoman.stages.reconcile.commitments import fold_commitments
from dragoman.stages.reconcile.denied import find_denied
from dragoman.stages.reconcile.desk import Desk
from dragoman.stages.reconcile.disagreements import find_disagreements
from dragoman.stages.reconcile.events import event_groups
from dragoman.stages.reconcile.figures import fold_figures
from dragoman.stages.reconcile.processes import fold_process, placements, round_events
from dragoman.stages.reconcile.series import series_of
from dragoman.stages.reconcile.statements import fold_statements, leads_of, statement_groups


def reconcile(
    readings: Readings,
    identities: Identities,
    links: Sequence[Link],
    calendar: Calendar,
    *,
    view: str | None,
    judgments: Sequence[Judgment] = (),
) -> Iterable[AnyFinding | Issue]:
    """Yield the findings of the record as seen from the view day.

    `view` is a day (YYYY-MM-DD), or none for the latest day on which a document is known to be
    published. Judgments on facts are taken but not applied yet: none can be given.
    """
    desk = Desk(readings=readings, identities=identities, links=links, calendar=calendar, view=view)
    sayings = statement_groups(desk)
    desk = replace(desk, leads=leads_of(desk, sayings))
    series = series_of(desk)
    placed = {claim: (p.process, p.round) for claim, p in placements(series).items()}
    acts = event_groups(desk, placed)
    by_round, events = round_events(desk, series, acts)
    statements = fold_statements(desk, sayings)
    spoken = {claim: s.id for s in statements for claim in s.claims}
    processes = (fold_process(desk, one, by_round) for one in series)
    yield from (process for process in processes if process is not None)
    yield from events
    yield from statements
    yield from fold_commitments(desk, acts)
    yield from fold_figures(desk, spoken)
    yield from find_disagreements(desk, events)
    yield from find_denied(desk, events, statements)
