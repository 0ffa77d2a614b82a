"""Counterparts: "her Turkish counterpart, X", and "his counterpart" without a name.

Takes the mentions, the trees, the roster and what is known of whom; gives for a counterpart the
person whose name stands beside it, else the one person of the document who holds the same office of
the state that the words name.
"""

from collections.abc import Mapping, Sequence

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.sentence import Sentence, is_relation
from dragoman.stages.annotate.coref.roster import Person, Roster
from dragoman.stages.annotate.coref.states import States

_HEADS = frozenset({"counterpart", "opposite"})


def resolve_counterparts(
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    roster: Roster,
    states: States,
) -> dict[str, str]:
    """Return the person's mention for each counterpart that leads to one."""
    named = {
        (m.sentence, place): m
        for m in mentions
        if m.form is Form.NAME and m.type is EntityType.PERSON
        for place in (m.first, m.head)
    }
    inside = _owners(mentions)
    links: dict[str, str] = {}
    for mention in mentions:
        sentence = sentences[mention.sentence]
        head = sentence.tokens[mention.head].text.lower()
        if mention.form is not Form.NOMINAL or head not in _HEADS:
            continue
        beside = _beside(mention, sentence, named)
        if beside is not None:
            links[mention.id] = states.root(beside.id)
            continue
        owner = inside.get((mention.sentence, mention.first))
        found = _same_office(mention, owner, roster, states) if owner is not None else None
        if found is not None:
            links[mention.id] = found.id
    return links


def _owners(mentions: Sequence[Mention]) -> Mapping[tuple[int, int], Mention]:
    """Return the persons, by where their words begin: "his", "Berg's"."""
    return {
        (m.sentence, m.first): m
        for m in mentions
        if m.type is EntityType.PERSON and m.form in (Form.PRONOUN, Form.NAME)
    }


def _beside(
    mention: Mention, sentence: Sentence, named: Mapping[tuple[int, int], Mention]
) -> Mention | None:
    """Return the name right after a counterpart, else the one that it is in apposition to."""
    after = mention.last
    if sentence.tokens[after : after + 1] and sentence.tokens[after].text == ",":
        after += 1
    beside = named.get((mention.sentence, after))
    if beside is not None and beside.first == after:
        return beside
    token = sentence.tokens[mention.head]
    if not is_relation(token.relation, ("appos", "nmod:desc")):
        return None
    before = named.get((mention.sentence, token.head))
    return before if before is not None and before.last <= mention.first else None


def _same_office(mention: Mention, owner: Mention, roster: Roster, states: States) -> Person | None:
    """Return the one person who holds the owner's office for the state that the words name."""
    told = states.standing(mention)
    own = roster.persons.get(states.root(owner.id))
    if told is None or own is None:
        return None
    fitting: dict[str, Person] = {}
    for holding in own.holdings:
        for person in roster.holders(holding.office):
            if person is not own and any(
                h.office == holding.office and states.state_of(h.actor) == told.state
                for h in person.holdings
            ):
                fitting[person.id] = person
    return next(iter(fitting.values())) if len(fitting) == 1 else None
