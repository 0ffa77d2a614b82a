"""Which words name a meeting as one of a series: its number or order, and the series' name."""

import re
from dataclasses import dataclass, replace

from dragoman.records.annotated import EntityType
from dragoman.records.claim import Words
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.scene import Scene

ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        start=1,
    )
}
CARDINALS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8}
_DIGITS = re.compile(r"(\d{1,3})(st|nd|rd|th)?", re.IGNORECASE)
GENERIC = frozenset(
    "talk negotiation discussion meeting round session consultation phase mediated brokered "
    "sponsored facilitated led backed joint direct indirect bilateral new formal official latest "
    "current ongoing renewed high level next delayed stalled planned two other".split()
)
"""Nouns that tell no series from another: "the third round of talks"."""
NEEDS_SERIES = frozenset({"meeting", "phase", "stage", "leg", "cycle", "edition"})
"""Nouns that are numbered for many reasons: a round only with a series' name beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A meeting named as one of a series."""

    place: int
    number: int | None
    number_words: Words | None
    order: str | None
    count: int | None
    """"The previous three rounds": how many are meant."""
    series: Words
    series_key: str


def numbered(scene: Scene, sentence: Sentence) -> list[Numbered]:
    """Return the meetings of a sentence that are named as one of a series."""
    found: list[Numbered] = []
    for place, token in enumerate(sentence.tokens):
        number = _elliptic(sentence, place)
        if number is not None:
            words = scene.words(token.start, token.end)
            found.append(_bare(place, number, words))
        if token.tag not in {"NOUN", "PROPN"}:
            continue
        lemma = token.lemma.lower()
        is_round = scene.support.has("round_nouns", lemma)
        if is_round or scene.support.has("series_nouns", lemma):
            found.extend(_numbered_at(scene, sentence, place, is_round))
    return found


def _elliptic(sentence: Sentence, place: int) -> int | None:
    """Return the number of an ordinal that stands for a round alone ("the sixth was held")."""
    token = sentence.tokens[place]
    number = ORDINALS.get(token.text.lower())
    if number is None or number == 1 or token.head < 0 or token.tag not in {"ADJ", "NOUN", "NUM"}:
        return None
    up = sentence.tokens[token.head]
    if place == 0 or sentence.tokens[place - 1].text.lower() != "the":
        return None
    relation = token.relation.split(":", 1)[0]
    held = relation in {"nsubj", "parataxis"} and up.tag in {"VERB", "AUX", "ADJ"}
    return number if held or relation in {"conj", "dep"} else None


def _bare(place: int, number: int, words: Words) -> Numbered:
    return Numbered(
        place=place,
        number=number,
        number_words=words,
        order=None,
        count=None,
        series=words,
        series_key="",
    )


def _numbered_at(scene: Scene, sentence: Sentence, place: int, is_round: bool) -> list[Numbered]:
    series_at = _series_noun(scene, sentence, place, is_round)
    if series_at is None:
        return []
    numbers = _numbers(scene, sentence, place)
    order, count = _order(scene, sentence, place), _count(sentence, place)
    if not is_round and (order is None or count) and not numbers:
        return []
    if not numbers and order is None:
        return []
    if series_at == place and _of_votes(scene, sentence):
        return []
    if not is_round and numbers and numbers[0][0] == 1:
        return []  # "the first talks" are the first ever more often than the first of a series
    start, end = _series_phrase(sentence, place, series_at)
    base = Numbered(
        place=place,
        number=None,
        number_words=None,
        order=order,
        count=count,
        series=scene.words(start, end),
        series_key=series_key(scene, sentence, start, end),
    )
    if count and count > 1 and len(numbers) <= 1:
        return [replace(base, number_words=numbers[0][1] if numbers else None)]
    if not numbers:
        return [base]
    return [replace(base, number=n, number_words=w, count=None) for n, w in numbers]


