"""Where records come from: producers, runs, sightings (W3C PROV: agent, activity, usage)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Producer:
    """What made a record: a stage's step with its version and model."""

    step: str
    version: int
    model: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One build. Its instants stand in the store alone, never in an export."""

    id: int
    dragoman: str
    started_at: str
    ended_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Where a document's bytes were seen: a file, a row of a collection, an address."""

    document: str
    source: str
    added_at: str
