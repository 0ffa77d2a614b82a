"""The speech lexicon: which words attribute, what each needs, and what it does with the content.

Takes speech.yaml (its head explains the fields), gives a `SpeechLexicon`, found by lemma.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from dragoman.errors import ConfigurationError
from dragoman.ontology.contexts import ContextLexicon, load_contexts
from dragoman.records.claim import Strength

HERE = Path(__file__).parent


class CueKind(StrEnum):
    """What a cue tells of."""

    SPEECH = "speech"
    ATTITUDE = "attitude"
    APPRAISAL = "appraisal"
    TOPIC = "topic"
    FINDING = "finding"


class Force(StrEnum):
    """What the source does with the content."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ASKS = "asks"
    DEMANDS = "demands"
    HOPES = "hopes"
    PROMISES = "promises"
    DOUBTS = "doubts"
    CONCEALS = "conceals"
    """Tells the content only when negated: "did not hide that"."""


class Takes(StrEnum):
    """What the content of a cue may be."""

    CLAUSE = "clause"
    QUOTE = "quote"
    INFINITIVE = "infinitive"
    OBJECT = "object"
    RAISED = "raised"
    GERUND = "gerund"
    SMALL = "small"
    THAT = "that"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueEntry:
    """One entry: a verb (with its particle) or noun, what it takes and what it does."""

    lemma: str
    particle: str | None = None
    kind: CueKind = CueKind.SPEECH
    force: Force = Force.ASSERTS
    takes: frozenset[Takes] = frozenset()
    preps: tuple[str, ...] = ()
    to: str | None = None
    promise: Strength | None = None

    @property
    def asserts(self) -> bool:
        """Tell whether the source puts the content as true."""
        return self.force is Force.ASSERTS


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseEntry:
    """A verb or noun of promising: how firm it is, and how it brings what is promised."""

    lemma: str
    strength: Strength
    takes: frozenset[str] = frozenset()
    preps: tuple[str, ...] = ()


@dataclass(frozen=True)
class PromiseLexicon:
    """Verbs and nouns of promising by lemma, and word lists by name (speech.yaml, `promises`)."""

    verbs: Mapping[str, PromiseEntry]
    nouns: Mapping[str, PromiseEntry]
    lists: Mapping[str, frozenset[str]]
    governed: Mapping[str, Mapping[str, str]]
    """Verb to preposition, by list name."""

    def has(self, name: str, lemma: str) -> bool:
        """Tell whether a lemma is on a list. Raises KeyError for an unknown list."""
        return lemma in self.lists[name]


@dataclass(frozen=True)
class NamelessLexicon:
    """Phrases that tell of a source without a name; tables by what they tell, in order."""

    ranks: dict[str, tuple[str, ...]]
    nearness: dict[str, tuple[str, ...]]
    conditions: tuple[str, ...]
    sides: frozenset[str]


@dataclass(frozen=True)
class SpeechLexicon:
    """All cues, found by lemma, and the lists that go with them."""

    verb_entries: tuple[CueEntry, ...]
    noun_entries: tuple[CueEntry, ...]
    adjective_entries: tuple[CueEntry, ...]
    light_verbs: frozenset[str]
    restating: frozenset[str]
    shown_by_things: frozenset[str]
    prepositions: tuple[str, ...]
    """"according to" and its like, the first word of each telling."""
    not_sources: frozenset[str]
    """What things go "according to" without being said by anybody: a schedule, a rule."""
    hearsay: frozenset[str]
    polls: frozenset[str]
    views: frozenset[str]
    source_verbs: frozenset[str]
    documents: frozenset[str]
    media: frozenset[str]
    anonymous: frozenset[str]
    anonymous_marks: tuple[str, ...]
    nameless: NamelessLexicon
    contexts: ContextLexicon
    occasions: frozenset[str]
    occasion_preps: frozenset[str]
    silencing: frozenset[str]
    carrying: frozenset[str]
    speaking_up: frozenset[str]
    undenied: frozenset[str]
    """Verbs that tell of what may be when negated: "did not rule out that"."""
    aloud: frozenset[str]
    """Verbs of judging that are speech: "hailed the release"."""
    opining: frozenset[str]
    bodies: frozenset[str]
    refused: frozenset[str]
    """What one rejects when one denies: "rejected a rumour that"."""
    tellers: frozenset[str]
    """Who, though nameless, must have told what he thinks."""
    namelessness: frozenset[str]
    told_behind_colon: frozenset[str]
    promises: PromiseLexicon

    @cached_property
    def verbs(self) -> Mapping[str, tuple[CueEntry, ...]]:
        """Verb entries by lemma, in the order of the file."""
        return _by_lemma(self.verb_entries)

    @cached_property
    def adjectives(self) -> Mapping[str, tuple[CueEntry, ...]]:
        """Adjective entries by lemma, in the order of the file."""
        return _by_lemma(self.adjective_entries)

    @cached_property
    def nouns(self) -> Mapping[str, tuple[CueEntry, ...]]:
        """Noun entries by lemma, in the order of the file."""
        return _by_lemma(self.noun_entries)


