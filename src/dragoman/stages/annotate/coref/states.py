"""Which state a mention stands for, and which mention tells it.

Takes the mentions of a document with the links found so far, gives for any mention the state that
it names, is a body or the seat of, or holds an office of: "Iraqi", "Baghdad", "the Iraqi army",
"President X" of Iraq.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.ontology import Ontology
from dragoman.records.annotated import EntityType, Form, Mention


@dataclass(frozen=True, slots=True)
class Standing:
    """A state, the mention of the document that names it, and whether the words are its name."""

    state: str
    mention: str
    named: bool


class States:
    """The states that the mentions of a document stand for."""

    def __init__(
        self, mentions: Sequence[Mention], links: Mapping[str, str], ontology: Ontology
    ) -> None:
        self._ontology = ontology
        self._links = links
        self._known = {m.id: m for m in mentions}
        self._inside = _inside(mentions)
        self._found: dict[str, Standing | None] = {}
        self._titled: dict[str, Standing] = {}
        for mention in mentions:
            told = self._by_title(mention) or self._by_office(mention)
            if told is not None:
                self._titled.setdefault(self.root(mention.id), told)

    def root(self, id_: str) -> str:
        """Return the id of the mention that a chain of links ends at."""
        seen = {id_}
        while id_ in self._links and self._links[id_] not in seen:
            id_ = self._links[id_]
            seen.add(id_)
        return id_

    def standing(self, mention: Mention) -> Standing | None:
        """Return the state that a mention stands for, by its own words or by those it leads to."""
        if mention.id not in self._found:
            root = self._known.get(self.root(mention.id), mention)
            own = self._own(mention) or (self._own(root) if root is not mention else None)
            self._found[mention.id] = own or self._titled.get(root.id)
        return self._found[mention.id]

    def is_state(self, mention: Mention) -> bool:
        """Tell whether a mention's own words are a state's name, demonym, or seat of power."""
        told = self._own(mention)
        return told is not None and told.named

    def _own(self, mention: Mention) -> Standing | None:
        state = self.state_of(mention.actor)
        if state is not None:
            known = self._ontology.actors[mention.actor or ""]
            named = known.type is EntityType.COUNTRY or known.seat_of is not None
            return Standing(state, mention.id, named)
        if mention.form is not Form.NOMINAL:
            return None
        for inner in self._inside.get(mention.id, ()):
            state = self.state_of(inner.actor)
            if state is not None:
                return Standing(state, inner.id, False)
            if inner.type is EntityType.PERSON and self.root(inner.id) in self._titled:
                return self._titled[self.root(inner.id)]  # "The Berg government".
        return None

    def state_of(self, actor: str | None) -> str | None:
        """Return the state that an entry is, acts for, is the seat of, or is a city of."""
        known = self._ontology.actors.get(actor) if actor is not None else None
        if known is None:
            return None
        if known.type is EntityType.COUNTRY:
            return known.id
        above = known.acts_for or known.seat_of
        if above is None and known.type is EntityType.PLACE:
            above = known.within
        state = self._ontology.actors.get(above) if above is not None else None
        return state.id if state is not None and state.type is EntityType.COUNTRY else None

    def _by_office(self, mention: Mention) -> Standing | None:
        """Return the state in the words for a person: "the Iraqi president", "her Iraqi guest"."""
        person = mention.type is EntityType.PERSON and mention.form is Form.NOMINAL
        return self._own(mention) if person and mention.id in self._links else None

    def _by_title(self, mention: Mention) -> Standing | None:
        for title in mention.titles:
            of = self._known.get(title.of) if title.of is not None else None
            told = self._own(of) if of is not None and not title.former else None
            if told is not None:
                return Standing(told.state, told.mention, False)
        return None


def _inside(mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Return, for each nominal, the mentions of actors and of persons that lie inside it."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.actor is not None or _is_name(mention):
            by_sentence.setdefault(mention.sentence, []).append(mention)
    return {
        m.id: [
            o for o in by_sentence.get(m.sentence, ()) if m.first <= o.first and o.last <= m.last
        ]
        for m in mentions
        if m.form is Form.NOMINAL
    }


def _is_name(mention: Mention) -> bool:
    return mention.form is Form.NAME and mention.type is EntityType.PERSON
