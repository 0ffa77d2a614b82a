"""What a series is called: the words that name it, and what tells it from other series."""

from dragoman.records.annotated import EntityType, Mention
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.rounds.ordinals import DIGITS, ORDINALS
from dragoman.stages.extract.scene import Scene

GENERIC = frozenset(
    "talk negotiation discussion meeting round session consultation phase mediated brokered "
    "sponsored facilitated led backed joint direct indirect bilateral new formal official latest "
    "current ongoing renewed high level next delayed stalled planned two other cycle stage leg "
    "edition series".split()
)
"""Words that tell no series from another: "the third round of talks"."""
_PLACES = frozenset({EntityType.PLACE, EntityType.COUNTRY, EntityType.FACILITY})


def series_phrase(sentence: Sentence, place: int, series_at: int) -> tuple[int, int]:
    """Return the offsets of the series' name: its noun with the modifiers right before it."""
    first = series_at
    below = set(sentence.children_by(series_at, "amod", "compound", "flat", "nmod:poss", "punct"))
    if series_at == place:
        below -= {i for i in below if _is_number(sentence.tokens[i].text)}
    reach = below | {j for i in below for j in sentence.subtree(i)}
    while first - 1 in reach and sentence.tokens[first - 1].tag in {
        "ADJ",
        "NOUN",
        "PROPN",
        "PUNCT",
    }:
        first -= 1
    while sentence.tokens[first].tag == "PUNCT" and first < series_at:
        first += 1
    last = place if series_at < place and sentence.tokens[series_at].head == place else series_at
    if last == place and series_at != place:
        last = series_at
    return sentence.tokens[first].start, sentence.tokens[last].end


def _is_number(text: str) -> bool:
    return text.lower() in ORDINALS or DIGITS.fullmatch(text) is not None


def series_key(
    scene: Scene, sentence: Sentence, start: int, end: int, *, places: bool = False
) -> str:
    """Return what tells the series from others: its content lemmas, without party names.

    `places` keeps the names of places, for a series that is known by nothing else ("the Astana
    process").
    """
    lemmas: list[str] = []
    for place, token in enumerate(sentence.tokens):
        if not start <= token.start < end or token.tag not in {"ADJ", "NOUN", "PROPN"}:
            continue
        lemma = token.lemma.lower()
        ordered = any(scene.support.has(f"order_{n}", lemma) for n in ("next", "last", "new"))
        if _is_name(scene.mention(sentence, place), place, places=places) or ordered:
            continue
        if lemma not in GENERIC and lemma not in ORDINALS:
            lemmas.append("dialogue" if lemma == "dialog" else lemma)
    return " ".join(lemmas)


def _is_name(mention: Mention | None, place: int, *, places: bool) -> bool:
    """Tell whether a word is the head of a name that is no part of what the series is called."""
    if mention is None or mention.head != place or mention.type is EntityType.OTHER:
        return False
    return not (places and mention.type in _PLACES)
