"""Titles: the offices that stand with a person's name.

Takes a sentence and its mentions, gives the titles of each named person: before the name ("Iraqi
Foreign Minister X", "the president of Y, X,"), after it ("X, the UN envoy to Y,"), or told ("X,
who heads the delegation"). What the office is of is a mention: a demonym, a state, an organization.
"""

from dragoman.records.annotated import EntityType, Form, Mention, Title
from dragoman.stages.annotate.owners import TitleRange
from dragoman.stages.annotate.titles_several import SharedTitles
from dragoman.stages.annotate.titles_told import ToldTitles
from dragoman.stages.annotate.titlewords import LINKS, LONGEST, OPENERS

_ENDS = frozenset(", . ; : ) ( - – — \" ” ’ '".split())


_ADDRESSES = frozenset({"mr", "mrs", "ms", "miss", "mme", "sir", "alias", "lord", "lady", "dame"})
_LONGEST_RANK = 3
"""Words of the longest rank: "air chief marshal"."""
_HYPHENS = frozenset("-‐‑–")


class TitleFinder(ToldTitles, SharedTitles):
    """Finds the titles in one sentence."""

    def titles_of(self, mention: Mention) -> tuple[Title, ...]:
        """Return the titles of a named person, in the order of the text."""
        found = [self._title(one) for one in self._all_before(mention)]
        after = self._after(mention.last)
        if after is not None:
            found.append(self._title(after))
        told = self._told(mention.last) or self._held(mention.last)
        if told is not None:
            found.append(told)
        shared = self._shared(mention) if not found else None
        if shared is not None:
            found.append(shared)
        return tuple(sorted(found, key=lambda t: t.start))

    def _all_before(self, mention: Mention) -> list[TitleRange]:
        """Return the titles before a name: "the head of the Union, Norwegian President X".

        Ranks and forms of address may stand between a title and the name ("the minister, Gen. X");
        they are titles themselves where there is no other.
        """
        bare = self._without_address(mention.first)
        near = self._before(bare)
        if near is None:
            far = self._before_comma(bare, mention.last)
            rank = self._before(mention.first) if far is None and bare < mention.first else None
            return [one for one in (far, rank) if one is not None]
        owner = self._owners.of(near)
        begins = owner.first if owner is not None and owner.last <= near.first else near.first
        far = self._before_comma(begins, mention.last)
        return [near] if far is None else [far, near]

    def _without_address(self, end: int) -> int:
        """Return where the ranks and forms of address before a name begin: "Dr.", "Gen."."""
        while end > 0:
            if self._words[end - 1].lower().rstrip(".") in _ADDRESSES:
                end -= 1
                continue
            if self._words[end - 1] in _HYPHENS and self._is_tied(end - 1):
                end -= 1
            found = None
            for place in range(max(0, end - _LONGEST_RANK), end):
                office = self._offices.longest(self._words[:end], place)
                if office is not None and place + office.words == end:
                    found = place if office.office.is_address and not office.plural else None
                    break
            if found is None:
                return end
            end = found
        return end

    def _before(self, end: int, *, whole: bool = False) -> TitleRange | None:
        """The leftmost office from which only the words of a title lead up to a place.

        Behind a comma the name is that of the whole phrase: "the adviser of the president, X".
        """
        best: TitleRange | None = None
        for place in range(end - 1, max(-1, end - LONGEST - 1), -1):
            office = self._offices.longest(self._words[:end], place)
            begins = self._tokens[place].tag != "PUNCT"
            if office is not None and begins and not office.plural:
                if not whole and self._reaches(best, place + office.words):
                    break
                if self._leads(place + office.words, end):
                    best = TitleRange(place, end, place)
            elif best is not None and self._parts(place):
                break
            mark = self._tokens[place].tag == "PUNCT" and not self._is_tied(place)
            if mark or self._tokens[place].tag in ("VERB", "AUX", "SCONJ", "PRON"):
                break
        return self._widened(best) if best is not None else None

    def _reaches(self, inner: TitleRange | None, end: int) -> bool:
        """Tell whether an office that ends at a place reaches over into another person's office.

        "A spokesman for Iraqi President X": what stands at the name, or bare before its own state,
        is X's. "The envoy of the Secretary-General for Y X" stays whole.
        """
        if inner is None or end > inner.office:
            return False
        between = [w.lower() for w in self._words[end : inner.office]]
        if not between or between[0] not in ("of", "for", "to"):
            return False
        adjoins = self._ends_at(inner, inner.last)
        return adjoins or not OPENERS & set(between)

    def _ends_at(self, found: TitleRange, place: int) -> bool:
        """Tell whether the words of a range's office reach to a place."""
        office = self._offices.longest(self._words[:place], found.office)
        return office is not None and found.office + office.words == place

    def _parts(self, place: int) -> bool:
        """Tell whether a word before an office parts it from what comes before."""
        if self._is_tied(place):
            return False
        if self._tokens[place].tag == "DET":
            return place == 0 or self._words[place - 1].lower() not in ("of", "to", "for")
        return not self._within(place)

    def _leads(self, start: int, end: int) -> bool:
        """Tell whether the words between an office and a name only say what it is of."""
        if start == end:
            return True
        low = [w.lower() for w in self._words[start:end]]
        if low[0] not in LINKS - {"and", "the"} or low[-1] in LINKS:
            return False
        return all(self._within(p) for p in range(start, end))

    def _before_comma(self, first: int, last: int) -> TitleRange | None:
        """ "the Iraqi foreign minister, X,": an apposition closed by a comma or the end."""
        if first < 2 or self._words[first - 1] != ",":
            return None
        closed = last >= len(self._words) or self._words[last] in _ENDS
        listed = last + 1 < len(self._words) and self._words[last + 1].lower() in ("and", "or")
        listed = listed and self._tokens[min(last + 2, len(self._words) - 1)].tag == "PROPN"
        if not closed or listed:
            return None
        found = self._before(first - 1, whole=True)
        return found if found is not None and self._is_definite(found.first) else None

    def _is_definite(self, place: int) -> bool:
        """Tell whether a title begins with an article, an owner or a mark of one."""
        for here in range(place - 1, max(-1, place - 5), -1):
            low = self._words[here].lower()
            if low in OPENERS or low in ("'s", "’s") or self._owners.ending(here + 1) is not None:
                return True
            known = self._offices.modifier(low) is not None
            if self._tokens[here].tag not in ("ADJ", "NOUN", "PROPN") and not known:
                return False
        return place == 0

    def _after(self, start: int) -> TitleRange | None:
        """ "X, the UN envoy to Y,": the office in the noun phrase after a comma."""
        if start + 1 >= len(self._words) or self._words[start] not in (",", "(", "–", "—"):
            return None
        office = self._office_in(start + 1)
        if office is None:
            return None
        first, words = office
        last = self._end_of(first + words)
        if last is None or self._is_title_of_another(first, last):
            return None
        return self._widened(TitleRange(first, last, first), floor=start + 1)

    def _is_title_of_another(self, first: int, last: int) -> bool:
        """Tell whether a person's name stands at the end of the title, and it is that one's."""
        for mention in self._mentions:
            if mention.type is EntityType.PERSON and mention.form is Form.NAME:
                if mention.last == last:
                    own = self._before(mention.first)
                    return own is None or own.office <= first
        return False
