"""The lemma table: learnt from tagged and lemmatised sentences, by tag.

Endings first (the commonest change for each ending, where it is right often enough), then every
word the endings get wrong. Takes sentences, writes `lemmas.json.gz`.
"""

import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path

from data import Sentence
from dragoman.models.lemmas import LONGEST_ENDING, Lemmas

# An ending seen in fewer different words than this proves nothing.
FEWEST_WORDS = 2
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
# Closed classes are wholly in the table; endings would only do harm.
OPEN = ("NOUN", "VERB", "ADJ", "ADV", "PROPN", "AUX", "NUM")

Counted = dict[str, dict[str, Counter[str]]]


def _counts(sentences: list[Sentence]) -> Counted:
    counted: Counted = defaultdict(lambda: defaultdict(Counter))
    for sentence in sentences:
        for word, tag, lemma in zip(sentence.words, sentence.tags, sentence.lemmas, strict=True):
            if lemma == "_" or (tag == "PROPN" and word.isupper() and len(word) > 5):
                continue
            counted[tag][word.translate(_APOSTROPHES).lower()][lemma] += 1
    return counted


def _rule(form: str, lemma: str) -> tuple[int, str] | None:
    """How many characters to drop and what to add; none if the word changes at its start."""
    low = lemma.lower()
    shared = 0
    while shared < min(len(form), len(low)) and form[shared] == low[shared]:
        shared += 1
    if shared < min(2, len(form)):
        return None
    return len(form) - shared, low[shared:]


def _endings(counted: Counted) -> dict[str, dict[str, tuple[int, str]]]:
    made: dict[str, dict[str, tuple[int, str]]] = {}
    for tag in OPEN:
        votes: dict[str, Counter[tuple[int, str]]] = defaultdict(Counter)
        for form, lemmas in counted.get(tag, {}).items():
            rule = _rule(form, lemmas.most_common(1)[0][0])
            if rule is None:
                continue
            for size in range(1, min(LONGEST_ENDING, len(form) - 1) + 1):
                votes[form[-size:]][rule] += 1
        chosen: dict[str, tuple[int, str]] = {}
        for ending in sorted(votes, key=lambda e: (len(e), e)):
            rule, seen = min(votes[ending].items(), key=lambda item: (-item[1], item[0]))
            shorter = next(
                (chosen[ending[k:]] for k in range(1, len(ending)) if ending[k:] in chosen), (0, "")
            )
            if seen >= FEWEST_WORDS and rule != shorter and len(ending) >= rule[0]:
                chosen[ending] = rule
        made[tag] = chosen
    return made


def write_lemmas(sentences: list[Sentence], path: Path) -> None:
    """Learn and write the table: byte for byte the same for the same sentences."""
    counted = _counts(sentences)
    table: dict[str, dict[str, object]] = {"words": {}, "endings": dict(_endings(counted))}
    _write(table, path)
    rules = Lemmas(path)
    for tag, forms in sorted(counted.items()):
        exact: dict[str, str] = {}
        for form, lemmas in sorted(forms.items()):
            best = min(lemmas.items(), key=lambda item: (-item[1], item[0]))[0]
            if tag == "PROPN" and (lemmas.total() < 2 or best.lower() == form):
                continue
            if rules.lemma(form, tag) != best:
                exact[form] = best
        table["words"][tag] = exact
    _write(table, path)


def _write(table: dict[str, dict[str, object]], path: Path) -> None:
    text = json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
