"""The built-in actors: from their compact form, and that form from the readable tables.

`actors.yaml` (generated: states and their capitals) and `general/*.yaml` (our own) are the truth;
`actors.json` holds the same, checked and joined, and is what is loaded, because YAML takes ten
times as long to read. scripts/compile_actors.py writes it; a test holds both against each other.
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from dragoman.errors import ConfigurationError
from dragoman.ontology.actor import Actor
from dragoman.ontology.rows import actor_rows, actors_of
from dragoman.ontology.table import Row, read_yaml

HERE = Path(__file__).parent
COMPILED = HERE / "actors.json"
_ENCODER = msgspec.json.Encoder(order="deterministic")
_LIST = msgspec.json.Decoder(tuple[Actor, ...])


def tables() -> tuple[Path, ...]:
    """Return the readable tables, in the order in which they are read."""
    return (HERE / "actors.yaml", *sorted((HERE / "general").glob("*.yaml")))


def compile_actors(paths: Iterable[Path]) -> bytes:
    """Return the compact form of the tables. Raises ConfigurationError for a mistake in one."""
    actors: dict[str, Actor] = {}
    rows: dict[str, Row] = {}
    for path in paths:
        for row in actor_rows(_spread(read_yaml(path), path.name), path.name):
            for actor in actors_of(row):
                if actor.id in actors:
                    row.fail(f"{actor.id!r} is given already in {rows[actor.id].where}")
                actors[actor.id], rows[actor.id] = actor, row
    for id_, row in rows.items():
        for reference in references(actors[id_]):
            if reference not in actors:
                row.fail(f"{reference!r} is no actor's id")
    lines = [_ENCODER.encode(_fields(actors[id_])) for id_ in sorted(actors)]
    return b"[" + b",\n".join(lines) + b"]\n"


def _spread(data: object, source: str) -> object:
    """Return the entries of a table, what a group says of `all` its `actors` put into each."""
    if not isinstance(data, list) or not all(isinstance(g, dict) and "all" in g for g in data):
        return data
    rows: list[object] = []
    for group in data:
        if set(group) != {"all", "actors"}:
            raise ConfigurationError(f"{source}: a group has the fields `all` and `actors`")
        rows += [{**group["all"], **actor} for actor in group["actors"]]
    return rows


def read_actors(raw: bytes) -> dict[str, Actor]:
    """Return the actors of the compact form by id, in the order of their ids."""
    try:
        return {actor.id: actor for actor in _LIST.decode(raw)}
    except msgspec.DecodeError as error:
        raise ConfigurationError(
            f"{COMPILED}: cannot be read ({error}); run scripts/compile_actors.py, or install anew"
        ) from error


def references(actor: Actor) -> tuple[str, ...]:
    """Return the ids of other actors that an actor names."""
    single = (actor.capital, actor.acts_for, actor.seat_of, actor.within)
    return (*(id_ for id_ in single if id_ is not None), *actor.members)


def _fields(actor: Actor) -> dict[str, object]:
    """An actor's fields without those that have their default."""
    filled: dict[str, object] = {"id": actor.id, "type": actor.type, "name": actor.name}
    for field in Actor.__slots__[3:]:
        value = getattr(actor, field)
        if value:
            filled[field] = value
    return filled
