"""Why a fact stands in the record: its passages in their sentences, and how it came about.

Takes the record, its links and an id of a finding, entity or document; gives an `Explanation`,
which the command line prints and pages show.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.records.annotated import Annotated
from dragoman.records.claim import AnyClaim
from dragoman.records.codec import kind_of
from dragoman.records.document import Text
from dragoman.records.entity import Entity
from dragoman.records.finding import Finding
from dragoman.records.link import Link
from dragoman.records.slots import slots
from dragoman.records.span import Span
from dragoman.run.reasons import Note, notes_on_document, notes_on_entity, notes_on_finding
from dragoman.writers.base import Record
from dragoman.writers.days import say_when
from dragoman.writers.labels import label_of

MOST_PASSAGES = 12
"""Passages given: a state is named in every article, and nobody reads a hundred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage in the sentences that hold it. `marks` are offsets in `context`."""

    document: str
    title: str | None
    outlet: str | None
    published: str
    source: str
    start: int
    end: int
    context: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A fact, its passages, and how it came about."""

    id: str
    kind: str
    label: str
    passages: tuple[Passage, ...]
    left_out: int
    """Passages over the bound."""
    notes: tuple[Note, ...]


def explain(record: Record, links: Sequence[Link], id_: str) -> Explanation:
    """Explain a finding, entity or document. Raises UsageError for an id that is none of these."""
    finding = next((one for one in record.findings if one.id == id_), None)
    if finding is not None:
        return _finding(record, links, finding)
    if id_ in record.identities.entity:
        return _entity(record, record.identities.entity[id_])
    text = next((one for one in record.texts if one.document == id_), None)
    if text is None:
        raise UsageError(f"there is nothing with the id {id_!r} in the record")
    return _document(record, text)


def _finding(record: Record, links: Sequence[Link], finding: Finding) -> Explanation:
    claims = [record.readings.claim[c] for c in finding.claims if c in record.readings.claim]
    marks = _marks(claims)
    return Explanation(
        id=finding.id,
        kind=kind_of(finding),
        label=label_of(finding, record.identities),
        passages=_passages(record, finding.evidence, marks),
        left_out=max(0, len(finding.evidence) - MOST_PASSAGES),
        notes=tuple(notes_on_finding(record, links, finding, claims)),
    )


def _entity(record: Record, entity: Entity) -> Explanation:
    seen = record.readings.mention
    marks: dict[str, list[tuple[int, int]]] = {}
    for id_ in entity.mentions:
        if id_ in seen:
            place = (seen[id_].start, seen[id_].end)
            marks.setdefault(record.readings.home[id_], []).append(place)
    return Explanation(
        id=entity.id,
        kind="entity",
        label=entity.name,
        passages=_passages(record, entity.evidence, marks),
        left_out=max(0, len(entity.evidence) - MOST_PASSAGES),
        notes=tuple(notes_on_entity(record, entity)),
    )


def _document(record: Record, text: Text) -> Explanation:
    return Explanation(
        id=text.document,
        kind="document",
        label=text.title.value if text.title else text.source,
        passages=(),
        left_out=0,
        notes=tuple(notes_on_document(record, text)),
    )


def _marks(claims: Iterable[AnyClaim]) -> dict[str, list[tuple[int, int]]]:
    """Return where the words stand that the claims took their fields from, by document."""
    found: dict[str, list[tuple[int, int]]] = {}
    for claim in claims:
        places = [(words.start, words.end) for _, words in slots(claim)]
        found.setdefault(claim.document, []).extend(places)
    return found


def _passages(
    record: Record, evidence: Iterable[Span], marks: dict[str, list[tuple[int, int]]]
) -> tuple[Passage, ...]:
    shown = sorted(evidence, key=lambda span: (span.document, span.start, span.end))
    return tuple(
        _passage(record, span, marks.get(span.document, [])) for span in shown[:MOST_PASSAGES]
    )


def _passage(record: Record, span: Span, marks: Sequence[tuple[int, int]]) -> Passage:
    document = record.readings.document[span.document]
    start, end = _sentences_round(document, span)
    inside = [(a, b) for a, b in marks if span.start <= a and b <= span.end]
    text = document.text
    return Passage(
        document=span.document,
        title=text.title.value if text.title else None,
        outlet=text.outlet.value if text.outlet else None,
        published=say_when(record.calendar.published(span.document)),
        source=text.source,
        start=span.start,
        end=span.end,
        context=document.words[start:end],
        marks=_merged([(a - start, b - start) for a, b in inside or [(span.start, span.end)]]),
    )


def _sentences_round(document: Annotated, span: Span) -> tuple[int, int]:
    """Return the offsets of the sentences that a passage lies in; its own where it lies in none."""
    starts = [sentence.start for sentence in document.sentences]
    first = max(0, bisect_right(starts, span.start) - 1)
    last = max(0, bisect_right(starts, span.end - 1) - 1)
    if not document.sentences:
        return span.start, span.end
    start, end = document.sentences[first].start, document.sentences[last].end
    return min(start, span.start), max(end, span.end)


def _merged(places: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return places in order, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
