"""Families: the types under which an event is told, as it lies ahead or behind.

What is agreed to and what is planned may be one act: PLOVER counts a planned withdrawal, visit or
gift as AGREE.
"""

from dragoman.records.claim import AnyClaim, EventClaim, Status

AHEAD = frozenset({Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL})
FOLDED = frozenset({"CONCEDE", "RETREAT", "COOPERATE", "AID", "CONSULT"})
"""Types that PLOVER counts as AGREE while they lie ahead."""
VIOLENT = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
VERBAL = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
"""Types that are told apart by what is asked, charged or agreed, more than by who and whom."""
JOINT = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types of which the parties may change sides in the telling."""


def family_of(claim: AnyClaim) -> list[str]:
    """Return the types by which a claim is looked for; none where none is known."""
    if not isinstance(claim, EventClaim) or not claim.type:
        return []
    ahead = claim.type in FOLDED and claim.status in AHEAD
    return [claim.type, "AGREE"] if ahead else [claim.type]
