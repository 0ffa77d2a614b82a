"""Leaders of several states: "the prime ministers of Norway and Sweden", "their two presidents".

Takes a plural office with the states it is of, gives the persons of the document who hold it: as
many as there are states, none of them known to be another state's. They may be named only later,
as news does: the office in the first sentence, the name in the second.
"""

from collections.abc import Sequence

from dragoman.ontology import Ontology
from dragoman.ontology.offices import Level
from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.sentence import Sentence, is_relation
from dragoman.stages.annotate.coref.roster import Person, Roster, synonym
from dragoman.stages.annotate.coref.states import States

_LEADERS = "leaders"
MOST = 6
"""States listed in one phrase; longer lists are no small company."""


class Leaders:
    """Finds the holders of a plural office in one document."""

    def __init__(
        self,
        mentions: Sequence[Mention],
        sentences: Sequence[Sentence],
        states: States,
        roster: Roster,
        ontology: Ontology,
    ) -> None:
        self._sentences = sentences
        self._states = states
        self._roster = roster
        self._ontology = ontology
        self._headed = {(m.sentence, m.head): m for m in mentions}
        self._found: dict[str, list[Person]] = {}

    def members(self, mention: Mention) -> tuple[str, ...]:
        """Return the ids of the persons, in the order of the text; none if that is not clear."""
        office = self._office(mention)
        if office is None or mention.type is not EntityType.GROUP:
            return ()
        of = self._of(mention)
        if not 2 <= len(of) <= MOST:
            return ()
        fitting = [p for p in self._holders(office) if self._state(p) in {None, *of}]
        known = [state for p in fitting if (state := self._state(p)) is not None]
        if len(fitting) != len(of) or len(known) > len(set(known)):
            return ()
        return tuple(p.id for p in fitting)

    def _office(self, mention: Mention) -> str | None:
        """Return the office in the plural that a mention's head is, "leaders" as such."""
        tokens = self._sentences[mention.sentence].tokens
        if tokens[mention.head].text.lower() == _LEADERS:
            return _LEADERS
        words = [t.text for t in tokens[mention.first : mention.head + 1]]
        for at in range(len(words)):
            found = self._ontology.offices.longest(words, at)
            if found is not None and found.plural and at + found.words == len(words):
                return synonym(found.office.name)
        return None

    def _of(self, mention: Mention) -> list[str]:
        """Return the states that an office is of: "of X and Y", "X and Y's", "Xian and Yian"."""
        sentence = self._sentences[mention.sentence]
        places = [
            child
            for child in sentence.children_by(mention.head, "nmod", "amod", "compound")
            if is_relation(sentence.tokens[child].relation, ("nmod:poss", "amod", "compound"))
            or sentence.case_of(child) == "of"
        ]
        found: list[str] = []
        for place in (p for child in places for p in sentence.conjuncts(child)):
            here = self._headed.get((mention.sentence, place))
            told = self._states.standing(here) if here is not None else None
            if told is not None and told.state not in found:
                found.append(told.state)
        return found

    def _holders(self, office: str) -> list[Person]:
        """Return the named persons who hold an office, in the order of the text."""
        if office not in self._found:
            found = [
                p
                for p in self._roster.persons.values()
                if p.named and any(self._is(h.office, office) for h in p.holdings if not h.former)
            ]
            found.sort(key=lambda p: (p.mentions[0].sentence, p.mentions[0].first))
            self._found[office] = found
        return self._found[office]

    def _is(self, held: str, office: str) -> bool:
        if office != _LEADERS:
            return held == office or held.endswith(f" {office}")
        head = self._ontology.offices.head(held)
        return head is not None and head.level is Level.HEAD_OF_STATE

    def _state(self, person: Person) -> str | None:
        """Return the state that somebody is said to hold office in."""
        known = [m for m in person.mentions if m.form in (Form.NAME, Form.NOMINAL)]
        told = self._states.standing(known[0]) if known else None
        return told.state if told is not None else None
