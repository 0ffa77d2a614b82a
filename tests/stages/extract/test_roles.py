"""Roles: the offices that people are named with."""

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
