"""Counterparts: the name beside them, else who holds the same office of the other state."""

from tests.stages.annotate.coref.meant import antecedents


def test_the_name_after_a_counterpart_is_his() -> None:
    words = (
        "Norwegian Foreign Minister Ada Berg met her Swedish counterpart, Ulla Falk, in Oslo. "
        "Both ministers praised the pact. The two sides will meet again in May."
    )
    assert antecedents(words)["her Swedish counterpart"] == "Ulla Falk"


def test_a_counterpart_holds_the_same_office_of_the_other_state() -> None:
    words = (
        "Norwegian President Ada Berg praised Swedish President Ulla Falk. "
        "She thanked her Swedish counterpart."
    )
    assert antecedents(words)["her Swedish counterpart"] == "Ulla Falk"
