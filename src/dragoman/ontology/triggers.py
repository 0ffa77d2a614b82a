"""The trigger lexicon: which words tell of which event, and what decides how real it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from dragoman.errors import ConfigurationError

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One entry of triggers.yaml; the fields are explained at the head of that file."""

    type: str
    noun: bool
    lemmas: tuple[str, ...]
    mode: str | None = None
    channel: str | None = None
    objects: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    of_lemmas: frozenset[str] = frozenset()
    not_of: frozenset[str] = frozenset()
    not_carriers: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    not_modifiers: frozenset[str] = frozenset()
    object_modifiers: frozenset[str] = frozenset()
    prep_lemmas: frozenset[str] = frozenset()
    clause_aux: frozenset[str] = frozenset()
    clauses: frozenset[str] = frozenset()
    not_clauses: frozenset[str] = frozenset()
    not_subjects: frozenset[str] = frozenset()
    not_recipients: frozenset[str] = frozenset()
    not_obliques: frozenset[str] = frozenset()
    intransitive_or: frozenset[str] = frozenset()
    recipient: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    prep: tuple[str, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
    needs: str = "any"
    status: str | None = None
    joint: bool = False
    to: bool = False
    to_or_object: bool = False
    person: bool = False
    violent: bool = False
    crowd: bool = False
    no_object: bool = False
    no_clause: bool = False
    infinitive: bool = False
    place_needed: bool = False
    own_clause: bool = False
    passive: bool = False
    bare: bool = False
    agent: bool = False
    clause_bare: bool = False


_SETS = (
    "objects",
    "subjects",
    "modifiers",
    "of_lemmas",
    "not_of",
    "not_carriers",
    "intransitive_or",
    "not_objects",
    "not_modifiers",
    "object_modifiers",
    "prep_lemmas",
    "clause_aux",
    "clauses",
    "not_clauses",
    "not_subjects",
    "not_recipients",
    "not_obliques",
)
_TUPLES = ("lemmas", "recipient", "place", "prep")


@dataclass(frozen=True)
class Support:
    """The words of support.yaml by list name."""

    lists: Mapping[str, frozenset[str]]
    apolitical_least: int

    def has(self, name: str, lemma: str) -> bool:
        """Tell whether a lemma is on a list. Raises KeyError for an unknown list."""
        return lemma in self.lists[name]


@dataclass(frozen=True)
class TriggerLexicon:
    """All triggers, found by lemma, and the words of support."""

    entries: tuple[Trigger, ...]
    support: Support

    @cached_property
    def verbs(self) -> Mapping[str, tuple[Trigger, ...]]:
        """Verb entries by lemma ("hand+over" with its particle)."""
        return _by_lemma(t for t in self.entries if not t.noun)

    @cached_property
    def nouns(self) -> Mapping[str, tuple[Trigger, ...]]:
        """Noun entries by lemma."""
        return _by_lemma(t for t in self.entries if t.noun)


def _by_lemma(entries: Iterable[Trigger]) -> Mapping[str, tuple[Trigger, ...]]:
    found: dict[str, list[Trigger]] = {}
    for entry in entries:
        for lemma in entry.lemmas:
            found.setdefault(lemma, []).append(entry)
    return {lemma: tuple(entries) for lemma, entries in found.items()}


def _entry(type_: str, noun: bool, fields: Mapping[str, Any], source: str) -> Trigger:
    values = dict(fields)
    odd = {w for v in values.values() if isinstance(v, list) for w in v if not isinstance(w, str)}
    if odd:  # YAML takes a bare on, off, yes, no for a truth value
        raise ConfigurationError(f"{source}: {type_}: {fields} holds {odd}: put it in quotes")
    for name in _SETS:
        if name in values:
            values[name] = frozenset(values[name])
    for name in _TUPLES:
        if name in values:
            values[name] = tuple(values[name])
    try:
        return Trigger(type=type_, noun=noun, **values)
    except TypeError as error:
        raise ConfigurationError(f"{source}: {type_}: wrong entry {fields}: {error}") from error


def read_triggers(path: Path) -> tuple[Trigger, ...]:
    """Return the entries of a lexicon file. Raises ConfigurationError when it is none."""
    try:
        groups = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigurationError(f"{path.name}: not readable as YAML: {error}") from error
    return entries_of(groups, path.name)


def entries_of(groups: object, source: str) -> tuple[Trigger, ...]:
    """Return the entries of a lexicon's groups. Raises ConfigurationError when they are none."""
    if not isinstance(groups, list) or not all(isinstance(g, dict) and "type" in g for g in groups):
        raise ConfigurationError(f"{source}: a list of groups with a `type` is expected")
    found = []
    for group in groups:
        for noun, name in ((False, "verbs"), (True, "nouns")):
            for fields in group.get(name) or ():
                if not isinstance(fields, dict) or not fields.get("lemmas"):
                    raise ConfigurationError(f"{source}: {group['type']}: {fields} has no lemmas")
                found.append(_entry(group["type"], noun, fields, source))
    return tuple(found)


def load_triggers(own: Path | None = None) -> TriggerLexicon:
    """Return the lexicon, a user's own entries before ours: of two that fit, theirs counts."""
    entries = read_triggers(HERE / "triggers.yaml")
    if own is not None:
        entries = read_triggers(own) + entries
    words = yaml.load((HERE / "support.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    least = int(words.pop("apolitical_least"))
    lists = {name: frozenset(str(w) for w in values) for name, values in words.items()}
    return TriggerLexicon(entries=entries, support=Support(lists=lists, apolitical_least=least))
