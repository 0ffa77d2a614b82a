"""The words of a title: which belong to an office, where a title ends, whose it is.

Takes a sentence and its mentions; what stands before and after a name and what is told of it is
found beside this (titles, titles_told).
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
LINKS = frozenset("of for to at in on from and the".split())
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
_ENDS = frozenset(", . ; : ) ( - – — \" ” ’ '".split())
OPENERS = frozenset("the a an his her its their".split())


class TitleWords:
    """Reads the words of titles in one sentence."""

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

    def _is_tied(self, place: int) -> bool:
        """Tell whether a hyphen holds two words together: "Secretary-General"."""
        if self._words[place] not in _HYPHENS or not 0 < place < len(self._words) - 1:
            return False
        before, here, after = self._tokens[place - 1 : place + 2]
        return before.end == here.start and here.end == after.start

    def _within(self, place: int) -> bool:
        inside = self._tokens[place].tag in _INSIDE or self._is_tied(place)
        return inside or self._words[place].lower() in LINKS

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
            if low in ("'s", "’s") or low in OPENERS or self._tokens[place].tag == "NUM":
                continue
            known = self._offices.modifier(low) is not None  # "The then envoy".
            if self._tokens[place].tag not in ("NOUN", "PROPN", "ADJ", "DET") and not known:
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
            aside = self._tokens[here].tag == "ADP" and low not in LINKS
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
        inside = any(w.lower() in LINKS - {"and", "the"} for w in self._words[start:place])
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
