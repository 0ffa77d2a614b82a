"""The weights by which features become a confidence: a small file, made by training/confidence.

A logistic function of the weighted features: 0.8 means that of a hundred facts like this one a
reader called eighty right (one that is right in part counts half).
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

FILE = "weights.json"
BIAS = "bias"
Features = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The weights of one kind of fact; features that have none count nothing."""

    bias: float
    features: Features

    def confidence(self, features: Features) -> float:
        """Return how sure a fact with these features is, in hundredths."""
        terms = [self.features.get(name, 0.0) * features[name] for name in sorted(features)]
        return round(1 / (1 + math.exp(-math.fsum([self.bias, *terms]))), 2)


@cache
def load_weights() -> Mapping[str, Weights]:
    """Return the weights by kind of fact."""
    text = resources.files(__package__).joinpath(FILE).read_text("utf-8")
    return {
        kind: Weights(bias=found[BIAS], features={k: v for k, v in found.items() if k != BIAS})
        for kind, found in json.loads(text)["weights"].items()
    }
