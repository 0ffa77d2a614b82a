"""PLOVER: event types with quads, modes, contexts and scores, from plover.yaml.

Facts as in the 2024 manual of the Open Event Data Alliance, its contradictions settled (the notes
in plover.yaml say how); the descriptions are our own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dragoman.ontology.table import Row, read_yaml

PATH = Path(__file__).parent / "plover.yaml"


class Quad(StrEnum):
    """The four classes of event types."""

    VERBAL_COOPERATION = "verbal_cooperation"
    MATERIAL_COOPERATION = "material_cooperation"
    VERBAL_CONFLICT = "verbal_conflict"
    MATERIAL_CONFLICT = "material_conflict"

    @property
    def number(self) -> int:
        """The class's number, 1 to 4."""
        return list(Quad).index(self) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PloverMode:
    """A mode of an event type: how it is done."""

    name: str
    description: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PloverType:
    """An event type. `score` holds where no mode is known (Goldstein-like, -10 to 10)."""

    name: str
    quad: Quad
    score: float
    recipient_required: bool
    description: str
    modes: Mapping[str, PloverMode]

    def score_of(self, mode: str | None) -> float:
        """Return the score of the type in a mode. Raises KeyError for no mode of its own."""
        return self.score if mode is None else self.modes[mode].score


@dataclass(frozen=True, slots=True, kw_only=True)
class Plover:
    """The whole of it. Each mapping goes by name, in the manual's order."""

    version: str
    types: Mapping[str, PloverType]
    contexts: Mapping[str, str]
    auxiliary: Mapping[str, str]
    sectors: Mapping[str, str]

    def score(self, type_: str, mode: str | None = None) -> float:
        """Return an event's score. Raises KeyError for an unknown type or mode."""
        return self.types[type_].score_of(mode)


def load_plover(path: Path = PATH) -> Plover:
    """Return PLOVER from its file. Raises ConfigurationError for a mistake in it."""
    fields = frozenset({"version", "types", "contexts", "auxiliary", "sectors", "settled"})
    row = Row(read_yaml(path), path.name, fields)
    return Plover(
        version=row.needed("version"),
        types={name: _type(name, sub) for name, sub in _entries(row, "types", _TYPE_FIELDS)},
        contexts=_descriptions(row, "contexts"),
        auxiliary=_descriptions(row, "auxiliary"),
        sectors=_descriptions(row, "sectors"),
    )


_TYPE_FIELDS = frozenset({"quad", "score", "recipient", "description", "modes"})
_MODE_FIELDS = frozenset({"score", "description"})


def _entries(row: Row, field: str, fields: frozenset[str]) -> list[tuple[str, Row]]:
    data = row.data.get(field, {})
    if not isinstance(data, dict):
        row.fail(f"`{field}` must hold `name: ...` pairs, found {data!r}")
    return [(name, Row(item, f"{row.where}: {name}", fields)) for name, item in data.items()]


def _type(name: str, row: Row) -> PloverType:
    modes = {mode: _mode(mode, sub) for mode, sub in _entries(row, "modes", _MODE_FIELDS)}
    quad = row.choice("quad", frozenset(Quad)) or row.fail("`quad` is missing; add it")
    return PloverType(
        name=name,
        quad=Quad(quad),
        score=_score(row),
        recipient_required=row.flag("recipient"),
        description=row.needed("description"),
        modes=modes,
    )


def _mode(name: str, row: Row) -> PloverMode:
    return PloverMode(name=name, description=row.needed("description"), score=_score(row))


def _score(row: Row) -> float:
    score = row.number("score")
    if score is None or not -10 <= score <= 10:
        row.fail("`score` must be a number from -10 to 10")
    return score


def _descriptions(row: Row, field: str) -> dict[str, str]:
    data = row.data.get(field)
    if not isinstance(data, dict) or not data:
        row.fail(f"`{field}` must hold `name: description` pairs")
    names = Row(data, f"{row.where}: {field}", frozenset(map(str, data)))
    return {name: names.needed(name) for name in names.data}
