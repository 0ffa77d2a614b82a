"""What an event is called: the words of the clause that tells of it.

Takes the claim that leads; gives words of its article, shortened at a word.
"""

from dragoman.records.claim import EventClaim
from dragoman.stages.reconcile.desk import Desk

LABEL_LENGTH = 120
LABEL_WITHOUT = ("parataxis", "mark", "discourse", "cc", "case")
"""What joins a clause or noun to others is no part of its label."""


def label(desk: Desk, claim: EventClaim) -> str:
    """Return the words of the clause that tells of an event, shortened at a word."""
    sentence = desk.readings.sentence(claim)
    start, end = sentence.phrase(claim.head, without=LABEL_WITHOUT)
    words = " ".join(desk.readings.document[claim.document].words[start:end].split())
    words = words.strip(" ,;:.–—-")
    if len(words) <= LABEL_LENGTH:
        return words
    return words[:LABEL_LENGTH].rsplit(" ", 1)[0] + " …"
