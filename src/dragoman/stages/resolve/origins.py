"""Origins: which documents are copies of one text.

Takes the texts alone (no names, no dates), gives one `Origin` for every document; a document that
nobody copied is its own. Word shingles of the read zones are sampled by MinHash and banded to find
candidates; a candidate pair is then compared exactly.
"""

from collections.abc import Iterable, Sequence

from rensa import RMinHash

from dragoman.records.annotated import Annotated
from dragoman.records.document import READ_ZONES
from dragoman.records.entity import Origin
from dragoman.records.ids import group_id
from dragoman.stages.resolve.clustering import Groups
from dragoman.stages.resolve.shingles import SHINGLE, shingles, words_of

SEED = 1729
PERMUTATIONS = 128
BAND = 3
"""Rows a band: 42 bands of 3 find 99.6 % of pairs with Jaccard 0.5 and 86 % with 0.35, which is
what a copy cut to half of its length keeps."""
SAME_JACCARD = 0.4
"""Shingles shared of all. In Giveme5W1H's news clusters the pairs above it are one agency's text in
two papers; reports that only share an agency's paragraphs reach 0.31."""
SAME_CONTAINED = 0.7
"""Shingles of the shorter text that stand in the longer: a copy that was cut or added to ..."""
LEAST_PART = 0.34
"""... and how long it must be beside it: a round-up that takes in three articles or more is no copy
of any, and must not make copies of one another out of them."""
LEAST_WORDS = 40
"""Below it a text counts as too short to tell a copy from a formula, unless it is the same to the
word."""
BLOCK_MOST = 200
"""A band's bucket above this is boilerplate: each of its texts is compared with the first ones."""


def find_origins(documents: Sequence[Annotated]) -> list[Origin]:
    """Return the origin of every document, in the order of ids."""
    texts = {d.document: words_of(d.text, READ_ZONES) for d in documents}
    kept = {id_: shingles(words) for id_, words in sorted(texts.items()) if len(words) > SHINGLE}
    groups = Groups(sorted(texts))
    for left, right in _identical(texts):
        groups.join(left, right)
    for left, right in _candidates(kept):
        if not groups.joined(left, right) and is_copy(kept[left], kept[right]):
            groups.join(left, right)
    found = [
        Origin(id=group_id("origin", members), documents=tuple(members))
        for members in groups.members()
    ]
    return sorted(found, key=lambda o: o.id)


def is_copy(left: frozenset[int], right: frozenset[int]) -> bool:
    """Tell whether two texts, as sets of shingles, are copies of one."""
    shorter, longer = sorted((len(left), len(right)))
    if shorter < LEAST_WORDS - SHINGLE + 1:
        return False
    shared = len(left & right)
    if shared >= SAME_JACCARD * (shorter + longer - shared):
        return True
    return shared >= SAME_CONTAINED * shorter and shorter >= LEAST_PART * longer


def _identical(texts: dict[str, tuple[str, ...]]) -> Iterable[tuple[str, str]]:
    """Yield pairs of documents with the very same words, if these are more than a line."""
    first: dict[tuple[str, ...], str] = {}
    for id_, words in sorted(texts.items()):
        if len(words) < LEAST_WORDS // 2:
            continue
        if words in first:
            yield first[words], id_
        first.setdefault(words, id_)


def _candidates(kept: dict[str, frozenset[int]]) -> Iterable[tuple[str, str]]:
    """Yield pairs that share a band, each once, in order."""
    buckets: dict[tuple[int, ...], list[str]] = {}
    for id_, marks in kept.items():
        sketch = RMinHash(PERMUTATIONS, SEED)
        sketch.update([format(mark, "x") for mark in sorted(marks)])
        digest = sketch.digest()
        for band in range(0, PERMUTATIONS - BAND + 1, BAND):
            buckets.setdefault((band, *digest[band : band + BAND]), []).append(id_)
    seen = set[tuple[str, str]]()
    for key in sorted(k for k, ids in buckets.items() if len(ids) > 1):
        ids = buckets[key]
        for place, left in enumerate(ids if len(ids) <= BLOCK_MOST else ids[:2]):
            for right in ids[place + 1 :]:
                if (left, right) not in seen:
                    seen.add((left, right))
                    yield left, right
