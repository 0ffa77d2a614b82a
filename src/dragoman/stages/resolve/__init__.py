"""Resolve: what is a copy of what, who is who.

Takes the readings of all documents, the ontology and the judgments on identity; gives an `Origin`
for every document, an `Entity` for everybody and everything that is named, and issues for judgments
whose words are gone. Reads no inferred date and no event.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.ontology import Ontology
from dragoman.records.annotated import EntityType
from dragoman.records.claim import RoleClaim
from dragoman.records.entity import Entity, Origin
from dragoman.records.index import Readings
from dragoman.records.issue import Issue
from dragoman.records.judgment import Judgment
from dragoman.stages.resolve.apart import Apart
from dragoman.stages.resolve.clustering import Groups
from dragoman.stages.resolve.entities import doubts_by_entity, draft, finished
from dragoman.stages.resolve.generic import owners
from dragoman.stages.resolve.judged import Judged, bind
from dragoman.stages.resolve.misread import misread_names, misread_persons
from dragoman.stages.resolve.named import Merge, join_named
from dragoman.stages.resolve.offices import join_offices
from dragoman.stages.resolve.outlets import join_outlets, outlet_units
from dragoman.stages.resolve.persons import Persons, join_persons
from dragoman.stages.resolve.profile import profile_of
from dragoman.stages.resolve.reprints import find_reprints
from dragoman.stages.resolve.roles import roles_by_entity
from dragoman.stages.resolve.units import Kind, Unit, collect_units


def resolve(
    readings: Readings, *, ontology: Ontology, judgments: Sequence[Judgment] = ()
) -> Iterable[Origin | Entity | Issue]:
    """Yield the origins, the entities and the issues, each kind in the order of ids."""
    yield from find_reprints(readings.documents, ontology)
    judged = bind(readings, judgments)
    yield from sorted(judged.issues, key=lambda i: i.id)
    yield from _entities(readings, ontology, judged)


def _entities(readings: Readings, ontology: Ontology, judged: Judged) -> list[Entity]:
    units = {u.id: u for u in collect_units(readings, ontology)}
    units |= outlet_units(readings, ontology)
    units = _split(units, judged)
    groups = Groups(units)
    apart = _apart(units, judged)
    merges, doubts = _join_all(units, groups, apart, judged, readings, ontology)
    why: dict[str, list[str]] = {}
    for left, right, reason in merges:
        why.setdefault(groups.home(left), []).append(_words(units[left], units[right], reason))
    drafts = []
    for members in groups.members():
        found = [units[id_] for id_ in members]
        if all(unit.kind is Kind.OFFICE for unit in found):
            continue  # An office whose holder the article does not name is nobody.
        reasons = why.get(groups.home(members[0]), [])
        drafts.append(draft(found, reasons, readings, ontology))
    home = {m: d.entity.id for d in drafts for m in d.entity.mentions}
    claims = [c for c in readings.claims if isinstance(c, RoleClaim)]
    asked = (d for d in doubts if not apart.between(groups, d[0], d[1]))
    return finished(drafts, roles_by_entity(claims, home), doubts_by_entity(asked, units, home))


def _join_all(
    units: Mapping[str, Unit],
    groups: Groups,
    apart: Apart,
    judged: Judged,
    readings: Readings,
    ontology: Ontology,
) -> tuple[list[Merge], list[Merge]]:
    """Join what is one: judgments first, then entries of the ontology, names, persons, offices.

    Return what was joined and what may be one.
    """
    merges = list[Merge]()
    for left, right in _judged_units(units, judged.same):
        if not groups.joined(left, right) and not apart.between(groups, left, right):
            groups.join(left, right)
            merges.append((left, right, "judged the same"))
    first: dict[str, str] = {}
    for id_, unit in units.items():
        if unit.kind in (Kind.ACTOR, Kind.BODY):
            known = first.setdefault(unit.key, id_)
            if not apart.between(groups, known, id_):
                groups.join(known, id_)
    apart = apart.also(_other_entries(units, first))
    persons = _persons(units, groups, apart, readings, ontology)
    join_persons(persons)
    merges += persons.merges
    misread = misread_persons(persons, units)
    named = {id_: u for id_, u in units.items() if u.kind is Kind.NAME and id_ not in misread}
    misread |= misread_names(persons, {**units, **named}, ontology)
    merges += join_named(named, groups, apart)
    merges += join_outlets(units, groups, apart, readings)
    generic = [u for u in units.values() if u.kind is Kind.GENERIC]
    offices = [u for u in units.values() if u.kind is Kind.OFFICE]
    reasons = (
        (misread, "the same name, its type misread"),
        (owners(generic, units, ontology), "the only body of this kind in the article"),
        (
            join_offices(offices, persons, readings, ontology),
            "the only holder of the office in the article",
        ),
    )
    for found, reason in reasons:
        for one, other in sorted(found.items()):
            if not groups.joined(one, other) and not apart.between(groups, one, other):
                groups.join(other, one)
                merges.append((other, one, reason))
    return merges, persons.doubts


def _persons(
    units: Mapping[str, Unit],
    groups: Groups,
    apart: Apart,
    readings: Readings,
    ontology: Ontology,
) -> Persons:
    """Return the units of persons; those that the ontology knows among them."""
    chosen = {
        id_: unit
        for id_, unit in units.items()
        if unit.kind is Kind.PERSON or (unit.actor and _is_person(unit.actor, ontology))
    }
    profiles = {id_: profile_of(u, readings.mention, ontology) for id_, u in chosen.items()}
    return Persons(units=chosen, profiles=profiles, groups=groups, apart=apart)


def _is_person(actor: str, ontology: Ontology) -> bool:
    known = ontology.actors.get(actor)
    return known is not None and known.type is EntityType.PERSON


def _split(units: Mapping[str, Unit], judged: Judged) -> dict[str, Unit]:
    """Take out of its unit each mention that is judged different from another one there."""
    home = {m.id: u.id for u in units.values() for m in u.mentions}
    out = {
        right
        for left, right in judged.different
        if home.get(left) is not None and home.get(left) == home.get(right)
    }
    found: dict[str, Unit] = {}
    for unit in units.values():
        for part in _parts(unit, out):
            found[part.id] = part
    return dict(sorted(found.items()))


def _parts(unit: Unit, out: set[str]) -> Iterator[Unit]:
    if out.isdisjoint(m.id for m in unit.mentions):
        yield unit
        return
    kept = tuple(m for m in unit.mentions if m.id not in out)
    for mentions in (kept, *((m,) for m in unit.mentions if m.id in out)):
        if mentions:
            yield unit.of(mentions)


def _judged_units(
    units: Mapping[str, Unit], pairs: Sequence[tuple[str, str]]
) -> list[tuple[str, str]]:
    home = {m.id: u.id for u in units.values() for m in u.mentions}
    return [(home[a], home[b]) for a, b in pairs if a in home and b in home]


def _apart(units: Mapping[str, Unit], judged: Judged) -> Apart:
    return Apart(_judged_units(units, judged.different))


def _other_entries(units: Mapping[str, Unit], first: Mapping[str, str]) -> list[tuple[str, str]]:
    """Pairs of persons that are different entries of the ontology: a user's own, so few."""
    people = sorted(
        id_
        for id_ in first.values()
        if any(m.type is EntityType.PERSON for m in units[id_].mentions)
    )
    return [(a, b) for i, a in enumerate(people) for b in people[i + 1 :]]


def _words(left: Unit, right: Unit, reason: str) -> str:
    one, other = (max(u.forms, key=len, default=u.mentions[0].text) for u in (left, right))
    return f"{other} = {one}: {reason}" if one != other else f"{one}: {reason}"
