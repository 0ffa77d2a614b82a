"""Kin of triggers: stems by derivation, strengths by the table."""

import pytest

from dragoman.stages.link.kin import kin_of, kinship, stem_of


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("kill", "killing"),
        ("assassinate", "assassination"),
        ("withdraw", "withdrawal"),
        ("agree", "agreement"),
        ("explode", "explosion"),
        ("decide", "decision"),
        ("negotiate", "negotiation"),
        ("detain", "detention"),
        ("ratify", "ratification"),
        ("cancel", "cancellation"),
        ("bid", "bidding"),
        ("close", "closure"),
        ("apologize", "apology"),
    ],
)
def test_a_verb_and_its_noun_share_a_stem(verb: str, noun: str) -> None:
    assert stem_of(verb) == stem_of(noun)
    assert kinship(verb, noun) == 1.0


@pytest.mark.parametrize(
    ("one", "other"), [("meet", "mete"), ("sign", "sing"), ("visit", "vision"), ("state", "arrest")]
)
def test_words_that_only_look_alike_do_not(one: str, other: str) -> None:
    assert stem_of(one) != stem_of(other)
    assert kinship(one, other) == 0.0


def test_what_is_near_is_near_both_ways_and_less_than_one_word() -> None:
    assert 0.0 < kinship("kill", "murder") == kinship("murder", "kill") < 1.0
    assert stem_of("murder") in kin_of("killing")


@pytest.mark.parametrize(
    ("one", "other"), [("agree", "disagree"), ("buy", "sell"), ("win", "lose"), ("kill", "visit")]
)
def test_opposites_and_strangers_are_no_kin(one: str, other: str) -> None:
    assert kinship(one, other) == 0.0
