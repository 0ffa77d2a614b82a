"""Statements: one saying, however many report it, with the way by which it came to us."""

from collections.abc import Iterable, Sequence

from dragoman.records.claim import ChainLink, Mode, SpeakerType, StatementClaim, Wording
from dragoman.records.entity import Reference
from dragoman.records.finding import ChainStation, Content, Nameless, Statement
from dragoman.records.ids import group_id
from dragoman.records.span import cite
from dragoman.records.when import Basis
from dragoman.stages.reconcile import times
from dragoman.stages.reconcile.desk import Desk, unique_links, unique_spans
from dragoman.stages.reconcile.groups import groups
from dragoman.stages.reconcile.sources import sources


def statement_groups(desk: Desk) -> list[list[StatementClaim]]:
    """Return the statement claims in groups of one saying."""
    claims = [c for c in desk.readings.claims if isinstance(c, StatementClaim)]

    def may_join(left: Sequence[StatementClaim], right: Sequence[StatementClaim]) -> bool:
        """Statements of one document are never one; nor those of two known speakers or days."""
        documents = [c.document for c in (*left, *right)]
        speakers = {desk.entity(c.speaker) for c in (*left, *right) if c.speaker} - {None}
        alone = len(set(documents)) == len(documents) and len(speakers) < 2
        return alone and not any(_apart(desk, one, other) for one in left for other in right)

    return groups(claims, desk.links, may_join)


def leads_of(desk: Desk, grouped: Iterable[Sequence[StatementClaim]]) -> dict[str, str]:
    """Return, for each statement, the one of its group that tells best who says it."""
    return {c.id: max(g, key=lambda x: _said_by(desk, x)).id for g in grouped for c in g}


def _said_by(desk: Desk, claim: StatementClaim) -> tuple[bool, bool, str]:
    known = claim.speaker is not None and desk.entity(claim.speaker) is not None
    named = claim.speaker is not None and claim.speaker_type is not SpeakerType.ANONYMOUS
    return known and named, named, claim.id


def fold_statements(desk: Desk, grouped: Sequence[Sequence[StatementClaim]]) -> list[Statement]:
    """Return the statements of the record; each group is one saying."""
    ids = {c.id: group_id("statement", (x.id for x in g)) for g in grouped for c in g}
    return [_fold(desk, group, ids) for group in grouped]


FEWEST_QUOTED = 6
"""Different words that a quotation must have for its wording to be compared."""
SAME_QUOTED = 0.8
"""The share of the shorter quotation's words that stand in the other when both have the speaker's
words: editors cut and respell; translators choose a third of the words anew."""
_STATED = frozenset({Basis.EXPLICIT, Basis.RELATIVE})


def _apart(desk: Desk, one: StatementClaim, other: StatementClaim) -> bool:
    """Tell whether two statements were made on other days, as their articles say."""
    first, second = desk.calendar.when(one.id), desk.calendar.when(other.id)
    if not {first.basis, second.basis} <= _STATED:
        return False
    if first.end is not None and second.start is not None and first.end < second.start:
        return True
    return second.end is not None and first.start is not None and second.end < first.start


def _fold(desk: Desk, claims: Sequence[StatementClaim], ids: dict[str, str]) -> Statement:
    lead = max(claims, key=_fullness)
    speaker = Reference(entity=None, text=None)
    links = []
    if lead.speaker is not None:
        speaker = desk.reference(lead.speaker)
        link = desk.slot_link("speaker", lead.document, lead.speaker)
        links = [link] if link else []
        links += desk.slot_links("speakers", lead, lead.speakers)
    roots = sources(desk, claims, [desk.side(lead.speaker)] if lead.speaker else [])
    return Statement(
        id=ids[lead.id],
        claims=tuple(c.id for c in claims),
        evidence=unique_spans(s for c in claims for s in c.evidence),
        links=unique_links(links),
        speaker=speaker,
        speaker_type=lead.speaker_type,
        chain=_chain(desk, lead),
        within=ids.get(lead.within) if lead.within else None,
        cue=lead.cue.text if lead.cue else None,
        mode=lead.mode,
        wording=_wording(lead, claims),
        content=tuple(Content(start=w.start, end=w.end, text=w.text) for w in lead.content),
        variants=tuple(c.id for c in claims if c.id != lead.id),
        addressee=desk.reference(lead.addressee) if lead.addressee else None,
        occasion=lead.occasion.text if lead.occasion else None,
        when=times.best([desk.calendar.when(c.id) for c in claims]),
        topics=_topics(lead, claims),
        sources=roots,
        sources_at_least=len(roots),
        confidence=round(max(c.confidence for c in claims), 2),
        anonymity=_nameless(desk, lead),
        speakers=tuple(desk.reference(party) for party in lead.speakers),
    )