def _of_votes(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of rounds that are no talks: of votes, funding, drinks."""
    return any(scene.support.has("not_rounds", t.lemma.lower()) for t in sentence.tokens)


def _series_noun(scene: Scene, sentence: Sentence, place: int, is_round: bool) -> int | None:
    """Return where the series' noun stands; the meeting's own noun if it has no other.

    None where the noun is of something that is no series ("a round of applause").
    """
    own = sentence.tokens[place].lemma.lower()
    for child in sentence.children_by(place, "nmod"):
        if sentence.case_of(child) == "of":
            lemma = sentence.tokens[child].lemma.lower()
            return child if scene.support.has("series_nouns", lemma) else None
    if not is_round:
        return place
    for child in sentence.children_by(place, "compound", "amod"):
        if scene.support.has("series_nouns", sentence.tokens[child].lemma.lower()):
            return child
    up = sentence.tokens[place].head
    if up >= 0 and sentence.tokens[place].relation in {"compound", "nmod:poss"}:
        return None
    return None if own in NEEDS_SERIES else place


def _numbers(scene: Scene, sentence: Sentence, place: int) -> list[tuple[int, Words]]:
    """Return the round numbers that qualify a noun: "third", "3rd", "Round 3", "Geneva II"."""
    found: list[tuple[int, Words]] = []
    children = sentence.children_by(
        place, "amod", "nummod", "compound", "dep", "appos", "advmod", "flat"
    )
    for child in [c for one in children for c in sentence.conjuncts(one)]:
        token = sentence.tokens[child]
        number = ORDINALS.get(token.text.lower())
        match = _DIGITS.fullmatch(token.text)
        if number is None and match and (match[2] or child > place):
            number = int(match[1])
        if number is None and child > place:
            number = CARDINALS.get(token.text.lower(), ROMAN.get(token.text))
        if number is not None and not _of_its_kind(sentence, child, number):
            found.append((number, scene.words(token.start, token.end)))
    return found


def _of_its_kind(sentence: Sentence, place: int, number: int) -> bool:
    """ "The first of its kind" gives no number; "the fourth of its kind" does."""
    below = {sentence.tokens[i].lemma.lower() for i in sentence.children_by(place, "nmod", "obl")}
    return number == 1 and bool(below & {"kind", "year", "decade", "sort", "type"})


def _order(scene: Scene, sentence: Sentence, place: int) -> str | None:
    words = [
        sentence.tokens[i].text.lower()
        for i in sentence.children_by(place, "amod", "det", "compound")
    ]
    for name in ("next", "last", "new"):
        if any(scene.support.has(f"order_{name}", word) for word in words):
            return name
    return None


def _count(sentence: Sentence, place: int) -> int | None:
    for child in sentence.children_by(place, "nummod"):
        if child < place:
            text = sentence.tokens[child].text.lower()
            return (
                CARDINALS.get(text, int(text) if text.isdecimal() and len(text) < 3 else 0) or None
            )
    return None


def _series_phrase(sentence: Sentence, place: int, series_at: int) -> tuple[int, int]:
    """Return the offsets of the series' name: its noun with the modifiers right before it."""
    first = series_at
    below = set(sentence.children_by(series_at, "amod", "compound", "flat", "nmod:poss", "punct"))
    if series_at == place:
        below -= {
            i
            for i in below
            if sentence.tokens[i].text.lower() in ORDINALS
            or _DIGITS.fullmatch(sentence.tokens[i].text)
        }
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


def series_key(scene: Scene, sentence: Sentence, start: int, end: int) -> str:
    """Return what tells the series from others: its content lemmas, without party names."""
    lemmas: list[str] = []
    for place, token in enumerate(sentence.tokens):
        if not start <= token.start < end or token.tag not in {"ADJ", "NOUN", "PROPN"}:
            continue
        mention = scene.mention(sentence, place)
        lemma = token.lemma.lower()
        named = (
            mention is not None and mention.type is not EntityType.OTHER and mention.head == place
        )
        ordered = any(scene.support.has(f"order_{n}", lemma) for n in ("next", "last", "new"))
        if named or ordered or lemma in GENERIC or lemma in ORDINALS:
            continue
        lemmas.append("dialogue" if lemma == "dialog" else lemma)
    return " ".join(lemmas)
