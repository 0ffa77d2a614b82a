"""Titles: the offices that stand with a person's name.

Takes a sentence and its mentions, gives the titles of each named person: before the name ("Iraqi
Foreign Minister X", "the president of Y, X,"), after it ("X, the UN envoy to Y,"), or told ("X,
who heads the delegation"). What the office is of is a mention: a demonym, a state, an organization.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.ontology import Ontology
from dragoman.ontology.fold import atoms
from dragoman.records.annotated import EntityType, Form, Mention, Title
from dragoman.records.document import Text
from dragoman.records.sentence import Sentence, is_relation

# "Acting Assistant Secretary of State for Near Eastern Affairs" has nine words.
LONGEST = 12
_OWNERS = frozenset(
    {
        EntityType.COUNTRY,
        EntityType.ORGANIZATION,
        EntityType.GROUP,
        EntityType.PLACE,
        EntityType.FACILITY,
    }
)
_LINKS = frozenset("of for to at in on and the".split())
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ", "NUM"})
_HEADS = frozenset("head lead chair command run direct represent".split())
_ENDS = frozenset(", . ; : ) ( - – — \" ” ’ '".split())
_OPENERS = frozenset("the a an his her its their".split())
_TOLD_LEAST = 2


@dataclass(frozen=True, slots=True)
class _Range:
    """A half-open range of words that is a title, and the place of its office in it."""

    first: int
    last: int
    office: int


class TitleFinder:
    """Finds the titles in one sentence."""

    def __init__(
        self, text: Text, sentence: Sentence, mentions: Sequence[Mention], ontology: Ontology
    ) -> None:
        self._text = text
        self._sentence = sentence
        self._tokens = sentence.tokens
        self._words = [token.text for token in sentence.tokens]
        self._mentions = [m for m in mentions if m.form is not Form.PRONOUN]
        self._offices = ontology.offices

    def titles_of(self, mention: Mention) -> tuple[Title, ...]:
        """Return the titles of a named person, in the order of the text."""
        found: list[Title] = []
        before = self._before(mention.first) or self._before_comma(mention)
        if before is not None:
            found.append(self._title(before))
        after = self._after(mention.last)
        if after is not None:
            found.append(self._title(after))
        told = self._told(mention.last)
        if told is not None:
            found.append(told)
        return tuple(sorted(found, key=lambda t: t.start))

    def _before(self, end: int) -> _Range | None:
        """The leftmost office from which only the words of a title lead up to a place."""
        best: _Range | None = None
        for place in range(end - 1, max(-1, end - LONGEST - 1), -1):
            office = self._offices.longest(self._words[:end], place)
            if office is not None and not office.plural:
                if self._leads(place + office.words, end):
                    best = _Range(place, end, place)
            elif best is not None and (self._tokens[place].tag == "DET" or not self._within(place)):
                break
            if self._tokens[place].tag in ("VERB", "AUX", "SCONJ", "PRON", "PUNCT"):
                break
        return self._widened(best) if best is not None else None

    def _within(self, place: int) -> bool:
        return self._tokens[place].tag in _INSIDE or self._words[place].lower() in _LINKS

    def _leads(self, start: int, end: int) -> bool:
        """Tell whether the words between an office and a name only say what it is of."""
        if start == end:
            return True
        low = [w.lower() for w in self._words[start:end]]
        if low[0] not in _LINKS - {"and", "the"} or low[-1] in _LINKS:
            return False
        return all(self._within(p) for p in range(start, end))

    def _before_comma(self, mention: Mention) -> _Range | None:
        """ "the Iraqi foreign minister, X,": an apposition closed by a comma or the end."""
        first, last = mention.first, mention.last
        if first < 2 or self._words[first - 1] != ",":
            return None
        closed = last >= len(self._words) or self._words[last] in _ENDS
        listed = last + 1 < len(self._words) and self._words[last + 1].lower() in ("and", "or")
        if not closed or listed:
            return None
        found = self._before(first - 1)
        return found if found is not None and self._is_definite(found.first) else None

    def _is_definite(self, place: int) -> bool:
        """Tell whether a title begins with an article, an owner or a mark of one."""
        for here in range(place - 1, max(-1, place - 5), -1):
            low = self._words[here].lower()
            if low in _OPENERS or low in ("'s", "’s") or self._owner_ending(here + 1) is not None:
                return True
            if self._tokens[here].tag not in ("ADJ", "NOUN", "PROPN"):
                return False
        return place == 0

    def _after(self, start: int) -> _Range | None:
        """ "X, the UN envoy to Y,": the office in the noun phrase after a comma."""
        if start + 1 >= len(self._words) or self._words[start] not in (",", "(", "–", "—"):
            return None
        office = self._office_in(start + 1)
        if office is None:
            return None
        first, words = office
        last = self._end_of(first + words)
        if last is None or self._is_title_of_another(last):
            return None
        return self._widened(_Range(first, last, first), floor=start + 1)

    def _office_in(self, start: int) -> tuple[int, int] | None:
        """Return the office of the noun phrase that begins at a place: where, how many words."""
        for place in range(start, min(len(self._words), start + LONGEST)):
            office = self._offices.longest(self._words, place)
            if (
                office is not None
                and not office.plural
                and not self._compounds(place, office.words)
            ):
                return place, office.words
            low = self._words[place].lower()
            if low in ("'s", "’s") or low in _OPENERS or self._tokens[place].tag == "NUM":
                continue
            if self._tokens[place].tag not in ("NOUN", "PROPN", "ADJ", "DET"):
                return None
        return None

    def _compounds(self, place: int, words: int) -> bool:
        """Tell whether an office only modifies the next noun: "minister level"."""
        last = place + words - 1
        token = self._tokens[last]
        after = self._words[last + 1].lower() if last + 1 < len(self._words) else ""
        return after in ("'s", "’s") or (
            token.head == last + 1 and is_relation(token.relation, ("compound",))
        )

    def _end_of(self, place: int) -> int | None:
        """Return where a title after a name ends: before a mark, "who", or the sentence's end."""
        for here in range(place, min(len(self._words), place + LONGEST)):
            low = self._words[here].lower()
            aside = self._tokens[here].tag == "ADP" and low not in _LINKS
            if low in _ENDS or low in ("who", "whose") or aside:
                return here
            if not self._within(here) and self._words[here].lower() not in ("'s", "’s"):
                return None
        return len(self._words) if place + LONGEST >= len(self._words) else None

    def _is_title_of_another(self, place: int) -> bool:
        """Tell whether a person's name stands right at the end of the title: it is that one's."""
        return any(
            m.type is EntityType.PERSON and m.form is Form.NAME and m.last == place
            for m in self._mentions
        )

    def _widened(self, found: _Range, floor: int = 0) -> _Range:
        """Take in the words before an office that belong to it: deputy, foreign, nuclear."""
        first = found.first
        while first > floor:
            before = first - 1
            if self._owner_ending(first) is not None or not self._belongs(before, found.office):
                break
            first = before
        while first < found.office and self._tokens[first].tag in ("DET", "PUNCT"):
            first += 1
        return _Range(first, found.last, found.office)

    def _belongs(self, place: int, office: int) -> bool:
        word, token = self._words[place], self._tokens[place]
        known = self._offices.modifier(word) or atoms(word) in self._offices.of_nouns
        if known and token.tag != "ADP":
            return True
        if token.tag == "PUNCT":
            return word in ("-", "–") and self._belongs(place - 1, office) if place else False
        if token.tag == "ADJ" or (token.tag == "NOUN" and word.islower()):
            return True
        return token.tag == "PROPN" and place < token.head <= office

    def _owner_ending(self, place: int) -> Mention | None:
        """Return the longest mention of an owner whose last word is before a place ('s aside)."""
        if place > 1 and self._words[place - 1].lower() in ("'s", "’s", "'", "’"):
            place -= 1
        ending = [m for m in self._mentions if m.last == place and m.type in _OWNERS]
        return max(ending, key=lambda m: m.last - m.first, default=None)

    def _owner(self, found: _Range) -> Mention | None:
        """Return what an office is of: the owner before it, or the one after of, to, at, for."""
        before = self._owner_ending(found.first)
        if before is not None:
            return before
        for mention in self._owners_after(found):
            return mention
        return self._owner_after_name(found.last)

    def _owner_after_name(self, place: int) -> Mention | None:
        """ "King X of Jordan": the state after the name that a title leads up to."""
        named = next(
            (m for m in self._mentions if m.first == place and m.type is EntityType.PERSON), None
        )
        if named is None or self._words[named.last : named.last + 1] != ["of"]:
            return None
        states = [m for m in self._mentions if m.first == named.last + 1 and m.actor is not None]
        return states[0] if states else None

    def _owners_after(self, found: _Range) -> Iterator[Mention]:
        inside = [
            m
            for m in self._mentions
            if m.type in _OWNERS and found.office < m.first and m.last <= found.last
        ]
        for mention in sorted(inside, key=lambda m: (m.first, -m.last)):
            place = mention.first - 1
            while place > found.office and self._tokens[place].tag in ("DET", "ADJ", "NOUN"):
                place -= 1
            if self._words[place].lower() in ("of", "to", "at", "for", "in"):
                yield mention

    def _title(self, found: _Range) -> Title:
        owner = self._owner(found)
        start, end = self._tokens[found.first].start, self._tokens[found.last - 1].end
        return Title(
            text=self._text.words[start:end],
            start=start,
            end=end,
            of=owner.id if owner is not None else None,
            former=self._is_former(found, owner),
        )

    def _is_former(self, found: _Range, owner: Mention | None) -> bool:
        """Tell whether a word before the office or its owner says that it is held no more."""
        first = found.first
        if owner is not None and owner.last <= found.first:
            first = max(0, owner.first - 2)
        words = self._words[first : found.office]
        return any((m := self._offices.modifier(word)) and m.former for word in words)

    def _told(self, start: int) -> Title | None:
        """ "X, who heads the delegation": the clause's words up to the end of its object."""
        low = [w.lower() for w in self._words[start : start + _TOLD_LEAST + 1]]
        place = start + (1 if low[:1] == [","] else 0)
        if place + 2 >= len(self._words) or self._words[place].lower() != "who":
            return None
        verb = place + 1
        if self._tokens[verb].tag == "AUX" and self._tokens[verb + 1].tag == "VERB":
            verb += 1
        if self._tokens[verb].lemma.lower() not in _HEADS:
            return None
        objects = self._sentence.children_by(verb, "obj")
        if not objects:
            return None
        first, end = self._tokens[verb].start, self._tokens[objects[0]].end
        owner = self._owner_ending(objects[0] + 1) or self._owner_covering(objects[0])
        return Title(
            text=self._text.words[first:end],
            start=first,
            end=end,
            of=owner.id if owner is not None else None,
            former=False,
        )

    def _owner_covering(self, place: int) -> Mention | None:
        covering = [m for m in self._mentions if m.first <= place < m.last and m.type in _OWNERS]
        return max(covering, key=lambda m: m.last - m.first, default=None)
