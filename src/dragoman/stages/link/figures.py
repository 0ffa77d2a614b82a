"""Figures: do two claims give a number of the same thing? The numbers may differ.

Equal numbers are one figure where measure and words agree. Unequal ones are rivals only where the
same kind of thing is counted and the same became of it, of the same names, and neither number is a
part of another: "six soldiers were killed", "four soldiers died".
"""

from collections.abc import Iterable

from dragoman.records.claim import FigureClaim
from dragoman.stages.link.counted import Counted
from dragoman.stages.link.score import Score, same_sentence
from dragoman.stages.link.view import View
from dragoman.stages.link.words import Weights

_COUNTS = frozenset({"count", "person"})
_TELLING = 4
_LENGTHS = frozenset(
    """kilometer kilometre km mile meter metre foot yard inch degree hectare acre""".split()
)
"""Units of measure: how far or how high is not told by the words that are counted."""
MOST_APART = 10
"""Times that one rival may be the other: reports of one march differ by as much, tolls by less."""


def coarse_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield the keys of a claim: its unit and what is counted with a telling word of its clause."""
    if isinstance(view.claim, FigureClaim) and view.counted is not None:
        unit = _unit(view.claim)
        about = view.words - view.core
        for word in (*weights.telling(view.core, 2), *weights.telling(about, _TELLING)):
            yield f"{unit} {word}"
        for name in sorted(word for word in about if word.startswith("@")):
            yield f"{view.counted.kind} {view.counted.fate} {name}"


def fine_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield finer keys: a word of the measure with one of the clause."""
    about = weights.telling(view.words - view.core, _TELLING)
    yield from (f"{a} {b}" for a in weights.telling(view.core, 2) for b in about)


def compare_figures(left: View, right: View, weights: Weights) -> Score | None:
    """Return the score of two figure claims; none where they cannot go together."""
    one, other = left.claim, right.claim
    if not isinstance(one, FigureClaim) or not isinstance(other, FigureClaim):
        return None
    if _unit(one) != _unit(other) or left.counted is None or right.counted is None:
        return None
    if (one.value, one.value_max) != (other.value, other.value_max):
        return _rivals(left, right, left.counted, right.counted, weights)
    if same_sentence(one, other):  # Two numbers of a sentence count two things.
        return None
    measure, about = _shared(left, right, weights)
    if left.counted.fate and not left.counted.partial and not right.counted.partial:
        found = _rivals(left, right, left.counted, right.counted, weights)
        if found is not None:  # Told in other words: "27 hurt", "27 people were injured".
            found.add(0.15, "the same number")
            return found
    if not about or (left.core and right.core and not measure):
        return None
    score = Score()
    score.add(round(0.35 * measure, 3), f"measure shared {measure:.2f}")
    score.add(round(0.6 * about, 3), f"words shared {about:.2f}")
    score.add(0.15, "the same number")
    return score


def _rivals(
    left: View, right: View, one: Counted, other: Counted, weights: Weights
) -> Score | None:
    """Return the score of two numbers of what may be one thing, the numbers left out."""
    if one.kind != other.kind or one.fate != other.fate or _of_other(left, right, one, other):
        return None
    measure, _ = _shared(left, right, weights)
    score = Score()
    score.add(0.3 if one.fate else 0.15, f"{one.kind}, {one.fate or 'there'}, in both")
    score.add(round(0.2 * measure, 3), f"measure shared {measure:.2f}")
    if one.bare or other.bare:
        score.add(0.1, "told by the verb alone")
    if left.claim.document == right.claim.document and _times(left, right) != 1:
        if one.teller is None or other.teller is None or one.teller == other.teller:
            return None  # One text in one voice counts two things.
        score.add(0.3, f"{one.teller} and {other.teller} count")
        return score
    about = weights.contained(_about(left), _about(right))
    score.add(round(0.5 * about, 3), f"words shared {about:.2f}")
    names, others = _names(_about(left)), _names(_about(right))
    if names & others:
        score.add(0.1, "a name in common")
    elif names and others:
        score.add(-0.2, "other names")
    return score


def _of_other(left: View, right: View, one: Counted, other: Counted) -> bool:
    """Tell whether two numbers are of different things, whatever the words around them."""
    names, others = _names(left.core), _names(right.core)
    return (
        one.partial
        or other.partial
        or one.kind in _LENGTHS
        or _is_length(left)
        or bool(names and others and not names & others)
        or _times(left, right) > MOST_APART
    )


def _is_length(view: View) -> bool:
    unit = view.claim.unit if isinstance(view.claim, FigureClaim) else ""
    return bool(_LENGTHS.intersection(unit.split()))


def _unit(claim: FigureClaim) -> str:
    return "count" if claim.unit in _COUNTS else claim.unit


def _times(left: View, right: View) -> float:
    values = [v.claim.value for v in (left, right) if isinstance(v.claim, FigureClaim)]
    return max(values) / min(values) if min(values) > 0 else float("inf")


def _shared(left: View, right: View, weights: Weights) -> tuple[float, float]:
    """Return how much of the measures and of the other words two claims share."""
    return weights.shared(left.core, right.core), weights.shared(_about(left), _about(right))


def _names(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if word.startswith("@"))


def _about(view: View) -> frozenset[str]:
    """The words of the clause without the number itself and the measure."""
    number = view.claim.number.text.lower() if isinstance(view.claim, FigureClaim) else ""
    return frozenset(w for w in view.words - view.core if w not in number.split())
