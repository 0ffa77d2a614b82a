"""What an engine is: it runs a job over shards of bytes, and says which pieces killed it.

A job is named, not handed over: `factory` ("module:function") is called once in each worker with
`config` and gives the function that works on one piece. So it runs wherever dragoman is installed.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from dragoman.errors import ConfigurationError

Work = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What to do with each piece: a factory by name, and what it is called with."""

    factory: str
    config: bytes

    def open(self) -> Work:
        """Return the function that works on one piece."""
        module, _, name = self.factory.partition(":")
        try:
            factory = getattr(import_module(module), name)
        except (ImportError, AttributeError) as error:
            raise ConfigurationError(
                f"the job {self.factory!r} cannot be loaded: {error}"
            ) from error
        work: Work = factory(self.config)
        return work


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Pieces that are worked on together and written together."""

    number: int
    pieces: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a shard: a result a piece, none for a piece that killed its worker."""

    number: int
    results: tuple[bytes | None, ...]


class Engine(Protocol):
    """Runs a job over shards."""

    def map(self, job: Job, shards: Iterable[Shard]) -> Iterator[Outcome]:
        """Yield the outcome of each shard, in any order; shards are taken as they are needed.

        What the job raises is raised here. A piece that kills its worker gives none.
        """
