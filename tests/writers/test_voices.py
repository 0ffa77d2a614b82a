"""Who speaks and by which way it came, in words."""

from dataclasses import replace
from typing import Any

import pytest

from dragoman.records.claim import SpeakerType
from dragoman.records.entity import Reference
from dragoman.records.finding import ChainStation, Nameless, Statement
from dragoman.records.index import Identities
from dragoman.writers.voices import (
    cue_of,
    namelessness,
    said_by,
    speaker_of,
    told_by,
    told_of,
    way_of,
)
from tests.writers.page.records import make_record

WHO = Identities([], [])


def statement(words: str | None = "the envoy", **changes: Any) -> Statement:  # noqa: ANN401
    found = next(f for f in make_record().findings if isinstance(f, Statement))
    return replace(found, speaker=Reference(entity=None, text=words), chain=(), **changes)


def nameless(words: str, **told: Any) -> Statement:  # noqa: ANN401 - any field of Nameless
    fields = {"side": None, "rank": None, "nearness": None, "on_condition": False} | told
    return statement(words, speaker_type=SpeakerType.ANONYMOUS, anonymity=Nameless(**fields))


def station(name: str, cue: str | None = None) -> ChainStation:
    return ChainStation(entity=None, text=name, cue=cue, basis="words", evidence=())


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (statement(), ""),
        (nameless("a clerk"), ""),
        (nameless("a clerk", on_condition=True), "asked not to be named"),
        (nameless("a senior clerk", rank="senior"), ""),
        (nameless("the clerk", rank="senior"), "senior"),
        (
            nameless("a spokesman", side=Reference(entity=None, text="Northland")),
            "of Northland",
        ),
        (
            nameless("a Northland clerk", side=Reference(entity=None, text="Northland")),
            "",
        ),
        (nameless("a person briefed on the talks", nearness="informed"), ""),
        (nameless("a clerk", nearness="present"), "was there"),
    ],
)
def test_of_a_nameless_source_only_what_its_words_do_not_say_is_added(
    found: Statement, said: str
) -> None:
    assert namelessness(found, WHO) == said


def test_a_nameless_source_is_called_as_it_is_written() -> None:
    record = make_record()
    entity = record.identities.entities[0]
    found = nameless("a  clerk\nof the port")
    meant = replace(found, speaker=replace(found.speaker, entity=entity.id))
    assert speaker_of(meant, record.identities) == "a clerk of the port"
    assert said_by(meant, record.identities) == "a clerk of the port (not named)"
    assert speaker_of(statement(None), WHO) == "not said who"


@pytest.mark.parametrize(
    ("stations", "said"),
    [
        ((), ""),
        ((station("the envoy", "said"),), ""),
        ((station("Tide"), station("the envoy", "said")), "in Tide"),
        (
            (station("Tide"), station("The Quay", "reported"), station("the envoy", "citing")),
            "in Tide, citing the Quay",
        ),
        ((station("the Quay", "quoted"), station("the envoy")), "as reported by the Quay"),
        ((station("Tide"), station("Tide", "told")), "in Tide"),
    ],
)
def test_a_chain_is_said_outermost_first_without_the_speaker(
    stations: tuple[ChainStation, ...], said: str
) -> None:
    assert way_of(replace(statement(), chain=stations), WHO) == said


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        (None, ""),
        ("said", ""),
        ("According to", ""),
        ("had also told", ""),
        ("denied", "denied"),
        ("refused  to say", "refused to say"),
    ],
)
def test_a_cue_that_changes_what_is_said_is_kept(cue: str | None, said: str) -> None:
    assert cue_of(statement(cue=cue)) == said


def test_speech_inside_speech_names_who_told_it() -> None:
    inner = statement("the ministry", cue="denied")
    assert told_by(nameless("two clerks"), WHO) == "as told by two clerks (not named)"
    assert told_of(inner, WHO) == "the ministry denied: the harbour was closed"
