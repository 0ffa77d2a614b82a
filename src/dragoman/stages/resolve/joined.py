"""Joined: the units of persons with their groups, while they are being joined.

A working state of one call of `resolve`: units, what the texts say of each, groups, what must stay
apart, and the joins made with their reasons.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.stages.resolve.apart import Apart
from dragoman.stages.resolve.clustering import Groups
from dragoman.stages.resolve.profile import Profile, united
from dragoman.stages.resolve.units import Unit


@dataclass
class Persons:
    """The units of persons with their groups; a working state of one call, seen by nobody else."""

    units: Mapping[str, Unit]
    profiles: Mapping[str, Profile]
    groups: Groups
    apart: Apart
    merges: list[tuple[str, str, str]] = field(default_factory=list)
    """Two unit ids and why they were joined."""
    doubts: list[tuple[str, str, str]] = field(default_factory=list)
    """Two unit ids that may be one, and why, for a person to judge."""

    def join(self, left: str, right: str, reason: str) -> bool:
        """Join two groups unless they are known to differ; keep the reason."""
        if self.groups.joined(left, right):
            return True
        if self.apart.between(self.groups, left, right):
            return False
        self.groups.join(left, right)
        self.merges.append((left, right, reason))
        return True

    def whole(self, id_: str) -> Profile:
        """Return what is known of all of an id's group."""
        return united(self.profiles[m] for m in self.groups.of(id_))
