"""Names: spellings of one person come close, people with one family name stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.stages.resolve.names import ALIKE, compare, parse
from dragoman.stages.resolve.persons import JOIN

SPELLINGS = [
    ("Ramadhani", "Ramazani"),
    ("Kadhemi", "al-Kazimi"),
    ("Gaddafi", "Qadhafi"),
    ("Kadafi", "Gaddafi"),
    ("Zelensky", "Zelenskyy"),
    ("Thaçi", "Thaci"),
    ("Taçi", "Tachi"),
    ("Dačić", "Dachich"),
    ("Erdoğan", "Erdogan"),
    ("Khrushchev", "Khrushchov"),
    ("Hussein", "Hussain"),
    ("Orlekh", "Orleh"),
    ("Netanyahu", "Netanyahou"),
]
FULL = [
    ("Mustafa al-Ramadhani", "Mostafa Al-Ramazani"),
    ("Muammar Gaddafi", "Moammar Kadhafi"),
    ("Abdel Fattah el-Sisi", "Abdulfattah al-Sisi"),
    ("Nouri al-Maliki", "Nuri Kamal al-Maliki"),
    ("Mohammed bin Salman", "Muhammad Bin Salman"),
    ("Recep Tayyip Erdogan", "Tayyip Erdoğan"),
    ("Kim Jong-un", "Kim Jong Un"),
    ("Joe Biden", "Joseph R. Biden"),
    ("J. Biden", "Joe Biden"),
    ("SMITH, John", "John Smith"),
    ("Al-Maliki Nouri", "Nouri al-Maliki"),
    ("Volodymyr Zelensky", "Vladimir Zelenskiy"),
    ("Karim Doranov", "Karim Doranow"),
    ("Michail Woroschilow", "Mikhail Voroshilov"),
    ("Karim Dorani-Nejad", "Karim Doraninezhad"),
    ("Nikita Doranschtschow", "Nikita Doranshchov"),
    ("Abdul Karim Dorani", "Abdelkrim Dorani"),
    ("JC Dorani", "Jean-Claude Dorani"),
    ("Karim Bendorani", "Karim Ben Dorani"),
    ("Карим Доранов", "Karim Doranov"),
    ("كريم الدوراني", "Karim al-Dorani"),
    ("כרים דורני", "Karim Dorani"),
    ("カリム・ドラニ", "Karim Dorani"),
]
APART = [
    ("Bashar al-Assad", "Hafez al-Assad"),
    ("Joe Biden", "Hunter Biden"),
    ("Masoud Barzani", "Masrour Barzani"),
    ("Ali Larijani", "Sadeq Larijani"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("Adel Hussein", "Saddam Hussein"),
    ("Abdullah bin Omar al-Muhammad", "Omar bin Abdullah al-Muhammad"),
    ("Hans O. Friedrich", "Hans Joachim Friedrich"),
    ("Philip J. Dorani", "John Dorani"),
    ("Karim H. W. Dorani", "Karim W. Dorani"),
    ("Karim Dorani", "Karim Dorani Jr."),
    ("Uday Karim Dorani", "Karim Dorani"),
    ("Hassan Karim", "Karim Hassan"),
    ("Abdullah II", "Abdullah III"),
    ("Ivan Dorani", "Ivana Dorani"),
    ("Ivan Petrovich Dorani", "Ivan Sergeyevich Dorani"),
    ("Oleksandr Dorani", "Volodymyr Oleksandrovych Dorani"),
    ("Hashim Dorani", "Hisham Dorani"),
    ("Alessandra Dorani", "Alessandro Dorani"),
    ("Asif Dorani", "Aseefa Dorani"),
    ("Karim Dorani", "Karim Dorani Sr."),
    ("Rania al-Abdullah", "Abdullah II"),
    ("Sultan bin Talal", "Talal bin Sultan"),
    ("Hassan Khomeini", "Hassan Khamenei"),
    ("Karim Dorani", "Карина Дорани"),
]
WORDS = [
    ("protester Karim Dorani", "karim dorani"),
    ("Dorani aide", "dorani"),
    ("Karim Dorani of Varn", "karim dorani"),
    ("Lance Corporal Karim Dorani", "karim dorani"),
    ("Karim Dorani MP", "karim dorani"),
    ("Kim Jong-un", "jong un kim"),
    ("Osama bin Laden", "osama laden"),
    ("pro-Dorani", "pro-dorani"),
    ("de Menezes", "menezes"),
]


@pytest.mark.parametrize(("left", "right"), SPELLINGS)
def test_spellings_of_a_surname_are_alike(left: str, right: str) -> None:
    assert compare(left, right).score >= ALIKE


@pytest.mark.parametrize(("form", "key"), WORDS)
def test_words_of_a_name(form: str, key: str) -> None:
    assert parse(form).key == key


def test_a_kings_number_makes_a_first_name_whole() -> None:
    assert parse("Abdullah II").numbered
    assert parse("Abdullah II").bare
    assert parse("John Paul II").words == parse("John Paul").words
    assert not parse("Malcolm X").numbered


@pytest.mark.parametrize(("left", "right"), FULL)
def test_spellings_of_a_full_name_join(left: str, right: str) -> None:
    assert compare(left, right).score >= JOIN
    assert not compare(left, right).different


@pytest.mark.parametrize(("left", "right"), APART)
def test_namesakes_do_not_join(left: str, right: str) -> None:
    assert compare(left, right).score < JOIN


@pytest.mark.parametrize(("left", "right"), [*SPELLINGS, *FULL, *APART])
def test_order_changes_nothing(left: str, right: str) -> None:
    assert compare(left, right) == compare(right, left)


def test_different_given_names_contradict_whatever_the_score() -> None:
    found = compare("Bashar al-Assad", "Hafez al-Assad")
    assert found.different
    assert any("bashar / hafez" in reason for reason in found.reasons)


def test_unrelated_surnames_are_not_alike() -> None:
    for left, right in [("Merkel", "Macron"), ("Smith", "Schmidt"), ("Pompeo", "Pence")]:
        assert compare(left, right).score < ALIKE


def test_particles_and_honorifics_are_no_names() -> None:
    assert parse("Sheikh Mohammed bin Rashid al-Maktoum").key == "mohammed rashid maktoum"
    assert parse("Abd al-Karim Qasim").key == "abdkarim qasim"
    assert parse("Ben Rhodes").key == "rhodes" or parse("Ben Rhodes").given


@pytest.mark.parametrize(
    ("left", "right"),
    [("Kim Yong-hyun", "Kim Jong-un"), ("Kim Jong Un", "Kim Yo Jong"), ("Moon", "Ban Ki-moon")],
)
def test_family_first_names_of_two_people_stay_apart(left: str, right: str) -> None:
    assert compare(left, right).different


@pytest.mark.parametrize(
    ("left", "right"),
    [("Moon", "Moon Jae-in"), ("Kim Jong Un", "Kim Jong-un"), ("Park Geun-hye", "Park Geun Hye")],
)
def test_family_first_names_of_one_person_are_alike(left: str, right: str) -> None:
    assert compare(left, right).score >= ALIKE


def test_a_name_that_breaks_off_is_near() -> None:
    assert compare("Karim Nur Hassan Dor", "Karim Nur Hassan Dorani").score >= ALIKE


def test_a_first_name_alone_is_not_enough() -> None:
    assert compare("Karim", "Karim Dorani").score < ALIKE <= compare("Dorani", "Karim Dorani").score


def test_the_reason_says_what_speaks_for_a_child() -> None:
    found = compare("Uday Karim Dorani", "Karim Dorani")
    assert any("child" in reason for reason in found.reasons)
    assert not found.different


@given(st.text(max_size=24), st.text(max_size=24))
def test_any_two_texts_compare_alike_in_either_order(left: str, right: str) -> None:
    found = compare(left, right)
    assert found == compare(right, left)
    assert 0 <= found.score <= 1
