"""What is denied of an event, and what only seems so.

"Did not meet until May" tells of a meeting in May, "will not sign until X withdraws" of a
condition, "did not only meet but signed" of both. Takes a sentence and the place of a word.
"""

from dragoman.records.claim import Status
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.walk import has_mark

NEGATIONS = frozenset({"not", "n't", "never", "no", "nor", "neither", "without", "t"})

_ONLY = frozenset({"only", "just", "merely", "simply", "solely"})
_AHEAD = frozenset({"will", "wo", "shall", "would", "'ll"})
_PAST = frozenset({"did", "was", "were"})


def negated(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is negated by a child of its own; "not only" negates nothing."""
    children = sentence.children_by(place, "advmod", "det", "cc:preconj", "mark", "aux")
    return any(
        sentence.tokens[i].text.lower() in NEGATIONS and not _is_not_only(sentence, i)
        for i in children
    )


def _is_not_only(sentence: Sentence, place: int) -> bool:
    follows = sentence.tokens[place + 1 : place + 2]
    return sentence.tokens[place].text.lower() == "not" and any(
        token.text.lower() in _ONLY for token in follows
    )


def late_status(sentence: Sentence, verb: int) -> Status | None:
    """Return the status of what is denied only up to a time ("not … until"), else none.

    In the past the denial ended then, and it occurred. What will not be until a time is planned
    for it; until something else happens, conditional on that.
    """
    children = sentence.children_by(verb, "advmod", "aux", "aux:pass")
    words = {sentence.tokens[i].text.lower() for i in children}
    clause = any(
        has_mark(sentence, i, "until", "till") for i in sentence.children_by(verb, "advcl")
    )
    day = any(sentence.case_of(i) in {"until", "till"} for i in sentence.children_by(verb, "obl"))
    if not words & {"not", "n't"} or not (clause or day):
        return None
    if words & _AHEAD:
        return Status.CONDITIONAL if clause else Status.PLANNED
    return Status.OCCURRED if words & _PAST else None
