"""Truecasing: a copy of a headline's words in the case of running text, for the reader.

Takes the words of a sentence in Title Case or CAPITALS and what the rest of the document shows of
how they are written; gives as many words. The stored words and their offsets stay as they are.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

# A headline in title case leaves only its short words low; running English has a third or fewer.
TITLE_SHARE = 0.7
# Fewer words say nothing of the case they are set in ("Joe Biden visits").
LEAST_WORDS = 4

_SHORT = frozenset(
    (
        "a an the of in on at by for from with about into over after before under to as and or "
        "but nor is are was were be not no its his her their our if so than that via up out off"
    ).split()
)
Casing = Mapping[str, str]


def learn_casing(sentences: Iterable[Sequence[str]]) -> dict[str, str]:
    """Return how each word is most written inside sentences of running text.

    Their first words, which have a capital anyway, do not count.
    """
    counts: dict[str, dict[str, int]] = {}
    for words in sentences:
        for word in words[1:]:
            forms = counts.setdefault(word.lower(), {})
            forms[word] = forms.get(word, 0) + 1
    return {low: _most(forms) for low, forms in counts.items()}


def _most(forms: Mapping[str, int]) -> str:
    """Return the form most seen, the first of them by its letters."""
    if len(forms) == 1:
        return next(iter(forms))
    return min(forms, key=lambda form: (-forms[form], form))


def is_set_apart(words: Sequence[str]) -> bool:
    """Tell whether words are set in Title Case or in capitals."""
    heavy = [w for w in words if w[0].isalpha() and w.lower() not in _SHORT]
    if len(heavy) < LEAST_WORDS:
        return False
    return sum(w[0].isupper() for w in heavy) >= TITLE_SHARE * len(heavy)


def truecase(
    words: Sequence[str], casing: Casing, name_at: Callable[[Sequence[str], int], int]
) -> tuple[str, ...]:
    """Return the words in the case of running text.

    `name_at` tells how many words from a place on are a known name: those keep their capitals.
    """
    loud = all(w.isupper() for w in words if w.isalpha() and len(w) > 1)
    titled = [_titled(w) for w in words] if loud else list(words)
    cased: list[str] = []
    while len(cased) < len(words):
        place = len(cased)
        count = name_at(titled, place)
        if count:
            cased.extend(titled[place : place + count])
        else:
            cased.append(_cased(titled[place], place, casing))
    return tuple(cased)


def _titled(word: str) -> str:
    """A word in capitals as a name would be written; what has vowels is no acronym."""
    short = len(word) <= 3 and word.lower() not in _SHORT
    return word if short or not word.isalpha() else word.capitalize()


def _cased(word: str, place: int, casing: Casing) -> str:
    if not word[1:].islower() or not word[0].isupper():
        return word if word.lower() not in _SHORT else word.lower()
    seen = casing.get(word.lower())
    if seen is not None:
        return seen
    return word.lower() if word.lower() in _SHORT and place else word
