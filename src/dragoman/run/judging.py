"""Making judgments: from what a person says of the record to anchored, append-only records.

Takes the record as it is shown (suggestions included) and what was typed; gives judgments, which
`judgments.bind` will find again after any build. Mistakes are said here, not at the next build.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from dragoman.errors import UsageError
from dragoman.judgments.added import make_claim
from dragoman.judgments.anchor import make_anchor
from dragoman.judgments.facts import anchors_of
from dragoman.judgments.values import read_value
from dragoman.records.annotated import Form, Mention
from dragoman.records.codec import kind_of
from dragoman.records.entity import Entity
from dragoman.records.finding import Finding
from dragoman.records.judgment import Anchor, Judgment, Verdict, judgment_id
from dragoman.writers.base import Record

FACTS = ("event", "statement", "commitment", "figure", "process")
"""Kinds that are judged themselves; a disagreement is judged by the facts that disagree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who judges, when, and why."""

    by: str
    at: str
    reason: str | None = None
    supersedes: str | None = None


def on_fact(record: Record, id_: str, verdict: Verdict, hand: Hand) -> Judgment:
    """Return a judgment on a whole fact: accept, reject, unsure."""
    finding = _fact(record, id_)
    return _made(verdict, anchors_of(record.readings, finding.claims), None, hand)


def on_field(record: Record, id_: str, slot: str, value: str, hand: Hand) -> Judgment:
    """Return the correction of a field of a fact, or of a document's day of publication."""
    text = next((text for text in record.texts if text.document == id_), None)
    finding = None if text else _fact(record, id_)
    _readable("document" if finding is None else kind_of(finding), slot, value)
    if finding is None:
        assert text is not None
        anchor = make_anchor(text, "document", (0, 0), slot=slot, last_id=id_)
        return _made(Verdict.CORRECT, [anchor], value, hand)
    anchors = anchors_of(record.readings, finding.claims, slot)
    return _made(Verdict.CORRECT, anchors, value, hand)


def on_passage(
    record: Record, document: str, words: str, kind: str, fields: Mapping[str, str], hand: Hand
) -> Judgment:
    """Return the judgment that adds a fact; `kind` is "event CONSULT", "statement" ..."""
    read = record.readings.document.get(document)
    if read is None:
        raise UsageError(f"{document} is no document that has been read; build first")
    start = read.words.find(words) if words else -1
    if start < 0:
        raise UsageError(f"these words do not stand in {read.text.source}: {words!r}")
    if read.words.find(words, start + 1) >= 0:
        raise UsageError(f"these words stand more than once in {read.text.source}: give more")
    place = (start, start + len(words))
    value = json.dumps(dict(sorted(fields.items())), ensure_ascii=False)
    try:
        made = make_claim(read, kind, *place, value)
    except ValueError as error:
        raise UsageError(f"this cannot be added: {error}") from None
    anchor = make_anchor(read.text, kind, place, last_id=made.id)
    return _made(Verdict.ADD, [anchor], value, hand)


def on_identity(
    record: Record, ids: Sequence[str], forms: Sequence[str], verdict: Verdict, hand: Hand
) -> Judgment:
    """Return the judgment that two names mean the same, or do not.

    Two entities; or one entity and the two forms of it that do not belong together.
    """
    entities = [_entity(record, id_) for id_ in ids]
    if len(entities) == 1 and len(forms) == 2:
        entities *= 2
    if len(entities) != 2 or len(forms) not in (0, 2):
        raise UsageError("name two entities, or one with two forms of it (--form A --form B)")
    wanted = forms or [entity.name for entity in entities]
    found = [_mention(record, e, w) for e, w in zip(entities, wanted, strict=True)]
    if found[0].last_id == found[1].last_id:
        raise UsageError("these are one and the same mention; name two entities or two forms")
    return _made(verdict, found, None, hand)


