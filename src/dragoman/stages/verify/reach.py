"""Words that a field took from outside the passage: the link by which they are reached is stated.

"The second round of the talks ended" may have its sides from the headline. Such words stand in the
article, but not where the fact is told: the finding says where (record.md, rule 3).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.records.annotated import Ground
from dragoman.records.claim import AnyClaim, Words
from dragoman.records.finding import AnyFinding, Disagreement, SlotLink
from dragoman.records.index import Readings
from dragoman.records.slots import slots
from dragoman.records.span import Span

IN_PASSAGE = frozenset({"trigger", "number", "measure", "action", "cue", "content", "condition"})
"""Slots whose words must stand in the evidence itself; others may be reached through a link."""


def with_links(finding: AnyFinding, readings: Readings) -> AnyFinding:
    """Return a finding that says where words of its fields stand that are not in its passages."""
    if isinstance(finding, Disagreement):
        return finding
    claims = [readings.claim[id_] for id_ in finding.claims if id_ in readings.claim]
    stated = _places(finding.links)
    found: dict[tuple[str, str, int], SlotLink] = {}
    for claim in claims:
        for slot, words in outside(claim):
            place = (slot, claim.document, words.start)
            if place not in stated and place not in found:
                found[place] = _link(slot, claim, words)
    if not found:
        return finding
    return replace(finding, links=(*finding.links, *(found[place] for place in sorted(found))))


def outside(claim: AnyClaim) -> Iterator[tuple[str, Words]]:
    """Yield the words of a claim's fields that stand outside its passage and may do so."""
    for slot, words in slots(claim):
        if slot not in IN_PASSAGE and not inside(words, claim.evidence):
            yield slot, words


def inside(words: Words, evidence: Iterable[Span]) -> bool:
    """Tell whether words stand in one of the passages."""
    return any(span.start <= words.start and words.end <= span.end for span in evidence)


def _places(links: Sequence[SlotLink]) -> set[tuple[str, str, int]]:
    return {
        (link.slot, link.document, link.start)
        for link in links
        if link.document is not None and link.start is not None
    }


def _link(slot: str, claim: AnyClaim, words: Words) -> SlotLink:
    return SlotLink(
        slot=slot,
        how=Ground.COREFERENCE,
        document=claim.document,
        start=words.start,
        end=words.end,
        quote=words.text,
    )
