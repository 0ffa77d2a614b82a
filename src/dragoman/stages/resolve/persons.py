"""Persons: which units of persons are one, inside a document and across documents.

Takes units with their profiles, joins them in `Groups` and gives the reasons. Full names come
first: they are compared within blocks of like family names, and joined the likeliest first, never
across a contradiction. Then the bare surnames: each joins the only full name it fits in its own
document, else the only one in the dossier; else it stays alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dragoman.stages.resolve.apart import Apart
from dragoman.stages.resolve.blocking import pairs_of
from dragoman.stages.resolve.clustering import Groups, Pair, merge
from dragoman.stages.resolve.names import Word, alike, compare, parse
from dragoman.stages.resolve.profile import Profile, united
from dragoman.stages.resolve.sounds import skeletons
from dragoman.stages.resolve.units import Unit

JOIN = 0.85
"""Least score of two full names to be one person's. By the names alone, 91 % of the pairs of
name_bench above it are one person, and all of newswcl50's (benchmarks/names.py)."""
BARE_IN_DOCUMENT = 0.86
"""Least likeness of a bare surname and a family name in one article: there are few candidates, but
an article mostly spells a name in one way."""
BARE_IN_DOSSIER = 0.88
"""The same in the dossier: more candidates, so nearer. Khamenei and Khomeini lie below it."""
# What office and state add to two names: less than a vowel's change, so that they decide in doubt.
_SAME_STATE = 0.03
_SAME_OFFICE = 0.02
_OTHER_STATE = 0.06
FOREMOST = 5
"""Times oftener that a person must be named in full than others of the surname in an article to be
meant by it alone: the news of a president, and once his brother."""
_CLOSE = 0.02
"""How much better than the next a candidate must be to count as the only one."""


@dataclass
class Persons:
    """The units of persons with their groups; a working state of one call, seen by nobody else."""

    units: Mapping[str, Unit]
    profiles: Mapping[str, Profile]
    groups: Groups
    apart: Apart
    merges: list[tuple[str, str, str]] = field(default_factory=list)
    """Two unit ids and why they were joined."""

    def join(self, left: str, right: str, reason: str) -> bool:
        """Join two groups unless they are known to differ; keep the reason."""
        if self.groups.joined(left, right):
            return True
        if self.apart.between(self.groups, left, right):
            return False
        self.groups.join(left, right)
        self.merges.append((left, right, reason))
        return True


def join_persons(persons: Persons) -> None:
    """Join what is one person."""
    full = sorted(id_ for id_, profile in persons.profiles.items() if not profile.bare)
    bare = sorted(id_ for id_, p in persons.profiles.items() if p.bare and p.name)
    _same_full_name(persons, full)
    _like_full_names(persons, full)
    inside = _by_document(persons, full)
    left = [id_ for id_ in bare if not _in_document(persons, id_, inside)]
    _in_dossier(persons, left, full)


def _same_full_name(persons: Persons, full: Iterable[str]) -> None:
    """Join units of the same folded name."""
    first: dict[str, str] = {}
    for id_ in full:
        for key in sorted({parse(f).key for f in persons.profiles[id_].forms if not _is_bare(f)}):
            if key in first:
                persons.join(first[key], id_, "the same name")
            first.setdefault(key, id_)


def _like_full_names(persons: Persons, full: Iterable[str]) -> None:
    """Join groups of full names by score, the likeliest first."""
    homes = sorted({persons.groups.home(id_) for id_ in full})
    whole = {id_: _whole(persons, id_) for id_ in homes}
    pairs = []
    for left, right in _candidates(whole):
        pair = scored(left, right, whole[left], whole[right])
        if pair.score >= JOIN:
            pairs.append(pair)

    def differ(left: str, right: str) -> bool:
        return contradict(whole[left], whole[right]) or persons.apart.between(
            persons.groups, left, right
        )

    for pair in merge(Groups(homes), pairs, differ):
        persons.join(pair.left, pair.right, "; ".join(pair.reasons))


def scored(left: str, right: str, one: Profile, other: Profile) -> Pair:
    """Return how likely two full names are one person's, by name and by office and state."""
    names = compare(one.name, other.name)
    score, reasons = names.score, list(names.reasons)
    if names.different:
        return Pair(left=left, right=right, score=min(score, 0.5), reasons=tuple(reasons))
    if one.states & other.states:
        score, reasons = score + _SAME_STATE, [*reasons, "offices of the same state"]
    elif one.states and other.states:
        score, reasons = score - _OTHER_STATE, [*reasons, "offices of different states"]
    if one.offices & other.offices:
        score, reasons = score + _SAME_OFFICE, [*reasons, "the same office"]
    return Pair(left=left, right=right, score=round(min(1.0, score), 3), reasons=tuple(reasons))


def contradict(one: Profile, other: Profile) -> bool:
    """Tell whether two profiles cannot be one person: both full, given names apart."""
    if one.bare or other.bare:
        return False
    return compare(one.name, other.name).different


def _is_bare(form: str) -> bool:
    return len(parse(form).words) < 2


def _whole(persons: Persons, id_: str) -> Profile:
    return united(persons.profiles[m] for m in persons.groups.of(id_))


