import pytest

from dragoman.stages.annotate.coref.likeness import is_alike, is_short_for, parts_of


def test_particles_and_suffixes_are_no_part_of_a_name() -> None:
    assert parts_of("Karim al-Basri Jr.") == ("karim", "basri")
    assert parts_of("Al") == ("al",)


@pytest.mark.parametrize(
    ("one", "other"), [("ramazani", "ramadhani"), ("golestani", "gulistani"), ("qasem", "qassem")]
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert is_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("hassan", "hussein"), ("haider", "hadar"), ("holm", "holt"), ("li", "la")]
)
def test_two_names(one: str, other: str) -> None:
    assert not is_alike(one, other)


def test_a_surname_is_short_for_a_name_and_a_first_name_is_not() -> None:
    full = parts_of("Petra Maria Holm")
    assert is_short_for(parts_of("Holm"), full)
    assert is_short_for(parts_of("P. Holm"), full)
    assert not is_short_for(parts_of("Petra"), full)
    assert not is_short_for(parts_of("Jon Holm"), full)


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Moon Jae-in", "moon"),
        ("Ban Ki-moon", "ban"),
        ("Kim Jong Un", "kim"),
        ("Kim Jong-Un", "kim"),
        ("Xi Jinping", "xi"),
        ("Tong Zhao", "zhao"),
        ("Kim Novak", "novak"),
        ("Li Anders", "anders"),
        ("Karim al-Ramazani", "ramazani"),
        ("Jean-Luc Martin", "martin"),
        ("Jon Vik-Dahl", "dahl"),
        ("Nur-ud-din", "din"),
    ],
)
def test_a_family_name_in_front(name: str, surname: str) -> None:
    assert parts_of(name)[-1] == surname


def test_a_part_after_a_hyphen_is_no_surname() -> None:
    assert is_short_for(parts_of("Moon"), parts_of("Moon Jae-in"))
    assert not is_short_for(parts_of("Moon"), parts_of("Ban Ki-moon"))
    assert is_short_for(parts_of("Kim Jong-un"), parts_of("Kim Jong Un"))
    assert not is_short_for(parts_of("Kim Jong Il"), parts_of("Kim Jong Un"))
