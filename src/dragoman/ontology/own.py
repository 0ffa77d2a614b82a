"""A user's own actors: laid over the built-in ones.

Takes the entries of the file and the built-in actors, gives all actors and the ids of the own ones.
An entry changes the built-in actor of its id, or, without an id, the one of its name: what it says
replaces what was there, names and demonyms are added, and fields that it leaves out stay.
"""

import dataclasses
from collections.abc import Mapping

from dragoman.ontology.actor import Actor
from dragoman.ontology.fold import fold
from dragoman.ontology.rows import FIELDS, actor_rows, actors_of
from dragoman.ontology.table import Row

_ADDED = ("aliases", "native", "demonyms", "adjectives", "bodies", "members")
_REFERENCES = ("capital", "acts_for", "seat_of", "within")


def lay_over(
    built_in: Mapping[str, Actor], data: object, source: str
) -> tuple[dict[str, Actor], frozenset[str]]:
    """Return all actors, by id, and the ids of those that the user's file speaks of.

    Raises ConfigurationError for a mistake in the file.
    """
    actors = dict(built_in)
    by_name = {fold(actor.name): actor.id for actor in reversed(list(built_in.values()))}
    rows = dict[str, Row]()
    for row in actor_rows(data, source):
        base = _base(row, actors, by_name)
        *seats, actor = actors_of(_completed(row, base), base.id if base else None)
        if actor.id in rows:
            row.fail(f"{actor.id!r} is described already in {rows[actor.id].where}; join the two")
        rows[actor.id] = row
        for place in seats:
            rows.setdefault(place.id, row)
            actors[place.id] = _merged(actors.get(place.id), place)
        actors[actor.id] = _merged(base, actor)
    for id_, row in rows.items():
        _check_references(actors[id_], row, actors)
    return dict(sorted(actors.items())), frozenset(rows)


def _base(row: Row, actors: Mapping[str, Actor], by_name: Mapping[str, str]) -> Actor | None:
    """The actor that an entry changes, if it changes one."""
    id_, name = row.text("id"), row.text("name")
    if id_ is None and name is not None:
        id_ = by_name.get(fold(name))
        type_ = row.text("type")
        if id_ is not None and type_ is not None and actors[id_].type != type_:
            return None
    return actors.get(id_) if id_ is not None else None


def _completed(row: Row, base: Actor | None) -> Row:
    """The entry with type and name taken from the actor that it changes."""
    if base is None:
        return row
    return Row({"type": base.type.value, "name": base.name, **row.data}, row.where, FIELDS)


def _merged(base: Actor | None, actor: Actor) -> Actor:
    if base is None:
        return actor
    given: dict[str, object] = {}
    for field in dataclasses.fields(Actor):
        old, new = getattr(base, field.name), getattr(actor, field.name)
        if field.name in _ADDED:
            given[field.name] = tuple(dict.fromkeys((*new, *old)))
        else:
            given[field.name] = new or old
    if base.name != actor.name:
        given["aliases"] = tuple(dict.fromkeys((*actor.aliases, base.name, *base.aliases)))
    return dataclasses.replace(base, **given)  # type: ignore[arg-type] # the fields' own values


def _check_references(actor: Actor, row: Row, actors: Mapping[str, Actor]) -> None:
    ids = [(field, getattr(actor, field)) for field in _REFERENCES]
    ids += [("members", member) for member in actor.members]
    for field, id_ in ids:
        if id_ is not None and id_ not in actors:
            row.fail(
                f"`{field}` is {id_!r}, which is no actor's id; use an id such as state:IQ, or add"
                " an entry with that id"
            )
