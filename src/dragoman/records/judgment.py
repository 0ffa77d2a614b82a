"""Judgments: what people decided. Append-only; superseded, never updated."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What was decided."""

    SAME = "same"
    DIFFERENT = "different"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"
    UNSURE = "unsure"


class Binding(StrEnum):
    """Whether the judged thing was found again."""

    BOUND = "bound"
    MOVED = "moved"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """How to find a judged thing again (W3C TextPosition and TextQuote selectors)."""

    kind: str
    document: str
    text_digest: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    slot: str | None
    last_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgment:
    """A person's decision on one or, for identity, two anchored things."""

    id: str
    verdict: Verdict
    anchors: tuple[Anchor, ...]
    value: str | None
    by: str
    at: str
    reason: str | None
    supersedes: str | None
