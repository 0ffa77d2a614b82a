"""What can be corrected, and how the words of a value are read."""

import pytest

from dragoman.judgments.values import SLOTS, Named, read_value
from dragoman.records.claim import PartyRole, Status
from dragoman.records.codec import KINDS
from dragoman.records.when import Basis, Granularity


def test_every_slot_is_a_field_of_its_kind() -> None:
    for kind, slots in SLOTS.items():
        if kind != "document":
            assert set(slots) <= set(KINDS[kind].__dataclass_fields__)


def test_times_are_days_ranges_open_ranges_and_unknown() -> None:
    day = read_value("event", "when", "2021-07-15")
    assert (day.start, day.end, day.granularity) == ("2021-07-15", "2021-07-15", Granularity.DAY)
    open_end = read_value("event", "when", "2021-07-15/..")
    assert (open_end.start, open_end.end) == ("2021-07-15", None)
    assert read_value("event", "when", "none").basis is Basis.UNKNOWN


def test_names_come_with_roles() -> None:
    found = read_value("event", "participants", "Valmeria (actor); the Strait Board")
    assert found == (
        Named(name="Valmeria", role=PartyRole.ACTOR),
        Named(name="the Strait Board"),
    )


def test_numbers_and_words() -> None:
    assert read_value("figure", "value", "13,500,000") == 13_500_000
    assert read_value("figure", "value_max", "none") is None
    assert read_value("event", "status", "Occurred") is Status.OCCURRED


@pytest.mark.parametrize(
    ("kind", "slot", "words", "said"),
    [
        ("event", "sources", "3", "there are: type"),
        ("process", "name", "talks", "cannot be corrected"),
        ("event", "when", "July", "is no day"),
        ("event", "when", "2021-07-16/2021-07-15", "cannot end"),
        ("event", "status", "maybe", "none of: occurred"),
        ("event", "participants", "Valmeria (umpire)", "is no role"),
        ("figure", "value", "many", "is no number"),
        ("commitment", "negative", "perhaps", "neither yes nor no"),
    ],
)
def test_what_cannot_be_is_said(kind: str, slot: str, words: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_value(kind, slot, words)
