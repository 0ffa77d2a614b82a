"""Roles: the offices that people are named with."""

import pytest

from dragoman.stages.extract.roles import find_roles
from tests.stages.extract.scenes import scene


def test_an_office_is_held_by_whom_it_is_named_with() -> None:
    words = "Norwegian Foreign Minister Ada Berg met former Finnish president Eero Salo."
    found = [
        (r.holder.words.text, r.title.text, r.of.words.text if r.of else None, r.former)
        for r in find_roles(scene(words))
    ]
    assert found == [
        ("Ada Berg", "Foreign Minister", "Norwegian", False),
        ("Eero Salo", "president", "Finnish", True),
    ]


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("Norwegian Foreign Minister Ada Berg left. Foreign Minister Ada Berg returned.", "NO"),
        ("Foreign Minister Ada Berg left. Norway's foreign minister Ada Berg returned.", "NO"),
        ("Norwegian Foreign Minister Ada Berg left. Minister Ada Berg returned.", "NO"),
        ("Norwegian Foreign Minister Ada Berg left. Foreign Minister Eero Salo stayed.", None),
        ("Norwegian envoy Ada Berg left. Finnish envoy Ada Berg met envoy Ada Berg.", None),
    ],
)
def test_a_bare_title_is_of_the_state_named_elsewhere(words: str, of: str | None) -> None:
    here = scene(words)
    bare = [r for r in find_roles(here) if r.of is None or len(r.evidence) > 1]
    (claim,) = bare
    owner = here.mentions[claim.of.mention or ""].actor if claim.of else None
    assert owner == (f"state:{of}" if of else None)
    assert all(here.doc.words[e.start : e.end] == e.quote for e in claim.evidence)
