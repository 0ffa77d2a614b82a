"""Judgments: what people decided. Append-only; superseded, never updated."""

from dataclasses import dataclass
from enum import StrEnum

from dragoman.records.ids import digest


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


class Effect(StrEnum):
    """What a judgment does to the record."""

    APPLIED = "applied"
    """It holds."""
    NOTED = "noted"
    """Somebody looked and could not say: it changes nothing."""
    OUTDONE = "outdone"
    """The same person decided otherwise later."""
    SUPERSEDED = "superseded"
    """A later judgment names it as the one whose place it takes."""
    CONTESTED = "contested"
    """Somebody else decided otherwise: none of both holds until one is superseded."""
    ORPHANED = "orphaned"
    """What it is about is not found any more."""
    REFUSED = "refused"
    """Its value cannot be read, or does not suit what it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """How to find a judged thing again (W3C TextPosition and TextQuote selectors)."""

    kind: str
    """What the words are of: `event CONSULT`, `statement`, `figure`, `mention`, `document` ..."""
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
    """A person's decision on a fact (one anchor a passage), or on who is who (two)."""

    id: str
    verdict: Verdict
    anchors: tuple[Anchor, ...]
    value: str | None
    by: str
    at: str
    reason: str | None
    supersedes: str | None


def judgment_id(judgment: Judgment) -> str:
    """Return the id that a judgment's content gives it; the id that it bears does not enter."""
    places = [
        digest(a.kind, a.document, a.text_digest, a.start, a.end, a.exact, a.slot)
        for a in judgment.anchors
    ]
    return "judgment-" + digest(
        judgment.verdict,
        judgment.value,
        judgment.by,
        judgment.at,
        judgment.reason,
        judgment.supersedes,
        *places,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What became of a judgment when the record was last made."""

    judgment: str
    binding: Binding
    effect: Effect
    things: tuple[str, ...]
    """Ids of the claims, mentions or documents that it was found to be about, sorted."""
