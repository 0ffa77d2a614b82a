"""Personal pronouns: he and she to a person, I and we in a quotation to its speaker.

Takes the mentions in order, the tree of each sentence and the roster, gives antecedents. Within a
sentence the subjects above the pronoun come first, then the one person before it; across sentences
the subject of the last sentence that names anybody. Where two fit, none is taken.
"""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.records.annotated import EntityType, Form, Mention, Quotation
from dragoman.records.sentence import Sentence, is_relation
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

# How many sentences back a person still is meant by "he". On GUM's open news, interviews and
# biographies a third sentence adds 22 of 891 pronouns at the same precision (0.88), a fourth 3.
REACH = 3
_SUBJECT = ("nsubj",)
_PROMINENT = ("nsubj", "root", "nmod:poss", "obl:agent")
# A name that only stands with its title has the title's role: "President X".
_WITH = ("flat", "compound", "appos", "nmod:desc")


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
        for mention in mentions:
            if mention.type is EntityType.PERSON and mention.form is not Form.PRONOUN:
                self._persons.setdefault(mention.sentence, []).append(mention)

    def resolve(self, mentions: Sequence[Mention]) -> dict[str, str]:
        """Return the antecedents of the pronouns that have a clear one."""
        found: dict[str, str] = {}
        for mention in mentions:
            if mention.form is not Form.PRONOUN:
                continue
            person = self._antecedent(mention)
            if person is not None:
                found[mention.id] = person.id
                self._persons.setdefault(mention.sentence, []).append(mention)
                self._links[mention.id] = person.id
                gender = _gender(mention)
                person.gender = person.gender or gender
        return found

    def _antecedent(self, mention: Mention) -> Person | None:
        low = mention.text.lower()
        if low in SPEAKER or low in SPEAKERS:
            return self._speaker(mention)
        return self._third(mention) if low in SINGULAR else None

    def _person(self, mention: Mention) -> Person | None:
        return self._roster.persons.get(self._links.get(mention.id, mention.id))

    def _third(self, mention: Mention) -> Person | None:
        sentence = self._sentences[mention.sentence]
        speaker = self._outside_subject(mention) if self._quoted(mention) else None
        allowed = [
            m
            for m in self._persons.get(mention.sentence, [])
            if m.last <= mention.first and self._agrees(m, mention, speaker)
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

    def _agrees(self, candidate: Mention, pronoun: Mention, speaker: Person | None) -> bool:
        person = self._person(candidate)
        if person is None or person is speaker:
            return False
        wanted = _gender(pronoun)
        return person.gender is None or person.gender == wanted

    def _subject_above(
        self, sentence: Sentence, mention: Mention, allowed: Sequence[Mention]
    ) -> tuple[Person | None, bool]:
        """Return the person who is subject of a clause above the pronoun, nearest first.

        Also tell whether the search is over: some other person is that subject.
        """
        heads = {top(sentence, m): m for m in allowed}
        own = sentence.tokens[mention.head].head
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
            here = [m for m in self._persons.get(index, []) if self._agrees(m, mention, None)]
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

    def _quoted(self, mention: Mention) -> bool:
        return is_quoted(mention.start, self._quotations)

    def _speaker(self, mention: Mention) -> Person | None:
        """Return the person outside the quotation who is said to speak."""
        return self._outside_subject(mention)

    def _outside_subject(self, mention: Mention) -> Person | None:
        """Return the one person who is a subject outside the quotation marks of a sentence."""
        sentence = self._sentences[mention.sentence]
        outside = [
            m
            for m in self._persons.get(mention.sentence, [])
            if not is_quoted(m.start, self._quotations)
            and is_relation(sentence.tokens[top(sentence, m)].relation, _SUBJECT)
        ]
        people = _distinct(self._person(m) for m in outside)
        return people[0] if len(people) == 1 else None


def top(sentence: Sentence, mention: Mention) -> int:
    """Return the place of the word whose role a mention has: its own head, or its title's."""
    place, seen = mention.head, {mention.head}
    while is_relation(sentence.tokens[place].relation, _WITH):
        above = sentence.tokens[place].head
        if above in seen or sentence.tokens[above].tag not in ("NOUN", "PROPN", "ADJ"):
            break
        place = above
        seen.add(place)
    return place


def _distinct(people: Iterable[Person | None]) -> list[Person]:
    found: list[Person] = []
    for person in people:
        if person is not None and person not in found:
            found.append(person)
    return found


def _is_somebody(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is a singular common noun of a person: a woman, the boy."""
    token = sentence.tokens[place]
    return token.tag == "NOUN" and token.text.lower() in SOMEBODY


def _gender(pronoun: Mention) -> str | None:
    low = pronoun.text.lower()
    if low in FEMALE:
        return "f"
    return "m" if low in SINGULAR else None
