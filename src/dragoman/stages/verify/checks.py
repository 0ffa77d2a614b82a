"""The checks that a finding's words must pass."""

from collections.abc import Iterator

from dragoman.records.claim import AnyClaim
from dragoman.records.finding import AnyFinding, Commitment
from dragoman.records.index import Identities, Readings
from dragoman.records.slots import slots
from dragoman.records.span import Span
from dragoman.stages.verify.fields import field_faults, party_faults
from dragoman.stages.verify.reach import IN_PASSAGE, inside


def faults(finding: AnyFinding, readings: Readings, identities: Identities) -> list[str]:
    """Return what does not hold of a finding, in words; nothing if all does."""
    found = [
        f"no such words at {start}..{end} of {document}"
        for document, start, end, quote in _passages(finding)
        if document not in readings.document
        or readings.document[document].words[start:end] != quote
    ]
    claims = [readings.claim[id_] for id_ in finding.claims if id_ in readings.claim]
    found += [f"{i} is no claim of the dossier" for i in finding.claims if i not in readings.claim]
    for claim in claims:
        found += [*_claim_faults(claim, readings), *party_faults(claim, readings)]
    found.extend(field_faults(finding, claims, readings, identities))
    found.extend(
        f"{entity} is no entity of the dossier"
        for entity in _entities(finding)
        if entity not in identities.entity
    )
    return found


def _passages(finding: AnyFinding) -> Iterator[tuple[str, int, int, str]]:
    """Yield document, start, end and quote of each passage that a finding rests on."""
    for span in _spans(finding):
        yield span.document, span.start, span.end, span.quote
    for link in finding.links:
        if link.document and link.start is not None and link.end is not None and link.quote:
            yield link.document, link.start, link.end, link.quote


def _spans(finding: AnyFinding) -> Iterator[Span]:
    yield from finding.evidence
    for part in ("history", "chain", "rounds", "values"):
        for one in getattr(finding, part, ()):
            yield from one.evidence
    for time in ("when", "due", "as_of"):
        when = getattr(finding, time, None)
        yield from when.rests_on if when is not None else ()
    if isinstance(finding, Commitment):
        yield from finding.rests_on


def _claim_faults(claim: AnyClaim, readings: Readings) -> Iterator[str]:
    """Yield the extracted words that are not at their offsets, or outside the passage."""
    text = readings.document[claim.document].words
    for slot, words in slots(claim):
        if text[words.start : words.end] != words.text:
            yield f"{slot}: {words.text!r} does not stand at {words.start}..{words.end}"
        elif slot in IN_PASSAGE and not inside(words, claim.evidence):
            yield f"{slot}: {words.text!r} stands outside the passage"


def _entities(finding: AnyFinding) -> Iterator[str]:
    """Yield the entity ids that a finding names, wherever they stand."""
    for name in ("participants", "locations", "parties", "by", "to", "chain"):
        for reference in getattr(finding, name, None) or ():
            if reference.entity is not None:
                yield reference.entity
    for name in ("speaker", "addressee", "actor"):
        reference = getattr(finding, name, None)
        if reference is not None and reference.entity is not None:
            yield reference.entity
