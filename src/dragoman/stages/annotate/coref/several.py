"""Words for several: "the two sides", "both ministers", "the delegations", "the pair".

Takes a nominal's words, gives what it says of those it stands for: how many they are and what kind
they are of.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dragoman.ontology import Ontology
from dragoman.stages.annotate.nouns import COUNTED


class Kind(StrEnum):
    """What those that a noun stands for must be."""

    STATES = "states"
    SIDES = "sides"
    """States, bodies, groups, or those who act for them."""
    BODIES = "bodies"
    """Of each state one: delegations, armies, governments."""
    PERSONS = "persons"


@dataclass(frozen=True, slots=True)
class Several:
    """What words for several say."""

    kind: Kind
    count: int | None
    """How many; none where the words do not say."""
    office: str | None
    """The office that all of them hold, if the noun is one: "minister"."""
    gender: str | None = None
    political: bool = False
    """May as well mean the parties of one state: "both parties"."""


_NOUNS: Mapping[str, Kind] = {
    **dict.fromkeys("countries nations states neighbours neighbors capitals".split(), Kind.STATES),
    **dict.fromkeys(
        "sides parties rivals allies foes adversaries enemies powers".split(), Kind.SIDES
    ),
    **dict.fromkeys(
        "delegations teams panels governments militaries armies negotiators parliaments".split(),
        Kind.BODIES,
    ),
    **dict.fromkeys("men women pair duo trio leaders".split(), Kind.PERSONS),
}
_EACH = {"side": Kind.SIDES, "party": Kind.SIDES, "country": Kind.STATES, "nation": Kind.STATES}
_COUNTS = {"both": 2, "two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
_OWN_COUNTS = {"pair": 2, "duo": 2, "trio": 3}
_FIRST = frozenset("the both these those".split())
# What may stand between the article and the noun without telling which they are.
_PLAIN = frozenset(
    (
        "two three four 2 3 4 conflicting opposing warring negotiating concerned other rival "
        "neighbouring neighboring contracting feuding quarrelling top senior chief"
    ).split()
)


def read_several(words: Sequence[str], ontology: Ontology) -> Several | None:
    """Return what a nominal's words say of several; none if they mean one, or name them."""
    low = [word.lower() for word in words]
    noun = low[-1]
    if low[0] in ("each", "either", "neither") and len(low) == 2 and noun in _EACH:
        return Several(_EACH[noun], 2, None, political=noun == "party")
    if low[0] not in _FIRST:
        return None
    size, office = _office(low, ontology)
    if not all(word in _PLAIN for word in low[1 : len(low) - size]):
        return None
    counts = [_COUNTS[word] for word in low if word in _COUNTS]
    count = counts[0] if counts else _OWN_COUNTS.get(noun)
    if office is not None:
        return Several(Kind.PERSONS, count, office)
    kind = _NOUNS.get(noun)
    if kind is None or (count is None and noun in COUNTED):
        return None
    gender = {"men": "m", "women": "f"}.get(noun)
    return Several(kind, count, None, gender, political=noun == "parties")


def _office(low: Sequence[str], ontology: Ontology) -> tuple[int, str | None]:
    """Return how many words at the end are an office in the plural, and which."""
    if low[-1] in _NOUNS:
        return 1, None
    for at in range(1, len(low)):
        found = ontology.offices.longest(low, at)
        if found is not None and found.plural and at + found.words == len(low):
            return found.words, found.office.name
    return 1, None
