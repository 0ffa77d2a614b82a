"""The fields of a finding against the claims that it was folded from, and their words.

Every name, place, number, day and quoted word of a fact must be that of a claim, and stand in its
passage or be reached by a stated link. What a person corrected is the person's, not the passage's.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from dragoman.records.annotated import Annotated, Mention
from dragoman.records.claim import (
    AnyClaim,
    CommitmentClaim,
    EventClaim,
    FigureClaim,
    Mode,
    Party,
    RoundClaim,
    StatementClaim,
    Words,
)
from dragoman.records.entity import Reference
from dragoman.records.finding import (
    AnyFinding,
    Commitment,
    Event,
    Figure,
    Participant,
    Process,
    Statement,
)
from dragoman.records.index import Identities, Readings
from dragoman.records.when import When
from dragoman.stages.verify.dates import date_faults
from dragoman.stages.verify.numbers import numbers_in, ordinal_in

SLACK = 1e-9
"""Share by which two readings of one number may differ: that of floating point."""

MARKS = frozenset("\"'“”„‟«»‘’‚‹›`:")
NEAR = 2
"""Characters between a mark and the words: a space, a comma or a stop."""

Named = Reference | Participant


def field_faults(
    finding: AnyFinding, claims: Sequence[AnyClaim], readings: Readings, identities: Identities
) -> Iterator[str]:
    """Yield what of a finding's fields is not that of its claims and their words."""
    decided = {one.slot for one in finding.judged}
    named = _Names(claims, readings, identities)
    for slot, references in _named(finding):
        if slot not in decided:
            yield from (f"{slot}: {x}" for one in references for x in named.faults(one))
    for slot, when in _times(finding):
        if slot not in decided:
            yield from (f"{slot}: {fault}" for fault in date_faults(when))
    checks: tuple[tuple[str, Callable[..., Iterable[str]]], ...] = (
        ("value", _number_faults),
        ("content", _content_faults),
        ("action", _action_faults),
        ("rounds", _round_faults),
    )
    for slot, check in checks:
        if slot not in decided:
            yield from (f"{slot}: {fault}" for fault in check(finding, claims, readings))


class _Names:
    """Who is named in the claims of a finding, by which words."""

    def __init__(
        self, claims: Sequence[AnyClaim], readings: Readings, identities: Identities
    ) -> None:
        self._texts: dict[str, set[str | None]] = {}
        self._entities: set[str] = set()
        for claim in claims:
            for party in parties_of(claim):
                entity = identities.reference(party.mention, None).entity
                self._texts.setdefault(party.words.text, set()).add(entity)
                if entity is not None:
                    self._entities |= {entity, identities.side(entity) or entity}

    def faults(self, one: Named) -> Iterator[str]:
        """Yield what does not hold of a name: whose words, and who is meant by them."""
        if one.text is not None and one.text not in self._texts:
            yield f"{one.text!r} is no party of a claim"
        elif one.entity is not None and one.entity not in self._entities:
            yield f"{one.text!r} is taken for {one.entity}, which no mention of it says"


def parties_of(claim: AnyClaim) -> Iterator[Party]:
    """Yield everybody and every place that a claim names."""
    if isinstance(claim, EventClaim | RoundClaim):
        yield from (*claim.parties, *claim.places)
    elif isinstance(claim, CommitmentClaim):
        yield from (*claim.by, *claim.to)
    elif isinstance(claim, StatementClaim):
        yield from (one for one in (claim.speaker, claim.addressee) if one is not None)
        yield from (link.party for link in claim.chain)


def party_faults(claim: AnyClaim, readings: Readings) -> Iterator[str]:
    """Yield what does not hold of a claim's parties: each is a mention, in its own document."""
    for party in parties_of(claim):
        mention = readings.mention.get(party.mention) if party.mention else None
        if party.mention is None:
            continue
        if mention is None or readings.home[mention.id] != claim.document:
            yield f"{party.words.text!r} is no mention of its article"
        elif readings.document[claim.document].words[mention.start : mention.end] != mention.text:
            yield f"{mention.text!r} does not stand at {mention.start}..{mention.end}"
        elif not _linked(party.words, mention, readings):
            yield f"{party.words.text!r} is reached by no words and no link"


