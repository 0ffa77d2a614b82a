"""The features of each kind of claim, by name: what makes a fact more or less sure.

Every feature is a number, 0 or 1 where it is a yes or no. The weights say what each is worth.
"""

from collections.abc import Callable, Sequence
from math import log2

from dragoman.records.claim import (
    AnyClaim,
    CommitmentClaim,
    EventClaim,
    FigureClaim,
    Mode,
    Party,
    PartyRole,
    SpeakerType,
    StatementClaim,
    Status,
    Strength,
)
from dragoman.records.document import Zone
from dragoman.records.when import Basis
from dragoman.stages.weigh.view import View

LONG = 45
"""Words from which a sentence is long: one in ten of the labelled facts stands in one."""
BRIEF = 3
"""Words up to which what somebody said is a scrap."""
STATED = frozenset({Basis.EXPLICIT, Basis.RELATIVE})
COMPARED = ("AGREE", "ASSAULT", "CONSULT", "REQUEST", "SUPPORT")
"""Types of event with ten labels or more, so that their own reliability can be told."""

Features = dict[str, float]


def common(view: View, claim: AnyClaim) -> Features:
    """Return what is looked at in any claim: its sentence, and how it was read."""
    sentence = view.sentence(claim)
    words = [t for t in sentence.tokens if t.tag != "PUNCT"]
    verbs = any(t.tag in {"VERB", "AUX"} for t in words)
    return {
        "as read": claim.confidence,
        "headline": float(sentence.zone is Zone.HEADLINE),
        "long sentence": float(len(words) > LONG),
        "no verb": float(not verbs),
        "in speech": float(claim.speech is not None),
        "time stated": float(view.calendar.when(claim.id).basis in STATED),
    }


def of_event(view: View, claim: EventClaim) -> Features:
    """Return the features of an event: who takes part, its form, type and status."""
    roles = {p.role for p in claim.parties}
    return {
        "noun": float(claim.nominal),
        "no party": float(not claim.parties),
        "one party": float(len(claim.parties) == 1),
        "actor missing": float(PartyRole.ACTOR not in roles),
        "political party": float(any(view.is_political(p) for p in claim.parties)),
        "unknown party": _share(claim.parties, lambda p: view.entity(p) is None),
        "place": float(bool(claim.places)),
        "not real": float(claim.status not in {Status.OCCURRED, Status.UNKNOWN}),
        "status unknown": float(claim.status is Status.UNKNOWN),
        **{f"type {one}": float(claim.type == one) for one in COMPARED},
        "visit": float(claim.mode == "visit"),
    }


def of_statement(view: View, claim: StatementClaim) -> Features:
    """Return the features of a statement: its words, its cue, who speaks."""
    length = sum(len(words.text.split()) for words in claim.content)
    return {
        "quoted": float(claim.mode is Mode.DIRECT),
        "mixed": float(claim.mode is Mode.MIXED),
        "cue missing": float(claim.cue is None),
        "scrap": float(length <= BRIEF),
        "speaker missing": float(claim.speaker is None),
        "speaker pronoun": float(view.is_pronoun(claim.speaker)),
        "speaker referred": float(view.is_referred(claim.speaker)),
        "speaker known": float(view.entity(claim.speaker) is not None),
        "collective": float(claim.speaker_type is SpeakerType.COLLECTIVE),
        "within": float(claim.within is not None),
        "starts low": float(_starts_low(claim)),
    }


def _starts_low(claim: StatementClaim) -> bool:
    """Tell whether the content begins in the middle of a clause: "to", "and", "for"."""
    first = claim.content[0].text.split()[:1]
    return bool(first) and first[0].lower() in {"to", "and", "for", "about", "of", "with", "on"}


def of_commitment(view: View, claim: CommitmentClaim) -> Features:
    """Return the features of a promise: who is bound, how firmly, to what."""
    return {
        "nobody bound": float(not claim.by),
        "known bound": float(any(view.entity(p) is not None for p in claim.by)),
        "agreed": float(claim.strength is Strength.AGREED),
        "term": float(claim.due is not None),
    }


def of_figure(view: View, claim: FigureClaim) -> Features:
    """Return the features of a figure: its unit, and how number and thing counted stand."""
    number, measure = claim.number, claim.measure
    counted = view.tokens(claim, measure.start, measure.end)
    gap = measure.start - number.end if measure.start >= number.end else number.start - measure.end
    return {
        "money": float(len(claim.unit) == len("USD") and claim.unit.isupper()),
        "percent": float(claim.unit == "percent"),
        "people": float(claim.unit == "person"),
        "range": float(claim.value_max is not None),
        "qualified": float(claim.qualifier != "exactly"),
        "counted before": float(measure.end <= number.start),
        "counted apart": float(gap > BRIEF),
        "counted plural": float(any(_is_plural(t.text, t.lemma) for t in counted)),
        "counted name": float(bool(counted) and all(t.tag == "PROPN" for t in counted)),
        "counted no noun": float(all(t.tag not in {"NOUN", "PROPN"} for t in counted)),
        "number of a name": float(_is_of_name(view, claim)),
    }


def _is_plural(text: str, lemma: str) -> bool:
    return text.lower() != lemma.lower() and text[-1:].lower() in {"s", "n", "e"}


def _is_of_name(view: View, claim: FigureClaim) -> bool:
    """Tell whether the number is glued to a capitalised word before it: "Task Force 50"."""
    sentence = view.sentence(claim)
    place = sentence.place_at(claim.number.start)
    if place is None or place == 0:
        return False
    before = sentence.tokens[place - 1]
    return before.text[:1].isupper() and before.tag in {"PROPN", "NOUN", "SYM"} and place > 1


def _share(parties: Sequence[Party], holds: Callable[[Party], bool]) -> float:
    return sum(holds(p) for p in parties) / len(parties) if parties else 0.0


def features_of(view: View, claim: AnyClaim) -> Features:
    """Return the features of a claim of any kind that is weighed."""
    found = common(view, claim)
    if isinstance(claim, EventClaim):
        return found | of_event(view, claim)
    if isinstance(claim, StatementClaim):
        return found | of_statement(view, claim)
    if isinstance(claim, CommitmentClaim):
        return found | of_commitment(view, claim)
    if isinstance(claim, FigureClaim):
        return found | of_figure(view, claim)
    return found


def of_sources(documents: int, origins: int, roots: int) -> Features:
    """Return how widely a fact is told, in doublings: by articles, texts of their own, sources."""
    return {
        "articles": log2(max(documents, 1)),
        "origins": log2(max(origins, 1)),
        "sources": log2(max(roots, 1)),
    }
