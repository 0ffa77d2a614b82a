"""Kin: which trigger words may tell of the same act.

Takes lemmas, gives their stems (`kill`, `killing`; `assassinate`, `assassination`; `withdraw`,
`withdrawal`) and how near two stems are (`kill`, `slay`), from kin.txt: a stem, then others with a
strength in hundredths; made by training/kin.py.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

PATH = Path(__file__).parent / "kin.txt"

_ENDINGS = (
    ("nsion", "nd"),
    ("ission", "it"),
    ("losion", "lod"),
    ("cision", "cid"),
    ("vasion", "vad"),
    ("lision", "lid"),
    ("usion", "ud"),
    ("duction", "duc"),
    ("ption", "pt"),
    ("ification", "if"),
    ("ication", ""),
    ("ization", "iz"),
    ("isation", "iz"),
    ("ation", ""),
    ("ition", ""),
    ("ution", "ut"),
    ("tion", "t"),
    ("sion", "s"),
    ("ement", ""),
    ("ment", ""),
    ("ance", ""),
    ("ence", ""),
    ("ogize", "og"),
    ("ogise", "og"),
    ("ise", "iz"),
    ("ize", "iz"),
    ("ate", ""),
    ("ify", "if"),
    ("ing", ""),
    ("ture", "t"),
    ("sure", "s"),
    ("lure", "l"),
    ("zure", "z"),
    ("al", ""),
    ("ed", ""),
    ("e", ""),
    ("y", ""),
)
"""Endings of derivation and what they leave of a verb, the first that fits; general English."""
_SHORTEST = 3
"""Letters of a stem at least: "sing" comes of no "s"."""
_IRREGULAR = {
    "dead": "die",
    "death": "die",
    "slain": "slay",
    "shot": "shoot",
    "sale": "sell",
    "loss": "lose",
    "flight": "fly",
    "thief": "theft",
    "choice": "choose",
    "speech": "speak",
    "proof": "prove",
    "advice": "advise",
    "belief": "believe",
    "growth": "grow",
    "birth": "bear",
    "born": "bear",
    "fought": "fight",
    "struck": "strike",
    "destruction": "destroy",
    "explanation": "explain",
    "revelation": "reveal",
    "accusation": "accuse",
    "proposition": "propose",
    "acquisition": "acquire",
    "resolution": "resolve",
    "reception": "receive",
    "deception": "deceive",
    "succession": "succeed",
    "proceeding": "proceed",
    "suspicion": "suspect",
    "declaration": "declare",
    "preparation": "prepare",
    "admission": "admit",
    "abduction": "abduct",
    "detention": "detain",
    "retention": "retain",
    "handover": "hand",
    "pullout": "pull",
    "pull-out": "pull",
    "pullback": "pull",
    "breakup": "break",
    "break-in": "break",
    "takeover": "take",
    "layoff": "lay",
    "cease-fire": "ceasefire",
    "dialog": "dialogue",
    "injure": "injury",
}
"""What no ending tells (general English)."""


@cache
def stem_of(lemma: str) -> str:
    """Return what a lemma shares with the words derived from it."""
    word = _IRREGULAR.get(lemma, lemma)
    for ending, left in _ENDINGS:
        stem = word.removesuffix(ending) + left
        if word.endswith(ending) and len(stem) >= _SHORTEST:
            return _undoubled(stem, ending)
    return word


def _undoubled(stem: str, ending: str) -> str:
    """Return "bid" for "bidd": of "bidding"."""
    twice = len(stem) > _SHORTEST and stem[-1] == stem[-2] and stem[-1] not in "aeious"
    single = {"ing", "ed"} if not stem.endswith("ll") else {"ation"}
    return stem[:-1] if twice and ending in single else stem


@cache
def _strengths() -> Mapping[tuple[str, str], float]:
    """Return how near two stems are, the smaller first."""
    found: dict[tuple[str, str], float] = {}
    for line in PATH.read_text(encoding="utf-8").splitlines():
        word, *others = line.split()
        for other, strength in zip(others[::2], others[1::2], strict=True):
            found[word, other] = int(strength) / 100
    return found


@cache
def _near() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for one, other in sorted(_strengths()):
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return {stem: tuple(others) for stem, others in found.items()}


def kin_of(lemma: str) -> tuple[str, ...]:
    """Return the stems that are near a lemma's, in order."""
    return _near().get(stem_of(lemma), ())


def kinship(left: str, right: str) -> float:
    """Return how near two lemmas are: 1 for words of one stem, 0 for strangers."""
    one, other = sorted((stem_of(left), stem_of(right)))
    return 1.0 if one == other else _strengths().get((one, other), 0.0)