def _linked(words: Words, mention: Mention, readings: Readings) -> bool:
    """Tell whether words are those of a mention, or lead back to one that was before."""
    meets = words.start < mention.end and mention.start < words.end
    if mention.antecedent is not None:
        return mention.antecedent in readings.mention
    if meets or mention.start < words.start:
        return True
    # "The leaders of X and Y", who are named in the next sentence.
    here = readings.document[readings.home[mention.id]].mentions
    return any(mention.id in m.members and m.start == words.start for m in here)


def _named(finding: AnyFinding) -> Iterator[tuple[str, Iterable[Named]]]:
    """Yield the references of a finding with the names of their slots."""
    if isinstance(finding, Event):
        yield "participants", finding.participants
        yield "locations", finding.locations
    elif isinstance(finding, Statement):
        if finding.speaker.text is not None:
            yield "speaker", (finding.speaker,)
        if finding.addressee is not None:
            yield "addressee", (finding.addressee,)
        stations = (c for c in finding.chain[1:] if c.basis == "words")
        yield "chain", (Reference(entity=c.entity, text=c.text) for c in stations)
    elif isinstance(finding, Commitment):
        yield "by", finding.by
        yield "to", finding.to


def _times(finding: AnyFinding) -> Iterator[tuple[str, When]]:
    """Yield the times of a finding with the names of their slots."""
    if isinstance(finding, Event | Statement):
        yield "when", finding.when
    elif isinstance(finding, Commitment) and finding.due is not None:
        yield "due", finding.due
    elif isinstance(finding, Figure):
        yield "as_of", finding.as_of


def _number_faults(
    finding: AnyFinding, claims: Sequence[AnyClaim], readings: Readings
) -> Iterator[str]:
    """Yield a figure's value that its words, read once more, do not give."""
    del readings
    if not isinstance(finding, Figure):
        return
    told = [claim for claim in claims if isinstance(claim, FigureClaim)]
    if not any((c.value, c.value_max) == (finding.value, finding.value_max) for c in told):
        yield f"{finding.value:g} is the value of no claim"
    for claim in told:
        read = numbers_in(claim.number.text)
        if len(read) == 1 and claim.value_max is None and not _same(read[0], claim.value):
            yield f"{claim.number.text!r} is {read[0]:g}, not {claim.value:g}"


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= SLACK * max(abs(one), abs(other), 1.0)


def _content_faults(
    finding: AnyFinding, claims: Sequence[AnyClaim], readings: Readings
) -> Iterator[str]:
    """Yield words of a statement that no report of it has, and quoted words without marks."""
    if not isinstance(finding, Statement):
        return
    told = {
        (words.start, words.end, words.text): readings.document[claim.document]
        for claim in claims
        if isinstance(claim, StatementClaim)
        for words in claim.content
    }
    for part in finding.content:
        document = told.get((part.start, part.end, part.text))
        if document is None:
            yield f"{part.text!r} is the content of no claim"
        elif finding.mode is Mode.DIRECT and "mode" not in {j.slot for j in finding.judged}:
            if not _is_quoted(document, part.start, part.end):
                yield f"{part.text!r} stands in no quotation marks"


def _is_quoted(document: Annotated, start: int, end: int) -> bool:
    """Tell whether words are marked as somebody's own: by marks round them, or by "Name:"."""
    if any(q.start < end and start < q.end for q in document.quotations):
        return True
    around = document.words[max(0, start - NEAR) : start] + document.words[end : end + NEAR]
    return not MARKS.isdisjoint(around)


def _action_faults(
    finding: AnyFinding, claims: Sequence[AnyClaim], readings: Readings
) -> Iterator[str]:
    """Yield the words of a promise, or of its condition, that no claim has."""
    del readings
    if not isinstance(finding, Commitment):
        return
    told = [claim for claim in claims if isinstance(claim, CommitmentClaim)]
    if finding.action not in {" ".join(claim.action.text.split()) for claim in told}:
        yield f"{finding.action!r} is the action of no claim"
    conditions = {claim.condition.text for claim in told if claim.condition is not None}
    if finding.condition is not None and finding.condition not in conditions:
        yield f"{finding.condition!r} is the condition of no claim"


def _round_faults(
    finding: AnyFinding, claims: Sequence[AnyClaim], readings: Readings
) -> Iterator[str]:
    """Yield a stated number of a round that its words do not say."""
    del readings
    if not isinstance(finding, Process):
        return
    for claim in claims:
        if isinstance(claim, RoundClaim) and claim.number_words is not None:
            read = ordinal_in(claim.number_words.text)
            if read is not None and claim.number is not None and read != claim.number:
                yield f"{claim.number_words.text!r} is {read}, not {claim.number}"
