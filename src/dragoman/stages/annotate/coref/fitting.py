"""Whether a company is what words for several mean, and as whom they mean each of it.

Takes a company of mentions and what the words say, gives the ids of those meant: for "the two
countries" the states of two ministers, for "the ministers" the two themselves. Where one of the
company does not fit, none does.
"""

from collections.abc import Sequence

from dragoman.ontology import Ontology
from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.stages.annotate.coref.focus import Focus
from dragoman.stages.annotate.coref.pairs import Company
from dragoman.stages.annotate.coref.roster import Person, Roster, synonym
from dragoman.stages.annotate.coref.several import Kind, Several
from dragoman.stages.annotate.coref.states import States

Members = tuple[str, ...]


class Fitting:
    """Fits companies of one document to words for several."""

    def __init__(
        self,
        mentions: Sequence[Mention],
        states: States,
        roster: Roster,
        focus: Focus,
        ontology: Ontology,
    ) -> None:
        self._known = {m.id: m for m in mentions}
        self._states = states
        self._roster = roster
        self._focus = focus
        self._ontology = ontology

    def members(self, company: Company, several: Several, mention: Mention) -> Members:
        """Return a company's members as the words mean them, if all fit."""
        if not _is_size(company, several, mention):
            return ()
        if any(_covers(mention, m) for m in company.members):
            return ()
        return self.as_meant(company.members, several, mention, listed=company.listed)

    def as_meant(
        self, company: Sequence[Mention], several: Several, mention: Mention, *, listed: bool
    ) -> Members:
        """Return mentions as the words mean them, if all fit."""
        found = [self._member(m, several, mention) for m in company]
        kept = tuple(id_ for id_ in found if id_ is not None)
        if several.kind is Kind.SIDES and not self._are_sides(kept, several, listed=listed):
            return ()
        return kept if self._are_apart(kept) and len(kept) == len(found) else ()

    def _are_sides(self, members: Members, several: Several, *, listed: bool) -> bool:
        """Tell whether these may be sides: of one sort, and persons only as doer and done to."""
        known = [self._known[id_] for id_ in members]
        persons = [m.type is EntityType.PERSON for m in known]
        if several.political and not any(self._states.standing(m) for m in known):
            return False
        if all(persons):
            return not listed and not several.political
        return not any(persons)

    def _are_apart(self, members: Members) -> bool:
        """Tell whether members are as many, and no two places of one state."""
        told = [self._states.standing(self._known[id_]) for id_ in members]
        states = [standing.state for standing in told if standing is not None and standing.named]
        return len(set(members)) == len(members) and len(set(states)) == len(states)

    def _member(self, mention: Mention, several: Several, set_: Mention) -> str | None:
        if several.kind is Kind.PERSONS:
            return self.person(mention, several)
        told = self._states.standing(mention)
        root = self._states.root(mention.id)
        alone = mention.form is Form.PRONOUN and root == mention.id
        somewhere = mention.type is EntityType.PLACE and (told is None or not told.named)
        if alone or somewhere or self._is_medium(mention):
            return None
        if told is not None and (
            told.named or several.kind is not Kind.SIDES or mention.type is EntityType.PERSON
        ):
            return self._focus.name_of(told.state, set_) or told.mention
        if several.kind is Kind.STATES:
            return None
        if several.kind is Kind.BODIES and mention.type is EntityType.PERSON:
            return None
        return root if root in self._known else None

    def _is_medium(self, mention: Mention) -> bool:
        known = self._ontology.actors.get(mention.actor) if mention.actor is not None else None
        return known is not None and known.media

    def person(self, mention: Mention, several: Several) -> str | None:
        """Return the person that a mention is, if the words may mean him."""
        person = self._roster.persons.get(self._states.root(mention.id))
        if person is None or not (person.named or _is_definite(mention)):
            return None
        if several.gender is not None and person.gender not in (None, several.gender):
            return None
        return person.id if _holds(person, several.office) else None


def _covers(mention: Mention, other: Mention) -> bool:
    return mention.sentence == other.sentence and mention.first <= other.first < mention.last


def _is_size(company: Company, several: Several, mention: Mention) -> bool:
    """Tell whether a company is as many as the words say; else two, or persons just listed."""
    size = len(company.members)
    near = company.listed and mention.sentence - company.place[0] <= 1
    if several.count is None and several.kind is Kind.PERSONS and near:
        return size >= 2
    return size == (several.count or 2)


def _is_definite(mention: Mention) -> bool:
    return mention.text.lower().startswith(("the ", "his ", "her "))


def _holds(person: Person, office: str | None) -> bool:
    """Tell whether somebody may be one of the holders of an office: none known to be another's."""
    if office is None or not person.holdings:
        return True
    wanted = synonym(office)
    return any(h.office == wanted or h.office.endswith(f" {wanted}") for h in person.holdings)
