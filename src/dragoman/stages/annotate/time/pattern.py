"""Patterns over items, as data: "(WEEKDAY ,?)? MONTH DAY (,? YEAR)?".

Capitals name a kind of item, small letters and marks stand for themselves, `|` parts alternatives,
`?` makes the word or group before it optional. A pattern is short and has no repetition, so a
match looks at no more items than the pattern has words.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from dragoman.stages.annotate.time.items import Item


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a pattern with its alternatives, or a group; either may be optional."""

    names: tuple[str, ...]
    group: tuple["Piece", ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class Match:
    """What a pattern matched: half-open range of items, and each item by the name it met."""

    items: Sequence[Item]
    first: int
    last: int
    caught: tuple[tuple[str, Item], ...]

    def has(self, name: str) -> bool:
        """Tell whether a kind or word was met."""
        return any(met == name for met, _ in self.caught)

    def all(self, kind: str) -> list[Item]:
        """Return the items met by a kind, in order."""
        return [item for met, item in self.caught if met == kind]

    def number(self, kind: str, which: int = 0) -> int:
        """Return the number of the first (or n-th) item of a kind."""
        return int(self.all(kind)[which].kinds[kind])

    def maybe(self, kind: str) -> int | None:
        """Return the number of the first item of a kind, if one was met."""
        return self.number(kind) if self.has(kind) else None

    def before(self) -> Item | None:
        """Return the item before the match."""
        return self.items[self.first - 1] if self.first else None

    def after(self) -> Item | None:
        """Return the item behind the match."""
        return self.items[self.last] if self.last < len(self.items) else None

    def follows(self, words: Collection[str]) -> bool:
        """Tell whether one of some words stands before the match."""
        before = self.before()
        return before is not None and before.low in words

    def word(self, kind: str, which: int = 0) -> str:
        """Return the name of the first (or n-th) item of a kind."""
        return str(self.all(kind)[which].kinds[kind])


Pattern = tuple[Piece, ...]


def parse_pattern(text: str) -> Pattern:
    """Return a pattern. Raises ValueError when its brackets do not close."""
    words = text.replace("(", " ( ").replace(")", " ) ").split()
    pieces, rest = _parse(words, 0)
    if rest != len(words):
        raise ValueError(f"a bracket closes nothing in {text!r}")
    return pieces


def _parse(words: list[str], at: int) -> tuple[Pattern, int]:
    pieces: list[Piece] = []
    while at < len(words) and words[at] != ")":
        if words[at] == "(":
            group, at = _parse(words, at + 1)
            if at >= len(words):
                raise ValueError(f"a bracket stays open in {' '.join(words)!r}")
            optional = at + 1 < len(words) and words[at + 1] == "?"
            pieces.append(Piece((), group, optional))
            at += 2 if optional else 1
            continue
        word = words[at]
        optional = len(word) > 1 and word.endswith("?")
        names = tuple((word[:-1] if optional else word).split("|"))
        pieces.append(Piece(names, (), optional))
        at += 1
    return tuple(pieces), at


def openings(pattern: Pattern, length: int) -> set[tuple[str, ...]]:
    """Return the names that a match can begin with, so many at most: shorter ones are whole."""
    if length == 0 or not pattern:
        return {()}
    piece, rest = pattern[0], pattern[1:]
    ways = {(name,) for name in piece.names} | (
        openings(piece.group, length) if piece.group else set()
    )
    if piece.optional:
        ways.add(())
    return {way + more for way in ways for more in openings(rest, length - len(way))}


def longest(pattern: Pattern, items: Sequence[Item], at: int) -> Match | None:
    """Return the longest match that begins at an item."""
    best = max(_match(pattern, items, at), key=lambda found: found[0], default=None)
    if best is None or best[0] == at:
        return None
    return Match(items, at, best[0], best[1])


_Found = tuple[int, tuple[tuple[str, Item], ...]]


def _match(pattern: Pattern, items: Sequence[Item], at: int) -> Iterator[_Found]:
    if not pattern:
        yield at, ()
        return
    piece, rest = pattern[0], pattern[1:]
    for end, caught in _match_piece(piece, items, at):
        for last, more in _match(rest, items, end):
            yield last, caught + more
    if piece.optional:
        yield from _match(rest, items, at)


def _match_piece(piece: Piece, items: Sequence[Item], at: int) -> Iterator[_Found]:
    if piece.group:
        yield from _match(piece.group, items, at)
    elif at < len(items):
        item = items[at]
        for name in piece.names:
            if name in item.kinds or name == item.low:
                yield at + 1, ((name, item),)
                return
