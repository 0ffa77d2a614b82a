"""Apart: pairs that are known to differ, held against every member of their groups."""

from collections.abc import Iterable

from dragoman.stages.resolve.clustering import Groups


class Apart:
    """Pairs of ids that may never come into one group; people judged or declared them."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._pairs = sorted({(min(pair), max(pair)) for pair in pairs})
        self._others: dict[str, list[str]] = {}
        for left, right in self._pairs:
            self._others.setdefault(left, []).append(right)
            self._others.setdefault(right, []).append(left)

    def also(self, pairs: Iterable[tuple[str, str]]) -> "Apart":
        """Return these pairs and others."""
        return Apart([*self._pairs, *pairs])

    def between(self, groups: Groups, left: str, right: str) -> bool:
        """Tell whether joining the groups of two ids would bring such a pair together."""
        one, other = groups.home(left), groups.home(right)
        return any(
            groups.home(id_) == one and any(groups.home(o) == other for o in others)
            for id_, others in self._others.items()
        )
