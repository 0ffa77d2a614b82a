"""Statements: do two claims report the same words, or the same content of the same speaker?"""

import re
from collections.abc import Iterable
from functools import lru_cache

from dragoman.records.claim import StatementClaim
from dragoman.stages.link.score import Score, same_sentence
from dragoman.stages.link.view import View
from dragoman.stages.link.words import Weights

SAME_WORDS = 0.8
"""From here, contents are the same words: what a copy or another translation keeps."""
LEAST_WORDS = 5
"""Content words that a content must have to be known again without its speaker."""
ONE_SPEAKER = 0.07
"""What speaks for two statements of one person: set so that their contents are one saying from two
thirds of their words on. On the sample, two of one ministry's on one visit share half."""
ONE_SIDE = 0.05
"""What speaks for two statements of two bodies of one side."""
UNKNOWN = 0.0
"""What speaks for two statements of which nobody knows who said one, or of a person and a body."""
_TELLING = 6
_CONTRARY = 0.5
"""What a "not" or a number of one side costs: more than the words around it can make up for."""
_OTHER_PARTIES = 0.3
"""What it costs that each names somebody whom the other does not: less than a contrary number, as
one may name a state by an office that is not known to be its own."""
_SAME_NUMBERS = 0.08
_SAME_PARTIES = 0.04
"""What equal numbers and two equal parties speak for: with them, two translations of one saying are
one from little more than half of their words on."""
_FIGURES = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
    if value > 1
}
_CACHED = 1 << 14
"""Contents whose numbers and parties are kept: one is compared with many others."""
_DENIED = re.compile(r"\b(?:den(?:y|ied|ies|ying|ial)|refut|rebut)")
_NOT = re.compile(r"\b(?:not|never|no|nobody|cannot|neither|nor)\b|n't\b")


def coarse_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield the keys of a claim: the words of its content that say most."""
    yield from weights.telling(view.core, _TELLING)


def fine_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield finer keys: the speaker's side, pairs of telling words."""
    words = sorted(weights.telling(view.core, _TELLING))
    yield from (f"{a} {b}" for i, a in enumerate(words) for b in words[i + 1 :])
    yield from (f"side {side}" for side in view.sides)


def compare_statements(left: View, right: View, weights: Weights) -> Score | None:
    """Return the score of two statement claims; none where they stand together or nothing fits."""
    one, other = left.claim, right.claim
    if not isinstance(one, StatementClaim) or not isinstance(other, StatementClaim):
        return None
    if one.within == other.id or other.within == one.id or same_sentence(one, other):
        return None
    few = min(len(left.core), len(right.core))
    alike = max(
        weights.shared(left.core, right.core),
        round(0.9 * weights.contained(left.core, right.core), 3) if few >= LEAST_WORDS else 0.0,
    )
    score = Score()
    same = _speakers(left, right)
    if same is None and not (alike >= SAME_WORDS and few >= LEAST_WORDS):
        return None
    if same == 0.0 and few < LEAST_WORDS:
        return None  # "They agreed", said by nobody known, is said by many.
    if same is not None:
        score.add(
            same, "the same speaker" if same >= ONE_SPEAKER else "speakers of one side or unknown"
        )
    score.add(round((0.8 if same is not None else 0.65) * alike, 3), f"content shared {alike:.2f}")
    _contrary(score, left, right, one, other)
    return score


def _contrary(
    score: Score, left: View, right: View, one: StatementClaim, other: StatementClaim
) -> None:
    """Add what keeps two sayings apart, or holds two translations of one together."""
    if _negations(one) != _negations(other):
        score.add(-_CONTRARY, "only one is negated")
    numbers = _numbers(left.core), _numbers(right.core)
    if numbers[0] - numbers[1] and numbers[1] - numbers[0]:
        score.add(-_CONTRARY, "other numbers")
    elif numbers[0] & numbers[1]:
        score.add(_SAME_NUMBERS, "the same numbers")
    parties = _named(left.core), _named(right.core)
    if parties[0] - parties[1] and parties[1] - parties[0]:
        score.add(-_OTHER_PARTIES, "other parties")
    elif len(parties[0] & parties[1]) > 1:
        score.add(_SAME_PARTIES, "the same parties")


def _negations(claim: StatementClaim) -> int:
    """Return how often a content says "not"; a denial says it once more."""
    words = " ".join(w.text for w in claim.content).lower().replace("’", "'")
    denied = claim.cue is not None and _DENIED.search(claim.cue.text.lower()) is not None
    return len(_NOT.findall(words)) + denied


@lru_cache(maxsize=_CACHED)
def _numbers(core: frozenset[str]) -> frozenset[str]:
    """Return the numbers among content words, those in words as figures."""
    written = {word.replace(",", "") for word in core if any(c.isdigit() for c in word)}
    return frozenset(written | {_FIGURES[word] for word in core if word in _FIGURES})


@lru_cache(maxsize=_CACHED)
def _named(core: frozenset[str]) -> frozenset[str]:
    """Return the sides among content words."""
    return frozenset(word for word in core if word.startswith("@"))


def _speakers(left: View, right: View) -> float | None:
    """Return the weight of who speaks; none where two speakers are known to differ."""
    if left.people and right.people:
        return ONE_SPEAKER if left.people & right.people else None
    if left.sides and right.sides:
        mixed = bool(left.people or right.people)
        return (UNKNOWN if mixed else ONE_SIDE) if left.sides & right.sides else None
    return UNKNOWN
