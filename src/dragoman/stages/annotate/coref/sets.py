"""Who is meant by words for several: "the two sides" are the two parties named together before.

Takes the nominals, the companies, the states and the roster; gives for each that has a clear answer
the ids of those it stands for. The nearest company before it that fits in number and kind is meant;
where none stands near, the one that the document names most; where that is not clear, nobody.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from dragoman.ontology import Ontology
from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.sentence import Sentence
from dragoman.stages.annotate.coref.focus import Focus
from dragoman.stages.annotate.coref.leaders import Leaders
from dragoman.stages.annotate.coref.pairs import Company, find_companies
from dragoman.stages.annotate.coref.roster import Person, Roster, synonym
from dragoman.stages.annotate.coref.several import Kind, Several, read_several
from dragoman.stages.annotate.coref.states import States

REACH = 3
"""Sentences back in which a company is still meant by "the two sides"."""
REACH_UNCOUNTED = 2
"""The same for words that do not say how many: "the delegations"."""
ALIVE = 2
"""Sentences back in which a company is meant whatever was told of since."""
LEAST = 3
"""How often a document must name a company of others than states that no words near name."""
LEADING = 3
"""The states of such a company are among so many that the document tells of most: two and who
mediates."""
TALKS = frozenset(
    (
        "talks negotiations negotiators dialogue mediator mediators mediation ceasefire truce "
        "delegation delegations treaty summit"
    ).split()
)
TRIED = 12
"""Companies looked at, nearest first."""

Members = tuple[str, ...]


class Sets:
    """Finds those that words for several stand for, in one document."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        mentions: Sequence[Mention],
        states: States,
        roster: Roster,
        ontology: Ontology,
    ) -> None:
        self._sentences = sentences
        self._states = states
        self._roster = roster
        self._ontology = ontology
        self._known = {m.id: m for m in mentions}
        self._focus = Focus(mentions, sentences, states)
        self._companies = find_companies(sentences, mentions)
        self._persons = [
            m
            for m in mentions
            if m.type is EntityType.PERSON and states.root(m.id) in roster.persons
        ]
        self._leaders = Leaders(mentions, sentences, states, roster, ontology)
        self._found: dict[str, Members] = {}
        self._last: dict[Kind, Mention] = {}

    def resolve(self, mentions: Sequence[Mention]) -> dict[str, Members]:
        """Return the members of each mention that stands for several, in the order of the text."""
        for mention in mentions:
            if mention.form is not Form.NOMINAL:
                continue
            named = self._leaders.members(mention)
            if named:
                self._found[mention.id] = named
            if named or self._is_told_apart(mention):
                continue
            tokens = self._sentences[mention.sentence].tokens[mention.first : mention.last]
            several = read_several([t.text for t in tokens], self._ontology)
            members = self._members(mention, several) if several is not None else ()
            if several is not None and members:
                self._last[several.kind] = mention
            elif several is not None:
                members = self._of_document(several, mention)
            if members:
                self._found[mention.id] = members
        return self._found

    def _is_told_apart(self, mention: Mention) -> bool:
        """Tell whether words after a noun say which are meant: "the leaders who signed"."""
        sentence = self._sentences[mention.sentence]
        below = sentence.children_by(mention.head, "acl", "nmod", "advmod", "amod", "appos")
        after = [place for place in below if place >= mention.last]
        before = sentence.tokens[mention.first - 1].text.lower() if mention.first else ""
        if before == "all":
            return True
        comma = sentence.tokens[mention.last : mention.last + 1]
        if comma and comma[0].text == ",":  # "The two sides, which met in May, …"
            return False
        return any(sentence.case_of(place) != "to" for place in after)

    def _members(self, mention: Mention, several: Several) -> Members:
        reach = REACH if several.count is not None else REACH_UNCOUNTED
        end = bisect_left(self._companies, (mention.sentence, mention.first), key=lambda c: c.place)
        for company in reversed(self._companies[max(0, end - TRIED) : end]):
            if mention.sentence - company.place[0] > reach:
                break
            again = self._again(several, mention, company.place)
            if again:
                return again
            far = mention.sentence - company.place[0] > ALIVE
            fitting = self._fitting(company, several, mention)
            if fitting and (not far or self._is_alive(company, mention)):
                return fitting if self._is_still(company, several, mention) else ()
        again = self._again(several, mention, (mention.sentence - reach, 0))
        return again or self._around(several, mention)

    def _again(self, several: Several, mention: Mention, since: tuple[int, int]) -> Members:
        """Return whom words of the same kind, said since a place, stood for."""
        kinds = tuple(Kind) if several.kind is Kind.SIDES else (several.kind,)
        told = [self._last[kind] for kind in kinds if kind in self._last]
        last = max(told, key=lambda m: (m.sentence, m.first), default=None)
        if last is None or (last.sentence, last.first) < since:
            return ()
        members = self._found[last.id]
        if several.count not in (None, len(members)) or several.office is not None:
            return ()
        found = [self._member(self._known[id_], several, mention) for id_ in members]
        kept = tuple(id_ for id_ in found if id_ is not None)
        return kept if len(set(kept)) == len(members) else ()

    def _around(self, several: Several, mention: Mention) -> Members:
        """Return those whom the sentence and the one before tell of, if just so many."""
        if several.count is None or several.kind is Kind.SIDES:
            return ()
        if several.kind is Kind.PERSONS:
            return self._persons_around(several, mention)
        for states in self._focus.near(mention):
            if len(states) == several.count:
                names = [self._focus.name_of(state, mention) for state in sorted(states)]
                return tuple(name for name in names if name is not None)
            if states:
                break
        return ()

    def _persons_around(self, several: Several, mention: Mention) -> Members:
        here = mention.sentence, mention.first
        low = bisect_left(self._persons, (mention.sentence - 1, 0), key=_place)
        near = self._persons[low : bisect_left(self._persons, here, key=_place)]
        for since in (mention.sentence, mention.sentence - 1):
            told = [self._person(m, several) for m in near if m.sentence >= since]
            once = list(dict.fromkeys(told))
            if len(once) == several.count and None not in once:
                return tuple(id_ for id_ in once if id_ is not None)
            if len(once) > 1:
                break
        return ()

    def _of_document(self, several: Several, mention: Mention) -> Members:
        """Return the company that the document names more often than any other.

        Words that do not count ("the parties") mean such a one in an article on talks alone.
        """
        if several.count is None and not self._on_talks:
            return ()
        counts = Counter[Members]()
        for company in self._companies:
            fitting = self._fitting(company, several, mention)
            if fitting and self._is_alive(company, mention):
                counts[tuple(sorted(fitting))] += 1
        ranked = sorted(counts.items(), key=lambda x: (-x[1], x[0]))
        if not ranked or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
            return ()
        members, count = ranked[0]
        told = [self._states.standing(self._known[id_]) for id_ in members]
        states = {standing.state for standing in told if standing is not None}
        if len(states) < len(members):
            return members if count >= LEAST else ()
        return members if states <= self._focus.leading(LEADING) else ()

    @cached_property
    def _on_talks(self) -> bool:
        return any(t.text.lower() in TALKS for s in self._sentences for t in s.tokens)

    def _fitting(self, company: Company, several: Several, mention: Mention) -> Members:
        """Return a company's members as a noun of that kind means them, if all fit it."""
        if not self._is_size(company, several, mention):
            return ()
        if any(self._covers(mention, m) for m in company.members):
            return ()
        found = [self._member(m, several, mention) for m in company.members]
        kept = [id_ for id_ in found if id_ is not None]
        if several.kind is Kind.SIDES and not self._is_even(kept):
            return ()
        return tuple(kept) if len(set(kept)) == len(found) else ()

    def _is_size(self, company: Company, several: Several, mention: Mention) -> bool:
        """Tell whether a company is as many as the words say; else two, or persons just listed."""
        size = len(company.members)
        near = company.listed and mention.sentence - company.place[0] <= 1
        if several.count is None and several.kind is Kind.PERSONS and near:
            return size >= 2
        return size == (several.count or 2)

    def _is_alive(self, company: Company, mention: Mention) -> bool:
        """Tell whether a company of states is still told of.

        The last states named are of it, or no more to the document than any of it (who mediates).
        """
        told = [self._states.standing(m) for m in company.members]
        states = {standing.state for standing in told if standing is not None}
        last = self._focus.last(mention)
        if len(states) < len(told) or not last or states & last:
            return True
        least = min(self._focus.share(state) for state in states)
        return all(self._focus.share(state) <= least for state in last)

    def _is_still(self, company: Company, several: Several, mention: Mention) -> bool:
        """Tell whether no other persons were told of since a company of persons was."""
        if several.kind is not Kind.PERSONS:
            return True
        low = bisect_right(self._persons, company.place, key=_place)
        since = self._persons[low : bisect_left(self._persons, _place(mention), key=_place)]
        members = {self._states.root(m.id) for m in company.members}
        told = {self._states.root(m.id) for m in since}
        return not told or bool(told & members)

    def _is_even(self, members: Sequence[str]) -> bool:
        """Tell whether all or none of the members are persons: "X and the French" are no sides."""
        types = [self._known[id_].type is EntityType.PERSON for id_ in members]
        return all(types) or not any(types)

    def _covers(self, mention: Mention, other: Mention) -> bool:
        return mention.sentence == other.sentence and mention.first <= other.first < mention.last

    def _member(self, mention: Mention, several: Several, set_: Mention) -> str | None:
        if several.kind is Kind.PERSONS:
            return self._person(mention, several)
        told = self._states.standing(mention)
        root = self._states.root(mention.id)
        alone = mention.form is Form.PRONOUN and root == mention.id
        if alone or self._is_medium(mention):
            return None
        if told is not None and (
            told.named or several.kind is not Kind.SIDES or self._is_office(mention)
        ):
            return self._focus.name_of(told.state, set_) or told.mention
        if several.kind is Kind.STATES or mention.type is EntityType.PLACE:
            return None
        if several.kind is Kind.BODIES and self._is_office(mention):
            return None
        return root if root in self._known else None

    def _is_medium(self, mention: Mention) -> bool:
        known = self._ontology.actors.get(mention.actor) if mention.actor is not None else None
        return known is not None and known.media

    def _is_office(self, mention: Mention) -> bool:
        return mention.type is EntityType.PERSON

    def _person(self, mention: Mention, several: Several) -> str | None:
        person = self._roster.persons.get(self._states.root(mention.id))
        if person is None or not (person.named or _is_definite(mention)):
            return None
        if several.gender is not None and person.gender not in (None, several.gender):
            return None
        return person.id if _holds(person, several.office) else None


def _place(mention: Mention) -> tuple[int, int]:
    return mention.sentence, mention.first


def _is_definite(mention: Mention) -> bool:
    return mention.text.lower().startswith(("the ", "his ", "her "))


def _holds(person: Person, office: str | None) -> bool:
    """Tell whether somebody may be one of the holders of an office: none known to be another's."""
    if office is None or not person.holdings:
        return True
    wanted = synonym(office)
    return any(h.office == wanted or h.office.endswith(f" {wanted}") for h in person.holdings)