def undone(judgments: Iterable[Judgment], typed: str, hand: Hand) -> Judgment:
    """Return the judgment that takes another's place and decides nothing."""
    before = find_judgment(judgments, typed)
    return _made(Verdict.UNSURE, before.anchors, None, replace(hand, supersedes=before.id))


def find_judgment(judgments: Iterable[Judgment], typed: str) -> Judgment:
    """Return the judgment with an id, or the only one whose id begins so."""
    typed = typed.strip().lower()
    found = [j for j in judgments if j.id.startswith(typed) or j.id.split("-", 1)[1] == typed]
    found += [] if found else [j for j in judgments if j.id.split("-", 1)[-1].startswith(typed)]
    if not typed or not found:
        raise UsageError(f"no judgment has the id {typed!r}; `judge DIR list` prints them")
    if len(found) > 1:
        raise UsageError(f"{typed!r} is the beginning of several ids of judgments; write more")
    return found[0]


def read_judgments(text: str) -> list[Judgment]:
    """Return the judgments of a file: JSON Lines (an export), or a JSON list of objects.

    Objects of other kinds are passed over. Raises UsageError for a judgment that cannot be read,
    or whose content is not what its id was made of.
    """
    found = []
    for number, fields in enumerate(_objects(text), 1):
        if not isinstance(fields, dict) or fields.get("kind") != "judgment":
            continue
        try:
            judgment = msgspec.convert(fields, Judgment)
        except msgspec.ValidationError as error:
            raise UsageError(f"object {number} is no judgment: {error}") from None
        if judgment.id != judgment_id(judgment) or not judgment.anchors:
            raise UsageError(f"object {number}: {judgment.id} was changed after it was given")
        found.append(judgment)
    return found


def _objects(text: str) -> list[Any]:
    try:
        if text.lstrip().startswith("["):
            return list(json.loads(text))
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except ValueError as error:
        raise UsageError(f"this is neither JSON Lines nor a JSON list: {error}") from None


def _fact(record: Record, id_: str) -> Finding:
    every: tuple[Finding, ...] = (*record.findings, *record.suggested)
    finding = next((one for one in every if one.id == id_), None)
    if finding is None or kind_of(finding) not in FACTS:
        what = "no fact" if finding is None else f"a {kind_of(finding)}"
        raise UsageError(f"{id_} is {what}; what can be judged: {', '.join(FACTS)}")
    return finding


def _entity(record: Record, id_: str) -> Entity:
    entity = record.identities.entity.get(id_)
    if entity is None:
        raise UsageError(f"{id_} is no entity; `show DIR people` prints the ids")
    return entity


def _readable(kind: str, slot: str, value: str) -> None:
    try:
        read_value(kind, slot, value)
    except ValueError as error:
        raise UsageError(str(error)) from None


def _mention(record: Record, entity: Entity, form: str) -> Anchor:
    """Return the anchor of an entity's first mention by a form, by any name if that is none."""
    seen = record.readings.mention
    home = record.readings.home
    mentions = sorted(
        (seen[m] for m in entity.mentions if m in seen), key=lambda m: (home[m.id], m.start)
    )
    named = [m for m in mentions if m.form is Form.NAME] or mentions
    exact = [m for m in mentions if m.text.casefold() == form.casefold()]
    if not exact and form != entity.name:
        raise UsageError(f"{entity.name} is nowhere called {form!r}")
    mention: Mention = (exact or named)[0]
    text = record.readings.document[home[mention.id]].text
    return make_anchor(text, "mention", (mention.start, mention.end), last_id=mention.id)


def _made(verdict: Verdict, anchors: Sequence[Anchor], value: str | None, hand: Hand) -> Judgment:
    made = Judgment(
        id="",
        verdict=verdict,
        anchors=tuple(anchors),
        value=value,
        by=hand.by,
        at=hand.at,
        reason=hand.reason,
        supersedes=hand.supersedes,
    )
    return replace(made, id=judgment_id(made))
