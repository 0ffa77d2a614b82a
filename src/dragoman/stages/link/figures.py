"""Figures: do two claims give a number of the same thing? The numbers may differ."""

from collections.abc import Iterable

from dragoman.records.claim import FigureClaim
from dragoman.stages.link.score import Score, same_sentence
from dragoman.stages.link.view import View
from dragoman.stages.link.words import Weights

_COUNTS = frozenset({"count", "person"})
_TELLING = 4


def coarse_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield the keys of a claim: its unit and measure with a word of its clause that says much."""
    if isinstance(view.claim, FigureClaim):
        unit = "count" if view.claim.unit in _COUNTS else view.claim.unit
        about = view.words - view.core
        for word in (*weights.telling(view.core, 2), *weights.telling(about, _TELLING)):
            yield f"{unit} {word}"


def fine_keys(view: View, weights: Weights) -> Iterable[str]:
    """Yield finer keys: a word of the measure with one of the clause."""
    about = weights.telling(view.words - view.core, _TELLING)
    yield from (f"{a} {b}" for a in weights.telling(view.core, 2) for b in about)


def compare_figures(left: View, right: View, weights: Weights) -> Score | None:
    """Return the score of two figure claims; none where they cannot go together."""
    one, other = left.claim, right.claim
    if not isinstance(one, FigureClaim) or not isinstance(other, FigureClaim):
        return None
    if same_sentence(one, other):  # Two numbers of a sentence count two things.
        return None
    if one.unit != other.unit and not {one.unit, other.unit} <= _COUNTS:
        return None
    measure = weights.shared(left.core, right.core)
    if left.core and right.core and not measure:
        return None
    about = weights.shared(_about(left), _about(right))
    if not about:
        return None
    score = Score()
    score.add(round(0.35 * measure, 3), f"measure shared {measure:.2f}")
    score.add(round(0.6 * about, 3), f"words shared {about:.2f}")
    if one.value == other.value:
        score.add(0.15, "the same number")
    return score


def _about(view: View) -> frozenset[str]:
    """The words of the clause without the number itself and the measure."""
    number = view.claim.number.text.lower() if isinstance(view.claim, FigureClaim) else ""
    return frozenset(w for w in view.words - view.core if w not in number.split())
