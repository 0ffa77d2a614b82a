"""The index of names: which actors the words of a text, or a name asked for, may mean.

Made once from all actors; every look-up takes time linear in the words it reads.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.ontology.actor import Actor
from dragoman.ontology.case import fits_query, fits_text
from dragoman.ontology.fold import atoms, is_clitic, is_joiner

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A form of an actor's name."""

    form: str
    actor: Actor
    rank: int


class Names:
    """All forms of all actors by their folded key."""

    def __init__(
        self,
        actors: Iterable[Actor],
        *,
        everyday: frozenset[str],
        own: frozenset[str] = frozenset(),
    ) -> None:
        """Index the actors; the forms of those whose id is in `own` displace the same forms."""
        self._everyday = everyday
        self._names: dict[Key, list[Entry]] = {}
        self._demonyms: dict[Key, list[Entry]] = {}
        for actor in sorted(actors, key=_order):
            rank = 0 if actor.id in own else 1
            for form in actor.names:
                _add(self._names, Entry(form, actor, rank))
            for form in actor.demonyms:
                _add(self._demonyms, Entry(form, actor, rank))
        self._prefixes = _prefixes(self._names, self._demonyms)
        self._starts = frozenset(key[0] for key in (*self._names, *self._demonyms))

    def lookup(self, name: str) -> tuple[Actor, ...]:
        """Return the actors that a name may mean, the likelier first."""
        key = atoms(name)
        if key not in self._names and len(key) > 1 and key[0] == "the":
            key = key[1:]
        entries = self._names.get(key, ())
        return _actors(e for e in entries if fits_query(name, e.form, self._everyday))

    def demonyms(self, word: str) -> tuple[Actor, ...]:
        """Return the actors whose people or belongings a word names."""
        entries = self._demonyms.get(atoms(word), ())
        return _actors(e for e in entries if fits_text(word, e.form, self._everyday))

    def longest(self, words: Sequence[str], at: int) -> tuple[int, tuple[Actor, ...]] | None:
        """Return the longest name or demonym that begins at a word: its words, its actors."""
        best: tuple[int, tuple[Actor, ...]] | None = None
        key: Key = ()
        if at < len(words) and self._is_foreign(words, at):
            return None
        for place in range(at, len(words)):
            word = words[place]
            if key and is_clitic(word):
                key = (*key[:-1], key[-1] + "".join(atoms(word)))
            elif key and is_joiner(word):
                continue
            else:
                found = atoms(word)
                if not found:
                    break
                key += found
            end = place + 1
            if key in self._names or key in self._demonyms:
                actors = self._fitting(key, words[at:end])
                if actors and not (self._is_loud(words, at, end) or self._is_cut(key, words, end)):
                    best = (end - at, actors)
            if key not in self._prefixes and not _clitic_next(words, place):
                break
        return best

    def _is_foreign(self, words: Sequence[str], at: int) -> bool:
        """Tell at once, of most words, that no name begins with them."""
        first = atoms(words[at])
        if not first or first[0] in self._starts:
            return not first
        return len(first) > 1 or not _clitic_next(words, at)

    def _is_cut(self, key: Key, words: Sequence[str], end: int) -> bool:
        """Tell whether a name like "The Times" is but the start of another ("the Times Square")."""
        if key[0] != "the" or " ".join(key[1:]) not in self._everyday:
            return False
        return end < len(words) and words[end][0].isupper()

    def _is_loud(self, words: Sequence[str], at: int, end: int) -> bool:
        """Tell whether an everyday word is in capitals only because its neighbours are."""
        if end - at > 1 or not words[at].isupper() or words[at].lower() not in self._everyday:
            return False
        near = [*words[max(0, at - 2) : at], *words[end : end + 2]]
        near = [word for word in near if word.isalpha()]
        return bool(near) and all(word.isupper() for word in near)

    def _fitting(self, key: Key, words: Sequence[str]) -> tuple[Actor, ...]:
        named, called = self._names.get(key, ()), self._demonyms.get(key, ())
        text, everyday = " ".join(words), self._everyday
        glued = any(map(is_clitic, words[1:]))
        entries = (e for e in (*named, *called) if not glued or _has_apostrophe(e.form))
        return _actors(e for e in entries if fits_text(text, e.form, everyday))


def _order(actor: Actor) -> tuple[int, str]:
    """States before what belongs to them, so that the likelier reading of a name comes first."""
    kinds = ("state", "org", "group", "place", "media")
    head = actor.id.split(":", 1)[0]
    return (kinds.index(head) if head in kinds else len(kinds), actor.id)


def _add(table: dict[Key, list[Entry]], entry: Entry) -> None:
    key = atoms(entry.form)
    if key:
        table.setdefault(key, []).append(entry)


def _actors(entries: Iterable[Entry]) -> tuple[Actor, ...]:
    kept = list(entries)
    least = min((e.rank for e in kept), default=0)
    return tuple({e.actor.id: e.actor for e in kept if e.rank == least}.values())


def _prefixes(*tables: Mapping[Key, list[Entry]]) -> frozenset[Key]:
    return frozenset(key[:n] for table in tables for key in table for n in range(1, len(key)))


def _has_apostrophe(form: str) -> bool:
    """Tell whether a form may hold a clitic: "America's" is not the Americas."""
    return "'" in form or "’" in form


def _clitic_next(words: Sequence[str], place: int) -> bool:
    return place + 1 < len(words) and is_clitic(words[place + 1])
