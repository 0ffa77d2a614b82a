"""Bare names: whom a surname alone means, in its article and in the dossier.

Takes the units of one name alone after the full names have been joined. In its own article a bare
name joins the only full name that it fits. In other articles it joins the only one only if more
speaks for it than the name: an office or a state in common, a third person whom both articles name,
or several articles that name the one in full. A first name alone means nobody in another article,
and a king or a pope no family. The rest stay alone, or with their equals.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import islice

from dragoman.stages.resolve.blocking import pairs_of
from dragoman.stages.resolve.joined import Persons
from dragoman.stages.resolve.names import Word, alike, compare, parse
from dragoman.stages.resolve.profile import Profile, namesakes, same_office, two_genders, two_states
from dragoman.stages.resolve.sounds import skeletons

BARE_IN_DOCUMENT = 0.86
"""Least likeness of a bare surname and a family name in one article: there are few candidates, but
an article mostly spells a name in one way."""
BARE_IN_DOSSIER = 0.88
"""The same in the dossier: more candidates, so nearer. Khamenei and Khomeini lie below it."""
SAME_SPELLING = 0.97
"""The same where nothing but the name speaks for it."""
ALIKE = 0.85
"""Least score of two bare names of one state's officials to be one."""
FOREMOST = 5
"""Times oftener that a person must be named in full than others of the surname in an article to be
meant by it alone: the news of a president, and once his brother."""
NAMED_IN = 2
"""Articles that must name somebody in full before others mean him by the surname alone. Of 27 mixed
clusters among 560 in six hundred articles, 21 came of a name that one article gave."""
OTHER_OFFICE = 3
"""The same where the article gives the bare name an office that the others do not."""
GOES_ON = 2
"""Times that an article uses a first name alone for somebody whom it names in full."""
RARE = 0.1
"""Share of the articles up to which a third person in common says something."""
_AS_GIVEN = 0.9
"""What a first name spelt the same counts for: less than a family name."""
_CLOSE = 0.02
"""How much better than the next a candidate must be to count as the only one."""


def join_bare(persons: Persons, bare: Iterable[str], full: Iterable[str]) -> None:
    """Join bare names to the full ones they fit, and to their equals."""
    inside = _by_document(persons, full)
    left = [id_ for id_ in bare if not _in_document(persons, id_, inside)]
    Dossier(persons, full).join(left)


def is_bare(form: str) -> bool:
    """Tell whether a form is one word."""
    return len(parse(form).words) < 2


def _in_document(persons: Persons, id_: str, full: Mapping[str, list[str]]) -> bool:
    """Join a bare name to the only full name of its document that it fits."""
    here = full.get(persons.units[id_].document, ())
    homes = {persons.groups.home(f): persons.profiles[f] for f in here}
    bare = persons.profiles[id_]
    goes_on = len(bare.forms) >= GOES_ON
    fits = {h: fit(bare, p, given=goes_on) for h, p in homes.items()}
    best = _only(bare, homes, fits, BARE_IN_DOCUMENT)
    reason = "is the only full name in the article that it fits"
    if best is None:
        best = _foremost(persons, [h for h, near in fits.items() if near >= BARE_IN_DOCUMENT])
        reason = "is by far the oftenest named of those in the article that it fits"
    return best is not None and persons.join(best, id_, f"{homes[best].name} {reason}")


def _foremost(persons: Persons, homes: Iterable[str]) -> str | None:
    """Return the one of several persons who is named in full far oftener than the next."""
    counts = sorted((-_named_in_full(persons, h), h) for h in homes)
    if len(counts) < 2 or counts[0][0] > FOREMOST * counts[1][0]:
        return None
    return counts[0][1]


def _named_in_full(persons: Persons, home: str) -> int:
    return sum(len(persons.profiles[id_].full_forms) for id_ in persons.groups.of(home))


