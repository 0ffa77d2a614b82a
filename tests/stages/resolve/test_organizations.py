"""Organizations: legal forms, numbers and spellings of countries; other words are other bodies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.stages.resolve.names import ALIKE
from dragoman.stages.resolve.organizations import SAME, compare_organizations, parse_organization

SAME_BODY = [
    ("OAO Varnoil", "Varnoil JSC"),
    ("Open Joint Stock Company Varnoil", "OJSC Varnoil"),
    ("Varn Steel Aktiengesellschaft", "Varn Steel AG"),
    ("VarnSteel AG", "Varn Steel AG"),
    ("Varn & Sons, Inc.", "Varn and Sons Incorporated"),
    ("The Varn Labour Organisation", "Varn Labor Organization"),
    ("3rd Corps", "Third Corps"),
    ("Ministry of Defence", "Ministry of Defense"),
    ("U.S. Department of Trade", "United States Department of Trade"),
]
OTHER_BODY = [
    ("Varn Steel AG", "Varn Steel GmbH"),
    ("Bank of Varn", "Bank of Orlia"),
    ("Varn Bank (Orlia)", "Varn Bank"),
    ("Varn Oil Company", "Varn Gas Company"),
    ("ABC International", "ABD International"),
]


@pytest.mark.parametrize(("left", "right"), SAME_BODY)
def test_one_body_written_otherwise(left: str, right: str) -> None:
    assert compare_organizations(left, right).score >= SAME


@pytest.mark.parametrize(("left", "right"), OTHER_BODY)
def test_another_word_is_another_body(left: str, right: str) -> None:
    found = compare_organizations(left, right)
    assert found.score < ALIKE
    assert found.reasons


@pytest.mark.parametrize(
    ("left", "right"), [("Varnoyl Industries", "Varnoil Industries"), ("Fund III", "Fund IV")]
)
def test_a_slip_or_a_number_is_near_and_never_joined(left: str, right: str) -> None:
    assert ALIKE <= compare_organizations(left, right).score < SAME


def test_a_legal_form_inside_a_name_is_a_word_of_it() -> None:
    assert parse_organization("Company of Varn").words == ("company", "varn")
    assert parse_organization("Varn Company").words == ("varn",)
    assert parse_organization("Limited").words == ("limited",)


@given(st.text(max_size=20), st.text(max_size=20))
def test_the_score_is_symmetric_and_between_0_and_1(left: str, right: str) -> None:
    found = compare_organizations(left, right)
    assert found == compare_organizations(right, left)
    assert 0 <= found.score <= 1
