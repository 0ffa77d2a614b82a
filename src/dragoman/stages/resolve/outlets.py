"""Outlets: who published, as entities, and the names in the texts that are theirs.

Takes the documents' outlets as units (`outlet_units`) and joins them (`join_outlets`): spellings of
one name over the whole dossier, the same name where a text names the outlet, an acronym, and what
an outlet calls itself in short in its own article ("told the Post", in the Southern Post). A place,
a person or a party of the same name stays apart unless it is the outlet's own article that names it
in full, in more than one word, and never as a place.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from dragoman.ontology import Ontology
from dragoman.ontology.fold import fold
from dragoman.records.annotated import EntityType
from dragoman.records.index import Readings
from dragoman.records.outlet import outlet_key
from dragoman.stages.resolve.apart import Apart
from dragoman.stages.resolve.clustering import Groups
from dragoman.stages.resolve.forms import acronym_of
from dragoman.stages.resolve.named import Merge
from dragoman.stages.resolve.units import Kind, Unit

_BODIES = frozenset({EntityType.ORGANIZATION, EntityType.OTHER, EntityType.GROUP})
_KINDS = frozenset(
    """agency channel daily english evening herald journal mail media monitor morning network news
    newspaper online paper post press radio review service star sun telegraph times today tribune
    tv voice weekly wire""".split()
)
"""Words that many outlets are called by: one of them alone is short for one in its own pages only
("the Times")."""
_NAME_MOST = 200
"""Characters in which a name ends."""
OWN_PAGES = 2
"""In so many articles of one outlet, and of no other, must a name be told things to be its own."""
_TELLS = re.compile(
    r"\b(?:told|telling|informed|statements? to|interview with|spoke to|speaking to) "
)


def outlet_units(readings: Readings, ontology: Ontology) -> dict[str, Unit]:
    """Return a unit for each document's outlet that is named in its words, by id.

    One that the ontology has as a medium is that entry.
    """
    found = dict[str, Unit]()
    for document, mention in readings.outlets.items():
        known = [actor.id for actor in ontology.lookup(mention.text) if actor.media]
        found[mention.id] = Unit(
            id=mention.id,
            document=document,
            kind=Kind.ACTOR if len(known) == 1 else Kind.OUTLET,
            key=known[0] if len(known) == 1 else outlet_key(mention.text),
            mentions=(mention,),
        )
    return found


def join_outlets(
    units: Mapping[str, Unit], groups: Groups, apart: Apart, readings: Readings
) -> list[Merge]:
    """Join what is one outlet; return two unit ids and the reason for each join."""
    outlets = {id_: u for id_, u in units.items() if u.kind is Kind.OUTLET}
    if not outlets:
        return []
    names = [u for _, u in sorted(units.items()) if u.kind in (Kind.NAME, Kind.PERSON)]
    merges = list[Merge]()
    for left, right, reason in (
        *_spellings(outlets),
        *_named_in_texts(outlets, names, readings),
        *_short(outlets, names),
        *_told(outlets, names, readings),
    ):
        if not groups.joined(left, right) and not apart.between(groups, left, right):
            groups.join(left, right)
            merges.append((left, right, reason))
    return merges


def _spellings(outlets: Mapping[str, Unit]) -> Iterator[Merge]:
    """Yield outlets of one key, and an acronym with the one name that it abbreviates."""
    first = dict[str, str]()
    long = dict[str, list[str]]()
    for id_, unit in sorted(outlets.items()):
        if unit.key in first:
            yield first[unit.key], id_, "another spelling of the outlet's name"
            continue
        first[unit.key] = id_
        for name in unit.forms:
            initials = acronym_of(fold(name))
            if initials is not None:
                long.setdefault(initials, []).append(id_)
    for key, id_ in sorted(first.items()):
        found = long.get(key, [])
        if len(found) == 1 and all(name.isupper() for name in outlets[id_].forms):
            yield found[0], id_, f"{key.upper()}: initials of the outlet"


def _named_in_texts(
    outlets: Mapping[str, Unit], names: Sequence[Unit], readings: Readings
) -> Iterator[Merge]:
    """Yield the names in the texts that are an outlet's in full."""
    homes = dict[str, str]()
    own = {unit.document: id_ for id_, unit in sorted(outlets.items(), reverse=True)}
    for id_, unit in sorted(outlets.items()):
        homes.setdefault(unit.key, id_)
    for unit in names:
        for name in unit.forms:
            home = homes.get(outlet_key(name))
            if home is None:
                continue
            here = own.get(unit.document)
            same = fold(name) == fold(outlets[home].forms[0])
            if _is_body(unit) and (same or " " in name or here is not None):
                yield home, unit.id, "the outlet's name"
            elif here is not None and outlets[here].key == outlets[home].key and " " in name:
                words = readings.document[unit.document].words
                if not re.search(rf"\b(?:in|near|at) {re.escape(name)}\b", words):
                    yield home, unit.id, "the name of the article's own outlet"


