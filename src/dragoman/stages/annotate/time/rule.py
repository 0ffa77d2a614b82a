"""A rule of the grammar: its pattern, what it means, and examples that its test runs.

An example is the words and the TIMEX3 value that they must get before any anchor is known.
"""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.stages.annotate.time.meaning import Meaning
from dragoman.stages.annotate.time.pattern import Match, Pattern, parse_pattern

Build = Callable[[Match], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Among matches of one length the earlier rule of the table wins."""

    pattern: Pattern
    build: Build
    examples: tuple[tuple[str, str], ...]


def row(pattern: str, build: Build, *examples: tuple[str, str]) -> Rule:
    """Make a rule with its examples: words, and the value they get."""
    return Rule(parse_pattern(pattern), build, examples)
