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
from dragoman.stages.annotate.coref.fitting import Fitting, Members
from dragoman.stages.annotate.coref.focus import Focus
from dragoman.stages.annotate.coref.leaders import Leaders
from dragoman.stages.annotate.coref.pairs import Company, find_companies
from dragoman.stages.annotate.coref.roster import Roster
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
        self._fitting = Fitting(mentions, states, roster, self._focus, ontology)
        self._leaders = Leaders(mentions, sentences, states, roster, ontology)
        self._ranked: dict[Several, list[tuple[Members, int]]] = {}
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
            if several is None or (several.political and not self._on_talks):
                continue
            members = self._members(mention, several)
            if members:
                self._last[several.kind] = mention
            members = members or self._of_document(several, mention)
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
            fitting = self._fitting.members(company, several, mention)
            if fitting and self._is_still_told(company, several, mention):
                return fitting
            if fitting and several.kind is Kind.PERSONS:
                return ()  # Others were told of since: it may be any of them.
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
        told_of = [self._known[id_] for id_ in members]
        return self._fitting.as_meant(told_of, several, mention, listed=False)

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
            told = [self._fitting.person(m, several) for m in near if m.sentence >= since]
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
        if several not in self._ranked:
            self._ranked[several] = self._count(several, mention)
        ranked = self._ranked[several]
        if not ranked or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
            return ()
        members, count = ranked[0]
        told = [self._states.standing(self._known[id_]) for id_ in members]
        states = {standing.state for standing in told if standing is not None}
        if len(states) < len(members):
            return members if count >= LEAST else ()
        leading = states <= self._focus.leading(LEADING)
        return members if leading and self._is_alive(states, mention) else ()

    def _count(self, several: Several, mention: Mention) -> list[tuple[Members, int]]:
        """Return the companies of the document that fit, the most often named first."""
        counts = Counter[Members]()
        for company in self._companies:
            fitting = self._fitting.members(company, several, mention)
            if fitting:
                counts[tuple(sorted(fitting))] += 1
        return sorted(counts.items(), key=lambda x: (-x[1], x[0]))

    @cached_property
    def _on_talks(self) -> bool:
        return any(t.text.lower() in TALKS for s in self._sentences for t in s.tokens)

    def _is_still_told(self, company: Company, several: Several, mention: Mention) -> bool:
        """Tell whether a company is still told of: of persons, that no others were since."""
        if several.kind is not Kind.PERSONS:
            told = [self._states.standing(m) for m in company.members]
            states = {standing.state for standing in told if standing is not None}
            near = mention.sentence - company.place[0] <= ALIVE
            return near or len(states) < len(told) or self._is_alive(states, mention)
        low = bisect_right(self._persons, company.place, key=_place)
        since = self._persons[low : bisect_left(self._persons, _place(mention), key=_place)]
        members = {self._states.root(m.id) for m in company.members}
        others = {self._states.root(m.id) for m in since}
        return not others or bool(others & members)

    def _is_alive(self, states: set[str], mention: Mention) -> bool:
        """Tell whether states are still told of.

        The last states named are of them, or no more to the document than any (who mediates).
        """
        last = self._focus.last(mention)
        if not last or states & last:
            return True
        least = min(self._focus.share(state) for state in states)
        return all(self._focus.share(state) <= least for state in last)


def _place(mention: Mention) -> tuple[int, int]:
    return mention.sentence, mention.first
