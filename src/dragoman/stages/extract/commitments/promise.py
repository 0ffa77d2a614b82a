"""What the steps of finding commitments pass on, as places in a sentence."""

from dataclasses import dataclass

from dragoman.records.claim import Fate, Strength

# Confidence: how much each form leaves to interpretation; a plain verb of promising the least.
# Levels, not measured shares: no open corpus marks promises in news.
SURE, LIKELY, POSSIBLE = 0.9, 0.7, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promise, or word of what became of one."""

    verb: int
    """Place of the verb or noun that tells of it."""
    head: int
    """Place of the head word of the action."""
    action: frozenset[int]
    """Places of the action's words."""
    by: tuple[int, ...]
    """Places of the heads of the parties bound; empty: not told."""
    to: tuple[int, ...] = ()
    strength: Strength = Strength.PLEDGED
    fate: Fate = Fate.MADE
    confidence: float = 0.8
    has_term: bool = True
    """Whether a time among the words of the action may be its term; not where it is a deed's."""
    joint: bool = False
    """Whether it binds the sides of an agreement, whatever the subject of its clause."""
