"""Written names: what is a name's, what is before it, and what tells two bearers apart."""

import pytest

from dragoman.stages.resolve.written import parse

WORDS = [
    ("SMITH, John", "john smith"),
    ("Smith, John, Jr.", "john smith jr"),
    ("DORANI Karim", "karim dorani"),
    ("Abdel-Karim Dorani", "abdkarim dorani"),
    ("Abderrahim Dorani", "abdrahim dorani"),
    ("Abd al-Rahim Dorani", "abdrahim dorani"),
    ("Abou Omar al-Dorani", "abuomar dorani"),
    ("Varn's Karim Dorani", "karim dorani"),
    ("Kar1m D0rani", "karim dorani"),
    ("Karim O'Dorani", "karim odorani"),
    ("Hassan Sheikh Mohamud", "hassan sheikh mohamud"),
]
ROLES = [
    ("Grand Ayatollah Karim Dorani", ("grand", "ayatollah")),
    ("Varnish President Karim Dorani", ("varnish", "president")),
    ("Special Counsel Karim Dorani", ("special", "counsel")),
    ("Karim Dorani", ()),
]


@pytest.mark.parametrize(("form", "key"), WORDS)
def test_words_of_a_name(form: str, key: str) -> None:
    assert parse(form).key == key


@pytest.mark.parametrize(("form", "roles"), ROLES)
def test_offices_before_a_name_are_its_roles_and_none_of_its_words(
    form: str, roles: tuple[str, ...]
) -> None:
    assert parse(form).roles == roles
    assert parse(form).key == "karim dorani"


def test_numbers_of_kings_and_of_children_are_kept_apart_from_the_words() -> None:
    assert (parse("Abdullah II").number, parse("Abdullah I").number) == ("ii", "i")
    assert parse("Karim Dorani Jr.").number == "jr"
    assert parse("Karim Dorani Jr.").words == parse("Karim Dorani").words


def test_a_name_in_other_letters_says_so() -> None:
    assert all(word.loose for word in parse("كريم الدوراني").words)
    assert not any(word.loose for word in parse("Карим Дорани").words)


@pytest.mark.parametrize("text", ["", " ", "Jr", ",", "'s", "-", "Mr", "١٢"])
def test_odd_texts_do_not_raise(text: str) -> None:
    parse(text)
