"""Pairing: which of many items share a mark, in time that grows with the number of marks.

Takes marks with the items that bear them, gives pairs of items. Of items that share a mark, each is
paired with its next neighbours alone, so that a phrase that stands everywhere costs no more than
others; copies have many marks and so many neighbours.
"""

import numpy as np

from dragoman.stages.resolve.shingles import Marks, Places, is_new

NEIGHBOURS = 8
"""Items after it that one is paired with under one mark."""


def pairs_sharing(marks: Marks, items: Places, least: int) -> list[tuple[int, int]]:
    """Return the pairs of items (smaller, larger) that meet under at least so many marks."""
    order = np.lexsort((items, marks))
    marks, items = marks[order], items[order]
    found = [np.empty(0, dtype=np.int64)]
    width = np.int64(items.max() + 1 if len(items) else 1)
    for step in range(1, NEIGHBOURS + 1):
        met = np.flatnonzero(marks[:-step] == marks[step:])
        left, right = items[met], items[met + step]
        other = left != right
        found.append(left[other] * width + right[other])
    coded = np.sort(np.concatenate(found))
    first = np.flatnonzero(is_new(coded))
    times = np.diff(first, append=len(coded))
    often: list[int] = coded[first[times >= least]].tolist()
    return [divmod(code, int(width)) for code in often]
