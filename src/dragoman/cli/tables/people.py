"""`show people`: who appears, in which office, under which names."""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import Column, Sheet, Wanted
from dragoman.records.annotated import EntityType
from dragoman.records.entity import Entity
from dragoman.writers.labels import name_of
from dragoman.writers.public import Object, entity_object

COLUMNS = (
    Column(name="Name", ratio=1),
    Column(name="Office", ratio=2),
    Column(name="Also written", ratio=1, named=True),
    Column(name="Articles", number=True, named=True),
    Column(name="Id"),
)
MOST_FORMS = 4
"""Other spellings shown: the commonest; `why` shows all."""


def _found(wanted: Wanted) -> list[Entity]:
    entities = wanted.record.identities.entities
    found = [e for e in entities if e.type is EntityType.PERSON and wanted.means_entity(e.id)]
    return sorted(found, key=lambda e: (-_articles(e), e.name, e.id))


def _articles(entity: Entity) -> int:
    return len({document for form in entity.names for document in form.documents})


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield the table, those in most articles first."""
    rows = [
        [e.name, _offices(wanted, e), _others(e), str(_articles(e)), wanted.short(e.id)]
        for e in _found(wanted)
    ]
    yield Sheet(title=None, columns=COLUMNS, rows=rows)


def _offices(wanted: Wanted, entity: Entity) -> str:
    who = wanted.record.identities
    found = [
        f"{role.title} ({name_of(role.of, who)})" if role.of.entity or role.of.text else role.title
        for role in entity.roles
    ]
    return "; ".join(dict.fromkeys(found))


def _others(entity: Entity) -> str:
    forms = sorted(entity.names, key=lambda form: (-form.count, form.name))
    others = [form.name for form in forms if form.name != entity.name]
    more = " …" if len(others) > MOST_FORMS else ""
    return ", ".join(others[:MOST_FORMS]) + more


def objects(wanted: Wanted) -> list[Object]:
    """Return the persons, those in most articles first."""
    return [entity_object(entity) for entity in _found(wanted)]
