"""Bodies without their state: "the Defence Ministry" in an article on one state's army.

Takes the units of a document's names that are a body's noun alone, finds the one body or entry of
the ontology in the same article whose name ends with these words. Without one it stays a thing of
its article: two articles' "Defence Ministry" may be two states'.
"""

from collections.abc import Iterable, Mapping

from dragoman.ontology import Ontology
from dragoman.ontology.fold import fold
from dragoman.stages.resolve.units import Kind, Unit


def owners(
    generic: Iterable[Unit], units: Mapping[str, Unit], ontology: Ontology
) -> dict[str, str]:
    """Return the unit of the body that each generic unit names, where its article has just one."""
    by_document: dict[str, list[Unit]] = {}
    for unit in units.values():
        if unit.kind in (Kind.ACTOR, Kind.BODY):
            by_document.setdefault(unit.document, []).append(unit)
    found = {}
    for unit in generic:
        names = {fold(form) for form in unit.forms}
        kinds = {k for name in names if (k := _kind(name, ontology)) is not None}
        fits = [
            other.id
            for other in by_document.get(unit.document, ())
            if _is_body(other, names, kinds, ontology)
        ]
        if len(fits) == 1:
            found[unit.id] = fits[0]
    return found


def _kind(name: str, ontology: Ontology) -> str | None:
    found = ontology.bodies.longest(name.split(), 0)
    return found[1].name if found is not None else None


def _is_body(unit: Unit, names: set[str], kinds: set[str], ontology: Ontology) -> bool:
    """Tell whether a unit is a body of that kind, or an entry whose name ends with the words."""
    if unit.kind is Kind.BODY:
        return any(unit.key.endswith("/" + "-".join(kind.split())) for kind in kinds)
    known = ontology.actors.get(unit.key)
    if known is None or known.acts_for is None:
        return False
    folded = [fold(name) for name in known.names]
    return any(form.endswith(" " + name) for form in folded for name in names)