def _short(outlets: Mapping[str, Unit], names: Sequence[Unit]) -> Iterator[Merge]:
    """Yield what an outlet is called in short, or by its initials, in its own article."""
    own = {unit.document: unit for _, unit in sorted(outlets.items(), reverse=True)}
    for unit in names:
        outlet = own.get(unit.document)
        if outlet is None or not _is_body(unit):
            continue
        full = fold(outlet.forms[0]).split()
        for name in unit.forms:
            part = fold(name).split()
            initials = name.isupper() and fold(name) == acronym_of(" ".join(full))
            if initials or (0 < len(part) < len(full) and _is_end(part, full)):
                yield outlet.id, unit.id, "the article's own outlet in short"
                break


def _is_end(part: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether words begin or end a name; a kind alone ("press", "agency") only ends it."""
    if list(full[-len(part) :]) == list(part):
        return part[-1] not in {"agency", "news", "press", "media", "service"} or len(part) > 1
    return list(full[: len(part)]) == list(part) and part[0] not in _KINDS


def _told(
    outlets: Mapping[str, Unit], names: Sequence[Unit], readings: Readings
) -> Iterator[Merge]:
    """Yield the names to which things are told in one outlet's articles alone, several of them.

    What a translated outlet calls itself: a name of its own beside that of its address.
    """
    own = {unit.document: unit for _, unit in sorted(outlets.items(), reverse=True)}
    told = dict[str, dict[str, list[str]]]()
    heard = {id_: _heard(readings.document[id_].words) for id_ in {u.document for u in names}}
    for unit in names:
        outlet = own.get(unit.document)
        if not _is_body(unit) or not _is_told(unit, heard[unit.document]):
            continue
        key = outlet.key if outlet is not None else ""
        told.setdefault(unit.key, {}).setdefault(key, []).append(unit.id)
    first = {unit.key: id_ for id_, unit in sorted(outlets.items(), reverse=True)}
    for _, by_outlet in sorted(told.items()):
        if len(by_outlet) != 1:
            continue
        ((key, ids),) = by_outlet.items()
        if key and len({*ids}) >= OWN_PAGES:
            yield first[key], min(ids), "told things in this outlet's articles alone"


def _heard(words: str) -> list[str]:
    """Return what stands after each word of telling, with its article and without."""
    found = [words[m.end() : m.end() + _NAME_MOST] for m in _TELLS.finditer(words)]
    return [*found, *(after[4:] for after in found if after.startswith("the "))]


def _is_told(unit: Unit, heard: Sequence[str]) -> bool:
    """Tell whether one of a unit's names is to whom things are told."""
    return any(
        after.startswith(name) and not after[len(name) : len(name) + 1].isalnum()
        for after in heard
        for name in unit.forms
    )


def _is_body(unit: Unit) -> bool:
    return unit.kind is Kind.NAME and any(m.type in _BODIES for m in unit.mentions)
