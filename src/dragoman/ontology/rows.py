"""Actors from the entries of a table: our own files and a user's actors file have one form.

Takes parsed YAML, gives actors; a capital that is named makes a place whose name may stand for
the government.
"""

from collections.abc import Iterator

from dragoman.errors import ConfigurationError
from dragoman.ontology.actor import Actor
from dragoman.ontology.fold import atoms
from dragoman.ontology.sectors import SECTORS
from dragoman.ontology.table import Row
from dragoman.records.annotated import EntityType

FIELDS = frozenset(
    "id type name aliases native demonyms adjectives capital acts_for seat_of within sector kind"
    " media bodies members".split()
)
TYPES = frozenset(type_.value for type_ in EntityType)
_PREFIXES = {
    EntityType.COUNTRY: "state",
    EntityType.ORGANIZATION: "org",
    EntityType.PLACE: "place",
    EntityType.GROUP: "group",
    EntityType.PERSON: "person",
    EntityType.FACILITY: "place",
    EntityType.OTHER: "other",
}


def actor_rows(data: object, source: str) -> tuple[Row, ...]:
    """Return the entries of an actors table. Raises ConfigurationError where one is wrong."""
    if data is None:
        return ()
    if not isinstance(data, list):
        raise ConfigurationError(
            f"{source}: expected a list of actors, each beginning with `- name:`,"
            f" found {type(data).__name__}"
        )
    return tuple(_row(item, place, source) for place, item in enumerate(data, start=1))


def _row(item: object, place: int, source: str) -> Row:
    name = item.get("name") if isinstance(item, dict) else None
    called = f" ({name})" if isinstance(name, str) else ""
    return Row(item, f"{source}: actor {place}{called}", FIELDS)


def actors_of(row: Row, id_: str | None = None) -> Iterator[Actor]:
    """Yield the actor of an entry and, if it names a capital, the place that is its seat."""
    type_ = EntityType(row.choice("type", TYPES) or row.fail("`type` is missing; add it"))
    name = row.needed("name")
    id_ = id_ or row.text("id") or make_id(type_, name, media=row.flag("media"))
    demonyms, adjectives = row.texts("demonyms"), row.texts("adjectives")
    capital = row.text("capital")
    if capital is not None and ":" not in capital:
        yield seat(capital, id_)
        capital = place_id(capital)
    yield Actor(
        id=id_,
        type=type_,
        name=name,
        aliases=tuple(alias for alias in row.texts("aliases") if alias != name),
        native=row.texts("native"),
        demonyms=tuple(dict.fromkeys((*adjectives, *demonyms))),
        adjectives=adjectives or demonyms,
        capital=capital,
        acts_for=row.text("acts_for"),
        seat_of=row.text("seat_of"),
        within=row.text("within"),
        sector=row.choice("sector", SECTORS),
        kind=row.text("kind"),
        media=row.flag("media"),
        bodies=row.texts("bodies"),
        members=row.texts("members"),
    )


def seat(city: str, state: str, *, aliases: tuple[str, ...] = ()) -> Actor:
    """Return a city as the seat of a state's government."""
    return Actor(
        id=place_id(city),
        type=EntityType.PLACE,
        name=city,
        aliases=aliases,
        seat_of=state,
        within=state,
        kind="city",
    )


def slug(name: str) -> str:
    """Return a name as it stands in an id."""
    return "-".join(atoms(name))


def place_id(name: str) -> str:
    """Return the id of a place."""
    return f"place:{slug(name)}"


def make_id(type_: EntityType, name: str, *, media: bool = False) -> str:
    """Return an id for an actor that was given none."""
    return f"{'media' if media else _PREFIXES[type_]}:{slug(name)}"
