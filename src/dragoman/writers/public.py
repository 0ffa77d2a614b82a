"""The public form of each kind (record.md): what `export` writes, `--json` prints and REST serves.

Takes a record, gives plain dictionaries with `kind` and `id` first. A field that points at a fact
which is not in the record (it did not stand) becomes null: no address leads nowhere.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

import msgspec

from dragoman.records.codec import SCHEMA, kind_of
from dragoman.records.document import Text
from dragoman.records.entity import Entity
from dragoman.records.finding import Finding
from dragoman.records.issue import Issue
from dragoman.records.judgment import Bound, Judgment
from dragoman.records.span import cite
from dragoman.records.time import TimeExpression
from dragoman.writers.base import Record

Object = dict[str, Any]

NOT_MADE = ("mention", "position")
"""Kinds of record.md that this version does not make."""

_POINTERS = ("process", "about", "attributed_to", "within", "event")
_HUNDREDTHS = 2


def plain(value: Any) -> Any:  # noqa: ANN401 - any record, as JSON has it
    """Return a record as JSON has it: enumerations as words, whole numbers without a point."""
    return _whole_numbers(msgspec.to_builtins(value))


def _whole_numbers(value: Any) -> Any:  # noqa: ANN401 - walks what JSON can hold
    if isinstance(value, dict):
        return {key: _whole_numbers(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_whole_numbers(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def dossier_object(record: Record) -> Object:
    """Return the line that says what made the record."""
    return {
        "kind": "dossier",
        "id": "dossier",
        "schema": SCHEMA,
        "dragoman": record.dragoman,
        "models": dict(sorted(record.models.items())),
        "view": record.view,
        "not_made": list(NOT_MADE),
    }


def document_object(record: Record, text: Text, *, with_text: bool = False) -> Object:
    """Return a document."""
    made: Object = {
        "kind": "document",
        "id": text.document,
        "source": text.source,
        "outlet": _outlet(record, text),
        "title": text.title.value if text.title else None,
        "author": text.author.value if text.author else None,
        "published": plain(record.calendar.published(text.document)),
        "language": text.language,
        "genre": text.genre.value,
        "origin": record.identities.origin.get(text.document),
        "media_type": text.media_type,
        "digest": text.digest,
    }
    if text.document in record.perhaps:
        made["perhaps"] = True
    if with_text:
        made |= {"text": text.words, "zones": plain(text.zones)}
    return made


def _outlet(record: Record, text: Text) -> Object | None:
    outlet = record.identities.outlet(text)
    return {"entity": outlet.entity, "text": outlet.text} if outlet else None


def entity_object(entity: Entity) -> Object:
    """Return an entity."""
    fields = plain(entity)
    return {
        "kind": "entity",
        "id": entity.id,
        **{name: fields[name] for name in ("type", "name", "name_basis", "names", "roles")},
        "acts_for": entity.acts_for,
        "affiliations": [],
        "links": {},
        "evidence": fields["evidence"],
    }


def finding_object(finding: Finding, known: frozenset[str]) -> Object:
    """Return a finding; `known` are the ids that the record has."""
    fields = plain(finding)
    evidence, links, judged = (fields.pop(name) for name in ("evidence", "links", "judged"))
    for internal in ("claims", "id"):
        fields.pop(internal)
    if "confidence" in fields:
        fields["confidence"] = round(fields["confidence"], _HUNDREDTHS)
    for name in _POINTERS:
        if fields.get(name) is not None and fields[name] not in known:
            fields[name] = None
    kind = kind_of(finding)
    if kind == "process":
        fields["rounds"] = [_round(one, known) for one in fields["rounds"]]
    if kind == "position":
        fields["rests_on"] = [one for one in fields["rests_on"] if one in known]
    grounds = [_ground(link) for link in links]
    last = {"judged": judged, "links": grounds, "evidence": evidence}
    return {"kind": kind, "id": finding.id, **fields, **last}


def _ground(link: Object) -> Object:
    """Return what a field rests on: a passage, or an entry of the ontology by its name."""
    if link["document"] is not None:
        return link
    return {"slot": link["slot"], "how": link["how"], "entry": link["quote"]}


def _round(fields: Object, known: frozenset[str]) -> Object:
    event = fields["event"] if fields["event"] in known else None
    return {**fields, "event": event}


def time_objects(record: Record) -> Iterator[Object]:
    """Yield the time expressions, each cited by its sentence."""
    for document in record.readings.documents:
        for time in document.times:
            sentence = document.sentences[time.sentence]
            span = cite(document, sentence.start, sentence.end)
            yield _time_object(record, time) | {"evidence": [plain(span)]}


def _time_object(record: Record, time: TimeExpression) -> Object:
    return {
        "kind": "time",
        "id": time.id,
        "text": time.text,
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "anchorTimeID": time.anchor,
        "beginPoint": None,
        "endPoint": None,
        "quant": time.quant,
        "freq": time.freq,
        "when": plain(record.calendar.time(time.id)),
    }


def judgment_object(judgment: Judgment, bound: Bound | None) -> Object:
    """Return a judgment, with whether its thing was found again and what it does."""
    fields = plain(judgment)
    anchors = fields.pop("anchors")
    return {
        "kind": "judgment",
        **fields,
        "anchor": anchors[0] if anchors else None,
        "anchors": anchors,
        "binding": bound.binding.value if bound else None,
        "effect": bound.effect.value if bound else None,
    }


def suggestion_objects(record: Record) -> Iterator[Object]:
    """Yield the facts that wait in the review queue, each with why."""
    known = known_ids(record) | {one.id for one in record.suggested}
    for finding, why in zip(record.suggested, record.suggestions, strict=True):
        yield {
            "kind": "suggestion",
            "id": finding.id,
            "code": why.code,
            "reason": why.reason,
            "fact": finding_object(finding, known),
        }


def issue_object(issue: Issue) -> Object:
    """Return an issue."""
    fields = plain(issue)
    return {"kind": "issue", **fields, "evidence": fields["evidence"] or None}


def objects(record: Record, *, with_text: bool = False) -> Iterator[Object]:
    """Yield the whole record in the order of (kind, id)."""
    makers = _makers(record, with_text=with_text)
    for kind in sorted(makers):
        yield from sorted(makers[kind](), key=lambda made: str(made["id"]))


def _makers(record: Record, *, with_text: bool) -> Mapping[str, Callable[[], Iterable[Object]]]:
    """Return what makes the objects of each kind."""
    by_kind: dict[str, list[Finding]] = {}
    for finding in record.findings:
        by_kind.setdefault(kind_of(finding), []).append(finding)
    known = known_ids(record)
    makers: dict[str, Callable[[], Iterable[Object]]] = {
        "dossier": lambda: [dossier_object(record)],
        "document": lambda: (
            document_object(record, text, with_text=with_text) for text in record.texts
        ),
        "entity": lambda: map(entity_object, record.identities.entities),
        "time": lambda: time_objects(record),
        "judgment": lambda: (
            judgment_object(one, record.bound.get(one.id)) for one in record.judgments
        ),
        "suggestion": lambda: suggestion_objects(record),
        "issue": lambda: map(issue_object, record.issues),
    }
    return makers | {kind: partial(_findings, found, known) for kind, found in by_kind.items()}


def _findings(found: Iterable[Finding], known: frozenset[str]) -> Iterator[Object]:
    return (finding_object(one, known) for one in found)


def known_ids(record: Record) -> frozenset[str]:
    """Return the ids of all findings, entities and documents of a record."""
    ids = [finding.id for finding in record.findings]
    ids += [entity.id for entity in record.identities.entities]
    return frozenset([*ids, *(text.document for text in record.texts)])
