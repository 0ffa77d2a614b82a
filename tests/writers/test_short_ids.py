"""Short ids are beginnings of the digits, and no two are the same."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.writers.short_ids import LEAST, short_ids


def test_short_id_is_as_long_as_it_must_be() -> None:
    found = short_ids(["event-12345678", "entity-12349999", "event-ab000000"])
    assert found == {
        "event-12345678": "12345",
        "entity-12349999": "12349",
        "event-ab000000": "ab00",
    }


def test_one_id_has_the_least_length() -> None:
    assert short_ids(["event-12345678"]) == {"event-12345678": "1234"}
    assert short_ids([]) == {}


@given(st.sets(st.text("0123456789abcdef", min_size=10, max_size=10), max_size=30))
def test_short_ids_are_unique_beginnings(digits: set[str]) -> None:
    found = short_ids(f"event-{d}" for d in digits)
    assert len(set(found.values())) == len(digits)
    for id_, short in found.items():
        own = id_.removeprefix("event-")
        assert own.startswith(short)
        assert len(short) >= LEAST
        assert sum(d.startswith(short) for d in digits) == 1