def _by_document(persons: Persons, full: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id_ in full:
        found.setdefault(persons.units[id_].document, []).append(id_)
    return found


def _only(
    bare: Profile, homes: Mapping[str, Profile], fits: Mapping[str, float], least: float
) -> str | None:
    """Return the only candidate that a bare name fits; state and office decide between several."""
    top = max(fits.values(), default=0.0)
    if top < least:
        return None
    best = sorted(id_ for id_, near in fits.items() if near >= max(least, top - _CLOSE))
    if len(best) > 1:
        best = [id_ for id_ in best if same_office(bare, homes[id_])]
    return best[0] if len(best) == 1 else None


def fit(bare: Profile, full: Profile, *, given: bool = False) -> float:
    """Return how well a bare name fits a full one; 0 where they cannot be one.

    It fits as the family name or (`given`) as a given name spelt the same by which the article, or
    others that name the one in full, go on: once named so may be a brother or a passer-by.
    """
    if two_states(bare, full):
        return 0.0
    name = parse(bare.name)
    crowned = bare.crowned and not full.crowned
    if not name.words or name.numbered or crowned or two_genders(bare, full):
        return 0.0
    if any(parse(form).numbered for form in bare.forms):
        return 0.0
    word = name.words[0]
    forms = {full.name, *full.forms}
    return max(_nearest(word, parse(form).words, given) for form in forms)


def _nearest(word: Word, words: tuple[Word, ...], given: bool) -> float:
    if len(words) < 2:
        return 0.0
    same = given and any(w.text == word.text for w in words[:-1])
    return max(alike(word, words[-1]), _AS_GIVEN if same else 0.0)


def _is_family(bare: Profile, full: Profile) -> bool:
    """Tell whether a bare name is spelt as the family name of a full one."""
    return bare.parsed.key == full.parsed.family


class Dossier:
    """The full names of a dossier, and what speaks for a bare name's being one of them."""

    def __init__(self, persons: Persons, full: Iterable[str]) -> None:
        self._persons = persons
        self._full = sorted(full)
        self._homes: dict[str, Profile] = {}
        self._blocks: dict[str, list[str]] = {}
        self._firsts: dict[str, frozenset[str]] = {}
        """The words before the family name in the forms of each."""
        for home in sorted({persons.groups.home(id_) for id_ in self._full}):
            self._homes[home] = persons.whole(home)
            forms = [parse(form).words for form in sorted({*self._homes[home].forms})]
            self._firsts[home] = frozenset(w.text for words in forms for w in words[:-1])
            every = {word.text for words in forms for word in words}
            for key in sorted({k for word in every for k in skeletons(word)}):
                self._blocks.setdefault(key, []).append(home)

    def join(self, bare: Iterable[str]) -> None:
        """Join bare names to the only full name of the dossier; the rest with their equals."""
        persons = self._persons
        alone: dict[str, list[str]] = {}
        doubtful: dict[tuple[str, str], list[str]] = {}
        for id_ in bare:
            profile = persons.profiles[id_]
            near = self._near(profile)
            fits = {h: self._fit(profile, h) for h in near}
            best = _only(profile, near, fits, BARE_IN_DOSSIER)
            reason = self._support(id_, best, fits[best]) if best is not None else None
            if best is not None and reason is not None:
                persons.join(best, id_, f"{self._homes[best].name} {reason}")
            elif best is not None and _is_family(profile, self._homes[best]):
                words = f"the family name of {self._homes[best].name} alone, in another article"
                persons.doubts.append((best, id_, words))
                alone.setdefault(profile.parsed.key, []).append(id_)
            elif not any(score >= BARE_IN_DOSSIER for score in fits.values()):
                alone.setdefault(profile.parsed.key, []).append(id_)
            else:
                at = persons.units[id_].document, profile.parsed.key
                doubtful.setdefault(at, []).append(id_)
        self._join_equals(alone)
        parts = (part for ids in doubtful.values() for part in namesakes(ids, persons.profiles))
        for first, *others in parts:
            for id_ in others:
                if not two_states(persons.profiles[first], persons.profiles[id_]):
                    persons.join(first, id_, "the same name in one article")

    def _near(self, profile: Profile) -> dict[str, Profile]:
        keys = skeletons(profile.parsed.words[0].text) if profile.parsed.words else ()
        return {h: self._homes[h] for key in keys for h in self._blocks.get(key, ())}

    def _fit(self, bare: Profile, home: str) -> float:
        """Return how well a bare name fits: as a family name, or as that by which one goes."""
        full = self._homes[home]
        written = bare.name.lower()
        if " " in written and not any(f.lower().endswith(written) for f in full.full_forms):
            return 0.0  # "Ben X" is no "bin X".
        key = bare.parsed.key
        return fit(bare, full, given=key in self._firsts[home] and key in self._called(home))

    def _called(self, home: str) -> frozenset[str]:
        """Return the single names by which several articles that name somebody in full go on."""
        persons = self._persons
        units = persons.groups.of(home)
        full = {persons.units[id_].document for id_ in units if not persons.profiles[id_].bare}
        counts = Counter(
            key
            for document, key in {
                (persons.units[id_].document, parse(form).key)
                for id_ in units
                for form in persons.profiles[id_].forms
                if is_bare(form) and persons.units[id_].document in full
            }
        )
        return frozenset(key for key, count in counts.items() if count >= NAMED_IN)

    def _support(self, id_: str, home: str, near: float) -> str | None:
        """Return what more than the name says that a bare name is somebody's; none if nothing."""
        persons = self._persons
        bare, full = persons.profiles[id_], self._homes[home]
        only = "is the only full name in the dossier that it fits"
        if bare.states & full.states:
            return f"{only}; offices of the same state"
        if bare.crowned:
            return None  # Kings of one name have several thrones.
        if bare.offices & full.offices:
            return f"{only}; the same office"
        called = bare.parsed.key in self._called(home)
        if near < SAME_SPELLING and not called:
            return None
        # "Hussein, 7": a first name as well, but "Saddam" is what everybody calls him.
        given = bare.parsed.key in self._given and not called
        named = len(self._documents(home))
        least = OTHER_OFFICE if bare.offices and full.offices else NAMED_IN
        if named >= least and not given:
            return f"{only}; {named} articles name the one in full"
        common = self._company_of(home) & self._near_to(persons.units[id_].document)
        third = min(common - {bare.parsed.key}, default=None)
        return f"{only}; both articles name {third}" if third else None

    def _documents(self, home: str) -> frozenset[str]:
        """Return the documents that name somebody in full."""
        persons = self._persons
        ids = (id_ for id_ in persons.groups.of(home) if not persons.profiles[id_].bare)
        return frozenset(persons.units[id_].document for id_ in ids)

    def _company_of(self, home: str) -> frozenset[str]:
        """Return those few others whom the documents that name somebody in full name in full."""
        own = {parse(form).key for form in self._homes[home].forms}
        found = (self._near_to(document) for document in self._documents(home))
        return frozenset().union(*found) - own

    def _near_to(self, document: str) -> frozenset[str]:
        return self._rare.get(document, frozenset())

    @cached_property
    def _rare(self) -> dict[str, frozenset[str]]:
        """Return for each document the full names in it that few documents have."""
        persons = self._persons
        named: dict[str, set[str]] = {}
        for id_ in self._full:
            key = parse(persons.profiles[id_].name).key
            named.setdefault(persons.units[id_].document, set()).add(key)
        counts = Counter(key for keys in named.values() for key in keys)
        most = max(NAMED_IN, RARE * len(named))
        return {d: frozenset(k for k in keys if counts[k] <= most) for d, keys in named.items()}

    @cached_property
    def _given(self) -> frozenset[str]:
        """Return the words that begin full names of the dossier: first names."""
        names = (parse(self._persons.profiles[id_].name) for id_ in self._full)
        return frozenset(name.words[0].text for name in names if not name.family_first)

    def _join_equals(self, alone: Mapping[str, list[str]]) -> None:
        """Join bare names that no full name fits: equal ones, then like ones of one state."""
        persons = self._persons
        for key in sorted(alone):
            for ids in namesakes(alone[key], persons.profiles):
                for place, id_ in enumerate(ids):
                    other = next((o for o in islice(ids, place) if self._are_one(o, id_)), None)
                    if other is not None:
                        persons.join(other, id_, "the same name, and no full name fits it")
        first = {ids[0]: persons.whole(ids[0]) for _, ids in sorted(alone.items())}
        keys = {i: skeletons(p.parsed.words[0].text) for i, p in first.items() if p.parsed.words}
        for left, right in pairs_of(keys, {}):
            near = compare(first[left].name, first[right].name).score
            if near >= ALIKE and first[left].states & first[right].states:
                persons.join(left, right, f"names alike ({near}), offices of the same state")

    def _are_one(self, left: str, right: str) -> bool:
        """Tell whether two equal bare names are one person's."""
        persons = self._persons
        one, other = persons.profiles[left], persons.profiles[right]
        here = persons.units[left].document == persons.units[right].document
        if two_states(one, other) or two_genders(one, other):
            return False
        if here or one.states & other.states:
            return True
        if one.crowned or other.crowned:
            return False
        if one.offices & other.offices:
            return True
        return not (one.offices and other.offices) and one.parsed.key not in self._given
