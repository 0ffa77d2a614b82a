"""Apart: pairs that are known to differ, held against every member of their groups."""

from collections.abc import Iterable

from dragoman.stages.resolve.clustering import Groups


class Apart:
    """Pairs of ids that may never come into one group; few, since people judged them."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._pairs = sorted({(min(pair), max(pair)) for pair in pairs})

    def also(self, pairs: Iterable[tuple[str, str]]) -> "Apart":
        """Return these pairs and others."""
        return Apart([*self._pairs, *pairs])

    def between(self, groups: Groups, left: str, right: str) -> bool:
        """Tell whether joining the groups of two ids would bring such a pair together."""
        one, other = groups.home(left), groups.home(right)
        for a, b in self._pairs:
            homes = groups.home(a), groups.home(b)
            if homes in {(one, other), (other, one)}:
                return True
        return False
