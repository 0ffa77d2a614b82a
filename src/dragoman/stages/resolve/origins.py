"""Origins: which documents are copies of one text, as wholes.

Takes the shingles of the texts (no names, no dates), gives the documents in groups; one that nobody
copied stands alone. MinHash in bands finds candidates; a candidate pair is then compared exactly. A
piece put together from two texts that are no copies of one another is a copy of neither, so it
makes no copies of one another out of them (`passages` says what it took from each).
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from dragoman.stages.resolve.clustering import Groups
from dragoman.stages.resolve.pairing import pairs_sharing
from dragoman.stages.resolve.shingles import SHINGLE, Marks, Shingles, shared

SEED = 1729
PERMUTATIONS = 128
BAND = 3
"""Rows a band: 42 bands of 3 find 99.6 % of pairs with Jaccard 0.5 and 86 % with 0.35, which is
what a copy cut to half of its length keeps."""
SAME_JACCARD = 0.5
"""Shingles shared of all. The copies of agencies' texts in Giveme5W1H's news clusters lie above it;
reports that share an agency's paragraphs reach 0.31 there, follow-ups with the background of an
earlier report 0.45 in T17."""
SAME_CONTAINED = 0.7
"""Shingles of the shorter text that stand in the longer: a copy that was cut or added to ..."""
LEAST_PART = 0.34
"""... and how long it must be beside it: a round-up that takes in three articles or more is no copy
of any, and must not make copies of one another out of them."""
LEAST_WORDS = 40
"""Below it a text counts as too short to tell a copy from a formula, unless it is the same to the
word."""
KIN = 0.35
"""Shingles of the shorter text that stand in the longer, from which two copies of a third text may
be copies of one another. Two cut or edited copies keep half and more; two agencies' own reports on
one event share some quotations."""
LEAST_ALIKE = 4
"""Neighbours, the least alike first, that are compared with all the others: what a piece was put
together from is less like it than its own copies are."""
TWIN = 0.8
"""Jaccard from which two pieces, each put together from the same texts, are one piece."""

Edges = dict[str, dict[str, float]]


def copies(prints: Mapping[str, Shingles]) -> list[list[str]]:
    """Return the documents in groups of copies, each sorted, in the order of their least ids."""
    kept = {id_: prints[id_].every() for id_ in sorted(prints)}
    groups = Groups(kept)
    for left, right in _identical(prints):
        groups.join(left, right)
    edges: Edges = {}
    for left, right in _candidates({k: v for k, v in kept.items() if len(v)}):
        score = likeness(kept[left], kept[right])
        if score is not None:
            edges.setdefault(left, {})[right] = score
            edges.setdefault(right, {})[left] = score
    compiled = {id_ for id_ in edges if _is_compiled(id_, edges, kept)}
    for left in sorted(edges):
        for right, score in sorted(edges[left].items()):
            bridges = len({left, right} & compiled)
            if bridges == 0 or (bridges == 2 and score >= TWIN):
                groups.join(left, right)
    return groups.members()


def likeness(left: Marks, right: Marks) -> float | None:
    """Return how alike two copies of one text are (Jaccard); none where they are no copies."""
    shorter, longer = sorted((len(left), len(right)))
    if shorter < LEAST_WORDS - SHINGLE + 1:
        return None
    both = shared(left, right)
    score = round(both / (shorter + longer - both), 3)
    part = both >= SAME_CONTAINED * shorter and shorter >= LEAST_PART * longer
    return score if part or score >= SAME_JACCARD else None


def _is_compiled(id_: str, edges: Edges, kept: Mapping[str, Marks]) -> bool:
    """Tell whether a text is near two that have nothing to do with one another."""
    near = sorted(edges[id_], key=lambda other: (edges[id_][other], other))
    return any(
        not _kin(kept[one], kept[other])
        for place, one in enumerate(near[:LEAST_ALIKE])
        for other in near[place + 1 :]
    )


def _kin(left: Marks, right: Marks) -> bool:
    return shared(left, right) >= KIN * min(len(left), len(right))


def _identical(prints: Mapping[str, Shingles]) -> Iterator[tuple[str, str]]:
    """Yield pairs of documents with the very same words, if these are more than a line."""
    first: dict[bytes, str] = {}
    for id_ in sorted(prints):
        words = prints[id_].words
        if len(words) >= LEAST_WORDS // 2:
            known = first.setdefault(words.tobytes(), id_)
            if known != id_:
                yield known, id_


def _candidates(kept: Mapping[str, Marks]) -> Iterator[tuple[str, str]]:
    """Yield pairs that share a band, each once, in order."""
    ids = list(kept)
    bands = [_bands(marks) for marks in kept.values()]
    if not bands:
        return
    items = np.repeat(np.arange(len(ids), dtype=np.int64), len(bands[0]))
    for left, right in pairs_sharing(np.concatenate(bands), items, least=1):
        yield ids[left], ids[right]


def _bands(marks: Marks) -> Marks:
    """Return the bands of a text's sketch as numbers; those of two places never meet."""
    sketch = RMinHash(PERMUTATIONS, SEED)
    sketch.update([format(mark, "x") for mark in marks.tolist()])
    digest: Sequence[int] = sketch.digest()
    rows: NDArray[np.uint64] = np.array(digest[: PERMUTATIONS // BAND * BAND], dtype=np.uint64)
    found = np.arange(PERMUTATIONS // BAND, dtype=np.uint64)
    for row in rows.reshape(-1, BAND).T:
        found = (found ^ row) * _SPREAD
        found ^= found >> np.uint64(29)
    return found


_SPREAD = np.uint64(0xBF58476D1CE4E5B9)
"""An odd number with its bits spread (the mixer of SplitMix64)."""
