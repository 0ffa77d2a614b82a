"""Persons: which units of persons are one, inside a document and across documents.

Takes units with their profiles, joins them in `Groups` and gives the reasons. Full names come
first: they are compared within blocks of like family names, and joined the likeliest first, never
across a contradiction. Then the bare names (`bare`).
"""

from collections.abc import Iterable, Iterator, Mapping

from dragoman.stages.resolve.bare import is_bare, join_bare
from dragoman.stages.resolve.blocking import pairs_of
from dragoman.stages.resolve.clustering import Groups, Pair, merge
from dragoman.stages.resolve.joined import Persons
from dragoman.stages.resolve.names import Word, compare, parse
from dragoman.stages.resolve.profile import Profile, namesakes, same_office, two_genders
from dragoman.stages.resolve.sounds import skeletons

__all__ = ["Persons", "contradict", "join_persons", "scored"]

JOIN = 0.85
"""Least score of two full names to be one person's. By the names alone, 91 % of the pairs of
name_bench above it are one person, and all of newswcl50's (benchmarks/names.py)."""
DOUBT = 0.8
"""The same for a person to be asked; chosen by us, since it asks and joins nothing."""
# What office and state add to two names: less than a vowel's change, so that they decide in doubt.
_SAME_STATE = 0.03
_SAME_OFFICE = 0.02
_OTHER_STATE = 0.06
# Names turned round are two people (Ahmed Rashid, Rashid Ahmed), and initials fit many, unless
# office or state speaks for one.
_TURNED = "other order of names"
_UNSUPPORTED = 0.2


def join_persons(persons: Persons) -> None:
    """Join what is one person."""
    full = sorted(id_ for id_, profile in persons.profiles.items() if not profile.bare)
    bare = sorted(id_ for id_, p in persons.profiles.items() if p.bare and p.name)
    _same_full_name(persons, full)
    _like_full_names(persons, full)
    join_bare(persons, bare, full)


def _same_full_name(persons: Persons, full: Iterable[str]) -> None:
    """Join units of the same folded name, unless they cannot be one."""
    named: dict[str, list[str]] = {}
    for id_ in full:
        for key in sorted({parse(f).key for f in persons.profiles[id_].forms if not is_bare(f)}):
            named.setdefault(key, []).append(id_)
    for _, ids in sorted(named.items()):
        for first, *others in namesakes(ids, persons.profiles):
            for id_ in others:
                persons.join(first, id_, "the same name")


def _like_full_names(persons: Persons, full: Iterable[str]) -> None:
    """Join groups of full names by score, the likeliest first."""
    homes = sorted({persons.groups.home(id_) for id_ in full})
    whole = {id_: persons.whole(id_) for id_ in homes}
    pairs = []
    for left, right in _candidates(whole):
        if whole[left].parsed.key == whole[right].parsed.key:
            continue  # They were held apart.
        pair = scored(left, right, whole[left], whole[right])
        if pair.score >= JOIN:
            pairs.append(pair)
        elif pair.score >= DOUBT and not contradict(whole[left], whole[right]):
            words = f"names alike ({pair.score}): {'; '.join(pair.reasons)}"
            persons.doubts.append((left, right, words))

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
    elif not one.states & other.states and (_TURNED in reasons or _by_initials(one, other)):
        score -= _UNSUPPORTED
    return Pair(left=left, right=right, score=round(min(1.0, score), 3), reasons=tuple(reasons))


def _by_initials(one: Profile, other: Profile) -> bool:
    """Tell whether nothing but initials speaks of the given names of one: "A. Q. Khan"."""
    return any(all(w.initial for w in p.parsed.given) for p in (one, other))


def contradict(one: Profile, other: Profile) -> bool:
    """Tell whether two profiles cannot be one person.

    Both full, any forms of them given names apart; or the one a man, the other a woman.
    """
    if two_genders(one, other):
        return True
    if one.bare or other.bare:
        return False
    left, right = sorted(set(one.full_forms)), sorted(set(other.full_forms))
    return any(compare(form, like).different for form in left for like in right)


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
        if families or turned or same_office(whole[left], whole[right]):
            yield left, right


def _sounds(word: Word) -> frozenset[str]:
    """Return the skeletons of a word, and without an article that sticks to it: ElBaradei."""
    found = skeletons(word.text)
    if len(word.text) > 5 and word.text[:2] in {"al", "el"}:
        found = (*found, *skeletons(word.text[2:]))
    return frozenset(found)
