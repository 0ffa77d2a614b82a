"""Titles that several persons share: "the foreign ministers of Peru and Chile, X and Y".

Takes the words of a sentence; gives the title in the plural that stands before a list of names.
What it is of belongs to the names in their order, or stands behind each ("Presidents X of Peru and
Y of Chile").
"""

from collections.abc import Sequence

from dragoman.records.annotated import EntityType, Form, Mention, Title
from dragoman.stages.annotate.owners import TitleRange
from dragoman.stages.annotate.titlewords import LONGEST, TitleWords

_BETWEEN = frozenset({",", "and", "&"})
_OWNERS = frozenset({EntityType.COUNTRY, EntityType.ORGANIZATION, EntityType.GROUP})
_SEVERAL = 2


class SharedTitles(TitleWords):
    """Finds the titles that stand before several names."""

    def _shared(self, mention: Mention) -> Title | None:
        """Return the title in the plural that a person has with those named beside him."""
        group = self._group(mention)
        if len(group) < _SEVERAL:
            return None
        end = group[0].first - (self._words[group[0].first - 1] == ",")
        office = self._plural_office(end)
        if office is None:
            return None
        first, words = office
        found = self._widened(TitleRange(first, first + words, first))
        title = self._title(found)
        of = self._own(mention) or self._in_order(group, mention, found, end)
        return Title(
            text=title.text,
            start=title.start,
            end=title.end,
            of=of.id if of is not None else None,
            former=title.former,
        )

    def _group(self, mention: Mention) -> list[Mention]:
        """Return the persons named in one list with one, in order."""
        names = [m for m in self._mentions if m.type is EntityType.PERSON and m.form is Form.NAME]
        at = names.index(mention) if mention in names else -1
        if at < 0:
            return []
        first = last = at
        while first > 0 and self._are_listed(names[first - 1], names[first]):
            first -= 1
        while last + 1 < len(names) and self._are_listed(names[last], names[last + 1]):
            last += 1
        return names[first : last + 1]

    def _are_listed(self, one: Mention, other: Mention) -> bool:
        """Tell whether only a comma, "and" or what the first is of stands between two names."""
        own = self._own(one)
        start = own.last if own is not None else one.last
        between = [w.lower() for w in self._words[start : other.first]]
        return bool(between) and set(between) <= _BETWEEN

    def _own(self, mention: Mention) -> Mention | None:
        """Return what stands behind a name: "X of Peru"."""
        place = mention.last
        if self._words[place : place + 1] != ["of"]:
            return None
        here = [m for m in self._mentions if place < m.first <= place + 2 and m.type in _OWNERS]
        return here[0] if here else None

    def _plural_office(self, end: int) -> tuple[int, int] | None:
        """Return the office in the plural whose phrase ends at a place: where, how many words."""
        for place in range(end - 1, max(-1, end - LONGEST - 1), -1):
            found = self._offices.longest(self._words[:end], place)
            if found is not None:
                between = self._words[place + found.words : end]
                led = not between or between[0].lower() in ("of", "from", "for")
                return (place, found.words) if found.plural and led else None
            if not self._within(place):
                return None
        return None

    def _in_order(
        self, group: Sequence[Mention], mention: Mention, found: TitleRange, end: int
    ) -> Mention | None:
        """Return what the office of one of several is of, where as many owners are told."""
        after = [m for m in self._mentions if found.last <= m.first and m.last <= end]
        before = [m for m in self._mentions if m.last <= found.first]
        told = [m for m in after if m.type in _OWNERS and m.actor is not None]
        if not told:
            told = [m for m in before[-len(group) :] if m.type in _OWNERS and m.actor is not None]
            start = min((m.first for m in told), default=found.first)
            between = {w.lower() for w in self._words[start : found.first]}
            named = {w.lower() for m in told for w in self._words[m.first : m.last]}
            if not between <= named | _BETWEEN | {"'s", "’s"}:
                return None
        if len(told) == len(group):
            return told[group.index(mention)]
        return told[0] if len(told) == 1 else None
