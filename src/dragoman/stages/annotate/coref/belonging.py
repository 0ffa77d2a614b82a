"""Whose a body is that the text names without its state: "the parliament", "the government".

Takes the mentions, the trees and the states, gives for bodies the mention of the state they are of,
and for "the country" the mention of the state that it is. What the sentence says ("the assembly in
X", "in X, where the assembly", "X's troops and its government") comes before what the text is
about; where neither tells, nothing is given.
"""

from collections.abc import Iterator, Sequence

from dragoman.ontology import Ontology
from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.sentence import Sentence, Token, is_relation
from dragoman.stages.annotate.coref.focus import Focus
from dragoman.stages.annotate.coref.roster import Roster
from dragoman.stages.annotate.coref.states import States

_COUNTRY = frozenset("country nation kingdom republic".split())
_DEFINITE = ("the", "this")
# What may stand between the article and the noun and leave it the one body of its state.
_PLAIN = frozenset(
    (
        "current new own entire whole present incoming outgoing interim transitional provisional "
        "caretaker federal central national military civilian coalition elected puppet secret "
        "lower upper ruling then former embattled fledgling"
    ).split()
)
_OWN = frozenset("his her its their".split())
_BODIES = (EntityType.ORGANIZATION, EntityType.GROUP)
_IN = frozenset({"in", "of", "from"})
_SUBJECTS = ("nsubj",)


class Belonging:
    """Finds whose the bodies of one document are."""

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
        self._focus = Focus(mentions, sentences, states)
        self._headed = {(m.sentence, m.head): m for m in mentions}
        pronouns = (m for m in mentions if m.form is Form.PRONOUN)
        self._begins = {(m.sentence, m.first): m for m in pronouns}

    def owner(self, mention: Mention) -> str | None:
        """Return the id of the mention of the state that a body is of, if the text tells."""
        if self._states.standing(mention) is not None or not self.is_lone_body(mention):
            return None
        return self._of_owner(mention) if self._owned(mention) else self._state_for(mention)

    def country(self, mention: Mention) -> str | None:
        """Return the id of the mention of the state that "the country" is, if the text tells."""
        if mention.form is not Form.NOMINAL or mention.type is not EntityType.COUNTRY:
            return None
        words = [t.text.lower() for t in self._tokens(mention)]
        if words[-1] not in _COUNTRY:
            return None
        if _is_bare(words, 1):
            return self._state_for(mention)
        return self._of_owner(mention) if len(words) == 2 else None

    def _owned(self, mention: Mention) -> bool:
        first = self._sentences[mention.sentence].tokens[mention.first]
        return first.text.lower() in _OWN

    def _of_owner(self, mention: Mention) -> str | None:
        """Return the state of the one whom "his", "its" before a body means."""
        pronoun = self._begins.get((mention.sentence, mention.first))
        told = self._states.standing(pronoun) if pronoun is not None else None
        if told is None:
            return None
        return self._focus.name_of(told.state, mention) or told.mention

    def _tokens(self, mention: Mention) -> tuple[Token, ...]:
        return self._sentences[mention.sentence].tokens[mention.first : mention.last]

    def is_lone_body(self, mention: Mention) -> bool:
        """Tell whether a mention is an article and a noun for a body that each state has one of."""
        if mention.form not in (Form.NOMINAL, Form.NAME) or mention.type not in _BODIES:
            return False
        words = [t.text.lower() for t in self._tokens(mention)]
        if mention.form is Form.NAME:
            words = ["the", *words]  # "Parliament", with or without an article before it.
        for at in range(1, len(words)):
            body = self._ontology.bodies.longest(words, at)
            if body is not None and at + body[0] == len(words):
                noun = " ".join(words[at:])
                return noun in body[1].alone and _is_bare(words, body[0])
        return False

    def _state_for(self, mention: Mention) -> str | None:
        sentence = self._sentences[mention.sentence]
        for place in self._located(sentence, mention):
            here = self._headed.get((mention.sentence, place))
            told = self._states.standing(here) if here is not None else None
            if told is not None and here is not None and self._states.is_state(here):
                return self._focus.name_of(told.state, mention) or told.mention
        state = self._focus.at(mention, barred=self._others(sentence, mention))
        if state is None or not self._is_said_of(sentence, mention, state):
            return None
        return self._focus.name_of(state, mention)

    def _is_said_of(self, sentence: Sentence, mention: Mention, state: str) -> bool:
        """Tell whether who says or does it may mean a body of that state.

        An official's "the army" is hardly that of another state than he serves.
        """
        for place in sentence.ancestors(mention.head):
            for child in sentence.children_by(place, *_SUBJECTS):
                here = self._headed.get((mention.sentence, child))
                person = self._roster.persons.get(self._states.root(here.id)) if here else None
                if here is not None and person is not None and person.holdings:
                    told = self._states.standing(here)
                    return told is None or told.state == state
        return True

    def _located(self, sentence: Sentence, mention: Mention) -> Iterator[int]:
        """Yield the words that say where a body is, nearest first."""
        for child in sentence.children_by(mention.head, "nmod"):
            if sentence.case_of(child) in _IN:
                yield child
        below = mention.head
        for place in sentence.ancestors(mention.head):
            token = sentence.tokens[below]
            if is_relation(token.relation, ("acl",)) and self._says_where(sentence, below):
                yield place
            for child in sentence.children_by(place, "obl"):
                if sentence.case_of(child) == "in" and child != below:
                    yield child
            below = place

    def _says_where(self, sentence: Sentence, clause: int) -> bool:
        below = sentence.children_by(clause, "advmod", "mark", "obl")
        return any(sentence.tokens[i].text.lower() == "where" for i in below)

    def _others(self, sentence: Sentence, mention: Mention) -> list[str]:
        """Return the states that do something to a body: it is not theirs.

        "Norway urged the government to …": the government of another state.
        """
        token = sentence.tokens[mention.head]
        if token.head < 0 or not is_relation(token.relation, ("obj", "iobj", "obl")):
            return []
        doers = sentence.children_by(token.head, *_SUBJECTS)
        heads = [self._headed.get((mention.sentence, place)) for place in doers]
        told = [self._states.standing(m) for m in heads if m is not None]
        return [standing.state for standing in told if standing is not None]


def _is_bare(words: Sequence[str], size: int) -> bool:
    """Tell whether words are an article, plain modifiers and a noun of so many words."""
    return words[0] in (*_DEFINITE, *_OWN) and all(
        w in _PLAIN for w in words[1 : len(words) - size]
    )
