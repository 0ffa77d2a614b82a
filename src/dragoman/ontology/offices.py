"""Offices: the words by which "deputy foreign minister" or "spokeswoman" is known (offices.yaml).

A head is an office of one word or several, found by any of its written forms.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dragoman.ontology.fold import atoms
from dragoman.ontology.sectors import SECTORS
from dragoman.ontology.table import Row, read_yaml

PATH = Path(__file__).parent / "offices.yaml"


class Level(StrEnum):
    """How high an office stands, as the record's `level` has it."""

    HEAD_OF_STATE = "head_of_state"
    MINISTER = "minister"
    OFFICIAL = "official"
    TECHNICAL = "technical"


_RANKS = frozenset(
    "general marshal admiral colonel major captain lieutenant brigadier commodore sergeant "
    "corporal".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A head word of an office, or several words that are one ("prime minister")."""

    name: str
    plural: str
    level: Level
    sector: str | None
    gender: str | None
    """f or m where the word itself says so ("spokeswoman"); none for neutral words."""
    before: bool
    """May stand directly before a name: "President Smith"."""
    speaks: bool
    """Its holder speaks for others: a spokesperson."""
    honorific: bool = False
    """Addresses somebody and says of itself no office: "Sheikh", "Dr."."""

    @property
    def is_address(self) -> bool:
        """Whether it may stand between another office and a name: an honorific or a rank."""
        rank = self.sector == "MIL" and self.name.split()[-1] in _RANKS
        return self.honorific or rank


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeModifier:
    """A word before an office: "deputy" lowers it, "former" says that it is held no more."""

    word: str
    level: Level | None
    former: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An office found in running words: where it ends, and whether it is in the plural."""

    office: Office
    words: int
    plural: bool


class Offices:
    """The offices, found by their words."""

    def __init__(
        self,
        heads: Mapping[str, Office],
        modifiers: Mapping[str, OfficeModifier],
        of_nouns: frozenset[tuple[str, ...]],
        abbreviations: Mapping[str, str],
    ) -> None:
        """Index the heads by their folded words; heads go by their name."""
        self.heads = heads
        self.modifiers = modifiers
        self.of_nouns = of_nouns
        self._forms: dict[tuple[str, ...], tuple[Office, bool]] = {}
        for office in heads.values():
            self._forms.setdefault(atoms(office.plural), (office, True))
        for short, name in abbreviations.items():
            self._forms[atoms(short)] = (heads[name], False)
        for office in heads.values():
            self._forms[atoms(office.name)] = (office, False)
        self._most = max(map(len, self._forms))
        self._starts = frozenset(key[0] for key in self._forms)

    def head(self, word: str) -> Office | None:
        """Return the office of a word or phrase in singular or plural, if it is one."""
        found = self._forms.get(atoms(word))
        return found[0] if found else None

    def is_plural(self, word: str) -> bool:
        """Tell whether a word or phrase is the plural of an office."""
        found = self._forms.get(atoms(word))
        return found is not None and found[1]

    def longest(self, words: Sequence[str], at: int) -> Found | None:
        """Return the longest office that begins at a word: "prime minister" before "prime"."""
        best: Found | None = None
        key: tuple[str, ...] = ()
        for place in range(at, len(words)):
            found = atoms(words[place])
            if not found and words[place] != "-":
                break
            key += found
            if len(key) > self._most or (key and key[0] not in self._starts):
                break
            if key in self._forms:
                office, plural = self._forms[key]
                best = Found(office=office, words=place + 1 - at, plural=plural)
        return best

    def modifier(self, word: str) -> OfficeModifier | None:
        """Return what a word before an office does to it, if it is such a word."""
        return self.modifiers.get(word.lower().rstrip("-"))

    def level(self, words: Sequence[str]) -> Level | None:
        """Return the level of a whole title: its office's, lowered by "deputy" and the like.

        The office is the last before a preposition: an adviser in "adviser to the president", a
        spokesman in "prime minister's spokesman".
        """
        at, office, lowered = 0, None, list[Level]()
        while at < len(words):
            found = self.longest(words, at)
            modifier = self.modifier(words[at])
            if found is not None:
                office, at = found.office, at + found.words
            elif office is not None and words[at].lower() in _AFTER:
                break
            else:
                at += 1
            if modifier is not None and modifier.level is not None:
                lowered.append(modifier.level)
        if office is None:
            return None
        return max([office.level, *lowered], key=list(Level).index)


_AFTER = frozenset({"of", "for", "to", "in", "at", "on", "with", "and", ","})
"""Words after which a title names what its office is of, or another office."""


def load_offices(path: Path = PATH) -> Offices:
    """Return the offices from their file. Raises ConfigurationError for a mistake in it."""
    fields = frozenset({"heads", "modifiers", "abbreviations", "of_nouns"})
    row = Row(read_yaml(path), path.name, fields)
    heads = {name: _office(name, item, row) for name, item in _pairs(row, "heads").items()}
    spelled = dict[tuple[str, ...], str]()
    for name in heads:
        first = spelled.setdefault(atoms(name), name)
        if first != name:
            row.fail(f"{name!r} is {first!r} in another spelling; keep one of them")
    modifiers = {
        word.rstrip("-"): _modifier(word, item, row)
        for word, item in _pairs(row, "modifiers").items()
    }
    abbreviations = {short: str(name) for short, name in _pairs(row, "abbreviations").items()}
    for short, name in abbreviations.items():
        if name not in heads:
            row.fail(f"abbreviation {short!r} stands for {name!r}, which is no head; add the head")
    return Offices(heads, modifiers, frozenset(map(atoms, row.texts("of_nouns"))), abbreviations)


def _pairs(row: Row, field: str) -> dict[str, object]:
    data = row.data.get(field)
    if not isinstance(data, dict):
        row.fail(f"`{field}` must hold `name: ...` pairs")
    return {str(name): item for name, item in data.items()}


def _office(name: str, item: object, table: Row) -> Office:
    fields = frozenset({"plural", "level", "sector", "gender", "before", "speaks", "honorific"})
    row = Row(item, f"{table.where}: {name}", fields)
    level = row.choice("level", frozenset(Level)) or row.fail("`level` is missing; add it")
    return Office(
        name=name,
        plural=row.text("plural") or f"{name}s",
        level=Level(level),
        sector=row.choice("sector", SECTORS),
        gender=row.choice("gender", frozenset("fm")),
        before=row.flag("before"),
        speaks=row.flag("speaks"),
        honorific=row.flag("honorific"),
    )


def _modifier(word: str, item: object, table: Row) -> OfficeModifier:
    row = Row(item, f"{table.where}: {word}", frozenset({"level", "former"}))
    level = row.choice("level", frozenset(Level))
    return OfficeModifier(
        word=word, level=Level(level) if level else None, former=row.flag("former")
    )
