"""Owners of titles: the state or body that an office is of.

Takes the words and mentions of a sentence and the range of a title, gives the mention that the
office is of: the owner before it ("Iraqi", "South Korea's newly elected"), the one after "of",
"to", "at", "for", or after the name ("King X of Jordan").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.ontology import Offices
from dragoman.ontology.fold import atoms
from dragoman.records.annotated import EntityType, Mention
from dragoman.records.sentence import Sentence, is_relation

_OWNERS = frozenset(
    {
        EntityType.COUNTRY,
        EntityType.ORGANIZATION,
        EntityType.GROUP,
        EntityType.PLACE,
        EntityType.FACILITY,
    }
)


@dataclass(frozen=True, slots=True)
class TitleRange:
    """A half-open range of words that is a title, and the place of its office in it."""

    first: int
    last: int
    office: int


class OwnerFinder:
    """Finds what offices in one sentence are of."""

    def __init__(self, sentence: Sentence, mentions: Sequence[Mention], offices: Offices) -> None:
        self._tokens = sentence.tokens
        self._words = [token.text for token in sentence.tokens]
        self._mentions = mentions
        self._charges = offices.of_nouns

    def ending(self, place: int) -> Mention | None:
        """Return the longest mention of an owner whose last word is before a place ('s aside)."""
        if place > 1 and self._words[place - 1].lower() in ("'s", "’s", "'", "’"):
            place -= 1
        ending = [m for m in self._mentions if m.last == place and m.type in _OWNERS]
        return max(ending, key=lambda m: m.last - m.first, default=None)

    def of(self, found: TitleRange) -> Mention | None:
        """Return what an office is of: the owner before it, or the one after of, to, at, for."""
        place = found.first
        while place > 1 and self._describes(place - 1):
            place -= 1
        before = self.ending(place)
        if before is not None:
            return before
        for mention in self._after(found):
            return mention
        return self._after_name(found.last)

    def _describes(self, place: int) -> bool:
        """Tell whether a word only tells of the holder: "South Korea's newly elected president"."""
        token = self._tokens[place]
        if token.tag in ("ADJ", "ADV"):
            return self.ending(place + 1) is None
        return token.tag == "VERB" and is_relation(token.relation, ("amod",))

    def _after_name(self, place: int) -> Mention | None:
        """ "King X of Jordan": the state after the name that a title leads up to."""
        named = next(
            (m for m in self._mentions if m.first == place and m.type is EntityType.PERSON), None
        )
        if named is None or self._words[named.last : named.last + 1] != ["of"]:
            return None
        states = [m for m in self._mentions if m.first == named.last + 1 and m.actor is not None]
        return states[0] if states else None

    def _after(self, found: TitleRange) -> Iterator[Mention]:
        inside = [
            m
            for m in self._mentions
            if m.type in _OWNERS and found.office < m.first and m.last <= found.last
        ]
        for mention in sorted(inside, key=lambda m: (m.first, -m.last)):
            if self._is_charge(mention):
                continue
            place = mention.first - 1
            while place > found.office and self._tokens[place].tag in ("DET", "ADJ", "NOUN"):
                place -= 1
            if self._words[place].lower() in ("of", "to", "at", "for", "in"):
                yield mention

    def _is_charge(self, mention: Mention) -> bool:
        """Tell whether a name only says what an office is concerned with: "Eastern Affairs"."""
        last = atoms(self._words[mention.last - 1])
        return mention.actor is None and (last == ("affairs",) or last in self._charges)

    def covering(self, place: int) -> Mention | None:
        """Return the longest mention of an owner that a place lies in."""
        covering = [m for m in self._mentions if m.first <= place < m.last and m.type in _OWNERS]
        return max(covering, key=lambda m: m.last - m.first, default=None)
