"""Events: do two event claims tell of one act?

Each feature of the pair (`likeness.py`) speaks for or against in log-odds; their sum becomes a
score from 0 to 1. What cannot be is told first: types that do not go together, other round
numbers, a call and a meeting, visits to other places, other victims.
"""

import math
from collections.abc import Iterable, Mapping

from dragoman.records.claim import EventClaim, Status
from dragoman.stages.link.company import Company
from dragoman.stages.link.families import VIOLENT, family_of
from dragoman.stages.link.kin import kin_of, stem_of
from dragoman.stages.link.likeness import READ, Features, likeness
from dragoman.stages.link.score import LEAST, Score
from dragoman.stages.link.view import View
from dragoman.stages.link.words import Weights

WEIGHTS: Mapping[str, float] = {
    "same trigger": 4.0,
    "kin trigger": 6.0,
    "other mode": -1.4,
    "other doers": -0.4,
    "same targets": 1.1,
    "other targets": -0.3,
    "other parties": -1.0,
    "sides crossed": 1.5,
    "two people in common": 1.4,
    "same place": 0.8,
    "same numbers": 0.4,
    "other count": -0.6,
    "words": 3.1,
    "articles on the same actors": 5.2,
    "articles in the same words": 5.2,
    "one article": 2.5,
    "one sentence": -4.0,
    "far apart": -2.2,
}
"""Log-odds of a feature at 1: logistic regression on the pairs of one topic in the training topics
of ECB+ and in the Apple half of MEANTIME (both CC BY), rounded."""
EXACT: Mapping[str, float] = {
    "one side in common": 0.3,
    "two sides in common": 1.0,
    "same round": 1.5,
    "same count": 1.5,
    "one person struck": 2.5,
    "other numbers counted": -1.5,
    "other terms": -2.0,
    "other agents": -3.0,
    "the other way round": -5.0,
    "other victims": -3.0,
    "other counterparts": -3.0,
    "other people": -1.2,
    "other places": -1.0,
    "other matter": -3.0,
}
"""The same for claims whose frames were read, by general knowledge: those corpora hardly have
states as parties, rounds and counted prisoners."""
BIAS = -5.3
BIAS_OF_ACTS = -6.1
"""Set so that 0.6 is a score at which clusters of the development topics of ECB+ and of MEANTIME
are good both; lower where both frames were read: those mentions are of a few acts, where an article
of the press tells of many."""
COMPANY_MOST = 4.0
COMPANY_OF_ACTS = 2.5
"""What the likeness of two articles says at most, and of acts whose frames were read: all of a
dossier may be on one negotiation."""
_MOST = 0.999
"""Score at most: certain is only what points back (back.py)."""
_COMPANY = ("articles on the same actors", "articles in the same words")
_TELLING = 4
"""Words of a claim by which it is looked for where it names no side, and in large blocks."""


def coarse_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield the keys of a claim: its trigger, and its type with a side, number or telling word."""
    stem = stem_of(view.head)
    yield f"stem {stem}"
    for other in kin_of(view.head):
        yield f"kin {min(stem, other)} {max(stem, other)}"
    for type_ in family_of(view.claim):
        for side in view.sides:
            yield f"{type_} side {side}"
        if view.number is not None:
            yield f"{type_} number {view.number}"
        for count in sorted(view.counts):
            yield f"{type_} count {count}"
        for word in weights.telling(view.words, _TELLING):
            yield f"{type_} word {word}"


def fine_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield finer keys: two sides, a place, people, telling words."""
    sides = sorted(view.sides)
    yield from (f"{a} {b}" for i, a in enumerate(sides) for b in sides[i + 1 :])
    yield from (f"at {place}" for place in view.places)
    yield from sorted(view.counts)
    yield from (f"with {person}" for person in view.people)
    yield from (f"word {word}" for word in weights.telling(view.words, _TELLING))


def compare_events(left: View, right: View, weights: Weights, company: Company) -> Score | None:
    """Return the score of two event claims; none where they cannot be one act, or will not."""
    one, other = left.claim, right.claim
    if not isinstance(one, EventClaim) or not isinstance(other, EventClaim):
        return None
    if one.generic or other.generic or _forbidden(left, right, one, other):
        return None
    found = likeness(left, right, weights, company)
    if not found.get("same trigger") and not found.get("kin trigger"):
        return None
    if found.get("little in common"):
        return None
    value, parts = weigh(found)
    if value < LEAST:
        return None
    reasons = sorted(parts, key=lambda name: (-abs(parts[name]), name))
    return Score(
        value=value,
        reasons=[f"{_said(name, left, right)} {parts[name]:+.2f}" for name in reasons],
    )


def weigh(found: Features) -> tuple[float, dict[str, float]]:
    """Return the score of features, and what each of them adds to its log-odds."""
    known = {**WEIGHTS, **EXACT}
    parts = {name: round(known[name] * value, 2) for name, value in found.items() if name in known}
    bias, most = (BIAS_OF_ACTS, COMPANY_OF_ACTS) if READ in found else (BIAS, COMPANY_MOST)
    company = math.fsum(parts.pop(name, 0.0) for name in _COMPANY)
    if company:
        parts["articles alike"] = round(min(company, most), 2)
    odds = math.fsum([bias, *sorted(parts.values())])
    kept = {name: part for name, part in parts.items() if part}
    return min(_MOST, round(1 / (1 + math.exp(-odds)), 3)), kept


def _said(name: str, left: View, right: View) -> str:
    """Return a feature with the words that it rests on, for whoever asks why."""
    if name.endswith("trigger"):
        words = sorted({left.head, right.head})
        return f"{name}, {' and '.join(words)}"
    if name == "same round":
        return f"round {left.number} in both"
    if name == "same count":
        return f"{min(left.counts & right.counts)} in both"
    return name


def _forbidden(left: View, right: View, one: EventClaim, other: EventClaim) -> bool:
    done = Status.OCCURRED in (one.status, other.status)
    if done and (left.refused or right.refused):
        return True  # "she would not meet them again": not the meeting that was
    typed = bool(one.type and other.type)
    if typed and not set(family_of(one)) & set(family_of(other)):
        return True
    if left.number is not None and right.number is not None and left.number != right.number:
        return True
    if one.channel and other.channel and (one.channel == "phone") != (other.channel == "phone"):
        return True
    apart = bool(left.places and right.places) and not left.places & right.places
    if apart and one.mode == "visit" and other.mode == "visit":
        return True
    victims = bool(left.victims and right.victims) and not left.victims & right.victims
    return victims and one.type in VIOLENT
