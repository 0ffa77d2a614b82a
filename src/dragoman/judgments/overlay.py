"""Laying judgments over the findings: what was corrected outranks what was claimed.

Takes the findings as `reconcile` folded them and what `bind` found; gives them with the fields
that people set, each saying which judgment did so. Rejected claims have been left out before.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from dragoman.judgments.bind import Overlay
from dragoman.judgments.force import YES, Say
from dragoman.judgments.values import Named, read_value
from dragoman.records.codec import kind_of
from dragoman.records.entity import Reference
from dragoman.records.finding import (
    AnyFinding,
    ChainStation,
    Commitment,
    Event,
    Judged,
    Participant,
    Process,
    Statement,
)
from dragoman.records.index import Identities
from dragoman.records.judgment import Verdict
from dragoman.records.when import When

ACCEPTED, CORRECTED, ADDED, CONTESTED = "accepted", "corrected", "added", "contested"
LEVELS = {"kept": 3}
"""Peace Accords Matrix level of a status that a person gave, where it has one."""

NAMES = frozenset({"participants", "locations", "by", "to", "speaker", "addressee"})
"""Slots whose grounds (`links`) fall with the words that they were the grounds of."""


def apply(
    findings: Iterable[AnyFinding], overlay: Overlay, identities: Identities
) -> list[AnyFinding]:
    """Return the findings with what people decided of them."""
    layer = _Layer(overlay, identities)
    return _rounds([layer.over(finding) for finding in findings])


class _Layer:
    """What was decided, by claim."""

    def __init__(self, overlay: Overlay, identities: Identities) -> None:
        self._contested = overlay.held.contested
        self._identities = identities
        self._stands: dict[str, list[Say]] = {}
        self._fields: dict[str, list[Say]] = {}
        for say in overlay.held.says:
            if say.slot is not None:
                self._fields.setdefault(say.thing, []).append(say)
            elif say.says == YES:
                self._stands.setdefault(say.thing, []).append(say)

    def over(self, finding: AnyFinding) -> AnyFinding:
        """Return a finding with what was decided of it."""
        if kind_of(finding) == "disagreement":
            return finding
        judged: set[tuple[str, str, str | None]] = {
            (say.judgment.id, ADDED if say.judgment.verdict is Verdict.ADD else ACCEPTED, None)
            for claim in finding.claims
            for say in self._stands.get(claim, ())
            if say.judgment.verdict in {Verdict.ADD, Verdict.ACCEPT}
        }
        judged |= {
            (id_, CONTESTED, None)
            for claim in finding.claims
            for id_ in self._contested.get(claim, ())
        }
        for say in self._corrections(finding):
            finding = self._corrected(finding, say)
            judged.add((say.judgment.id, CORRECTED, say.slot))
        if not judged:
            return finding
        order = sorted(judged, key=lambda j: (j[0], j[1], j[2] or ""))
        return replace(
            finding, judged=tuple(Judged(judgment=a, effect=b, slot=c) for a, b, c in order)
        )

    def _corrections(self, finding: AnyFinding) -> Sequence[Say]:
        """Return the corrections of a finding, one a slot: of several claims' the latest."""
        found = {
            say.slot: say
            for say in sorted(
                (say for claim in finding.claims for say in self._fields.get(claim, ())),
                key=lambda say: (say.judgment.at, say.judgment.id, say.says or ""),
            )
        }
        return [found[slot] for slot in sorted(found, key=str)]

    def _corrected(self, finding: AnyFinding, say: Say) -> AnyFinding:
        slot, by = say.slot or "", say.judgment.by
        value = read_value(kind_of(finding), slot, say.says or "")
        if isinstance(value, When):
            value = replace(value, reason=f"decided by {by}")
        elif slot == "participants" and isinstance(finding, Event):
            value = self._participants(finding, value)
        elif slot in NAMES:
            value = self._references(value)
        fields: dict[str, Any] = {slot: value}
        if slot == "speaker" and isinstance(finding, Statement):
            fields = self._spoken(finding, value)
        if slot == "status" and isinstance(finding, Commitment):
            fields |= {"level": LEVELS.get(value), "basis": f"decided by {by}", "rests_on": ()}
        if slot in NAMES:
            fields["links"] = tuple(link for link in finding.links if link.slot != slot)
        return replace(finding, **fields)

    def _spoken(self, statement: Statement, speaker: Reference | None) -> dict[str, Any]:
        """Return a statement's speaker, at the end of its chain, too."""
        who = speaker or Reference(entity=None, text=None)
        last = ChainStation(
            entity=who.entity, text=who.text, cue=statement.cue, basis="judgment", evidence=()
        )
        before = statement.chain[:-1] if _ends_with_speaker(statement) else statement.chain
        return {"speaker": who, "chain": (*before, last) if speaker else before}

    def _references(self, named: Any) -> Any:  # noqa: ANN401 - one name, several, or none
        if isinstance(named, Named):
            return Reference(entity=self._entity(named.name), text=named.name)
        return tuple(self._references(one) for one in named) if named is not None else None

    def _entity(self, name: str) -> str | None:
        found = self._by_name.get(_folded(name), frozenset())
        return min(found) if len(found) == 1 else None

    @cached_property
    def _by_name(self) -> Mapping[str, frozenset[str]]:
        """Ids of the entities that bear each name."""
        return _names(self._identities)

    def _participants(self, event: Event, named: Sequence[Named]) -> tuple[Participant, ...]:
        """Return those named, with the roles that they had where none is given."""
        return tuple(self._participant(event, one) for one in named)

    def _participant(self, event: Event, one: Named) -> Participant:
        entity = self._entity(one.name)
        before = next(
            (
                p
                for p in event.participants
                if (entity is not None and p.entity == entity)
                or (p.text is not None and _folded(p.text) == _folded(one.name))
            ),
            None,
        )
        return Participant(
            entity=entity or (before.entity if before else None),
            text=one.name,
            role=one.role or (before.role if before else None),
            part=one.part or (before.part if before else None),
        )


def _ends_with_speaker(statement: Statement) -> bool:
    last = statement.chain[-1] if statement.chain else None
    return last is not None and last.text == statement.speaker.text


def _folded(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())


def _names(identities: Identities) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entity in identities.entities:
        for name in {entity.name, *(form.name for form in entity.names)}:
            found.setdefault(_folded(name), set()).add(entity.id)
    return {name: frozenset(ids) for name, ids in found.items()}


def _rounds(findings: list[AnyFinding]) -> list[AnyFinding]:
    """Return the findings with rounds that say of their meetings what was decided of these."""
    decided = {
        f.id: f
        for f in findings
        if isinstance(f, Event) and any(j.slot in {"when", "status"} for j in f.judged)
    }
    if not decided:
        return findings
    return [_with_rounds(f, decided) if isinstance(f, Process) else f for f in findings]


def _with_rounds(process: Process, decided: Mapping[str, Event]) -> Process:
    rounds = []
    for one in process.rounds:
        event = decided.get(one.event or "")
        rounds.append(replace(one, when=event.when, status=event.status) if event else one)
    return replace(process, rounds=tuple(rounds))
