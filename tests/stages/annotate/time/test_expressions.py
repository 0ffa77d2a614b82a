"""Every expression of the table: found to the letter, with its value and its days."""

import pytest

from tests.stages.annotate.time.table import Case, cases, read

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=[f"{c.group}: {c.words}" for c in CASES])
def test_expression(case: Case) -> None:
    assert read(case.words, case.published) == case.expected
