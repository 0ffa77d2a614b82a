"""Blocking: which names are compared at all.

Takes ids with their keys, gives the pairs that share a key, each once. A block that is too large
is cut by a finer key; what is still too large is compared with its first members alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

MOST = 200
"""Members of a block compared all with all: 20,000 comparisons of names, about a second."""


def pairs_of(
    keys: Mapping[str, Iterable[str]], finer: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield pairs of ids with a key in common, the smaller first, in the order of the keys."""
    blocks: dict[str, list[str]] = {}
    for id_ in sorted(keys):
        for key in sorted(set(keys[id_])):
            blocks.setdefault(key, []).append(id_)
    seen = set[tuple[str, str]]()
    for key in sorted(blocks):
        for block in _cut(blocks[key], finer):
            for pair in _within(block):
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _cut(block: list[str], finer: Mapping[str, str]) -> list[list[str]]:
    if len(block) <= MOST:
        return [block]
    parts: dict[str, list[str]] = {}
    for id_ in block:
        parts.setdefault(finer.get(id_, ""), []).append(id_)
    return [parts[key] for key in sorted(parts)]


def _within(block: list[str]) -> Iterator[tuple[str, str]]:
    if len(block) <= MOST:
        yield from combinations(block, 2)
        return
    for place in range(1, len(block)):
        yield block[0], block[place]
        yield block[place - 1], block[place]
