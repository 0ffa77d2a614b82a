"""Plain noun phrases: the words that follow a number and may be what it counts.

Takes a place in a sentence, gives the places of the nouns of the phrase that begins there. Used
beside the tree, which long lists and hyphens lead astray.
"""

from collections.abc import Sequence

from dragoman.records.sentence import Sentence

NOMINAL = frozenset({"NOUN", "PROPN"})
_WIDEST_NOTE = 14
"""Words of the longest remark in brackets that is skipped over."""
_CLIMB = 4
"""Words of a phrase between a number and its noun in the tree."""


def past_note(sentence: Sentence, place: int) -> int:
    """Return where a remark in brackets that begins at a place ends; the place if none does."""
    tokens = sentence.tokens
    if place < len(tokens) and tokens[place].text == "(":
        for end in range(place + 1, min(place + _WIDEST_NOTE, len(tokens))):
            if tokens[end].text == ")":
                return end + 1
    return place


def nouns_from(sentence: Sentence, place: int) -> list[int]:
    """Return the places of the nouns of the plain phrase that begins at a place.

    Determiners, adjectives, hyphens and what a hyphen joins may stand between; any other word ends
    it, and so does an adjective after a noun ("rooms suitable for").
    """
    tokens, nouns = sentence.tokens, list[int]()
    while place < len(tokens):
        token = tokens[place]
        joined = is_hyphen(sentence, place) or is_hyphen(sentence, place - 1)
        joined = joined or is_hyphen(sentence, place + 1)
        if token.tag in NOMINAL:
            nouns.append(place)
        elif token.tag == "ADJ" and nouns[-1:] == [place - 1] and not joined:
            break
        elif not joined and not _belongs(sentence, place, bool(nouns)):
            break
        place += 1
    return nouns


def _belongs(sentence: Sentence, place: int, begun: bool) -> bool:
    """Tell whether a word other than a noun is part of a plain phrase."""
    token = sentence.tokens[place]
    if token.tag == "DET" or token.relation == "nmod:poss":
        return not begun
    if token.tag == "VERB":
        return _modifies(sentence, place)
    return token.tag == "ADJ" or token.text in ("'s", "’s", '"')


def _modifies(sentence: Sentence, place: int) -> bool:
    """Tell whether a participle stands before its noun: "20 wounded soldiers"."""
    token = sentence.tokens[place]
    return token.relation in ("amod", "compound") and token.head > place


def is_hyphen(sentence: Sentence, place: int) -> bool:
    """Tell whether a hyphen stands at a place, which may lie outside the sentence."""
    return 0 <= place < len(sentence.tokens) and sentence.tokens[place].text in ("-", "–", "‑")


def met(sentence: Sentence, head: int, run: Sequence[int]) -> int | None:
    """Return the first noun of a run that stands above a number in the tree."""
    up = sentence.tokens[head].head
    for _ in range(_CLIMB):
        if up in run:
            return up
        if not run[0] <= up <= run[-1]:
            return None
        up = sentence.tokens[up].head
    return None


def is_plural(sentence: Sentence, place: int) -> bool:
    """Tell whether a noun has another form than its lemma's."""
    token = sentence.tokens[place]
    return token.lemma.lower() != token.text.lower()