def _topics(lead: StatementClaim, claims: Sequence[StatementClaim]) -> tuple[str, ...]:
    """Return what the fullest variant is about, then what others add."""
    added = sorted({t for claim in claims for t in claim.topics} - set(lead.topics))
    return (*lead.topics, *added)


def _wording(lead: StatementClaim, claims: Sequence[StatementClaim]) -> Wording:
    """Return whose words the shown variant is in.

    Variants that quote the same saying in different words cannot both be the speaker's own: unless
    the shown one is known to be original, they came through another language.
    """
    if lead.wording is not Wording.UNKNOWN or lead.mode is Mode.INDIRECT:
        return lead.wording
    own = _quoted(lead)
    others = [_quoted(claim) for claim in claims if claim.mode is Mode.DIRECT and claim is not lead]
    differ = any(_is_worded_anew(own, other) for other in others)
    return Wording.TRANSLATED if differ else Wording.UNKNOWN


def _quoted(claim: StatementClaim) -> frozenset[str]:
    words = "".join(c if c.isalnum() else " " for w in claim.content for c in f"{w.text} ")
    return frozenset(words.lower().split())


def _is_worded_anew(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two quotations of one saying use other words, and are not cut or respelled."""
    least = min(len(one), len(other))
    return least >= FEWEST_QUOTED and len(one & other) < SAME_QUOTED * least


def _nameless(desk: Desk, claim: StatementClaim) -> Nameless | None:
    told = claim.anonymity
    if told is None:
        return None
    return Nameless(
        side=desk.reference(told.side) if told.side else None,
        rank=told.rank,
        nearness=told.nearness,
        on_condition=told.on_condition,
    )


def _fullness(claim: StatementClaim) -> tuple[bool, bool, int, str]:
    """Order variants: a named speaker, quoted words, the longest content first."""
    length = sum(w.end - w.start for w in claim.content)
    return (claim.speaker is not None, claim.mode is not Mode.INDIRECT, length, claim.id)


def _chain(desk: Desk, claim: StatementClaim) -> tuple[ChainStation, ...]:
    """Return the way of a statement, outermost first: the outlet, then the claim's own chain."""
    return (*_outlet(desk, claim.document), *(_station(desk, claim, x) for x in claim.chain))


def _outlet(desk: Desk, document: str) -> tuple[ChainStation, ...]:
    text = desk.readings.document[document].text
    outlet = desk.identities.outlet(text)
    if text.outlet is None or outlet is None:
        return ()
    placed = text.outlet.start is not None and text.outlet.end is not None
    evidence = (
        (cite(text, text.outlet.start, text.outlet.end),)
        if text.outlet.start is not None and text.outlet.end is not None
        else ()
    )
    return (
        ChainStation(
            entity=outlet.entity,
            text=text.outlet.value,
            cue=None,
            basis="words" if placed else "metadata",
            evidence=evidence,
        ),
    )


def _station(desk: Desk, claim: StatementClaim, link: ChainLink) -> ChainStation:
    reference = desk.reference(link.party)
    words = link.party.words
    return ChainStation(
        entity=reference.entity,
        text=reference.text,
        cue=link.cue.text if link.cue else None,
        basis="words",
        evidence=(desk.readings.passage(claim.document, words.start, words.end),),
    )
