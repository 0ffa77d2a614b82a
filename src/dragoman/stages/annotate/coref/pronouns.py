"""Personal pronouns: he and she to a person, I and we in a quotation to its speaker.

Takes the mentions in order, the tree of each sentence and the roster, gives antecedents. Within a
sentence the subjects above the pronoun come first, then the one person before it; across sentences
the subject of the last sentence that names anybody. Where two fit, none is taken.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dragoman.records.annotated import EntityType, Form, Mention, Quotation
from dragoman.records.sentence import Sentence, is_relation
from dragoman.stages.annotate.coref.candidates import (
    REACH,
    Candidate,
    Seen,
    candidates,
    has_rival,
    top,
)
from dragoman.stages.annotate.coref.choice import chosen
from dragoman.stages.annotate.coref.roster import Person, Roster
from dragoman.stages.annotate.nouns import SOMEBODY
from dragoman.stages.annotate.pronouns import (
    FEMALE,
    REFLEXIVE,
    SINGULAR,
    SPEAKER,
    SPEAKERS,
    is_quoted,
)

_SUBJECT = ("nsubj",)
_OURS = SPEAKER | SPEAKERS
_NEXT = 6
"""Characters between two quotations of one speaker: the marks and a space."""
_MOST = 12
"""Sentences of one quotation that are looked through."""
_PROMINENT = ("nsubj", "root", "nmod:poss", "obl:agent")


class PronounResolver:
    """Resolves the pronouns of one document, from its start to its end."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        mentions: Sequence[Mention],
        quotations: Sequence[Quotation],
        roster: Roster,
        links: Mapping[str, str],
    ) -> None:
        self._sentences = sentences
        self._quotations = quotations
        self._roster = roster
        self._links = dict(links)
        self._persons: dict[int, list[Mention]] = {}
        self._starts = [sentence.start for sentence in sentences]
        self._counts = Counter[str]()
        self._last: dict[str, tuple[Person, int]] = {}
        for mention in mentions:
            if mention.type is EntityType.PERSON and mention.form is not Form.PRONOUN:
                self._persons.setdefault(mention.sentence, []).append(mention)

    def resolve(self, mentions: Sequence[Mention]) -> dict[str, str]:
        """Return the antecedents of the pronouns that have a clear one.

        He and she come first: "he said" tells whose "I" it is.
        """
        found: dict[str, str] = {}
        for mention in mentions:
            own = mention.text.lower() in _OURS
            if mention.form is not Form.PRONOUN:
                person = self._person(mention)
                if person is not None:
                    self._counts[person.id] += 1
            elif not own and (person := self._antecedent(mention)) is not None:
                found[mention.id] = person.id
                self._enter(mention, person)
        for mention in mentions:
            if mention.form is Form.PRONOUN and mention.text.lower() in _OURS:
                person = self._speaker(mention)
                if person is not None:
                    found[mention.id] = person.id
        return found

    def _enter(self, mention: Mention, person: Person) -> None:
        """Keep whom a pronoun means."""
        self._persons.setdefault(mention.sentence, []).append(mention)
        self._links[mention.id] = person.id
        self._counts[person.id] += 1
        gender = _gender(mention)
        person.gender = person.gender or gender
        if gender is not None:
            self._last[gender] = person, mention.sentence

    def _antecedent(self, mention: Mention) -> Person | None:
        return self._third(mention) if mention.text.lower() in SINGULAR else None

    def _person(self, mention: Mention) -> Person | None:
        return self._roster.persons.get(self._links.get(mention.id, mention.id))

    def _third(self, mention: Mention) -> Person | None:
        """Return whom the syntax tells, else whom the signs together make likely."""
        return self._clear(mention) or chosen(self.options(mention), self._doubts(mention))

    def _clear(self, mention: Mention) -> Person | None:
        sentence = self._sentences[mention.sentence]
        speaker = self._outside_subject(mention.sentence) if self._quoted(mention) else None
        allowed = [
            m
            for m in self._persons.get(mention.sentence, [])
            if m.last <= mention.first and self._agreeing(m, mention, speaker)
        ]
        above, over = self._subject_above(sentence, mention, allowed)
        if over:
            return above
        people = _distinct(self._person(m) for m in allowed)
        if people:
            clear = len(people) == 1 and self._is_free(sentence, mention, allowed)
            near = allowed[-1].last
            rival = any(_is_somebody(sentence, p) for p in range(near, mention.first))
            return people[0] if clear and not rival else None
        # In somebody's own words the one meant before the quotation may be anybody.
        return None if self._quoted(mention) else self._from_before(mention)

    def _subject_above(
        self, sentence: Sentence, mention: Mention, allowed: Sequence[Mention]
    ) -> tuple[Person | None, bool]:
        """Return the person who is subject of a clause above the pronoun, nearest first.

        Also tell whether the search is over: some other person is that subject.
        """
        heads = {top(sentence, m): m for m in allowed}
        own = sentence.tokens[mention.head].head
        fronted = self._fronted_subject(sentence, mention)
        if fronted is not None:
            return (self._person(heads[fronted]) if fronted in heads else None), True
        # Binding: "he met him" are two, "he hurt himself" and "he sold his car" one.
        bound = mention.text.lower() in REFLEXIVE or self._owns(sentence, mention)
        for place in sentence.ancestors(mention.head):
            if place == own and not bound:
                continue
            for subject in sentence.children_by(place, *_SUBJECT):
                if subject in heads and subject != mention.head:
                    return self._person(heads[subject]), True
                if subject < mention.head and _is_somebody(sentence, subject):
                    return None, True
        return None, False

    def _fronted_subject(self, sentence: Sentence, mention: Mention) -> int | None:
        """Return the pronoun that is subject of a clause before: "when he met X, he said"."""
        token = sentence.tokens[mention.head]
        if token.head < 0 or not is_relation(token.relation, _SUBJECT):
            return None
        for clause in sentence.children_by(token.head, "advcl"):
            for subject in sentence.children_by(clause, *_SUBJECT):
                word = sentence.tokens[subject].text.lower()
                if subject < mention.head and word == token.text.lower():
                    return subject
        return None

    def _owns(self, sentence: Sentence, mention: Mention) -> bool:
        return sentence.tokens[mention.head].relation == "nmod:poss"

    def _is_free(self, sentence: Sentence, mention: Mention, allowed: Sequence[Mention]) -> bool:
        """Tell whether a pronoun may mean a person of its own sentence: no co-argument of it."""
        own = sentence.tokens[mention.head].head
        if self._owns(sentence, mention):
            return True
        return all(sentence.tokens[top(sentence, m)].head != own for m in allowed)

    def _from_before(self, mention: Mention) -> Person | None:
        """Look back sentence by sentence for the one that names persons."""
        for index in range(mention.sentence - 1, max(-1, mention.sentence - 1 - REACH), -1):
            here = [m for m in self._persons.get(index, []) if self._agreeing(m, mention, None)]
            people = _distinct(self._person(m) for m in here)
            if len(people) == 1 and self._is_prominent(people[0], here, mention):
                return people[0]
            if people:
                return self._main_subject(index, here)
        return None

    def _is_prominent(self, person: Person, here: Sequence[Mention], mention: Mention) -> bool:
        """Tell whether a person is more than named in passing: known by gender, or a subject."""
        if person.gender is not None and person.gender == _gender(mention):
            return True
        roles = ((self._sentences[m.sentence], m) for m in here)
        return any(is_relation(s.tokens[top(s, m)].relation, _PROMINENT) for s, m in roles)

    def _main_subject(self, index: int, here: Sequence[Mention]) -> Person | None:
        """Return the person who is subject of a sentence's main clause."""
        sentence = self._sentences[index]
        heads = {top(sentence, m): m for m in here}
        for place, token in enumerate(sentence.tokens):
            if token.head == -1:
                for subject in sentence.children_by(place, *_SUBJECT):
                    if subject in heads:
                        return self._person(heads[subject])
        return None

    def options(self, mention: Mention) -> list[Candidate]:
        """Return the persons whom "he" or "she" may mean, with what speaks for each."""
        quoted = self._quoted(mention)
        speaker = self._outside_subject(mention.sentence) if quoted else None
        seen = [
            Seen(person, m, is_quoted(m.start, self._quotations) != quoted)
            for index in range(max(0, mention.sentence - REACH), mention.sentence + 1)
            for m in self._persons.get(index, [])
            if (index < mention.sentence or m.last <= mention.first)
            and (person := self._agreeing(m, mention, speaker)) is not None
        ]
        seen.sort(key=lambda s: (s.mention.sentence, s.mention.first, -s.mention.last))
        last = self._last.get(_gender(mention) or "")
        near = last is not None and mention.sentence - last[1] <= REACH
        meant = last[0] if last is not None and near else None
        return candidates(mention, self._sentences, seen, self._counts, meant)

    def _doubts(self, mention: Mention) -> frozenset[str]:
        """Return what speaks for a pronoun's meaning nobody who was named."""
        sentence = self._sentences[mention.sentence]
        doubts = {"nobody"}
        if self._quoted(mention):
            doubts.add("quoted")
        named = [m.last for m in self._persons.get(mention.sentence, []) if m.last <= mention.first]
        if has_rival(mention, sentence, max(named, default=0)):
            doubts.add("rival")
        return frozenset(doubts)

    def _agreeing(
        self, candidate: Mention, pronoun: Mention, speaker: Person | None
    ) -> Person | None:
        """Return the person of a mention, if a pronoun may mean that person."""
        person = self._person(candidate)
        if person is None or person is speaker:
            return None
        return person if person.gender in (None, _gender(pronoun)) else None

    def _quoted(self, mention: Mention) -> bool:
        return is_quoted(mention.start, self._quotations)

    def _speaker(self, mention: Mention) -> Person | None:
        """Return the person outside the quotation who is said to speak.

        He may be told in any sentence of the quotation, else in that of the one right before it.
        """
        around = [q for q in self._quotations if q.start <= mention.start < q.end]
        if not around:
            return None
        quotation = max(around, key=lambda q: q.end - q.start)
        here = self._spoken(quotation)
        if here is not None:
            return here
        place = self._quotations.index(quotation)
        before = self._quotations[place - 1] if place else None
        near = before is not None and 0 <= quotation.start - before.end <= _NEXT
        return self._spoken(before) if before is not None and near else None

    def _spoken(self, quotation: Quotation) -> Person | None:
        """Return the one person who is a subject outside the marks of a quotation's sentences."""
        low = bisect_right(self._starts, quotation.start) - 1
        high = bisect_right(self._starts, quotation.end)
        people = _distinct(
            self._outside_subject(index) for index in range(max(0, low), min(high, low + _MOST))
        )
        return people[0] if len(people) == 1 else None

    def _outside_subject(self, index: int) -> Person | None:
        """Return the one person who is a subject outside the quotation marks of a sentence."""
        sentence = self._sentences[index]
        outside = [
            m
            for m in self._persons.get(index, [])
            if not is_quoted(m.start, self._quotations)
            and is_relation(sentence.tokens[top(sentence, m)].relation, _SUBJECT)
        ]
        people = _distinct(self._person(m) for m in outside)
        return people[0] if len(people) == 1 else None


def _is_somebody(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is a singular common noun of a person: a woman, the boy."""
    token = sentence.tokens[place]
    return token.tag == "NOUN" and token.text.lower() in SOMEBODY


def _distinct(people: Iterable[Person | None]) -> list[Person]:
    found: list[Person] = []
    for person in people:
        if person is not None and person not in found:
            found.append(person)
    return found


def _gender(pronoun: Mention) -> str | None:
    low = pronoun.text.lower()
    if low in FEMALE:
        return "f"
    return "m" if low in SINGULAR else None