def _candidates(whole: Mapping[str, Profile]) -> Iterator[tuple[str, str]]:
    """Yield pairs whose family names, or first names written last, share a skeleton.

    Those that share no more than a first name are left out before they are compared, unless one
    office of one state speaks for a slip in the family name.
    """
    first, last, every = {}, {}, {}
    for id_, profile in whole.items():
        sounds = [_sounds(word) for word in profile.parsed.words]
        first[id_], last[id_] = sounds[0], sounds[-1]
        every[id_] = frozenset().union(*sounds[1:])
    finer = {id_: min(sounds) for id_, sounds in first.items()}
    for left, right in pairs_of({id_: first[id_] | last[id_] for id_ in whole}, finer):
        families = last[left] & every[right] or every[left] & last[right]
        turned = last[left] & first[right] or first[left] & last[right]
        if families or turned or _same_office(whole[left], whole[right]):
            yield left, right


def _sounds(word: Word) -> frozenset[str]:
    """Return the skeletons of a word, and without an article that sticks to it: ElBaradei."""
    found = skeletons(word.text)
    if len(word.text) > 5 and word.text[:2] in {"al", "el"}:
        found = (*found, *skeletons(word.text[2:]))
    return frozenset(found)


def _in_document(persons: Persons, id_: str, full: Mapping[str, list[str]]) -> bool:
    """Join a bare name to the only full name of its document that it fits."""
    here = full.get(persons.units[id_].document, ())
    homes = {persons.groups.home(f): persons.profiles[f] for f in here}
    bare = persons.profiles[id_]
    fits = {h: fit(bare, p, anywhere=True) for h, p in homes.items()}
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
    forms = (f for id_ in persons.groups.of(home) for f in persons.profiles[id_].forms)
    return sum(1 for form in forms if not _is_bare(form))


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
        best = [id_ for id_ in best if _same_office(bare, homes[id_])]
    return best[0] if len(best) == 1 else None


def fit(bare: Profile, full: Profile, *, anywhere: bool = False) -> float:
    """Return how well a bare name fits a full one; 0 where their states contradict.

    It fits as the family name or the first name; a middle name only in one article (`anywhere`).
    """
    if bare.states and full.states and not bare.states & full.states:
        return 0.0
    name = parse(bare.name)
    if not name.words or name.numbered:
        return 0.0
    word = name.words[0]
    forms = {full.name, *full.forms}
    return max(_nearest(word, parse(form).words, anywhere) for form in forms)


def _nearest(word: Word, words: tuple[Word, ...], anywhere: bool) -> float:
    if len(words) < 2:
        return 0.0
    family = alike(word, words[-1])
    given = max(alike(word, w) for w in (words[:-1] if anywhere else words[:1]))
    return max(family, round(given - 0.1, 3) if given >= 0.95 else 0.0)


def _same_office(bare: Profile, full: Profile) -> bool:
    return bool(bare.offices & full.offices) and (
        not bare.states or not full.states or bool(bare.states & full.states)
    )


def _in_dossier(persons: Persons, bare: Iterable[str], full: Iterable[str]) -> None:
    """Join bare names to the only full name of the dossier; the rest with their equals."""
    homes: dict[str, Profile] = {}
    blocks: dict[str, list[str]] = {}
    for home in sorted({persons.groups.home(id_) for id_ in full}):
        homes[home] = _whole(persons, home)
        words = {w.text for f in homes[home].forms for w in parse(f).words}
        for key in sorted({k for word in words for k in skeletons(word)}):
            blocks.setdefault(key, []).append(home)
    alone: dict[str, list[str]] = {}
    doubtful: dict[tuple[str, str], list[str]] = {}
    for id_ in bare:
        profile = persons.profiles[id_]
        keys = skeletons(parse(profile.name).words[0].text)
        near = {h: homes[h] for key in keys for h in blocks.get(key, ())}
        fits = {h: fit(profile, p) for h, p in near.items()}
        best = _only(profile, near, fits, BARE_IN_DOSSIER)
        if best is not None:
            reason = f"{homes[best].name} is the only full name in the dossier that it fits"
            persons.join(best, id_, reason)
        elif not any(score >= BARE_IN_DOSSIER for score in fits.values()):
            alone.setdefault(parse(profile.name).key, []).append(id_)
        else:
            doubtful.setdefault((persons.units[id_].document, profile.parsed.key), []).append(id_)
    _alone(persons, alone)
    for ids in doubtful.values():
        for id_ in ids[1:]:
            if not _states_differ(persons, ids[0], id_):
                persons.join(ids[0], id_, "the same name in one article")


def _alone(persons: Persons, alone: Mapping[str, list[str]]) -> None:
    """Join bare names that no full name fits: equal ones, then like ones of one state."""
    for key in sorted(alone):
        for id_ in alone[key][1:]:
            if not _states_differ(persons, alone[key][0], id_):
                persons.join(alone[key][0], id_, "the same name, and no full name fits it")
    first = {ids[0]: _whole(persons, ids[0]) for _, ids in sorted(alone.items())}
    keys = {id_: skeletons(p.parsed.words[0].text) for id_, p in first.items()}
    for left, right in pairs_of(keys, {}):
        near = compare(first[left].name, first[right].name).score
        if near >= JOIN and first[left].states & first[right].states:
            persons.join(left, right, f"names alike ({near}), offices of the same state")


def _states_differ(persons: Persons, left: str, right: str) -> bool:
    one, other = persons.profiles[left].states, persons.profiles[right].states
    return bool(one and other and not one & other)
