"""Light noise on a share of the training sentences, for translated press and headlines.

Dropped articles and commas, quotation marks gone, no full stop, all lower case, ALL CAPITALS,
Title Case. Takes a sentence and a source of chance, gives a sentence.
"""

import random
from dataclasses import replace

from data import Sentence, remove

ARTICLES = frozenset({"the", "a", "an"})
COMMAS = frozenset({","})
QUOTES = frozenset({'"', "'", "“", "”", "‘", "’", "``", "''"})
STOPS = frozenset({".", "!", "?"})
# Shares guessed, none tuned: most sentences stay as they were written.
DROP, CASE = 0.07, 0.08
SMALL = frozenset({"a", "an", "the", "of", "in", "on", "for", "to", "and", "at", "by", "with"})


def _words(
    sentence: Sentence, words: frozenset[str], share: float, chance: random.Random
) -> set[int]:
    return {
        i
        for i, word in enumerate(sentence.words)
        if word.lower() in words and chance.random() < share
    }


def augmented(sentence: Sentence, chance: random.Random) -> Sentence:
    """The sentence, or a noisier copy of it."""
    gone: set[int] = set()
    if chance.random() < DROP:
        gone |= _words(sentence, ARTICLES, 0.8, chance)
    if chance.random() < DROP:
        gone |= _words(sentence, COMMAS, 0.8, chance)
    if chance.random() < DROP:
        gone |= _words(sentence, QUOTES, 1.0, chance)
    if chance.random() < DROP and sentence.words[-1] in STOPS:
        gone.add(len(sentence.words) - 1)
    if gone and len(gone) < len(sentence.words):
        sentence = remove(sentence, gone)
    draw = chance.random()
    if draw > CASE:
        return sentence
    if draw < CASE / 4:
        words = [word.upper() for word in sentence.words]
    elif draw < CASE / 2:
        words = [word.lower() for word in sentence.words]
    else:
        words = [w if w in SMALL else w[:1].upper() + w[1:] for w in sentence.words]
    return replace(sentence, words=tuple(words))
