"""A document as the extractors of events, rounds and figures look at it.

Holds the document, the lexicons and the statements found in it, and answers the questions that
they all ask: which mention stands here, is it a political actor, who says this.
"""

from functools import cached_property

from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated, EntityType, Form, Mention
from dragoman.records.claim import Part, Party, PartyRole, Words
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.officials import officials
from dragoman.stages.extract.speech import Speech

ACTORS = frozenset(
    {EntityType.COUNTRY, EntityType.ORGANIZATION, EntityType.GROUP, EntityType.PERSON}
)
PLACES = frozenset({EntityType.PLACE, EntityType.FACILITY, EntityType.COUNTRY})


class Scene:
    """One document with what is known about its actors."""

    def __init__(self, doc: Annotated, ontology: Ontology, speech: Speech) -> None:
        self.doc = doc
        self.ontology = ontology
        self.speech = speech
        self.lexicon = ontology.triggers
        self.support = ontology.triggers.support

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """The document's mentions by id."""
        return {m.id: m for m in self.doc.mentions}

    @cached_property
    def political(self) -> frozenset[str]:
        """Ids of the mentions that lead to a political actor.

        That is an entry of the ontology other than a mere place, a state of which the document
        shows that it is one, a person seen with an office anywhere in the document or shown to
        hold one, or a body named by its kind ("the rebels", "a delegation").
        """
        roots = set[str]()
        for mention in self.doc.mentions:
            if mention.members:
                continue
            known = mention.actor is not None and mention.type is not EntityType.PLACE
            known |= mention.form is Form.NAME and mention.type is EntityType.COUNTRY
            body = mention.form is Form.NOMINAL and (
                mention.type in {EntityType.GROUP, EntityType.ORGANIZATION} or self._office(mention)
            )
            if known or mention.titles or body or self._armed(mention):
                roots.add(self.root(mention).id)
        roots |= {self.root(self.mentions[id_]).id for id_ in officials(self.doc, self.ontology)}
        return frozenset(
            m.id
            for m in self.doc.mentions
            if all(self.root(one).id in roots for one in self.meant(m))
        )

    @cached_property
    def is_political_text(self) -> bool:
        """Whether at least two political actors are named: what it tells agentless is theirs."""
        return len({self.root(self.mentions[id_]).id for id_ in self.political}) > 1

    def _armed(self, mention: Mention) -> bool:
        """Tell whether a named body says by its words that it is political ("Liberation Front")."""
        if mention.type not in {EntityType.ORGANIZATION, EntityType.GROUP}:
            return False
        sentence = self.doc.sentences[mention.sentence]
        words = [t.lemma.lower() for t in sentence.tokens[mention.first : mention.last]]
        up = sentence.tokens[mention.head].head
        if up >= 0 and sentence.tokens[mention.head].relation == "compound":
            words.append(sentence.tokens[up].lemma.lower())
        return any(self.support.has("political_bodies", word) for word in words)

    @cached_property
    def _levels(self) -> dict[str, tuple[str, ...]]:
        """The levels of the offices that mentions are seen with, by the id of their root."""
        found: dict[str, set[str]] = {}
        for mention in self.doc.mentions:
            sentence = self.doc.sentences[mention.sentence]
            words = [t.lemma.lower() for t in sentence.tokens[mention.first : mention.last]]
            words += [w.lower() for title in mention.titles for w in title.text.split()]
            offices = [self.ontology.offices.head(word) for word in words]
            levels = {office.level.value for office in offices if office is not None}
            if levels:
                found.setdefault(self.root(mention).id, set()).update(levels)
        return {root: tuple(sorted(levels)) for root, levels in found.items()}

    def levels(self, mention: Mention) -> tuple[str, ...]:
        """Return the levels of the offices that a mention's person is seen with anywhere."""
        return self._levels.get(self.root(mention).id, ())

    def _office(self, mention: Mention) -> bool:
        sentence = self.doc.sentences[mention.sentence]
        words = sentence.tokens[mention.first : mention.last]
        return any(self.ontology.offices.head(t.lemma.lower()) is not None for t in words)

    @cached_property
    def apolitical(self) -> bool:
        """Whether the document tells of sport, where countries and clubs "meet"."""
        words = {t.text.lower() for s in self.doc.sentences for t in s.tokens}
        found = words & self.support.lists["apolitical"]
        return len(found) >= self.support.apolitical_least

    def root(self, mention: Mention) -> Mention:
        """Return the mention that this one leads to, itself if it leads nowhere."""
        return self.mentions.get(mention.antecedent or "", mention)

    def meant(self, mention: Mention) -> tuple[Mention, ...]:
        """Return those that words for several stand for ("the two sides"); else the mention."""
        found = [self.mentions[id_] for id_ in mention.members if id_ in self.mentions]
        return tuple(found) or (mention,)

    def mention(self, sentence: Sentence, place: int) -> Mention | None:
        """Return the mention whose head stands at a place, else the one that covers it."""
        here = [m for m in self.doc.mentions_in(sentence.index) if m.first <= place < m.last]
        headed = [m for m in here if m.head == place]
        found = headed or here
        return max(found, key=lambda m: (m.last - m.first, m.id)) if found else None

    def is_actor(self, mention: Mention) -> bool:
        """Tell whether a mention may take part in an event."""
        kind = self.root(mention).type
        return kind in ACTORS or (kind is EntityType.PLACE and self._are_people(mention))

    def _are_people(self, mention: Mention) -> bool:
        """Tell whether a region's adjective stands as a noun for its people ("most Africans")."""
        if mention.form is not Form.DEMONYM:
            return False
        token = self.doc.sentences[mention.sentence].tokens[mention.head]
        return token.tag in {"NOUN", "PROPN"} and token.text.endswith("s")

    def is_political(self, mention: Mention) -> bool:
        """Tell whether a mention leads to a political actor."""
        return mention.id in self.political

    def is_place(self, mention: Mention) -> bool:
        """Tell whether a mention names a place where something may happen."""
        return mention.type in PLACES and mention.form is Form.NAME and not mention.metonym

    def words(self, start: int, end: int) -> Words:
        """Return the document's words at those offsets as a value."""
        return Words(text=self.doc.words[start:end], start=start, end=end)

    def party(
        self, mention: Mention, role: PartyRole | None = None, part: Part | None = None
    ) -> Party:
        """Return a mention as a party."""
        words = self.words(mention.start, mention.end)
        return Party(words=words, mention=mention.id, role=role, part=part)

    def times(self, sentence: Sentence, *places: int | None) -> tuple[str | None, str | None]:
        """Return the ids of the time that dates the first of those words that has one.

        The second is the time that it is joined with, its other end, if there is one.
        """
        for place in places:
            time = self.doc.time_of(sentence.index, place) if place is not None else None
            if time is not None:
                joined = self.doc.joined_time(time)
                return time.id, joined.id if joined else None
        return self._when_clause(sentence, *places)

    def _when_clause(
        self, sentence: Sentence, *places: int | None
    ) -> tuple[str | None, str | None]:
        """Return the time of the clause that "when" joins to one of those words."""
        for place in places:
            for clause in sentence.children_by(place, "advcl") if place is not None else ():
                marks = sentence.children_by(clause, "advmod", "mark")
                if any(sentence.tokens[i].text.lower() in {"when", "as"} for i in marks):
                    time = self.doc.time_of(sentence.index, clause)
                    return (time.id, None) if time else (None, None)
        return None, None