def _by_lemma(entries: Iterable[CueEntry]) -> Mapping[str, tuple[CueEntry, ...]]:
    found: dict[str, list[CueEntry]] = {}
    for entry in entries:
        found.setdefault(entry.lemma, []).append(entry)
    return {lemma: tuple(group) for lemma, group in found.items()}


def _entries(rows: Iterable[Mapping[str, Any]]) -> tuple[CueEntry, ...]:
    """Return an entry for each word of each row."""
    return tuple(_entry(word, row) for row in rows for word in str(row["words"]).split())


def _entry(word: str, row: Mapping[str, Any]) -> CueEntry:
    unknown = set(row) - {"words", "takes", "preps", "kind", "force", "promise", "to"}
    if unknown:
        raise ValueError(f"unknown fields {sorted(unknown)} at {row['words']!r}")
    lemma, _, particle = (word, "", "") if word in _WHOLE else word.partition("-")
    return CueEntry(
        lemma=lemma,
        particle=particle or None,
        takes=frozenset(Takes(t) for t in str(row.get("takes", "")).split()),
        preps=tuple(str(row.get("preps", "")).split()),
        kind=CueKind(row.get("kind", "speech")),
        force=Force(row.get("force", "asserts")),
        to=row.get("to"),
        promise=Strength(row["promise"]) if "promise" in row else None,
    )


def _promises(table: Mapping[str, Any]) -> PromiseLexicon:
    lists = {k: frozenset(v.split()) for k, v in table.items() if isinstance(v, str)}
    governed = {k: v for k, v in table.items() if isinstance(v, dict)}
    return PromiseLexicon(
        verbs=_promise_entries(table["verbs"]),
        nouns=_promise_entries(table["nouns"]),
        lists=lists,
        governed=governed,
    )


def _promise_entries(rows: Iterable[Mapping[str, Any]]) -> dict[str, PromiseEntry]:
    return {
        word: PromiseEntry(
            lemma=word,
            strength=Strength(row["strength"]),
            takes=frozenset(str(row.get("takes", "")).split()),
            preps=tuple(str(row.get("preps", "")).split()),
        )
        for row in rows
        for word in str(row["words"]).split()
    }


def _nameless(table: Mapping[str, Any]) -> NamelessLexicon:
    return NamelessLexicon(
        ranks={name: tuple(phrases) for name, phrases in table["ranks"].items()},
        nearness={name: tuple(phrases) for name, phrases in table["nearness"].items()},
        conditions=tuple(table["conditions"]),
        sides=frozenset(table["sides"].split()),
    )


_WHOLE = frozenset({"re-affirm", "e-mail"})
"""Words with a hyphen of their own."""


def _read(path: Path) -> Mapping[str, Any]:
    try:
        table = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigurationError(f"{path.name}: not readable as YAML: {error}") from error
    if not isinstance(table, dict):
        raise ConfigurationError(f"{path.name}: a table of lists is expected")
    return table


def load_speech(path: Path | None = None) -> SpeechLexicon:
    """Return the lexicon. Raises ConfigurationError when the file is none."""
    file = path or HERE / "speech.yaml"
    table = _read(file)

    def words(name: str) -> frozenset[str]:
        return frozenset(str(table[name]).split())

    try:
        return SpeechLexicon(
            verb_entries=_entries(table["verbs"]),
            noun_entries=_entries(table["nouns"]),
            adjective_entries=_entries(table["adjectives"]),
            light_verbs=words("light_verbs"),
            restating=words("restating"),
            shown_by_things=words("shown_by_things"),
            prepositions=tuple(table["sources_by_preposition"]),
            not_sources=words("not_sources"),
            hearsay=words("hearsay"),
            polls=words("polls"),
            views=words("views"),
            source_verbs=words("sources_by_verb"),
            documents=words("documents"),
            media=words("media"),
            anonymous=words("anonymous"),
            anonymous_marks=tuple(table["anonymous_marks"]),
            nameless=_nameless(table["nameless"]),
            contexts=load_contexts(),
            occasions=words("occasions"),
            occasion_preps=words("occasion_preps"),
            silencing=words("silencing"),
            carrying=words("carrying"),
            speaking_up=words("speaking_up"),
            undenied=words("undenied"),
            aloud=words("aloud"),
            opining=words("opining"),
            bodies=words("bodies"),
            refused=words("refused"),
            tellers=words("tellers"),
            namelessness=words("namelessness"),
            told_behind_colon=words("told_behind_colon"),
            promises=_promises(table["promises"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ConfigurationError(f"{file.name}: wrong or missing entry: {error}") from error
