"""The scores of coreference, on the examples of the papers that defined them."""

from itertools import permutations

import pytest
from benchmarks.coreference import b_cubed, ceaf_e, conll, muc

KEY = ["12345", "67", "89ABC"]
"""The key of Bagga and Baldwin 1998, figure 1, and the two answers of the figures 2 and 3."""
FIRST = ["12345", "6789ABC"]
SECOND = ["1234589ABC", "67"]


def test_muc_of_vilain_counts_the_links_that_must_be_added() -> None:
    found = muc(["ABCD"], ["AB", "CD"])
    assert found.recall == pytest.approx(2 / 3)
    assert found.precision == 1.0
    found = muc(["AB", "CD"], ["ABCD"])
    assert found.recall == 1.0
    assert found.precision == pytest.approx(2 / 3)


@pytest.mark.parametrize("answer", [FIRST, SECOND])
def test_muc_finds_both_answers_of_bagga_and_baldwin_alike(answer: list[str]) -> None:
    found = muc(KEY, answer)
    assert found.recall == 1.0
    assert found.precision == pytest.approx(0.9)


def test_b_cubed_tells_the_two_answers_apart() -> None:
    assert b_cubed(KEY, FIRST).precision == pytest.approx(16 / 21)
    assert b_cubed(KEY, SECOND).precision == pytest.approx(7 / 12)
    assert b_cubed(KEY, FIRST).recall == b_cubed(KEY, SECOND).recall == 1.0


def test_ceaf_aligns_clusters_as_in_luo() -> None:
    found = ceaf_e(KEY, FIRST)  # Luo 2005, table 1, system (a): φ4 = 1 + 10/12
    assert found.precision == pytest.approx((1 + 10 / 12) / 2)
    assert found.recall == pytest.approx((1 + 10 / 12) / 3)
    found = ceaf_e(KEY, SECOND)  # system (b): 1 + 10/15
    assert found.precision == pytest.approx((1 + 10 / 15) / 2)


def test_ceaf_takes_the_best_alignment_of_all() -> None:
    key = ["abcd", "efg", "hij", "klmn"]
    answer = ["abe", "cfh", "dgik", "jlm", "n"]
    every = [
        sum(
            2 * len(set(one) & set(answer[at])) / (len(one) + len(answer[at]))
            for one, at in zip(key, order, strict=True)
        )
        for order in permutations(range(len(answer)), len(key))
    ]
    assert ceaf_e(key, answer).recall == pytest.approx(max(every) / len(key))


def test_all_alone_agree_with_themselves_but_have_no_links() -> None:
    alone = ["a", "b", "c"]
    assert b_cubed(alone, alone).f1 == ceaf_e(alone, alone).f1 == 1.0
    assert muc(alone, alone).f1 == 0.0
    assert conll(["ab", "c"], ["ab", "c"]) == 1.0
