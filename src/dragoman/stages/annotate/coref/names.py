"""Names that mean the same in one document.

Takes the mentions, gives for each later or shorter name the id of the fullest form of its chain:
same form, surname after the full name, spelling variants, acronyms. Where two persons fit, none is
taken.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dragoman.ontology.fold import fold
from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.stages.annotate.coref.likeness import is_short_for, parts_of, sounds

# An acronym of two letters fits too many names ("PM", "SA").
SHORTEST_ACRONYM = 3
# Words between two names of a list: a comma, "and", or both.
_LISTED = 2
_LONG = 5
"""Letters of a name from which an s at its end is a plural's: Houthis, no "BBS"."""
_SMALL = frozenset("of the and for in on to".split())


@dataclass(slots=True)
class Chain:
    """The names of one person or body, in the order of the text; `parts` of the fullest."""

    parts: tuple[str, ...] = ()
    members: list[Mention] = field(default_factory=list)

    @property
    def root(self) -> Mention:
        """The first name; of a person the first that is fullest."""
        if not self.parts:
            return self.members[0]
        return min(self.members, key=lambda m: (-len(parts_of(m.text)), m.sentence, m.first))


def chain_names(mentions: Iterable[Mention]) -> dict[str, str]:
    """Return the antecedent of each name that has one, by ids."""
    names = [m for m in mentions if m.form is Form.NAME]
    persons = [m for m in names if m.type is EntityType.PERSON]
    others = [m for m in names if m.type is not EntityType.PERSON]
    links: dict[str, str] = {}
    for chain in [*_persons(persons), *_others(others)]:
        root = chain.root
        links.update({m.id: root.id for m in chain.members if m is not root})
    return links


def _persons(names: Sequence[Mention]) -> list[Chain]:
    """Full names first make the chains, then each shorter name joins the only one it fits."""
    chains = _Chains()
    for mention in names:
        parts = parts_of(mention.text)
        if len(parts) > 1:
            chain = chains.only(parts)
            if chain is None or any(_are_listed(m, mention) for m in chain.members):
                chain = chains.new(parts)
            chain.members.append(mention)
            chain.parts = max(chain.parts, parts, key=len)
    alone = _Chains()
    for mention in names:
        parts = parts_of(mention.text)
        if len(parts) == 1:
            fitting = chains.fitting(parts)
            if len(fitting) == 1:
                fitting[0].members.append(mention)
            elif not fitting:
                found = alone.fitting(parts)
                (found[0] if found else alone.new(parts)).members.append(mention)
    for chain in chains.all:
        chain.members.sort(key=lambda m: (m.sentence, m.first))
    return [*chains.all, *alone.all]


def _are_listed(one: Mention, other: Mention) -> bool:
    """Tell whether a name stands next to another in a list: "X and Y" are two."""
    gap = other.first - one.last
    return one.sentence == other.sentence and 0 < gap <= _LISTED and one.text != other.text


class _Chains:
    """Chains of persons, found by the sound that their last name begins with."""

    def __init__(self) -> None:
        self.all: list[Chain] = []
        self._by_sound: dict[str, list[Chain]] = {}

    def new(self, parts: tuple[str, ...]) -> Chain:
        """Begin a chain."""
        chain = Chain(parts)
        self.all.append(chain)
        self._by_sound.setdefault(sounds(parts[-1])[:1], []).append(chain)
        return chain

    def fitting(self, parts: tuple[str, ...]) -> list[Chain]:
        """Return the chains that a name may belong to, in either direction."""
        near = self._by_sound.get(sounds(parts[-1])[:1], [])
        return [c for c in near if is_short_for(parts, c.parts) or is_short_for(c.parts, parts)]

    def only(self, parts: tuple[str, ...]) -> Chain | None:
        """Return the chain that a name belongs to, if just one fits."""
        found = self.fitting(parts)
        return found[0] if len(found) == 1 else None


def _others(names: Sequence[Mention]) -> list[Chain]:
    """Same form or same entry of the ontology; acronyms of a fuller name before them."""
    chains: dict[str, Chain] = {}
    acronyms: dict[str, str] = {}
    for mention in names:
        key = mention.actor or _singular(fold(mention.text))
        if mention.metonym:
            continue
        if key not in chains:
            key = acronyms.get(mention.text.replace(".", ""), key)
        chain = chains.setdefault(key, Chain())
        chain.members.append(mention)
        short = initials(mention.text)
        if short is not None and mention.actor is None:
            acronyms.setdefault(short, key)
    return list(chains.values())


def _singular(name: str) -> str:
    """Return a folded name without the plural of its last word: "the Liberal Democrats"."""
    plural = len(name) > _LONG and name.endswith("s") and not name.endswith(("ss", "us", "is"))
    return name[:-1] if plural else name


def initials(name: str) -> str | None:
    """Return the acronym that a name of several words would have, if it is long enough."""
    words = [w for w in name.replace("-", " ").split() if w.lower() not in _SMALL]
    if len(words) < SHORTEST_ACRONYM or not all(w[0].isupper() for w in words):
        return None
    return "".join(w[0] for w in words)
