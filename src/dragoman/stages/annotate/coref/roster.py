"""The roster of a document: its persons in the order of the text, with what is known of each.

Takes mentions and the links between names, gives for any place the persons seen before it: their
offices, of whom, their gender where words tell it, and where they were last mentioned.
"""

from bisect import insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.ontology import Ontology
from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.sentence import Sentence

_MALE_BEFORE = frozenset("mr mr. sir lord".split())
_FEMALE_BEFORE = frozenset("mrs mrs. ms ms. miss madam madame dame lady".split())


MOST_HOLDERS = 100
"""Persons of one office in one article: summits of all states have fewer ministers that are named,
and a list that compared each with all would take minutes."""


@dataclass(frozen=True, slots=True)
class Holding:
    """An office that a person is said to hold: its head, its words, and whose it is."""

    office: str
    words: frozenset[str]
    actor: str | None
    former: bool


@dataclass(slots=True)
class Person:
    """Somebody in the document: a chain of mentions under the id of its first."""

    id: str
    mentions: list[Mention] = field(default_factory=list)
    holdings: list[Holding] = field(default_factory=list)
    gender: str | None = None
    named: bool = False


class Roster:
    """The persons of a document."""

    def __init__(
        self,
        mentions: Sequence[Mention],
        sentences: Sequence[Sentence],
        links: Mapping[str, str],
        ontology: Ontology,
    ) -> None:
        self._sentences = sentences
        self._ontology = ontology
        self._actors = inner_actors(mentions)
        self._holders: dict[str, dict[str, Person]] = {}
        self._named_in: dict[int, dict[str, Person]] = {}
        self.persons: dict[str, Person] = {}
        for mention in mentions:
            if mention.form is Form.NAME and mention.type is EntityType.PERSON:
                self.add(mention, links.get(mention.id, mention.id), named=True)

    def add(self, mention: Mention, id_: str, *, named: bool = False) -> None:
        """Enter a mention of the person of an id."""
        person = self.persons.setdefault(id_, Person(id_))
        insort(person.mentions, mention, key=lambda m: (m.sentence, m.first))
        person.named = person.named or named
        for title in mention.titles:
            actor = self._actors.get(title.of) if title.of is not None else None
            self._hold(person, title.text, actor, former=title.former)
        if mention.form is Form.NOMINAL:
            self._hold(person, mention.text, self.owner_of(mention), former=False)
        if named:
            self._named_in.setdefault(mention.sentence, {})[person.id] = person
            person.gender = person.gender or self._honorific(mention)

    def holders(self, office: str) -> list[Person]:
        """Return the persons, each once, who hold an office with the same last word.

        None where there are too many: then the office alone tells nobody.
        """
        found = self._holders.get(office.split()[-1], {})
        return list(found.values()) if len(found) <= MOST_HOLDERS else []

    def named_in(self, sentence: int) -> list[Person]:
        """Return the named persons whom a sentence names, each once."""
        return list(self._named_in.get(sentence, {}).values())

    def owner_of(self, mention: Mention) -> str | None:
        """Return the actor that a nominal is of: "the Iraqi premier"."""
        return self._actors.get(mention.id)

    def gender_of(self, words: Iterable[str]) -> str | None:
        """Return the gender that an office's words tell: spokeswoman, king."""
        for word in words:
            office = self._ontology.offices.head(word)
            if office is not None and office.gender is not None:
                return office.gender
        return None

    def _hold(self, person: Person, words: str, actor: str | None, *, former: bool) -> None:
        office = office_in(words, self._ontology)
        low = words.lower().split()
        if office is not None:
            self._holders.setdefault(office.split()[-1], {})[person.id] = person
            person.holdings.append(Holding(office, frozenset(low), actor, former))
        person.gender = person.gender or self.gender_of(low)

    def _honorific(self, mention: Mention) -> str | None:
        if mention.first == 0:
            return None
        before = self._sentences[mention.sentence].tokens[mention.first - 1].text.lower()
        if before in _MALE_BEFORE:
            return "m"
        return "f" if before in _FEMALE_BEFORE else None


def office_in(words: str, ontology: Ontology) -> str | None:
    """Return the head of an office's words, synonyms as one: the last office before an "of"."""
    parts = words.split()
    best: str | None = None
    place = 0
    while place < len(parts):
        found = ontology.offices.longest(parts, place)
        if found is not None and not found.plural:
            best = found.office.name
            place += found.words
            continue
        if best is not None and parts[place].lower() in ("of", "for", "to"):
            break
        place += 1
    return synonym(best) if best is not None else None


def synonym(office: str) -> str:
    """Return the word by which an office goes among those that mean the same."""
    return _SYNONYMS.get(office, office)


_SYNONYMS = {
    "premier": "prime minister",
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
    "foreign secretary": "foreign minister",
    "top diplomat": "foreign minister",
    "monarch": "king",
    "special envoy": "envoy",
    "head of state": "president",
}


def inner_actors(mentions: Sequence[Mention]) -> dict[str, str]:
    """Return, for each mention, its actor or that of the first name inside it."""
    found: dict[str, str] = {}
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    for here in by_sentence.values():
        known = [m for m in here if m.actor is not None]
        for mention in here:
            inside = [m for m in known if mention.first <= m.first and m.last <= mention.last]
            if inside:
                found[mention.id] = inside[0].actor or ""
    return found
