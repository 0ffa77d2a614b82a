"""The shingles of texts, of parts of them, and the sketches of many parts at once."""

from dataclasses import replace

import numpy as np

from dragoman.records.document import READ_ZONES, Zone, ZoneSpan
from dragoman.stages.resolve.shingles import SHINGLE, Shingler, Shingles
from tests.stages.resolve.page import bare_text

WORDS = "the ferry left Orsk at noon and the ferry left Orsk at noon with forty crates of salt"


def shingles(words: str) -> Shingles:
    return Shingler().of(bare_text("a", words), READ_ZONES)


def test_words_begin_where_they_stand() -> None:
    found = shingles("Two — “ships” left\n\nOrsk’s port.")
    assert found.starts.tolist() == [0, 7, 14, 20, 25, 27]


def test_case_and_punctuation_do_not_count() -> None:
    assert np.array_equal(shingles("Two ships, LEFT.").words, shingles("two ships left").words)


def test_words_of_other_zones_are_passed_over() -> None:
    text = bare_text("a", "Harbour news\nShips left Orsk")
    zones = (
        ZoneSpan(zone=Zone.BOILERPLATE, start=0, end=12),
        ZoneSpan(zone=Zone.BODY, start=13, end=28),
    )
    found = Shingler().of(replace(text, zones=zones), READ_ZONES)
    assert found.starts.tolist() == [13, 19, 24]


def test_the_sketches_of_parts_are_their_least_shingles() -> None:
    found = shingles(WORDS)
    spans = [(0, 18), (2, 4), (3, 12)]
    marks, whose = found.least(spans, 3)
    for number, (first, end) in enumerate(spans):
        own = found.between(first, end)[:3]
        assert marks[whose == number].tolist() == own.tolist()
    assert len(found.between(2, 4)) == 0


def test_a_shingle_that_stands_twice_counts_once() -> None:
    found = shingles(WORDS)
    assert len(found.words) - SHINGLE + 1 - len(found.every()) == 2
