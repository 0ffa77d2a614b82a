"""Qualifiers: whether a number is exact, a bound or a guess.

Takes the words before and after a number, gives the words that qualify it and what they mean:
exactly, more than, at least, about, up to, less than.
"""

from collections.abc import Mapping, Sequence

_MEANINGS: Mapping[str, tuple[str, ...]] = {
    "more than": (
        "more than",
        "well over",
        "just over",
        "slightly over",
        "over",
        "upwards of",
        "upward of",
        "above",
        "in excess of",
        "exceeding",
        "surpassing",
        "topping",
        "north of",
        "greater than",
        "higher than",
        "beyond",
        ">",
    ),
    "at least": (
        "at least",
        "at the least",
        "no fewer than",
        "no less than",
        "not less than",
        "not fewer than",
        "a minimum of",
        "as few as",
        "as little as",
    ),
    "about": (
        "nearly",
        "almost",
        "about",
        "around",
        "some",
        "approximately",
        "approx",
        "approx.",
        "roughly",
        "an estimated",
        "estimated",
        "close to",
        "near",
        "nearing",
        "approaching",
        "circa",
        "ca.",
        "virtually",
        "in the region of",
        "in the order of",
        "on the order of",
        "something like",
        "~",
    ),
    "up to": (
        "up to",
        "as many as",
        "as much as",
        "as high as",
        "at most",
        "at the most",
        "a maximum of",
        "no more than",
        "not more than",
        "not exceeding",
    ),
    "less than": (
        "less than",
        "fewer than",
        "just under",
        "well under",
        "under",
        "below",
        "just below",
        "lower than",
        "<",
    ),
    "exactly": ("exactly", "precisely"),
}
_BEFORE = {words: meaning for meaning, forms in _MEANINGS.items() for words in forms}
_LONGEST = 4
_AFTER = {
    "or more": "at least",
    "or so": "about",
    "or thereabouts": "about",
    "or fewer": "up to",
    "or less": "up to",
    "at least": "at least",
    "at most": "up to",
}
_ROOM = frozenset({"within"})
"""A bound where it stands before a length alone."""


def qualifier_before(words: Sequence[str], place: int, *, length: bool = False) -> tuple[int, str]:
    """Return where the words that qualify the number at a place begin, and what they mean."""
    low = [w.lower() for w in words[max(0, place - _LONGEST) : place]]
    for size in range(len(low), 0, -1):
        found = _BEFORE.get(" ".join(low[-size:]))
        if found is not None:
            return place - size, found
    if length and low[-1:] and low[-1] in _ROOM:
        return place - 1, "less than"
    return place, "exactly"


def qualifier_after(words: Sequence[str], last: int, qualifier: str) -> tuple[int, str]:
    """Return where the words after a number that qualify it end, and what they mean."""
    if words[last : last + 1] == ["+"]:
        return last + 1, "at least"
    found = _AFTER.get(" ".join(w.lower() for w in words[last : last + 2]))
    loose = words[last : last + 1] == ["at"] and not _closes(words, last + 2)
    return (last + 2, found) if found is not None and not loose else (last, qualifier)


def _closes(words: Sequence[str], place: int) -> bool:
    """Tell whether a clause ends: "40 at least." but not "40 at least once"."""
    return place >= len(words) or words[place] in (".", ",", ";", ")")
