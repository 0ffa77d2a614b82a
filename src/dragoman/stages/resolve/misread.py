"""Misread names: a place that was taken for a person somewhere, or a person for a place.

Takes the units of persons and of other names. Finds the bare names of persons without an office
that fit no full name and that the dossier, or the ontology, knows as the name of something else;
and the names, taken for an organization or a place, that are the full name of a person, or the
family name of one whom the same article names in full.
"""

from collections.abc import Mapping

from dragoman.ontology import Ontology
from dragoman.ontology.fold import fold
from dragoman.records.annotated import EntityType
from dragoman.stages.resolve.names import parse
from dragoman.stages.resolve.persons import Persons
from dragoman.stages.resolve.units import Kind, Unit

_UNSURE = frozenset({EntityType.ORGANIZATION, EntityType.GROUP, EntityType.OTHER})


def misread_names(
    persons: Persons, units: Mapping[str, Unit], ontology: Ontology
) -> dict[str, str]:
    """Return, for each unit of a person that is none, the unit of what it names."""
    known = _others(units)
    found = {}
    for id_, profile in sorted(persons.profiles.items()):
        alone = all(persons.profiles[m].bare for m in persons.groups.of(id_))
        if not alone or not profile.name or profile.offices:
            continue
        form = fold(profile.name)
        actors = [a.id for a in ontology.lookup(profile.name) if a.type is not EntityType.PERSON]
        home = known.get(form) or next((known[a] for a in actors if a in known), None)
        if home is not None:
            found[id_] = home
    return found


def misread_persons(persons: Persons, units: Mapping[str, Unit]) -> dict[str, str]:
    """Return, for each unit of another name that is a person's family name, the person's unit.

    In the same article any such name is; elsewhere only a full name, and a family name that was
    not taken for a place.
    """
    families: dict[tuple[str, str], set[str]] = {}
    for id_, profile in sorted(persons.profiles.items()):
        if not profile.bare and profile.name:
            for name in (profile.parsed.family, profile.parsed.key):
                families.setdefault((persons.units[id_].document, name), set()).add(id_)
                families.setdefault(("", name), set()).add(id_)
    found = {}
    for id_, unit in sorted(units.items()):
        if unit.kind is not Kind.NAME or not unit.forms:
            continue
        form = parse(unit.forms[0]).key
        fits = families.get((unit.document, form), set())
        if not fits and (" " in form or unit.mentions[0].type in _UNSURE):
            fits = families.get(("", form), set())
        if len({persons.groups.home(f) for f in fits}) == 1:
            found[id_] = min(fits)
    return found


def _others(units: Mapping[str, Unit]) -> dict[str, str]:
    """Return the least unit of each name and each entry of the ontology that is no person."""
    found: dict[str, str] = {}
    for id_, unit in sorted(units.items()):
        if unit.kind is Kind.NAME:
            for form in unit.forms:
                found.setdefault(fold(form), id_)
        elif unit.kind is Kind.ACTOR and unit.mentions[0].type is not EntityType.PERSON:
            found.setdefault(unit.key, id_)
    return found
