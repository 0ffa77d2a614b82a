"""Named things: organizations, groups, places and others that the ontology does not know.

Takes their units, joins those that are one by folded form, by acronym, by legal form and by near
spelling. A name is the same with and without an article; "the Joint Border Commission" is "JBC"
where one article has both, or where the dossier has no other name with these initials.
"""

from collections.abc import Iterable, Mapping

from dragoman.ontology.fold import fold
from dragoman.stages.resolve.apart import Apart
from dragoman.stages.resolve.blocking import pairs_of
from dragoman.stages.resolve.clustering import Groups, Pair, merge
from dragoman.stages.resolve.forms import acronym_of, class_of, folded_of
from dragoman.stages.resolve.organizations import (
    SAME,
    compare_organizations,
    parse_organization,
)
from dragoman.stages.resolve.sounds import likeness, skeletons
from dragoman.stages.resolve.units import Unit

SPELLING = 0.9
"""Least likeness of every word of two names: higher than for persons, since places that differ in
one letter are often two."""
SPELLING_LEAST = 4
"""Letters a word must have for another spelling of it to be thought of."""
Merge = tuple[str, str, str]


def join_named(units: Mapping[str, Unit], groups: Groups, apart: Apart) -> list[Merge]:
    """Join the units that are one; return two unit ids and the reason for each join."""
    keys: dict[str, list[str]] = {}
    for id_ in sorted(units):
        keys.setdefault(units[id_].key, []).append(id_)
    merges: list[Merge] = []
    for key, ids in sorted(keys.items()):
        for id_ in ids[1:]:
            _join(groups, apart, (ids[0], id_, f"the same name, {folded_of(key)}"), merges)
    for left, right, reason in (*_acronyms(units, keys), *_other_class(keys), *_forms(keys)):
        _join(groups, apart, (left, right, reason), merges)
    for pair in _spellings(keys, groups, apart):
        _join(groups, apart, (pair.left, pair.right, "; ".join(pair.reasons)), merges)
    return merges


def _join(groups: Groups, apart: Apart, merge_: Merge, merges: list[Merge]) -> None:
    left, right, _ = merge_
    if not groups.joined(left, right) and not apart.between(groups, left, right):
        groups.join(left, right)
        merges.append(merge_)


def _acronyms(units: Mapping[str, Unit], keys: Mapping[str, list[str]]) -> Iterable[Merge]:
    """Yield acronyms with the name they abbreviate, in one article or unique in the dossier."""
    long: dict[str, list[str]] = {}
    for key in sorted(keys):
        initials = acronym_of(folded_of(key))
        if initials is not None and class_of(key) == "body":
            long.setdefault(initials, []).append(key)
    for key in sorted(keys):
        short = folded_of(key)
        found = long.get(short, [])
        if not found or not _is_acronym(units, keys[key]):
            continue
        documents = {units[id_].document for id_ in keys[key]}
        near = [k for k in found if documents & {units[id_].document for id_ in keys[k]}]
        chosen = near if near else found
        if len(chosen) == 1:
            yield keys[chosen[0]][0], keys[key][0], f"{short.upper()}: initials"


def _is_acronym(units: Mapping[str, Unit], ids: Iterable[str]) -> bool:
    forms = (form for id_ in ids for form in units[id_].forms)
    return any(form.replace(".", "").isupper() for form in forms)


def _other_class(keys: Mapping[str, list[str]]) -> Iterable[Merge]:
    """Yield names of the same form whose types differ: readers take EULEX for a place at times."""
    first: dict[str, str] = {}
    for key in sorted(keys):
        folded = folded_of(key)
        if folded in first:
            yield keys[first[folded]][0], keys[key][0], f"the same name, {folded}"
        first.setdefault(folded, key)


def _forms(keys: Mapping[str, list[str]]) -> Iterable[Merge]:
    """Yield bodies whose names are one but for legal form, numeral or the spelling of a country."""
    first: dict[str, str] = {}
    for key in sorted(keys):
        if class_of(key) != "body":
            continue
        name = folded_of(key)
        known = first.setdefault(parse_organization(name).core, key)
        if known != key and compare_organizations(folded_of(known), name).score >= SAME:
            yield keys[known][0], keys[key][0], f"{folded_of(known)} and {name} are one name"


def _spellings(keys: Mapping[str, list[str]], groups: Groups, apart: Apart) -> list[Pair]:
    """Return the pairs of names of which every word is spelt alike."""
    first = {ids[0]: key for key, ids in keys.items() if class_of(key) != "other"}
    blocks = {
        id_: [f"{class_of(k)} {len(folded_of(k).split())} {s}" for s in _skeletons(folded_of(k))]
        for id_, k in first.items()
    }
    pairs = []
    for left, right in pairs_of(blocks, {id_: key for id_, key in first.items()}):
        score = spelt_alike(folded_of(first[left]), folded_of(first[right]))
        if score >= SPELLING:
            words = f"{folded_of(first[left])} ~ {folded_of(first[right])} {score}"
            pairs.append(Pair(left=left, right=right, score=score, reasons=(words,)))

    def differ(left: str, right: str) -> bool:
        score = spelt_alike(folded_of(first[left]), folded_of(first[right]))
        return score < SPELLING or apart.between(groups, left, right)

    return merge(Groups(first), pairs, differ)


def _skeletons(folded: str) -> tuple[str, ...]:
    return skeletons(folded.split()[0])


def spelt_alike(left: str, right: str) -> float:
    """Return the least likeness of two names' words, in order; 0 where their number differs.

    Short words and words with a digit are spelt in one way.
    """
    one, other = fold(left).split(), fold(right).split()
    if len(one) != len(other):
        return 0.0
    return min((_word(a, b) for a, b in zip(one, other, strict=True)), default=0.0)


def _word(left: str, right: str) -> float:
    if left == right:
        return 1.0
    if min(len(left), len(right)) < SPELLING_LEAST or not (left.isalpha() and right.isalpha()):
        return 0.0
    return likeness(left, right)
