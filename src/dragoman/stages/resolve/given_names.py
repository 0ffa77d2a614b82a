"""Given names: which spellings are one name, and which names follow a child's as the father's.

Reads `given_names.txt` (general knowledge), takes words in lower case, gives the rows they are in.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_FILE = "given_names.txt"
_COMPOUND = ("muhammad",)
"""Names that make one with the next and are left out at will: Mohammad Javad."""
_CACHED = 1 << 15
_LETTERS = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    rows: dict[str, frozenset[int]]
    """The numbers of the rows of each spelling."""
    fathers: frozenset[int]
    """Rows whose names are also fathers' names."""
    compound: frozenset[int]
    """Rows whose names make a double name with the next."""


@lru_cache(maxsize=1)
def _table() -> _Table:
    text = files(__package__).joinpath(_FILE).read_text(encoding="utf-8")
    listed = [row.split() for row in text.splitlines() if not row.startswith("#")]
    found: dict[str, set[int]] = {}
    for number, (_, *names) in enumerate(listed):
        for name in names:
            found.setdefault(_plain(name), set()).add(number)
    return _Table(
        rows={name: frozenset(numbers) for name, numbers in found.items()},
        fathers=frozenset(n for n, row in enumerate(listed) if row[0].endswith("*")),
        compound=frozenset(n for name in _COMPOUND for n in found[name]),
    )


def _plain(name: str) -> str:
    """Return a name without accents and apostrophes."""
    if name.isascii():
        return name.replace("'", "")
    cut = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(c for c in cut if c.isalpha() and not unicodedata.combining(c))


@lru_cache(maxsize=_CACHED)
def rows_of(name: str) -> frozenset[int]:
    """Return the rows that a given name in lower case stands in; none where it is not known."""
    return _table().rows.get(_plain(name), frozenset())


def is_fathers(name: str) -> bool:
    """Tell whether a name is one that follows a child's own name as the father's."""
    return bool(rows_of(name) & _table().fathers)


def stands_before_others(name: str) -> bool:
    """Tell whether a name makes a double name with the next: Mohammad Javad, Ali Akbar."""
    return bool(rows_of(name) & _table().compound)
