"""Titles: the offices that stand with a person's name.

Takes a sentence and its mentions, gives the titles of each named person: before the name ("Iraqi
Foreign Minister X", "the president of Y, X,"), after it ("X, the UN envoy to Y,"), or told ("X,
who heads the delegation"). What the office is of is a mention: a demonym, a state, an organization.
"""

from collections.abc import Sequence

from dragoman.ontology import Ontology
from dragoman.ontology.fold import atoms
from dragoman.records.annotated import EntityType, Form, Mention, Title
from dragoman.records.document import Text
from dragoman.records.sentence import Sentence, is_relation
from dragoman.stages.annotate.nouns import SOMEBODY
from dragoman.stages.annotate.owners import OwnerFinder, TitleRange

# "Deputy Under Secretary of Defence for Northern European Affairs" has nine words.
LONGEST = 12
# After a name the bodies that an office is of are told in full: "of the X Self-Defence Force's Y".
_LONGEST_AFTER = 18
_LINKS = frozenset("of for to at in on and the".split())
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ", "NUM"})
_HYPHENS = frozenset("-‐‑–")
# Adjectives that tell of the person and not of the office.
_DESCRIBING = frozenset(
    (
        "young younger elder elderly aging ageing reclusive ruthless brutal embattled powerful "
        "influential popular unpopular veteran longtime long-time outspoken fiery charismatic "
        "controversial hardline moderate reformist conservative liberal current own own same then "
        "famous prominent respected beleaguered disgraced exiled jailed autocratic authoritarian "
        "mercurial flamboyant billionaire dovish hawkish dead"
    ).split()
)
_HEADS = frozenset("head lead chair command run direct represent".split())
_ENDS = frozenset(", . ; : ) ( - – — \" ” ’ '".split())
_OPENERS = frozenset("the a an his her its their".split())
_TOLD_LEAST = 2


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
        self._owners = OwnerFinder(sentence, self._mentions, self._offices)

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

    def _before(self, end: int) -> TitleRange | None:
        """The leftmost office from which only the words of a title lead up to a place."""
        best: TitleRange | None = None
        for place in range(end - 1, max(-1, end - LONGEST - 1), -1):
            office = self._offices.longest(self._words[:end], place)
            begins = self._tokens[place].tag != "PUNCT"
            if office is not None and begins and not office.plural:
                if self._reaches(best, place + office.words):
                    break
                if self._leads(place + office.words, end):
                    best = TitleRange(place, end, place)
            elif best is not None and self._parts(place):
                break
            mark = self._tokens[place].tag == "PUNCT" and not self._is_tied(place)
            if mark or self._tokens[place].tag in ("VERB", "AUX", "SCONJ", "PRON"):
                break
        return self._widened(best) if best is not None else None

    def _is_tied(self, place: int) -> bool:
        """Tell whether a hyphen holds two words together: "Secretary-General"."""
        if self._words[place] not in _HYPHENS or not 0 < place < len(self._words) - 1:
            return False
        before, here, after = self._tokens[place - 1 : place + 2]
        return before.end == here.start and here.end == after.start

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
        return adjoins or not _OPENERS & set(between)

    def _ends_at(self, found: TitleRange, place: int) -> bool:
        """Tell whether the words of a range's office reach to a place."""
        office = self._offices.longest(self._words[:place], found.office)
        return office is not None and found.office + office.words == place

    def _parts(self, place: int) -> bool:
        """Tell whether a word before an office parts it from what comes before."""
        if self._is_tied(place):
            return False
        return self._tokens[place].tag == "DET" or not self._within(place)

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

    def _before_comma(self, mention: Mention) -> TitleRange | None:
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
            if low in _OPENERS or low in ("'s", "’s") or self._owners.ending(here + 1) is not None:
                return True
            if self._tokens[here].tag not in ("ADJ", "NOUN", "PROPN"):
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

    def _office_in(self, start: int) -> tuple[int, int] | None:
        """Return the office of the noun phrase that begins at a place: where, how many words."""
        for place in range(start, min(len(self._words), start + LONGEST)):
            office = self._offices.longest(self._words, place)
            if (
                office is not None
                and not office.plural
                and not self._compounds(place, office.words)
                and not self._is_owned(place + office.words)
            ):
                return place, office.words
            low = self._words[place].lower()
            if low in ("'s", "’s") or low in _OPENERS or self._tokens[place].tag == "NUM":
                continue
            if self._tokens[place].tag not in ("NOUN", "PROPN", "ADJ", "DET"):
                return None
        return None

    def _is_owned(self, place: int) -> bool:
        """Tell whether a person follows who has what is told: "President X's adviser"."""
        return any(
            m.type is EntityType.PERSON
            and m.first == place
            and m.last < len(self._words)
            and self._words[m.last].lower() in ("'s", "’s", "'", "’")
            for m in self._mentions
        )

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
        for here in range(place, min(len(self._words), place + _LONGEST_AFTER)):
            low = self._words[here].lower()
            if self._is_tied(here):
                continue
            aside = self._tokens[here].tag == "ADP" and low not in _LINKS
            if low in _ENDS or low in ("who", "whose") or aside or self._joins_other(place, here):
                return here
            if not self._within(here) and self._words[here].lower() not in ("'s", "’s"):
                return None
        return len(self._words) if place + _LONGEST_AFTER >= len(self._words) else None

    def _joins_other(self, start: int, place: int) -> bool:
        """Tell whether an "and" joins what is no office to one: "leader and grandson of Y".

        After "of", "for" or "to" it joins what the office is of: "minister of trade and industry".
        """
        if self._words[place].lower() != "and" or place + 1 >= len(self._words):
            return False
        inside = any(w.lower() in _LINKS - {"and", "the"} for w in self._words[start:place])
        head = next(
            (
                p
                for p in range(place + 1, len(self._words))
                if self._tokens[p].tag not in ("DET", "ADJ", "NOUN", "PROPN", "NUM")
            ),
            len(self._words),
        )
        joined = self._words[place + 1 : head]
        if any(self._offices.longest(joined, p) is not None for p in range(len(joined))):
            return False
        somebody = bool(joined) and joined[-1].lower() in SOMEBODY
        return somebody or not inside

    def _is_title_of_another(self, first: int, last: int) -> bool:
        """Tell whether a person's name stands at the end of the title, and it is that one's."""
        for mention in self._mentions:
            if mention.type is EntityType.PERSON and mention.form is Form.NAME:
                if mention.last == last:
                    own = self._before(mention.first)
                    return own is None or own.office <= first
        return False

    def _widened(self, found: TitleRange, floor: int = 0) -> TitleRange:
        """Take in the words before an office that belong to it: deputy, foreign, nuclear."""
        first = found.first
        while first > floor:
            before = first - 1
            if self._owners.ending(first) is not None or not self._belongs(before, found.office):
                break
            first = before
        while first < found.office and self._tokens[first].tag in ("DET", "PUNCT"):
            first += 1
        return TitleRange(first, found.last, found.office)

    def _belongs(self, place: int, office: int) -> bool:
        word, token = self._words[place], self._tokens[place]
        if word.lower() in _DESCRIBING:
            return False
        known = self._offices.modifier(word) or atoms(word) in self._offices.of_nouns
        if known and token.tag != "ADP":
            return True
        if token.tag == "PUNCT":
            return self._is_tied(place) and self._belongs(place - 1, office)
        if token.tag == "ADJ" or (token.tag == "NOUN" and word.islower()):
            return True
        return token.tag == "PROPN" and place < token.head <= office

    def _title(self, found: TitleRange) -> Title:
        owner = self._owners.of(found)
        start, end = self._tokens[found.first].start, self._tokens[found.last - 1].end
        return Title(
            text=self._text.words[start:end],
            start=start,
            end=end,
            of=owner.id if owner is not None else None,
            former=self._is_former(found, owner),
        )

    def _is_former(self, found: TitleRange, owner: Mention | None) -> bool:
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
        owner = self._owners.ending(objects[0] + 1) or self._owners.covering(objects[0])
        return Title(
            text=self._text.words[first:end],
            start=first,
            end=end,
            of=owner.id if owner is not None else None,
            former=False,
        )
