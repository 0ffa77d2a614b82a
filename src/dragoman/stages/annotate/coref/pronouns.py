"""Personal pronouns: he and she to a person, I and we in a quotation to its speaker.

Takes the mentions in order, the tree of each sentence and the roster, gives antecedents. Within a
sentence the subjects above the pronoun come first, then the one person before it; across sentences
the subject of the last sentence that names anybody. Where two fit, none is taken.
"""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.records.annotated import EntityType, Form, Mention, Quotation
from dragoman.records.sentence import Sentence, is_relation
from dragoman.stages.annotate.coref.roster import Person, Roster
from dragoman.stages.annotate.pronouns import FEMALE, SINGULAR, SPEAKER, SPEAKERS, is_quoted

# How many sentences back a person still is meant by "he": measured on GUM dev, news and
# interviews, where beyond two the share that is right falls below two thirds.
REACH = 2
_SUBJECT = ("nsubj",)
_OBLIQUE = frozenset("obl nmod nmod:poss".split())


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
        above = self._subject_above(sentence, mention, allowed)
        if above is not None:
            return above
        people = _distinct(self._person(m) for m in allowed)
        if people:
            clear = len(people) == 1 and self._is_free(sentence, mention, allowed)
            return people[0] if clear else None
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
    ) -> Person | None:
        """Return the person who is subject of a clause above the pronoun, nearest first."""
        heads = {m.head: m for m in allowed}
        own = sentence.tokens[mention.head].head
        possessive = sentence.tokens[mention.head].relation == "nmod:poss"
        for place in sentence.ancestors(mention.head):
            if place == own and not possessive:
                # Binding: "he met him" are two; an object is not its own clause's subject.
                continue
            for subject in sentence.children_by(place, *_SUBJECT):
                if subject in heads and subject != mention.head:
                    return self._person(heads[subject])
        return None

    def _is_free(self, sentence: Sentence, mention: Mention, allowed: Sequence[Mention]) -> bool:
        """Tell whether a pronoun may mean a person of its own sentence: no co-argument of it."""
        own = sentence.tokens[mention.head].head
        token = sentence.tokens[mention.head]
        if token.relation == "nmod:poss":
            return True
        return all(sentence.tokens[m.head].head != own for m in allowed)

    def _from_before(self, mention: Mention) -> Person | None:
        """Look back sentence by sentence for the one that names persons."""
        for index in range(mention.sentence - 1, max(-1, mention.sentence - 1 - REACH), -1):
            here = [m for m in self._persons.get(index, []) if self._agrees(m, mention, None)]
            people = _distinct(self._person(m) for m in here)
            if len(people) == 1:
                return people[0]
            if people:
                return self._main_subject(index, here)
        return None

    def _main_subject(self, index: int, here: Sequence[Mention]) -> Person | None:
        """Return the person who is subject of a sentence's main clause."""
        sentence = self._sentences[index]
        heads = {m.head: m for m in here}
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
            and is_relation(sentence.tokens[m.head].relation, _SUBJECT)
        ]
        people = _distinct(self._person(m) for m in outside)
        return people[0] if len(people) == 1 else None


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
