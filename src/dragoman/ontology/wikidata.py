"""Actors from Wikidata: the answer of a SPARQL query as entries of a user's own actors file.

Takes the JSON that the query service gives for the query in docs/actors.md (columns item, name,
kind, aliases, iso), gives YAML. It reads a file alone and asks no service.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
import yaml

from dragoman.errors import ConfigurationError
from dragoman.records.annotated import EntityType

_KINDS = {kind.value: kind for kind in EntityType}
_ITEM = re.compile(r"Q\d+$")
_ISO = re.compile(r"[A-Z]{2}$")
_SEPARATOR = "|"
_SHORTEST = 3
"""Letters of an alias: two fit too many names."""


def actors_from(raw: bytes, source: str) -> list[dict[str, object]]:
    """Return the entries of a query's answer, one for each item, in the order of their ids.

    Raises ConfigurationError where the file is no such answer.
    """
    found: dict[str, dict[str, object]] = {}
    for row in _rows(raw, source):
        item = _ITEM.search(_value(row, "item"))
        name, kind = _value(row, "name"), _KINDS.get(_value(row, "kind"))
        if item is None or not name or _ITEM.match(name) or kind is None:
            continue  # An item without an English name is called by its number.
        id_ = f"wikidata:{item.group()}"
        entry = found.setdefault(id_, {"id": id_, "type": kind.value, "name": name, "aliases": []})
        known = entry["aliases"]
        assert isinstance(known, list)
        told = [*_value(row, "aliases").split(_SEPARATOR)]
        fitting = {a.strip() for a in told if len(a.strip()) >= _SHORTEST} - {name}
        entry["aliases"] = sorted({*known, *fitting})
        if kind is EntityType.ORGANIZATION and _ISO.match(_value(row, "iso")):
            entry["acts_for"] = f"state:{_value(row, 'iso')}"
    return [found[id_] for id_ in sorted(found, key=lambda i: int(i.rpartition("Q")[2]))]


def as_yaml(actors: Iterable[Mapping[str, object]]) -> str:
    """Return entries as an actors file."""
    entries = [dict(actor) for actor in actors]
    return str(yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=100))


def _rows(raw: bytes, source: str) -> list[dict[str, Any]]:
    try:
        rows = msgspec.json.decode(raw)["results"]["bindings"]
    except (msgspec.DecodeError, KeyError, TypeError) as error:
        raise ConfigurationError(
            f"{source}: not the JSON answer of a SPARQL query; save it as the query service gives"
            " it (docs/actors.md)"
        ) from error
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _value(row: Mapping[str, Any], column: str) -> str:
    cell = row.get(column)
    return str(cell.get("value", "")).strip() if isinstance(cell, dict) else ""
